/**
 * Whether things can happen when they are to. Every limit is an arc: one thing comes at least so many days after another
 * (a deadline is an arc back, with a number below nought). Limits that cannot all be kept are a circle of arcs that
 * comes to more than nothing, or a way from a day of the year to an earlier one.
 */
import type { Length, Recurrence, YearDay } from '../../grammar/time-limits.ts';
import { dayNumber } from '../../grammar/time-limits.ts';

/** How many days a length may come to: months and years are not all as long. */
export interface Days {
  readonly low: number;
  readonly high: number;
}

/** `to` comes at least so many days after `from`; `rule`: what says so. */
export interface Arc<R> {
  readonly from: string;
  readonly to: string;
  readonly days: Days;
  /** A deadline: `to` is known to come first. */
  readonly back: boolean;
  /** `to` belongs to the same round: it comes within half a year. */
  readonly soon?: boolean;
  readonly rule: R;
}

/** Not before (`from`) or not after (`to`) a day of each year. */
export interface DayLimit<R> {
  readonly at: YearDay;
  readonly rule: R;
}

/** The limits of things, asked for one by one. */
export interface Timetable<R> {
  readonly arcsFrom: (event: string) => readonly Arc<R>[];
  readonly from: (event: string) => readonly DayLimit<R>[];
  readonly to: (event: string) => readonly DayLimit<R>[];
}

/** Arcs one behind the other, the last of which leads to the start, or, with `end`, to a day by which it is too late. */
export interface Impossible<R> {
  readonly start?: DayLimit<R>;
  readonly steps: readonly Arc<R>[];
  readonly end?: DayLimit<R>;
  /** How many days are missing, where all goes as well as it can. */
  readonly short: number;
  /** Whether it fails in every year, however long the months are. */
  readonly always: boolean;
}

const mostSteps = 6;

/** Of the ways in which the things from `start` on cannot all happen when they are to, the one with the fewest limits. */
export function impossibleFrom<R>(start: string, table: Timetable<R>): Impossible<R> | undefined {
  return circle(start, table, 'low') ?? tooLate(start, table, 'low') ?? neverNear(start, table, 'low') ?? circle(start, table, 'high') ?? tooLate(start, table, 'high') ?? neverNear(start, table, 'high');
}

/** Every limit in it, each once, in the order of the calendar. */
export function rulesIn<R>({ start, steps, end }: Impossible<R>): readonly R[] {
  return [...new Set([...(start ? [start.rule] : []), ...steps.map(({ rule }) => rule), ...(end ? [end.rule] : [])])];
}

/** Whether all of its limits are needed: without any one of them the rest can be kept, or kept in some years. */
export function isMinimal<R>(found: Impossible<R>, events: readonly string[], table: Timetable<R>): boolean {
  const rules = rulesIn(found);
  return rules.every((spare) => {
    const among = <T extends { readonly rule: R }>(list: readonly T[]): readonly T[] => list.filter(({ rule }) => rule !== spare && rules.includes(rule));
    const rest: Timetable<R> = { arcsFrom: (event) => among(table.arcsFrom(event)), from: (event) => among(table.from(event)), to: (event) => among(table.to(event)) };
    // What fails only in months of some lengths is no reason for what fails in all.
    return events.every((event) => {
      const without = impossibleFrom(event, rest);
      return without === undefined || (found.always && !without.always);
    });
  });
}

/** The longest way to each thing in so many steps. */
type Ways<R> = ReadonlyMap<string, { readonly days: number; readonly steps: readonly Arc<R>[] }>;

/** One step on from each way, never twice to one thing; of two ways to one thing the longer stays. */
function further<R>(ways: Ways<R>, { arcsFrom }: Timetable<R>, { end, goes }: { readonly end: keyof Days; readonly goes: (to: string) => boolean }): Ways<R> {
  const next = new Map<string, { days: number; steps: readonly Arc<R>[] }>();
  for (const [event, { days, steps }] of ways) {
    for (const arc of arcsFrom(event)) {
      const reached = days + arc.days[end];
      if (goes(arc.to) && !steps.some(({ to }) => to === arc.to) && reached > (next.get(arc.to)?.days ?? -Infinity)) next.set(arc.to, { days: reached, steps: [...steps, arc] });
    }
  }
  return next;
}

/** A circle through `start`, which has the least name on it: others are found from theirs. */
function circle<R>(start: string, table: Timetable<R>, end: keyof Days): Impossible<R> | undefined {
  let ways: Ways<R> = new Map([[start, { days: 0, steps: [] }]]);
  for (let length = 1; length <= mostSteps && ways.size > 0; length++) {
    ways = further(ways, table, { end, goes: (to) => to >= start });
    const back = ways.get(start);
    if (back && back.days > 0) return { steps: back.steps, short: back.days, always: end === 'low' };
    ways = new Map([...ways].filter(([event]) => event !== start));
  }
  return undefined;
}

/** From a day on which `start` may be at the earliest to one by which something behind it is to be. */
function tooLate<R>(start: string, table: Timetable<R>, end: keyof Days): Impossible<R> | undefined {
  const days = table.from(start);
  if (days.length === 0) return undefined;
  let ways: Ways<R> = new Map([[start, { days: 0, steps: [] }]]);
  for (let length = 0; length <= mostSteps && ways.size > 0; length++) {
    const found = missed(ways, table, { days, always: end === 'low' });
    if (found) return found;
    ways = further(ways, table, { end, goes: (to) => to !== start });
  }
  return undefined;
}

