/** The first oracle: every small world is gone through, and each clause asked whether it applies there. */
import { ordered, timeNumber, votersNumber, type Comparison, type Condition, type Rulebook, type Unit, type Verdict } from './model.ts';

/** One situation: what holds, how many there are, how long it lasts; and how many days the months have. */
interface World {
  readonly atoms: readonly boolean[];
  /** Of boats, guests, voters (people, or parts of the whole where nobody says how many they are), and days. */
  readonly numbers: readonly number[];
  readonly months: Months;
}

/** The days of one, two and three months, counted from one day. */
export type Months = readonly [number, number, number];

export type When = { readonly if?: Condition; readonly unless?: Condition };

/** Verdicts of all pairs and sets, decided one way or another. */
export interface Decider {
  /** How the conditions of two stand, with one calendar. */
  relation(a: When, b: When, months: Months): Relation;
  /** Whether one of the others applies wherever the first does. */
  covered(a: When, others: readonly When[], months: Months): boolean;
}

export type Relation = 'equal' | 'inside' | 'contains' | 'partial' | 'disjoint';

/** From every day of four years, to the same day of a later month or to its last. */
const calendars: readonly Months[] = [...new Set(Array.from({ length: 1461 }, (_, day) => [1, 2, 3].map((count) => daysTo(new Date(Date.UTC(2027, 0, day + 1)), count)).join(' ')))]
  .map((days) => days.split(' ').map(Number) as unknown as Months);

function daysTo(start: Date, count: number): number {
  const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + count + 1, 0));
  const end = Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(start.getUTCDate(), last.getUTCDate()));
  return (end - start.getTime()) / 86_400_000;
}

/** Where nothing is measured in time, one calendar will do. */
export function calendarsOf(rulebook: Rulebook): readonly Months[] {
  return [...rulebook.clauses, ...rulebook.thresholds].flatMap(leavesOf).some((leaf) => leaf.kind === 'bound' && leaf.number === timeNumber) ? calendars : calendars.slice(0, 1);
}

export function bruteForce(rulebook: Rulebook): Decider {
  const inAll = (whens: readonly When[], months: Months): readonly (readonly boolean[])[] =>
    worldsOf(whens.flatMap(leavesOf), { rulebook, months }).map((world) => whens.map((when) => applies(when, world, rulebook)));
  return {
    relation: (a, b, months) => relationOf(inAll([a, b], months)),
    covered(a, others, months) {
      const worlds = inAll([a, ...others], months).filter(([own]) => own);
      return worlds.length > 0 && worlds.every(([, ...theirs]) => theirs.includes(true));
    },
  };
}

function relationOf(worlds: readonly (readonly boolean[])[]): Relation {
  const some = (a: boolean, b: boolean): boolean => worlds.some(([x, y]) => x === a && y === b);
  if (!some(true, true)) return 'disjoint';
  const [onlyFirst, onlySecond] = [some(true, false), some(false, true)];
  if (onlyFirst) return onlySecond ? 'partial' : 'contains';
  return onlySecond ? 'inside' : 'equal';
}

// -------------------------------------------------------------------------------------------------------------- worlds

/** Every world in which these leaves may differ. */
function worldsOf(leaves: readonly Leaf[], site: Site): readonly World[] {
  const atoms = [0, 1, 2, 3].map((atom) => (leaves.some((leaf) => leaf.kind === 'atom' && leaf.atom === atom) ? [false, true] : [false]));
  const values = [0, 1, 2, 3].map((number) => {
    const bounds = leaves.flatMap((leaf) => (leaf.kind === 'bound' && leaf.number === number ? [leaf] : []));
    return bounds.length === 0 ? [0] : valuesOf(number, bounds, site);
  });
  return product(atoms).flatMap((holds) => product(values).map((amounts) => ({ atoms: holds, numbers: amounts, months: site.months })));
}

interface Site {
  readonly rulebook: Rulebook;
  readonly months: Months;
}

type Bound = Extract<Condition, { kind: 'bound' }>;
type Leaf = Bound | Extract<Condition, { kind: 'atom' }>;

function leavesOf({ if: when, unless }: When): readonly Leaf[] {
  return [when, unless].flatMap((one) => (one ? leavesIn(one) : []));
}

function leavesIn(condition: Condition): readonly Leaf[] {
  return condition.kind === 'atom' || condition.kind === 'bound' ? [condition] : condition.of.flatMap(leavesIn);
}

function product<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>((all, list) => all.flatMap((one) => list.map((value) => [...one, value])), [[]]);
}

function valuesOf(number: number, bounds: readonly Bound[], { rulebook, months }: Site): readonly number[] {
  if (number === timeNumber) return lengthsAround(bounds, months);
  if (number === votersNumber && rulebook.population === 0) return Array.from({ length: 81 }, (_, i) => i / 80);
  const most = number === votersNumber ? rulebook.population : Math.max(...bounds.map(({ value }) => value)) + 2;
  return Array.from({ length: most + 1 }, (_, i) => i);
}

