/** How many people there are, where the rules say so: what turns shares into people. */
import type { Quantity } from '../../grammar/ast.ts';
import { namesOffice } from '../../grammar/lexicon.ts';
import type { Clause, MeasureFact, SeatFact, Term } from '../model/facts.ts';
import type { Read } from './check.ts';
import { people } from './quantities.ts';
import { listClause, seatsInAll } from '../model/seats.ts';

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
  return body === undefined ? madeUpOf(group, read, reckon) : membersOf({ key: body, text: body }, read, reckon);
}

/** "The League consists of ten Clubs", "the Board consists of seven directors": all the clubs and directors there are, in the largest body of them. */
function madeUpOf({ key }: Term, read: Read, reckon: Reckoning): Headcount | undefined {
  const all = read.group('body', `made of ${key}`).members.map((fact) => wholly(fact, reckon));
  if (all.length === 0 || all.includes(undefined)) return undefined;
  return all.flatMap((found) => found ?? []).toSorted((a, b) => b.total - a.total)[0];
}

const organisations = /^(?!(?:local|branch|district|regional|constituency|county|area|ward) ).*\b(?:party|institute|institution|movement|guild|organi[sz]ation|club|league|federation|confederation|association|union|society|alliance|network|cooperative|co-operative|company|consortium|partnership|federation of .*)$/u;

/** The members of a body that has nobody else on it, where their name is that of a post or the body is the organisation. */
function wholly(fact: MeasureFact | SeatFact, reckon: Reckoning): Headcount | undefined {
  const phrase = fact.reading.slots[fact.kind === 'seat' ? 'class' : 'size'];
  const body = fact.kind === 'seat' ? fact.body : fact.of;
  const total = phrase?.quantity?.unit === 'count' ? reckon(phrase.quantity) : undefined;
  const isAll = phrase !== undefined && phrase.restrictions.length + phrase.adjuncts.length + phrase.others.length + fact.conditions.length + fact.exceptions.length + fact.reading.adjuncts.length === 0 && ((organisations.test(body.key) && !/^(?:every|a|any)$/u.test(fact.reading.object?.determiner ?? '')) || namesOffice(phrase.name));
  return isAll && total !== undefined && !fact.clause.stem ? { total, noun: phrase.spelling, facts: [fact], clause: fact.clause } : undefined;
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
  if (fact.measure === 'quota') return membersOf(fact.of, read, reckon);
  if (fact.measure !== 'quorum') return fact.aspect === '' ? undefined : voters(fact, read, reckon);
  const size = fact.reading.slots.size;
  // "a majority of the directors".
  const base = size && /\bmajority$/u.test(size.name) ? size.of : size;
  if (!base || base.restrictions.length > 0 || base.others.length > 0) return undefined;
  // "one tenth of the members of the Branch", at a Branch Meeting.
  const owner = base.name === 'member' && base.of && !base.of.pronoun && base.of.others.length === 0 ? membersOf({ key: base.of.name, text: base.of.spelling }, read, reckon) : undefined;
  if (owner) return owner;
  return /^(?:member|)$/u.test(base.name) ? membersOf(fact.of, read, reckon) : peopleOf({ key: base.name, text: base.spelling }, read, reckon);
}

/** "A decision of the Board requires the votes of six members": members of the Board. */
function voters({ of, aspect }: MeasureFact, read: Read, reckon: Reckoning): Headcount | undefined {
  // What the decision is about stands behind those who are asked.
  const [base = ''] = aspect.split('  ');
  const body = base === 'member' ? /@(.+)$/u.exec(of.key)?.[1] : undefined;
  return body === undefined ? peopleOf({ key: base, text: base }, read, reckon) : membersOf({ key: body, text: body }, read, reckon);
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
