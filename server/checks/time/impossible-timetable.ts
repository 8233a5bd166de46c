/** Notice periods and deadlines that no calendar can keep together. */
import { impossibleFrom, isMinimal, rulesIn, type Impossible } from '../../logic/timetable.ts';
import type { Clause, Group, TimeFact } from '../../model/facts.ts';
import { bareKey, happeningsIn } from '../../model/happenings.ts';
import { provisionKey, textRead } from '../../model/places.ts';
import type { Check, Fix, Message, Order, Read } from '../check.ts';
import { meets, orderedOrDeleted, sameClause } from '../pairs.ts';
import { howOften, sayHowOften, type HowOften } from '../recurrences.ts';
import { lastOf, roomFor } from '../time-fixes.ts';
import { bareNames, calendar, factsAbout, happens, isOfAccounts, limitWritten, timetableOf, timeWritten } from '../timetables.ts';
import { address, capitalised, clauseName, counted, listed } from '../wording.ts';

interface Timetabled {
  readonly kind: 'timetable';
  readonly found: Impossible<TimeFact>;
  readonly on: Clause;
  readonly order: Order;
  readonly certain: boolean;
}

type Evidence = Timetabled | (HowOften & { readonly kind: 'how often' });

export const timeImpossibleTimetable: Check<'timetable', Evidence> = {
  id: 'time/impossible-timetable',
  severity: 'error',
  looksAt: 'timetable',
  find,
  say,
  fixes,
  page: {
    summary: 'Notice periods, deadlines, dates and intervals that cannot all be kept in one calendar.',
    why: 'Whoever draws up the timetable must break one clause to keep another, and whoever loses the vote has a ground to have it set aside.',
    wrong: '1. The annual general meeting shall be held by 1 June each year.\n2. Notice of the annual general meeting shall be sent on 3 May.\n3. At least 42 days\' notice of the annual general meeting shall be given.',
    right: '1. The annual general meeting shall be held by 1 July each year.\n2. Notice of the annual general meeting shall be sent on 3 May.\n3. At least 42 days\' notice of the annual general meeting shall be given.',
    decided: 'Every clause that says how long before or after another thing, or by which day of the year, something is to happen is one limit. Limits clash when a '
      + 'chain of them leads round to its own beginning and needs more days than there are, or from a day of the year to one that comes too early. At most six limits '
      + 'are put together, the fewest that fail. Weeks have seven days; months and years are taken as long as suits the rules, and working days as few, so that what is certain fails in every '
      + 'year; what fails only in some is possible, and information. Limits for emergencies and other special occasions are left out. A bare “the meeting” means the meeting that its part of the rulebook names. '
      + 'Nominations and motions that may be handed in until a day close on that day, and what is sent out with them is sent later: what rests on this is only possible. How often something is to happen is compared over ten years: at least once every nine weeks is more than five times a year, every thirteen weeks is four times.',
    settle: 'Make one of the periods shorter, or move one of the days, so that a calendar can be drawn up.',
    source: 'Returning officers\' timetables: nominations that close after the candidates\' names must have been sent out, and notices due before the accounts they must enclose exist.',
  },
};

const tries = 5;

function find(group: Group<'timetable'>, read: Read): readonly Evidence[] {
  return [...timetables(group, read), ...howOften(factsAbout(group.key, read), read).map((found) => ({ ...found, kind: 'how often' as const }))];
}

/** Each time a timetable is found it is looked again without its last limit, or without one that yields or holds only in another case. */
function timetables(group: Group<'timetable'>, read: Read): readonly Timetabled[] {
  const without = new Set<TimeFact>();
  const all: Timetabled[] = [];
  for (let i = 0; i < tries; i++) {
    const table = timetableOf(read, without);
    const found = impossibleFrom(group.key, table);
    if (!found) return all;
    const rules = rulesIn(found);
    const spare = settled(rules, read);
    if (!spare && !isOneClause(rules) && !isElsewhere(found) && !isOneDuty(rules) && !isBesidePoint(rules, read) && isMinimal(found, eventsIn(found, group.key), table)) all.push(evidence(found, rules, read));
    without.add(spare ?? lastOf(rules, read));
  }
  return all;
}

function eventsIn({ steps }: Impossible<TimeFact>, start: string): readonly string[] {
  return [...new Set([start, ...steps.map(({ to }) => to)])];
}

/** Two dates on which one duty is to be done, where neither is a limit, or a term ends: `duty/different-amounts` and `time/term-ends-twice` say so. */
function isElsewhere({ steps, start, end }: Impossible<TimeFact>): boolean {
  const isOneDuty = start?.rule.reading.act === end?.rule.reading.act && [start, end].every((each) => each?.rule.reading.modality === 'duty');
  const isTerm = start?.rule.says.kind === 'dates' && start.rule.says.event.key.startsWith('close term@');
  return steps.length === 0 && (isOneDuty || isTerm) && [start, end].every((each) => each?.rule.says.kind === 'dates' && each.rule.says.from && each.rule.says.to);
}

/** Two lengths of time for one duty of one holder: `duty/different-amounts` says so. */
function isOneDuty([a, b, ...more]: readonly TimeFact[]): boolean {
  const isExact = (fact: TimeFact | undefined): boolean => fact?.says.kind === 'distance' && fact.says.least !== undefined && fact.says.least.count === fact.says.most?.count && fact.reading.modality === 'duty' && !fact.inferred;
  return more.length === 0 && isExact(a) && isExact(b) && a?.reading.act === b?.reading.act && a?.doer?.key === b?.doer?.key;
}