function missed<R>(ways: Ways<R>, table: Timetable<R>, { days, always }: { readonly days: readonly DayLimit<R>[]; readonly always: boolean }): Impossible<R> | undefined {
  const late = [...ways].flatMap(([event, way]) => table.to(event).flatMap((to) => days.flatMap((from): readonly Impossible<R>[] => {
    if (from.rule === to.rule) return [];
    const short = [false, true].map((leap) => shortOf({ from, to, ...way }, leap));
    const least = Math.min(...short);
    const fails = always ? least > 0 : Math.max(...short) > 0;
    return fails ? [{ start: from, steps: way.steps, end: to, short: always ? least : Math.max(...short), always }] : [];
  })));
  return late.toSorted((a, b) => b.short - a.short)[0];
}

/**
 * Two things that each have a season of their own, and are to be no further apart than so many days: within a month of each other
 * in November and in February. Whichever year the one is of, the other is too far away.
 */
function neverNear<R>(start: string, table: Timetable<R>, end: keyof Days): Impossible<R> | undefined {
  const own = seasonOf(start, table);
  if (!own) return undefined;
  for (const arc of table.arcsFrom(start)) {
    // What lies on either side of the other is found from the first of the two.
    const other = arc.days[end] < 0 && arc.days[end] > -halfAYear && !arc.soon && (arc.back || start < arc.to) ? seasonOf(arc.to, table) : undefined;
    if (!other || other.from.rule === own.from.rule) continue;
    const short = [365, 366].map((year) => tooFar(own, other, { most: -arc.days[end], either: !arc.back, year }));
    const least = end === 'low' ? Math.min(...short) : Math.max(...short);
    if (least > 0) return { start: own.from, steps: [arc], end: other.to, short: least, always: end === 'low' };
  }
  return undefined;
}

const halfAYear = 182;

/** The days of each year between which one clause puts a thing. */
interface Season<R> {
  readonly from: DayLimit<R>;
  readonly to: DayLimit<R>;
}

function seasonOf<R>(event: string, table: Timetable<R>): Season<R> | undefined {
  const [from] = table.from(event);
  const to = table.to(event).find(({ rule }) => rule === from?.rule);
  return from && to ? { from, to } : undefined;
}

/** By how many days the first is too far behind the second (or, with `either`, on either side of it), in the year in which it comes nearest. */
function tooFar<R>(one: Season<R>, other: Season<R>, { most, either, year }: { readonly most: number; readonly either: boolean; readonly year: number }): number {
  const day = ({ at }: DayLimit<R>): number => dayNumber(at, year === 366);
  return Math.min(...[-year, 0, year].map((shift) => {
    const [low, high] = [day(one.from) + shift - day(other.to), day(one.to) + shift - day(other.from)];
    return Math.max(0, low - most, (either ? -most : 0) - high);
  }));
}

interface Stretch<R> {
  readonly from: DayLimit<R>;
  readonly to: DayLimit<R>;
  readonly days: number;
  readonly steps: readonly Arc<R>[];
}

/**
 * By how many days the last day comes too early. What comes first is on its day of the same year, or of the year before:
 * 15 January follows 3 December, but 1 March no 15 March of one round of elections. Where nobody says which comes first, the year may be any.
 */
function shortOf<R>({ from, to, days, steps }: Stretch<R>, leap: boolean): number {
  const [first, last] = [dayNumber(from.at, leap), dayNumber(to.at, leap)];
  const isBefore = steps.every(({ back }) => back);
  if (!isBefore && days < 0) return -Infinity;
  const year = leap ? 366 : 365;
  const isFar = steps.some(({ soon }) => soon) && last + year - first > year / 2;
  const next = !isBefore && last < first && !isFar ? year : 0;
  return first + days - (last + next);
}

// ------------------------------------------------------------------------------------------------------------- lengths

/** The days that a length comes to. Working days are no fewer than calendar days, and more over a weekend or a holiday. */
export function daysOf({ count, unit, extra, working }: Length): Days {
  switch (unit) {
    case 'day': return working ? { low: count + extra, high: count + extra + 2 * Math.ceil(count / 5) } : both(count + extra);
    case 'week': return both(7 * count + extra);
    case 'month': return { low: monthsOf(count, Math.min) + extra, high: monthsOf(count, Math.max) + extra };
    case 'year': return { low: 365 * count + Math.floor(count / 4) + extra, high: 365 * count + Math.ceil(count / 4) + extra };
  }
}

function both(days: number): Days {
  return { low: days, high: days };
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** So many months from any day of any year: the fewest or the most days. */
function monthsOf(count: number, pick: (...days: readonly number[]) => number): number {
  const years = Math.floor(count / 12);
  const rest = count % 12;
  const sums = rest === 0 ? [0] : monthLengths.map((_, i) => Array.from({ length: rest }, (__, k) => monthLengths[(i + k) % 24] ?? 30).reduce((a, b) => a + b, 0));
  const leaps = pick(0, 1) === 0 ? Math.floor(years / 4) : Math.ceil(years / 4);
  return years * 365 + leaps + pick(...sums);
}

/** A minimum as an arc from the earlier to the later, a maximum as one back. The end at which it is easiest to keep stands at `low`. */
export function atLeast(length: Length): Days {
  return daysOf(length);
}

/** Nobody knows how many holidays lie within working days. */
export function atMost(length: Length): Days {
  const { low, high } = daysOf(length);
  return length.working ? { low: -(2 * high + 14), high: -low } : { low: -high, high: -low };
}

// --------------------------------------------------------------------------------------------------------- recurrences

/** How often in a year, taken over many years: 400 years have 146,097 days. */
export function timesAYear({ times, per: { count, unit } }: Pick<Recurrence, 'times' | 'per'>): number {
  const periods = unit === 'year' ? 1 : unit === 'month' ? 12 : 146_097 / 400 / (unit === 'week' ? 7 : 1);
  return (times * periods) / count;
}
