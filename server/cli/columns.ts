/** How text stands in a terminal: columns, tabs, wide letters, and words under which a line is drawn. */

/** A line of text cut to fit, and the line of carets below it. */
export interface MarkedLine {
  readonly text: string;
  readonly carets: string;
}

interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly marked: boolean;
}

const tab = 4;
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const narrowest = /\p{M}|[\u200b-\u200d\u2060]/u;
/** Signs that would move the cursor, colour the screen or turn the order of the letters round. */
const unprintable = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/u;

/**
 * A line with its characters from `start` to `end` marked, in at most `width` columns: the marked words stay in sight, and what
 * is cut away becomes an ellipsis. Offsets are UTF-16.
 */
export function markedLine(line: string, { start, end }: { readonly start: number; readonly end: number }, width: number): MarkedLine {
  // More than a screenful on either side is never shown; a line can be a megabyte long.
  const from = Math.max(0, start - width);
  const to = Math.min(line.length, Math.max(end, start + 1), start + width) + width;
  const cells = cellsOf(line.slice(from, to), { start: start - from, end: end - from });
  return drawn(fitted(cells, { width, cutBefore: from > 0, cutAfter: to < line.length }));
}

/** The text without signs that steer the terminal. */
export function printable(text: string): string {
  return [...text].map((character) => (character !== '\n' && character !== '\t' && unprintable.test(character) ? '\ufffd' : character)).join('');
}

/** Breaks text between words so that no line is wider than `width`, where words allow it. */
export function wrapped(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrappedLine(line, width));
}

function wrappedLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && widthOf(longer) > width) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}

function widthOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOf(character);
  return columns;
}

function columnsOf(character: string): number {
  if (narrowest.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

function cellsOf(line: string, mark: { readonly start: number; readonly end: number }): Cell[] {
  const cells: Cell[] = [];
  let offset = 0;
  let column = 0;
  for (const character of line) {
    const columns = character === '\t' ? tab - (column % tab) : columnsOf(character);
    const marked = offset >= mark.start && offset < mark.end;
    cells.push({ text: character === '\t' ? ' '.repeat(columns) : printable(character), columns, marked });
    offset += character.length;
    column += columns;
  }
  return cells;
}

interface Fit {
  readonly width: number;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

const ellipsis: Cell = { text: '…', columns: 1, marked: false };

/** Cells around the marked ones that fit, with an ellipsis where something is missing. */
function fitted(cells: readonly Cell[], { width, cutBefore, cutAfter }: Fit): Cell[] {
  const total = cells.reduce((sum, { columns }) => sum + columns, 0);
  if (total <= width && !cutBefore && !cutAfter) return [...cells];
  const firstMarked = Math.max(0, cells.findIndex(({ marked }) => marked));
  const lastMarked = Math.max(firstMarked, cells.findLastIndex(({ marked }) => marked));
  const room = width - 2;
  const begin = stepBack(cells, firstMarked, Math.max(0, Math.min(Math.floor(room / 3), room - columnsBetween(cells, firstMarked, lastMarked + 1))));
  let end = begin;
  for (let used = 0; end < cells.length; end += 1) {
    used += cells[end]?.columns ?? 0;
    if (used > room) break;
  }
  return [
    ...(begin > 0 || cutBefore ? [ellipsis] : []),
    ...cells.slice(begin, end),
    ...(end < cells.length || cutAfter ? [ellipsis] : []),
  ];
}

function stepBack(cells: readonly Cell[], from: number, columns: number): number {
  let begin = from;
  for (let used = 0; begin > 0; begin -= 1) {
    used += cells[begin - 1]?.columns ?? 0;
    if (used > columns) break;
  }
  return begin;
}

function columnsBetween(cells: readonly Cell[], from: number, to: number): number {
  return cells.slice(from, to).reduce((sum, { columns }) => sum + columns, 0);
}

function drawn(cells: readonly Cell[]): MarkedLine {
  const text = cells.map((cell) => cell.text).join('').trimEnd();
  const carets = cells.map(({ marked, columns }) => (marked ? '^' : ' ').repeat(columns)).join('').trimEnd();
  return { text, carets: carets === '' ? '^' : carets };
}
