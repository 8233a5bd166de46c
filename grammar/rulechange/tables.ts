/** Tables with the present text in one column and the new one in another: Markdown or HTML. */
import type { Span } from '../ast.ts';
import type { Page } from './side-by-side.ts';

/** What a row says: the place, the present text and the new one. */
export interface Row {
  readonly span: Span;
  readonly place: string;
  readonly old: string;
  readonly fresh: string;
}

/** The rows of a table that begins at a line, and the line behind it; undefined where none does that has both columns. */
export function tableAt(page: Page, at: number): { readonly rows: readonly Row[]; readonly next: number } | undefined {
  return plainTableAt(page, at) ?? htmlTableAt(page, at) ?? columnsAt(page, at);
}

const OLD = /^(?:the\s+)?(?:old|existing|current|currently|present|presently|original|previous|now|from|is|was|before|today|as is|at present|text as it stands)\b/iu;
const NEW = /^(?:the\s+)?(?:new|proposed|amended|revised|suggested|replacement|recommended|to|to be|becomes|after|future|substitute|substituted|changed?|will be|should be|should read)\b(?!\s+by\b)/iu;

interface Columns {
  readonly old: number;
  readonly new: number;
}

function columnsOf(head: readonly string[]): Columns | undefined {
  const titles = head.map((cell) => cell.replace(/[*_:]/gu, '').trim());
  const columns = { old: titles.findIndex((title) => OLD.test(title)), new: titles.findIndex((title) => NEW.test(title)) };
  return columns.old >= 0 && columns.new >= 0 && titles.every((title) => title.length < LONGEST_TITLE) ? columns : undefined;
}

const LONGEST_TITLE = 60;

function plainTableAt(page: Page, at: number): ReturnType<typeof tableAt> {
  const columns = columnsOf(cellsOf(page, at));
  const rule = written(page, at + 1);
  if (columns === undefined || !/^[\s|:-]+$/u.test(rule) || !rule.includes('-')) return undefined;
  const end = page.lines.findIndex((_, i) => i > at + 1 && cellsOf(page, i).length === 0);
  const next = end < 0 ? page.lines.length : end;
  const rows = page.lines.slice(at + 2, next).flatMap(({ first, end: last }, i) => rowOf(cellsOf(page, at + 2 + i), columns, { start: first, end: last }));
  return { rows, next };
}

function cellsOf(page: Page, at: number): readonly string[] {
  const line = written(page, at);
  return /(?<!\\)\|/u.test(line) ? line.replace(/^\||\|\s*$/gu, '').split(/(?<!\\)\|/u).map((cell) => plainCell(cell.replaceAll('\\|', '|'))) : [];
}

function rowOf(cells: readonly string[], columns: Columns, span: Span): readonly Row[] {
  const [old, fresh] = [cells[columns.old] ?? '', cells[columns.new] ?? ''];
  const place = cells.find((_, i) => i < columns.old && i < columns.new) ?? '';
  return (old === '' && fresh === '') || UNCHANGED.test(fresh) ? [] : [{ span, place, old, fresh }];
}

const UNCHANGED = /^\(?(?:no change|unchanged|stet|as (?:now|is|existing|before|at present))\)?\.?$/iu;

function plainCell(cell: string): string {
  return cell.replace(/<br\s*\/?>|<\/p>\s*<p[^>]*>/giu, '\n').replace(/<(?!\/?(?:del|ins|s|u|strike)>)[^>]*>/giu, '').replace(/&nbsp;/gu, ' ').replace(/&amp;/gu, '&').trim();
}

function htmlTableAt(page: Page, at: number): ReturnType<typeof tableAt> {
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

// ------------------------------------------------------------------------------------------------------------- columns

/** Two columns that only spaces keep apart: paragraphs stand beside one another, up to the first that runs across or has nothing beside it. */
function columnsAt(page: Page, at: number): ReturnType<typeof tableAt> {
  const [, left = '', gap = '', right = ''] = /^(\S.*?)( {3,}|\t+)(\S.*)$/u.exec(written(page, at)) ?? [];
  if (columnsOf([left, right])?.new !== 1) return undefined;
  const line = page.lines[at];
  const edge = (line ? line.first - line.start : 0) + left.length + gap.length;
  const rows: Row[] = [];
  let next = at + 1;
  for (let from = next; from < page.lines.length; from = next) {
    while (next < page.lines.length && isBlankAt(page, next)) next += 1;
    const first = next;
    while (next < page.lines.length && !isBlankAt(page, next)) next += 1;
    const row = rowFrom(page, { first, next, edge });
    if (row === undefined) return rows.length === 0 ? undefined : { rows: rows.filter(({ fresh }) => !UNCHANGED.test(fresh)), next: first };
    rows.push(row);
  }
  return rows.length === 0 ? undefined : { rows: rows.filter(({ fresh }) => !UNCHANGED.test(fresh)), next };
}

/** The two halves of some lines. */
function rowFrom({ text, lines }: Page, { first, next, edge }: { readonly first: number; readonly next: number; readonly edge: number }): Row | undefined {
  const own = lines.slice(first, next);
  const halves = own.map(({ start, end }) => halvesOf(text.slice(start, end), edge));
  const [old, fresh] = [0, 1].map((side) => halves.map((half) => half?.[side] ?? '').filter((words) => words !== '').join(' '));
  const [begin, last] = [own[0], own.at(-1)];
  return halves.every((half) => half) && fresh && begin && last ? { span: { start: begin.first, end: last.end }, place: '', old: old ?? '', fresh } : undefined;
}

/** What stands left and right of the edge; undefined for a line that runs across it. */
function halvesOf(line: string, edge: number): readonly string[] | undefined {
  if (line.includes('\t')) return line.split(/\t+/u).slice(0, 2).map((half) => half.trim());
  return line.length > edge && /\S/u.test(line.slice(edge - 2, edge)) ? undefined : [line.slice(0, edge).trim(), line.slice(edge).trim()];
}

function isBlankAt({ text, lines }: Page, at: number): boolean {
  const line = lines[at];
  return line === undefined || text.slice(line.start, line.end).trim() === '';
}

/** A line without the spaces before it. */
export function written({ text, lines }: Page, at: number): string {
  const line = lines[at];
  return line ? text.slice(line.first, line.end) : '';
}
