/** Instructions that exchange words for words, wherever they stand: for changes that cannot be told clause by clause. */
import type { DocumentState } from '../project/documents.ts';
import { exchangesIn } from './exchanges.ts';
import { hunksBetween } from './differences.ts';
import type { Hunk } from './differences.ts';
import { quoted } from './quotations.ts';
import { isRespaced } from './spacing.ts';
import { quotedPlaces, SILENT_END, SILENT_START } from './words.ts';

/** The instructions that make the later text of the earlier one, or nothing where some of it cannot be told so. */
export function linewise(before: DocumentState, after: DocumentState): readonly string[] | undefined {
  const pages: Pages = { text: before.splitting.text, old: linesOf(before), now: linesOf(after) };
  const hunks = apart(hunksBetween(pages.old, pages.now)).filter(({ from, to, newFrom, newTo }) => !isRespaced(pages.old.slice(from, to).join('\n'), pages.now.slice(newFrom, newTo).join('\n')));
  return toldApart(hunks, pages);
}

/** The hunks in instructions of which none quotes lines of another: those that would are told as one. */
function toldApart(hunks: readonly Hunk[], pages: Pages): readonly string[] | undefined {
  const told: { readonly hunk: Hunk; readonly to: number; readonly instructions: readonly string[] }[] = [];
  for (let next: Hunk | undefined, left = [...hunks]; (next = left.shift()) !== undefined; ) {
    const one = exchanged(next, pages) ?? rewritten(next, pages);
    if (one === undefined) return undefined;
    const before = told.at(-1);
    if (before && one.from < before.to) {
      told.pop();
      left = [{ from: before.hunk.from, to: next.to, newFrom: before.hunk.newFrom, newTo: next.newTo }, ...left];
    } else told.push({ hunk: next, to: one.to, instructions: one.instructions });
  }
  return told.flatMap(({ instructions }) => instructions);
}

/** Instructions for a hunk, and the lines that they quote. */
interface Told {
  readonly from: number;
  readonly to: number;
  readonly instructions: readonly string[];
}

function inOneLine(lines: readonly string[]): string {
  return lines.join(' ').replace(/\s+/gu, ' ').trim();
}

interface Pages {
  /** Before the change. */
  readonly text: string;
  readonly old: readonly string[];
  readonly now: readonly string[];
}

function linesOf({ splitting: { text } }: DocumentState): readonly string[] {
  return text.trimEnd().split(/\r?\n/u);
}

/** Hunks that stand so close that they would be quoted together are one. */
function apart(hunks: readonly Hunk[]): readonly Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    if (last && hunk.from - last.to <= CLOSE) joined[joined.length - 1] = { from: last.from, to: hunk.to, newFrom: last.newFrom, newTo: hunk.newTo };
    else joined.push(hunk);
  }
  return joined;
}

const CLOSE = 2;

/** "Replace “x” with “y”.", where no line begins or ends in between. */
function exchanged({ from, to, newFrom, newTo }: Hunk, { text, old, now }: Pages): Told | undefined {
  if (to - from !== newTo - newFrom) return undefined;
  const isOnce = (words: string): boolean => quotedPlaces(words, text, { start: 0, end: text.length }).length === 1;
  const exchanges = old.slice(from, to).map((line, i) => (line === now[newFrom + i] ? [] : exchangesIn(line, now[newFrom + i] ?? '', isOnce)));
  if (!exchanges.every((each) => each !== undefined)) return undefined;
  return { from, to, instructions: exchanges.flat().map(([was, is]) => (is === '' ? `Delete ${quoted(was)}.` : `Replace ${quoted(was)} with ${quoted(is)}.`)) };
}

/** The lines as they are to be, between a line before and a line behind that stay. */
function rewritten(hunk: Hunk, { text, old, now }: Pages): Told | undefined {
  const isOnce = (words: string): boolean => quotedPlaces(words, text, { start: 0, end: text.length }).length === 1;
  for (let more = 1; more <= MOST_CONTEXT; more += 1) {
    const around = widened(hunk, old, more);
    if (around === undefined) return undefined;
    const was = trimmed(old.slice(around.from, around.to));
    const is = trimmed([...old.slice(around.from, hunk.from), ...now.slice(hunk.newFrom, hunk.newTo), ...old.slice(hunk.to, around.to)]);
    const named = [shortened(was), inOneLine(was)].find(isOnce);
    if (named !== undefined) return { ...around, instructions: [`Replace ${quoted(named)} with:\n${block(is, widthOf(old[around.from] ?? '')).join('\n')}`] };
  }
  return undefined;
}

/** Set in below the instruction, and among themselves as the first of them stands in the text. */
function block(lines: readonly string[], column: number): readonly string[] {
  const [first = '', ...rest] = lines;
  const base = INDENT + Math.max(0, ...rest.filter((line) => line.trim() !== '').map((line) => column - widthOf(line)));
  return [' '.repeat(base) + first, ...rest.map((line) => (line.trim() === '' ? '' : ' '.repeat(base + widthOf(line) - column) + line.trimStart()))];
}

const INDENT = 3;

function widthOf(line: string): number {
  return line.length - line.trimStart().length;
}

const MOST_CONTEXT = 6;

/** With some lines that are not blank on either side, as far as there are any; undefined where there are none at all. */
function widened({ from, to }: Hunk, old: readonly string[], more: number): { readonly from: number; readonly to: number } | undefined {
  let [first, last] = [from, to];
  for (let count = 0; count < more && first > 0; ) if (isWritten(old[--first])) count += 1;
  for (let count = 0; count < more && last < old.length; ) if (isWritten(old[last++])) count += 1;
  return last > first ? { from: first, to: last } : undefined;
}

function isWritten(line: string | undefined): boolean {
  return /[\p{L}\p{N}]/u.test(line ?? '');
}

/** Without what a quotation passes over at its ends: a space, a star, a mark. */
function trimmed(lines: readonly string[]): readonly string[] {
  const [first = '', ...rest] = lines;
  const all = [first.replace(SILENT_START, ''), ...rest];
  return [...all.slice(0, -1), (all.at(-1) ?? '').replace(SILENT_END, '')];
}

/** "The Board will set … may be amended.": a long passage by its first and its last words. */
function shortened(lines: readonly string[]): string {
  const words = lines.join(' ').split(/\s+/u);
  return words.length <= LONG ? words.join(' ') : `${words.slice(0, ENDS).join(' ')} … ${words.slice(-ENDS).join(' ')}`;
}

const LONG = 24;
const ENDS = 8;
