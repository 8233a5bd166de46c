/** Random rulebooks of the fragment that is decided exactly. */
import fc from 'fast-check';
import { timeNumber, votersNumber, type Clause, type Comparison, type Condition, type Rulebook, type Threshold } from './model.ts';

const comparison = fc.constantFrom<Comparison>('at-least', 'at-most', 'more-than', 'less-than');
const exactOrNot = fc.constantFrom<Comparison>('at-least', 'at-most', 'more-than', 'less-than', 'exactly');

const atom: fc.Arbitrary<Condition> = fc.record({ kind: fc.constant('atom'), atom: fc.nat(3), holds: fc.boolean() });
const counted: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ kind: fc.constant('bound'), number: fc.constant(0), comparison, value: fc.integer({ min: 2, max: 5 }), unit: fc.constant('count') }),
  fc.record({ kind: fc.constant('bound'), number: fc.constant(1), comparison: exactOrNot, value: fc.integer({ min: 2, max: 5 }), unit: fc.constant('count') }),
);

function ofVoters(population: number): fc.Arbitrary<Condition> {
  const base = { kind: fc.constant('bound'), number: fc.constant(votersNumber), comparison } as const;
  const share = fc.record({ ...base, value: fc.constantFrom(10, 20, 25, 40, 50, 75), unit: fc.constant('share') });
  if (population === 0) return share;
  return fc.oneof(share, fc.record({ ...base, value: fc.integer({ min: 2, max: 6 }), unit: fc.constant('count') }));
}

const lengths = [['day', [27, 28, 30, 31, 56, 58, 60, 62, 84, 87, 90, 93]], ['week', [4, 8, 12]], ['month', [1, 2, 3]]] as const;
const lasting: fc.Arbitrary<Condition> = fc.constantFrom(...lengths).chain(([unit, values]) => fc.record({
  kind: fc.constant('bound'), number: fc.constant(timeNumber), comparison, value: fc.constantFrom<number>(...values), unit: fc.constant(unit),
}));

interface World {
  readonly population: number;
  /** Lengths of time multiply the worlds that must be looked through: some rulebooks have them, in the place of numbers. */
  readonly timed: boolean;
}

function condition({ population, timed }: World): fc.Arbitrary<Condition> {
  const leaf = timed ? fc.oneof({ weight: 2, arbitrary: atom }, { weight: 2, arbitrary: lasting }) : fc.oneof({ weight: 3, arbitrary: atom }, { weight: 2, arbitrary: counted }, { weight: 1, arbitrary: ofVoters(population) });
  const several = (kind: 'and' | 'or'): fc.Arbitrary<Condition> => fc.record({ kind: fc.constant(kind), of: fc.array(leaf, { minLength: 2, maxLength: 3 }) });
  const nested = fc.tuple(fc.constantFrom<'and' | 'or'>('and', 'or'), fc.array(leaf, { minLength: 2, maxLength: 2 }), leaf).map(([kind, of, last]): Condition => ({ kind, of: [{ kind: kind === 'and' ? 'or' : 'and', of }, last] }));
  return fc.oneof({ weight: 5, arbitrary: leaf }, { weight: 2, arbitrary: several('and') }, { weight: 2, arbitrary: several('or') }, { weight: 1, arbitrary: nested });
}

function maybe<T>(arbitrary: fc.Arbitrary<T>, weight: number): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 4 - weight, arbitrary: fc.constant(undefined) }, { weight, arbitrary });
}

