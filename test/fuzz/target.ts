/** Something that is to hold for everything that can be generated, and how it is tried. */
import fc from 'fast-check';

export interface Target {
  readonly name: string;
  /** Tries until the time is up. What it gives is a failure in words, with the seed and the path that lead to it again; nothing where all held. */
  readonly run: (limits: Limits) => Promise<Outcome>;
}

export interface Limits {
  readonly seconds: number;
  readonly seed: number;
  /** Of an earlier failure: only that one is tried. */
  readonly path?: string;
}

export interface Outcome {
  readonly runs: number;
  readonly failure?: string;
}

/** `holds` throws where something does not hold. */
export function target<T>(name: string, generate: fc.Arbitrary<T>, holds: (value: T) => void | Promise<void>): Target {
  return {
    name,
    run: async ({ seconds, seed, path }) => {
      const tried = await fc.check(fc.asyncProperty(generate, async (value) => holds(value)), {
        seed, numRuns: 2 ** 31, interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false, ...(path === undefined ? {} : { path, endOnFailure: true }),
      });
      // On a busy machine the time may be up before the first try has ended.
      if (!tried.failed || (tried.interrupted && tried.counterexample === null)) return { runs: tried.numRuns };
      const again = `npm run fuzz -- --target ${name} --seed ${tried.seed} --path "${tried.counterexamplePath ?? ''}"`;
      return { runs: tried.numRuns, failure: `${again}\n${JSON.stringify(tried.counterexample)}\n${wordsOf(tried.errorInstance)}` };
    },
  };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
