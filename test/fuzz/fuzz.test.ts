/**
 * Everything in test/fuzz for some seconds, from another seed each time: RULEBOOK_FUZZ_SECONDS in all, which `npm test` sets to more than a
 * minute. A failure prints the command that repeats it. `npm run fuzz -- --minutes 120` goes on for longer.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { targets } from './targets.ts';

const seconds = Number(process.env['RULEBOOK_FUZZ_SECONDS'] ?? 12) / targets.length;
const seed = Math.floor(Math.random() * 2 ** 31);

for (const each of targets) {
  test(`any input: ${each.name}`, async (context) => {
    const { runs, failure } = await each.run({ seconds, seed });
    context.diagnostic(`${runs} runs from seed ${seed}`);
    assert.equal(failure, undefined, failure);
  });
}
