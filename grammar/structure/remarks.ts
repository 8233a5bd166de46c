import { KEYWORDS } from './headings.ts';
import { fromOffset, skipSpace } from './lines.ts';
import type { Line } from './lines.ts';
import { closeText, extend, LONGEST_MARKUP, openParagraph } from './reader.ts';
import type { Reader } from './reader.ts';

/** `Rulebook: TITLE` first, then other `Key: value` lines. */
export function readHeader(reader: Reader, line: Line): boolean {
  if (reader.header !== 'none yet' && reader.blocks.at(-1)?.kind !== 'header') return false;
  const match = HEADER_LINE.exec(reader.text.slice(line.first, Math.min(line.end, line.first + LONGEST_MARKUP)));
  if (match === null) return false;
  const [, key = '', value = ''] = match;
  if (!isHeaderKey(reader, key)) return false;
  reader.blocks.push({ kind: 'header', key, value, span: { start: line.first, end: line.end } });
  reader.header = 'open';
  return closeText(reader);
}

const HEADER_LINE = /^([A-Z][A-Za-z]*(?: [A-Za-z0-9]+){0,3})\s*:\s+(.*\S)$/;

const OPENING_KEY = /^(?:Rulebook|Rule ?change(?: \w+)?|Proposal(?: \w+)?)$/i;

const HEADER_KEY = /^(?:Rank|Adopted|Under|Proposed by|Seconded by|For|Majority|Changes|Version|Date|Amended|Effective|Status|Author|Authors|Licence|License)$/i;

function isHeaderKey(reader: Reader, key: string): boolean {
  if (reader.header === 'none yet') return OPENING_KEY.test(key);
  if (HEADER_KEY.test(key)) return true;
  return reader.header === 'open' && !reader.blank && /^[A-Za-z]+$/.test(key) && !/^notes?$/i.test(key) && !KEYWORDS.test(key);
}

export function readComment(reader: Reader, line: Line): boolean {
  if (!reader.text.startsWith('//', line.first)) return false;
  reader.blocks.push({ kind: 'comment', column: line.column, text: { start: line.first, end: line.end }, start: line.first });
  return closeText(reader);
}

/** `> quoted` lines are published remarks: notes. */
export function readQuoted(reader: Reader, line: Line): boolean {
  if (reader.text.charAt(line.first) !== '>') return false;
  const inner = skipSpace(reader.text, line.first + 1, line.end);
  const { open } = reader;
  if (inner >= line.end) reader.blank = true;
  else if (open?.kind === 'paragraph' && open.note && !reader.blank) extend(reader, line);
  else openParagraph(reader, fromOffset(reader.text, line, inner), true);
  return true;
}

export function readNote(reader: Reader, line: Line): boolean {
  NOTE.lastIndex = line.first;
  if (!NOTE.test(reader.text)) return false;
  openParagraph(reader, line, true);
  return true;
}

const NOTE = /(?:[*_]{0,3}\[?notes?[*_]{0,3}\s?[:：]|\[\^[^\]\s]{1,60}\]:\s)/iy;
