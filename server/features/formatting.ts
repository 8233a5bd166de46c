/** The layout of a file: the whole, a part of it, or the line that was just begun. */
import type { Span } from '../../grammar/ast.ts';
import { columnOfNewLine, format } from '../../grammar/format.ts';
import type { TextChange } from './text-change.ts';

/** A file and its present text. */
export interface Source {
  readonly uri: string;
  readonly text: string;
}

/** What puts a text, or the lines that `within` touches, into the usual layout. */
export function formatting({ uri, text }: Source, within?: Span): readonly TextChange[] {
  return format(text, within).map(({ start, end, newText }) => ({ uri, start, end, newText }));
}

/** After a line break: what puts the line at `offset` where the list goes on. */
export function formattingOfNewLine({ uri, text }: Source, offset: number): readonly TextChange[] {
  const start = lineStart(text, offset);
  const end = start + (/^[^\S\r\n]*/.exec(text.slice(start, start + LONGEST_INDENT))?.[0].length ?? 0);
  const column = columnOfNewLine(text, offset);
  const newText = ' '.repeat(column ?? 0);
  return column === undefined || start === 0 || text.slice(start, end) === newText ? [] : [{ uri, start, end, newText }];
}

const LONGEST_INDENT = 1000;

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
