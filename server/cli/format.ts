/** `rulebook format`: the usual layout, written into the files or only compared with them. */
import { formatted } from '../../grammar/format.ts';
import { pathOf } from '../workspace/uris.ts';
import { readArguments } from './arguments.ts';
import { choose, readChosen, shownPath, standardInput } from './load.ts';
import { failed, usageError } from './usage.ts';
import type { Command, ExitCode, World } from './world.ts';

const help = `rulebook format PATH… [--check]

Puts rulebooks into the usual layout: files, folders, or - for standard input,
which is printed. Indentation, blank lines, spacing and the kind of quotes; never
a word, a label or what a sentence says. Lines that cannot be laid out safely
stay as they are.

  --check    change nothing; say which files would change

Exit codes: 0 done, or nothing would change; 1 with --check, a file would change;
2 bad usage, or a file that cannot be read or written.
`;

export const format: Command = { summary: 'puts rulebooks into the usual layout', help, run };

function run(args: readonly string[], world: World): ExitCode {
  const parsed = readArguments(args, { check: 'flag' });
  if (parsed.kind === 'wrong') return usageError('format', parsed.message, world);
  if (parsed.positionals.length === 0) return usageError('format', 'Say which files or folders to format.', world);
  const choice = choose(parsed.positionals, world);
  if (choice.kind === 'failed') return failed(choice.complaints, world);
  const apply = parsed.values['check'] === true ? compared : written;
  const prints = choice.uris.has(standardInput) && apply === written;
  if (prints && choice.uris.size > 1) return usageError('format', 'Format standard input (-) by itself.', world);
  const results = [...choice.uris].map((uri) => formatFile(uri, apply, world));
  if (!prints) world.print(summary(results, apply));
  if (results.includes('failed')) return 2;
  return apply === compared && results.includes('changed') ? 1 : 0;
}

type Result = 'same' | 'changed' | 'failed';
type Apply = (uri: string, texts: { readonly before: string; readonly after: string }, world: World) => Result;

function formatFile(uri: string, apply: Apply, world: World): Result {
  const file = readChosen(uri, world);
  if (file.kind === 'text') return apply(uri, { before: file.text, after: formatted(file.text) }, world);
  return complained(uri, file.kind === 'missing' ? 'This file is no longer there.' : file.message, world);
}

function compared(uri: string, { before, after }: { readonly before: string; readonly after: string }, world: World): Result {
  if (before === after) return 'same';
  world.print(`${shownPath(uri, world)}:${firstDifference(before, after)}: would change.\n`);
  return 'changed';
}

/** Files that are in the usual layout already are not touched. */
function written(uri: string, { before, after }: { readonly before: string; readonly after: string }, world: World): Result {
  if (uri === standardInput) world.print(after);
  else if (before !== after) {
    const problem = world.write(pathOf(uri), after);
    if (problem !== undefined) return complained(uri, problem, world);
    world.print(`${shownPath(uri, world)}: formatted.\n`);
  }
  return before === after ? 'same' : 'changed';
}

/** One-based line. */
function firstDifference(before: string, after: string): number {
  const lines = after.split('\n');
  const own = before.split('\n');
  const at = own.findIndex((line, index) => line !== lines[index]);
  return at < 0 ? own.length : at + 1;
}

function summary(results: readonly Result[], apply: Apply): string {
  const changed = results.filter((result) => result === 'changed').length;
  const files = results.length === 1 ? '1 file' : `${results.length} files`;
  if (apply === compared) return `${changed} of ${files} would change.\n`;
  return `${changed} of ${files} formatted.\n`;
}

function complained(uri: string, message: string, world: World): 'failed' {
  world.complain(`rulebook: ${shownPath(uri, world)}: ${message}\n`);
  return 'failed';
}
