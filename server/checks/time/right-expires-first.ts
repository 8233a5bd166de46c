/** A right that is over before those who have it need to be told of what they may use it against. */
import type { Phrase } from '../../../grammar/ast.ts';
import { isBodyNoun, namesOffice, namesPeople } from '../../../grammar/lexicon.ts';
import { dayNumber, dayWritten, timeLimits, yearDay, type YearDay } from '../../../grammar/time-limits.ts';
import { daysOf } from '../../logic/timetable.ts';
import type { Group, Happening, ReadClause, TimeFact } from '../../model/facts.ts';
import { partOf } from '../../model/happenings.ts';
import { textRead } from '../../model/places.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { inTextOrder } from '../circle.ts';
import { choice, numberAt, precede } from '../edits.ts';
import { clashOf, sameClause, surety, type Clash } from '../pairs.ts';
import { factsAbout, happens, limitWritten, timeWritten } from '../timetables.ts';
import { address, capitalised, clauseName, counted, numeral, sentences } from '../wording.ts';

/** `earlier` and `later` are the right and the telling, in the order of the rulebook. */
interface ExpiresFirst extends Clash<TimeFact> {
  readonly right: TimeFact;
  readonly told: TimeFact;
  readonly anchor: Happening;
  /** Days from the anchor: when the right ends, and when those who have it are told at the latest. */
  readonly ends: number;
  readonly known: number;
  /** Whether they are always told too late. */
  readonly always: boolean;
}

/** By one clause they are told from a day on, by another it was to be answered by an earlier day. */
interface TooSoon {
  readonly told: TimeFact;
  readonly first: YearDay;
  readonly right: ReadClause;
  readonly last: YearDay;
}

export const timeRightExpiresFirst: Check<'timetable', ExpiresFirst | TooSoon> = {
  id: 'time/right-expires-first',
  severity: 'error',
  looksAt: 'timetable',
  find,
  say,
  fixes,
  page: {
    summary: 'A right to appeal, object or answer ends before the clause on notice requires anybody to tell those who have it.',
    why: 'Who is told on the last day that the rules allow has lost the right before hearing of it, and a court or tribunal is likely to give it back.',
    wrong: '1. A member may appeal within 7 days of the decision.\n2. The Secretary shall notify the member of the decision within 14 days of the decision.',
    right: '1. A member may appeal within 28 days of the decision.\n2. The Secretary shall notify the member of the decision within 14 days of the decision.',
    decided: 'Both clauses count from the same event: the one says until when an appeal, an objection, an answer or the like may be made, the other until when the decision, its '
      + 'reasons, the result or the proposal is made known. It is a warning where the news may come too late, and an error where it must. What is told has to be what '
      + 'the right is about; time that runs from the notice itself, or from its receipt, is never too short for this reason.',
    settle: 'Let the time run from the notice of the decision, give more time, or have people told sooner.',
    source: 'R v Secretary of State for the Home Department, ex parte Anufrijeva [2003] UKHL 36: a decision takes effect against somebody only when they are told of it.',
  },
};

const answering = /^(?:appeal|object|challenge|contest|dispute|respond|reply|answer|comment|complain|review|question|oppose|protest|petition|representation)$/u;
const answer = /\b(?:appeal|objection|challenge|complaint|comment|response|reply|petition|protest|amendment|representation)s?$/u;
const telling = /^(?:inform|notify|send|give|publish|announce|circulate|communicate|issue|display|declare|post|distribute|provide|deliver|serve|tell|make known|reveal|disclose|write)$/u;

function find(group: Group<'timetable'>, read: Read): readonly (ExpiresFirst | TooSoon)[] {
  return [...overFirst(group, read), ...group.members.flatMap((told) => tooSoon(told, read)).slice(0, 1)];
}

const halfAYear = 182;

