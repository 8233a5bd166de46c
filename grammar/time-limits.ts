/** The limits of time that a sentence states: "at least 21 days before", "within a week of", "by 30 June", "42 days' notice". */
import type { Span } from './ast.ts';
import { numberWords } from './vocabulary.ts';

/** So many days, weeks, months or years; `extra` days more for "clear days" and "more than", fewer for "less than". */
export interface Length {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
  readonly extra: number;
  readonly working: boolean;
}

/** How far one thing lies from another, as one sentence has it. */
export interface Distance {
  readonly kind: 'distance';
  readonly span: Span;
  /** "before the meeting", "after the vote", "within a week of the vote" on either side, "21 days' notice", or "for 21 days". */
  readonly side: 'before' | 'after' | 'of' | 'notice' | 'long';
  readonly least?: Length;
  readonly most?: Length;
  /** A bare number: neither "at least" nor "at most" is said. */
  readonly exact: boolean;
  /** Where the words begin that say from what it is counted. */
  readonly behind: number;
}

/** A day that comes every year. */
export interface YearDay {
  readonly month: number;
  readonly day: number;
}

/** The days of each year on which something is to be. */
export interface Dates {
  readonly kind: 'dates';
  readonly span: Span;
  readonly from?: YearDay;
  readonly to?: YearDay;
  /** Seasons, and "the first week": where they begin and end is not said. */
  readonly vague: boolean;
}

/** How often something is to be: so many times in a stretch of time. */
export interface Recurrence {
  readonly kind: 'recurrence';
  readonly span: Span;
  readonly times: number;
  readonly per: Pick<Length, 'count' | 'unit'>;
  readonly bound: 'least' | 'most' | 'exact';
}

export type TimeLimit = Distance | Dates | Recurrence;

const mentionsTime = /\b(?:annual|annually|annum|yearly|biennially|triennially|biannually|semi-annually|quarterly|monthly|weekly|fortnightly|(?:hour|day|week|fortnight|month|quarter|year)s?|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)\b/u;

/** Every limit of time in the text, in order. */
export function timeLimits(text: string): readonly TimeLimit[] {
  if (!mentionsTime.test(text)) return [];
  return [...distances(text), ...nthDays(text), ...dates(text), ...recurrences(text)].toSorted((a, b) => a.span.start - b.span.start);
}

// ---------------------------------------------------------------------------------------------------------- distances

type Bound = 'exact' | 'least' | 'most' | 'more' | 'less' | 'late' | 'early' | 'later' | 'sooner' | 'between';

/** Longest first, so that "not more than" is not "more than". */
const comparators: readonly (readonly [words: string, bound: Bound])[] = [
  ['not less than', 'least'], ['no less than', 'least'], ['not fewer than', 'least'], ['no fewer than', 'least'], ['at least', 'least'], ['a minimum of', 'least'], ['minimum', 'least'],
  ['not more than', 'most'], ['no more than', 'most'], ['at most', 'most'], ['up to', 'most'], ['a maximum of', 'most'], ['not exceeding', 'most'], ['within', 'most'], ['inside', 'most'],
  ['not later than', 'late'], ['no later than', 'late'], ['not earlier than', 'early'], ['no earlier than', 'early'], ['no sooner than', 'early'], ['not sooner than', 'early'],
  ['later than', 'later'], ['earlier than', 'sooner'], ['sooner than', 'sooner'], ['more than', 'more'], ['less than', 'less'], ['fewer than', 'less'], ['between', 'between'], ['exactly', 'exact'],
];

