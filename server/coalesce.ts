/** Work that is put off until the messages that have already arrived are heard. */

export interface Coalesced {
  /** Asks for the work to be done; asking again before it starts changes nothing. */
  ask(): void;
  stop(): void;
}

/** Turns without a new request before the work starts, and the most turns that requests can put it off. */
const quietTurns = 2;
const mostTurns = 40;

/** `pause` lets one more message be heard. Errors of the work go to `report`, and the next request starts it again. */
export function coalesce(work: () => Promise<void>, { pause, report }: { readonly pause: () => Promise<void>; readonly report: (error: unknown) => void }): Coalesced {
  let asked = 0;
  let done = 0;
  let state: 'idle' | 'running' | 'stopped' = 'idle';

  const quiet = async (): Promise<void> => {
    let seen = -1;
    for (let turns = 0; turns < mostTurns && seen !== asked; turns += quietTurns) {
      seen = asked;
      for (let turn = 0; turn < quietTurns; turn += 1) await pause();
    }
  };
  const run = async (): Promise<void> => {
    while (done !== asked) {
      await quiet();
      if (state === 'stopped') return;
      done = asked;
      await work().catch(report);
    }
    state = 'idle';
  };
  return {
    ask() {
      asked += 1;
      if (state !== 'idle') return;
      state = 'running';
      run().catch(report);
    },
    stop() {
      state = 'stopped';
    },
  };
}
