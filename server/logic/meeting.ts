/** Whether two norms, or the conditions of two facts, meet in some situation. */
import type { Encounter, Meeting } from '../checks/check.ts';
import type { Fact, NormFact } from '../model/facts.ts';
import type { Hierarchy } from '../model/hierarchy.ts';
import { combine, compareActors, compareActs } from './acts.ts';
import type { Total } from './conditions.ts';
import { compare } from './conditions.ts';
import { formulaOf } from './formula.ts';
import type { Formula } from './formula.ts';

/** Whether and how the regions (who, what, when) of two norms meet. */
export function meetingOf(a: NormFact, b: NormFact, { hierarchy, total }: { readonly hierarchy: Hierarchy; readonly total: Total }): Encounter {
  const who = combine([compareActors(a, b, hierarchy), compareActs(a, b, hierarchy)]);
  // What is about different people or acts need not be told when.
  if (who === 'disjoint' || who === 'unknown') return { relation: who, who, certain: false, situation: '' };
  const when = conditionsOf(a, b, total);
  return { ...when, who, relation: combine([who, when.relation]) };
}

/** The same for the conditions alone. */
export function conditionsOf(a: Fact, b: Fact, total: Total): Meeting {
  return compare(whenOf(a), whenOf(b), total);
}

const known = new WeakMap<Fact, Formula>();

/** When a fact applies; worked out once. */
export function whenOf(fact: Fact): Formula {
  const found = known.get(fact) ?? formulaOf(fact);
  known.set(fact, found);
  return found;
}
