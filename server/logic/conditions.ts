/**
 * When facts apply, decided: a region is a conjunction of literals over atoms and of bounds on named quantities. Two
 * regions of this fragment are compared exactly. Opaque text is an atom that equals only its like, and nothing is said
 * about two regions that differ in different atoms.
 */
import type { Condition, Quantity, Restriction } from '../../grammar/ast.ts';
import { inflect } from '../../grammar/lexicon.ts';
import type { Meeting } from '../checks/check.ts';
import type { Clause } from '../model/facts.ts';
import { clauseKey } from '../model/places.ts';

export type Relation = Meeting['relation'];

/** Values a quantity may have, ends included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

interface Literal {
  readonly holds: boolean;
  readonly text: string;
  readonly understood: boolean;
}

/** All must hold: every literal, and every quantity within its range. */
export interface Region {
  readonly literals: ReadonlyMap<string, Literal>;
  readonly ranges: ReadonlyMap<string, Range>;
  readonly texts: readonly string[];
}

interface Conditioned {
  readonly clause: Clause;
  readonly conditions: readonly Condition[];
  readonly exceptions: readonly Restriction[];
}

/** The situations in which a fact applies. */
export function regionOf(fact: Conditioned): Region {
  const literals = new Map<string, Literal>();
  const ranges = new Map<string, Range>();
  for (const condition of fact.conditions) {
    const range = condition.bound && rangeOf(condition);
    if (condition.bound && range) ranges.set(condition.bound.of, both(ranges.get(condition.bound.of), range));
    else literals.set(atomKey(condition, fact.clause), { holds: holds(condition), text: textOf(condition), understood: condition.understood });
  }
  for (const exception of fact.exceptions) literals.set(exceptionKey(exception), { holds: false, text: '', understood: true });
  return { literals, ranges, texts: fact.conditions.map(textOf).filter((text) => text !== '') };
}

/** How two regions stand to each other, and a situation in both. */
export function compare(a: Region, b: Region): Meeting {
  const relation = exclude(a, b) ? 'disjoint' : relate(a, b);
  const certain = [...a.literals.values(), ...b.literals.values()].every((literal) => literal.understood);
  return { relation, certain, situation: [...new Set([...a.texts, ...b.texts])].join(', and ') };
}

function exclude(a: Region, b: Region): boolean {
  const opposed = [...a.literals].some(([key, literal]) => (b.literals.get(key)?.holds ?? literal.holds) !== literal.holds);
  return opposed || [...a.ranges].some(([key, range]) => isEmpty(both(range, b.ranges.get(key)))) || [a, b].some((region) => [...region.ranges.values()].some(isEmpty));
}

function relate(a: Region, b: Region): Relation {
  const [inB, inA] = [implies(a, b), implies(b, a)];
  if (inB && inA) return 'equal';
  if (inB) return 'inside';
  if (inA) return 'contains';
  return [...a.literals.keys()].every((key) => b.literals.has(key)) || [...b.literals.keys()].every((key) => a.literals.has(key)) ? 'partial' : 'unknown';
}

/** Whether every situation of the first is one of the second. */
function implies(a: Region, b: Region): boolean {
  const literals = [...b.literals].every(([key, literal]) => a.literals.get(key)?.holds === literal.holds);
  return literals && [...b.ranges].every(([key, range]) => {
    const own = a.ranges.get(key);
    return own !== undefined && own.low >= range.low && own.high <= range.high;
  });
}

// ------------------------------------------------------------------------------------------------------------ literals

function holds(condition: Condition): boolean {
  return (condition.kind === 'unless') === condition.negated;
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

function exceptionKey(exception: Restriction): string {
  return plain(exception.text);
}

/** "in case of fire" and "fire" are one atom. */
function plain(text: string): string {
  return text.replace(/^(?:in the event of|in the case of|in case of|in event of|in case|except|where|when|if|for) /, '').trim();
}

/** The condition in a story: "the office is vacant", "30 candidates stand"; empty where it cannot be told. */
function textOf(condition: Condition): string {
  if (condition.unresolved || condition.text === '') return '';
  switch (condition.kind) {
    case 'unless': return `it is not so that ${condition.text}`;
    case 'until': return `it is before ${condition.text}`;
    default: return condition.text;
  }
}

// -------------------------------------------------------------------------------------------------------------- ranges

function rangeOf(condition: Condition): Range | undefined {
  const { bound, kind, negated } = condition;
  if (!bound || kind === 'until' || bound.quantity.bound === 'exactly') return undefined;
  const range = bounds(bound.quantity);
  return (kind === 'unless') === negated ? range : complementOf(range);
}

/** The values that a bound allows; counts are whole numbers, so "more than 4" starts at 5. */
export function bounds(quantity: Quantity): Range {
  const value = quantity.numerator / quantity.denominator;
  const step = quantity.unit === 'share' ? Number.EPSILON : 1;
  switch (quantity.bound) {
    case 'exactly': return { low: value, high: quantity.upTo ?? value };
    case 'at-least': return { low: value, high: quantity.upTo ?? Infinity };
    case 'at-most': return { low: -Infinity, high: value };
    case 'more-than': return { low: value + step, high: Infinity };
    case 'less-than': return { low: -Infinity, high: value - step };
  }
}

/** What a one-sided range leaves; undefined where that is in two pieces. */
function complementOf(range: Range): Range | undefined {
  const whole = Number.isInteger(range.low === -Infinity ? range.high : range.low);
  const step = whole ? 1 : Number.EPSILON;
  if (range.low === -Infinity) return { low: range.high + step, high: Infinity };
  return range.high === Infinity ? { low: -Infinity, high: range.low - step } : undefined;
}

function both(a: Range | undefined, b: Range | undefined): Range {
  return { low: Math.max(a?.low ?? -Infinity, b?.low ?? -Infinity), high: Math.min(a?.high ?? Infinity, b?.high ?? Infinity) };
}

function isEmpty(range: Range): boolean {
  return range.low > range.high;
}
