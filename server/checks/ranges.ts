/** "more than £5,000", "ten days or more": the amounts that a rule is for, and those that an exception takes out. */
import { singular } from '../../grammar/lexicon.ts';
import { numberWords } from '../../grammar/vocabulary.ts';

/** From `low` to `high`; `above` and `below`: without the end itself. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly above: boolean;
  readonly below: boolean;
  /** "£", "day". */
  readonly unit: string;
  /** What is so large: "contract", "worth". */
  readonly things: readonly string[];
  readonly words: string;
}

const sides = 'more than|over|above|exceeding|in excess of|greater than|less than|under|below|up to|not exceeding|not more than|no more than|at least|not less than|no less than|at most|fewer than';
const amounts = new RegExp(`(?:\\b(?<side>${sides}) )?(?:(?<money>[£$€])(?<sum>\\d[\\d,]*)|\\b(?<number>\\d[\\d,]*|${[...numberWords.keys()].join('|')}) (?<unit>hours?|days?|weeks?|months?|years?|miles|kilometres|metres|members|people|persons|per cent))(?: or (?<tail>more|over|above|longer|less|under|below|fewer|shorter))?`, 'giu');

/** Every range of a text that is open at one end. */
export function rangesIn(text: string): readonly Range[] {
  return [...text.matchAll(amounts)].flatMap((found): readonly Range[] => {
    const { side = '', money, sum, number = '', unit = '', tail = '' } = found.groups ?? {};
    const value = Number((sum ?? number).replaceAll(',', '')) || numberWords.get(number.toLowerCase());
    const kind = `${side.toLowerCase()} ${tail.toLowerCase()}`.trim();
    const span = value === undefined ? undefined : rangeOf(kind, value);
    const things = text.slice(0, found.index).toLowerCase().split(/[^\p{L}-]+/u).filter((word) => word.length > 3).slice(-2).map(singular);
    return span ? [{ ...span, unit: money ?? singular(unit.toLowerCase()), things, words: found[0].trim() }] : [];
  });
}

function rangeOf(kind: string, value: number): Pick<Range, 'low' | 'high' | 'above' | 'below'> | undefined {
  if (/^(?:more than|over|above|exceeding|in excess of|greater than)$/u.test(kind)) return { low: value, high: Infinity, above: true, below: false };
  if (/^(?:at least|not less than|no less than|more|over|above|longer)$/u.test(kind)) return { low: value, high: Infinity, above: false, below: false };
  if (/^(?:less than|under|below|fewer than)$/u.test(kind)) return { low: 0, high: value, above: false, below: true };
  return /^(?:up to|not exceeding|not more than|no more than|at most|less|fewer|shorter)$/u.test(kind) ? { low: 0, high: value, above: false, below: false } : undefined;
}

/** Whether the outer takes in all of the inner, of the same things. */
export function takesIn(outer: Range, inner: Range): boolean {
  const same = outer.unit === inner.unit && outer.things.some((thing) => inner.things.includes(thing) && !/^(?:worth|value|with|than|lasting|amount)$/u.test(thing));
  const fromBelow = outer.low < inner.low || (outer.low === inner.low && (!outer.above || inner.above));
  const toAbove = outer.high > inner.high || (outer.high === inner.high && (!outer.below || inner.below));
  return same && fromBelow && toAbove;
}
