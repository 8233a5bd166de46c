// npm run typecheck: sets itself up, as every command here does, when a dependency is new.
import { spawnSync } from 'node:child_process';
import { ensureInstalled, root } from './project.mjs';

ensureInstalled();
process.exit(spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1);
