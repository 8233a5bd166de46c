/** A clause whose conditions can never be met. */
import type { Quantity } from '../../../grammar/ast.ts';
import type { Group, MeasureFact, NormFact } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { conditionsIn, countsBehind, isNever, quoted } from '../conditions.ts';
import { choice, remove } from '../edits.ts';
import { related } from '../pairs.ts';
import { address, capitalised, clauseName, listed, sentences } from '../wording.ts';

interface Never {
  readonly norm: NormFact;
  /** Who says how many people there are. */
  readonly counts: readonly MeasureFact[];
}

export const deadCondition: Check<'rule', Never> = {
  id: 'dead/condition',
  severity: 'warning',
  looksAt: 'rule',
  find,
  say,
  fixes,
  page: {
    summary: 'The conditions of a clause can never be met, so the clause never applies.',
    why: 'The clause looks like a rule and is none. Whoever relies on it learns so when it matters.',
    wrong: '1. If fewer than 3 Stewards attend and more than 5 Stewards attend, the Marshal must close the course.',
    right: '1. If fewer than 3 Stewards attend or more than 50 Stewards attend, the Marshal must close the course.',
    decided: 'The conditions and exceptions of one clause are decided together: conditions joined by “and” and “or”, their negations, and numbers. A number of '
      + 'members is compared with the number that the rules say there are. Conditions that were not understood are only compared word by word.',
    settle: 'Correct the number, or say “or” instead of “and”; or delete the clause.',
    source: 'L. L. Fuller, The Morality of Law (1964), chapter 2: a rule that nobody can ever come under is one of the ways to fail to make a rule.',
  },
};

function find(group: Group<'rule'>, read: Read): readonly Never[] {
  return group.members.filter((norm) => norm.conditions.length > 0 && isNever(norm, read)).map((norm) => ({ norm, counts: countsBehind(norm, (one) => isNever(one, read), read) }));
}

function say({ norm, counts }: Never): Message {
  const on = norm.clause;
  const words = conditionsIn(norm).map(quoted);
  const why = words.length === 1 ? `${words.join('')} can never be so` : `${listed(words)} exclude ${words.length === 2 ? 'each other' : 'one another'}`;
  return {
    text: sentences(`Clause ${address(on)} never applies: ${why}.`, ...counts.map(population(norm))),
    certainty: norm.certain ? 'certain' : 'possible',
    place: on.place,
    clause: on,
    related: counts.map((count) => related(count, 'Says how many there are.')),
  };
}

function amount({ bound, numerator, upTo }: Quantity): string {
  return `${bound === 'exactly' ? '' : `${bound.replace('-', ' ')} `}${numerator}${upTo === undefined ? '' : ` to ${upTo}`}`;
}

/** "The number of Members is 15 (clause 2)." */
function population({ clause: on }: NormFact): (count: MeasureFact) => string {
  return ({ clause, quantity, text }) => `${capitalised(text)} is ${amount(quantity)} (${address(clause, on)}).`;
}

function fixes({ norm }: Never, read: Read): readonly Fix[] {
  return choice(`Delete ${clauseName(norm.clause)}`, remove(norm.clause, read), { quiet: true });
}
