// Lets the tests, which run inside VS Code, do what only a person in front of the screen can: press keys, point at
// words, take a picture. Steps for pictures only: no verdict rests on them, as a desktop VS Code has no such address.
import { mkdirSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import type { Page } from 'playwright-core';

interface Point {
  readonly x: number;
  readonly y: number;
}

type Step = (page: Page, query: URLSearchParams) => Promise<unknown>;

const patience = 15_000;

const steps: Readonly<Record<string, Step>> = {
  /** POST /shot?name=hover: saves hover.png. */
  '/shot': (page, query) => page.screenshot({ path: picturePath(query.get('name') ?? 'picture') }),
  /** POST /keys?press=Control%2BPeriod */
  '/keys': (page, query) => page.keyboard.press(query.get('press') ?? ''),
  /** POST /type?text=… */
  '/type': (page, query) => page.keyboard.type(query.get('text') ?? ''),
  /** POST /hover?text=…: points at these words in the editor. */
  '/hover': async (page, query) => {
    const { x, y } = await findWords(page, query.get('text') ?? '');
    await page.mouse.move(x - 40, y);
    await page.mouse.move(x, y, { steps: 8 });
  },
  /** POST /click?text=… */
  '/click': async (page, query) => {
    const { x, y } = await findWords(page, query.get('text') ?? '');
    await page.mouse.click(x, y);
  },
  /** POST /see?selector=…: waits until something that matches is visible. */
  '/see': (page, query) => page.locator(query.get('selector') ?? 'body').first().waitFor({ state: 'visible', timeout: patience }),
  /** POST /read?text=…: waits until a page that an extension shows has these words. */
  '/read': (page, query) => page.frameLocator('iframe.webview').first().frameLocator('iframe').first().getByText(query.get('text') ?? '').first().waitFor({ state: 'visible', timeout: patience }),
  /** POST /point?selector=…: moves the mouse onto it. */
  '/point': (page, query) => page.locator(query.get('selector') ?? 'body').first().hover({ timeout: patience }),
};

/** Listens on this machine only; returns the address. */
export function serveRemoteControl(page: Page): Promise<string> {
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const step = request.method === 'POST' ? steps[pathname] : undefined;
    if (step === undefined) return void response.writeHead(404).end();
    step(page, searchParams).then(
      () => response.end(),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}

function picturePath(name: string): string {
  const folder = process.env['RULEBOOK_SHOT_FOLDER'] ?? 'pictures';
  mkdirSync(folder, { recursive: true });
  return path.join(folder, `${path.basename(name)}.png`);
}

/** The middle of the words, as soon as they are on the screen. The editor draws a line in many pieces. */
async function findWords(page: Page, words: string): Promise<Point> {
  const search = `(${middleOfWords})(${JSON.stringify(words)})`;
  const found = await page.waitForFunction<Point | null>(search, undefined, { timeout: patience }).catch(() => undefined);
  const place = await found?.jsonValue();
  if (!place) throw new Error(`The words "${words}" are not on the screen.`);
  return place;
}

/** Runs in the page, so it uses nothing from here. Spaces are drawn as non-breaking ones. */
const middleOfWords = `(words) => {
  for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
    const start = line.textContent.replaceAll('\\u00a0', ' ').indexOf(words);
    if (start < 0) continue;
    const middle = start + Math.floor(words.length / 2);
    const pieces = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let passed = 0;
    while (pieces.nextNode()) {
      const piece = pieces.currentNode;
      if (passed + piece.length > middle) {
        const range = document.createRange();
        range.setStart(piece, middle - passed);
        range.setEnd(piece, middle - passed + 1);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      passed += piece.length;
    }
  }
  return null;
}`;
