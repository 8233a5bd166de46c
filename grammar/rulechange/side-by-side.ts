/** The present text and the new one side by side: in a table, or under "Existing text" and "Proposed text". */
import { isBlank } from '../structure/lines.ts';
import type { Line } from '../structure/lines.ts';
import type { Span } from '../ast.ts';
import type { TextPair } from './ast.ts';
import { argues, beginsInstruction, withoutMarker } from './beginnings.ts';
import { isMarkedUp, textsOf, withoutMarks } from './marked-up.ts';
import type { Marks } from './marked-up.ts';
import { wholeQuoteAt } from './quotations.ts';

/** Two texts as they stand in a proposal. */
export interface SideBySide {
  /** Of the new text. */
  readonly span: Span;
  /** Of the present text, where it stands there as it is compared. */
  readonly old?: Span;
  /** What the same row says of the place: "Clause 4". */
  readonly place: string;
  /** What may be meant, the likelier first; nothing on the left is an addition. */
  readonly ways: readonly TextPair[];
}

export interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Whether words in bold are new ones. */
  readonly loud?: boolean;
  readonly marks?: Marks;
}

/** What stands side by side from a line on, and the line behind it. */
export function sideBySideAt(page: Page, at: number): { readonly rows: readonly SideBySide[]; readonly next: number } | undefined {
  const found = tableAt(page, at) ?? htmlTableAt(page, at) ?? patchAt(page, at) ?? headedAt(page, at);
  const from = page.lines[at]?.first ?? 0;
  return found && { ...found, rows: found.rows.map((row) => withOld(row, page, found.rows.length === 1 ? from : row.span.start)) };
}

/** With the place of the present text; the new one stands behind it. */
function withOld(row: SideBySide, { text }: Page, from: number): SideBySide {
  const words = row.ways[0]?.old ?? '';
  const start = words === '' ? -1 : text.indexOf(words, from);
  return start < 0 || start + words.length > row.span.end ? row : { ...row, old: { start, end: start + words.length } };
}

const OLD_WORDS = 'old|existing|current|present|original|previous';
const NEW_WORDS = 'new|proposed|amended|revised|suggested|replacement';
const KINDS = '(?:\\s+(?:text|wording|rules?|clauses?|articles?|sections?|language|version|reading|bye?-?laws?|provision|paragraph|standing order|amendment|change))?';
const OLD = new RegExp(`^(?:the\\s+)?(?:(?:${OLD_WORDS})${KINDS}|(?:text|wording|rule|clause) (?:as it stands|at present|now)|before|at present)$`, 'iu');
const NEW = new RegExp(`^(?:the\\s+)?(?:(?:${NEW_WORDS})${KINDS}|(?:text|wording|rule|clause) (?:as amended|as proposed)|after|to be replaced by)$`, 'iu');

// --------------------------------------------------------------------------------------------------------------- tables

function tableAt(page: Page, at: number): ReturnType<typeof sideBySideAt> {
  const head = cellsOf(page, at);
  const columns = columnsOf(head);
  if (columns === undefined || !/^[\s|:-]+$/u.test(written(page, at + 1))) return undefined;
  const end = page.lines.findIndex((_, i) => i > at + 1 && cellsOf(page, i).length === 0);
  const next = end < 0 ? page.lines.length : end;
  const rows = page.lines.slice(at + 2, next).flatMap(({ first, end: last }, i) => rowOf(cellsOf(page, at + 2 + i), columns, { start: first, end: last }));
  return { rows, next };
}

function cellsOf(page: Page, at: number): readonly string[] {
  const line = written(page, at);
  return line.startsWith('|') ? line.replace(/^\||\|\s*$/gu, '').split(/(?<!\\)\|/u).map((cell) => plainCell(cell.replaceAll('\\|', '|'))) : [];
}

interface Columns {
  readonly old: number;
  readonly new: number;
}

function columnsOf(head: readonly string[]): Columns | undefined {
  const titles = head.map((cell) => cell.replace(/[*_:]/gu, '').trim());
  const columns = { old: titles.findIndex((title) => OLD.test(title)), new: titles.findIndex((title) => NEW.test(title)) };
  return columns.old >= 0 && columns.new >= 0 ? columns : undefined;
}

function rowOf(cells: readonly string[], columns: Columns, span: Span): readonly SideBySide[] {
  const [old, then] = [cells[columns.old] ?? '', cells[columns.new] ?? ''];
  const place = cells.find((_, i) => i < columns.old && i < columns.new) ?? '';
  return old === '' && then === '' ? [] : [{ span, place, ways: waysOf(old, then) }];
}

