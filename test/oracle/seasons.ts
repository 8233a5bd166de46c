/** Two things, each in a month of its own, and how far apart they may be; whether some days of three years keep all, found by trying all of them. */
import { engineOn } from './findings.ts';

export interface Seasons {
  /** From 0 for January. */
  readonly first: number;
  readonly second: number;
  readonly days: number;
  /** Only after the first, or on either side of it. */
  readonly after: boolean;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Every two months, with distances that are enough for some of them. */
export const seasons: readonly Seasons[] = months.flatMap((_, first) => months.flatMap((__, second) => (first === second ? [] : [10, 33, 70].flatMap((days) => [true, false].map((after) => ({ first, second, days, after }))))));

export function textOf({ first, second, days, after }: Seasons): string {
  return `Rulebook: Oracle\n\n1. The Spring Fair shall be held in ${months[first]}.\n2. The Winter Fair shall be held in ${months[second]}.\n3. The Winter Fair shall be held within ${days} days ${after ? 'after' : 'of'} the Spring Fair.\n`;
}

/** The days of a month, counted from the beginning of the first of four years. */
function daysIn(month: number, year: number): readonly [number, number] {
  const day = (at: number): number => Date.UTC(2026 + year, at, 1) / 86_400_000;
  return [day(month), day(month + 1) - 1];
}

/** Whether each time that the first is held, the second can be near enough. */
export function canBeKept({ first, second, days, after }: Seasons): boolean {
  const [from, to] = daysIn(first, 1);
  return [0, 1, 2].some((year) => {
    const [low, high] = daysIn(second, year);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i).some((day) => low <= day + days && high >= day - (after ? 0 : days));
  });
}

export function isFound(each: Seasons): boolean {
  return engineOn(textOf(each)).findings().some(({ check, certainty }) => check === 'time/impossible-timetable' && certainty === 'certain');
}
