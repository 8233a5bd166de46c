/** Numbers at the start of a noun phrase: "at least 10 per cent of", "not fewer than three nor more than five", "a two-thirds majority of". */
import type { Quantity } from './ast.ts';
import type { Tagged } from './tagger.ts';
import { denominator, numberWords, timeUnits } from './vocabulary.ts';
import { singular } from './lexicon.ts';

type Bound = Quantity['bound'];

interface Amount {
  readonly numerator: number;
  readonly denominator: number;
  readonly unit: Quantity['unit'];
  readonly next: number;
  /** What the words themselves say: "a majority" is more than half. */
  readonly bound?: Bound;
}

export interface QuantityAt {
  readonly quantity: Quantity;
  /** Index of the first word behind the number. */
  readonly next: number;
}

const majorityWords = /^(?:simple|clear|absolute|bare|overall|relative|outright|plain|super|qualified|special)$/;
const glyphs: Readonly<Record<string, readonly [number, number]>> = { '½': [1, 2], '⅓': [1, 3], '⅔': [2, 3], '¼': [1, 4], '¾': [3, 4] };

/** The quantity at `index`, if one starts there. */
export function quantityAt(words: readonly Tagged[], index: number): QuantityAt | undefined {
  const comparator = words[index]?.tag === 'comparator' ? words[index] : undefined;
  const start = comparator ? index + 1 : index;
  const amount = majority(words, start) ?? share(words, start) ?? count(words, start);
  if (!amount) return undefined;
  const behind = amount.unit === 'share' ? skipRepeated(words, amount.next) : amount.next;
  const bound = comparator ? boundOf(comparator) : 'exactly';
  const { numerator, denominator: parts, unit } = amount;
  return withRange(words, withMore(words, { quantity: { bound: amount.bound ?? bound, numerator, denominator: parts, unit }, next: behind }));
}

const boundOf = (word: Tagged): Bound =>
  word.value === 'at-least' || word.value === 'at-most' || word.value === 'more-than' || word.value === 'less-than' ? word.value : 'exactly';

/** "two-thirds (2/3)": the figure in brackets says it again. */
function share(words: readonly Tagged[], index: number): Amount | undefined {
  const amount = plainShare(words, index);
  return amount && { ...amount, next: skipRepeated(words, amount.next) };
}

/** "two-thirds", "one half", "a third", "10 per cent", "2/3", "3:1" (three of four). */
function plainShare(words: readonly Tagged[], index: number): Amount | undefined {
  const word = words[index];
  if (!word) return undefined;
  if (word.kind === 'percent') return { numerator: Number.parseFloat(word.lower), denominator: 100, unit: 'share', next: index + 1 };
  if (word.kind === 'ratio') return ratio(word.lower, index + 1);
  const [first = '', second = ''] = word.lower.split('-');
  const parts = denominator(second);
  if (parts !== undefined && numberWords.has(first)) return { numerator: numberWords.get(first) ?? 1, denominator: parts, unit: 'share', next: index + 1 };
  const whole = numberWords.get(word.lower) ?? (/^an?$/.test(word.lower) ? 1 : undefined);
  const next = words[index + 1];
  const named = next && denominator(next.lower);
  if (whole !== undefined && named) return { numerator: whole, denominator: named, unit: 'share', next: index + 2 };
  if (whole !== undefined && next && /^(?:per|percent)$/.test(next.lower)) return { numerator: whole, denominator: 100, unit: 'share', next: index + (next.lower === 'per' ? 3 : 2) };
  return word.lower === 'half' ? { numerator: 1, denominator: 2, unit: 'share', next: index + 1 } : undefined;
}

function ratio(text: string, next: number): Amount | undefined {
  const glyph = glyphs[text];
  if (glyph) return { numerator: glyph[0], denominator: glyph[1], unit: 'share', next };
  const [left = 0, right = 0] = text.split(/[/:]/).map((part) => Number.parseInt(part, 10));
  const whole = text.includes(':') ? left + right : right;
  return whole > 0 ? { numerator: left, denominator: whole, unit: 'share', next } : undefined;
}

/** "a simple majority", "a two-thirds majority", "a majority of two thirds": the noun "majority" stays for the phrase. */
function majority(words: readonly Tagged[], index: number): Amount | undefined {
  let at = /^(?:an?|the)$/.test(words[index]?.lower ?? '') ? index + 1 : index;
  const stated = share(words, at);
  const behind = stated ? skipRepeated(words, stated.next) : at;
  if (stated && words[behind]?.lower === 'majority') return { ...stated, next: behind, bound: 'at-least' };
  while (majorityWords.test(words[at]?.lower ?? '')) at++;
  if (words[at]?.lower !== 'majority') return undefined;
  const afterOf = words[at + 1]?.tag === 'of' || words[at + 1]?.lower === 'vote' ? at + 2 : -1;
  const large = afterOf > 0 ? share(words, /^(?:the|at least)$/.test(words[afterOf]?.lower ?? '') ? afterOf + 1 : afterOf) : undefined;
  return large ?? { numerator: 1, denominator: 2, unit: 'share', next: at, bound: 'more-than' };
}