/** "Objections to the rent by 1 March", "the rents shall be made known in the second week of March". */
function tooSoon(told: TimeFact, read: Read): readonly TooSoon[] {
  const { says, clause, optional } = told;
  const first = says.kind === 'dates' ? says.from : undefined;
  if (!first || optional || !telling.test(told.reading.act) || isRight(told)) return [];
  const news = topics(told).map((name) => name.split(' ').at(-1) ?? '').filter((name) => name.length >= shortestTopic);
  return read.group('matter', 'answering').members.flatMap((right): readonly TooSoon[] => {
    const text = textRead(right.clause);
    const days = timeLimits(text).flatMap((limit) => (limit.kind === 'dates' && limit.to && (!limit.from || dayNumber(limit.from, false) <= dayNumber(limit.to, false)) ? [limit.to] : []));
    const [last, ...others] = days;
    const isOf = news.some((name) => new RegExp(`\\b${name}(?:e?s)?\\b`, 'iu').test(text));
    const late = last ? dayNumber(first, false) - dayNumber(last, false) : 0;
    const isOne = right.clause.uri === clause.uri && !sameClause(right.clause, clause) && others.length === 0 && isOf && late > 0 && late < halfAYear;
    return last && isOne && read.precedence(right.clause, clause).yields === 'neither' ? [{ told, first, right, last }] : [];
  });
}

const shortestTopic = 4;

function overFirst(group: Group<'timetable'>, read: Read): readonly ExpiresFirst[] {
  if (group.key.endsWith(' anywhere')) return acrossParts(group, read);
  const facts = factsAbout(group.key, read);
  const rights = facts.filter((fact) => isRight(fact) && anchorOf(fact, group.key));
  if (rights.length === 0) return [];
  const tellings = facts.filter((fact) => telling.test(fact.reading.act) && !fact.optional && !isRight(fact) && anchorOf(fact, group.key));
  return rights.flatMap((right) => tellings.filter((told) => !sameClause(told.clause, right.clause) && isAbout(told, right)).flatMap((told) => late(right, told, { key: group.key, read })));
}

/** "The Clerk shall notify the member of the decision within 21 days" in one chapter, "the member may appeal within 14 days of the decision" in the next. */
function acrossParts({ key, members }: Group<'timetable'>, read: Read): readonly ExpiresFirst[] {
  const name = key.replace(/ anywhere$/u, '');
  const tellings = members.filter((fact) => telling.test(fact.reading.act) && !fact.optional && !isRight(fact));
  const byPart = new Set(tellings.map(({ clause }) => partOf(clause)));
  return members.filter((fact) => isRight(fact) && !byPart.has(partOf(fact.clause))).flatMap((right) => {
    const [told, ...others] = tellings.filter((fact) => fact.clause.uri === right.clause.uri && (isToWhomItIs(fact, right) || isPublic(fact) || isOfWhoeverIsTold(fact, right)));
    return told && others.length === 0 && isAbout(told, right) ? late(right, told, { key: name, read }) : [];
  });
}

/** "The result shall be announced three days after the count." */
const isPublic = ({ reading: { act, object, adjuncts, slots } }: TimeFact): boolean => /^(?:announce|publish|declare|post|display)$/u.test(act) && object !== undefined && !slots.recipient && !adjuncts.some(({ preposition }) => preposition === 'to');

/** "The decision is sent to the person charged", "the appeal must be lodged": by whoever is told, where no one else is named and both run from one hearing. */
const isOfWhoeverIsTold = (told: TimeFact, right: TimeFact): boolean => right.reading.actor === undefined && right.reading.voice === 'passive' && /\bappeals?$/u.test(right.reading.object?.name ?? '') && sameAnchor(told, right);

/** Whether those who are told are those whose right it is. */
function isToWhomItIs({ reading: told }: TimeFact, { reading: right }: TimeFact): boolean {
  const people = [told.object, told.slots.recipient, ...told.adjuncts.filter(({ preposition }) => preposition === 'to').map(({ phrase }) => phrase)];
  return right.actor !== undefined && people.some((phrase) => phrase?.name === right.actor?.name);
}

