// Which VS Code runs the tests: the one that the user names, else a download, else the code-server host.
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { cache, ensureChromium, ensureCodeServer } from './host/install.ts';

export interface Candidate {
  readonly name: string;
  /** Makes it ready and returns its executable; throws an error that says what is missing. */
  prepare(): Promise<string>;
}

const updateServer = 'https://update.code.visualstudio.com/api/releases/stable';

/** In the order in which they are tried. One that the user names is the only one: anything else would be a surprise. */
export async function candidates(): Promise<Candidate[]> {
  const named = process.env['VSCODE_EXECUTABLE'];
  if (named) return [{ name: `the VS Code that VSCODE_EXECUTABLE names (${named})`, prepare: async () => named }];
  return (await updateServerAnswers()) ? [downloaded, host] : [host];
}

const downloaded: Candidate = {
  name: 'a downloaded VS Code',
  prepare: () => downloadAndUnzipVSCode({ version: 'stable', cachePath: path.join(cache, 'vscode') }),
};

export const host: Candidate = {
  name: 'the VS Code of code-server in a headless browser',
  prepare: async () => {
    ensureCodeServer();
    ensureChromium();
    return fileURLToPath(new URL('./host/vscode.mjs', import.meta.url));
  },
};

async function updateServerAnswers(): Promise<boolean> {
  const response = await fetch(updateServer, { method: 'HEAD', signal: AbortSignal.timeout(5000) }).catch(() => undefined);
  return response?.ok ?? false;
}
