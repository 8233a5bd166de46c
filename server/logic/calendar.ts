/** How many days so many months have: the months of the calendar, from every day on which they may begin. */

/** How many days a number of months has, counted from one day: to the same day of another month, or to its last one. */
export type Calendar = (months: number) => number;

/** For where no number of months meets a number of days. */
export const longMonths: Calendar = (months) => 31 * months;

/** The calendars that differ in the days of one of these numbers of months. */
export function calendarsOf(counts: readonly number[]): readonly Calendar[] {
  const different = new Map<string, Calendar>();
  for (const start of starts) {
    const days = new Map(counts.map((count) => [count, daysFrom(start, count)]));
    different.set([...days.values()].join(' '), (months) => days.get(months) ?? daysFrom(start, months));
  }
  return [...different.values()];
}

interface Start {
  /** Since January of a year behind a leap year. */
  readonly month: number;
  readonly day: number;
}

/** Four years; a later day than the 28th may be missing in the month that is come to. */
const starts: readonly Start[] = Array.from({ length: 48 }, (_, month) => [1, 29, 30, 31].filter((day) => day <= lengthOfMonth(month)).map((day): Start => ({ month, day }))).flat();

/** Gregorian calendar: 400 years have 146,097 days. */
const averageMonth = 146_097 / 4800;
const mostMonths = 1200;

function daysFrom({ month, day }: Start, count: number): number {
  if (count > mostMonths) return count * averageMonth;
  const whole = Math.floor(count);
  const to = month + whole;
  const days = daysBefore(to) - daysBefore(month) + Math.min(day, lengthOfMonth(to)) - day;
  return days + (count - whole) * averageMonth;
}

function lengthOfMonth(month: number): number {
  return daysBefore(month + 1) - daysBefore(month);
}

/** From the first day of the year 2001 to the first of a month. */
function daysBefore(month: number): number {
  return (Date.UTC(2001, month, 1) - Date.UTC(2001, 0, 1)) / 86_400_000;
}