const spaced = (words: string): string => words.replaceAll(' ', '\\s+');
const comparator = `(${comparators.map(([words]) => spaced(words)).join('|')})`;
const number = `(\\d{1,4}|${[...numberWords.keys()].toSorted((a, b) => b.length - a.length).join('|')}|an?)(?:\\s\\(\\d{1,4}\\))?`;
const unit = `(clear\\s|working\\s|business\\s|school\\s|full\\s|calendar\\s|consecutive\\s)?(hour|day|week|fortnight|month|year)s?['’]?s?`;
const sides = `(\\s+(?:before|prior\\s+to|ahead\\s+of|in\\s+advance\\s+of|preceding)\\s+|\\s+(?:after|following|from|since)\\s+|\\s+(?:have|has|shall\\s+have)\\s+(?:passed|elapsed|gone\\s+by|run|expired)\\s+(?:after|from|since)\\s+|\\s+of\\s+|\\s+(?:(?:prior|written|previous|clear|advance)\\s+){0,2}notice\\b|\\s+(?:beforehand|in\\s+advance|(?:ahead|before)(?=\\s*(?:[.,;)]|$)))(?![\\w-]))?`;
const distance = new RegExp(`(?<![\\w-])(?:${comparator}\\s+)?${number}\\s+(?:${unit})?(?:,?\\s*(?:and|nor|but|or|to|–|-)\\s+(?:${comparator}\\s+)?${number}\\s+${unit})?(\\s+or\\s+(?:more|longer|earlier)(?=\\s+\\S))?${sides}`, 'giu');

interface Amount {
  readonly bound: Bound | undefined;
  readonly count: number;
  readonly unit: Length['unit'];
  readonly clear: boolean;
  readonly working: boolean;
}

function distances(text: string): readonly Distance[] {
  return [...text.matchAll(distance)].flatMap((found): readonly Distance[] => {
    const [words, firstBound, first = '', firstKind, firstUnit, secondBound, second, secondKind, secondUnit, orMore, behind = ''] = found;
    const a = amount(orMore === undefined ? firstBound : firstBound ?? 'at least', first, [firstKind ?? secondKind, firstUnit ?? secondUnit]);
    const b = second === undefined ? undefined : amount(secondBound, second, [secondKind, secondUnit]);
    if (!a) return [];
    const side = sideOf(behind);
    const span = { start: found.index, end: found.index + words.trimEnd().length };
    // "before sixty days have passed since the petition": sooner than that.
    const isSooner = a.bound === undefined && !b && /^\s+(?:have|has|shall)\b/u.test(behind) && /\bbefore\s+$/iu.test(text.slice(0, found.index));
    if (isSooner) return [{ kind: 'distance', span, side, ...limit({ ...a, bound: 'sooner' }, side), exact: false, behind: found.index + words.length }];
    return [{ kind: 'distance', span, side, ...limits(a, b, side), exact: a.bound === undefined && !b, behind: found.index + words.length }];
  });
}

const nthDay = /\b(?:on|by|not later than|no later than|before) the ([\p{L}\d-]+?)(?:th|st|nd|rd|d) (?:(clear|working|business) )?(day|week|month) (before|prior to|preceding|after|following) /giu;
const irregular: Readonly<Record<string, string>> = { 'fir': 'one', 'seco': 'two', 'thi': 'three', 'fif': 'five', 'eigh': 'eight', 'nin': 'nine', 'twelf': 'twelve' };

/** "on the twenty-eighth day before the meeting", "by the 7th day after the vote". */
function nthDays(text: string): readonly Distance[] {
  return [...text.matchAll(nthDay)].flatMap((found): readonly Distance[] => {
    const [words, ordinal = '', kind = '', noun = 'day', behind = ''] = found;
    const last = ordinal.toLowerCase().replace(/ie$/u, 'y').replace(/[a-z]+$/u, (word) => irregular[word] ?? word);
    const count = numberOf(last);
    if (count === undefined) return [];
    const side = sideOf(behind);
    const each: Amount = { bound: /^on/iu.test(words) ? 'exact' : 'late', count, unit: noun.toLowerCase() === 'week' ? 'week' : noun.toLowerCase() === 'month' ? 'month' : 'day', clear: /clear/iu.test(kind), working: /working|business/iu.test(kind) };
    return [{ kind: 'distance', span: { start: found.index, end: found.index + words.trimEnd().length }, side, ...limits(each, undefined, side), exact: false, behind: found.index + words.length }];
  });
}

