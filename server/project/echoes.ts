/** Findings of checks that look at words alone: silent where another check reports the same provisions. */
import type { Found } from './findings.ts';

/** The findings without those that only repeat another. */
export function withoutEchoes(found: readonly Found[]): readonly Found[] {
  if (!found.some(({ check }) => check.echoes)) return found;
  const told = new Set(found.filter(({ check }) => !check.echoes).flatMap(({ provisions }) => pairsOf(provisions)));
  return found.filter(({ check, provisions }) => !check.echoes || !pairsOf(provisions).every((pair) => told.has(pair)));
}

/** The provision that a finding stands on, with each of the others. */
function pairsOf([first = '', ...others]: readonly string[]): readonly string[] {
  return others.map((other) => [first, other].toSorted().join(' + '));
}
