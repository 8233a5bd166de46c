// Runs the editor tests inside a real VS Code, on a copy of the examples. Usage: run.ts [tests|pictures]
import { runTests } from '@vscode/test-electron';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { candidates, host, type Candidate } from './candidates.ts';
import { quiet } from './settings.ts';
import type { Outcome } from './suite/outcome.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const suite = process.argv[2] ?? 'tests';
const scratch = mkdtempSync(path.join(os.tmpdir(), 'rulebook-editor-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
const resultsFile = path.join(scratch, 'results.jsonl');
const logFile = path.join(scratch, 'window.log');

const forPictures = {
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.stickyScroll.enabled': false,
  // The other clause of the clash usually stands above.
  'editor.hover.above': false,
};
const workspaceSettings = { ...quiet, 'files.autoSave': 'off', ...(suite === 'pictures' ? forPictures : {}) };

process.exitCode = report(await runInFirstThatWorks(suite === 'pictures' ? [host] : await candidates()));

/** A VS Code that cannot even begin (no display, a missing library) gives way to the next; failing tests do not. */
async function runInFirstThatWorks(choices: readonly Candidate[]): Promise<Outcome[]> {
  for (const candidate of choices) {
    const trouble = await runIn(candidate);
    if (existsSync(resultsFile)) return readOutcomes();
    console.error(`The tests could not begin in ${candidate.name}. ${trouble ?? ''}`);
    if (existsSync(logFile)) console.error(readFileSync(logFile, 'utf8').split('\n').slice(-30).join('\n'));
  }
  return [];
}

async function runIn(candidate: Candidate): Promise<string | undefined> {
  try {
    const vscodeExecutablePath = await candidate.prepare();
    console.log(`Editor ${suite} in ${candidate.name}`);
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, 'dist/editor-tests.cjs'),
      launchArgs: [workspaceCopy(), '--disable-extensions', `--user-data-dir=${path.join(scratch, 'user')}`],
      extensionTestsEnv: environment(),
    });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function environment(): Record<string, string> {
  return {
    RULEBOOK_EDITOR_SUITE: suite,
    RULEBOOK_EDITOR_RESULTS: resultsFile,
    RULEBOOK_EDITOR_LOG: logFile,
    ...(suite === 'pictures' ? { RULEBOOK_SHOT_FOLDER: path.join(root, 'docs/pictures'), RULEBOOK_SHOT_SCALE: '2' } : {}),
  };
}

/** The tests edit and save, so they get examples of their own. */
function workspaceCopy(): string {
  const workspace = path.join(scratch, 'examples');
  rmSync(workspace, { recursive: true, force: true });
  cpSync(path.join(root, 'examples'), workspace, { recursive: true });
  mkdirSync(path.join(workspace, '.vscode'), { recursive: true });
  writeFileSync(path.join(workspace, '.vscode/settings.json'), JSON.stringify(workspaceSettings, null, 2));
  return workspace;
}

function readOutcomes(): Outcome[] {
  const lines = readFileSync(resultsFile, 'utf8').split('\n').filter((line) => line !== '');
  return lines.map((line): Outcome => JSON.parse(line));
}

function report(outcomes: readonly Outcome[]): number {
  for (const { name, failure, milliseconds } of outcomes) {
    console.log(`${failure === undefined ? 'ok' : 'not ok'} - ${name} (${milliseconds} ms)`);
    if (failure !== undefined) console.log(failure.replace(/^/gm, '    '));
  }
  const failed = outcomes.filter(({ failure }) => failure !== undefined).length;
  const summary = { passed: outcomes.length - failed, failed };
  const summaryFile = process.env['RULEBOOK_SUMMARY'];
  if (summaryFile !== undefined) writeFileSync(summaryFile, JSON.stringify(summary));
  console.log(`Editor ${suite}: ${summary.passed} passed, ${summary.failed} failed`);
  return failed > 0 || outcomes.length === 0 ? 1 : 0;
}