function sideOf(words: string): Distance['side'] {
  if (/notice/iu.test(words)) return 'notice';
  if (/before|prior|ahead|advance|preceding/iu.test(words)) return 'before';
  if (/after|following|from|since/iu.test(words)) return 'after';
  return /of/iu.test(words) ? 'of' : 'long';
}

function amount(comparison: string | undefined, digits: string, [kind = '', noun]: readonly (string | undefined)[]): Amount | undefined {
  const word = digits.toLowerCase();
  const count = numberOf(word);
  if (count === undefined || noun === undefined) return undefined;
  // Only hours that make up days can be told from them.
  if (/^hour$/iu.test(noun)) return count % 24 === 0 ? amount(comparison, String(count / 24), [kind, 'day']) : undefined;
  const said = comparison?.toLowerCase().replaceAll(/\s+/gu, ' ');
  const each = noun.toLowerCase();
  return {
    bound: comparators.find(([words]) => words === said)?.[1], count: each === 'fortnight' ? 2 * count : count,
    unit: each === 'fortnight' ? 'week' : each === 'day' || each === 'week' || each === 'month' ? each : 'year',
    clear: /clear/iu.test(kind), working: /working|business|school/iu.test(kind),
  };
}

/** What the numbers come to: "not later than" is a minimum before a thing and a maximum after it. */
function limits(a: Amount, b: Amount | undefined, side: Distance['side']): Pick<Distance, 'least' | 'most'> {
  if (b && (b.bound === undefined || a.bound === 'between')) {
    const [low, high] = a.count <= b.count ? [a, b] : [b, a];
    return { least: length(low, 0), most: length(high, 0) };
  }
  return { ...limit(a, side), ...(b && limit(b, side)) };
}

function limit(of: Amount, side: Distance['side']): Pick<Distance, 'least' | 'most'> {
  const isBefore = side === 'before' || side === 'notice';
  switch (of.bound) {
    case undefined:
    case 'exact':
    case 'between': return { least: length(of, 0), most: length(of, 0) };
    case 'least': return { least: length(of, 0) };
    case 'most': return { most: length(of, 0) };
    case 'more': return { least: length(of, 1) };
    case 'less': return { most: length(of, -1) };
    case 'late': return isBefore ? { least: length(of, 0) } : { most: length(of, 0) };
    case 'early': return isBefore ? { most: length(of, 0) } : { least: length(of, 0) };
    case 'later': return isBefore ? { most: length(of, -1) } : { least: length(of, 1) };
    case 'sooner': return isBefore ? { least: length(of, 1) } : { most: length(of, -1) };
  }
}

function length({ count, unit: each, clear, working }: Amount, more: number): Length {
  return { count, unit: each, extra: more + (clear ? 1 : 0), working };
}

// ---------------------------------------------------------------------------------------------------------- recurrences

