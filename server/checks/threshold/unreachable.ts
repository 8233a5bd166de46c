/** A number that can never be reached, because there are not so many people. */
import type { Quantity } from '../../../grammar/ast.ts';
import type { Group, MeasureFact, SeatFact } from '../../model/facts.ts';
import type { Check, Fix, Message, Order, Read } from '../check.ts';
import { inTextOrder } from '../circle.ts';
import { choice, numberAt, remove } from '../edits.ts';
import { atMost, membersOf, sharersOf, type Headcount } from '../headcount.ts';
import { certainty, meets } from '../pairs.ts';
import { address, capitalised, clauseName, numeral, sentences, wordsAt } from '../wording.ts';

interface Unreachable {
  readonly fact: MeasureFact;
  /** How many are needed; undefined where it is more than all, however many there are. */
  readonly needed?: number;
  readonly count?: Headcount;
  readonly order?: Order;
  /** The number of people is said behind the demand, so that the finding stands there. */
  readonly counted?: boolean;
}

export const thresholdUnreachable: Check<'measure', Unreachable> = {
  id: 'threshold/unreachable',
  severity: 'error',
  looksAt: 'measure',
  find,
  say,
  fixes,
  page: {
    summary: 'A quorum, a number of nominations or of votes is larger than the number of people who could give it.',
    why: 'No meeting is ever quorate, no candidate ever passes, no change is ever carried; and where the rule that would have to be changed needs the same quorum, '
      + 'nobody can repair it.',
    wrong: '1. The Board has 9 members.\n2. The quorum of the Board is 10 members.',
    right: '1. The Board has 9 members.\n2. The quorum of the Board is 5 members.',
    decided: 'The number asked for is compared with the declared number of those people: the stated size of a body or the sum of its seats, or "There are 258 Fellows". '
      + 'Where a size has an upper limit, the limit counts. A share of more than all can never be reached either. Where the number is not declared, nothing is said.',
    settle: 'Lower the number, write it as a share ("one half of its members"), or correct the declared number.',
    source: 'Questions to the authors of Robert’s Rules of Order from societies that cannot meet a number they wrote down themselves, such as '
      + '[“Two thirds Majority”](https://robertsrules.forumflash.com/topic/38687-two-thirds-majority/): 187 votes were needed, and no meeting had ever drawn more than 110.',
  },
};

function find(group: Group<'measure'>, read: Read): readonly Unreachable[] {
  return group.members.filter(({ measure }) => /^(?:quorum|gate|demand|majority)$/u.test(measure)).flatMap((fact) => excess(fact, read));
}

function excess(fact: MeasureFact, read: Read): readonly Unreachable[] {
  if (isMoreThanAll(fact.quantity)) return [{ fact }];
  const count = fact.quantity.unit === 'count' ? sharersOf(fact, read, atMost) ?? owners(fact, read) : undefined;
  const needed = leastOf(fact.quantity);
  const source = count?.facts[0];
  if (!count || !source || needed === undefined || needed <= count.total || !meets(read.conditions(source, fact))) return [];
  const order = read.precedence(source.clause, fact.clause);
  const [, last] = inTextOrder([{ clause: fact.clause }, { clause: count.clause }], read);
  return order.yields === 'neither' ? [{ fact, needed, count, order, counted: last?.clause === count.clause }] : [];
}

/** The members of the body whose quorum it is, whatever they are called. */
function owners({ measure, of }: MeasureFact, read: Read): Headcount | undefined {
  return measure === 'quorum' ? membersOf(of, read, atMost) : undefined;
}

function isMoreThanAll({ unit, numerator, denominator, bound }: Quantity): boolean {
  return unit === 'share' && bound !== 'at-most' && bound !== 'less-than' && (numerator > denominator || (numerator === denominator && bound === 'more-than'));
}

function leastOf({ bound, numerator }: Quantity): number | undefined {
  if (bound === 'at-most' || bound === 'less-than') return undefined;
  return bound === 'more-than' ? Math.floor(numerator) + 1 : numerator;
}

function say({ fact, needed, count, order, counted }: Unreachable): Message {
  const demand = { text: `${capitalised(asked(fact))} ${needed === 1 ? 'is' : 'are'} asked for here.`, place: fact.place, clause: fact.clause };
  const supply = count && { text: `Here there are ${count.total}.`, place: count.clause.place, clause: count.clause };
  const on = (counted && supply) || demand;
  const there = count ? `there are only ${count.total} ${count.noun} (${address(count.clause, on.clause)})` : 'nobody can give more than all';
  return {
    text: sentences(`${capitalised(fact.text)} can never be reached: ${asked(fact)} ${needed === 1 ? 'is' : 'are'} needed, but ${there}.`),
    certainty: certainty([fact, ...(count?.facts ?? [])]),
    place: on.place,
    clause: on.clause,
    related: on === demand ? (supply ? [supply] : []) : [demand],
    scenario: scenario(fact, count),
    precedence: order?.text ?? '',
  };
}

function asked({ clause, place }: MeasureFact): string {
  return wordsAt(clause, place).replace(/ of(?: the)? *$/u, '').trim();
}

function scenario(fact: MeasureFact, count: Headcount | undefined): string {
  const turnout = fact.measure === 'quorum' ? 'present' : 'in favour';
  const all = count ? `all ${count.total} ${count.noun} are` : 'everybody is';
  return `Suppose ${all} ${turnout}. ${capitalised(clauseName(fact.clause))} still asks for more.`;
}

function fixes({ fact, needed, count }: Unreachable, read: Read): readonly Fix[] {
  return [
    ...(needed === undefined || !count ? [] : [...lowered(fact, needed, count), ...raised(needed, count)]),
    ...choice(`Delete ${clauseName(fact.clause)}`, remove(fact.clause, read), { quiet: true }),
  ];
}

function lowered(fact: MeasureFact, needed: number, { total }: Headcount): readonly Fix[] {
  const number = numberAt(fact.clause, fact.place, fact.quantity.numerator);
  return number && needed === fact.quantity.numerator ? choice(`Ask for all ${total} in ${clauseName(fact.clause)}`, [{ place: number.place, newText: numeral(total, number.written) }]) : [];
}

function raised(needed: number, { facts, noun, total }: Headcount): readonly Fix[] {
  const [size, ...more] = facts;
  const number = size && more.length === 0 && isMeasure(size) ? numberAt(size.clause, size.place, total) : undefined;
  return size && number ? choice(`Say that there are ${needed} ${noun} in ${clauseName(size.clause)}`, [{ place: number.place, newText: numeral(needed, number.written) }]) : [];
}

function isMeasure(fact: MeasureFact | SeatFact): fact is MeasureFact {
  return fact.kind === 'measure';
}
