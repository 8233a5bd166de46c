/** Duties that several prohibitions together leave no room for: no one of them does, but one of them always applies. */
import type { Group, NormFact } from '../model/facts.ts';
import type { Read } from './check.ts';
import { bansIn, isResolved } from './norms.ts';
import { sameClause } from './pairs.ts';

export interface Breach {
  readonly duty: NormFact;
  /** In the order of the rulebook. */
  readonly bans: readonly NormFact[];
  /** The prohibitions are known to leave no room, and they are few enough to be sure that it takes them all. */
  readonly certain: boolean;
}

/** Each duty of the group with the fewest special cases that, together, are every case. */
export function breachesIn(group: Group<'act'>, read: Read): readonly Breach[] {
  const bans = bansIn(group);
  if (bans.length < 2) return [];
  return group.members.filter((norm) => norm.modality === 'duty' && norm.reading.polarity === '+' && isResolved(norm)).flatMap((duty) => {
    const special = bans.filter((ban) => !sameClause(duty.clause, ban.clause) && isSpecialCase(ban, duty, read) && read.precedence(duty.clause, ban.clause).yields === 'neither');
    const cover = special.length < 2 ? undefined : read.cover(duty, special);
    return cover ? [{ duty, bans: cover.by, certain: cover.certain }] : [];
  });
}

/** The same people and the same act, in some of the cases of the duty. */
function isSpecialCase(ban: NormFact, duty: NormFact, read: Read): boolean {
  const { who, relation } = read.meeting(duty, ban);
  return who === 'equal' && relation === 'contains';
}

/** Whether a duty and a prohibition take part in one breach. */
export function isWithin(breaches: readonly Breach[], duty: NormFact, ban: NormFact): boolean {
  return breaches.some((breach) => breach.duty === duty && breach.bans.includes(ban));
}
