/** Bounds on amounts: what two statements of one number leave room for. */
import type { Quantity } from '../../grammar/ast.ts';
import type { MeasureFact } from '../model/facts.ts';

/** Smallest and largest value that a quantity admits; `open` where the end itself is left out. */
export interface Bounds {
  readonly least?: number;
  readonly most?: number;
  readonly openBelow: boolean;
  readonly openAbove: boolean;
}

/** The bounds of a quantity, in its own unit. */
export function bounds(quantity: Quantity): Bounds {
  const value = quantity.numerator / quantity.denominator;
  const closed = { openBelow: false, openAbove: false };
  switch (quantity.bound) {
    case 'exactly': return { least: value, most: quantity.upTo ?? value, ...closed };
    case 'at-least': return { least: value, ...(quantity.upTo !== undefined && { most: quantity.upTo }), ...closed };
    case 'at-most': return { most: value, ...closed };
    case 'more-than': return { least: value, ...(quantity.upTo !== undefined && { most: quantity.upTo }), openBelow: true, openAbove: false };
    case 'less-than': return { most: value, openBelow: false, openAbove: true };
  }
}

/** Whether two statements of one measure exclude each other; `population`: how many people shares are shares of. Units that cannot be compared never do. */
export function cannotBothHold(a: MeasureFact, b: MeasureFact, population: number | undefined): boolean {
  const [first, second] = comparable(a, b, population);
  if (!first || !second) return isNone(a) !== isNone(b);
  const [x, y] = [limits(a, first), limits(b, second)];
  // Two clauses may each reserve some seats for the same people.
  if (a.measure !== 'quota' && sameEnds(x, y) && !isRange(x) && !isRange(y)) return x.least !== y.least || x.most !== y.most || x.openBelow !== y.openBelow || x.openAbove !== y.openAbove;
  return apart(x, y) || apart(y, x);
}

/** "However many attend": nobody need be there, whatever the other is a share of. */
export const isNone = ({ measure, quantity }: MeasureFact): boolean => measure === 'quorum' && quantity.numerator === 0;

/** Whether no amount is within both. Amounts that cannot be compared never are. */
export function areDisjoint(a: Quantity, b: Quantity): boolean {
  const [first, second] = a.unit === b.unit ? [a, b] : [inUnit(a, undefined), inUnit(b, undefined)];
  if (!first || !second || first.unit !== second.unit) return false;
  const [x, y] = [whole(bounds(first), first), whole(bounds(second), second)];
  return apart(x, y) || apart(y, x);
}

/** A quorum, gate, demand, majority or notice is a minimum, also where the text says "is 12". */
function limits(fact: MeasureFact, quantity: Quantity): Bounds {
  const { most, ...rest } = whole(bounds(quantity), quantity);
  const minimum = /^(?:quorum|gate|demand|approval|majority|notice)$/u.test(fact.measure);
  return most === undefined || (minimum && quantity.bound === 'exactly') ? rest : { ...rest, most };
}

/** More than 2 people are at least 3. */
function whole(ends: Bounds, quantity: Quantity): Bounds {
  if (quantity.unit !== 'count') return ends;
  const { least, most, openBelow, openAbove } = ends;
  return {
    ...(least !== undefined && { least: openBelow ? Math.floor(least) + 1 : Math.ceil(least) }),
    ...(most !== undefined && { most: openAbove ? Math.ceil(most) - 1 : Math.floor(most) }),
    openBelow: false,
    openAbove: false,
  };
}

function sameEnds(a: Bounds, b: Bounds): boolean {
  return (a.least === undefined) === (b.least === undefined) && (a.most === undefined) === (b.most === undefined);
}

function isRange(ends: Bounds): boolean {
  return ends.least !== undefined && ends.most !== undefined && ends.least !== ends.most;
}

/** Whether everything that `a` admits lies above what `b` admits. */
function apart(a: Bounds, b: Bounds): boolean {
  if (a.least === undefined || b.most === undefined) return false;
  return a.least > b.most || (a.least === b.most && (a.openBelow || b.openAbove));
}

function comparable(a: MeasureFact, b: MeasureFact, population: number | undefined): readonly Quantity[] {
  if (a.quantity.unit === b.quantity.unit) return [a.quantity, b.quantity];
  const both = [inUnit(a.quantity, population), inUnit(b.quantity, population)];
  return both[0]?.unit === both[1]?.unit ? both.filter((each) => each !== undefined) : [];
}

/** Weeks as days, years as months, shares as people. */
function inUnit(quantity: Quantity, population: number | undefined): Quantity | undefined {
  switch (quantity.unit) {
    case 'week': return times(quantity, 7, 'day');
    case 'year': return times(quantity, 12, 'month');
    case 'share': return population === undefined ? undefined : { ...quantity, numerator: people(quantity, population), denominator: 1, bound: strictless(quantity.bound), unit: 'count' };
    default: return quantity;
  }
}

function times(quantity: Quantity, factor: number, unit: Quantity['unit']): Quantity {
  return { ...quantity, numerator: quantity.numerator * factor, unit, ...(quantity.upTo !== undefined && { upTo: quantity.upTo * factor }) };
}

/** `people` has counted "more than half" already. */
function strictless(bound: Quantity['bound']): Quantity['bound'] {
  return bound === 'more-than' ? 'at-least' : bound === 'less-than' ? 'at-most' : bound;
}

/** How many of `total` people a share means: rounded up for a minimum, down for a maximum. */
export function people(share: Quantity, total: number): number {
  const exact = (share.numerator * total) / share.denominator;
  switch (share.bound) {
    case 'at-most': return Math.floor(exact);
    case 'less-than': return Math.ceil(exact) - 1;
    case 'more-than': return Math.floor(exact) + 1;
    default: return Math.ceil(exact);
  }
}
