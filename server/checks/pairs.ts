/** Two clauses that are to be compared: which pairs, in which order, and whether anything orders them. */
import { namesPeople } from '../../grammar/lexicon.ts';
import type { Clause, Fact, Term } from '../model/facts.ts';
import { clauseKey } from '../model/places.ts';
import type { Fix, Meeting, Message, Order, Read, Related } from './check.ts';
import { choice, precede, remove } from './edits.ts';
import { clauseName, listed } from './wording.ts';

/** Two facts of different clauses; `later` stands behind `earlier` in the rulebook. */
export interface Pair<T extends Fact> {
  readonly earlier: T;
  readonly later: T;
}

/** Two facts that apply together in some situation, with nothing that orders their clauses. */
export interface Clash<T extends Fact> extends Pair<T> {
  readonly meeting: Meeting;
  readonly order: Order;
  /** Further earlier facts with which the later clashes in the same way: one cause, one finding. */
  readonly also: readonly T[];
}

/** Every pair of facts from different clauses, in the order of the group. */
export function pairs<T extends Fact>(facts: readonly T[]): readonly Pair<T>[] {
  return facts.flatMap((earlier, i) => facts.slice(i + 1)
    .filter((later) => !sameClause(earlier.clause, later.clause))
    .map((later) => ({ earlier, later })));
}

/** Whether two facts come from one sentence. */
export function sameClause(a: Clause, b: Clause): boolean {
  return a.uri === b.uri && a.provision === b.provision && a.index === b.index;
}

/** Whether two terms are different principals, of which neither is part of the other. The members of a body are that body. */
export function apart(a: Term | undefined, b: Term | undefined, read: Read): boolean {
  if (!a || !b || isUnnamed(a) || isUnnamed(b) || read.terms(a, b) !== 'unrelated') return false;
  const [x, y] = [read.principal(a), read.principal(b)];
  return read.terms(x, y) === 'unrelated' && !isShortFor(x, y) && !isShortFor(y, x) && !areMembersOf(x, y) && !areMembersOf(y, x) && !isMadeUpOf(x, y, read) && !isMadeUpOf(y, x, read);
}

/** "those who made the appointment", "whoever is present": who it is, other clauses or the day say. */
export const isUnnamed = ({ key }: Term): boolean => key === '' || /^(?:whoever|whomever|those)\b/u.test(key);

/** "the Board" for the Board of Directors. */
function isShortFor(short: Term, long: Term): boolean {
  return long.key.startsWith(`${short.key} of `) || long.key.startsWith(`${short.key}@`);
}

/** "Congress consists of delegates": as a principal, Congress is the delegates; five residents are not the residents. */
function isMadeUpOf(body: Term, people: Term, read: Read): boolean {
  const seats = read.group('body', body.key).members.filter((fact) => fact.kind === 'seat');
  return seats.length > 0 && seats.every(({ seat, count, upTo }) => count === undefined && upTo === undefined && (seat.key === people.key || (seat.key.startsWith(`${people.key} `) && !/^ (?:who|which|that|whose)\b/u.test(seat.key.slice(people.key.length)))));
}

function areMembersOf(people: Term, body: Term): boolean {
  const [group = '', owner] = people.key.split(/@(.*)/su);
  return people.key === `${body.key} member` || (body.key === 'governing body' && people.key === 'governor') || (owner === body.key && (group === 'member' || namesPeople(group)));
}

/** The clash of a pair whose conditions can hold together and whose clauses nothing orders. */
export function clashOf<T extends Fact>(pair: Pair<T>, read: Read): readonly Clash<T>[] {
  const meeting = read.conditions(pair.earlier, pair.later);
  return meets(meeting) ? unordered(pair, meeting, read) : [];
}

/** The clash of a pair that meets; nothing where one clause yields to the other. */
export function unordered<T extends Fact>(pair: Pair<T>, meeting: Meeting, read: Read): readonly Clash<T>[] {
  const order = read.precedence(pair.earlier.clause, pair.later.clause);
  return order.yields === 'neither' ? [{ ...pair, meeting, order, also: [] }] : [];
}

const mostNamed = 9;

