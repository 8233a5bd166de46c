import { titleOf } from './headings.ts';
import { blockTagAt, trailingTags } from './html.ts';
import type { Tag } from './html.ts';
import { fromOffset, isBlank, trimEnd } from './lines.ts';
import type { Line } from './lines.ts';
import type { Mark } from './marks.ts';
import { closeText, LIST_INDENT, pushHeading, pushItem } from './reader.ts';
import type { Reader } from './reader.ts';
import { readText } from './text-lines.ts';

/** A line that begins or ends with tags: `<p>`, `<li>`, `<ol>` and `<h2>` are structure, the rest is passed over. */
export function readMarkup(reader: Reader, line: Line, readPlain: (reader: Reader, line: Line) => void): void {
  if (reader.text.startsWith('<!--', line.first)) return skipRemark(reader, line);
  let rest = line;
  for (let tag = blockTagAt(reader.text, rest); tag !== undefined; tag = blockTagAt(reader.text, rest)) {
    enter(reader, tag, rest);
    rest = fromOffset(reader.text, rest, tag.end);
  }
  const closing = trailingTags(reader.text, rest);
  const inner = { ...rest, end: trimEnd(reader.text, rest.first, closing[0]?.start ?? rest.end) };
  if (!isBlank(inner)) readInner(reader, withoutEmphasis(reader.text, inner), readPlain);
  for (const tag of closing) enter(reader, tag, rest);
}

/** `<b>4.02 Officers</b>`: what is bold from end to end begins as it would in plain letters. */
function withoutEmphasis(text: string, line: Line): Line {
  const [whole = '', open = '', close = ''] = line.end - line.first < LONGEST_BOLD ? BOLD.exec(text.slice(line.first, line.end)) ?? [] : [];
  return whole === '' ? line : { ...fromOffset(text, line, line.first + open.length), end: line.end - close.length, column: line.column };
}

const LONGEST_BOLD = 200;
const BOLD = /^((?:<(?:b|strong|i|em|u)>\s*)+)[^<].*?((?:<\/(?:b|strong|i|em|u)>)+)$/i;

function readInner(reader: Reader, line: Line, readPlain: (reader: Reader, line: Line) => void): void {
  if (reader.level > 0) pushHeading(reader, titleOf(reader.text, line, { marking: 'level', level: reader.level }));
  else if (reader.lists.length > 0) readText(reader, line);
  else readPlain(reader, line);
}

function skipRemark(reader: Reader, line: Line): void {
  const { text } = reader;
  closeText(reader);
  if (text.slice(line.first, line.end).includes('-->')) return;
  reader.skipping = (next) => (text.slice(next.first, next.end).includes('-->') ? 'last' : 'skip');
}

function enter(reader: Reader, tag: Tag, line: Line): void {
  reader.level = tag.closing ? 0 : tag.level;
  if (tag.name === 'ol' || tag.name === 'ul') enterList(reader, tag);
  if (tag.name === 'li' && !tag.closing) return openListItem(reader, tag, line);
  if (tag.name !== 'p' || tag.closing || (reader.open?.text.end ?? 0) > (reader.open?.text.start ?? 0)) reader.blank = true;
}

function enterList(reader: Reader, tag: Tag): void {
  if (tag.closing) reader.lists.pop();
  else if (reader.lists.length < DEEPEST_LIST) reader.lists.push({ ordered: tag.name === 'ol', count: 0 });
}

const DEEPEST_LIST = 80;

/** `<li>` has no label in the text; in an ordered list its label is its number. */
function openListItem(reader: Reader, tag: Tag, line: Line): void {
  const list = reader.lists.at(-1);
  if (list !== undefined) list.count++;
  const label = list?.ordered === true ? String(list.count) : '';
  const mark: Mark = { label, wrapper: 'li', start: tag.end, end: tag.end };
  pushItem(reader, line, { marks: [mark], column: reader.lists.length * LIST_INDENT, text: { start: tag.end, end: tag.end } });
}
