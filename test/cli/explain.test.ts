import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyCheck } from '../../server/checks/index.ts';
import { rulebook } from '../support/world.ts';

test('the page of every check', async () => {
  for (const { id, page } of everyCheck) {
    const { code, out } = await rulebook(['explain', id]);
    assert.equal(code, 0);
    assert.ok(out.startsWith(`${id} (`));
    for (const heading of ['Why it matters', 'Wrong', 'Right', 'How it is decided', 'How to settle it', 'Source']) assert.ok(out.includes(`\n${heading}\n`), `${id}: ${heading}`);
    assert.ok(out.includes(page.wrong.trim().split('\n')[0] ?? ''));
  }
});

test('without a check all are listed, in a line or two each', async () => {
  const { code, out } = await rulebook(['explain']);
  assert.equal(code, 0);
  for (const { id } of everyCheck) assert.match(out, new RegExp(`^${id} `, 'mu'));
});

test('an unknown check gets the nearest name', async () => {
  assert.deepEqual(await rulebook(['explain', 'mandate/splt']), { code: 2, out: '', err: 'rulebook: There is no check "mandate/splt". Did you mean "mandate/split"? rulebook explain lists all checks.\n' });
});

test('help and version', async () => {
  for (const args of [['--help'], ['-h'], ['check', '--help'], ['read', '-h'], ['explain', '--help'], ['lsp', '--help']]) {
    const { code, out } = await rulebook(args);
    assert.equal(code, 0);
    assert.ok(out.startsWith('rulebook '));
  }
  assert.match((await rulebook(['--version'])).out, /^\d+\.\d+\.\d+\n$/u);
});
