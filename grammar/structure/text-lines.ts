import type { Line } from './lines.ts';
import { extend, openParagraph } from './reader.ts';
import type { Reader, TextBlock } from './reader.ts';
import { isCapitalised, isTitle, SHORT_TITLE } from './titles.ts';

export function readText(reader: Reader, line: Line): void {
  if (continuesOpen(reader, line)) extend(reader, line);
  else openParagraph(reader, line, false);
}

function continuesOpen(reader: Reader, line: Line): boolean {
  const { open, text } = reader;
  if (open === undefined || reader.blank) return false;
  if (!/^["“(*_]*\p{Lu}/u.test(text.slice(line.first, line.first + 8))) return true;
  if (isHeadingLike(reader, open)) return false;
  return !isComplete(text, open) || !(isOutdented(reader, line) || isLineOfTitle(text, line) || isStemOfItsOwn(reader, line));
}

/** A sentence has ended. */
function isComplete(text: string, { text: { start, end } }: TextBlock): boolean {
  return /[.!?]["”’)\]*_`]*$/.test(text.slice(Math.max(start, end - 12), end));
}

/** What follows an indented item without its indentation is a paragraph behind the list. */
function isOutdented({ open, openLine }: Reader, line: Line): boolean {
  return open?.kind === 'item' && openLine !== undefined && line.column < openLine.column - 1;
}

/** "Probationary members may not:" below a list, no further indented than the list is. */
function isStemOfItsOwn({ text, openLine }: Reader, line: Line): boolean {
  return openLine !== undefined && line.column <= openLine.column && /[:：]$/.test(text.slice(line.end - 1, line.end));
}

function isLineOfTitle(text: string, line: Line): boolean {
  const title = text.slice(line.first, line.end);
  return title.length < SHORT_TITLE && isTitle(title) && (isCapitalised(title) || LABEL_BELOW.test(text.slice(line.end, line.end + SHORT_TITLE)));
}

/** The next line begins with a number: what stands above it is its title. */
const LABEL_BELOW = /^[ \t]*\r?\n[ \t]*\d{1,3}[A-Z]?[.)]?[ \t]+(?:["“(]?\p{Lu}|\([a1i]\))/u;

/** "1. Name" with a capitalised line below it: the item is a sub-heading, not the start of a sentence. */
function isHeadingLike(reader: Reader, open: TextBlock): boolean {
  const { openLine, lastLine, text } = reader;
  if (openLine === undefined || lastLine !== openLine || openLine.end - openLine.first >= SHORT_TITLE || open.text.end <= open.text.start) return false;
  const title = text.slice(open.text.start, open.text.end);
  return isTitle(title) && (open.kind === 'item' || isCapitalised(title));
}
