// npm run demo: checks the example with the clashes and prints them, on a bare clone as well.
import { spawnSync } from 'node:child_process';
import { demoExample, ensureBuilt, ensureInstalled, root } from './project.mjs';

ensureInstalled();
await ensureBuilt(['cli']);
const { status } = spawnSync(process.execPath, ['dist/cli.cjs', 'check', demoExample], { cwd: root, stdio: 'inherit' });
// Findings are what the demonstration is to show, so exit code 1 of the check is a success here.
process.exit(status === 1 ? 0 : (status ?? 2));
