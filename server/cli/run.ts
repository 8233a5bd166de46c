/** From a command line to a command. */
import manifest from '../../package.json' with { type: 'json' };
import { nearest } from '../nearest.ts';
import { accepted } from './accepted.ts';
import { change } from './change.ts';
import { check } from './check.ts';
import { explain } from './explain.ts';
import { format } from './format.ts';
import { lsp } from './lsp.ts';
import { read } from './read.ts';
import { usageError } from './usage.ts';
import { why } from './why.ts';
import type { Command, ExitCode, World } from './world.ts';

const commands = new Map<string, Command>(Object.entries({ check, read, change, why, accepted, format, explain, lsp }));

export async function run([name, ...args]: readonly string[], world: World): Promise<ExitCode> {
  if (name === undefined) return usageError('', `Say what to do: ${[...commands.keys()].slice(0, -1).join(', ')} or ${[...commands.keys()].at(-1)}.`, world);
  if (name === '--help' || name === '-h' || name === 'help') return printed(overview(), world);
  if (name === '--version' || name === '-v') return printed(`${manifest.version}\n`, world);
  const command = commands.get(name);
  if (command === undefined) return usageError('', unknownCommand(name), world);
  if (args.includes('--help') || args.includes('-h')) return printed(command.help, world);
  return command.run(args, world);
}

function printed(text: string, world: World): ExitCode {
  world.print(text);
  return 0;
}

function unknownCommand(name: string): string {
  const meant = nearest(name, [...commands.keys()]);
  const kind = name.startsWith('-') ? 'option' : 'command';
  return `There is no ${kind} "${name}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`;
}

function overview(): string {
  const lines = [...commands].map(([name, { summary }]) => `  ${name.padEnd(9)}${summary}`);
  return `rulebook COMMAND

Reads an organisation's rules and flags the clauses that cannot stand together.

${lines.join('\n')}

  --help     this page; rulebook COMMAND --help says more of a command
  --version  the version
`;
}