/** Every length that some bound names, and one between each two of these. */
function lengthsAround(bounds: readonly Bound[], months: Months): readonly number[] {
  const ends = [...new Set([0, ...bounds.flatMap(({ unit, value }) => [inDays(value, unit, months), ...(unit === 'day' || unit === 'week' ? [inDays(value, unit, months) + 1] : [])])])].toSorted((a, b) => a - b);
  return [...ends.flatMap((end, i) => [end, ...ends.slice(i + 1, i + 2).map((next) => (end + next) / 2)]), ends.at(-1)! + 1];
}

export function inDays(value: number, unit: Unit, months: Months): number {
  return unit === 'month' ? months[value - 1]! : value * (unit === 'week' ? 7 : 1);
}

// ------------------------------------------------------------------------------------------------------------- meaning

function applies({ if: when, unless }: When, world: World, rulebook: Rulebook): boolean {
  return (when === undefined || holds(when, world, rulebook)) && (unless === undefined || !holds(unless, world, rulebook));
}

function holds(condition: Condition, world: World, rulebook: Rulebook): boolean {
  switch (condition.kind) {
    case 'atom': return world.atoms[condition.atom] === condition.holds;
    case 'and': return condition.of.every((part) => holds(part, world, rulebook));
    case 'or': return condition.of.some((part) => holds(part, world, rulebook));
    case 'bound': return within(world.numbers[condition.number]!, condition, { rulebook, months: world.months });
  }
}

/** Days are counted when they are over. */
function within(amount: number, { number, comparison, value, unit }: Bound, { rulebook, months }: Site): boolean {
  if (unit === 'day' || unit === 'week') return compare(Math.floor(amount), comparison, inDays(value, unit, months));
  if (unit === 'month') return compare(amount, comparison, inDays(value, unit, months));
  if (unit !== 'share') return compare(amount, comparison, value);
  return number === votersNumber && rulebook.population > 0 ? compare(amount * 100, comparison, value * rulebook.population) : compare(amount * 100, comparison, value);
}

function compare(amount: number, comparison: Comparison, value: number): boolean {
  switch (comparison) {
    case 'at-least': return amount >= value;
    case 'at-most': return amount <= value;
    case 'more-than': return amount > value;
    case 'less-than': return amount < value;
    case 'exactly': return amount === value;
  }
}

// ------------------------------------------------------------------------------------------------------------ verdicts

/** What has to be reported of a rulebook: errors, and warnings where months may be short or long. */
export function verdictsOf(rulebook: Rulebook, decider: Decider): readonly Verdict[] {
  return [...contradictions(rulebook, decider), ...breaches(rulebook, decider), ...sharedPowers(rulebook, decider), ...twoValues(rulebook, decider)];
}

interface Pair {
  readonly relation: Relation | 'unknown';
  readonly when: Relation;
  readonly certain: boolean;
}

interface Asked {
  readonly rulebook: Rulebook;
  readonly decider: Decider;
}

/** Relations with all calendars together. */
function together(found: readonly Relation[]): { readonly relation: Relation; readonly certain: boolean } {
  const always = (...some: readonly Relation[]): boolean => found.every((one) => some.includes(one));
  const inside = always('inside', 'equal', 'disjoint');
  const contains = always('contains', 'equal', 'disjoint');
  const relation = always('disjoint') ? 'disjoint' : inside && contains ? 'equal' : inside ? 'inside' : contains ? 'contains' : 'partial';
  return { relation, certain: !found.includes('disjoint') };
}

function conditionsOf(a: When, b: When, { rulebook, decider }: Asked): { readonly relation: Relation; readonly certain: boolean } {
  return together(calendarsOf(rulebook).map((months) => decider.relation(a, b, months)));
}

function pairOf(rulebook: Rulebook, [a, b]: readonly [number, number], decider: Decider): Pair {
  const [first, second] = [rulebook.clauses[a]!, rulebook.clauses[b]!];
  const who = actorsOf(rulebook, first.actor, second.actor);
  const when = conditionsOf(first, second, { rulebook, decider });
  return { relation: combined(who, when.relation), when: when.relation, certain: when.certain };
}

function combined(who: Relation | 'unknown', when: Relation): Relation | 'unknown' {
  if (who === 'unknown' || when === 'disjoint') return who === 'unknown' ? 'unknown' : 'disjoint';
  const both = [who, when];
  if (both.every((one) => one === 'equal')) return 'equal';
  if (both.every((one) => one === 'equal' || one === 'inside')) return 'inside';
  return both.every((one) => one === 'equal' || one === 'contains') ? 'contains' : 'partial';
}

