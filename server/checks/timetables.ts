/** The timetable of a rulebook: what its clauses say of when things are to be, as arcs and days, and as a calendar. */
import type { Phrase, Reading, Restriction } from '../../grammar/ast.ts';
import { dayNumber, dayWritten, yearDay } from '../../grammar/time-limits.ts';
import { atLeast, atMost, type Arc, type DayLimit, type Impossible, type Timetable } from '../logic/timetable.ts';
import type { Clause, Happening, TimeFact } from '../model/facts.ts';
import { bareKey, entriesAnywhere, happeningsIn } from '../model/happenings.ts';
import type { Read } from './check.ts';
import { capitalised, clauseName, counted, wordsAt } from './wording.ts';

/** The limits of the project, without those of these clauses that yield. */
export function timetableOf(read: Read, without: ReadonlySet<TimeFact> = new Set()): Timetable<TimeFact> {
  const factsOf = remembered((key: string) => factsAbout(key, read).filter((fact) => !fact.optional && !without.has(fact)));
  const dayLimits = (key: string, end: 'from' | 'to'): readonly DayLimit<TimeFact>[] => factsOf(key).flatMap((fact) => {
    const { says } = fact;
    const at = says.kind === 'dates' && isInOrder(says) ? says[end] : undefined;
    return at ? [{ at, rule: fact }] : [];
  });
  return {
    arcsFrom: remembered((key) => factsOf(key).flatMap((fact) => arcs(fact, read)).filter(({ from }) => from === key)),
    from: (key) => dayLimits(key, 'from'),
    to: (key) => dayLimits(key, 'to'),
  };
}

function remembered<V>(find: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    const found = known.get(key) ?? find(key);
    known.set(key, found);
    return found;
  };
}

/** "from 1 November to 31 March" goes over the end of the year. */
function isInOrder({ from, to }: Extract<TimeFact['says'], { readonly kind: 'dates' }>): boolean {
  return !from || !to || dayNumber(from, false) <= dayNumber(to, false);
}

function arcs(fact: TimeFact, read: Read): readonly Arc<TimeFact>[] {
  const { says } = fact;
  if (says.kind !== 'distance' || says.later.key.startsWith('close term@')) return [];
  const [earlier, later] = [meaning(says.earlier, read), meaning(says.later, read)];
  if (earlier === undefined || later === undefined || earlier === later) return [];
  const most = says.most && atMost(says.most);
  const least = says.least ? atLeast(says.least) : says.either ? most : says.most && { low: 0, high: 0 };
  return [
    ...(least ? [{ from: earlier, to: later, days: least, back: false, soon: isSequence(fact) && !isOfAccounts(fact), rule: fact }] : []),
    ...(most ? [{ from: later, to: earlier, days: most, back: says.either !== true, rule: fact }] : []),
  ];
}

// ----------------------------------------------------------------------------------------------------- what is meant

/** What a bare "the meeting" means in its part of the rulebook: the only meeting there, if there is one. Undefined: one of several. */
function meaning({ key, vague }: Happening, read: Read): string | undefined {
  if (!vague) return key;
  const named = new Set(read.group('timetable', key).members.flatMap((fact) => happeningsIn(fact).filter((each) => !each.vague && bareKey(each.key, fact.clause) === key).map((each) => each.key)));
  return named.size > 1 ? undefined : ([...named][0] ?? onlyEntries(key, read) ?? key);
}

/** "Every motion", where no part of the document but one has motions, and those for one meeting. */
function onlyEntries(key: string, read: Read): string | undefined {
  const uri = key.slice(key.indexOf(' under ') + ' under '.length, key.lastIndexOf('#'));
  const named = new Set(entriesAnywhere(key).flatMap((name) => read.group('timetable', name).members).filter(({ clause }) => clause.uri === uri).flatMap((fact) => happeningsIn(fact).filter((each) => !each.vague && entriesAnywhere(each.key)[0] === entriesAnywhere(key)[0]).map((each) => each.key)));
  return named.size === 1 ? [...named][0] : undefined;
}

