/** The Langium server of the benchmark: installed once, outside the repository, and fed with as many clauses in its own words. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cache } from '../editor/host/install.ts';
import type { Rulebook } from './rulebooks.ts';

const version = '4.4.0';

/** The file to start with Node. Throws where npm cannot install it. */
export function ensureLangium(): string {
  const folder = path.join(cache, `langium-${version}`);
  if (!existsSync(path.join(folder, 'node_modules'))) install(folder);
  const server = path.join(folder, 'langium-server.mjs');
  copyFileSync(fileURLToPath(new URL('langium-server.mjs', import.meta.url)), server);
  return server;
}

/** Moved into its place when it is whole. */
function install(folder: string): void {
  console.error(`Installing Langium ${version} into ${folder} …`);
  const partial = `${folder}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  writeFileSync(path.join(partial, 'package.json'), JSON.stringify({ private: true }));
  const npm = ['install', '--no-fund', '--no-audit', '--no-package-lock', '--loglevel=error', `langium@${version}`];
  const { status } = spawnSync('npm', npm, { cwd: partial, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) {
    rmSync(partial, { recursive: true, force: true });
    throw new Error(`npm could not install langium@${version}.`);
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
}

/** Clauses in the language of that server; every tenth refers to the one before. */
export function langiumClauses(clauses: number): Rulebook {
  const lines = Array.from({ length: clauses }, (_, at) => {
    const reference = at % 10 === 9 ? `subject to c${at - 1}, ` : '';
    return `clause c${at}: ${reference}the actor${at % 17} ${['shall', 'may', 'must'][at % 3]} verb${at % 23} quality${at % 22} thing${at} of owner${at % 7}.`;
  });
  const text = `${lines.join('\n')}\n`;
  return { text, typeAt: text.indexOf('.', Math.floor(text.length / 2)) };
}
