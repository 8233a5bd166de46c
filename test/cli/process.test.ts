/** The command line as a process: bytes on a disk, pipes, exit codes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { root } from '../support/lsp-client.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'rulebook-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function rulebook(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', path.join(root, 'server/cli/main.ts'), ...args], { cwd: root, input, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  return { status, stdout, stderr };
}

test('bytes that are no text, and text that is not UTF-8, are told apart', () => {
  writeFileSync(path.join(folder, 'bytes.rulebook'), new Uint8Array([82, 0, 1, 2]));
  writeFileSync(path.join(folder, 'latin.rulebook'), new Uint8Array([49, 46, 32, 10, 67, 97, 102, 0xe9, 10]));
  const { status, stdout } = rulebook(['check', folder]);
  assert.equal(status, 2);
  assert.match(stdout, /bytes\.rulebook:1: This file is not text: it holds bytes that no text has\./u);
  assert.match(stdout, /latin\.rulebook:1: This file is not UTF-8: the bytes in line 2 are something else\. Save it as UTF-8\./u);
});

test('standard input through a pipe, with a byte-order mark and Windows line ends', () => {
  const { status, stdout } = rulebook(['check', '-', '--format', 'json'], '\ufeff1. The Commodore shall be elected by the Members.\r\n2. The Commodore is accountable to the Council.\r\n');
  assert.equal(status, 0);
  const split = JSON.parse(stdout).findings.find(({ check }: { check: string }) => check === 'mandate/split');
  assert.deepEqual(split.range, { start: { line: 1, character: 3 }, end: { line: 1, character: 47 } });
});

test('bad usage', () => {
  const { status, stdout, stderr } = rulebook(['check', path.join(folder, 'nowhere')]);
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /There is no file or folder/u);
});
