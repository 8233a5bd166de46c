/** From what the checks say to the findings that every face of the product shows: graded, each once, worst first. */
import type { Certainty, Check, CheckId, Finding, Message, Severity } from '../checks/check.ts';
import type { Place } from '../model/facts.ts';
import { provisionKey } from '../model/places.ts';
import type { DocumentState } from './documents.ts';
import type { SeveritySettings } from './engine.ts';
import type { Run } from './run.ts';

/** A finding with what it was made from. */
export interface Found {
  readonly finding: Finding;
  readonly check: Check;
  readonly evidence: unknown;
  /** Key of the provision that it stands on, then of those that it is related to. */
  readonly provisions: readonly string[];
}

export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** All findings of a state, in order. */
export function foundIn(run: Run, checks: readonly Check[], settings: SeveritySettings): readonly Found[] {
  const all = checks.flatMap((check) => foundBy(check, run, settings));
  return numbered(inOrder(once(all), run.documents));
}

function foundBy(check: Check, run: Run, settings: SeveritySettings): readonly Found[] {
  const results = [...(run.results.get(check.id)?.values() ?? [])];
  return results.flatMap((result) => result.found.flatMap(({ evidence, message }) => {
    const severity = severityOf(check, message, settings);
    return severity === 'off' ? [] : [{ finding: findingOf(check.id, message, severity), check, evidence, provisions: provisionsOf(message) }];
  }));
}

function findingOf(check: CheckId, message: Message, severity: Severity): Finding {
  return {
    check,
    severity,
    certainty: message.certainty,
    message: message.text,
    place: message.place,
    address: message.clause.address,
    related: message.related.map((one) => ({ message: one.text, place: one.place, address: one.clause.address })),
    scenario: message.scenario ?? '',
    precedence: message.precedence ?? '',
    key: [check, ...provisionsOf(message)].join('|'),
  };
}

function provisionsOf({ clause, related }: Message): readonly string[] {
  return [clause, ...related.map((one) => one.clause)].map((one) => provisionKey(one.uri, one.provision));
}

/** A setting overrides the grade of the check; what is only possible is one step lower and never an error. */
export function severityOf(check: Pick<Check, 'id' | 'severity'>, message: Pick<Message, 'severity' | 'certainty'>, settings: SeveritySettings): Severity | 'off' {
  const set = settings[check.id] ?? settings[check.id.split('/')[0] ?? ''];
  if (set === 'off') return 'off';
  if (set !== undefined) return set === 'error' && message.certainty === 'possible' ? 'warning' : set;
  return lowered(message.severity ?? check.severity, message.certainty);
}

function lowered(severity: Severity, certainty: Certainty): Severity {
  if (certainty === 'certain') return severity;
  return severities[Math.min(severities.indexOf(severity) + 1, severities.length - 1)] ?? severity;
}

/** Two groups may show the same clash. */
function once(all: readonly Found[]): readonly Found[] {
  const seen = new Set<string>();
  return all.filter(({ finding }) => {
    const key = JSON.stringify([finding.check, finding.place, finding.message, finding.related.map((one) => one.place)]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function inOrder(all: readonly Found[], documents: readonly DocumentState[]): readonly Found[] {
  const position = new Map(documents.map((document, i) => [document.uri, { i, document }]));
  const rank = (place: Place): readonly [number, number] => {
    const known = position.get(place.uri);
    return known ? [known.i, offsetOf(known.document, place)] : [documents.length, 0];
  };
  const ranked = all.map((found) => ({ found, rank: [severities.indexOf(found.finding.severity), found.finding.certainty === 'certain' ? 0 : 1, ...rank(found.finding.place)] }));
  return ranked.toSorted((a, b) => compare(a.rank, b.rank) || (a.found.finding.key < b.found.finding.key ? -1 : 1)).map((one) => one.found);
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((value, i) => value - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** Where a place starts in its file. */
export function offsetOf(document: DocumentState, place: Place): number {
  return (document.starts.get(place.provision) ?? 0) + place.span.start;
}

/** Several findings of one check on the same clauses are told apart by number. */
function numbered(all: readonly Found[]): readonly Found[] {
  const counts = new Map<string, number>();
  return all.map((found) => {
    const count = (counts.get(found.finding.key) ?? 0) + 1;
    counts.set(found.finding.key, count);
    return count === 1 ? found : { ...found, finding: { ...found.finding, key: `${found.finding.key}~${count}` } };
  });
}
