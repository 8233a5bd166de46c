/** A term of office that ends on two different occasions. */
import type { Group, TimeFact } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { inTextOrder } from '../circle.ts';
import { alsoSaid, clashOf, merged, nested, orderedOrDeleted, pairs, relatedTo, surety, type Clash, type Pair } from '../pairs.ts';
import { factsAbout, timeWritten } from '../timetables.ts';
import { express } from '../edits.ts';
import { titleOver } from '../standing.ts';
import { address, capitalised, sentences } from '../wording.ts';

export const timeTermEndsTwice: Check<'timetable', Clash<TimeFact>> = {
  id: 'time/term-ends-twice',
  severity: 'warning',
  looksAt: 'timetable',
  find,
  say,
  fixes,
  page: {
    summary: 'One clause ends a term of office at a meeting, another on a day; or two clauses on two days.',
    why: 'Between the two days there are two holders, or none, and whatever is signed or voted on then can be challenged.',
    wrong: '1. The Officers hold office until the close of the annual general meeting.\n2. The term of office of the Officers ends on 31 December.',
    right: '1. The Officers hold office until the close of the annual general meeting.\n2. The financial year ends on 31 December.',
    decided: 'Two clauses say when the term of the same office ends: at a meeting, or on a day of the year, and it is not the same meeting or day. A meeting that the rules put on '
      + 'that day is the same. How long a term is does not matter here, and neither do terms of the first holders.',
    settle: 'Choose one end and write it in both clauses, or in one only.',
    source: 'Robert\'s Rules of Order Newly Revised (12th ed.), §56, on when the terms of officers begin and end.',
  },
};

function find(group: Group<'timetable'>, read: Read): readonly Clash<TimeFact>[] {
  if (!group.key.startsWith('close term@')) return [];
  const office = group.key.slice('close term@'.length);
  const all = [...factsAbout(group.key, read), ...ofWhoeverIsChosen(office, read)];
  const ends = inTextOrder(all, read).filter(({ optional, reading }) => !optional && reading.modality !== 'prohibition');
  return merged(pairs(ends).filter((pair) => differ(pair, read)).flatMap((pair) => clashOf(pair, read)));
}

/** "The person elected serves until …", under the heading of the office. */
function ofWhoeverIsChosen(office: string, read: Read): readonly TimeFact[] {
  return ['person', 'holder', 'successful candidate', 'candidate'].filter((name) => name !== office).flatMap((name) => factsAbout(`close term@${name}`, read))
    .filter(({ clause }) => (titleOver(clause, read)?.title ?? '').toLowerCase().replace(/^(?:the|office of(?: the)?) /u, '') === office);
}

function differ({ earlier, later }: Pair<TimeFact>, read: Read): boolean {
  const [a, b] = [earlier, later].map(endOf);
  if (a === undefined || b === undefined || a === b) return false;
  return ![[earlier, b], [later, a]].some(([fact, day]) => typeof fact === 'object' && isHeldOn(fact, day, read));
}

/** The meeting, or the day. */
function endOf({ says }: TimeFact): string | undefined {
  if (says.kind === 'distance') return says.earlier.key;
  return says.kind === 'dates' && says.to ? `${says.to.month}-${says.to.day}` : undefined;
}

/** Whether a meeting is held on, or by, that day. */
function isHeldOn({ says }: TimeFact, day: unknown, read: Read): boolean {
  return says.kind === 'distance' && read.group('timetable', says.earlier.key).members.some((fact) => fact.says.kind === 'dates' && endOf(fact) === day);
}

function say(found: Clash<TimeFact>): Message {
  const { earlier, later, meeting } = found;
  const on = later.clause;
  return {
    text: sentences(
      `${capitalised(endText(later))} comes twice: ${timeWritten(earlier)} (${address(earlier.clause, on)}) and ${timeWritten(later)} (${address(on)}).`,
      alsoSaid(found),
      nested(meeting) ? 'One of the two is the special case of the other, but neither says so.' : 'In between there are two holders, or none.',
    ),
    severity: nested(meeting) ? 'hint' : 'warning',
    ...surety([earlier, later], meeting),
    place: later.place,
    clause: on,
    related: relatedTo(found, (fact) => `Here it is ${timeWritten(fact)}.`),
    scenario: `Suppose something is to be signed between the two days. By ${address(earlier.clause)} and by ${address(later.clause)} it is not the same person who signs.`,
    precedence: found.order.text,
  };
}

function endText({ says }: TimeFact): string {
  return says.kind === 'distance' ? says.later.text : says.event.text;
}

function fixes(found: Clash<TimeFact>, read: Read): readonly Fix[] {
  const { earlier, later, meeting } = found;
  if (nested(meeting)) return meeting.relation === 'inside' ? express(earlier.clause, later.clause) : express(later.clause, earlier.clause);
  return orderedOrDeleted(found, read);
}
