/**
 * When a fact applies, as a formula: atoms and bounds on named numbers, joined by "and" and "or". A negation stands at the
 * leaves only. Opaque text is an atom that equals only its like.
 */
import type { Condition, NumberBound, Quantity, Restriction } from '../../grammar/ast.ts';
import { inflect } from '../../grammar/lexicon.ts';
import type { Clause, FactCondition } from '../model/facts.ts';
import { clauseKey } from '../model/places.ts';

export type Formula = Atom | Bound | All | Any;

export interface All {
  readonly kind: 'all';
  readonly of: readonly Formula[];
}

export interface Any {
  readonly kind: 'any';
  readonly of: readonly Formula[];
}

export interface Atom {
  readonly kind: 'atom';
  readonly key: string;
  readonly holds: boolean;
  readonly understood: boolean;
  /** Whom or what it speaks of, where that was read. */
  readonly about: string;
  /** The situation in the rulebook's words; empty where it cannot be told. */
  readonly words: string;
}

/** Values of a number: of one kind, between two ends. */
export interface Bound {
  readonly kind: 'bound';
  /** What is counted or measured: "members object". */
  readonly of: string;
  readonly unit: Unit;
  readonly range: Range;
  readonly about: string;
  /** Key of the group whose members are counted. */
  readonly counted: string;
  /** Whether the number may lie between two whole ones. */
  readonly broken: boolean;
  /** The condition with another number in it. */
  readonly tell: (amount: string) => string;
  readonly words: string;
}

/** Weeks are days and years are months; days and months are not compared exactly. */
export type Unit = 'count' | 'share' | 'day' | 'month';

/** Ends of a stretch of numbers; `open` where the end itself is left out. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

interface Conditioned {
  readonly clause: Clause;
  readonly conditions: readonly FactCondition[];
  readonly exceptions: readonly Restriction[];
}

/** Every condition holds, and no exception is met. */
export function formulaOf({ clause, conditions, exceptions }: Conditioned): Formula {
  return all([...conditions.map((condition) => ofCondition(condition, clause, condition.kind !== 'unless')), ...exceptions.map(exceptionMet)]);
}

export function all(of: readonly Formula[]): Formula {
  return of.length === 1 && of[0] ? of[0] : { kind: 'all', of };
}

/** The formula that holds where this one does not. */
export function negation(formula: Formula): Formula {
  switch (formula.kind) {
    case 'atom': return { ...formula, holds: !formula.holds, words: formula.words === '' ? '' : denied(formula.words) };
    case 'bound': return outside(formula);
    case 'all': return { kind: 'any', of: formula.of.map(negation) };
    case 'any': return { kind: 'all', of: formula.of.map(negation) };
  }
}

function denied(words: string): string {
  return words.startsWith(notSo) ? words.slice(notSo.length) : `${notSo}${words}`;
}

const notSo = 'it is not so that ';

/** What a range leaves: below it, above it, or both. */
function outside(bound: Bound): Formula {
  const { low, high, openLow, openHigh } = bound.range;
  const below: Bound = { ...bound, range: { low: -Infinity, high: low, openLow: false, openHigh: !openLow } };
  const above: Bound = { ...bound, range: { low: high, high: Infinity, openLow: !openHigh, openHigh: false } };
  const left = [...(low === -Infinity ? [] : [below]), ...(high === Infinity ? [] : [above])].map(whole);
  return left.length === 1 && left[0] ? left[0] : { kind: 'any', of: left };
}

// ----------------------------------------------------------------------------------------------------------- conditions

/** `holds`: whether the condition is to hold or to fail. */
function ofCondition(condition: FactCondition, clause: Clause, holds: boolean): Formula {
  const { joined, bound } = condition;
  if (joined && condition.understood && !condition.unresolved && condition.kind !== 'until') {
    const parts: Formula = { kind: joined.joint === 'and' ? 'all' : 'any', of: joined.parts.map((part) => ofCondition(part, clause, true)) };
    return holds ? parts : negation(parts);
  }
  const found = bound && isDefinite(bound) && condition.kind !== 'until' && !condition.unresolved ? boundOf(condition, bound) : undefined;
  if (found) return holds ? found : negation(found);
  return atomOf(condition, clause, holds);
}

/** "5 members object" may mean 5 or more; only a stated bound is one. */
function isDefinite({ quantity, exact }: NumberBound): boolean {
  return quantity.bound !== 'exactly' || exact === true || quantity.upTo !== undefined;
}

