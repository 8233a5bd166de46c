/** A situation in the rulebook's own words, with numbers that fit: "the office is vacant, 30 Members object". */
import { wholeRange, type Bound, type Range } from './formula.ts';
import type { Measurement, Situation } from './decide.ts';
import type { Calendar } from './calendar.ts';
import { lengthOf, narrowed } from './decide.ts';

export function story({ atoms, numbers, calendar }: Situation): string {
  const told = [...[...atoms.values()].map((atom) => atom.words.replace(/\s+/g, ' ')), ...[...numbers.values()].map((number) => numberTold(number, calendar))];
  return [...new Set(told.filter((words) => words !== ''))].join(', ');
}

function numberTold({ ranges, bound }: Measurement, calendar: Calendar): string {
  const amount = ranges.count ? counted(ranges.count, bound) : ranges.share ? shared(ranges.share) : lasting(ranges, calendar);
  return (amount === undefined ? '' : bound.tell(amount)) || bound.words;
}

function counted(range: Range, bound: Bound): string | undefined {
  const value = bound.broken ? inside(range) : several(range);
  if (value === undefined) return undefined;
  return value === 0 && bound.tell('#').startsWith('#') ? 'no' : String(value);
}

/** A whole number of a range: more than one where that can be, for the words around it are in the plural. */
function several({ low, high }: Range): number {
  if (low <= 1 && high > 1) return high === Infinity ? 2 : high;
  return low;
}

/** A number of a range, its lower end where that belongs to it. */
function inside({ low, high, openLow }: Range): number | undefined {
  if (Number.isFinite(low) && !openLow && low > 0) return low;
  if (high === Infinity) return Math.max(0, low) + 1;
  const value = Math.floor((Math.max(0, low) + high) / 2);
  return value > low ? value : undefined;
}

function shared(range: Range): string | undefined {
  const { low, high, openLow, openHigh } = narrowed(range, { low: 0, high: 1, openLow: false, openHigh: false });
  const value = low > 0 && !openLow ? low : high < 1 && !openHigh ? high : (low + high) / 2;
  return `${Number((value * 100).toFixed(1))} per cent of`;
}

/** In months where only they are bounded, else in days. */
function lasting(ranges: Measurement['ranges'], calendar: Calendar): string | undefined {
  const { day, month } = ranges;
  const value = month && !day ? inside(month) : wholeDays(lengthOf(ranges, calendar));
  return value === undefined ? undefined : `${value} ${month && !day ? 'month' : 'day'}${value === 1 ? '' : 's'}`;
}

function wholeDays(range: Range): number | undefined {
  const { low, high } = wholeRange(range);
  return low > high ? undefined : low > 0 ? low : Math.min(high, 1);
}
