// npm run rulebook -- ARGS: the command line, built anew if a source has changed. Nothing of its own on standard output.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt, ensureInstalled, root } from './project.mjs';

ensureInstalled();
await ensureBuilt(['cli']);
// npm changes to the project's folder; paths are meant as the user typed them.
const cwd = process.env.INIT_CWD ?? process.cwd();
const { status } = spawnSync(process.execPath, [path.join(root, 'dist/cli.cjs'), ...process.argv.slice(2)], { cwd, stdio: 'inherit' });
process.exit(status ?? 2);
