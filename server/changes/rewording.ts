/** A text that is to read otherwise: the words that differ as edits, so that what stays the same stays untouched. */
import type { Span } from '../../grammar/ast.ts';
import { hunksBetween } from './differences.ts';
import type { Hunk, TextHunk } from './differences.ts';
import { besideWords, withoutWords } from './laying.ts';

/** The edits after which a part of a text has the words of another. Line breaks and spaces alone are no difference. */
export function reworded(text: string, within: Span, words: string): readonly TextHunk[] {
  const [now, then] = [wordsOf(text, within), wordsOf(words, { start: 0, end: words.length })];
  const hunks = near(hunksBetween(now.map(keyOf), then.map(keyOf)));
  return hunks.map(({ from, to, newFrom, newTo }) => {
    const [first, last] = [then[newFrom], then[newTo - 1]];
    const fresh = first && last && newTo > newFrom ? words.slice(first.start, last.end) : '';
    const start = now[from]?.start ?? within.end;
    const end = now[to - 1]?.end ?? start;
    if (to > from && fresh === '') return gone(text, { start, end });
    if (to > from) return { start: closeUp(text, { from: now[from - 1]?.end, to: start }, words.slice(then[newFrom - 1]?.end ?? 0, first?.start)), end, newText: fresh };
    return inserted(text, { at: from === 0 ? start : now[from - 1]?.end ?? start, fresh, gap: words.slice(then[newFrom - 1]?.end ?? 0, first?.start ?? 0) });
  });
}

interface Word extends Span {
  readonly word: string;
}

function wordsOf(text: string, { start, end }: Span): readonly Word[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]*|[^\s\p{L}\p{N}*_`]/gu)].map(({ 0: word, index }) => ({ word, start: start + index, end: start + index + word.length }));
}

function keyOf({ word }: Word): string {
  return word.replace(/[“”„]/gu, '"').replace(/[‘’]/gu, "'").replace(/[–—]/gu, '-');
}

/** Differences with no more than two words between them are one. */
function near(hunks: readonly Hunk[]): readonly Hunk[] {
  return hunks.reduce<readonly Hunk[]>((joined, hunk) => {
    const last = joined.at(-1);
    return last && hunk.from - last.to <= MOST_BETWEEN ? [...joined.slice(0, -1), { ...hunk, from: last.from, newFrom: last.newFrom }] : [...joined, hunk];
  }, []);
}

const MOST_BETWEEN = 1;

/** Where the words to be exchanged begin: with the spaces before them, where a comma comes that has none. */
function closeUp(text: string, { from, to }: { readonly from: number | undefined; readonly to: number }, gap: string): number {
  return from !== undefined && gap === '' && /^[ \t]+$/u.test(text.slice(from, to)) ? from : to;
}

/** Words that go; a line of which nothing stays goes with its line break. */
function gone(text: string, { start, end }: Span): TextHunk {
  const before = /(?:^|\n)[ \t]*(?:[-*•][ \t]+)?$/u.exec(text.slice(0, start));
  const behind = /^[ \t]*(?:\r?\n|$)/u.exec(text.slice(end));
  if (before === null || behind === null) return withoutWords(text, { start, end });
  return { start: start - before[0].replace(/^\n/u, '').length, end: end + behind[0].length, newText: '' };
}

/** Words that come; where they begin a line in the new text they begin one here. */
function inserted(text: string, { at, fresh, gap }: { readonly at: number; readonly fresh: string; readonly gap: string }): TextHunk {
  if (/\n/u.test(gap)) return { start: at, end: at, newText: gap.replace(/[^\n]*$/u, '').replaceAll(/[ \t]/gu, '') + fresh };
  return besideWords(text, at, fresh);
}