function isRight({ reading, clause }: TimeFact): boolean {
  const { act, object, actor, adjuncts } = reading;
  // "A member who wishes to appeal shall notify the Chair."
  if (actor?.restrictions.some(({ text }) => /\b(?:appeal|object|challenge|contest|complain)\b/u.test(text)) && /^(?:give|notify|inform|write|tell|apply|state|say|do)$/u.test(act)) return true;
  if (act === 'have' && /\b(?:hours?|days?|weeks?|months?)\b[^.;]{0,80}\b(?:to|in which to|within which to) (?:appeal|object|challenge|contest|dispute|protest|reply|respond|complain|ask for|request|comment)\b/iu.test(clause.text)) return true;
  if (/^(?:time|period|right|opportunity)$/u.test(actor?.name ?? '')) return /\b(?:for|of|to) (?:appeal|object|challeng|contest|disput|protest|reply|respond|complain)/iu.test(clause.text);
  if (/^(?:ask|apply|call|request|seek|demand)$/u.test(act)) return [object, ...adjuncts.filter(({ preposition }) => preposition === 'for').map(({ phrase }) => phrase)].some((phrase) => phrase !== undefined && /\b(?:review|reconsideration|rehearing|recount|appeal)$/u.test(phrase.name));
  if ([object, actor].some((phrase) => /^(?:request|application|demand)$/u.test(phrase?.name ?? '') && /\bto be (?:reviewed|reconsidered|reheard|re-?marked|recounted|reopened)\b/u.test(phrase?.text ?? ''))) return true;
  return answering.test(act) || [object, actor].some((phrase) => phrase !== undefined && (answer.test(phrase.name) || isNoticeOf(phrase)));
}

/** "The notice of appeal must be lodged". */
const isNoticeOf = ({ name, of, adjuncts }: Phrase): boolean => (/^(?:notice|letter|form|statement|grounds|application)$/u.test(name) && of !== undefined && answer.test(of.name)) || (/^(?:request|application|demand|petition)$/u.test(name) && adjuncts.some(({ preposition, phrase }) => preposition === 'for' && /\b(?:review|reconsideration|rehearing|recount|appeal|re-?marking|re-?count|re-?assessment|regrade|regrading)$/u.test(phrase?.name ?? '')));

/** The event from which it counts. */
function anchorOf({ says, reading }: TimeFact, key: string): Happening | undefined {
  if (says.kind !== 'distance' || reading.modality === 'prohibition') return undefined;
  return [says.earlier, says.later].find((each) => each.key === key || (each.vague && (key.split('@')[0] ?? '').endsWith(each.key.split(' under ')[0] ?? '')));
}

function late(right: TimeFact, told: TimeFact, { key, read }: { readonly key: string; readonly read: Read }): readonly ExpiresFirst[] {
  const [ends, known] = [span(right, key), span(told, key)];
  const anchor = anchorOf(right, key);
  const latest = known?.to ?? known?.from;
  if (!anchor || ends?.to === undefined || latest === undefined || latest <= ends.to) return [];
  const [earlier = right, later = told] = inTextOrder([right, told], read);
  return clashOf({ earlier, later }, read).map((clash) => ({ ...clash, right, told, anchor, ends: ends.to ?? 0, known: latest, always: known?.from !== undefined && known.from > (ends.to ?? 0) }));
}

/** From when to when it is, in days after the event; days before it are below nought. */
function span(fact: TimeFact, key: string): { readonly from?: number; readonly to?: number } | undefined {
  const { says, reading } = fact;
  if (says.kind !== 'distance') return undefined;
  const [least, most] = [says.least && daysOf(says.least), says.most && daysOf(says.most)];
  const isBefore = anchorOf(fact, key) === says.later;
  // A bare deadline before the event: it may be done earlier, and is over then.
  if (isBefore) return { ...(most && reading.modality !== 'permission' && { from: -most.low }), ...(least && { to: -least.low }) };
  return { ...(least && { from: least.low }), ...(most && { to: most.low }) };
}