/** Facts about a thing, also where they call it by a bare name. */
export function factsAbout(key: string, read: Read): readonly TimeFact[] {
  const own = read.group('timetable', key).members.filter((fact) => isAbout(fact, key, read));
  const bare = new Set(own.flatMap((fact) => happeningsIn(fact).filter((each) => each.key === key && !each.vague).map(() => bareKey(key, fact.clause))));
  const called = [...bare, ...(own.length > 0 ? entriesAnywhere(key) : [])].flatMap((name) => read.group('timetable', name).members.filter((fact) => isAbout(fact, key, read)));
  const all = [...new Set([...own, ...called])].filter(isPlain);
  return all.some((fact) => !fact.wider && isNotice(fact)) ? all.filter(({ wider }) => !wider) : all;
}

const isNotice = ({ says }: TimeFact): boolean => says.kind === 'distance' && (says.earlier.key === `notice of ${says.later.key}` || (says.earlier.vague && says.earlier.key.startsWith('notice '))) && says.least !== undefined;

function isAbout(fact: TimeFact, key: string, read: Read): boolean {
  return happeningsIn(fact).some((each) => meaning(each, read) === key);
}

const special = /\b(?:emergenc|urgen|exceptional|extraordinary|adjourned|first(?!-class| (?:\p{L}+ )?(?:\p{L}+day|day|week|weekend)\b)|initial|inaugural|transition|unless otherwise|normally|ordinarily|usually|where possible|if possible|so far as)/iu;

/** A meeting that goes by this name has a timetable of its own. */
const named = /\bextraordinary (?:general )?(?:meeting|conference|congress|assembly)s?\b/giu;

/** Limits for special occasions are no part of the timetable. */
function isPlain({ reading, clause }: TimeFact): boolean {
  return reading.exceptions.length === 0 && !special.test(reading.adjuncts.map(({ text }) => text).join(' ').replaceAll(named, '')) && !/\b(?:normally|ordinarily|usually|where(?:ver)? possible|if possible)\b/iu.test(clause.text);
}

// ---------------------------------------------------------------------------------------------------------- the telling

/** The words of the time, as they stand; nothing where it was not said in so many words. */
export function timeWritten(fact: TimeFact): string {
  return isSequence(fact) ? '' : `“${wordsAt(fact.clause, fact.place)}”`;
}

/** One comes behind the other by the nature of the two. */
function isSequence({ says, inferred }: TimeFact): boolean {
  return inferred && says.kind === 'distance' && says.least?.count === 0;
}

/** Accounts come after the year has ended, be it months later. */
export function isOfAccounts({ says, inferred }: TimeFact): boolean {
  return inferred && says.kind === 'distance' && says.earlier.key === 'close financial year';
}

/** "notice of the meeting “at least 14 days before” the meeting". */
export function limitWritten(fact: TimeFact): string {
  const { says } = fact;
  const time = timeWritten(fact);
  if (says.kind !== 'distance') return `${says.event.text} ${time}`;
  const { earlier, later } = says;
  if (time === '') return `${later.text} only after ${earlier.text}`;
  if (/^“until /iu.test(time)) return `${later.text} not ${time}`;
  if (/notice”$/iu.test(time)) return `${time} of ${later.text}`;
  if (/(?:before|prior to|ahead of|in advance of|preceding)”$/iu.test(time)) return `${earlier.text} ${time} ${later.text}`;
  return /(?:after|following|from|since|of)”$/iu.test(time) ? `${later.text} ${time} ${earlier.text}` : `from ${earlier.text} to ${later.text} ${time}`;
}

/** A year that fails, day by day. */
export function calendar(found: Impossible<TimeFact>, from: Clause): string {
  const { start, steps, end, short } = fromTheFirst(found);
  const first = start ? dayNumber(start.at, false) : sampleDay;
  const written = (day: number): string => dayWritten(yearDay(day, false));
  const last = end ? steps : steps.slice(0, -1);
  let day = first;
  const lines = last.map((step) => {
    day += step.days[found.always ? 'low' : 'high'];
    return `${textOf(step.to, step.rule)} is then on ${written(day)} at the earliest (${clauseName(step.rule.clause, from)})`;
  });
  const limit = end ? end.rule : steps.at(-1)?.rule;
  const begins = `Suppose ${textOf(start ? keyOf(start.rule) : steps[0]?.from ?? '', start?.rule ?? steps[0]?.rule)} is on ${written(first)}`;
  return `${[begins, ...lines].map(capitalised).join('. ')}. ${limit ? `But ${clauseName(limit.clause, from)} wants it by ${written(day - short)}: ${counted(short, 'day')} short.` : ''}`;
}

