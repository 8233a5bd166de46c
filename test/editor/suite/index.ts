// The runner inside VS Code: runs the tests one after the other and writes each outcome down at once, so that a crash
// of the editor loses none. VS Code calls `run`.
import { appendFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { commands } from 'vscode';
import { activation } from './activation.ts';
import { flagship } from './flagship.ts';
import { looseSentence } from './loose-sentence.ts';
import type { Outcome } from './outcome.ts';
import { pictures } from './pictures.ts';
import { recovery } from './recovery.ts';
import { ruleChanges } from './rule-changes.ts';
import { pages } from './pages.ts';
import { settings } from './settings.ts';

export interface EditorTest {
  readonly name: string;
  run(): Promise<void>;
}

const suites: Readonly<Record<string, readonly EditorTest[]>> = { tests: [...activation, ...flagship, ...ruleChanges, ...looseSentence, ...pages, ...settings, ...recovery], pictures };
const longest = 60_000;

export async function run(): Promise<void> {
  const tests = suites[process.env['RULEBOOK_EDITOR_SUITE'] ?? 'tests'] ?? [];
  let failed = 0;
  for (const test of tests) {
    const outcome = await attempt(test);
    if (outcome.failure !== undefined) failed++;
    record(outcome);
    await commands.executeCommand('_workbench.revertAllDirty');
    await commands.executeCommand('workbench.action.closeAllEditors');
  }
  if (failed > 0) throw new Error(`${failed} of ${tests.length} failed`);
}

async function attempt(test: EditorTest): Promise<Outcome> {
  const start = Date.now();
  const failure = await withinLimit(test).then(() => undefined, describe);
  return { name: test.name, milliseconds: Date.now() - start, ...(failure === undefined ? {} : { failure }) };
}

async function withinLimit(test: EditorTest): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`did not end within ${longest / 1000} seconds`)), longest);
  });
  await Promise.race([test.run(), tooLong]).finally(() => clearTimeout(timer));
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : inspect(error);
}

function record(outcome: Outcome): void {
  const file = process.env['RULEBOOK_EDITOR_RESULTS'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(outcome)}\n`);
}
