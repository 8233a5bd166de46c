/**
 * Builders of edits. Each gives the edits of one change, or nothing where the wording does not allow it: a fix that
 * would leave a broken sentence is not offered at all.
 */
import type { Phrase, Span } from '../../grammar/ast.ts';
import { inflect } from '../../grammar/lexicon.ts';
import { numberWords } from '../../grammar/vocabulary.ts';
import type { Clause, FillFact, Place } from '../model/facts.ts';
import { provisionKey } from '../model/places.ts';
import type { Edit, Fix, Read } from './check.ts';
import { capitalised, clauseName, isPlural, listed, lowered, textRead, wordsAt } from './wording.ts';

/** Edits that belong together; undefined where one of them cannot be made. */
export type Edits = readonly Edit[] | undefined;

/** Joins edits; one that cannot be made spoils all. */
export function together(...parts: readonly Edits[]): Edits {
  const made = parts.filter((part) => part !== undefined);
  return made.length === parts.length ? made.flat() : undefined;
}

/** A choice with these edits; nothing where they cannot be made. */
export function choice(title: string, edits: Edits, more: { readonly quiet?: true } = {}): readonly Fix[] {
  return edits && edits.length > 0 ? [{ title, kind: 'choice', edits, ...more }] : [];
}

/** Where a span of the text that was read stands: in the sentence, or in its list stem. Not across the two. */
export function placeOf(clause: Clause, span: Span): Place | undefined {
  const { stem } = clause;
  if (!stem) return shifted(clause.place, span, 0);
  const offset = stem.text.length + 1;
  if (span.start >= offset) return shifted(clause.place, span, offset);
  return span.end <= stem.text.length ? shifted(stem.place, span, 0) : undefined;
}

function shifted(place: Place, span: Span, offset: number): Place {
  const start = place.span.start - offset;
  return { ...place, span: { start: start + span.start, end: start + span.end } };
}

/** Writes `words` over a phrase of the clause, with the capital letter that the position needs. */
export function rewrite(clause: Clause, phrase: Phrase, words: string): Edits {
  if (phrase.pronoun || phrase.others.length > 0 || !stands(clause, phrase)) return undefined;
  return over(clause, phrase.span, phrase.span.start === 0 ? capitalised(words) : lowered(words));
}

function stands(clause: Clause, phrase: Phrase): boolean {
  return textRead(clause).slice(phrase.span.start, phrase.span.end) === phrase.text;
}

/** Writes `words` over a span of the text that was read. */
export function over(clause: Clause, span: Span, words: string): Edits {
  const place = placeOf(clause, span);
  return place && [{ place, newText: words }];
}

/** Puts "Subject to clause 4.II.4.A, " before the sentence. */
export function precede(clause: Clause, order: 'Subject to' | 'Notwithstanding', others: readonly Clause[]): Edits {
  const ownProvision = others.some((other) => other.uri === clause.uri && other.provision === clause.provision);
  if (clause.stem || ownProvision || !others.every((other) => citable(other, clause)) || /^(?:subject|notwithstanding|despite)\b/iu.test(clause.text)) return undefined;
  return [{ place: firstWord(clause), newText: `${order} ${listed(others.map((other) => citation(other, clause)))}, ${lowered(clause.text.slice(0, 1) + restOfWord(clause))}` }];
}

/** The word that makes a special case an express one. */
export function express(narrow: Clause, wide: Clause): readonly Fix[] {
  return choice(`Say that ${clauseName(narrow)} applies notwithstanding ${clauseName(wide, narrow)}`, precede(narrow, 'Notwithstanding', [wide]));
}

/** The first word of the sentence. */
function firstWord(clause: Clause): Place {
  const { start } = clause.place.span;
  return { ...clause.place, span: { start, end: start + 1 + restOfWord(clause).length } };
}

function restOfWord(clause: Clause): string {
  return /^\p{L}*/u.exec(clause.text.slice(1))?.[0] ?? '';
}

/** Whether one address leads to this clause and no other; from another file, by the title of its document. */
function citable(clause: Clause, from: Clause): boolean {
  return clause.address !== '' && !clause.address.includes('¶') && !clause.provision.includes('~') && (clause.uri === from.uri || clause.document !== '');
}

