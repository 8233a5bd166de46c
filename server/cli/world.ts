/** What a command sees of the process it runs in; tests give their own. */
import type { Host } from '../session.ts';

export interface World {
  /** The folder that paths are relative to. */
  readonly cwd: string;
  readonly host: Host;
  /** All of standard input. */
  readonly input: () => Uint8Array;
  /** Puts a text in the place of a file, whole or not at all. Says why, with a full stop, where it could not. */
  readonly write: (file: string, text: string) => string | undefined;
  readonly print: (text: string) => void;
  /** To standard error. */
  readonly complain: (text: string) => void;
  /** Shown while something long runs, where somebody watches; the empty text takes it away. */
  readonly progress: (text: string) => void;
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** 0: nothing at or above the level. 1: findings. 2: bad usage, unreadable input, bad configuration. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly summary: string;
  /** The help, `rulebook COMMAND --help`. */
  readonly help: string;
  run(args: readonly string[], world: World): Promise<ExitCode> | ExitCode;
}
