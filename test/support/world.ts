/** Runs a command of the command line in this process, on a disk in memory. */
import { run } from '../../server/cli/run.ts';
import type { World } from '../../server/cli/world.ts';
import { nodeHost } from '../../server/node-host.ts';
import { memoryFiles } from './memory-files.ts';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Setting {
  /** Paths below the current folder, which is `/rules`, or full paths. */
  readonly files?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly world?: Partial<World>;
}

export async function rulebook(args: readonly string[], { files = {}, input = '', world = {} }: Setting = {}): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const paths = Object.fromEntries(Object.entries(files).map(([path, text]) => [path.startsWith('/') ? path : `/rules/${path}`, text]));
  const disk = memoryFiles(paths);
  const code = await run(args, {
    cwd: '/rules',
    host: { ...nodeHost, files: disk },
    write: (file, text) => {
      disk.set(file, text);
      return undefined;
    },
    input: () => new TextEncoder().encode(input),
    print: (text) => void out.push(text),
    complain: (text) => void err.push(text),
    progress: () => undefined,
    colour: false,
    width: 100,
    ...world,
  });
  return { code, out: out.join(''), err: err.join('') };
}
