// Puts a VS Code that needs no desktop into the user's cache: the workbench of the npm package code-server, the Node
// that it asks for, and a Chromium to show it in. A finished installation is used again; an interrupted one never is.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The server half of VS Code, and the Node that it runs on. */
export interface CodeServer {
  readonly node: string;
  readonly serverMain: string;
}

const version = '4.139.1';
const nodeForCodeServer = '24';
const toolsToBuild = ['libkrb5-dev', 'pkg-config', 'python3', 'make', 'g++'];
const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const chromiumOnMacs = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** The folder outside the repository in which large downloads are kept. */
export const cache = path.join(process.env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache'), 'rulebook');

/** Installs it if need be. Throws an error that tells the reader what to install where this cannot do it. */
export function ensureCodeServer(): CodeServer {
  if (process.platform === 'win32') throw new Error('On Windows a desktop VS Code is needed: set VSCODE_EXECUTABLE to its Code.exe.');
  const folder = path.join(cache, `code-server-${version}`);
  if (!isComplete(folder)) install(folder);
  return {
    node: path.join(folder, 'node_modules/.bin/node'),
    serverMain: path.join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

/** The executable of a Chromium, installed if need be. Throws as above. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  installPackages(['chromium', 'fonts-liberation']);
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new Error('Chromium was not found. Install Chromium or Chrome, or set CHROMIUM to its executable.');
}

/** Installs beside the final folder and moves it there when it is whole, so that nobody ever sees half of one. */
function install(folder: string): void {
  installPackages(toolsToBuild.filter((name) => !hasPackage(name)));
  say(`Installing a VS Code for the tests: code-server ${version} into ${folder} (about 750 MB, one to three minutes) …`);
  mkdirSync(cache, { recursive: true });
  removeAbandoned(folder);
  const partial = `${folder}.partial-${process.pid}`;
  mkdirSync(partial);
  writeFileSync(path.join(partial, 'package.json'), JSON.stringify({ private: true, allowScripts: { 'code-server': true, node: true } }));
  npmInstall(partial, `node@${nodeForCodeServer}`);
  npmInstall(partial, `code-server@${version}`);
  writeFileSync(path.join(partial, 'complete.json'), JSON.stringify({ codeServer: version, node: nodeForCodeServer }));
  // Another run may have finished first; then theirs is as good as ours.
  if (isComplete(folder)) return rmSync(partial, { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
}

function isComplete(folder: string): boolean {
  return existsSync(path.join(folder, 'complete.json'));
}

/** Clears away installations whose process is gone. */
function removeAbandoned(folder: string): void {
  const prefix = `${path.basename(folder)}.partial-`;
  for (const name of readdirSync(cache)) {
    if (!name.startsWith(prefix) || isRunning(Number(name.slice(prefix.length)))) continue;
    rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

/** The native parts of code-server must be built by the Node that will run them: it goes first on the path. */
function npmInstall(folder: string, wanted: string): void {
  const log = path.join(cache, 'install.log');
  const output = openSync(log, 'a');
  const PATH = [path.join(folder, 'node_modules/.bin'), process.env['PATH']].join(path.delimiter);
  const npm = ['install', '--no-fund', '--no-audit', '--no-package-lock', '--save', wanted];
  // code-server asks the user agent which Node builds it; that of an outer "npm test" is another one.
  const env = { ...process.env, PATH, npm_config_user_agent: undefined };
  const { status } = spawnSync('npm', npm, { cwd: folder, stdio: ['ignore', output, output], env });
  if (status === 0) return;
  rmSync(folder, { recursive: true, force: true });
  throw new Error(`npm could not install ${wanted}. The end of ${log}:\n${lastLines(log, 25)}`);
}

function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  if (named) return named;
  const places = (process.env['PATH'] ?? '').split(path.delimiter);
  const candidates = chromiumNames.flatMap((name) => places.map((place) => path.join(place, name)));
  return [...candidates, chromiumOnMacs].find(isExecutable);
}

function installPackages(names: readonly string[]): void {
  if (names.length === 0) return;
  const command = `apt-get update && apt-get install -y ${names.join(' ')}`;
  if (!isExecutable('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    throw new Error(`These packages are needed (Debian's names): ${names.join(', ')}. On Debian or Ubuntu run: sudo sh -c '${command}'`);
  }
  say(`Installing the packages ${names.join(', ')} …`);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 100_000_000,
  });
  if (status !== 0) throw new Error(`This failed: ${command}\n${`${stdout}\n${stderr}`.trim().split('\n').slice(-15).join('\n')}`);
}

/** Only Debian's package list is asked; elsewhere the installation itself will say what it lacks. */
function hasPackage(name: string): boolean {
  if (!isExecutable('/usr/bin/dpkg-query')) return true;
  const { stdout } = spawnSync('dpkg-query', ['--show', '--showformat=${Status}', name], { encoding: 'utf8' });
  return stdout.includes('install ok installed');
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function lastLines(file: string, count: number): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}

function say(text: string): void {
  console.error(text);
}
