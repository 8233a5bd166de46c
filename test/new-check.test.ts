import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { casesOf } from './support/cases.ts';
import { exportName, newCheck } from './scripts/new-check.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

function run(...args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', path.join(root, 'test/scripts/new-check.ts'), ...args], { cwd: root, encoding: 'utf8' });
}

test('the scaffold writes a check and its case file, and says what is next', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rulebook-new-check-'));
  try {
    const { status, stdout } = run('time/two-notice-periods', folder);
    assert.equal(status, 0);
    assert.match(stdout, /timeTwoNoticePeriods/u);
    assert.match(readFileSync(path.join(folder, 'server/checks/time/two-notice-periods.ts'), 'utf8'), /id: 'time\/two-notice-periods'/u);
    assert.equal(casesOf(readFileSync(path.join(folder, 'test/checks/time/two-notice-periods.md'), 'utf8')).length, 7);
    assert.equal(run('time/two-notice-periods', folder).status, 2, 'nothing is overwritten');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a name that is no family/name is refused', () => {
  assert.equal(newCheck('Mandate'), undefined);
  assert.equal(newCheck('../x/y'), undefined);
  assert.equal(exportName('duty/must-and-must-not'), 'dutyMustAndMustNot');
});

/** The scaffold would rot unseen otherwise: the compiler reads it, with imports as from server/checks. */
test('the scaffold compiles and reports nothing', async () => {
  const [, text] = [...(newCheck('time/two-notice-periods') ?? [])][0]!;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rulebook-scaffold-'));
  const file = path.join(folder, 'scaffold.ts');
  try {
    writeFileSync(file, text.replaceAll("'../../", `'${root}/server/`).replaceAll("'../", `'${root}/server/checks/`));
    const { timeTwoNoticePeriods } = await import(file);
    assert.deepEqual(timeTwoNoticePeriods.find({ kind: 'act', key: '', members: [] }), []);
    const options = ['--noEmit', '--strict', '--allowImportingTsExtensions', '--module', 'nodenext', '--skipLibCheck', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--noUnusedLocals', '--target', 'es2023'];
    const { status, stdout } = spawnSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '--ignoreConfig', ...options, file], { cwd: root, encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
