/** How often one body meets, as two sentences have it; and whether any days of ten years keep both, found by trying all of them. */
import { engineOn } from './findings.ts';

/** At least, or at most: so many times in a calendar year, or once in so many weeks. */
export interface HowOften {
  readonly bound: 'least' | 'most';
  readonly times?: number;
  readonly weeks?: number;
}

export const limits: readonly HowOften[] = (['least', 'most'] as const).flatMap((bound) => [
  ...[1, 2, 4, 6, 10, 12, 13].map((times) => ({ bound, times })), ...[4, 5, 9, 13, 26, 52].map((weeks) => ({ bound, weeks })),
]);

export function sentence({ bound, times, weeks }: HowOften): string {
  const words = bound === 'least' ? 'at least' : 'not more than';
  const counted = times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`;
  return `The Council shall meet ${words} ${weeks === undefined ? `${counted} a year` : `once every ${weeks} weeks`}.`;
}

const years = [365, 365, 365, 366, 365, 365, 365, 366, 365, 365];
const ends = years.map((_, at) => years.slice(0, at + 1).reduce((sum, days) => sum + days, 0));
const yearOf = (day: number): number => ends.findIndex((end) => day < end);

/** Goes through the days; for each, how many meetings its year may have had when one is held on it. */
export function canBeKept(all: readonly HowOften[]): boolean {
  const least = Math.max(0, ...all.flatMap(({ bound, times }) => (bound === 'least' && times !== undefined ? [times] : [])));
  const most = Math.min(30, ...all.flatMap(({ bound, times }) => (bound === 'most' && times !== undefined ? [times] : [])));
  const longest = Math.min(least > 0 ? 731 : Infinity, 7 * Math.min(1000, ...all.flatMap(({ bound, weeks }) => (bound === 'least' && weeks !== undefined ? [weeks] : []))));
  const shortest = Math.max(1, ...all.flatMap(({ bound, weeks }) => (bound === 'most' && weeks !== undefined ? [7 * weeks] : [])));
  const last = ends.at(-1)!;
  const enough = -1 << least;
  const few = (1 << (most + 1)) - 1;
  // Meetings on each day, as bits: the nth is set where it may be the nth of its year.
  const held = Array.from({ length: last }, () => 0);
  for (let day = 0; day < last; day++) {
    let bits = day <= longest && (yearOf(day) === 0 || least === 0) ? 2 : 0;
    for (let before = Math.max(0, day - longest); before <= day - shortest; before++) bits |= stepped(held[before]!, yearOf(day) - yearOf(before), { enough, least });
    held[day] = bits & few;
  }
  return held.some((bits, day) => day + longest >= last && (bits & enough) !== 0 && yearOf(day) === years.length - 1) || (least === 0 && longest >= last);
}

function stepped(bits: number, yearsOn: number, { enough, least }: { readonly enough: number; readonly least: number }): number {
  if (yearsOn === 0) return bits << 1;
  return (bits & enough) !== 0 && (yearsOn === 1 || least === 0) ? 2 : 0;
}

/** Whether the engine says that they cannot be kept together. */
export function isFound(all: readonly HowOften[]): boolean {
  const engine = engineOn(`Rulebook: Oracle\n\n${all.map((each, at) => `${at + 1}. ${sentence(each)}`).join('\n')}\n`);
  return engine.findings().some(({ check, certainty }) => check === 'time/impossible-timetable' && certainty === 'certain');
}
