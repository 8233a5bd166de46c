/**
 * Random timetables as rulebooks, and what is to be found in them: by waiting day after day, and by a solver. Both know
 * the limits from the generator and nothing of the reader.
 */
import fc from 'fast-check';
import type { Finding } from '../../server/checks/check.ts';
import { engineOn, uri } from './findings.ts';
import type { Possible } from './solver.ts';

/** Things that happen once a year; `notice`: notice of the first of them. */
const fairs = ['Spring Fair', 'Harvest Fair', 'Winter Fair'] as const;
const notice = fairs.length;

type Unit = 'day' | 'week' | 'month';

/** One sentence. `later` comes at least, or at most, so long after `earlier`; or a thing is not before, or not after, a day. */
type Limit = Apart | Dated;

interface Apart {
  readonly kind: 'least' | 'most';
  readonly earlier: number;
  readonly later: number;
  readonly count: number;
  readonly unit: Unit;
  readonly style: number;
}

interface Dated {
  readonly kind: 'from' | 'to';
  readonly event: number;
  readonly day: number;
  readonly style: number;
}

export type Timetable = readonly Limit[];

const event = fc.nat({ max: notice });
const length = fc.oneof({ weight: 6, arbitrary: fc.record({ unit: fc.constant<Unit>('day'), count: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 3, arbitrary: fc.record({ unit: fc.constant<Unit>('week'), count: fc.integer({ min: 1, max: 8 }) }) }, { weight: 3, arbitrary: fc.record({ unit: fc.constant<Unit>('month'), count: fc.integer({ min: 1, max: 2 }) }) });
const style = fc.nat({ max: 3 });
const distance = fc.tuple(fc.constantFrom('least' as const, 'most' as const), fc.uniqueArray(event, { minLength: 2, maxLength: 2 }), length, style)
  .map(([kind, [earlier = 0, later = 1], { count, unit }, each]): Limit => ({ kind, earlier, later, count, unit, style: each }));
// Days in March and April to begin with, from May to July to end with, so that no year is left.
const date = fc.oneof(fc.record({ kind: fc.constant('from' as const), event, day: fc.integer({ min: 60, max: 120 }), style }), fc.record({ kind: fc.constant('to' as const), event, day: fc.integer({ min: 121, max: 200 }), style }));

/** At most one limit in months: how long they are is tried out one by one. */
export const timetables = fc.array(fc.oneof({ weight: 3, arbitrary: distance }, { weight: 1, arbitrary: date }), { minLength: 2, maxLength: 7 })
  .map((limits): Timetable => limits.filter((limit, i) => !isMonthly(limit) || limits.findIndex(isMonthly) === i));

const isApart = (limit: Limit): limit is Apart => limit.kind === 'least' || limit.kind === 'most';
const isMonthly = (limit: Limit): boolean => isApart(limit) && limit.unit === 'month';

// ----------------------------------------------------------------------------------------------------------------- text

const nameOf = (which: number): string => (which === notice ? `notice of the ${fairs[0]}` : `the ${fairs[which]}`);
const dayWritten = (day: number): string => new Date(Date.UTC(2027, 0, day)).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

export function textOf(timetable: Timetable): string {
  return `Rulebook: Oracle\n${timetable.map((limit, i) => `${i + 1}. ${sentence(limit)}`).join('\n')}\n`;
}

function sentence(limit: Limit): string {
  if (!isApart(limit)) return happens(limit.event, `${(limit.kind === 'from' ? ['not earlier than', 'from', 'not earlier than', 'from'] : ['by', 'not later than', 'on or before', 'by'])[limit.style]} ${dayWritten(limit.day)}`);
  const { kind, earlier, later, count, unit } = limit;
  const time = `${count} ${unit}${count === 1 ? '' : 's'}`;
  const before = (words: string): string => happens(earlier, `${words} ${time} before ${nameOf(later)}`);
  const after = (words: string): string => happens(later, `${words} ${time} after ${nameOf(earlier)}`);
  // Nothing is counted from the notice.
  if (earlier === notice || limit.style < 2) return kind === 'least' ? before(limit.style === 0 ? 'at least' : 'not later than') : before(limit.style === 0 ? 'not more than' : 'not earlier than');
  return kind === 'least' ? after(limit.style === 2 ? 'at least' : 'not earlier than') : after(limit.style === 2 ? 'within' : 'not later than');
}

function happens(which: number, when: string): string {
  return which === notice ? `Notice of the ${fairs[0]} shall be given ${when}.` : `The ${fairs[which]} shall be held ${when}.`;
}

// -------------------------------------------------------------------------------------------------------------- verdict

/** Whether it can be kept however long the months are, only with some, or never. */
export type Verdict = 'kept' | 'depends' | 'never';

/** So many months from any day of four years, as days. */
function monthsInDays(count: number): readonly number[] {
  const lengths = new Set<number>();
  for (let day = 1; day <= 1461; day++) {
    const start = new Date(Date.UTC(2027, 0, day));
    const end = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + count + 1, 0));
    const to = Date.UTC(end.getUTCFullYear(), end.getUTCMonth(), Math.min(start.getUTCDate(), end.getUTCDate()));
    lengths.add((to - start.getTime()) / 86_400_000);
  }
  return [...lengths];
}