const adverbs: Readonly<Record<string, Recurrence['per']>> = {
  'half-yearly': { count: 6, unit: 'month' }, 'six-monthly': { count: 6, unit: 'month' }, biannually: { count: 6, unit: 'month' }, 'semi-annually': { count: 6, unit: 'month' },
  annually: { count: 1, unit: 'year' }, yearly: { count: 1, unit: 'year' }, biennially: { count: 2, unit: 'year' }, triennially: { count: 3, unit: 'year' },
  quarterly: { count: 3, unit: 'month' }, monthly: { count: 1, unit: 'month' }, fortnightly: { count: 2, unit: 'week' }, weekly: { count: 1, unit: 'week' },
};
const ordinals: readonly string[] = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];
const nth = ordinals.join('|');
const often = `(?:${comparator}\\s+)?(once|twice|(?:${number})\\s+(?:times|(?:ordinary\\s+|regular\\s+)?meetings))\\s+`;
const each = `(?:(?:in\\s+)?(?:a|an|each|every|per|any)\\s+|in\\s+(?=\\S+\\s+(?:week|month|year)s))(?:calendar\\s+|financial\\s+)?(?:(other|${nth}|${number})\\s+)?(week|fortnight|month|quarter|year|annum)s?\\b`;
const recurrence = new RegExp(`(?<![\\w-])(?:${often}${each}|(?:in\\s+)?(?:each|every)\\s+(?:calendar\\s+)?(?:(other|${nth}|${number})\\s+)?(week|fortnight|month|quarter|year)s?\\b|(?:${comparator}\\s+)?(?:(once|twice)\\s+)?(${Object.keys(adverbs).join('|')})\\b|at\\s+(?:the\\s+(?:end|close|conclusion)\\s+of\\s+)?(?:each|every)\\s+(annual)(?:\\s+general)?(?:\\s+(?:meeting|conference|congress|assembly|convention))?\\b)`, 'giu');

function recurrences(text: string): readonly Recurrence[] {
  return [...text.matchAll(recurrence)].flatMap((found): readonly Recurrence[] => {
    const [words, bound, some, timesWritten, nth, , period, other, , stretch, bound2, twice, adverb, yearly] = found;
    const named = adverb === undefined ? undefined : adverbs[adverb.toLowerCase()];
    const per = yearly === undefined ? named ?? periodOf(nth ?? other, period ?? stretch) : { count: 1, unit: 'year' as const };
    const said = comparators.find(([each_]) => each_ === (bound ?? bound2)?.toLowerCase().replaceAll(/\s+/gu, ' '))?.[1];
    const times = timesOf(some ?? twice ?? 'once', timesWritten);
    if (!per || times === undefined || (said !== undefined && said !== 'least' && said !== 'most')) return [];
    return [{ kind: 'recurrence', span: { start: found.index, end: found.index + words.length }, times, per, bound: said ?? 'exact' }];
  });
}

function periodOf(count: string | undefined, unitWritten: string | undefined): Recurrence['per'] | undefined {
  const word = unitWritten?.toLowerCase();
  const of = count === undefined ? 1 : /^other/iu.test(count) ? 2 : ordinals.includes(count.toLowerCase()) ? ordinals.indexOf(count.toLowerCase()) + 2 : numberOf(count);
  if (of === undefined || word === undefined) return undefined;
  return word === 'fortnight' ? { count: 2 * of, unit: 'week' } : word === 'quarter' ? { count: 3 * of, unit: 'month' } : { count: of, unit: word === 'week' || word === 'month' ? word : 'year' };
}

function timesOf(words: string, written: string | undefined): number | undefined {
  return /^once/iu.test(words) ? 1 : /^twice/iu.test(words) ? 2 : written === undefined ? undefined : numberOf(written);
}

function numberOf(written: string): number | undefined {
  const word = written.toLowerCase().replace(/\s.*$/u, '');
  return /^\d/u.test(word) ? Number(word) : /^an?$/u.test(word) ? 1 : numberWords.get(word);
}

