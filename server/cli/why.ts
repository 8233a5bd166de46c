/** `rulebook why`: why two clauses do not clash. */
import { clausesAt, whyNothing } from '../features/why.ts';
import { readArguments } from './arguments.ts';
import { wrapped } from './columns.ts';
import { load } from './load.ts';
import { failed, usageError } from './usage.ts';
import type { Command, ExitCode, World } from './world.ts';

const help = `rulebook why ADDRESS ADDRESS [PATH…]

Says why two clauses do not clash: they are about different things, never apply
at once, one yields to the other, or one was not understood. Without a path the
rulebooks of the current folder are read.

  rulebook why 4.II.4.A 4.II.4.B rules.rulebook
`;

export const why: Command = { summary: 'says why two clauses do not clash', help, run };

function run(args: readonly string[], world: World): ExitCode {
  const parsed = readArguments(args, {});
  if (parsed.kind === 'wrong') return usageError('why', parsed.message, world);
  const [first, second, ...paths] = parsed.positionals;
  if (first === undefined || second === undefined) return usageError('why', 'Name two clauses by their addresses, for example 2.1 and 4.3.', world);
  const loading = load(paths.length === 0 ? ['.'] : paths, world);
  if (loading.kind === 'failed') return failed(loading.complaints, world);
  for (const { engine } of loading.projects) {
    const [a, b] = [clausesAt(engine, first), clausesAt(engine, second)];
    if (a.length === 0 || b.length === 0) continue;
    for (const reason of whyNothing(engine, a, b)) world.print(`${wrapped(reason, world.width).join('\n')}\n`);
    return 0;
  }
  const missing = [first, second].filter((address) => loading.projects.every(({ engine }) => clausesAt(engine, address).length === 0));
  return failed([missing.length === 0 ? `No rulebook has both clause ${first} and clause ${second}.` : `There is no clause ${missing.join(' and no clause ')}.`], world);
}
