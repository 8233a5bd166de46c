/**
 * What becomes of a clash between clauses of two ranks: a second stage, whose input is the findings of the first. Rank does not silence;
 * the clause of the lower document is overridden, and that is what its drafter hears.
 */
import type { Check } from '../checks/check.ts';
import type { Outranked } from '../checks/dead/overridden.ts';
import type { Authority } from '../model/authority.ts';
import type { DocumentState } from './documents.ts';
import type { Found, SeveritySettings } from './findings.ts';
import { foundIn, saidBy, withLate } from './findings.ts';

export interface Ranking {
  readonly documents: readonly DocumentState[];
  readonly authority: Authority;
  readonly checks: readonly Check[];
  readonly settings: SeveritySettings;
}

/** The findings, with `dead/overridden` in the place of those that rank decides. */
export function rankedFindings(found: readonly Found[], ranking: Ranking): readonly Found[] {
  const check = ranking.checks.find(({ id }) => id === 'dead/overridden');
  if (check === undefined || ranking.authority.digest === '[]') return found;
  const outranked = new Map(found.flatMap((one): [Found, Outranked][] => {
    const evidence = outrankedIn(one, ranking.authority);
    return evidence ? [[one, evidence]] : [];
  }));
  if (outranked.size === 0) return found;
  const late = once([...outranked.values()].flatMap((evidence) => foundIn(check, [saidBy(check, evidence)], ranking.settings)));
  return withLate(found.filter((one) => !outranked.has(one)), late, ranking.documents);
}

/** One for each pair of clauses: the gravest. */
function once(found: readonly Found[]): readonly Found[] {
  const byKey = new Map(found.toReversed().map((one) => [one.finding.key, one]));
  return found.filter((one) => byKey.get(one.finding.key) === one);
}

/** Where all clauses of one side stand above the one of the other. */
function outrankedIn({ check, evidence, message, finding }: Found, { compare }: Authority): Outranked | undefined {
  if (!check.oneYields || (finding.severity === 'hint' && !message.special) || message.related.every(({ place }) => place.uri === message.place.uri)) return undefined;
  const here = { place: message.place, clause: message.clause };
  const grades = new Set(message.related.map(({ place }) => compare(place.uri, here.place.uri)));
  const ways: Outranked['ways'] = (read) => check.fixes?.(evidence, read) ?? [];
  if (grades.size !== 1) return undefined;
  const [only, ...more] = message.related;
  const [lower, higher] = grades.has('above') ? [here, message.related] : grades.has('below') && more.length === 0 ? [only, [here]] : [undefined, []];
  if (!lower || (message.special && message.special.uri !== lower.clause.uri)) return undefined;
  return { kind: 'outranked', message, lower, higher, ways };
}
