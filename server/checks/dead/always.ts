/** A condition that is always met when the rest of its clause applies. */
import type { FactCondition, Group, MeasureFact, NormFact } from '../../model/facts.ts';
import type { Check, Message, Read } from '../check.ts';
import { conditionsIn, countsBehind, isIdle, isNever, quoted } from '../conditions.ts';
import { related } from '../pairs.ts';
import { placeOf } from '../../model/places.ts';
import { address, listed, sentences } from '../wording.ts';

interface Idle {
  readonly norm: NormFact;
  readonly condition: FactCondition;
  /** The other conditions of the clause. */
  readonly others: readonly FactCondition[];
  readonly counts: readonly MeasureFact[];
}

export const deadAlways: Check<'rule', Idle> = {
  id: 'dead/always',
  severity: 'information',
  looksAt: 'rule',
  find,
  say,
  page: {
    summary: 'A condition is always met, so it conditions nothing.',
    why: 'The drafters meant to limit the rule, and did not. Often a number was left behind when another was changed.',
    wrong: '1. The Meeting may vote if at least 20 Players attend and the Umpire has arrived, if at least 10 Players attend.',
    right: '1. The Meeting may vote if at least 20 Players attend and the Umpire has arrived.',
    decided: 'A condition is reported if the clause applies in exactly the same situations without it: because another condition of the clause is stricter, or '
      + 'because of the number of people that the rules say there are. Exceptions (“unless”) are looked at by `dead/exception`.',
    settle: 'Take the condition out, or correct its number.',
    source: 'Numbers that were amended one at a time. Kenneth A. Adams, A Manual of Style for Contract Drafting: leave out words that make no difference.',
  },
};

function find(group: Group<'rule'>, read: Read): readonly Idle[] {
  return group.members.filter((norm) => norm.certain && norm.conditions.some(isCondition) && !isNever(norm, read)).flatMap((norm) => {
    const condition = conditionsIn(norm).findLast((one) => isCondition(one) && isIdle(one, norm, read));
    if (!condition) return [];
    const others = conditionsIn(norm).filter((one) => one !== condition);
    return [{ norm, condition, others, counts: others.length === 0 ? countsBehind(norm, () => false, read) : [] }];
  });
}

function isCondition({ kind, understood }: FactCondition): boolean {
  return understood && (kind === 'if' || kind === 'only-if');
}

function say({ norm, condition, others, counts }: Idle): Message {
  const on = norm.clause;
  const why = others.length > 0 ? `it is met whenever ${listed(others.map(quoted))} ${others.length === 1 ? 'is' : 'are'}` : 'it is always met';
  return {
    text: sentences(`${quoted(condition)} (${address(on)}) limits nothing: ${why}.`),
    certainty: 'certain',
    place: placeOf(on, condition.span),
    clause: on,
    related: counts.map((count) => related(count, 'Says how many there are.')),
  };
}