function plainCell(cell: string): string {
  return cell.replace(/<br\s*\/?>|<\/p>\s*<p[^>]*>/giu, '\n').replace(/<(?!\/?(?:del|ins|s|u|strike)>)[^>]*>/giu, '').replace(/&nbsp;/gu, ' ').replace(/&amp;/gu, '&').trim();
}

function htmlTableAt(page: Page, at: number): ReturnType<typeof sideBySideAt> {
  const line = page.lines[at];
  if (line === undefined || !/^<table\b/iu.test(written(page, at))) return undefined;
  const close = page.lines.findIndex((_, i) => i >= at && /<\/table>/iu.test(written(page, i)));
  const last = page.lines[close];
  if (last === undefined) return undefined;
  const rows = [...page.text.slice(line.first, last.end).matchAll(/<tr\b[^]*?<\/tr>/giu)].map(({ 0: row, index }) => ({
    cells: [...row.matchAll(/<t[dh]\b[^>]*>([^]*?)<\/t[dh]>/giu)].map(([, cell = '']) => plainCell(cell)), span: { start: line.first + index, end: line.first + index + row.length },
  }));
  const columns = columnsOf(rows[0]?.cells ?? []);
  return columns && { rows: rows.slice(1).flatMap(({ cells, span }) => rowOf(cells, columns, span)), next: close + 1 };
}

