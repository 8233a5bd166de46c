import { isFirst } from '../labels.ts';
import type { HeadingBlock } from './block.ts';
import { headingOf, titleOf } from './headings.ts';
import { readItem } from './item-lines.ts';
import { fromOffset } from './lines.ts';
import type { Line } from './lines.ts';
import { marksAt } from './marks.ts';
import { isOver, openText, pushHeading, SHORT_LINE } from './reader.ts';
import type { Reader } from './reader.ts';

export function readMarkedHeading(reader: Reader, line: Line): boolean {
  if (reader.text.charCodeAt(line.first) !== HASH) return false;
  const hashes = HASHES.exec(reader.text.slice(line.first, line.first + 7))?.[0].length ?? 0;
  if (hashes === 0) return false;
  const inner = fromOffset(reader.text, line, line.first + hashes);
  pushHeading(reader, titleOf(reader.text, inner, { marking: 'level', level: hashes }));
  return true;
}

const HASH = 0x23;

/** "##Article 4", "####Section 2": written so while every renderer took it for a heading. One sign with a word is a hashtag. */
const HASHES = /^#{1,6}(?=\s|$)|^#{2,6}(?=[\p{Lu}\d*_])/u;

export function readKeywordHeading(reader: Reader, line: Line): boolean {
  const heading = headingOf(reader.text, line);
  if (heading === undefined || !mayInterrupt(reader, heading)) return false;
  const item = { ...fromOffset(reader.text, line, heading.text.start), column: line.column };
  const opensList = heading.text.end > heading.text.start && isFirst(marksAt(reader.text, item)[0]?.label ?? '');
  pushHeading(reader, opensList ? { ...heading, text: { start: line.end, end: line.end } } : heading);
  if (opensList) return readItem(reader, item);
  if (heading.text.end > heading.text.start) openText(reader, heading, line);
  return true;
}

/** A wrapped line can begin with "Section 4": it is a heading only where the text before it can be over. */
function mayInterrupt(reader: Reader, heading: HeadingBlock): boolean {
  const { open, lastLine, text } = reader;
  if (reader.blank || open === undefined || lastLine === undefined || isOver(text, open)) return true;
  const separator = text.slice(heading.labelSpan.end, heading.labelSpan.end + 3);
  return lastLine.end - lastLine.first < SHORT_LINE || /^\s?[:–]/.test(separator);
}
