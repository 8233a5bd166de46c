/** `rulebook check`: what clashes, as pictures or as JSON. */
import path from 'node:path';
import type { Finding } from '../checks/check.ts';
import { configurationText } from '../configuration.ts';
import { ofPath } from '../workspace/uris.ts';
import { baselineText, entryOf, readBaseline, subtract, type Baseline, type BaselineEntry, type BaselineFile } from './baseline.ts';
import { reportJson } from './check-json.ts';
import { printReport } from './check-text.ts';
import { readArguments, wordOf, type Arguments } from './arguments.ts';
import { counted } from './counts.ts';
import { load, shownPath, type Loaded } from './load.ts';
import { isCurtailed, reportOf, type Report } from './report.ts';
import { usageError } from './usage.ts';
import type { Command, ExitCode, World } from './world.ts';

const formats = ['text', 'json'] as const;
const levels = ['error', 'warning', 'never'] as const;

const help = `rulebook check PATH… [--format text|json] [--fail-on error|warning|never]
                     [--baseline FILE] [--write-baseline FILE]
rulebook check PATH… --print-config

Checks rulebooks: files, folders, or - for standard input. Paths choose what is
reported; a project (the folder of a rulebook.json) is always read as a whole.

  --format text|json               pictures for people, or JSON (default: text)
  --fail-on error|warning|never    what makes the exit code 1 (default: error)
  --write-baseline FILE            writes down what is found now
  --baseline FILE                  shows only what is not written down there
  --print-config                   prints the settings in force and where each
                                   comes from, and checks nothing

Exit codes: 0 nothing at or above the level, 1 findings, 2 bad usage, unreadable
input or bad settings.
`;

export const check: Command = { summary: 'checks rulebooks and shows what clashes', help, run };

function run(args: readonly string[], world: World): ExitCode {
  const parsed = readArguments(args, { format: formats, 'fail-on': levels, baseline: 'text', 'write-baseline': 'text', 'print-config': 'flag' });
  if (parsed.kind === 'wrong') return usageError('check', parsed.message, world);
  if (parsed.positionals.length === 0) return usageError('check', 'Say which files or folders to check.', world);
  world.progress('Reading the rulebooks …');
  const loading = load(parsed.positionals, world);
  if (loading.kind === 'failed') return failed(loading.complaints, world);
  if (parsed.values['print-config'] !== undefined) return printConfiguration(loading, world);
  world.progress('Checking …');
  const target = textOf(parsed, 'write-baseline');
  if (target !== undefined) return writeBaseline(target, reportOf(loading), world);
  const baseline = baselineAt(textOf(parsed, 'baseline'), world);
  if (baseline.kind === 'wrong') return failed([baseline.message], world);
  const report = baseline.kind === 'none' ? reportOf(loading) : sinceBaseline(baseline, loading, world);
  world.progress('');
  if (wordOf(parsed, 'format', formats) === 'json') printJson(report, world);
  else printReport(report, world);
  return exitCode(report, wordOf(parsed, 'fail-on', levels));
}

/** The value of an option that takes any text. */
function textOf({ values }: Arguments, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

function printConfiguration({ projects }: Loaded, world: World): ExitCode {
  world.progress('');
  world.print(projects.map((project) => configurationText(project)).join('\n'));
  return 0;
}

function entriesOf({ parts }: Report): readonly { readonly finding: Finding; readonly entry: BaselineEntry }[] {
  return parts.flatMap(({ project, findings }) => findings.map((finding) => ({ finding, entry: entryOf(finding, project.engine) })));
}

function writeBaseline(file: string, report: Report, world: World): ExitCode {
  world.progress('');
  const entries = entriesOf(report).map(({ entry }) => entry);
  const problem = world.write(path.resolve(world.cwd, file), baselineText(entries));
  if (problem !== undefined) return failed([`${file}: ${problem}`], world);
  world.print(`${file}: ${counted(entries.length, 'finding', 'findings')} written down.\n`);
  return 0;
}

function baselineAt(file: string | undefined, { cwd, host }: World): BaselineFile | { readonly kind: 'none' } {
  if (file === undefined) return { kind: 'none' };
  const read = host.files.read(ofPath(path.resolve(cwd, file)));
  if (read.kind === 'missing') return { kind: 'wrong', message: `There is no file "${file}". Write one with --write-baseline.` };
  const baseline = read.kind === 'text' ? readBaseline(read.text) : { kind: 'wrong' as const, message: read.message };
  return baseline.kind === 'wrong' ? { kind: 'wrong', message: `${file}: ${read.kind === 'text' ? 'This ' : ''}${baseline.message}` } : baseline;
}

/** Only what is new; what is written down and no longer there is told. */
function sinceBaseline(baseline: Baseline, loading: Loaded, world: World): Report {
  const all = entriesOf(reportOf(loading));
  const { isNew, left } = subtract(all.map(({ entry }) => entry), baseline);
  if (left.length > 0) world.complain(`rulebook: ${counted(left.length, 'finding of the baseline is', 'findings of the baseline are')} no longer there: ${[...new Set(left.map(({ check: id }) => id))].join(', ')}. Write the baseline anew with --write-baseline.\n`);
  return reportOf(loading, new Set(all.flatMap(({ finding }, at) => (isNew[at] ? [] : [finding]))));
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
