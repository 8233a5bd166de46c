/** `rulebook accepted`: the register of the conflicts that the drafters have accepted. */
import { acceptedIn, clausesWords, registerPage, type AcceptedConflict } from '../features/accepted.ts';
import { readArguments, wordOf } from './arguments.ts';
import { wrapped } from './columns.ts';
import { load, shownPath } from './load.ts';
import { failed, usageError } from './usage.ts';
import type { Command, ExitCode, World } from './world.ts';

const formats = ['text', 'markdown', 'json'] as const;

const help = `rulebook accepted PATH… [--format text|markdown|json]

Lists the conflicts that the drafters have accepted ("// accept …" above a
clause), each with its reason: a register to be adopted with the rulebook.

  --format text|markdown|json    for the terminal, a page, or JSON (default: text)
`;

export const accepted: Command = { summary: 'lists the conflicts that were accepted', help, run };

function run(args: readonly string[], world: World): ExitCode {
  const parsed = readArguments(args, { format: formats });
  if (parsed.kind === 'wrong') return usageError('accepted', parsed.message, world);
  if (parsed.positionals.length === 0) return usageError('accepted', 'Say which files or folders to read.', world);
  const loading = load(parsed.positionals, world);
  if (loading.kind === 'failed') return failed(loading.complaints, world);
  const conflicts = loading.projects.flatMap(({ engine }) => acceptedIn(engine)).filter(({ uri }) => loading.chosen.has(uri));
  world.print(written(conflicts, wordOf(parsed, 'format', formats), world));
  return 0;
}

function written(conflicts: readonly AcceptedConflict[], format: (typeof formats)[number], world: World): string {
  const nameOf = (uri: string): string => shownPath(uri, world);
  if (format === 'markdown') return registerPage(conflicts, nameOf);
  if (format === 'json') return `${JSON.stringify({ version: 1, accepted: conflicts.map(({ uri, ...rest }) => ({ file: nameOf(uri), ...rest })) }, undefined, 2)}\n`;
  return conflicts.length === 0 ? 'No conflict has been accepted.\n' : conflicts.map((one) => entryText(one, nameOf(one.uri), world)).join('\n');
}

function entryText(conflict: AcceptedConflict, file: string, { width }: World): string {
  const { check, until, idle, reason, messages } = conflict;
  const head = [clausesWords(conflict), check, ...(until === '' ? [] : [`until ${until}`]), ...(idle === '' ? [] : [idle])].join('  ');
  const lines = [...(reason === '' ? [] : [`Reason: ${reason}`]), ...messages].flatMap((text) => wrapped(text, Math.max(30, width - 2)));
  return `${file}: ${head}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
