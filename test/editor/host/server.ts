// Starts the server half of VS Code: it serves the workbench to a browser and runs the extension host.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { quiet } from '../settings.ts';
import type { CodeServer } from './install.ts';

export interface WorkbenchServer {
  /** Opens the workbench: the address with its token. */
  address(query: Readonly<Record<string, string>>): string;
  /** The same place as the workbench names it. */
  readonly remote: string;
  /** Resolves when the server has ended. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export async function startServer(codeServer: CodeServer, extraArguments: readonly string[] = []): Promise<WorkbenchServer> {
  const port = await freePort();
  const token = randomUUID();
  const data = dataFolder();
  const server = spawn(codeServer.node, [codeServer.serverMain, ...serverArguments(port, token, data), ...extraArguments], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => (complaints = (complaints + text).slice(-5000)));
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const cleanUp = (): void => {
    server.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', cleanUp);
  const stop = async (): Promise<void> => {
    server.kill();
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
    cleanUp();
  };

  const base = `http://127.0.0.1:${port}/`;
  if (!(await answers(`${base}version`, () => server.exitCode !== null))) {
    await stop();
    throw new Error(`The VS Code server did not start. It said:\n${complaints}`);
  }
  return {
    address: (query) => `${base}?${new URLSearchParams({ tkn: token, ...query }).toString()}`,
    remote: `vscode-remote://127.0.0.1:${port}`,
    ended,
    stop,
  };
}

/** A profile of its own, so that nothing of the user's is read or changed. */
function dataFolder(): string {
  const data = mkdtempSync(path.join(os.tmpdir(), 'rulebook-vscode-'));
  mkdirSync(path.join(data, 'data/Machine'), { recursive: true });
  writeFileSync(path.join(data, 'data/Machine/settings.json'), JSON.stringify(quiet));
  return data;
}

function serverArguments(port: number, token: string, data: string): string[] {
  const place = ['--host', '127.0.0.1', '--port', String(port), '--connection-token', token, '--server-data-dir', data];
  return [...place, '--accept-server-license-terms', '--disable-telemetry', '--disable-workspace-trust'];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}

/** Asks every tenth of a second for at most half a minute. */
async function answers(url: string, gaveUp: () => boolean): Promise<boolean> {
  for (let attempt = 0; attempt < 300 && !gaveUp(); attempt++) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
