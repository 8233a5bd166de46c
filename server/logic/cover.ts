/** Whether facts together apply wherever another does, and the smallest number of them that do. */
import type { Fact } from '../model/facts.ts';
import { all, negation, type Formula } from './formula.ts';
import { inPeople, isClear, limitsOf, type Total } from './conditions.ts';
import { decide } from './decide.ts';
import { whenOf } from './meeting.ts';

export interface Cover<T> {
  readonly by: readonly T[];
  /** Everything was read, and the cover is no larger than the engine looks for. */
  readonly certain: boolean;
}

/** A clash is told of six clauses at most: one that is covered, five that cover it. */
const mostCovering = 5;
/** Among more candidates than this the smallest cover is not looked for. */
const mostCandidates = 14;

/** The smallest set of candidates of which one applies whenever the fact does. `together`: which may stand in one set. */
export function coverOf<T extends Fact>(fact: Fact, candidates: readonly T[], { total, together }: { readonly total: Total; readonly together: (a: T, b: T) => boolean }): Cover<T> | undefined {
  const when = inPeople(whenOf(fact), total);
  const others = new Map(candidates.map((one) => [one, inPeople(whenOf(one), total)]));
  const covers = (some: readonly T[]): boolean => isCovered(when, some.flatMap((one) => others.get(one) ?? []), total);
  if (!covers(candidates)) return undefined;
  const by = smallest(candidates.slice(0, mostCandidates), { covers, together }) ?? pruned(candidates, { covers, together });
  return by && { by, certain: by.length <= mostCovering && isClear([when, ...by.flatMap((one) => others.get(one) ?? [])]) };
}

function isCovered(when: Formula, others: readonly Formula[], total: Total): boolean {
  const limits = limitsOf([when, ...others], total);
  return decide([...limits, when, all(others.map(negation))]).together === 'never' && decide([...limits, when]).together !== 'never';
}

interface Tests<T> {
  readonly covers: (some: readonly T[]) => boolean;
  readonly together: (a: T, b: T) => boolean;
}

/** The first of the smallest sets that cover. */
function smallest<T>(candidates: readonly T[], { covers, together }: Tests<T>): readonly T[] | undefined {
  let sets: readonly { readonly set: readonly T[]; readonly next: number }[] = [{ set: [], next: 0 }];
  for (let size = 1; size <= mostCovering; size += 1) {
    sets = sets.flatMap(({ set, next }) => candidates.flatMap((one, i) => (i >= next && set.every((other) => together(other, one)) ? [{ set: [...set, one], next: i + 1 }] : [])));
    const found = sets.find(({ set }) => covers(set));
    if (found) return found.set;
  }
  return undefined;
}

/** A set from which nothing can be left out, where it takes more than are looked through. */
function pruned<T>(candidates: readonly T[], { covers, together }: Tests<T>): readonly T[] | undefined {
  const left = candidates.reduce<readonly T[]>((kept, one) => {
    const without = kept.filter((other) => other !== one);
    return covers(without) ? without : kept;
  }, candidates);
  return left.every((one, i) => left.slice(i + 1).every((other) => together(one, other))) ? left : undefined;
}
