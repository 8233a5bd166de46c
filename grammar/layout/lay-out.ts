/** Rows → text: every line at its column, with its tidied words, and blank lines where they belong. */
import { columnsOf } from './columns.ts';
import type { Layout, Row } from './rows.ts';

/** What may be changed about a row. */
export interface Freedom {
  readonly indent: boolean;
  readonly words: boolean;
  /** The blank lines before it. */
  readonly blanks: boolean;
  /** White space at its end. */
  readonly end: boolean;
}

export function layOut(layout: Layout, freedom: readonly Freedom[]): string {
  const columns = columnsOf(layout, (at) => freedom[at]?.indent === true);
  const out: string[] = [];
  for (let at = 0; at < layout.rows.length; at++) {
    const next = behindBlanks(layout.rows, at);
    out.push(blankLines({ layout, freedom }, at, next));
    at = next;
    const row = layout.rows[at];
    if (row !== undefined) out.push(lineOf(layout, row, { freedom: freedom[at], column: columns[at] ?? 0 }), endOfLine({ layout, freedom }, at));
  }
  return out.join('');
}

function behindBlanks(rows: readonly Row[], from: number): number {
  let at = from;
  while (rows[at]?.role === 'blank') at++;
  return at;
}

function lineOf({ text }: Layout, row: Row, { freedom, column }: { freedom: Freedom | undefined; column: number }): string {
  const { line, until } = row;
  if (row.role === 'held' || freedom === undefined) return text.slice(line.start, until);
  const mark = line.start === 0 && text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const indent = freedom.indent ? mark + ' '.repeat(column) : text.slice(line.start, line.first);
  return indent + (freedom.words ? row.words : text.slice(line.first, line.end)) + (freedom.end ? '' : text.slice(line.end, until));
}

const BYTE_ORDER_MARK = '\ufeff';

/** The last line gets a line end; blank lines behind it go. */
function endOfLine({ layout, freedom }: Attempt, at: number): string {
  const { rows, lineEnd } = layout;
  const row = rows[at];
  if (row === undefined || row.role === 'held' || row.lineEnd !== '' || freedom[at]?.end !== true) return row?.lineEnd ?? '';
  return lineEnd;
}

// ---------------------------------------------------------------------------------------------------------- blank lines

interface Attempt {
  readonly layout: Layout;
  readonly freedom: readonly Freedom[];
}

/** What stands between the row before `from` and the row `next`. */
function blankLines({ layout, freedom }: Attempt, from: number, next: number): string {
  const { text, rows, lineEnd } = layout;
  const asTheyAre = from < next ? text.slice(rows[from]?.line.start, rows[next]?.line.start) : '';
  if (!mayChange({ layout, freedom }, from, next)) return asTheyAre;
  if (from === 0 || next >= rows.length) return from === 0 && next >= rows.length ? asTheyAre : '';
  if (next > from) return rows[from]?.lineEnd ?? '';
  return opensSection(rows, next) ? lineEnd : '';
}

function mayChange({ layout: { rows }, freedom }: Attempt, from: number, next: number): boolean {
  const around = [rows[from - 1], rows[next]];
  if (around.some((row) => row?.role === 'held') || freedom[next]?.blanks === false) return false;
  return rows.slice(from, next).every((row, nth) => PLAIN_ENDS.has(row.lineEnd) && freedom[from + nth]?.blanks === true);
}

const PLAIN_ENDS: ReadonlySet<string> = new Set(['\n', '\r\n', '\r', '']);

/** A heading, or the first of the comments directly above one. */
function opensSection(rows: readonly Row[], at: number): boolean {
  if (rows[at - 1]?.role === 'comment') return false;
  let heading = at;
  while (rows[heading]?.role === 'comment') heading++;
  return rows[heading]?.spaced === true;
}