function citation(of: Clause, from: Clause): string {
  return of.uri === from.uri ? clauseName(of) : `clause ${of.address} of the ${of.document}`;
}

/** Adds a sentence behind this one. A list item takes none. */
export function append(clause: Clause, sentence: string): Edits {
  if (clause.stem || !/[.!?]$/u.test(clause.text)) return undefined;
  const { end } = clause.place.span;
  return [{ place: { ...clause.place, span: { start: end, end } }, newText: ` ${sentence}` }];
}

/** Takes the sentence out; with its label where nothing else stands behind it. */
export function remove(clause: Clause, read: Read): Edits {
  const siblings = read.group('clause', provisionKey(clause.uri, clause.provision)).members;
  if (clause.stem || siblings.length === 0) return undefined;
  const { start, end } = clause.place.span;
  if (siblings.length === 1) return untitled(clause, read) ? [{ place: at(clause, 0, end), newText: '' }] : undefined;
  return [{ place: clause.index > 0 ? at(clause, start - 1, end) : at(clause, start, end + 1), newText: '' }];
}

function at(clause: Clause, start: number, end: number): Place {
  return { ...clause.place, span: { start, end } };
}

function untitled(clause: Clause, read: Read): boolean {
  const entry = read.group('document', clause.uri).members.find((each) => each.provision === clause.provision);
  return entry !== undefined && entry.kind !== 'heading' && entry.title === '';
}

/** Who is to choose, and how. */
export interface Method {
  readonly act: 'elect' | 'appoint';
  readonly by: Phrase;
}

/** Rewrites an election or appointment: another verb, another agent, the same voice and time. */
export function refill(fill: FillFact, method: Method): Edits {
  const { reading, clause, byPhrase } = fill;
  if (!reading.object || reading.object.others.length > 0) return undefined;
  const agent = byPhrase ? rewrite(clause, byPhrase, method.by.text) : reading.voice === 'passive' ? agentAdded(fill, method) : undefined;
  return together(agent, verb(fill, method), ballotDropped(fill, method));
}

function agentAdded(fill: FillFact, method: Method): Edits {
  const { end } = fill.reading.head;
  return over(fill.clause, { start: end, end }, ` by ${lowered(method.by.text)}`);
}

function verb(fill: FillFact, method: Method): Edits {
  const { head, voice } = fill.reading;
  const modal = fill.reading.verb.start < head.start;
  if (fill.method === method.act && (voice === 'passive' || modal)) return [];
  if (voice === 'passive') return over(fill.clause, head, inflect(method.act, 'participle'));
  return over(fill.clause, head, inflect(method.act, modal || isPlural(method.by) ? 'base' : 'third'));
}

/** "by secret ballot" goes with an election, not with an appointment. */
function ballotDropped(fill: FillFact, method: Method): Edits {
  const { method: way, event } = fill.reading.slots;
  const ballot = way ?? (event && /\b(?:ballot|vote|poll|election)$/u.test(event.name) ? event : undefined);
  if (method.act === 'elect' || !ballot) return [];
  const adjunct = fill.reading.adjuncts.find((each) => each.phrase?.span.start === ballot.span.start);
  // Where the ballot cannot be taken out of the sentence, "appointed … in a postal vote" would be left.
  if (!adjunct) return undefined;
  return over(fill.clause, { start: adjunct.span.start - 1, end: adjunct.span.end }, '');
}

/** Where the only mention of a number stands in the words at a place, in digits or words. */
export function numberAt(clause: Clause, whole: Place, value: number): { readonly place: Place; readonly written: string } | undefined {
  const found = [...wordsAt(clause, whole).matchAll(/[\p{L}\d]+(?:-\p{L}+)?/gu)].filter(([word]) => word === String(value) || numberWords.get(word.toLowerCase()) === value);
  const [only] = found;
  if (!only || found.length > 1) return undefined;
  const start = whole.span.start + only.index;
  return { place: { ...whole, span: { start, end: start + only[0].length } }, written: only[0] };
}
