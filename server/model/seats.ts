/** The seats of a body, counted. */
import type { Clause, SeatFact } from './facts.ts';

/** How many members seats give, at the fewest and at the most. */
export interface Total {
  readonly least: number;
  readonly most: number;
}

/** "shall consist of 9 members:" gives the number of what follows, not a seat of its own. */
export function isStem(seat: SeatFact, all: readonly SeatFact[]): boolean {
  return all.some(({ clause }) => clause.stem?.place.provision === seat.clause.provision && clause.uri === seat.clause.uri);
}

/** The seats of the one list that there is; none where there are several. */
export function listedSeats(all: readonly SeatFact[]): readonly SeatFact[] {
  const seats = all.filter((seat) => !isStem(seat, all));
  return new Set(seats.map((seat) => seat.list)).size === 1 ? seats : [];
}

/** The sum of the seats; undefined where one of them is not counted exactly or not always there. */
export function totalOf(seats: readonly SeatFact[]): Total | undefined {
  const most = seats.map((seat) => (seat.conditions.length === 0 ? (seat.upTo ?? seat.count) : undefined));
  if (most.some((count) => count === undefined)) return undefined;
  const sum = (counts: readonly (number | undefined)[]): number => counts.reduce((before: number, count) => before + (count ?? 0), 0);
  return { least: sum(seats.map((seat) => seat.count)), most: sum(most) };
}

/** How many members the list gives, where every seat is counted exactly. */
export function seatsInAll(all: readonly SeatFact[]): number | undefined {
  const seats = listedSeats(all);
  const total = seats.length > 0 ? totalOf(seats) : undefined;
  return total && total.least === total.most ? total.most : undefined;
}

/** The stem of the list, else the sentence that lists the seats. */
export function listClause(seat: SeatFact): Clause {
  const { stem, ...own } = seat.clause;
  return stem ? { ...own, index: 0, text: stem.text, place: stem.place, address: stem.address, provision: stem.place.provision } : own;
}
