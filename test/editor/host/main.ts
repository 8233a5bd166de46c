// What the executable does: starts the server, opens the workbench in Chromium, waits for the tests' exit code.
import { appendFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ensureChromium, ensureCodeServer } from './install.ts';
import { serveRemoteControl } from './remote-control.ts';
import { startServer, type WorkbenchServer } from './server.ts';

const timeLimit = Number(process.env['RULEBOOK_EDITOR_TIMEOUT'] ?? 300) * 1000;
const timedOut = 124;
const argv = process.argv.slice(2);

process.once('SIGTERM', () => process.exit(143));
process.exitCode = await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
process.exit();

async function run(): Promise<number> {
  let browser: Browser | undefined;
  let server: WorkbenchServer | undefined;
  try {
    browser = await launch(ensureChromium());
    const page = await browser.newPage({ viewport: { width: 1200, height: 720 }, deviceScaleFactor: Number(process.env['RULEBOOK_SHOT_SCALE'] ?? 1) });
    // The extension host inherits the server's environment: the address must be known before the server starts.
    process.env['RULEBOOK_SHOT_URL'] = await serveRemoteControl(page);
    // Built products ignore the names of tests in the address, unless the server is told that it is being tested.
    server = await startServer(ensureCodeServer(), ['--enable-smoke-test-driver']);
    return await runTests(page, server);
  } finally {
    await browser?.close();
    await server?.stop();
  }
}

function launch(executablePath: string): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', ...quiet] });
}

async function runTests(page: Page, server: WorkbenchServer): Promise<number> {
  const exitCode = new Promise<number>((resolve, reject) => {
    setTimeout(() => resolve(timedOut), timeLimit).unref();
    page.once('crash', () => reject(new Error('The browser page crashed.')));
    // The workbench looks for both functions when it loads, so they come before the address is opened.
    void page.exposeFunction('codeAutomationExit', resolve);
    void page.exposeFunction('codeAutomationLog', log);
  });
  await page.goto(server.address(workbenchQuery(server.remote)));
  const code = await exitCode;
  if (code === timedOut) console.error(`The tests inside VS Code did not end within ${timeLimit / 1000} seconds.`);
  return code;
}

function workbenchQuery(remote: string): Record<string, string> {
  const folder = argv.find((argument) => !argument.startsWith('-'));
  const payload = [
    ...values('extensionDevelopmentPath').map((place) => ['extensionDevelopmentPath', remote + place]),
    ...values('extensionTestsPath').map((place) => ['extensionTestsPath', remote + place]),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  return { ...(folder === undefined ? { ew: 'true' } : { folder }), payload: JSON.stringify(payload) };
}

function values(name: string): string[] {
  const prefix = `--${name}=`;
  return argv.filter((argument) => argument.startsWith(prefix)).map((argument) => argument.slice(prefix.length));
}

/** The window's own log goes where it disturbs nobody, and can be read when something is wrong. */
function log(kind: string, words: readonly unknown[]): void {
  const file = process.env['RULEBOOK_EDITOR_LOG'];
  if (file !== undefined) appendFileSync(file, `${kind}: ${words.map(String).join(' ')}\n`);
}
