/** Lines of a patch → edits of the words in which they differ. */
import type { Action, PatchLine } from '../../grammar/rulechange/ast.ts';
import type { Span } from '../../grammar/ast.ts';
import type { DocumentState } from '../project/documents.ts';
import { hunksBetween } from './differences.ts';
import type { ChangeEdit } from './edits.ts';
import type { Book } from './targets.ts';
import { lineBreakOf, stoodAt } from './tree.ts';
import { right, wrong } from './trouble.ts';
import type { Outcome, Trouble } from './trouble.ts';
import { nearestWords } from './words.ts';

/** Where the lines that go or stand there are found once, those with "-" go and those with "+" come. */
export function patched({ lines, span }: Extract<Action, { kind: 'patch' }>, { documents }: Book): Outcome<readonly ChangeEdit[]> {
  for (const same of [isSameLine, isAlike]) {
    const places = documents.flatMap((document) => placesIn(document, lines.filter(({ mark }) => mark !== '+'), same));
    const [place] = places;
    if (places.length > 1) return wrong({ kind: 'malformed', span, reason: `These lines stand ${places.length} times in the rules: give more of the lines around them.` });
    if (place) return right(changesAt(place, lines));
  }
  return wrong(missing(lines, documents, span));
}

/** Lines of a file, by the number of the first. */
interface Found {
  readonly document: DocumentState;
  readonly own: readonly Row[];
  readonly first: number;
}

interface Row extends Span {
  readonly text: string;
}

function rowsOf({ splitting: { text } }: DocumentState): readonly Row[] {
  return [...text.matchAll(/[^\n]*(?:\n|$)/gu)].filter(({ 0: line, index }) => line !== '' || index === 0).map(({ 0: line, index }) => ({ text: line.replace(/\r?\n$/u, ''), start: index, end: index + line.length }));
}

function placesIn(document: DocumentState, sought: readonly PatchLine[], same: (a: string, b: string) => boolean): readonly Found[] {
  const own = rowsOf(document);
  if (sought.every(({ text }) => text.trim() === '')) return [];
  return own.flatMap((_, first): Found[] => (first + sought.length <= own.length && sought.every(({ text }, i) => same(text, own[first + i]?.text ?? '')) ? [{ document, own, first }] : []));
}

function isSameLine(a: string, b: string): boolean {
  return a === b || a.trimEnd() === b.trimEnd();
}

/** But for how far they are set in. */
function isAlike(a: string, b: string): boolean {
  return a.trim().replace(/\s+/gu, ' ') === b.trim().replace(/\s+/gu, ' ');
}

function changesAt({ document, own, first }: Found, lines: readonly PatchLine[]): readonly ChangeEdit[] {
  const edits: ChangeEdit[] = [];
  let at = first;
  for (let i = 0; i < lines.length; ) {
    const run = runFrom(lines, i);
    const gone = run.filter(({ mark }) => mark === '-').length;
    if (run.length > 0) edits.push(...exchanged(document, { start: own[at]?.start ?? endOf(document), end: gone === 0 ? own[at]?.start ?? endOf(document) : own[at + gone - 1]?.end ?? endOf(document) }, run));
    at += run.length > 0 ? gone : 1;
    i += Math.max(1, run.length);
  }
  return edits;
}

function runFrom(lines: readonly PatchLine[], from: number): readonly PatchLine[] {
  const end = lines.findIndex(({ mark }, i) => i >= from && mark === ' ');
  return lines.slice(from, end < 0 ? lines.length : end);
}

function endOf({ splitting: { text } }: DocumentState): number {
  return text.length;
}

/** The words of some lines that differ from those that come in their place. */
function exchanged(document: DocumentState, { start, end }: Span, run: readonly PatchLine[]): readonly ChangeEdit[] {
  const { uri, splitting: { text } } = document;
  const eol = lineBreakOf(document);
  const fresh = run.filter(({ mark }) => mark === '+');
  const isOpen = start > 0 && start === text.length && !text.endsWith('\n');
  const lines = fresh.map((line) => `${line.text}${eol}`).join('');
  const isLast = end === text.length && !text.endsWith('\n');
  const then = isOpen ? `${eol}${lines.slice(0, -eol.length)}` : isLast && lines !== '' ? lines.slice(0, -eol.length) : lines;
  const [a, b] = [text.slice(start, end), then].map((each) => each.match(/\r?\n|[^\S\n]+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []);
  const [from, source] = [a ?? [], { start: fresh[0]?.start ?? 0, end: (fresh.at(-1)?.start ?? 0) + (fresh.at(-1)?.text.length ?? 0) }];
  const hunks = from.length === 0 || (b ?? []).length === 0 ? [{ from: 0, to: from.length, newFrom: 0, newTo: (b ?? []).length }] : hunksBetween(from, b ?? []);
  const offset = (count: number): number => start + from.slice(0, count).reduce((sum, part) => sum + part.length, 0);
  return hunks.map((hunk) => ({ uri, start: offset(hunk.from), end: offset(hunk.to), newText: (b ?? []).slice(hunk.newFrom, hunk.newTo).join(''), ...(fresh.length > 0 ? { source } : {}) }));
}

/** The longest line that stands nowhere is named. */
function missing(lines: readonly PatchLine[], documents: readonly DocumentState[], span: Span): Trouble {
  const own = documents.flatMap((document) => rowsOf(document).map(({ text }) => text));
  const lost = lines.filter(({ mark, text }) => mark !== '+' && text.trim() !== '' && !own.some((line) => isAlike(line, text)));
  const line = lost.toSorted((a, b) => b.text.length - a.text.length)[0];
  const root = documents[0] && stoodAt(documents[0], 0);
  if (line === undefined || root === undefined) return { kind: 'malformed', span, reason: 'Its lines do not stand together in the rules.' };
  const quote = { text: line.text.trim(), span: { start: line.start, end: line.start + line.text.length } };
  const nearest = nearestWords(quote.text, root.document.splitting.text, { start: 0, end: root.document.splitting.text.length });
  return { kind: 'text-not-found', quote, where: [root], ...(nearest ? { nearest } : {}) };
}