/** A fenced `diff`: lines with "-" go, those with "+" below them come. */
function patchAt(page: Page, at: number): ReturnType<typeof sideBySideAt> {
  if (!/^```\s*diff\b/iu.test(written(page, at))) return undefined;
  const close = page.lines.findIndex((_, i) => i > at && written(page, i).startsWith('```'));
  const next = close < 0 ? page.lines.length : close + 1;
  const [first, last] = [page.lines[at + 1], page.lines[close < 0 ? next - 1 : close - 1]];
  if (first === undefined || last === undefined || last.end < first.start) return undefined;
  const patch = page.text.slice(first.start, last.end);
  const rows = [...patch.matchAll(/(?:^-(?!--).*\n?)+(?:^\+(?!\+\+).*(?:\n|$))*/gmu)].map(({ 0: hunk, index }): SideBySide => {
    const side = (mark: string): string => hunk.split('\n').filter((line) => line.startsWith(mark)).map((line) => line.slice(1)).join('\n');
    return { span: { start: first.start + index, end: first.start + index + hunk.trimEnd().length }, place: '', ways: waysOf(side('-'), side('+')) };
  });
  return rows.length === 0 ? undefined : { rows, next };
}

// -------------------------------------------------------------------------------------------------------------- headed

/** "Existing text" and "Proposed text", each above its text or before it. */
function headedAt(page: Page, at: number): ReturnType<typeof sideBySideAt> {
  const old = headAt(page, at, OLD);
  if (old === undefined) return undefined;
  const middle = page.lines.findIndex((_, i) => i > at && (headAt(page, i, NEW) !== undefined || headAt(page, i, OLD) !== undefined));
  const then = middle < 0 ? undefined : headAt(page, middle, NEW);
  if (then === undefined || middle - at > LONGEST) return undefined;
  const before = passage(page, { from: at, first: old, until: middle });
  const until = endOfQuoted(page, then) ?? endOfNew(page, middle, { paragraphs: before.text.split(/\n\s*\n/u).length, isBehind: then < (page.lines[middle]?.end ?? 0) });
  const after = passage(page, { from: middle, first: then, until });
  return before.text === '' && after.text === '' ? undefined : { rows: [{ span: after.span, place: '', ways: waysOf(before.text, after.text) }], next: until };
}

const LONGEST = 200;

/** Behind a text that is one quotation: what comes below is none of it. */
function endOfQuoted({ text, lines }: Page, from: number): number | undefined {
  const start = from + (/^\s*/u.exec(text.slice(from))?.[0].length ?? 0);
  const end = lines.findIndex((line) => line.end > start);
  const quote = wholeQuoteAt(text.slice(start, lines[Math.min(lines.length - 1, end + LONGEST)]?.end), 0);
  const last = quote && lines.findIndex((line) => line.end >= start + quote.end);
  return last === undefined || last < 0 ? undefined : last + 1;
}

/** "Existing text:", and the text behind it. */
export function isHeadOfText(line: string): boolean {
  const [, title = '', colon] = HEAD.exec(line)?.map((part) => part?.trim()) ?? [];
  return colon !== undefined && (OLD.test(title) || NEW.test(title));
}

const HEAD = /^(?:#{1,6}\s+|\*\*|__|_)?([\p{L} -]{3,40}?)(?:\*\*|__|_)?\s*(:|$)(?:\*\*|__|_)?\s*/u;

/** Where the text behind a heading begins; that of a heading alone is below it. */
function headAt(page: Page, at: number, title: RegExp): number | undefined {
  const line = page.lines[at];
  const match = HEAD.exec(written(page, at));
  return line !== undefined && match?.[1] !== undefined && title.test(match[1].trim()) ? line.first + match[0].length : undefined;
}

/** Behind the new text: a block that is set off, else about as many paragraphs as the old one has. */
function endOfNew(page: Page, head: number, { paragraphs, isBehind }: { readonly paragraphs: number; readonly isBehind: boolean }): number {
  const { lines } = page;
  const first = isBehind ? head : lines.findIndex((line, i) => i > head && !isBlank(line));
  if (first < 0) return lines.length;
  const mark = /^(?:>|```)/u.exec(written(page, first))?.[0];
  if (mark === '```') return closed(lines.findIndex((_, i) => i > first && written(page, i).startsWith(mark)), lines.length);
  let count = 0;
  for (let at = first; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || isBlank(line)) continue;
    const begins = isBlank(lines[at - 1] ?? line) || at === first;
    if (begins && at > first && endsNew(page, at, { line, over: ++count >= paragraphs, isMarked: mark === '>' })) return at;
    if (!begins && at > first && (headAt(page, at, OLD) !== undefined || isArgument(written(page, at)))) return at;
  }
  return lines.length;
}

/** "Reason: …" right below the new text. */
function isArgument(words: string): boolean {
  return argues(words) && /^[^:]{3,40}:/u.test(words);
}

function closed(at: number, otherwise: number): number {
  return at < 0 ? otherwise : at + 1;
}

function endsNew(page: Page, at: number, { line, over, isMarked }: { readonly line: Line; readonly over: boolean; readonly isMarked: boolean }): boolean {
  const words = written(page, at);
  if (isMarked) return !words.startsWith('>');
  const marker = withoutMarker(words);
  return headAt(page, at, OLD) !== undefined || argues(words) || beginsInstruction(words.slice(marker)) || (over && marker === 0 && line.column === 0);
}

/** The words from a place to a line, without the marks that set them off. */
function passage({ text, lines }: Page, { from, first, until }: { readonly from: number; readonly first: number; readonly until: number }): { readonly text: string; readonly span: Span } {
  const own = lines.slice(from, until).flatMap((line, i) => (i === 0 ? [text.slice(first, line.end)] : [text.slice(line.start, line.end).replace(/^\s*>\s?/u, '')])).filter((line) => !line.startsWith('```'));
  const end = lines.slice(from, until).findLast((line) => !isBlank(line))?.end ?? first;
  const words = own.join('\n').replace(/^\n+/u, '').trimEnd();
  return { text: unquoted(words), span: { start: Math.min(first, end), end } };
}

function unquoted(words: string): string {
  const start = words.length - words.trimStart().length;
  const quote = wholeQuoteAt(words, start);
  return quote && quote.end >= words.length ? words.slice(quote.inner.start, quote.inner.end) : words;
}

// ---------------------------------------------------------------------------------------------------------------- ways

/** "–", "None", "New clause" on one side, "Delete" on the other. */
const NOTHING = /^(?:[-–—]+|n\/?a|none|nil|\(?(?:this is )?(?:a )?new(?: \p{L}+)?\)?|\(?(?:to be )?(?:deleted?|removed?|repealed|struck)\)?)?\.?$/iu;

function waysOf(old: string, then: string): readonly TextPair[] {
  const [before, after] = [old, then].map((each) => (NOTHING.test(each.trim()) ? '' : each));
  if (isMarkedUp(then) && before !== '') return [{ old: before ?? '', new: withoutMarks(then) }, ...textsOf(then)];
  return [{ old: before ?? '', new: after ?? '' }];
}

function written({ text, lines }: Page, at: number): string {
  const line = lines[at];
  return line ? text.slice(line.first, line.end) : '';
}