function actorsOf({ parents }: Rulebook, a: number, b: number): Relation | 'unknown' {
  if (a === b) return 'equal';
  if (a < 0 || b < 0) return a < 0 ? 'contains' : 'inside';
  const above = (low: number, high: number): boolean => low >= 0 && low < 100 && (parents[low] === high || above(parents[low]!, high));
  return above(a, b) ? 'inside' : above(b, a) ? 'contains' : 'unknown';
}

function pairsOf(rulebook: Rulebook): readonly (readonly [number, number])[] {
  const { clauses } = rulebook;
  return clauses.flatMap((one, a) => clauses.flatMap((other, b): (readonly [number, number])[] => (a !== b && one.act === other.act && !ordered(rulebook, a, b) ? [[a, b]] : [])));
}

function contradictions(rulebook: Rulebook, decider: Decider): readonly Verdict[] {
  return pairsOf(rulebook).flatMap(([a, b]): Verdict[] => {
    const [rule, ban] = [rulebook.clauses[a]!, rulebook.clauses[b]!];
    if (ban.kind !== 'prohibition' || rule.kind === 'prohibition') return [];
    const { relation, when, certain } = pairOf(rulebook, [a, b], decider);
    const check = rule.kind === 'duty' ? 'duty/must-and-must-not' : 'duty/may-and-must-not';
    // What nobody may do unless something is so asks for more than a clause that allows it: no more than a hint.
    const asks = ban.actor < 0 && ban.unless !== undefined && ban.if === undefined;
    const clashes = relation === 'equal' || (relation === 'partial' && (rule.kind === 'duty' || (when === 'partial' && !asks)));
    return clashes ? [{ check, clauses: [a, b], certain }] : [];
  });
}

function breaches(rulebook: Rulebook, decider: Decider): readonly Verdict[] {
  return rulebook.clauses.flatMap((duty, a): Verdict[] => {
    if (duty.kind !== 'duty') return [];
    const special = pairsOf(rulebook).filter(([x, b]) => x === a && rulebook.clauses[b]!.kind === 'prohibition' && rulebook.clauses[b]!.actor === duty.actor && pairOf(rulebook, [a, b], decider).relation === 'contains').map(([, b]) => b);
    const cover = smallestCover(rulebook, { duty: a, special }, decider);
    return cover ? [{ check: 'duty/never-without-breach', clauses: [a, ...cover], certain: true }] : [];
  });
}

function smallestCover(rulebook: Rulebook, { duty, special }: { readonly duty: number; readonly special: readonly number[] }, decider: Decider): readonly number[] | undefined {
  const sets = Array.from({ length: 2 ** special.length }, (_, bits) => special.filter((_one, i) => bits & (1 << i))).filter((set) => set.length > 1 && set.length < 6);
  return sets.toSorted((a, b) => a.length - b.length).find((set) => isFree(rulebook, set)
    && calendarsOf(rulebook).every((months) => decider.covered(rulebook.clauses[duty]!, set.map((b) => rulebook.clauses[b]!), months)));
}

export function isFree(rulebook: Rulebook, set: readonly number[]): boolean {
  return set.every((a, i) => set.slice(i + 1).every((b) => !ordered(rulebook, a, b)));
}

function sharedPowers(rulebook: Rulebook, decider: Decider): readonly Verdict[] {
  return pairsOf(rulebook).flatMap(([a, b]): Verdict[] => {
    const [reserved, given] = [rulebook.clauses[a]!, rulebook.clauses[b]!];
    if (reserved.kind !== 'only' || given.kind === 'prohibition') return [];
    if (reserved.actor === given.actor % 100 || (given.kind === 'only' && b < a)) return [];
    const { relation, certain } = conditionsOf(reserved, given, { rulebook, decider });
    return relation === 'equal' || relation === 'partial' ? [{ check: 'power/exclusive-shared', clauses: [a, b], certain }] : [];
  });
}

function twoValues(rulebook: Rulebook, decider: Decider): readonly Verdict[] {
  const { clauses, thresholds, population } = rulebook;
  type One = Rulebook['thresholds'][number];
  const people = ({ value, unit }: One): number => (unit === 'share' ? Math.ceil((value * population) / 100) : value);
  // Two shares that differ are two values, also where they come to as many people today.
  const same = (a: One, b: One): boolean => (a.unit === b.unit ? a.value === b.value : people(a) === people(b));
  return thresholds.flatMap((one, i) => thresholds.slice(i + 1).flatMap((other, j): Verdict[] => {
    if (one.kind !== other.kind || one.of !== other.of || same(one, other)) return [];
    const { relation, certain } = conditionsOf(one, other, { rulebook, decider });
    return relation === 'equal' || relation === 'partial' ? [{ check: 'threshold/two-values', clauses: [clauses.length + i, clauses.length + i + 1 + j], certain }] : [];
  }));
}