/** `later - earlier >= least`; the day of the year is the day after an event that is always 0. */
export interface Difference {
  readonly earlier: number;
  readonly later: number;
  readonly least: number;
}

const newYear = notice + 1;

function differences(timetable: Timetable, month: number): readonly Difference[] {
  return timetable.flatMap((limit): readonly Difference[] => {
    if (!isApart(limit)) return [limit.kind === 'from' ? { earlier: newYear, later: limit.event, least: limit.day } : { earlier: limit.event, later: newYear, least: -limit.day }];
    const { earlier, later, count, unit } = limit;
    const days = unit === 'month' ? month : count * (unit === 'week' ? 7 : 1);
    // "Within 5 days after" is not before.
    return limit.kind === 'least' ? [{ earlier, later, least: days }] : [{ earlier, later, least: 0 }, { earlier: later, later: earlier, least: -days }];
  });
}

/** The verdict, where `keeps` says whether some days keep all differences. */
export async function verdictOf(timetable: Timetable, keeps: (all: readonly Difference[]) => boolean | Promise<boolean>): Promise<Verdict> {
  const monthly = timetable.filter(isApart).find(isMonthly);
  const lengths = monthly ? monthsInDays(monthly.count) : [30];
  const answers = await Promise.all(lengths.map((month) => keeps(differences(timetable, month))));
  return answers.every(Boolean) ? 'kept' : answers.some(Boolean) ? 'depends' : 'never';
}

/** Everything waits, day by day, for what it has to come after; where that never ends, no days will do. */
export function keptOnSomeDays(all: readonly Difference[]): boolean {
  const days = Array.from({ length: newYear + 1 }, () => 0);
  const end = all.reduce((sum, { least }) => sum + Math.abs(least), 1);
  for (;;) {
    const waiting = all.find(({ earlier, later, least }) => days[later]! < days[earlier]! + least);
    if (!waiting) return true;
    days[waiting.later]! += 1;
    if (days[waiting.later]! > end) return false;
  }
}

/** The same by z3, over whole numbers. */
export function keptBySolver(possible: Possible): (all: readonly Difference[]) => Promise<boolean> {
  return (all) => possible((z3) => {
    const at = (which: number) => (which === newYear ? z3.Int.val(0) : z3.Int.const(`day${which}`));
    return all.map(({ earlier, later, least }) => at(later).sub(at(earlier)).ge(least));
  });
}

// ------------------------------------------------------------------------------------------------------------- findings

/** What the engine says otherwise than the verdict; the clauses that it names must fail by themselves, and no fewer of them. */
export async function timetableDisagreements(timetable: Timetable, verdict: Verdict): Promise<readonly string[]> {
  const engine = engineOn(textOf(timetable));
  const unread = engine.clauses(uri).filter(({ reading }) => reading.understanding !== 'whole').map(({ clause }) => `not read whole: ${clause.text}`);
  const found = engine.findings().filter(({ check }) => check === 'time/impossible-timetable');
  const said: Verdict = found.some(({ certainty }) => certainty === 'certain') ? 'never' : found.length > 0 ? 'depends' : 'kept';
  const sets = await Promise.all(found.map((finding) => wrongSet(timetable, finding)));
  return [...unread, ...(said === verdict ? [] : [`is “${verdict}”, found “${said}”`]), ...sets.flat()];
}

async function wrongSet(timetable: Timetable, { address, related, certainty }: Finding): Promise<readonly string[]> {
  const clauses = [...new Set([address, ...related.map((each) => each.address)])];
  const named = clauses.flatMap((each) => timetable[Number(each) - 1] ?? []);
  const fails = async (some: Timetable): Promise<boolean> => (await verdictOf(some, keptOnSomeDays)) !== 'kept';
  const fewer = await Promise.all(named.map((one) => fails(named.filter((other) => other !== one))));
  return [...((await fails(named)) ? [] : [`clauses ${clauses.join(', ')} can be kept`]), ...(fewer.some(Boolean) && certainty === 'certain' ? [`not all of clauses ${clauses.join(', ')} are needed`] : [])];
}
