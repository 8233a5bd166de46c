import { titleOf } from './headings.ts';
import { isBlank } from './lines.ts';
import type { Line } from './lines.ts';
import { closeText, FOOTER, matches, pushHeading } from './reader.ts';
import type { Reader } from './reader.ts';

export function passOver(reader: Reader, line: Line): boolean {
  if (reader.skipping === undefined) return false;
  const verdict = reader.skipping(line);
  if (verdict !== 'skip') reader.skipping = undefined;
  return verdict !== 'read';
}

/** Rulers, underlines of headings, front matter and the middle of a merge conflict. */
export function readRuler(reader: Reader, line: Line): boolean {
  const { text } = reader;
  const mark = text.charAt(line.first);
  if (!RULER_MARKS.has(mark) || line.end - line.first < 3 || !isRuler(text, line)) return false;
  if (reader.conflict && mark === '=' && line.end - line.first === 7) return closeText(reader);
  if (text.charAt(line.end - 1) === mark && underline(reader, line, mark)) return true;
  if (line.start === 0 && mark === '-') skipFrontMatter(reader);
  closeText(reader);
  reader.overline = mark;
  reader.lastLine = line;
  return true;
}

const RULER_MARKS: ReadonlySet<string> = new Set('=-~^"\'`*+#_:.'.split(''));

function isRuler(text: string, line: Line): boolean {
  const mark = text.charAt(line.first);
  for (let at = line.first; at < line.end; at++) {
    const letter = text.charAt(at);
    if (letter !== mark && letter !== ' ' && letter !== '\t') return false;
  }
  return mark !== '`' || line.end - line.first > 3;
}

/** Makes the single line above a heading, if it is one. */
function underline(reader: Reader, line: Line, mark: string): boolean {
  const { open, openLine } = reader;
  if (open === undefined || openLine === undefined || reader.blank || reader.lastLine !== openLine || '*_:.'.includes(mark)) return false;
  const length = line.end - line.first;
  const long = mark === '=' || length * 2 >= openLine.end - openLine.first || (length >= LONG_RULER && !/[.;:,]$/.test(reader.text.slice(openLine.end - 1, openLine.end)));
  if (!long || openLine.end - openLine.first > LONGEST_HEADING || (open.kind === 'item' && open.marks[0]?.label === '')) return false;
  const style = (reader.overline === mark ? '^' : '') + mark;
  if (!reader.underlines.includes(style)) reader.underlines = [...reader.underlines, style];
  reader.blocks.pop();
  pushHeading(reader, titleOf(reader.text, openLine, { marking: 'level', level: reader.underlines.indexOf(style) + 1 }));
  return true;
}

const LONGEST_HEADING = 200;
/** Under a long title a line of this length is meant for it, however short it looks. */
const LONG_RULER = 20;

function skipFrontMatter(reader: Reader): void {
  let left = LONGEST_FRONT_MATTER;
  reader.skipping = (line) => {
    if (left-- === 0) return 'read';
    const closes = line.end - line.first === 3 && reader.text.startsWith('---', line.first);
    return closes ? 'last' : 'skip';
  };
}

const LONGEST_FRONT_MATTER = 60;

/** Code fences, tables, link targets, directives and fields of reStructuredText, contents pages, conflict markers. */
export function readSkipped(reader: Reader, line: Line): boolean {
  const { text } = reader;
  switch (text.charAt(line.first)) {
    case '`':
    case '~': return skipFence(reader, line);
    case '|': return line.end - line.first > 1 && closeText(reader);
    case '+': return matches(TABLE_RULER, text, line) && closeText(reader);
    case '=': return matches(SIMPLE_TABLE, text, line) && closeText(reader);
    case '.': return skipDirective(reader, line);
    case ':': return reader.blank && matches(FIELD, text, line) && takeField(reader);
    case '[': return matches(LINK_TARGET, text, line) && closeText(reader);
    case '(': return matches(ANCHOR, text, line) && closeText(reader);
    case '<':
    case '>': return skipConflict(reader, line);
    default: return (matches(CONTENTS_ENTRY, text, line) && closeText(reader)) || skipPageNumber(reader, line);
  }
}

/** A number alone in its line, between pages, and the line below it where the same stood there before. A sentence may run on behind them. */
function skipPageNumber(reader: Reader, line: Line): boolean {
  const { text } = reader;
  if (line.end - line.first > LONGEST_PAGE_NUMBER || !matches(PAGE_NUMBER, text, line)) return false;
  const below = /^\s*(\S.{0,80})/.exec(text.slice(line.end, line.end + 100))?.[1]?.trim() ?? '';
  const footers = reader.recent.get(FOOTER) ?? [];
  if (!footers.includes(below)) reader.recent = new Map(reader.recent).set(FOOTER, [below, ...footers].slice(0, 4));
  else reader.skipping = (next) => (isBlank(next) ? 'skip' : 'last');
  return true;
}


const LONGEST_PAGE_NUMBER = 20;
const PAGE_NUMBER = /^(?:page )?\d{1,4}(?: of \d{1,4})?$/i;

const TABLE_RULER = /^\+[-=+]{3,}$/;

const SIMPLE_TABLE = /^={2,}(?: +={2,})+$/;

const FIELD = /^:[A-Za-z][\w -]{0,40}:(?:\s|$)/;

const LINK_TARGET = /^\[[^\]]{1,200}\]:\s*\S+(?:\s+["'(].*)?$/;

const ANCHOR = /^\([\w-]{1,80}\)=$/;

const CONTENTS_ENTRY = /(?:\.{4,}|(?: \.){4,}|…{2,})\s*\d{1,4}$/;

function skipFence(reader: Reader, line: Line): boolean {
  const { text } = reader;
  const fence = text.slice(line.first, line.first + 3);
  if (fence !== '```' && fence !== '~~~') return false;
  closeText(reader);
  const wasFenced = reader.fenced;
  reader.fenced = !reader.fenced && RULES_IN_FENCE.test(text.slice(line.first, line.first + LONGEST_FENCE));
  if (wasFenced || reader.fenced) return true;
  reader.skipping = (next) => (text.startsWith(fence, next.first) && next.end - next.first < 8 ? 'last' : 'skip');
  return true;
}

/** A fence around lettered items, or plain text with "6.1 Officers" in it, is the mark of a converter, not of code. */
const RULES_IN_FENCE = /^(?:```|~~~)\s*(?:\n\s*\((?:[a-z]|[ivxl]{2,6})\)|(?:text|txt|plain|plaintext|markdown|md)\s*\n\s*(?:\((?:[a-z]|[ivxl]{2,6})\)|\d{1,2}\.\d{1,2}\.?))\s+\p{L}/u;
const LONGEST_FENCE = 60;

/** `.. note::`, `.. _target:` and the lines indented below. */
function skipDirective(reader: Reader, line: Line): boolean {
  if (!matches(DIRECTIVE, reader.text, line)) return false;
  closeText(reader);
  reader.skipping = (next) => (isBlank(next) || next.column > line.column ? 'skip' : 'read');
  return true;
}

const DIRECTIVE = /^\.\.(?:\s|$)/;

function takeField(reader: Reader): boolean {
  reader.open = undefined;
  return true;
}

function skipConflict(reader: Reader, line: Line): boolean {
  const marker = reader.text.slice(line.first, line.first + 7);
  if (marker !== '<<<<<<<' && marker !== '>>>>>>>') return false;
  reader.conflict = marker === '<<<<<<<';
  return closeText(reader);
}
