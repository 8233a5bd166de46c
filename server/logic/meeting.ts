/** Whether two norms, or the conditions of two facts, meet in some situation. */
import type { Meeting } from '../checks/check.ts';
import type { Fact, NormFact } from '../model/facts.ts';
import type { Hierarchy } from '../model/hierarchy.ts';
import { combine, compareActors, compareActs } from './acts.ts';
import { compare, regionOf } from './conditions.ts';

/** Whether and how the regions (who, what, when) of two norms meet. */
export function meetingOf(a: NormFact, b: NormFact, hierarchy: Hierarchy): Meeting {
  const when = conditionsOf(a, b);
  return { ...when, relation: combine([compareActors(a, b, hierarchy), compareActs(a, b, hierarchy), when.relation]) };
}

/** The same for the conditions alone. */
export function conditionsOf(a: Fact, b: Fact): Meeting {
  return compare(regionOf(a), regionOf(b));
}