function atomOf(condition: FactCondition, clause: Clause, holds: boolean): Atom {
  const told = textOf(condition);
  return {
    kind: 'atom', key: atomKey(condition, clause), holds: holds !== condition.negated, understood: condition.understood && !condition.unresolved,
    about: condition.subject?.name ?? '', words: told === '' || holds ? told : denied(told),
  };
}

/** Equal for two conditions that are the same atom; an unresolved one is the same only within its own clause. */
function atomKey(condition: Condition, clause: Clause): string {
  const text = condition.kind === 'until' ? `until ${condition.text}` : condition.atom || condition.text;
  return condition.unresolved ? `${text} @${clauseKey(clause)}` : plain(withoutDo(text));
}

/** "price does exceed 5" is what is left of "does not exceed 5": the same atom as "price exceeds 5". */
function withoutDo(text: string): string {
  return text.replace(/\bdoes ([a-z-]+)/, (_, verb: string) => inflect(verb, 'third')).replace(/\bdo ([a-z-]+)/, '$1');
}

/** "in case of fire" and "fire" are one atom. */
function plain(text: string): string {
  return text.replace(/^(?:in the event of|in the case of|in case of|in event of|in case|except|where|when|if|for) /, '').trim();
}

function exceptionMet(exception: Restriction): Atom {
  return { kind: 'atom', key: plain(exception.text), holds: false, understood: true, about: '', words: '' };
}

/** The condition in a story: "the office is vacant"; empty where it cannot be told. */
function textOf(condition: Condition): string {
  if (condition.unresolved || condition.text === '') return '';
  return condition.kind === 'until' ? `it is before ${condition.words}` : condition.words;
}

// --------------------------------------------------------------------------------------------------------------- bounds

function boundOf(condition: FactCondition, { of, quantity, at, is }: NumberBound): Bound | undefined {
  const { words } = condition;
  const tell = (amount: string): string => (at ? `${words.slice(0, at.start)}${is ? 'is ' : ''}${amount}${words.slice(at.end)}` : '');
  return whole({ kind: 'bound', of, ...measured(quantity), about: condition.subject?.name ?? '', counted: condition.counted?.key ?? '', broken: isAmount(condition.bound), tell, words });
}

/** "the fee is 5": no things that are counted. */
function isAmount(bound: NumberBound | undefined): boolean {
  return bound?.exact === true && !bound.counted && !bound.of.startsWith('number of ');
}

/** The values that a quantity admits. */
export function measured(quantity: Quantity): Pick<Bound, 'unit' | 'range'> {
  const [factor, unit] = units[quantity.unit];
  const value = (quantity.numerator * factor) / quantity.denominator;
  const upTo = quantity.upTo === undefined ? undefined : quantity.upTo * factor;
  const closed = { openLow: false, openHigh: false };
  switch (quantity.bound) {
    case 'exactly': return { unit, range: { low: value, high: upTo ?? value, ...closed } };
    case 'at-least': return { unit, range: { low: value, high: upTo ?? Infinity, ...closed } };
    case 'at-most': return { unit, range: { low: -Infinity, high: value, ...closed } };
    case 'more-than': return { unit, range: { low: value, high: upTo ?? Infinity, ...closed, openLow: true } };
    case 'less-than': return { unit, range: { low: -Infinity, high: value, ...closed, openHigh: true } };
  }
}

const units = { count: [1, 'count'], share: [1, 'share'], day: [1, 'day'], week: [7, 'day'], month: [1, 'month'], year: [12, 'month'] } as const satisfies Record<Quantity['unit'], readonly [number, Unit]>;

/** People and days are counted whole: more than 2 are at least 3. A fee is not. */
function whole(bound: Bound): Bound {
  return bound.unit === 'day' || (bound.unit === 'count' && !bound.broken) ? { ...bound, range: wholeRange(bound.range) } : bound;
}

/** The whole numbers of a range. */
export function wholeRange({ low, high, openLow, openHigh }: Range): Range {
  const [least, most] = [snapped(low), snapped(high)];
  return { low: openLow ? Math.floor(least) + 1 : Math.ceil(least), high: openHigh ? Math.ceil(most) - 1 : Math.floor(most), openLow: false, openHigh: false };
}

/** 7 per cent of 100 are 7, whatever binary fractions make of it. */
function snapped(value: number): number {
  return Math.abs(value - Math.round(value)) < 1e-9 ? Math.round(value) : value;
}