const sampleDay = 152;

function keyOf({ says }: TimeFact): string {
  return says.kind === 'distance' ? says.earlier.key : says.event.key;
}

function textOf(key: string, rule: TimeFact | undefined): string {
  const all = rule ? happeningsIn(rule) : [];
  const said = all.find((each) => each.key === key) ?? all.find((each) => each.vague) ?? all[0];
  return said?.text ?? '';
}

/** A circle is told from what comes first, so that it ends with a deadline. */
function fromTheFirst(found: Impossible<TimeFact>): Impossible<TimeFact> {
  if (found.end) return found;
  const at = found.steps.findIndex(({ back }) => back);
  return at < 0 ? found : { ...found, steps: [...found.steps.slice(at + 1), ...found.steps.slice(0, at + 1)] };
}

/** Whether it is plain what happens: not by its place in the rulebook alone. */
export function happens(fact: TimeFact): boolean {
  return happeningsIn(fact).every(({ vague }) => !vague);
}

/** The bare names in it: "ballot". */
export function bareNames(fact: TimeFact): readonly string[] {
  return happeningsIn(fact).flatMap(({ key, vague }) => (vague ? [(key.split(' under ')[0] ?? '').replace(/^(?:open|close|send|notice of) /u, '')] : []));
}

/** How, by what way and on what occasion it is done, beside when and to whom: other ways and occasions are other acts. */
export function occasion({ reading, clause }: TimeFact): string {
  const plain = /^(?:|in writing|written|to .*|each year|every year|annually|in advance|beforehand)$/u;
  const behind = reading.adjuncts.filter(({ preposition, phrase, text }) => !place.test(phrase?.name ?? '') && !plain.test(text) && !isTimed.test(text) && !/^(?:of|to|before|after|within|on|prior to|ahead of|in advance of|than|by secretary|along with|together with)$/u.test(preposition) && !stating.test(text)).map(({ text }) => text);
  return [...behind, ...narrowing(reading).map(({ text }) => text).filter((text) => !convening.test(text)), ...(/\b(?:by|via) (?:post|e-?mail|telephone|advertisement)\b/iu.exec(clause.text) ?? [])].toSorted().join('; ');
}

/** "A general meeting called to remove a director requires …": of that kind alone. */
function narrowing({ act, actor, object }: Reading): readonly Restriction[] {
  const ofAll = (phrase: Phrase | undefined): readonly Restriction[] => (phrase ? [...phrase.restrictions, ...ofAll(phrase.of)] : []);
  return [...(object?.restrictions ?? []), ...ofAll(object?.of), ...(/^(?:require|need|have)$/u.test(act) ? ofAll(actor) : [])];
}

/** Where it is does not make it another. */
const place = /(?:^| )(?:place|city|town|venue|location|headquarters|registered office|hall|clubhouse|building|room)$/u;

/** "with the business stated", "ahead of the meeting": what a notice says, or that it comes before. */
const stating = /^(?:with|stating|setting out) .*\b(?:business|agenda|purpose|items?|matters?|motions?|venue|place|time)\b|^ahead\b/u;

/** "the notice by which it is convened": what every notice of a meeting does. "Called to remove a director" is one for that. */
const convening = /\b(?:conven|call|summon|announc)(?:e[sd]?|ed|ing|s)\b(?! (?:to|for|at the|on the)\b)/u;

const isTimed = /\b(?:(?:day|week|fortnight|month|quarter|year)s?|once|twice|times|annually|yearly|biennially|triennially|quarterly|monthly|fortnightly|weekly)\b|^(?:in|not|earlier|later)$|^(?:in|during) (?:january|february|march|april|may|june|july|august|september|october|november|december)$/u;