/** Whether what is told is what the right is about. */
function isAbout(told: TimeFact, right: TimeFact): boolean {
  const [news, against] = [topics(told), [...topics(right), ...decided(right)]];
  const isOnlyAppeal = !right.reading.object && !right.reading.adjuncts.some(({ preposition }) => /^(?:against|of|from|on)$/u.test(preposition)) && /^(?:appeal|ask)$/u.test(right.reading.act) && isToWhomItIs(told, right) && news.some((name) => /\b(?:decision|ruling|determination|verdict)$/u.test(name));
  const isOutcome = /^(?:appeal|object|challenge|contest|protest|ask|apply|request|seek|demand|have|review|lapse|expire|receive|lodge|submit|reach|make|file|dispute)$/u.test(right.reading.act) && outcome.test(toldWords(told)) && (sameAnchor(told, right) || isToWhomItIs(told, right));
  return isOutcome || news.some((name) => against.includes(name) || speaksOf(right, name)) || isOnlyAppeal || (/\breasons?$/u.test(told.reading.object?.name ?? '') && /appeal|challenge|review/u.test(`${right.reading.act} ${right.reading.object?.name ?? ''}`));
}

function toldWords({ reading: { object, adjuncts, voice, actor } }: TimeFact): string {
  return [object?.text, voice === 'passive' ? actor?.text : '', ...adjuncts.filter(({ preposition }) => preposition === 'of' || preposition === 'in order to').map(({ text }) => text)].join(' ');
}

const outcome = /\b(?:decision|ruling|outcome|result|verdict|determination|finding|judgment|judgement|award|reasons|report|mark|grade|assessment|charge|penalty|fine|suspension|of it)s?\b/iu;

/** Both run from one thing that is decided, by one body or by none that is named. */
function sameAnchor(told: TimeFact, right: TimeFact): boolean {
  const [a, b] = [told, right].map(({ says }) => (says.kind === 'distance' ? says.earlier.key.split(' under ')[0] : undefined));
  return a !== undefined && a === b && /^(?:close )?(?:decision|ruling|determination|verdict|finding|result|hearing|outcome|match|game|election|poll|ballot|count)\b/u.test(a);
}

/** "A candidate who wishes to challenge the result must lodge a petition", "the time for appealing against the award": against it. */
const speaksOf = ({ clause }: TimeFact, name: string): boolean => new RegExp(`\\b(?:challeng|contest|disput|object|appeal|question|oppos|complain|review|protest|disagre)\\p{L}* (?:(?:against|to|about|of|from|with|over) )?(?:(?:the|an?|any|such|its|his|her|their) )*${name.replaceAll(/[^\p{L} ]/gu, '.')}s?\\b`, 'iu').test(clause.text);

const nothing = /^(?:(?:proposed|draft|submitted|received) )?(?:notice|notification|appeal|objection|challenge|complaint|comment|response|reply|petition|amendment|representation|day|week|month|date|)$/u;

/** Things that the sentence names beside people: what is decided, proposed or declared. */
function topics({ reading }: TimeFact): readonly string[] {
  const named = [reading.object, reading.actor, ...reading.adjuncts.filter(({ preposition }) => /^(?:of|to|against|on|from)$/u.test(preposition)).map(({ phrase }) => phrase)].flatMap((phrase) => (phrase ? within(phrase) : []));
  return named.filter((name) => !nothing.test(name) && !namesPeople(name) && !namesOffice(name) && !isBodyNoun(name) && !/\b(?:body|membership|public|community)$/u.test(name));
}

/** Of time that runs from a decision, the decision. */
function decided({ says }: TimeFact): readonly string[] {
  const anchors = says.kind === 'distance' ? [says.earlier, says.later] : [];
  return anchors.map(({ key }) => key.split(/ under |@/u)[0] ?? '').filter((key) => /\b(?:decision|ruling|result|outcome|determination|verdict|proposal)$/u.test(key));
}