// --------------------------------------------------------------------------------------------------------------- dates

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const month = `(${monthNames.join('|')})`;
const ones = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const ordinalDays = [...ones, 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth', ...ones.map((one) => `twenty-${one}`), 'thirtieth', 'thirty-first'];
const dayOfMonth = `(?:the\\s+)?(?:(\\d{1,2}|${ordinalDays.toReversed().join('|')})(?:st|nd|rd|th)?\\s+(?:day\\s+)?(?:of\\s+)?${month}|${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?)(?!\\d|,?\\s+\\d{4})`;
const weekday = '(?:working\\s+|business\\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)?day';
const part = `(?:the\\s+)?(first|second|third|fourth|last|1st|2nd|3rd|4th)\\s+(${weekday}|week|half|fortnight|weekend)\\s+(?:of|in)\\s+${month}`;
const by = '(?:not\\s+later\\s+than|no\\s+later\\s+than|on\\s+or\\s+before|not\\s+after|up\\s+to(?:\\s+and\\s+including)?|by|until|before)';
const since = '(?:not\\s+earlier\\s+than|no\\s+earlier\\s+than|on\\s+or\\s+after|not\\s+before|after|from)';
const seasons: Readonly<Record<string, readonly [YearDay, YearDay]>> = {
  spring: [{ month: 3, day: 1 }, { month: 6, day: 21 }], summer: [{ month: 6, day: 1 }, { month: 9, day: 23 }],
  autumn: [{ month: 9, day: 1 }, { month: 12, day: 21 }], winter: [{ month: 12, day: 1 }, { month: 3, day: 21 }],
};
const dateLine = new RegExp(`\\b(?:(between|from)\\s+${dayOfMonth}\\s+(?:and|to|until)\\s+${dayOfMonth}|(${by}|${since}|on|(?<=\\b(?:date|day|deadline)\\b[^.;,]{0,60}\\s)(?:is|be))\\s+(?:(?:noon|midnight|\\d{1,2}(?:[.:]\\d\\d)?\\s?[ap]\\.?m\\.?)\\s+on\\s+)?${dayOfMonth}|(${by}|in|on|during)\\s+(?:the\\s+(end)\\s+of\\s+)?(?:${part}|${month}(?!\\s+\\d))|in\\s+(?:the\\s+)?(spring|summer|autumn|winter))`, 'gu');

/** Dates without a year. Months have a capital: "may" is a verb. */
function dates(text: string): readonly Dates[] {
  return [...text.matchAll(dateLine)].flatMap((found): readonly Dates[] => {
    const span = { start: found.index, end: found.index + found[0].length };
    const window = /^(?:,|\s*(?:and|or|to|–|-)\s)\s*(?:in\s+)?(?:\d|January|February|March|April|May|June|July|August|September|October|November|December)/u.test(text.slice(span.end)) ? undefined : windowOf(found);
    return window ? [{ kind: 'dates', span, ...window }] : [];
  });
}

type Window = Omit<Dates, 'kind' | 'span'>;

function windowOf([, between, d1, m1, n1, e1, d2, m2, n2, e2, preposition, d3, m3, n3, e3, inside, end, nth, piece, partMonth, whole, season]: RegExpMatchArray): Window | undefined {
  if (between !== undefined) return ends(day(d1 ?? e1, m1 ?? n1), day(d2 ?? e2, m2 ?? n2));
  if (preposition !== undefined) return around(preposition, day(d3 ?? e3, m3 ?? n3));
  const [from, to] = season === undefined ? [] : (seasons[season] ?? []);
  if (from && to) return { from, to, vague: true };
  const name = whole ?? partMonth;
  const stretch = name === undefined ? undefined : nth !== undefined && piece !== undefined ? partOf(name, nth, piece) : { ...ends(day('1', name), lastOf(name)), vague: false };
  if (!stretch || inside === undefined) return undefined;
  if (new RegExp(`^${by}$`, 'u').test(inside)) return inside === 'before' && end === undefined && stretch.from ? around('before', stretch.from) : { ...(stretch.to && { to: stretch.to }), vague: stretch.vague };
  return end === undefined ? stretch : undefined;
}

function ends(from: YearDay | undefined, to: YearDay | undefined): Window | undefined {
  return from && to && { from, to, vague: false };
}

function around(preposition: string, at: YearDay | undefined): Window | undefined {
  if (!at) return undefined;
  if (/^before$/iu.test(preposition)) return { to: beside(at, -1), vague: false };
  if (/^after$/iu.test(preposition)) return { from: beside(at, 1), vague: false };
  if (/^(?:on|is|be)$/iu.test(preposition)) return { from: at, to: at, vague: false };
  return new RegExp(`^${by}$`, 'iu').test(preposition) ? { to: at, vague: false } : { from: at, vague: false };
}

/** The day before or after; the ends of the year stay. */
function beside({ month: m, day: d }: YearDay, by1: 1 | -1): YearDay {
  const within = d + by1;
  if (within >= 1 && within <= (lastDays[m - 1] ?? 31)) return { month: m, day: within };
  const next = m + by1;
  if (next < 1 || next > 12) return { month: m, day: d };
  return { month: next, day: by1 === 1 ? 1 : (lastDays[next - 1] ?? 31) };
}

function day(number_: string | undefined, name: string | undefined): YearDay | undefined {
  const at = name === undefined ? 0 : monthNames.indexOf(name) + 1;
  const of = number_ !== undefined && ordinalDays.includes(number_) ? ordinalDays.indexOf(number_) + 1 : Number(number_);
  return at > 0 && of >= 1 && of <= (at === 2 ? 29 : (lastDays[at - 1] ?? 31)) ? { month: at, day: of } : undefined;
}

function lastOf(name: string): YearDay | undefined {
  return day(String(lastDays[monthNames.indexOf(name)] ?? 31), name);
}

/** "the first Saturday of May" is one of the first seven days; what "the first week" is, nobody says. */
function partOf(name: string, nth: string, piece: string): Window | undefined {
  const last = lastDays[monthNames.indexOf(name)] ?? 31;
  const rank = nth === 'last' ? -1 : ['first', 'second', 'third', 'fourth'].findIndex((word, i) => word === nth || nth.startsWith(String(i + 1)));
  const at = (from: number, to: number, vague: boolean): Window | undefined => {
    const window = ends(day(String(Math.max(1, from)), name), day(String(Math.min(last, to)), name));
    return window && { ...window, vague };
  };
  if (piece === 'half') return rank === 0 ? at(1, 16, true) : at(15, last, true);
  if (piece === 'day') return rank === 0 ? at(1, 1, false) : rank === -1 ? at(last, last, false) : undefined;
  if (/^(?:working|business)/u.test(piece)) return rank === 0 ? at(1, 5, true) : rank === -1 ? at(last - 5, last, true) : undefined;
  const isDay = piece.endsWith('day');
  if (rank === -1) return at(last - (isDay ? 6 : 13), last, !isDay);
  const size = piece === 'fortnight' ? 14 : 7;
  return at(rank * size + 1, rank * size + size + (isDay ? 0 : 6), !isDay);
}

/** "Not before 1 May" is from 1 May; "not after" is until. Undefined where both ends are said. */
export function outside({ from, to, vague }: Pick<Dates, 'from' | 'to' | 'vague'>): Pick<Dates, 'from' | 'to' | 'vague'> | undefined {
  if (from && to) return undefined;
  return { ...(to && { from: beside(to, 1) }), ...(from && { to: beside(from, -1) }), vague };
}

/** "3 May". */
export function dayWritten({ month: m, day: d }: YearDay): string {
  return `${d} ${monthNames[m - 1] ?? ''}`;
}

/** Days before each month in a year of 365 or 366 days. */
export function dayNumber({ month: m, day: d }: YearDay, leap: boolean): number {
  return lastDays.slice(0, m - 1).reduce((sum, days) => sum + days, 0) + d + (leap && m > 2 ? 1 : 0);
}

/** The day of a number, in a year of 365 or 366 days; numbers beyond the year go on into the next. */
export function yearDay(number_: number, leap: boolean): YearDay {
  const size = leap ? 366 : 365;
  let rest = (((number_ - 1) % size) + size) % size;
  for (const [i, days] of lastDays.entries()) {
    const all = days + (leap && i === 1 ? 1 : 0);
    if (rest < all) return { month: i + 1, day: rest + 1 };
    rest -= all;
  }
  return { month: 12, day: 31 };
}
