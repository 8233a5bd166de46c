/** A patch as `diff` and `git` write it: lines with "-" go, those with "+" come, and the others stand there. */
import { isBlank } from '../structure/lines.ts';
import type { Line } from '../structure/lines.ts';
import type { PatchLine } from './ast.ts';

/** Lines that stand together. */
export interface Hunk {
  readonly lines: readonly PatchLine[];
  readonly start: number;
  readonly end: number;
}

/** The hunks of a patch that begins at a line, and the line behind it; undefined where none begins. */
export function patchAt(text: string, lines: readonly Line[], at: number): { readonly hunks: readonly Hunk[]; readonly next: number } | undefined {
  const isFenced = FENCE.test(written(text, lines[at]));
  if (!isFenced && !beginsPatch(text, lines, at)) return undefined;
  const from = isFenced ? at + 1 : at;
  const close = lines.findIndex((line, i) => i >= from && (isFenced ? /^\s*(?:```|~~~)/u.test(written(text, line)) : !isOfPatch(text, lines, i)));
  const until = close < 0 ? lines.length : close;
  const hunks = hunksOf(text, lines.slice(from, until));
  return hunks.length === 0 ? undefined : { hunks, next: isFenced ? until + 1 : until };
}

/** Whether a text is a patch from its first line on. */
export function isPatch(text: string): boolean {
  return /^\s*(?:diff --git |--- \S[^\n]*\n\+\+\+ \S|@@ -\d)/u.test(text) || (/^From [0-9a-f]{7,40} /u.test(text) && /^diff --git /mu.test(text));
}

const FENCE = /^(?:```|~~~)\s*(?:diff|patch)\b/iu;
const RANGE = /^@@ .*@@|^@@\s*$/u;
const ABOUT = /^(?:diff --git |index [0-9a-f]+\.\.|(?:new|deleted) file mode|old mode|new mode|similarity index|rename (?:from|to)|Index: |={5,}$)/u;

function beginsPatch(text: string, lines: readonly Line[], at: number): boolean {
  const [first, second] = [written(text, lines[at]), written(text, lines[at + 1])];
  return first.startsWith('diff --git ') || RANGE.test(first) || (/^--- \S/u.test(first) && /^\+\+\+ \S/u.test(second));
}

/** Without a fence a patch goes on as long as its lines have a mark. */
function isOfPatch(text: string, lines: readonly Line[], at: number): boolean {
  const line = written(text, lines[at]);
  return line === '' || /^[-+ \\]/u.test(line) || RANGE.test(line) || ABOUT.test(line) || beginsPatch(text, lines, at);
}

function hunksOf(text: string, lines: readonly Line[]): readonly Hunk[] {
  const hunks: Line[][] = [[]];
  lines.forEach((line, at) => {
    const words = written(text, line);
    const isHead = ABOUT.test(words) || beginsPatch(text, lines, at) || (/^\+\+\+ \S/u.test(words) && /^--- \S/u.test(written(text, lines[at - 1])));
    if (words.startsWith('\\ No newline')) return;
    if (isHead || RANGE.test(words) || /^\s*(?:\.{3}|…|\[\.{3}\])\s*$/u.test(words)) hunks.push([]);
    else hunks.at(-1)?.push(line);
  });
  return hunks.flatMap((own): Hunk[] => {
    const last = own.findLastIndex((line) => !isBlank(line) || written(text, line) !== '');
    const kept = own.slice(own.findIndex((line) => !isBlank(line) || written(text, line) !== ''), last + 1);
    const [first, end] = [kept[0], kept.at(-1)];
    const patched = kept.map((line) => patchLine(text, line));
    return first && end && patched.some(({ mark }) => mark !== ' ') ? [{ lines: patched, start: first.start, end: end.end }] : [];
  });
}

/** A line without a mark stands there: the space before it was lost where it was copied. */
function patchLine(text: string, line: Line): PatchLine {
  const words = wholeLine(text, line);
  const mark = words.startsWith('-') ? '-' : words.startsWith('+') ? '+' : ' ';
  const skipped = /^[-+ ]/u.test(words) ? 1 : 0;
  return { mark, text: words.slice(skipped), start: line.start + skipped };
}

/** With the spaces at its end. */
function wholeLine(text: string, { start }: Line): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end).replace(/\r$/u, '');
}

function written(text: string, line: Line | undefined): string {
  return line ? text.slice(line.start, line.end) : '';
}
