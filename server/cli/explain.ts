/** `rulebook explain`: the page of a check, or the list of all checks. */
import { everyCheck } from '../checks/index.ts';
import type { ListedCheck } from '../checks/index.ts';
import { families, unknownCheck } from '../settings.ts';
import { readArguments } from './arguments.ts';
import { wrapped } from './columns.ts';
import { usageError } from './usage.ts';
import type { Command, ExitCode, World } from './world.ts';

const help = `rulebook explain [CHECK]

Prints the page of a check: what it finds, why it matters, how to settle it.
Without a check it lists them all; with a family (mandate) those of the family.
`;

export const explain: Command = { summary: 'prints what a check is about', help, run };

function run(args: readonly string[], world: World): ExitCode {
  const parsed = readArguments(args, {});
  if (parsed.kind === 'wrong') return usageError('explain', parsed.message, world);
  const [name, ...rest] = parsed.positionals;
  if (rest.length > 0) return usageError('explain', 'Name one check at a time.', world);
  const chosen = name === undefined ? everyCheck : everyCheck.filter(({ id }) => id === name || id.startsWith(`${name}/`));
  const [only] = chosen;
  if (name !== undefined && only === undefined) return unknown(name, world);
  world.print(only !== undefined && only.id === name ? pageOf(only, world) : listOf(chosen, world));
  return 0;
}

function unknown(name: string, world: World): ExitCode {
  const ids = everyCheck.map(({ id }) => id);
  world.complain(`rulebook: ${unknownCheck(name, [...ids, ...families(ids)])} rulebook explain lists all checks.\n`);
  return 2;
}

function listOf(some: readonly ListedCheck[], { width }: World): string {
  const idWidth = Math.max(...some.map(({ id }) => id.length));
  const severityWidth = 'information'.length;
  return some
    .map(({ id, severity, page }) => {
      const before = `${id.padEnd(idWidth)}  ${severity.padEnd(severityWidth)}  `;
      const lines = wrapped(page.summary, Math.max(30, width - before.length));
      return `${before}${lines.join(`\n${' '.repeat(before.length)}`)}\n`;
    })
    .join('');
}

function pageOf({ id, severity, page }: ListedCheck, world: World): string {
  const sections = [
    ['Why it matters', page.why],
    ['Wrong', indented(page.wrong)],
    ['Right', indented(page.right)],
    ['How it is decided', page.decided],
    ['How to settle it', page.settle],
    ['Source', page.source],
  ] as const;
  const head = `${id} (${severity})\n\n${paragraphs(page.summary, world)}\n`;
  return `${head}${sections.map(([title, text]) => `\n${title}\n\n${text === page.wrong || title === 'Wrong' || title === 'Right' ? text : paragraphs(text, world)}\n`).join('')}`;
}

function paragraphs(text: string, { width }: World): string {
  return wrapped(text.trim(), width).join('\n');
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gmu, '    ').trimEnd();
}
