/** `rulebook check`: what clashes, as pictures or as JSON. */
import { reportJson } from './check-json.ts';
import { printReport } from './check-text.ts';
import { readArguments, wordOf } from './arguments.ts';
import { load, shownPath } from './load.ts';
import { isCurtailed, reportOf, type Report } from './report.ts';
import { usageError } from './usage.ts';
import type { Command, ExitCode, World } from './world.ts';

const formats = ['text', 'json'] as const;
const levels = ['error', 'warning', 'never'] as const;

const help = `rulebook check PATH… [--format text|json] [--fail-on error|warning|never]

Checks rulebooks: files, folders, or - for standard input. Paths choose what is
reported; a project (the folder of a rulebook.json) is always read as a whole.

  --format text|json               pictures for people, or JSON (default: text)
  --fail-on error|warning|never    what makes the exit code 1 (default: error)

Exit codes: 0 nothing at or above the level, 1 findings, 2 bad usage, unreadable
input or bad settings.
`;

export const check: Command = { summary: 'checks rulebooks and shows what clashes', help, run };

function run(args: readonly string[], world: World): ExitCode {
  const parsed = readArguments(args, { format: formats, 'fail-on': levels });
  if (parsed.kind === 'wrong') return usageError('check', parsed.message, world);
  if (parsed.positionals.length === 0) return usageError('check', 'Say which files or folders to check.', world);
  world.progress('Reading the rulebooks …');
  const loading = load(parsed.positionals, world);
  if (loading.kind === 'failed') return failed(loading.complaints, world);
  world.progress('Checking …');
  const report = reportOf(loading);
  world.progress('');
  if (wordOf(parsed, 'format', formats) === 'json') printJson(report, world);
  else printReport(report, world);
  return exitCode(report, wordOf(parsed, 'fail-on', levels));
}

function printJson(report: Report, world: World): void {
  world.print(`${JSON.stringify(reportJson(report, (uri) => shownPath(uri, world)), undefined, 2)}\n`);
  if (isCurtailed(report)) world.complain('rulebook: ways out were worked out for the first findings only, as there is so much to read.\n');
}

function failed(complaints: readonly string[], world: World): ExitCode {
  world.progress('');
  for (const complaint of complaints) world.complain(`rulebook: ${complaint}\n`);
  return 2;
}

function exitCode({ parts, summary }: Report, level: (typeof levels)[number]): ExitCode {
  if (parts.some(({ unreadable }) => unreadable.length > 0)) return 2;
  if (level === 'never') return 0;
  return summary.errors > 0 || (level === 'warning' && summary.warnings > 0) ? 1 : 0;
}
