/** How many people there are, where the rules say so: what turns shares into people. */
import type { Quantity } from '../../grammar/ast.ts';
import type { Clause, MeasureFact, SeatFact, Term } from '../model/facts.ts';
import type { Read } from './check.ts';
import { people } from './quantities.ts';
import { listClause, seatsInAll } from './seats.ts';

/** So many people, and the words for them: 258 "MPs". */
export interface Headcount {
  readonly total: number;
  readonly noun: string;
  /** What says so, and the clause to point at. */
  readonly facts: readonly (MeasureFact | SeatFact)[];
  readonly clause: Clause;
}

/** Which number of people a statement of it stands for. */
type Reckoning = (quantity: Quantity) => number | undefined;

const exactly: Reckoning = ({ bound, numerator, upTo }) => (bound === 'exactly' && upTo === undefined ? numerator : undefined);
/** The largest number that a statement leaves room for. */
export const atMost: Reckoning = ({ bound, numerator, upTo }) => upTo ?? (bound === 'exactly' || bound === 'at-most' ? numerator : undefined);

/** Those of a group: "There are 258 Fellows", or the members of a body. */
export function peopleOf(group: Term, read: Read, reckon: Reckoning = exactly): Headcount | undefined {
  const said = populationOf(group, read, reckon);
  if (said) return said;
  const body = /^member@(.+)$/u.exec(group.key)?.[1] ?? /^(.+) member$/u.exec(group.key)?.[1];
  return body === undefined ? undefined : membersOf({ key: body, text: body }, read, reckon);
}

/** "There are 258 Fellows." */
function populationOf(group: Term, read: Read, reckon: Reckoning): Headcount | undefined {
  const said = only(read.group('measure', `population|${group.key}|`).members, reckon);
  return said && { ...said, noun: said.facts[0]?.reading.object?.spelling ?? group.text };
}

/** The members of a body: its stated size, else its seats; of an assembly, those whose assembly it is. */
export function membersOf(body: Term, read: Read, reckon: Reckoning = exactly): Headcount | undefined {
  const { members } = read.group('body', body.key);
  const sizes = members.filter((fact): fact is MeasureFact => fact.kind === 'measure');
  if (sizes.length > 0) return only(sizes, reckon);
  const seats = members.filter((fact): fact is SeatFact => fact.kind === 'seat');
  const total = seatsInAll(seats);
  const [first] = seats;
  if (first && total !== undefined) return { total, noun: 'members', facts: seats, clause: listClause(first) };
  const principal = read.principal(body);
  // "The quorum of the Trustees": of the people of that name.
  return principal.key === body.key ? populationOf(body, read, reckon) : peopleOf(principal, read, reckon);
}

/** Those of whom a number or share is asked: the nominators of a gate, the members whose quorum or majority it is. */
export function sharersOf(fact: MeasureFact, read: Read, reckon: Reckoning = exactly): Headcount | undefined {
  if (fact.measure !== 'quorum') return fact.aspect === '' ? undefined : voters(fact, read, reckon);
  const base = fact.reading.slots.size;
  if (!base || base.restrictions.length > 0 || base.others.length > 0) return undefined;
  return /^(?:member|)$/u.test(base.name) ? membersOf(fact.of, read, reckon) : peopleOf({ key: base.name, text: base.spelling }, read, reckon);
}

/** "A decision of the Board requires the votes of six members": members of the Board. */
function voters({ of, aspect }: MeasureFact, read: Read, reckon: Reckoning): Headcount | undefined {
  const body = aspect === 'member' ? /@(.+)$/u.exec(of.key)?.[1] : undefined;
  return body === undefined ? peopleOf({ key: aspect, text: aspect }, read, reckon) : membersOf({ key: body, text: body }, read, reckon);
}

/** The number, where the statements agree on one for every case. */
function only(facts: readonly MeasureFact[], reckon: Reckoning): Headcount | undefined {
  const [total, ...others] = facts.map(({ quantity, conditions, exceptions }) => (quantity.unit === 'count' && conditions.length === 0 && exceptions.length === 0 ? reckon(quantity) : undefined));
  const [first] = facts;
  return !first || total === undefined || others.some((other) => other !== total) ? undefined : { total, noun: 'members', facts, clause: first.clause };
}

/** "Of 258 MPs, that is 26 and 39." or "Of 258 MPs, at least 10 per cent is 26." `asked`: every share, and its words. */
export function inPeople(asked: readonly { readonly fact: MeasureFact; readonly words: string }[], { total, noun }: Headcount): string {
  const shares = asked.filter(({ fact }) => fact.quantity.unit === 'share');
  const numbers = shares.map(({ fact }) => people(fact.quantity, total));
  if (shares.length > 1) return `Of ${total} ${noun}, that is ${numbers.join(' and ')}.`;
  return shares.map(({ words }) => `Of ${total} ${noun}, ${words} is ${numbers.join('')}.`).join('');
}

/** "At most 9 and 6 candidates can then pass, if each nominates one." */
export function mostCandidates(asked: readonly MeasureFact[], { total }: Headcount): string {
  const most = asked.map(({ quantity }) => Math.floor(total / Math.max(1, quantity.unit === 'share' ? people(quantity, total) : quantity.numerator)));
  return `If each nominates one candidate, at most ${most.join(' and ')} ${most.at(-1) === 1 ? 'candidate' : 'candidates'} can pass.`;
}
