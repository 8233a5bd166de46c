// npm run bench -- [PART OF A NAME…]: how long a keystroke takes, beside other servers. Never part of npm test.
import { spawnSync } from 'node:child_process';
import { ensureBuilt, ensureInstalled, root } from './project.mjs';

ensureInstalled();
await ensureBuilt(['server', 'bench-floor']);
const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'test/bench/main.ts', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
