import type { Block } from './block.ts';
import { readKeywordHeading, readMarkedHeading } from './heading-lines.ts';
import { readItem } from './item-lines.ts';
import { withoutContents } from './contents.ts';
import { isBlank, linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import { readMarkup } from './markup.ts';
import { passOver, readRuler, readSkipped } from './passed-over.ts';
import { promoteTitles } from './plain-titles.ts';
import { isPlain, newReader, readerFrom } from './reader.ts';
import type { Context, Reader, ReadLine } from './reader.ts';
import { readComment, readHeader, readNote, readQuoted } from './remarks.ts';
import { readText } from './text-lines.ts';

/** The blocks of a text, in order. Whatever holds no rules is left out: code, tables, contents, rulers, markup. */
export function blocksOf(text: string): Block[] {
  return readBlocks(text, withoutContents(text, linesOf(text))).blocks;
}

/** Blocks, and the context of each that begins a line on which nothing else bears, by where the block starts. */
export interface Blocks {
  readonly blocks: Block[];
  readonly contexts: ReadonlyMap<number, Context>;
}

/** The blocks of some lines: those of the whole text, or from a block on that begins in this context. */
export function readBlocks(text: string, lines: readonly Line[], context?: Context): Blocks {
  const reader = context === undefined ? newReader(text) : readerFrom(text, context);
  const contexts = new Map<number, Context>();
  for (const line of lines) readInContext(reader, line, contexts);
  return { blocks: promoteTitles(text, reader.blocks), contexts };
}

function readInContext(reader: Reader, line: Line, contexts: Map<number, Context>): void {
  const { recent, underlines, blank, blocks: { length } } = reader;
  const plain = isPlain(reader);
  readLine(reader, line);
  const begun = reader.blocks[length];
  // A line that is a paragraph only because of the one above may be something else without it: an item, a heading.
  if (plain && begun !== undefined && begun.kind !== 'header' && (blank || begun.kind !== 'paragraph')) contexts.set(begun.start, { recent, underlines });
}

function readLine(reader: Reader, line: Line): void {
  if (passOver(reader, line)) return;
  if (isBlank(line)) {
    endParagraph(reader);
    return;
  }
  if (reader.text.charCodeAt(line.first) === LESS_THAN || reader.text.charCodeAt(line.end - 1) === GREATER_THAN) readMarkup(reader, line, readPlain);
  else readPlain(reader, line);
}

function readPlain(reader: Reader, line: Line): void {
  const known = READERS.some((read) => read(reader, line));
  if (!known) readText(reader, line);
  if (reader.lastLine !== line) reader.overline = '';
}

/** In this order: the first that knows a line takes it. */
const READERS: readonly ReadLine[] = [
  readRuler, readSkipped, readHeader, readComment, readQuoted, readNote, readMarkedHeading, readKeywordHeading, readItem,
];

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;

function endParagraph(reader: Reader): void {
  reader.blank = true;
  if (reader.header === 'open' && reader.blocks.length > 0) reader.header = 'over';
}
