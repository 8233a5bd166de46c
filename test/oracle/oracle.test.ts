/**
 * The findings of random rulebooks against two oracles that know nothing of the reader: all small worlds gone through, and
 * a solver. `npm run oracle -- --rulebooks 100000` does the same for as many as you like.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { disagreements, report } from './compare.ts';
import { rulebooks } from './generate.ts';
import { verdictKey, type Rulebook } from './model.ts';
import { canBeKept, isFound, limits, sentence } from './recurrences.ts';
import * as apart from './seasons.ts';
import { startSolver } from './solver.ts';
import { keptBySolver, keptOnSomeDays, textOf as timetableText, timetableDisagreements, timetables, verdictOf } from './timetables.ts';
import { bruteForce, verdictsOf } from './worlds.ts';

// A thread of the solver may outlive its end now and then, and with it the process.
after(() => void setTimeout(() => process.exit(), 3000).unref());

const someSeed = 20_201_121;

for (const part of [1, 2, 3, 4]) {
  test(`findings agree with all small worlds, on 500 of 2,000 rulebooks (${part})`, () => {
    for (const rulebook of fc.sample(rulebooks, { numRuns: 500, seed: someSeed + part })) {
      const found = disagreements(rulebook, verdictsOf(rulebook, bruteForce(rulebook)));
      assert.ok(found.length === 0, report(rulebook, found));
    }
  });
}

test('a solver says the same', async () => {
  const solver = await startSolver();
  try {
    for (const rulebook of fc.sample(rulebooks, { numRuns: 30, seed: someSeed })) await agrees(rulebook, solver.verdictsOf(rulebook));
  } finally {
    solver.stop();
  }
});

async function agrees(rulebook: Rulebook, solved: Promise<readonly Parameters<typeof verdictKey>[0][]>): Promise<void> {
  const verdicts = await solved;
  assert.deepEqual(verdicts.map(verdictKey).toSorted(), verdictsOf(rulebook, bruteForce(rulebook)).map(verdictKey).toSorted());
  const found = disagreements(rulebook, verdicts);
  assert.ok(found.length === 0, report(rulebook, found));
}

test('timetables agree with the days gone through, on 200 of them, and with the solver on some', async () => {
  const solver = await startSolver();
  const verdicts = { kept: 0, depends: 0, never: 0 };
  try {
    for (const [i, timetable] of fc.sample(timetables, { numRuns: 200, seed: someSeed }).entries()) {
      const verdict = await verdictOf(timetable, keptOnSomeDays);
      verdicts[verdict] += 1;
      const found = await timetableDisagreements(timetable, verdict);
      assert.ok(found.length === 0, `${timetableText(timetable)}${found.join('\n')}`);
      if (i % 20 === 0) assert.equal(await verdictOf(timetable, keptBySolver(solver.possible)), verdict, timetableText(timetable));
    }
  } finally {
    solver.stop();
  }
  assert.ok(verdicts.kept > 20 && verdicts.never > 20, JSON.stringify(verdicts));
});

test('how often a body may and must meet agrees with ten years gone through, for every two of 26 limits', () => {
  let never = 0;
  for (const [least, most] of limits.filter(({ bound }) => bound === 'least').flatMap((a) => limits.filter(({ bound }) => bound === 'most').map((b) => [a, b] as const))) {
    const kept = canBeKept([least, most]);
    if (!kept) never += 1;
    assert.equal(isFound([least, most]), !kept, `${sentence(least)} ${sentence(most)}`);
  }
  assert.ok(never > 20);
});

test('how near two months may and must be agrees with three years gone through, for every two of them', () => {
  for (const each of apart.seasons) assert.equal(apart.isFound(each), !apart.canBeKept(each), apart.textOf(each));
});

test('the random rulebooks hold enough to be worth it', () => {
  const verdicts = fc.sample(rulebooks, { numRuns: 1000, seed: someSeed }).flatMap((rulebook) => verdictsOf(rulebook, bruteForce(rulebook)));
  const count = (check: string, certain: boolean): number => verdicts.filter((one) => one.check === check && one.certain === certain).length;
  for (const check of ['duty/must-and-must-not', 'duty/may-and-must-not', 'duty/never-without-breach', 'power/exclusive-shared', 'threshold/two-values']) assert.ok(count(check, true) > 0, check);
  assert.ok(count('duty/must-and-must-not', false) > 0, 'some that are only possible');
});
