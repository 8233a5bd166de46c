/** A body whose seats do not add up to its size. */
import type { Quantity } from '../../../grammar/ast.ts';
import { isPlural, namesPeople } from '../../../grammar/lexicon.ts';
import type { Clause, Group, MeasureFact, ProvisionEntry, SeatFact } from '../../model/facts.ts';
import { provisionKey } from '../../model/places.ts';
import { provisionsIn } from '../above.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice, numberAt } from '../edits.ts';
import { peopleOf, type Headcount } from '../headcount.ts';
import { meets } from '../pairs.ts';
import { isStem, listClause, listedSeats, totalOf, type Total } from '../../model/seats.ts';
import { address, capitalised, clauseName, counted, numeral, sentences } from '../wording.ts';

type Bound = 'exactly' | 'at-most' | 'at-least';

/** A size that the rules state: 9, no more than 9, at least 9. */
interface Size {
  readonly stated: number;
  readonly bound: Bound;
}

interface Sum {
  readonly seats: readonly SeatFact[];
  /** What says how many Regions there are, where each has a seat. */
  readonly counts: readonly (MeasureFact | SeatFact)[];
  /** The clause that lists the seats. */
  readonly list: Clause;
  readonly total: Total;
  readonly stated: number;
  readonly bound: Bound;
  /** The clause that states the size where that is not the list itself. */
  readonly size?: MeasureFact;
  readonly standsOnSize: boolean;
}

export const compositionSum: Check<'body', Sum> = {
  id: 'composition/sum',
  severity: 'error',
  looksAt: 'body',
  find,
  say,
  fixes,
  page: {
    summary: 'The seats that the rules list for a body do not add up to the size they state.',
    why: 'Somebody is elected to a seat that does not exist, or a seat stays empty for ever; quorums and majorities "of all members" are then open to challenge.',
    wrong: '1. The Board has 7 members.\n2. The Board shall consist of:\n   (a) the Chair; and\n   (b) 5 members elected by the Players.',
    right: '1. The Board has 7 members.\n2. The Board shall consist of:\n   (a) the Chair; and\n   (b) 6 members elected by the Players.',
    decided: 'Every seat of the list is counted exactly, and the sum is compared with the size, stated in the list or elsewhere. A seat of each Region counts as many times as the rules say that there are Regions. Where a seat has no exact number '
      + 'nothing is said. Of a size that is only bounded (“no more than twelve”) the sum must keep within the bound. Seats without a vote, by co-option or by invitation may or may not count: the sum with them or without them is accepted.',
    settle: 'Correct the stated size, or the number of seats of one kind.',
    source: 'Boards that gain a seat in one clause while another clause keeps the old total.',
  },
};

function find(group: Group<'body'>, read: Read): readonly Sum[] {
  if (group.key.startsWith('made of ')) return [];
  const all = group.members.filter((fact): fact is SeatFact => fact.kind === 'seat');
  const listed = listedSeats(all).map((seat) => ofEach(seat, read));
  const [seats, counts] = [listed.map(({ seat }) => seat), listed.flatMap(({ by }) => by)];
  const [first] = seats;
  const total = totalOf(seats);
  if (!first || total === undefined || leavesOut(all, read)) return [];
  const sums = [total, totalOf(seats.filter((seat) => !seat.outside))].filter((sum) => sum !== undefined);
  const sizes = [...statedInList(all), ...statedElsewhere(group, seats, read)];
  return sizes.some((size) => sums.some((sum) => fits(sum, size))) ? [] : sizes.slice(0, 1).map((size) => ({ ...size, seats, counts, total, list: listClause(first) }));
}

/** "one member elected by each Region", where there are twelve: twelve. */
function ofEach(seat: SeatFact, read: Read): { readonly seat: SeatFact; readonly by: Headcount['facts'] } {
  const units = seat.each && peopleOf(seat.each.of, read);
  return seat.each && units ? { seat: { ...seat, count: seat.each.count * units.total }, by: units.facts } : { seat, by: [] };
}

/** An item of the list of which no seat is known: "the Past Chair, who chairs the Committee". */
function leavesOut(all: readonly SeatFact[], read: Read): boolean {
  const known = new Set(all.map(({ clause }) => provisionKey(clause.uri, clause.provision)));
  const seated = (entry: ProvisionEntry): boolean => known.has(provisionKey(entry.uri, entry.provision));
  const stems = new Map(all.flatMap(({ clause: { uri, stem } }) => (stem ? [[provisionKey(uri, stem.place.provision), { uri, provision: stem.place.provision }] as const] : [])));
  return [...stems.values()].some((stem) => provisionsIn(stem, read).some((entry) => !seated(entry) && !provisionsIn(entry, read).some(seated)));
}

function fits({ least, most }: Total, { stated, bound }: Size): boolean {
  return (bound === 'at-least' || least <= stated) && (bound === 'at-most' || stated <= most);
}

const isExact = ({ least, most }: Total): boolean => least === most;

