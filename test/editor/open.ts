// Opens a real VS Code with the extension on the examples: the desktop build where there is one, else in the browser.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureCodeServer } from './host/install.ts';
import { startServer } from './host/server.ts';
import { flagships } from './suite/flagships.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const examples = path.join(root, 'examples');
const firstFile = path.join(examples, flagships[0].file);

try {
  const desktop = findDesktop();
  await (desktop === undefined ? openInBrowser() : openOnDesktop(desktop));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** The executable that the user names, else the command `code` where a screen for it can be assumed. */
function findDesktop(): string | undefined {
  const named = process.env['VSCODE_EXECUTABLE'];
  if (named) return named;
  const hasScreen = process.platform !== 'linux' || process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
  const answered = spawnSync('code', ['--version'], { shell: process.platform === 'win32' }).status === 0;
  return hasScreen && answered ? 'code' : undefined;
}

function openOnDesktop(executable: string): Promise<void> {
  console.log(`Opening ${executable} on the examples. Close its window to end.`);
  const editor = spawn(executable, ['--new-window', '--wait', `--extensionDevelopmentPath=${root}`, examples, firstFile], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return new Promise((resolve, reject) => {
    editor.once('error', reject);
    editor.once('exit', () => resolve());
  });
}

async function openInBrowser(): Promise<void> {
  const codeServer = ensureCodeServer();
  const home = mkdtempSync(path.join(os.tmpdir(), 'rulebook-editor-'));
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  const server = await startServer(codeServer, ['--extensions-dir', extensionsFolder(home)]);
  const address = server.address({ folder: examples, payload: JSON.stringify([['openFile', server.remote + firstFile]]) });
  console.log(`VS Code with the extension is at\n\n    ${address}\n\nThe examples are the files of this checkout. Ctrl+C stops it.`);
  showInBrowser(address);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.stop());
  await server.ended;
}

/** An extensions folder that holds this checkout, so that the extension is installed as a user would have it. */
function extensionsFolder(home: string): string {
  const folder = path.join(home, 'extensions');
  mkdirSync(folder);
  symlinkSync(root, path.join(folder, 'rulebook.rulebook'), 'dir');
  return folder;
}

function showInBrowser(address: string): void {
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  if (process.platform === 'linux' && process.env['DISPLAY'] === undefined && process.env['WAYLAND_DISPLAY'] === undefined) return;
  spawn(opener, [address], { stdio: 'ignore', detached: true }).on('error', () => console.log('Open the address in a browser.')).unref();
}
