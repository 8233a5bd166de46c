/** How often one thing is to happen, as two clauses have it: at least so often, and at most so often, which is not enough. */
import { timesAYear } from '../logic/timetable.ts';
import type { TimeFact } from '../model/facts.ts';
import type { Message, Read } from './check.ts';
import { alsoSaid, clashOf, merged, nested, pairs, relatedTo, surety, type Clash } from './pairs.ts';
import { happens, occasion, timeWritten } from './timetables.ts';
import { address, capitalised, clauseName, sentences } from './wording.ts';

/** The clash of two intervals; `seldom` and `often` are its clauses. */
export interface HowOften extends Clash<TimeFact> {
  readonly seldom: TimeFact;
  readonly often: TimeFact;
}

interface Rate {
  readonly least: number;
  readonly most: number;
  /** Counted from one time to the next, not in a year. */
  readonly interval: boolean;
}

/** Every two clauses that say how often, where the most of the one is less than the least of the other. */
export function howOften(facts: readonly TimeFact[], read: Read): readonly HowOften[] {
  const stated = facts.filter((fact) => fact.says.kind === 'recurrence' && !fact.optional && !fact.says.event.key.startsWith('elect '));
  return merged(pairs(stated).flatMap((pair) => {
    const [a, b] = [rateOf(pair.earlier), rateOf(pair.later)];
    // Of two numbers of meetings `duty/different-amounts` speaks.
    if (!a || !b || (pair.earlier.reading.object?.quantity && pair.later.reading.object?.quantity) || occasion(pair.earlier) !== occasion(pair.later)) return [];
    if (isTooOften(b, a)) return clashOf(pair, read).map((clash) => ({ ...clash, seldom: pair.earlier, often: pair.later }));
    return isTooOften(a, b) ? clashOf(pair, read).map((clash) => ({ ...clash, seldom: pair.later, often: pair.earlier })) : [];
  }));
}

/** Every thirteen weeks is four times a year, though in some far year it would be a fifth time: so long a view nobody takes. */
const horizon = 10;
const rounding = 1e-6;

/** Whether the least of the one is more than the most of the other; two intervals are compared as they are, whatever the year. */
function isTooOften({ least, interval }: Rate, { most, interval: other }: Rate): boolean {
  if (interval && other) return least > most + rounding;
  return Math.floor(horizon * least + rounding) > Math.ceil(horizon * most - rounding);
}

function rateOf({ says }: TimeFact): Rate | undefined {
  if (says.kind !== 'recurrence') return undefined;
  const rate = timesAYear(says);
  return { least: says.bound === 'most' ? 0 : rate, most: says.bound === 'least' ? Infinity : rate, interval: says.times === 1 && says.per.unit !== 'year' };
}

export function sayHowOften(found: HowOften): Message {
  const { earlier, later, meeting, seldom, often } = found;
  const on = later.clause;
  const sure = surety([earlier, later], meeting);
  const certain = sure.certainty === 'certain' && isMost(seldom) && [earlier, later].every(happens);
  return {
    text: sentences(
      `${capitalised(eventText(later))} cannot be both ${timeWritten(earlier)} (${address(earlier.clause, on)}) and ${timeWritten(later)} (${address(on)}).`,
      alsoSaid(found),
      nested(meeting) ? 'One of the two is the special case of the other, but neither says so.' : '',
    ),
    severity: nested(meeting) ? 'hint' : 'error',
    certainty: certain ? 'certain' : 'possible',
    ...(sure.certainty === 'certain' && !certain ? { doubt: 'The lower number may be meant as the least.' } : sure.doubt !== undefined && { doubt: sure.doubt }),
    place: later.place,
    clause: on,
    related: relatedTo(found, (fact) => `Here it is ${timeWritten(fact)}.`),
    scenario: `Suppose it is done as ${clauseName(often.clause, on)} says, over ten years. That is ${numberOf(often)} times a year; ${clauseName(seldom.clause, on)} allows ${numberOf(seldom)}.`,
    precedence: found.order.text,
  };
}

const isMost = ({ says }: TimeFact): boolean => says.kind === 'recurrence' && says.bound === 'most';

function eventText({ says }: TimeFact): string {
  return says.kind === 'recurrence' ? says.event.text : '';
}

/** "5.8". */
function numberOf({ says }: TimeFact): string {
  return says.kind === 'recurrence' ? String(Number(timesAYear(says).toFixed(1))) : '';
}
