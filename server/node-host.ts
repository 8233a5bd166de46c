/** What a Node process gives the server and the command line. */
import { checks } from './checks/index.ts';
import { createEngine } from './project/engine.ts';
import type { Host } from './session.ts';
import { nodeFiles } from './workspace/node-files.ts';

export const nodeHost: Host = {
  files: nodeFiles,
  createEngine: (onProblem) => createEngine({ onProblem }),
  checkIds: checks.map(({ id }) => id),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
};
