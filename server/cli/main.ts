/** The command line as a process. */
import { readFileSync } from 'node:fs';
import { nodeHost } from '../node-host.ts';
import { run } from './run.ts';
import type { World } from './world.ts';
import { writeFile } from './write-file.ts';

const { stdout, stderr, env } = process;
const narrowest = 60;
const usual = 100;

const world: World = {
  cwd: process.cwd(),
  host: nodeHost,
  input: () => readFileSync(0),
  write: writeFile,
  print: (text) => void stdout.write(text),
  complain: (text) => void stderr.write(text),
  progress: (text) => {
    if (stderr.isTTY && stdout.isTTY) stderr.write(`\r\u001b[K${text}`);
  },
  colour: stdout.isTTY && (env['NO_COLOR'] ?? '') === '',
  width: Math.max(narrowest, stdout.isTTY ? stdout.columns : usual),
};

// A reader that has seen enough ("| head") closes the pipe: not a failure of ours.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});

run(process.argv.slice(2), world).then(
  (code) => {
    // Not process.exit: what was printed has still to be written out.
    process.exitCode = code;
  },
  (error: unknown) => {
    stderr.write(`rulebook: something went wrong inside the program. Please report this:\n${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 2;
  },
);
