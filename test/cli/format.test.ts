/** `rulebook format`: what is written, what is only said, and what is never touched. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { root } from '../support/lsp-client.ts';
import * as support from '../support/world.ts';

const messy = '1.  Chair\n  A. The Chair presides. \n';
const tidy = '1. Chair\n   A. The Chair presides.\n';

/** The outcome, with the texts that were written, by path below the current folder. */
async function rulebook(args: readonly string[], setting: support.Setting = {}) {
  const written: Record<string, string> = {};
  const write = (file: string, text: string): undefined => void (written[path.relative('/rules', file)] = text);
  return { ...(await support.rulebook(args, { ...setting, world: { write, ...setting.world } })), written };
}

test('files that change are written, others are not', async () => {
  const { code, out, written } = await rulebook(['format', '.'], { files: { 'a.rulebook': messy, 'b.rulebook': tidy, 'deeper/c.rulebook': messy, 'notes.txt': messy } });
  assert.deepEqual(written, { 'a.rulebook': tidy, 'deeper/c.rulebook': tidy });
  assert.equal(out, 'a.rulebook: formatted.\ndeeper/c.rulebook: formatted.\n2 of 3 files formatted.\n');
  assert.equal(code, 0);
});

test('--check writes nothing, says where the first change is, and fails where there is one', async () => {
  const files = { 'a.rulebook': tidy.replace('   A', '  A'), 'b.rulebook': tidy };
  const { code, out, written } = await rulebook(['format', '--check', 'a.rulebook', 'b.rulebook'], { files });
  assert.deepEqual(written, {});
  assert.equal(out, 'a.rulebook:2: would change.\n1 of 2 files would change.\n');
  assert.equal(code, 1);
  assert.equal((await rulebook(['format', '--check', 'b.rulebook'], { files })).code, 0);
  assert.equal((await rulebook(['format', '--check', 'a.rulebook'], { files: { 'a.rulebook': tidy.trimEnd() } })).out, 'a.rulebook:2: would change.\n1 of 1 file would change.\n');
});

test('standard input is printed', async () => {
  assert.deepEqual(await rulebook(['format', '-'], { input: messy }), { code: 0, out: tidy, err: '', written: {} });
  assert.deepEqual(await rulebook(['format', '-'], { input: tidy }), { code: 0, out: tidy, err: '', written: {} });
  assert.equal((await rulebook(['format', '-', '--check'], { input: messy })).code, 1);
  assert.equal((await rulebook(['format', '-', 'a.rulebook'], { files: { 'a.rulebook': messy } })).code, 2);
});

test('what cannot be read is left alone, and the others are formatted', async () => {
  const { code, err, written } = await rulebook(['format', 'a.rulebook', 'b.rulebook'], { files: { 'a.rulebook': 'x\0', 'b.rulebook': messy } });
  assert.match(err, /a\.rulebook: This file is not text/u);
  assert.deepEqual(written, { 'b.rulebook': tidy });
  assert.equal(code, 2);
});

test('what cannot be written is said', async () => {
  const { code, err, out } = await rulebook(['format', 'a.rulebook'], { files: { 'a.rulebook': messy }, world: { write: () => 'This file cannot be written: permission is denied.' } });
  assert.equal(err, 'rulebook: a.rulebook: This file cannot be written: permission is denied.\n');
  assert.equal(out, '0 of 1 file formatted.\n');
  assert.equal(code, 2);
});

test('bad usage, and help', async () => {
  assert.equal((await rulebook(['format'])).code, 2);
  assert.equal((await rulebook(['format', 'nowhere'])).code, 2);
  assert.equal((await rulebook(['format', '--dry'], {})).code, 2);
  assert.match((await rulebook(['format', '--help'])).out, /--check/u);
  assert.match((await rulebook(['--help'])).out, /format {3}puts rulebooks/u);
});

// ---------------------------------------------------------------------------------------------------------- on a disk

const folder = mkdtempSync(path.join(tmpdir(), 'rulebook-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('on a disk: byte-order mark, permissions and links are kept; nothing is left behind; what stays is not touched', () => {
  const file = (name: string): string => path.join(folder, name);
  writeFileSync(file('a.rulebook'), `\ufeff${messy.replaceAll('\n', '\r\n')}`);
  chmodSync(file('a.rulebook'), 0o640);
  writeFileSync(file('b.rulebook'), tidy);
  utimesSync(file('b.rulebook'), 1000, 1000);
  writeFileSync(file('latin.rulebook'), new Uint8Array([49, 46, 32, 32, 0xe9, 10]));
  symlinkSync(file('a.rulebook'), file('link.rulebook'));
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', path.join(root, 'server/cli/main.ts'), 'format', file('link.rulebook'), file('b.rulebook'), file('latin.rulebook')], { cwd: root, encoding: 'utf8' });
  assert.equal(status, 2);
  assert.match(stderr, /latin\.rulebook: This file is not UTF-8/u);
  assert.equal(readFileSync(file('a.rulebook'), 'utf8'), `\ufeff${tidy.replaceAll('\n', '\r\n')}`);
  assert.ok(lstatSync(file('link.rulebook')).isSymbolicLink());
  if (process.platform !== 'win32') assert.equal(statSync(file('a.rulebook')).mode & 0o777, 0o640);
  assert.equal(statSync(file('b.rulebook')).mtimeMs, 1_000_000);
  assert.deepEqual([...readFileSync(file('latin.rulebook'))], [49, 46, 32, 32, 0xe9, 10]);
  assert.deepEqual(readdirSync(folder).toSorted(), ['a.rulebook', 'b.rulebook', 'latin.rulebook', 'link.rulebook']);
});
