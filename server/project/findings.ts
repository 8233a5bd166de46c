/** From what the checks say to the findings that every face of the product shows: graded, each once, worst first. */
import type { Certainty, Check, CheckId, Finding, Message, Severity } from '../checks/check.ts';
import type { Place } from '../model/facts.ts';
import type { DocumentState } from './documents.ts';
import type { SeveritySettings } from './engine.ts';
import type { Run, Said } from './run.ts';

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

function foundBy(check: Check, run: Run, settings: SeveritySettings): readonly (Found & Pick<Said, 'signature'>)[] {
  const all: (Found & Pick<Said, 'signature'>)[] = [];
  for (const { found } of run.results.get(check.id)?.values() ?? []) {
    for (const { evidence, message, provisions, signature } of found) {
      const severity = severityOf(check, message, settings);
      if (severity !== 'off') all.push({ finding: findingOf(check.id, message, { severity, provisions }), check, evidence, provisions, signature });
    }
  }
  return all;
}

function findingOf(check: CheckId, message: Message, { severity, provisions }: { readonly severity: Severity; readonly provisions: readonly string[] }): Finding {
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
    key: [check, ...provisions].join('|'),
  };
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
function once(all: readonly (Found & Pick<Said, 'signature'>)[]): readonly Found[] {
  const bySignature = new Map<string, Found>();
  for (const { signature, ...found } of all) if (!bySignature.has(signature)) bySignature.set(signature, found);
  return [...bySignature.values()];
}

function inOrder(all: readonly Found[], documents: readonly DocumentState[]): readonly Found[] {
  const rank = rankIn(documents);
  const ranked = all.map((found) => ({ found, rank: rank(found.finding) }));
  return ranked.toSorted((a, b) => compare(a.rank, b.rank) || byText(a.found.finding.key, b.found.finding.key)).map((one) => one.found);
}

type Rank = readonly [grade: number, document: number, offset: number];

/** Severity, then certainty, then the place in the rulebook. */
function rankIn(documents: readonly DocumentState[]): (finding: Finding) => Rank {
  const positions = new Map(documents.map((document, i) => [document.uri, { i, document }]));
  return ({ severity, certainty, place }) => {
    const known = positions.get(place.uri);
    const grade = severities.indexOf(severity) * 2 + (certainty === 'certain' ? 0 : 1);
    return known ? [grade, known.i, offsetOf(known.document, place)] : [grade, documents.length, 0];
  };
}

function compare(a: Rank, b: Rank): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
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
