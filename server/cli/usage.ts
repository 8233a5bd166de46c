import type { ExitCode, World } from './world.ts';

/** Says what is wrong with a command line, and where help is. */
export function usageError(command: string, message: string, world: World): ExitCode {
  world.complain(`rulebook: ${message}\nrulebook ${command === '' ? '' : `${command} `}--help says more.\n`);
  return 2;
}

/** Says what could not be done. */
export function failed(complaints: readonly string[], world: World): ExitCode {
  for (const complaint of complaints) world.complain(`rulebook: ${complaint}\n`);
  return 2;
}