function clause(world: World, count: number): fc.Arbitrary<Clause> {
  const when = { when: maybe(condition(world), 2), unless: maybe(condition(world), 1) };
  const order = maybe(fc.record({ word: fc.constantFrom<'subject-to' | 'notwithstanding'>('subject-to', 'notwithstanding'), of: fc.nat(count - 1) }), 1);
  const people = fc.record({ kind: fc.constantFrom<'duty' | 'permission' | 'prohibition'>('duty', 'duty', 'permission', 'prohibition', 'prohibition'), actor: fc.integer({ min: -1, max: 4 }), act: fc.nat(1) });
  const officers = fc.record({ kind: fc.constantFrom<Clause['kind']>('only', 'permission', 'duty'), actor: fc.nat(2), act: fc.constant(2) });
  return fc.tuple(fc.oneof({ weight: 5, arbitrary: people }, { weight: 1, arbitrary: officers }), fc.record(when), order, fc.nat(3), fc.nat(9))
    .map(([core, { when: found, unless }, placed, wording, ordering]) => settled({ ...core, wording, ...(found && { if: found }), ...(unless && { unless }), ...(placed && ordering < 4 && { order: placed }) }));
}

/** "Nobody" is told only of prohibitions; offices are numbered from 100 where groups of people stand, too. */
function settled(one: Clause): Clause {
  if (one.act === 2) return one.kind === 'only' ? one : { ...one, actor: one.actor + 100 };
  return one.actor < 0 && one.kind !== 'prohibition' ? { ...one, actor: 0 } : one;
}

function threshold(world: World): fc.Arbitrary<Threshold> {
  const when = { when: maybe(condition(world), 1), unless: maybe(condition(world), 1) };
  const quorum = fc.record({ kind: fc.constant<'quorum'>('quorum'), of: fc.nat(1), value: fc.integer({ min: 5, max: 7 }), unit: fc.constant<'count'>('count') });
  const gate = fc.record({ kind: fc.constant<'gate'>('gate'), of: fc.nat(1), value: fc.integer({ min: 2, max: 5 }), unit: fc.constant<'count'>('count') });
  const share = fc.record({ kind: fc.constant<'gate'>('gate'), of: fc.nat(1), value: fc.constantFrom(10, 20, 25), unit: fc.constant<'share'>('share') });
  return fc.tuple(world.population === 0 ? fc.oneof(quorum, gate) : fc.oneof(quorum, gate, share), fc.record(when)).map(([core, { when: found, unless }]) => ({ ...core, ...(found && { if: found }), ...(unless && { unless }) }));
}

/** A duty, forbidden in some case, and in every other case: chance alone seldom makes one. */
function dilemma(world: World): fc.Arbitrary<readonly Clause[]> {
  return fc.tuple(condition(world), maybe(condition(world), 1), fc.nat(4), fc.nat(1), fc.boolean()).map(([some, when, actor, act, whole]) => {
    const core = { actor, act, wording: 0 };
    const given = when && { if: when };
    return [
      { ...core, kind: 'duty', ...given },
      { ...core, kind: 'prohibition', if: some },
      { ...core, kind: 'prohibition', ...(whole ? { unless: some } : { ...given, unless: some }) },
    ];
  });
}

export const rulebooks: fc.Arbitrary<Rulebook> = fc.tuple(fc.constantFrom(0, 8, 12, 20), fc.boolean(), fc.integer({ min: 2, max: 8 })).chain(([population, timed, count]) => {
  const world = { population, timed };
  return fc.record({
    parents: fc.tuple(...[0, 1, 2, 3, 4].map((group) => fc.integer({ min: -1, max: group - 1 }))),
    population: fc.constant(population),
    clauses: fc.tuple(fc.array(clause(world, count), { minLength: count, maxLength: count }), maybe(dilemma(world), 1)).map(([all, more]) => [...all, ...(more ?? [])].map((one, i) => withoutSelf(one, i))),
    thresholds: fc.array(threshold(world), { maxLength: 3 }),
    prevailing: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.tuple(fc.nat(count - 1), fc.nat(count - 1)).map(([winner, loser]) => (winner === loser ? [] : [{ winner, loser }])) }),
  });
});

function withoutSelf({ order, ...one }: Clause, index: number): Clause {
  return order && order.of !== index ? { ...one, order } : one;
}