function count(words: readonly Tagged[], index: number): Amount | undefined {
  const word = words[index];
  if (word && /^an?$/.test(word.lower) && /^\p{Ll}/u.test(words[index + 1]?.text ?? '') && timeUnit(words, index + 1) !== 'count') return { numerator: 1, denominator: 1, unit: timeUnit(words, index + 1), next: index + 1 };
  if (!word || word.tag !== 'number') return undefined;
  const value = word.kind === 'number' ? Number.parseFloat(word.lower.replace(/[£€$,]/g, '')) : numberWords.get(word.lower);
  if (value === undefined || Number.isNaN(value) || /(?:st|nd|rd|th)$/.test(word.lower)) return undefined;
  const hundreds = words[index + 1]?.lower === 'hundred' && value < 10 && word.kind === 'word';
  // "twenty five", without its hyphen.
  const units = word.kind === 'word' && value >= 20 && value % 10 === 0 && !hundreds && words[index + 1]?.tag === 'number' && words[index + 1]?.kind === 'word' ? numberWords.get(words[index + 1]?.lower ?? '') ?? 0 : 0;
  const joined = units > 0 && units < 10;
  const rest = hundreds || value % 100 === 0 ? restOf(words, index + (hundreds ? 2 : 1)) : undefined;
  const next = skipRepeated(words, rest?.next ?? index + (hundreds || joined ? 2 : 1));
  return { numerator: (hundreds ? value * 100 : joined ? value + units : value) + (rest?.value ?? 0), denominator: 1, unit: timeUnit(words, next), next };
}

/** "two hundred | and fifty", "one hundred | and twenty five": less than a hundred, in words. */
function restOf(words: readonly Tagged[], index: number): { readonly value: number; readonly next: number } | undefined {
  const [and, tens, ones] = words.slice(index, index + 3);
  const [value = 0, more = 0] = [numberWords.get(tens?.lower ?? ''), numberWords.get(ones?.lower ?? '')];
  if (words[index - 1]?.kind !== 'word' || and?.lower !== 'and' || tens?.tag !== 'number' || tens.kind !== 'word' || value <= 0 || value >= 100 || /^(?:hundred|thousand|per|percent)$/.test(ones?.lower ?? '')) return undefined;
  return ones?.tag === 'number' && value >= 20 && value % 10 === 0 && more > 0 && more < 10 ? { value: value + more, next: index + 3 } : { value, next: index + 2 };
}

/** "three (3)": the figure in brackets says it again. */
function skipRepeated(words: readonly Tagged[], index: number): number {
  return words[index]?.tag === 'open' && words[index + 1]?.tag === 'number' && words[index + 2]?.tag === 'close' ? index + 3 : index;
}

function timeUnit(words: readonly Tagged[], index: number): Quantity['unit'] {
  const at = /^(?:clear|working|calendar|consecutive|full|business|whole|calender|successive)$/.test(words[index]?.lower ?? '') ? index + 1 : index;
  const noun = singular(words[at]?.lower.replace(/['’]s?$/, '') ?? '');
  return Object.hasOwn(timeUnits, noun) ? timeUnits[noun as keyof typeof timeUnits] : 'count';
}

/** "5 or more members", "ten or fewer". */
function withMore(words: readonly Tagged[], found: QuantityAt): QuantityAt {
  const [or, more] = [words[found.next], words[found.next + 1]];
  if (or?.lower === 'or more' || (or?.tag === 'or' && /^(?:more|over|above|older|greater|higher)$/.test(more?.lower ?? ''))) return { quantity: { ...found.quantity, bound: 'at-least' }, next: found.next + (or.lower === 'or more' ? 1 : 2) };
  if (or?.tag === 'or' && /^(?:fewer|less|under|younger)$/.test(more?.lower ?? '')) return { quantity: { ...found.quantity, bound: 'at-most' }, next: found.next + 2 };
  return found;
}

/** "three to five", "not fewer than three nor more than five", "at least 3 and at most 5". */
function withRange(words: readonly Tagged[], found: QuantityAt): QuantityAt {
  const joint = words[found.next];
  if (!joint || found.quantity.unit === 'share') return found;
  const joins = joint.lower === 'to' || joint.lower === '–' || joint.lower === '-' || joint.tag === 'or' || joint.tag === 'and' || joint.tag === 'but';
  const bound = words[found.next + 1];
  const at = bound?.tag === 'comparator' ? found.next + 2 : found.next + 1;
  const upper = joins ? count(words, at) : undefined;
  if (!upper) return withLimit(words, found);
  if (upper.numerator <= found.quantity.numerator) return isLimit(joint, bound) && isLower(found) ? upTo(found, upper) : found;
  if (bound?.tag !== 'comparator' && joint.tag !== 'semicolon' && !/^(?:to|or|-|–)$/.test(joint.lower)) return found;
  return upTo(found, upper);
}

/** "at least six weeks and at most ten weeks": the unit is said twice. */
function withLimit(words: readonly Tagged[], found: QuantityAt): QuantityAt {
  const [joint, bound] = [words[found.next + 1], words[found.next + 2]];
  const upper = found.quantity.unit !== 'count' && joint && isLimit(joint, bound) && isLower(found) ? count(words, found.next + 3) : undefined;
  return upper && upper.unit === found.quantity.unit ? upTo(found, upper) : found;
}

function upTo({ quantity }: QuantityAt, upper: Amount): QuantityAt {
  return { quantity: { ...quantity, bound: 'at-least', upTo: upper.numerator, unit: upper.unit }, next: upper.next };
}

/** "and at most", "nor more than": an upper end, also where the drafters made it lower than the lower one. */
function isLimit(joint: Tagged, bound: Tagged | undefined): boolean {
  if (bound?.tag !== 'comparator') return false;
  const joins = joint.tag === 'and' || joint.tag === 'but';
  return (joins && (boundOf(bound) === 'at-most' || boundOf(bound) === 'less-than')) || (joint.lower === 'nor' && boundOf(bound) === 'more-than');
}

function isLower({ quantity }: QuantityAt): boolean {
  return quantity.bound === 'at-least' || quantity.bound === 'more-than';
}
