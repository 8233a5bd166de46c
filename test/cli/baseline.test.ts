/** A baseline: what was there before is not shown again, wherever it has moved to. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulebook } from '../support/world.ts';

const split = '1. The Abbot is elected by the Monks.\n2. The Abbot is accountable to the Visitor.\n';
const quorums = '3. The quorum of the Chapter is five.\n4. The quorum of the Chapter is six.\n';

async function baselineOf(text: string): Promise<string> {
  let written = '';
  const { code, out } = await rulebook(['check', 'a.rulebook', '--write-baseline', 'known.json'], { files: { 'a.rulebook': text }, world: { write: (_, content) => void (written = content) } });
  assert.deepEqual({ code, said: /^known\.json: \d+ findings? written down\.\n$/u.test(out) }, { code: 0, said: true }, out);
  return written;
}

async function checksSince(baseline: string, text: string): Promise<{ readonly checks: readonly string[]; readonly err: string; readonly code: number }> {
  const { code, out, err } = await rulebook(['check', 'a.rulebook', '--baseline', 'known.json', '--format', 'json'], { files: { 'a.rulebook': text, 'known.json': baseline } });
  return { code, err, checks: JSON.parse(out).findings.map(({ check }: { check: string }) => check) };
}

test('only what is new is shown, and counts', async () => {
  const known = await baselineOf(split);
  assert.deepEqual(await checksSince(known, split), { code: 0, err: '', checks: [] });
  const { code, checks } = await checksSince(known, split + quorums);
  assert.deepEqual([code, checks.filter((check) => check.startsWith('threshold/'))], [1, ['threshold/two-values']]);
});

test('clauses that move or get other numbers are not new', async () => {
  const moved = `Rulebook: House\n\nChapter 7: Offices\n5. The Abbot is elected by the Monks.\n6. The Abbot is accountable to the Visitor.\n`;
  assert.deepEqual((await checksSince(await baselineOf(split), moved)).checks, []);
});

test('clauses with other words are new, and what is left over is told', async () => {
  const { checks, err } = await checksSince(await baselineOf(split), split.replaceAll('Visitor', 'Patron'));
  assert.ok(checks.includes('mandate/split'));
  assert.match(err, /finding(?:s)? of the baseline (?:is|are) no longer there: .*mandate\/split.*Write the baseline anew/u);
});

test('a second clash with the same words is new', async () => {
  const { checks } = await checksSince(await baselineOf(quorums), quorums + quorums.replace('3.', '5.').replace('4.', '6.'));
  assert.ok(checks.length > 0);
});

test('a file that is none gets one clear message', async () => {
  const files = { 'a.rulebook': split, 'known.json': '{"findings": [1]}' };
  assert.deepEqual(await rulebook(['check', 'a.rulebook', '--baseline', 'known.json'], { files }), { code: 2, out: '', err: 'rulebook: known.json: This is no baseline. Write one with --write-baseline.\n' });
  assert.deepEqual(await rulebook(['check', 'a.rulebook', '--baseline', 'none.json'], { files }), { code: 2, out: '', err: 'rulebook: There is no file "none.json". Write one with --write-baseline.\n' });
});
