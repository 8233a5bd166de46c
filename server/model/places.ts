/** Where things stand: clauses, places and the spans of readings. */
import type { Span } from '../../grammar/ast.ts';
import type { Clause, Place } from './facts.ts';

/** One string a provision: file and id. Keys the groups of clauses. */
export function provisionKey(uri: string, provision: string): string {
  return `${uri}#${provision}`;
}

/** One string a clause; two clauses are the same when their keys are. */
export function clauseKey(clause: Clause): string {
  return `${provisionKey(clause.uri, clause.provision)}#${clause.index}`;
}

/** Whether the sentence is the stem of a list. */
export function opensList(clause: Clause): boolean {
  return /[:–—-]\s*$/.test(clause.text);
}

/** What was read: the sentence, behind its list stem where it has one. */
export function textRead(clause: Clause): string {
  return clause.stem ? `${clause.stem.text} ${clause.text}` : clause.text;
}

/**
 * The place of a span of a reading. For an item under a stem the reading is of `stem + ' ' + item`: a span that starts in
 * the stem is a place in the stem, cut off at its end.
 */
export function placeOf(clause: Clause, span: Span): Place {
  if (!clause.stem) return within(clause.place, span, 0);
  const { text, place } = clause.stem;
  if (span.start < text.length) return within(place, { start: span.start, end: Math.min(span.end, text.length) }, 0);
  return within(clause.place, span, text.length + 1);
}

function within(place: Place, span: Span, skipped: number): Place {
  const base = place.span.start - skipped;
  return { ...place, span: { start: base + span.start, end: base + span.end } };
}
