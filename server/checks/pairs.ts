/** Two clauses that are to be compared: which pairs, in which order, and whether anything orders them. */
import type { Clause, Fact, Term } from '../model/facts.ts';
import type { Meeting, Order, Read, Related } from './check.ts';

/** Two facts of different clauses; `later` stands behind `earlier` in the rulebook. */
export interface Pair<T extends Fact> {
  readonly earlier: T;
  readonly later: T;
}

/** Two facts that apply together in some situation, with nothing that orders their clauses. */
export interface Clash<T extends Fact> extends Pair<T> {
  readonly meeting: Meeting;
  readonly order: Order;
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
  if (!a || !b || read.terms(a, b) !== 'unrelated') return false;
  const [x, y] = [read.principal(a), read.principal(b)];
  return read.terms(x, y) === 'unrelated' && !areMembersOf(x, y) && !areMembersOf(y, x);
}

function areMembersOf(people: Term, body: Term): boolean {
  return people.key === `${body.key} member` || people.key === `member@${body.key}`;
}

/** The clash of a pair whose conditions can hold together and whose clauses nothing orders. */
export function clashOf<T extends Fact>(pair: Pair<T>, read: Read): readonly Clash<T>[] {
  const meeting = read.conditions(pair.earlier, pair.later);
  return meets(meeting) ? unordered({ ...pair, meeting, order: read.precedence(pair.earlier.clause, pair.later.clause) }) : [];
}

/** Nothing where one clause yields to the other. */
export function unordered<T extends Fact>(clash: Clash<T>): readonly Clash<T>[] {
  return clash.order.yields === 'neither' ? [clash] : [];
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

/** "Suppose the office is vacant, …"; `otherwise` is told where the situation is any. */
export function suppose(meeting: Meeting, then: string): string {
  return meeting.situation === '' ? `Suppose ${then}` : `Suppose ${meeting.situation}, and ${then}`;
}

/** The other clause of a finding. */
export function related(fact: Fact, text: string): Related {
  return { text, place: fact.clause.place, clause: fact.clause };
}
