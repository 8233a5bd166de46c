/** What of a sentence became other words, told in as few and as short quotations as will do. */
import { hunksBetween } from './differences.ts';
import type { Hunk } from './differences.ts';

/** Whether words stand once where they are looked for. */
export type IsOnce = (words: string) => boolean;

/** Words exchanged for words, each of which stands once where it is looked for; undefined where too much is different. */
export function exchangesIn(a: string, b: string, isOnce: IsOnce): readonly (readonly [string, string])[] | undefined {
  const [x, y] = [a, b].map((text) => text.match(/\s+|[\p{L}\p{N}’'-]+|[^\s\p{L}\p{N}]/gu) ?? []);
  if (!x || !y) return undefined;
  const hunks = widened(hunksBetween(x, y), x, y);
  const changed = hunks.reduce((sum, { from, to }) => sum + to - from, 0);
  if (hunks.length === 0 || hunks.length > MOST_EXCHANGES || changed * 3 > x.length * 2) return undefined;
  const exchanges = hunks.map((hunk) => uniquely(hunk, x, { y, isOnce }));
  const spans = exchanges.flatMap((each) => (each ? [each] : []));
  if (spans.length < hunks.length || spans.some((span, at) => (spans[at - 1]?.to ?? -1) > span.from)) return undefined;
  return spans.map(({ from, to, newFrom, newTo }) => [x.slice(from, to).join(''), y.slice(newFrom, newTo).join('')] as const);
}

const MOST_EXCHANGES = 4;

/** Hunks that only a space or two words divide are one; none begins or ends in the middle of spaces. */
function widened(hunks: readonly Hunk[], x: readonly string[], y: readonly string[]): readonly Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    if (last && hunk.from - last.to <= 3) joined[joined.length - 1] = { from: last.from, to: hunk.to, newFrom: last.newFrom, newTo: hunk.newTo };
    else joined.push(hunk);
  }
  return joined.map((hunk) => withoutSpaces(hunk, x, y));
}

function withoutSpaces(hunk: Hunk, x: readonly string[], y: readonly string[]): Hunk {
  let { from, to, newFrom, newTo } = hunk;
  const isSpace = (token: string | undefined): boolean => token !== undefined && token.trim() === '';
  // What begins or ends with a space, or is empty on one side, takes the word beside it along.
  while (from > 0 && newFrom > 0 && (isSpace(x[from]) || isSpace(y[newFrom]) || from === to || newFrom === newTo || isSpace(x[from - 1]) && (from === to))) {
    from -= 1;
    newFrom -= 1;
    if (!isSpace(x[from]) && !isSpace(y[newFrom])) break;
  }
  while (to < x.length && newTo < y.length && (isSpace(x[to - 1]) || isSpace(y[newTo - 1]) || from === to || newFrom === newTo)) {
    to += 1;
    newTo += 1;
  }
  return { from, to, newFrom, newTo };
}

/** With as many words around as it takes to stand once. */
function uniquely(hunk: Hunk, x: readonly string[], { y, isOnce }: { readonly y: readonly string[]; readonly isOnce: IsOnce }): Hunk | undefined {
  let { from, to, newFrom, newTo } = hunk;
  for (let tries = 0; tries < 40; tries += 1) {
    const words = x.slice(from, to).join('');
    if (words.trim() !== '' && isOnce(words.replace(/\s+/gu, ' ').trim())) return { from, to, newFrom, newTo };
    if (from > 0 && newFrom > 0 && tries % 2 === 0) [from, newFrom] = [from - 1, newFrom - 1];
    else if (to < x.length && newTo < y.length) [to, newTo] = [to + 1, newTo + 1];
    else if (from > 0 && newFrom > 0) [from, newFrom] = [from - 1, newFrom - 1];
    else return undefined;
  }
  return undefined;
}