/** Notice of every general meeting, where nothing else is said of the special one, or its clause speaks of notice too. */
function isBesidePoint(rules: readonly TimeFact[], read: Read): boolean {
  const wider = rules.find((rule) => rule.wider)?.says;
  const key = wider?.kind === 'distance' ? wider.later.key : undefined;
  if (key === undefined) return false;
  const own = rules.filter((rule) => !rule.wider && happeningsIn(rule).some((each) => each.key.endsWith(key)));
  return own.length === 0 || own.some(({ clause }) => isNoticed(clause, read) || isNoticedByPart(bareKey(`notice of ${key}`, clause), read));
}

/** "Seven days' notice of the meeting", in the part of the rulebook that has the special one. */
function isNoticedByPart(bare: string, read: Read): boolean {
  return read.group('timetable', bare).members.some((fact) => happeningsIn(fact).some(({ key, vague }) => vague && key === bare));
}

/** Some sentence of its provision speaks of notice. */
function isNoticed({ uri, provision }: Clause, read: Read): boolean {
  return read.group('clause', provisionKey(uri, provision)).members.some(({ clause }) => /\b(?:notice|notified|told|informed|summoned|in advance|beforehand)\b/iu.test(textRead(clause)));
}

function isOneClause(rules: readonly TimeFact[]): boolean {
  return rules.every((rule) => sameClause(rule.clause, rules[0]?.clause ?? rule.clause));
}

/** A limit that another orders, or that does not hold together with another. */
function settled(rules: readonly TimeFact[], read: Read): TimeFact | undefined {
  for (const [i, a] of rules.entries()) {
    for (const b of rules.slice(i + 1).filter((each) => !sameClause(each.clause, a.clause))) {
      const { yields } = read.precedence(a.clause, b.clause);
      if (yields !== 'neither') return yields === 'first' ? a : b;
      const ban = [a, b].find((one) => isForOthers(one, one === a ? b : a, read));
      if (ban) return ban;
      if (!meets(read.conditions(a, b))) return a.conditions.length > 0 ? a : b;
    }
  }
  return undefined;
}

/** What one may not do by a day, another may well have to do by it. */
function isForOthers({ reading, doer }: TimeFact, other: TimeFact, read: Read): boolean {
  return reading.modality === 'prohibition' && doer !== undefined && other.doer !== undefined && read.terms(doer, other.doer) === 'unrelated';
}

function evidence(found: Impossible<TimeFact>, rules: readonly TimeFact[], read: Read): Timetabled {
  const on = lastOf(rules, read).clause;
  const other = rules.find(({ clause }) => !sameClause(clause, on))?.clause ?? on;
  const named = rules.every((rule) => rule.certain && !rule.inferred && (rule.says.kind !== 'dates' || !rule.says.vague) && rule.conditions.length === 0 && happens(rule));
  return { kind: 'timetable', found, on, order: read.precedence(other, on), certain: found.always && named };
}

function say(evidence: Evidence): Message {
  return evidence.kind === 'how often' ? sayHowOften(evidence) : sayTimetable(evidence);
}

function sayTimetable({ found, on, order, certain }: Timetabled): Message {
  const rules = told(rulesIn(found));
  const own = rules.find(({ clause }) => sameClause(clause, on)) ?? rules[0];
  const doubt = certain ? undefined : doubtOf(found, rulesIn(found));
  return {
    text: `No calendar keeps all of these: ${listed(rules.map((rule) => `${limitWritten(rule)} (${address(rule.clause, on)})`))}. ${found.always ? '' : 'Up to '}${counted(found.short, 'day')} short.`,
    severity: found.always ? 'error' : 'warning',
    certainty: certain ? 'certain' : 'possible',
    ...(doubt !== undefined && { doubt }),
    place: own?.place ?? on.place,
    clause: on,
    related: rules.filter((rule) => rule !== own).map((rule) => ({ text: timeWritten(rule) === '' ? capitalised(`${limitWritten(rule)}.`) : `Here it is ${timeWritten(rule)}.`, place: rule.place, clause: rule.clause })),
    scenario: calendar(found, on),
    precedence: rules.length > 2 ? 'No clause orders them.' : order.text,
  };
}

/** That a notice is made up before it is sent goes without saying. */
function told(rules: readonly TimeFact[]): readonly TimeFact[] {
  return rules.filter(({ says, clause }) => says.kind !== 'distance' || !says.earlier.key.startsWith('make up ') || !rules.some((other) => timeWritten(other) !== '' && sameClause(other.clause, clause)));
}

function doubtOf({ always }: Impossible<TimeFact>, rules: readonly TimeFact[]): string | undefined {
  if (!rules.every((rule) => rule.certain)) return undefined;
  if (!always) return 'It depends on how long the months are, and on weekends and holidays.';
  if (rules.some(isOfAccounts)) return 'It takes for granted that the accounts are those of the year last ended.';
  if (rules.some(({ inferred }) => inferred)) return 'It takes for granted that what may be handed in until a day is sent out only afterwards.';
  return rules.every(happens) ? undefined : `It takes for granted that the clauses speak of one ${listed([...new Set(rules.flatMap(bareNames))])}.`;
}

function fixes(evidence: Evidence, read: Read): readonly Fix[] {
  if (evidence.kind === 'how often') return orderedOrDeleted(evidence, read);
  const { found, on } = evidence;
  return roomFor(found, { on, read, name: (clause) => clauseName(clause, on) });
}
