/** An oracle against the engine: what the one says and the other does not. */
import { findingsOf } from './findings.ts';
import { verdictKey, type Rulebook, type Verdict } from './model.ts';
import { textOf } from './text.ts';

/** A line for each disagreement; none where both say the same. */
export function disagreements(rulebook: Rulebook, expected: readonly Verdict[]): readonly string[] {
  const { verdicts, unread } = findingsOf(textOf(rulebook));
  const [wanted, found] = [new Set(expected.map((one) => shown(rulebook, one))), new Set(verdicts.map((one) => shown(rulebook, one)))];
  return [
    ...unread.map((text) => `not read whole: ${text}`),
    ...[...wanted].filter((one) => !found.has(one)).map((one) => `missed: ${one}`),
    ...[...found].filter((one) => !wanted.has(one)).map((one) => `false: ${one}`),
  ];
}

/** Where several sets of prohibitions are equally small, either may be shown. */
function shown(rulebook: Rulebook, verdict: Verdict): string {
  const { check, clauses, certain } = verdict;
  return check === 'duty/never-without-breach' ? `${check} of ${dutyIn(rulebook, clauses)} by ${clauses.length - 1} others${certain ? '' : ' possible'}` : verdictKey(verdict);
}

function dutyIn({ clauses }: Rulebook, some: readonly number[]): number {
  return 1 + (some.find((one) => clauses[one]?.kind === 'duty') ?? -1);
}

/** The rulebook, and what is wrong. */
export function report(rulebook: Rulebook, lines: readonly string[]): string {
  return `${textOf(rulebook)}\n${lines.join('\n')}\n`;
}
