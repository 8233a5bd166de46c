/** A condition that is always met when the rest of its clause applies. */
import type { FactCondition, Group, MeasureFact, NormFact, ReadClause } from '../../model/facts.ts';
import type { Check, Message, Read } from '../check.ts';
import { conditionsIn, countsBehind, isIdle, isNever, quoted } from '../conditions.ts';
import { related } from '../pairs.ts';
import { placeOf } from '../../model/places.ts';
import { settledBy } from '../universals.ts';
import { address, listed, sentences } from '../wording.ts';

interface Idle {
  readonly norm: NormFact;
  readonly condition: FactCondition;
  /** The other conditions of the clause. */
  readonly others: readonly FactCondition[];
  readonly counts: readonly MeasureFact[];
  /** Says of all of them that they are so; `owed`: that they are to be. */
  readonly said?: { readonly by: ReadClause; readonly owed: boolean };
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
  return [...group.members.flatMap((norm) => idleIn(norm, read)), ...group.members.flatMap((norm) => saidOfAll(norm, read)).slice(0, 1)];
}

/** "if the motion is in writing", where every motion is. A condition that is the only one under which something is allowed may be written as "only if". */
function saidOfAll(norm: NormFact, read: Read): readonly Idle[] {
  return conditionsIn(norm).filter((one) => isCondition(one) || isOnlyIf(one, norm)).flatMap((condition) => {
    const settled = settledBy(condition, norm, read);
    return settled?.is === 'always' ? [{ norm, condition, others: [], counts: [], said: settled }] : [];
  });
}

/** "may only if" is told as "must not unless". */
function isOnlyIf({ kind, understood, span }: FactCondition, { modality, clause }: NormFact): boolean {
  return kind === 'unless' && understood && modality === 'prohibition' && /\bonly (?:if|when|where) $/u.test(clause.text.slice(0, span.start).concat(' ').replace(/\s+$/u, ' ')) || /^only (?:if|when|where)\b/u.test(clause.text.slice(span.start));
}

function idleIn(norm: NormFact, read: Read): readonly Idle[] {
  if (!norm.certain || !norm.conditions.some(isCondition) || isNever(norm, read)) return [];
  const condition = conditionsIn(norm).findLast((one) => isCondition(one) && isIdle(one, norm, read));
  if (!condition) return [];
  const others = conditionsIn(norm).filter((one) => one !== condition);
  return [{ norm, condition, others, counts: others.length === 0 ? countsBehind(norm, () => false, read) : [] }];
}

function isCondition({ kind, understood }: FactCondition): boolean {
  return understood && (kind === 'if' || kind === 'only-if');
}

function say({ norm, condition, others, counts, said }: Idle): Message {
  const on = norm.clause;
  if (said) return sayOfAll(norm, condition, said);
  const why = others.length > 0 ? `it is met whenever ${listed(others.map(quoted))} ${others.length === 1 ? 'is' : 'are'}` : 'it is always met';
  return {
    text: sentences(`${quoted(condition)} (${address(on)}) limits nothing: ${why}.`),
    certainty: 'certain',
    place: placeOf(on, condition.span),
    clause: on,
    related: counts.map((count) => related(count, 'Says how many there are.')),
  };
}

function sayOfAll({ clause: on, certain }: NormFact, condition: FactCondition, { by, owed }: NonNullable<Idle['said']>): Message {
  return {
    text: `${quoted(condition)} (${address(on)}) limits nothing: by ${address(by.clause, on)} all of them ${owed ? 'have to be' : 'are'} so.`,
    severity: owed ? 'hint' : 'information',
    ...(!owed && certain && by.reading.understanding === 'whole' ? { certainty: 'certain' } : { certainty: 'possible', doubt: 'The two clauses may mean different things by it.' }),
    place: placeOf(on, condition.span),
    clause: on,
    related: [{ text: 'Says it of all of them.', place: by.clause.place, clause: by.clause }],
  };
}
