// npm run test:editor and npm run pictures: the tests inside a real VS Code, and the pictures taken there.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, existsSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt, ensureInstalled, isMain, root } from './project.mjs';

/** Runs a suite of test/editor/suite. Where it could not run at all, that is one failure. */
export async function runEditorTests(suite = 'tests') {
  await ensureBuilt(['client', 'server', 'editor-tests']);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rulebook-summary-'));
  const summary = path.join(folder, 'summary.json');
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'test/editor/run.ts', suite], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, RULEBOOK_SUMMARY: summary },
  });
  const counts = existsSync(summary) ? JSON.parse(readFileSync(summary, 'utf8')) : { passed: 0, failed: 0 };
  rmSync(folder, { recursive: true });
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

if (isMain(import.meta.url)) {
  ensureInstalled();
  const { failed } = await runEditorTests(process.argv[2]);
  process.exit(failed > 0 ? 1 : 0);
}
