/** What a Node process gives the server and the command line. */
import { everyCheck } from './checks/index.ts';
import { createChangeEngine } from './changes/engine.ts';
import type { Host } from './session.ts';
import { nodeFiles } from './workspace/node-files.ts';

export const nodeHost: Host = {
  files: nodeFiles,
  createEngine: (onProblem) => createChangeEngine({ onProblem, today }),
  checkIds: everyCheck.map(({ id }) => id),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
};

/** Made once: it is asked at every keystroke. */
const isoDay = new Intl.DateTimeFormat('sv-SE');

/** The day where the user is, as `2026-11-22`. */
function today(): string {
  return isoDay.format(new Date());
}
