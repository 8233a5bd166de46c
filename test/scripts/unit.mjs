// npm run unit -- [PART OF A PATH…]: the unit tests: every test/**/*.test.ts but those of the editor.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt, ensureInstalled, isMain, root } from './project.mjs';

/** Milliseconds for one file: far more than it takes on a machine that does something else besides. */
const longest = 2_700_000;

/** Runs the test files whose path holds one of the parts, all of them without any. Returns what passed and failed. */
export async function runUnitTests(parts = []) {
  const files = testFiles().filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)));
  if (files.length === 0) {
    console.error(`No unit test was found${parts.length > 0 ? ` for ${parts.join(', ')}` : ''}.`);
    return { passed: 0, failed: 1 };
  }
  // Some tests start the command line or the server.
  await ensureBuilt(['server', 'cli']);
  return runFiles(files);
}

/** Node 20 does not expand patterns itself. */
function testFiles() {
  return readdirSync(path.join(root, 'test'), { recursive: true })
    .map((name) => path.join('test', name))
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith(path.join('test', 'editor')))
    .toSorted();
}

function runFiles(files) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rulebook-unit-'));
  const tap = path.join(folder, 'unit.tap');
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=tap', `--test-reporter-destination=${tap}`];
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', '--test-concurrency=2', `--test-timeout=${longest}`, ...reporters, ...files], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const counts = count(readFileSync(tap, 'utf8'));
  rmSync(folder, { recursive: true });
  if (status !== 0 && counts.failed === 0) return { ...counts, failed: 1 };
  return counts;
}

/** Tests that were skipped, cancelled or left for later did not run: they count as failed, for nothing goes by silently. */
function count(tap) {
  const total = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  const notRun = total('cancelled') + total('skipped') + total('todo');
  if (notRun > 0) console.error(`${notRun} unit tests did not run; they count as failed.`);
  return { passed: total('pass'), failed: total('fail') + notRun };
}

if (isMain(import.meta.url)) {
  ensureInstalled();
  const { passed, failed } = await runUnitTests(process.argv.slice(2));
  console.log(`Unit tests: ${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}