/** One clash for each later clause and way to clash, as grave as it is; the other earlier clauses are named with it. */
export function merged<T extends Fact, C extends Clash<T>>(clashes: readonly C[], gradeOf: (clash: C) => string = () => ''): readonly C[] {
  const ways = new Map<string, { readonly first: C; readonly also: T[] }>();
  for (const clash of clashes) {
    const key = [clauseKey(clash.later.clause), nested(clash.meeting), clash.meeting.certain && clash.earlier.certain, gradeOf(clash)].join(' ');
    const known = ways.get(key);
    if (!known) ways.set(key, { first: clash, also: [] });
    else if (known.also.length < mostNamed && isNew(clash.earlier, [known.first.earlier, ...known.also])) known.also.push(clash.earlier);
  }
  return [...ways.values()].map(({ first, also }) => ({ ...first, also }));
}

function isNew(fact: Fact, known: readonly Fact[]): boolean {
  return known.every((other) => !sameClause(fact.clause, other.clause));
}

/** "The same goes for clause 4 and clause 7." */
export function alsoSaid({ also, later }: Clash<Fact>): string {
  return also.length === 0 ? '' : `The same goes for ${listed(also.map(({ clause }) => clauseName(clause, later.clause)))}.`;
}

/** The earlier clauses of a clash, each with what it says. */
export function relatedTo<T extends Fact>({ earlier, also }: Clash<T>, text: (fact: T) => string): readonly Related[] {
  return [earlier, ...also].map((fact) => related(fact, text(fact)));
}

/** What two or more clauses say that cannot both hold. */
interface Opposed {
  readonly earlier: Pick<Fact, 'clause'>;
  readonly later: Pick<Fact, 'clause'>;
  readonly also?: readonly Pick<Fact, 'clause'>[];
}

/** "clause 1 and clause 2", "clause 3": the earlier and the later clauses as titles name them. */
export function clauseNames(clash: Opposed): readonly [string, string] {
  const { clause } = clash.later;
  return [listed(earlierClauses(clash).map((each) => clauseName(each, clause))), clauseName(clause)];
}

/** All earlier clauses, for words of precedence. */
export function earlierClauses({ earlier, also = [] }: Opposed): readonly Clause[] {
  return [earlier, ...also].map((fact) => fact.clause);
}

/** Whether some situation is known in which both apply. */
export function meets(meeting: Meeting): boolean {
  return meeting.relation !== 'disjoint' && meeting.relation !== 'unknown';
}

/** Whether one lies strictly within the other: the special case of a general rule. */
export function nested(meeting: Meeting): boolean {
  return meeting.relation === 'inside' || meeting.relation === 'contains';
}

/** Certain only where both clauses were read whole and the situation was decided. */
export function certainty(facts: readonly Fact[], ...meetings: readonly Meeting[]): 'certain' | 'possible' {
  return facts.every((fact) => fact.certain) && meetings.every((meeting) => meeting.certain) ? 'certain' : 'possible';
}

/** The same, with what makes it doubtful. */
export function surety(facts: readonly Fact[], ...meetings: readonly Meeting[]): Pick<Message, 'certainty' | 'doubt'> {
  const doubt = facts.every((fact) => fact.certain) ? meetings.find((meeting) => meeting.doubt)?.doubt : undefined;
  return { certainty: certainty(facts, ...meetings), ...(doubt !== undefined && { doubt }) };
}

/** "Suppose the office is vacant, …"; `otherwise` is told where the situation is any. */
export function suppose(meeting: Meeting, then: string): string {
  return meeting.situation === '' ? `Suppose ${then}` : `Suppose ${meeting.situation}, and ${then}`;
}

/** The other clause of a finding. */
export function related(fact: Fact, text: string): Related {
  return { text, place: fact.clause.place, clause: fact.clause };
}

/** Ways out where no wording of one clause settles the two: one prevails, or one goes. */
export function orderedOrDeleted(found: Opposed, read: Read): readonly Fix[] {
  const { earlier, later } = found;
  const [first, second] = clauseNames(found);
  return [
    ...choice(`Make ${second} prevail over ${first}`, precede(later.clause, 'Notwithstanding', earlierClauses(found))),
    ...choice(`Make ${second} subject to ${first}`, precede(later.clause, 'Subject to', earlierClauses(found))),
    ...choice(`Delete ${second}`, remove(later.clause, read), { quiet: true }),
    ...choice(`Delete ${clauseName(earlier.clause, later.clause)}`, remove(earlier.clause, read), { quiet: true }),
  ];
}
