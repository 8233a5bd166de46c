/** Notice of one thing that two clauses want given so long, and so much longer, before it. */
import { isBodyNoun, namesSomebody } from '../../../grammar/lexicon.ts';
import { daysOf } from '../../logic/timetable.ts';
import type { Group, TimeFact } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { alsoSaid, clashOf, merged, nested, pairs, relatedTo, suppose, type Clash, type Pair } from '../pairs.ts';
import { alignPeriods, suretyOfEvent } from '../periods.ts';
import { factsAbout, occasion, timeWritten } from '../timetables.ts';
import { address, clauseName, counted, sentences } from '../wording.ts';

type TwoPeriods = Clash<TimeFact>;

export const timeTwoNoticePeriods: Check<'timetable', TwoPeriods> = {
  id: 'time/two-notice-periods',
  severity: 'warning',
  looksAt: 'timetable',
  find,
  say,
  fixes,
  page: {
    summary: 'Notice of one meeting or other event is to be given so long before it by one clause, and longer by another.',
    why: 'Notice that keeps the one clause is too late for the other, and what the meeting decides can be set aside.',
    wrong: '1. Notice of the annual general meeting shall be sent at least 21 days before the meeting.\n2. At least 28 days\' notice of the annual general meeting shall be given.',
    right: '1. Notice of the annual general meeting shall be sent at least 21 days before the meeting.\n2. At least 14 days\' notice of a special general meeting shall be given.',
    decided: 'Both clauses say how long before one event notice of it is given, on the same occasions and in the same way, and the two minimums are not the same number of '
      + 'days. Weeks have seven days; months and days are compared only where every month gives another number. Notice of another kind of meeting, of one business of it, by another post or in an emergency is another notice. '
      + 'A minimum above a maximum cannot be kept at all: that is `time/impossible-timetable`. Where one clause holds only in a special case it is a hint.',
    settle: 'Write the same period in both clauses, or in one only; or say when each applies.',
    source: 'Robert\'s Rules of Order Newly Revised (12th ed.), §9, on the call of annual and special meetings; associations whose articles and standing orders were amended at different times.',
  },
};

function find(group: Group<'timetable'>, read: Read): readonly TwoPeriods[] {
  if (!group.key.startsWith('notice of ') && !isAgenda(group.key)) return [];
  const notices = factsAbout(group.key, read).filter((fact) => !fact.wider && periodOf(fact, group.key) !== undefined);
  return merged(pairs(notices).filter((pair) => differ(pair)).flatMap((pair) => clashOf(pair, read)));
}

/** The agenda goes out as notice does. */
const isAgenda = (key: string): boolean => /^send agenda(?: paper)?(?=@| |$)/u.test(key);

/** The least time between the notice and what it is of. */
function periodOf({ says, optional }: TimeFact, key: string): { readonly low: number; readonly high: number } | undefined {
  const isNotice = says.kind === 'distance' && !optional && !says.either && says.least && (says.earlier.key === key || says.earlier.vague) && (`notice of ${says.later.key}` === says.earlier.key || isAgenda(says.earlier.key));
  return isNotice && says.least ? daysOf(says.least) : undefined;
}

function differ({ earlier, later }: Pair<TimeFact>): boolean {
  const [a, b] = [least(earlier), least(later)];
  if (!a || !b || isOfAnother(earlier, later) || occasion(earlier) !== occasion(later) || toOne(earlier) !== toOne(later)) return false;
  return (a.high < b.low && !isAbove(later, earlier)) || (b.high < a.low && !isAbove(earlier, later));
}

/** An agenda of a meeting that the one clause names and the other does not is of the same; of two that are named it is not. */
function isOfAnother({ says: one }: TimeFact, { says: other }: TimeFact): boolean {
  return one.kind === 'distance' && other.kind === 'distance' && one.later.key !== other.later.key && !one.later.vague && !other.later.vague;
}

/** "to the printer": one who is told for a reason of their own, not all who are to come. */
function toOne({ reading: { slots, adjuncts, object } }: TimeFact): string {
  const to = slots.recipient ?? [...adjuncts, ...(object?.adjuncts ?? []), ...(object?.of?.adjuncts ?? [])].find(({ preposition, phrase }) => preposition === 'to' && phrase)?.phrase;
  return to && !to.plural && (namesSomebody(to.name) || /[eo]r$/u.test(to.name)) && !isBodyNoun(to.name) && /^(?:the|its)$/u.test(to.determiner) ? to.name : '';
}

const least = ({ says }: TimeFact): ReturnType<typeof daysOf> | undefined => (says.kind === 'distance' && says.least ? daysOf(says.least) : undefined);

/** Whether the minimum of the one lies above the maximum of the other. */
function isAbove(one: TimeFact, { says }: TimeFact): boolean {
  const most = says.kind === 'distance' && says.most ? daysOf(says.most) : undefined;
  return most !== undefined && (least(one)?.low ?? 0) > most.high;
}

function say(found: TwoPeriods): Message {
  const { earlier, later, meeting } = found;
  const on = later.clause;
  return {
    text: sentences(
      `Two periods of ${noticeText(later)}: ${timeWritten(earlier)} (${address(earlier.clause, on)}) and ${timeWritten(later)} (${address(on)}).`,
      alsoSaid(found),
      nested(meeting) ? 'One of the two is the special case of the other, but neither says so.' : 'Notice that is early enough for the one is too late for the other.',
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

function noticeText({ says }: TimeFact): string {
  return says.kind === 'distance' ? says.earlier.text : '';
}

/** A day between the two: enough for one clause only. */
function scenario({ earlier, later, meeting }: TwoPeriods): string {
  const [short, long] = (least(earlier)?.low ?? 0) < (least(later)?.low ?? 0) ? [earlier, later] : [later, earlier];
  const days = least(short)?.high ?? 0;
  const event = long.says.kind === 'distance' ? long.says.later.text : '';
  return `${suppose(meeting, `notice is given ${counted(days, 'day')} before ${event}`)}. That is enough for ${clauseName(short.clause, later.clause)} and too late for ${clauseName(long.clause, later.clause)}.`;
}

function fixes(found: TwoPeriods): readonly Fix[] {
  return alignPeriods(found, ({ says }) => (says.kind === 'distance' ? says.least : undefined));
}
