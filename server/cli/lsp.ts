/** `rulebook lsp`: the language server on standard input and output. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../server.ts';
import { readArguments } from './arguments.ts';
import { usageError } from './usage.ts';
import type { Command, ExitCode, World } from './world.ts';

const help = `rulebook lsp --stdio

Runs the language server, for editors that start it themselves.
`;

export const lsp: Command = { summary: 'runs the language server', help, run };

/** Runs until the client leaves; the connection then ends the process. */
function run(args: readonly string[], world: World): ExitCode | Promise<ExitCode> {
  // Clients add the number of their own process; the connection watches it.
  const own = args.filter((arg) => !arg.startsWith('--clientProcessId'));
  const parsed = readArguments(own, { stdio: 'flag' });
  if (parsed.kind === 'wrong') return usageError('lsp', parsed.message, world);
  if (parsed.positionals.length > 0) return usageError('lsp', 'The language server takes no paths.', world);
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  startServer(connection, world.host);
  connection.listen();
  return new Promise(() => undefined);
}
