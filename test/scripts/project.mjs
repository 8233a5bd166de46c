// What every command of this folder needs: where the project is, and its dependencies installed and bundles built.
// Only built-in modules here: these scripts start on a bare clone.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The rulebook that `npm run demo` checks. */
export const demoExample = 'examples/party-conflicts';

/** True for the file that Node was started with. */
export function isMain(moduleUrl) {
  return process.argv[1] !== undefined && moduleUrl === pathToFileURL(process.argv[1]).href;
}

/** Runs `npm ci` when the dependencies are missing or older than the lock file. Its output goes to standard error. */
export function ensureInstalled() {
  requireNode20();
  const installed = path.join(root, 'node_modules/.package-lock.json');
  const lock = path.join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.error('Installing the dependencies (npm ci) …');
  const { status, error } = npm(['ci', '--no-fund', '--no-audit', '--loglevel=error']);
  if (status === 0) return;
  console.error(`The dependencies could not be installed${error ? `: ${error.message}` : ''}. Is the npm registry within reach?`);
  process.exit(1);
}

/** Builds the named bundles when a source file is newer than one of them. */
export async function ensureBuilt(names) {
  const newest = newestChange(['client', 'server', 'grammar', 'test/editor', 'package-lock.json', 'test/scripts/build.mjs']);
  const stale = names.filter((name) => changed(path.join(root, 'dist', `${name}.cjs`)) < newest);
  if (stale.length === 0) return;
  const { build } = await import('./build.mjs');
  await build(stale);
}

function requireNode20() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 20) return;
  console.error(`Node 20 or newer is needed; this is Node ${process.versions.node}.`);
  process.exit(1);
}

function npm(args) {
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const ownNpm = process.env.npm_execpath;
  if (ownNpm?.endsWith('.js')) return spawnSync(process.execPath, [ownNpm, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function newestChange(places) {
  return Math.max(...places.map((place) => newestIn(path.join(root, place))));
}

/** Folders count too: theirs is the time at which a file was added or removed. */
function newestIn(place) {
  if (!existsSync(place)) return 0;
  if (!statSync(place).isDirectory()) return changed(place);
  return Math.max(changed(place), ...readdirSync(place).map((name) => newestIn(path.join(place, name))));
}

function changed(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}
