/** One thing that two clauses want done within so long, and within longer, of the same event. */
import { daysOf } from '../../logic/timetable.ts';
import type { Group, TimeFact } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { alsoSaid, clashOf, merged, nested, pairs, relatedTo, suppose, type Clash, type Pair } from '../pairs.ts';
import { alignPeriods, suretyOfEvent } from '../periods.ts';
import { factsAbout, occasion, timeWritten } from '../timetables.ts';
import { address, capitalised, clauseName, counted, sentences } from '../wording.ts';

type TwoDeadlines = Clash<TimeFact>;

export const timeTwoDeadlines: Check<'timetable', TwoDeadlines> = {
  id: 'time/two-deadlines',
  severity: 'warning',
  looksAt: 'timetable',
  find,
  say,
  fixes,
  page: {
    summary: 'One thing is to be done within so long of an event by one clause, and within longer by another, in other words.',
    why: 'Between the two deadlines it is in time by the one clause and too late by the other, and whoever loses by it appeals.',
    wrong: '1. An appeal must be lodged within 28 days of the decision.\n2. Appeals received more than 14 days after the decision shall not be considered.',
    right: '1. An appeal must be lodged within 28 days of the decision.\n2. Appeals received more than 28 days after the decision shall not be considered.',
    decided: 'Both clauses give a longest time between the same two things, on the same occasions, for the same people, and the two are not the same number of days. Weeks have seven days; months and days are compared only where every month gives another number. '
      + 'Two deadlines in the same words are told by `duty/different-amounts`, and two notices by `time/two-notice-periods`. Where one clause holds only in a special case it is a hint.',
    settle: 'Write the same period in both clauses, or in one only; or say when each applies.',
    source: 'Disciplinary rules whose article on appeals was shortened, while the article on what the appeal panel hears was left.',
  },
};

function find(group: Group<'timetable'>, read: Read): readonly TwoDeadlines[] {
  const deadlines = factsAbout(group.key, read).filter((fact) => isDeadlineOf(fact, group.key));
  return merged(pairs(deadlines).filter(differ).flatMap((pair) => clashOf(pair, read)));
}

function isDeadlineOf({ says, optional }: TimeFact, key: string): boolean {
  return says.kind === 'distance' && !optional && says.later.key === key && says.most !== undefined && (!says.least || says.least.count === says.most.count) && !/^(?:notice of|close term@)/u.test(key);
}

function differ(pair: Pair<TimeFact>): boolean {
  const [a, b] = [pair.earlier, pair.later];
  if (a.says.kind !== 'distance' || b.says.kind !== 'distance' || a.says.earlier.key !== b.says.earlier.key || isToldElsewhere(pair) || occasion(a) !== occasion(b) || isForAnother(pair)) return false;
  const [x, y] = [longest(a), longest(b)];
  return x !== undefined && y !== undefined && (x.high < y.low || y.high < x.low);
}

const longest = ({ says }: TimeFact): ReturnType<typeof daysOf> | undefined => (says.kind === 'distance' && says.most ? daysOf(says.most) : undefined);

/** Two duties of one holder with the same verb: `duty/different-amounts`. */
const isToldElsewhere = ({ earlier, later }: Pair<TimeFact>): boolean => earlier.reading.act === later.reading.act && earlier.doer?.key === later.doer?.key && [earlier, later].every(({ reading }) => reading.slots.within !== undefined && reading.modality === 'duty');

/** What another is to do is another thing. */
const isForAnother = ({ earlier, later }: Pair<TimeFact>): boolean => earlier.doer !== undefined && later.doer !== undefined && earlier.doer.key !== later.doer.key;

function say(found: TwoDeadlines): Message {
  const { earlier, later, meeting } = found;
  const on = later.clause;
  return {
    text: sentences(
      `Two deadlines for ${eventText(later)}: ${timeWritten(earlier)} (${address(earlier.clause, on)}) and ${timeWritten(later)} (${address(on)}) ${fromText(later)}.`,
      alsoSaid(found),
      nested(meeting) ? 'One of the two is the special case of the other, but neither says so.' : '',
    ),
    severity: nested(meeting) ? 'hint' : 'warning',
    ...suretyOfEvent(found),
    place: later.place,
    clause: on,
    related: relatedTo(found, (fact) => `Here it is ${timeWritten(fact)}.`),
    scenario: scenario(found),
    precedence: found.order.text,
  };
}

function eventText({ says }: TimeFact): string {
  return says.kind === 'distance' ? says.later.text : says.event.text;
}

/** What it is counted from, where the words of the time do not end with it. */
function fromText({ says }: TimeFact): string {
  return says.kind === 'distance' ? says.earlier.text : '';
}

/** A day between the two: in time for one clause only. */
function scenario({ earlier, later, meeting }: TwoDeadlines): string {
  const [short, long] = (longest(earlier)?.high ?? 0) < (longest(later)?.high ?? 0) ? [earlier, later] : [later, earlier];
  const days = counted(longest(long)?.low ?? 0, 'day');
  return `${suppose(meeting, `it is done ${days} after ${fromText(later)}`)}. ${capitalised(clauseName(long.clause, later.clause))} is kept, and ${clauseName(short.clause, later.clause)} is not.`;
}

function fixes(found: TwoDeadlines): readonly Fix[] {
  return alignPeriods(found, ({ says }) => (says.kind === 'distance' ? says.most : undefined));
}