function within(phrase: Phrase): readonly string[] {
  return [phrase.name, ...(phrase.of ? within(phrase.of) : []), ...phrase.adjuncts.flatMap(({ phrase: inner }) => (inner ? within(inner) : []))];
}

function sayTooSoon({ told, first, right: { clause: right }, last }: TooSoon): Message {
  const on = told.clause;
  return {
    text: sentences(`A right is over before those who have it are told: it ends on ${dayWritten(last)} (${address(right, on)}), and ${told.says.kind === 'dates' ? told.says.event.text : 'the news'} is ${timeWritten(told)} (${address(on)}).`),
    severity: 'error',
    certainty: 'possible',
    doubt: 'The two clauses may speak of two different things.',
    place: told.place,
    clause: on,
    related: [{ text: 'Says until when.', place: right.place, clause: right }],
    scenario: `Suppose somebody waits for the news. It comes on ${dayWritten(first)} at the earliest; the last day was ${dayWritten(last)}.`,
  };
}

function say(found: ExpiresFirst | TooSoon): Message {
  if ('first' in found) return sayTooSoon(found);
  const { right, told, meeting, always, ends, known, later } = found;
  const on = later.clause;
  const sure = surety([right, told], meeting);
  const certain = sure.certainty === 'certain' && [right, told].every(happens);
  const doubt = sure.certainty === 'certain' && !certain ? 'The clauses may speak of two different events.' : sure.doubt;
  const short = known - ends;
  return {
    text: sentences(
      `A right ${always ? 'is' : 'may be'} over before those who have it are told: ${limitWritten(right)} (${address(right.clause, on)}), and ${limitWritten(told)} (${address(told.clause, on)}).`,
      `${counted(short, 'day')} short.`,
    ),
    // Told in good time, both can be kept.
    severity: always || !certain ? 'error' : 'warning',
    certainty: certain ? 'certain' : 'possible',
    ...(doubt !== undefined && { doubt }),
    place: later.place,
    clause: on,
    related: [{ text: `Here it is ${timeWritten(found.earlier)}.`, place: found.earlier.place, clause: found.earlier.clause }],
    scenario: scenario(found),
    precedence: found.order.text,
  };
}

const sampleDay = 152;

/** "Suppose the decision is on 1 June. …" */
function scenario({ anchor, ends, known, right, told, always }: ExpiresFirst): string {
  const day = (days: number): string => dayWritten(yearDay(sampleDay + days, false));
  return `Suppose ${anchor.text} is on ${day(0)}. The right ends on ${day(ends)} (${clauseName(right.clause)}); ${always ? `word of it comes on ${day(known)} at the earliest` : `word of it may come as late as ${day(known)}`} (${clauseName(told.clause)}). ${capitalised(counted(known - ends, 'day'))} short.`;
}

function fixes(found: ExpiresFirst | TooSoon): readonly Fix[] {
  if ('first' in found) return [];
  const { right, told, earlier, later, known, ends } = found;
  return [
    ...resized(right, known - ends),
    ...resized(told, ends - known),
    ...choice(`Make ${clauseName(later.clause)} subject to ${clauseName(earlier.clause)}`, precede(later.clause, 'Subject to', [earlier.clause])),
  ];
}

/** So many days more or fewer after the event, where days are what the clause counts. */
function resized({ says, clause, place }: TimeFact, by: number): readonly Fix[] {
  const length = says.kind === 'distance' ? says.most ?? says.least : undefined;
  const isBefore = says.kind === 'distance' && !says.most;
  const at = length?.unit === 'day' ? numberAt(clause, place, length.count) : undefined;
  const count = (length?.count ?? 0) + (isBefore ? -by : by);
  return at && count > 0 ? choice(`Say “${numeral(count, at.written)}” for “${at.written}” in ${clauseName(clause)}`, [{ place: at.place, newText: numeral(count, at.written) }]) : [];
}
