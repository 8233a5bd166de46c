/** The register of accepted conflicts, on the command line. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulebook } from '../support/world.ts';

const text = '1. The Abbot is elected by the Monks.\n// accept mandate/split with 1 until 2099-01-01: both masters are meant\n2. The Abbot is accountable to the Visitor.\n';

const message = 'The Abbot is elected by the Monks (1) but accountable to the Visitor (2): a split mandate. No clause says who may remove the Abbot.';

test('each conflict with its clauses, its day and its reason', async () => {
  const { code, out } = await rulebook(['accepted', '-'], { input: text, world: { width: 200 } });
  assert.deepEqual({ code, out }, { code: 0, out: `-: Clause 2 with 1  mandate/split  until 2099-01-01\n  Reason: both masters are meant\n  ${message}\n` });
});

test('as a page and as JSON', async () => {
  const page = await rulebook(['accepted', '-', '--format', 'markdown'], { input: text });
  assert.ok(page.out.includes('- **Clause 2 with 1** (mandate/split, until 2099-01-01)  \n  Reason: both masters are meant  \n  Accepted: '), page.out);
  const { accepted } = JSON.parse((await rulebook(['accepted', '-', '--format', 'json'], { input: text })).out);
  assert.deepEqual(accepted, [{ file: '-', address: '2', check: 'mandate/split', others: ['1'], until: '2099-01-01', reason: 'both masters are meant', idle: '', messages: [message] }]);
});

test('says so where there is none', async () => {
  assert.equal((await rulebook(['accepted', '-'], { input: '1. The Abbot keeps the seal.\n' })).out, 'No conflict has been accepted.\n');
});