function inWords({ least, most }: Total): string {
  return least === most ? String(most) : `between ${least} and ${most}`;
}

function statedInList(all: readonly SeatFact[]): readonly (Size & Pick<Sum, 'standsOnSize'>)[] {
  const stems = all.filter((seat) => seat.clause.stem !== undefined || isStem(seat, all));
  return stems.flatMap((seat) => fixed(seat.stated)).slice(0, 1).map((size) => ({ ...size, standsOnSize: false }));
}

function statedElsewhere(group: Group<'body'>, seats: readonly SeatFact[], read: Read): readonly (Size & Pick<Sum, 'size' | 'standsOnSize'>)[] {
  const first = seats.slice(0, 1);
  return [...group.members.filter((fact): fact is MeasureFact => fact.kind === 'measure' && fact.measure === 'size'), ...ofThePeople(group.key, read)]
    .filter((size) => first.some((seat) => meets(read.conditions(size, seat)) && read.precedence(size.clause, seat.clause).yields === 'neither'))
    .flatMap((size) => fixed(size.quantity).map((found) => ({ ...found, size, standsOnSize: first.some((seat) => later(size, seat, group)) })));
}

/** "There are twelve Trustees", "a Board of twelve Trustees", where the list is of the Trustees. */
function ofThePeople(key: string, read: Read): readonly MeasureFact[] {
  if (!namesPeople(key)) return [];
  const boards = ['board of', 'council of', 'court of'].flatMap((of) => read.group('body', `${of} ${key}`).members);
  return [...read.group('measure', `population|${key}|`).members, ...boards.filter((fact): fact is MeasureFact => fact.kind === 'measure' && fact.measure === 'size')];
}

function fixed(quantity: Quantity | undefined): readonly Size[] {
  if (!quantity || quantity.unit !== 'count' || quantity.upTo !== undefined) return [];
  const { bound, numerator } = quantity;
  switch (bound) {
    case 'exactly':
    case 'at-most':
    case 'at-least': return [{ stated: numerator, bound }];
    case 'less-than': return [{ stated: numerator - 1, bound: 'at-most' }];
    case 'more-than': return [{ stated: numerator + 1, bound: 'at-least' }];
  }
}

function later(size: MeasureFact, seat: SeatFact, group: Group<'body'>): boolean {
  return size.clause.uri === seat.clause.uri && group.members.indexOf(size) > group.members.indexOf(seat);
}

function say(sum: Sum): Message {
  const { list } = sum;
  const on = sum.size && sum.standsOnSize ? sum.size.clause : list;
  const body = bodyName(sum);
  const stated = sum.size ? `${clauseName(sum.size.clause, on)} gives it` : 'the clause itself says';
  return {
    text: sentences(`The seats of ${body} (${address(list, on)}) add up to ${inWords(sum.total)}${addends(sum)}, but ${stated} ${inBounds(sum)}.`),
    certainty: [...sum.seats, ...sum.counts, ...(sum.size ? [sum.size] : [])].every((fact) => fact.certain) ? 'certain' : 'possible',
    place: on.place,
    clause: on,
    related: [...sum.counts.map(({ clause, place }) => ({ text: 'Says how many there are.', place, clause })), ...(sum.size ? [sum.standsOnSize ? { text: `${inWords(sum.total)} seats.`, place: list.place, clause: list } : { text: `${capitalised(inBounds(sum))}.`, place: sum.size.place, clause: sum.size.clause }] : [])],
    scenario: `Suppose every seat on the list is filled. ${capitalised(body)} then ${has(sum)} ${counted(sum.total.most, 'member')}, not ${sum.bound === 'exactly' ? sum.stated : inBounds(sum).replace(/ members?$/u, '')}.`,
  };
}

function inBounds({ stated, bound }: Size): string {
  const number = counted(stated, 'member');
  return bound === 'exactly' ? number : `${bound === 'at-most' ? 'no more than' : 'at least'} ${number}`;
}

function addends({ seats }: Sum): string {
  return seats.length > 1 ? ` (${seats.map((seat) => seat.count ?? `up to ${seat.upTo ?? 0}`).join(' + ')})` : '';
}

function bodyName({ seats }: Sum): string {
  return `the ${seats[0]?.body.text ?? 'body'}`;
}

/** "the Trustees have". */
function has({ seats }: Sum): string {
  return isPlural((seats[0]?.body.text ?? '').toLowerCase().replace(/^.* /u, '')) ? 'have' : 'has';
}

function fixes(sum: Sum): readonly Fix[] {
  if (!isExact(sum.total) || sum.bound !== 'exactly') return [];
  const place = sum.size ? numberAt(sum.size.clause, sum.size.place, sum.stated) : numberAt(sum.list, sum.list.place, sum.stated);
  return place ? choice(`Say that ${bodyName(sum)} ${has(sum)} ${counted(sum.total.most, 'member')}`, [{ place: place.place, newText: numeral(sum.total.most, place.written) }]) : [];
}
