/** A line of a text. Offsets are absolute. */
export interface Line {
  /** First character, white space included. */
  readonly start: number;
  /** First character that is not white space; equals `end` in a blank line. */
  readonly first: number;
  /** Behind the last character that is not white space. */
  readonly end: number;
  /** Width of the indentation: a tab goes to the next multiple of four. */
  readonly column: number;
}

/** The lines of a text with any line ends: \n, \r\n, \r, and the soft returns and page breaks of word processors. */
export function linesOf(text: string): Line[] {
  return linesIn(text, 0, text.length);
}

/** The lines from one line start up to another, or up to the end of the text. */
export function linesIn(text: string, from: number, until: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  LINE_END.lastIndex = from;
  for (let end = LINE_END.exec(text); end !== null && end.index < until; end = LINE_END.exec(text)) {
    lines.push(lineAt(text, start, end.index));
    start = LINE_END.lastIndex;
  }
  if (until === text.length) lines.push(lineAt(text, start, until));
  return lines;
}

/** Where the line of an offset starts. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Where the line of an offset ends. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

function isLineEnd(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x2028 || code === 0x2029;
}

export function isBlank(line: Line): boolean {
  return line.first >= line.end;
}

/** The line from a later character on, as if it were indented up to there. */
export function fromOffset(text: string, line: Line, offset: number): Line {
  const first = skipSpace(text, offset, line.end);
  return { ...line, first, column: line.column + (first - line.first) };
}

/** The first offset at or behind `from` that is not white space; at most `end`. */
export function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The last offset behind which there is only white space; at least `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

const LINE_END = /\r\n|[\n\r\v\f\u2028\u2029]/g;
const TAB = 9;
const TAB_WIDTH = 4;
const AMPERSAND = 0x26;
/** How Markdown has to write an indentation that is more than that of a list. */
const NO_BREAK = '&nbsp;';
const BYTE_ORDER_MARK = 0xfeff;

function lineAt(text: string, start: number, until: number): Line {
  const end = trimEnd(text, start, until);
  let first = start;
  let column = 0;
  for (; first < end; first++) {
    const code = text.charCodeAt(first);
    if (code === AMPERSAND && text.startsWith(NO_BREAK, first) && first + NO_BREAK.length <= end) first += NO_BREAK.length - 1;
    else if (!isSpace(code)) break;
    if (code === TAB) column += TAB_WIDTH - (column % TAB_WIDTH);
    else if (code !== BYTE_ORDER_MARK) column++;
  }
  return { start, first, end, column };
}

/** White space of any kind: also no-break spaces, the spaces of typesetters and zero-width ones. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0xa0) return code === 0x85;
  return code === 0xa0 || code === BYTE_ORDER_MARK || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x2028
    || code === 0x2029 || code === 0x3000 || code === 0x205f || code === 0x1680;
}
