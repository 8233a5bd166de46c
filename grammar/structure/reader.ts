import type { Block, HeadingBlock, ItemBlock, ParagraphBlock } from './block.ts';
import type { Line } from './lines.ts';
import { BARE_WRAPPER } from './marks.ts';
import type { Mark } from './marks.ts';

/** Where the reading stands. */
export interface Reader {
  readonly text: string;
  readonly blocks: Block[];
  /** The block that the next line may continue. */
  open: TextBlock | undefined;
  /** First line of the open block, and its latest. */
  openLine: Line | undefined;
  lastLine: Line | undefined;
  /** A blank line, or nothing yet, stands before this line. */
  blank: boolean;
  /** Set while lines are passed over: this one too, up to this one, or up to the one before. */
  skipping: ((line: Line) => 'skip' | 'last' | 'read') | undefined;
  /** Between the marks of a code fence that holds rules. */
  fenced: boolean;
  /** Header lines may still follow. */
  header: 'none yet' | 'open' | 'over';
  /** Latest labels by their brackets, since the last heading. */
  recent: Recent;
  /** Kinds of underline in order of appearance: the first is the outermost. */
  underlines: readonly string[];
  overline: string;
  conflict: boolean;
  readonly lists: { readonly ordered: boolean; count: number }[];
  level: number;
}

export type Recent = ReadonlyMap<string, readonly string[]>;

/** All that a line which begins a block needs to know of the lines before it. */
export interface Context {
  readonly recent: Recent;
  readonly underlines: readonly string[];
}

type Writable<T> = T extends Block ? { -readonly [K in keyof T]: T[K] } : never;

/** A block whose text may go on in the next line. */
export type TextBlock = Writable<HeadingBlock | ItemBlock | ParagraphBlock>;

export function newReader(text: string): Reader {
  return {
    text, blocks: [], open: undefined, openLine: undefined, lastLine: undefined, blank: true, skipping: undefined, fenced: false, header: 'none yet',
    recent: NOTHING_RECENT, underlines: [], overline: '', conflict: false, lists: [], level: 0,
  };
}

/** Stands in for the wrapper of a label: what stood below the numbers of pages. */
export const FOOTER = 'page';

const NOTHING_RECENT: Recent = new Map();

/** A reader that goes on in the middle of a text, where a block begins. */
export function readerFrom(text: string, { recent, underlines }: Context): Reader {
  return { ...newReader(text), header: 'over', recent, underlines };
}

/** True where nothing but the context bears on a line that begins a block: no list of HTML is open, nothing is passed over. */
export function isPlain({ skipping, fenced, header, overline, conflict, lists, level }: Reader): boolean {
  return skipping === undefined && !fenced && header === 'over' && overline === '' && !conflict && lists.length === 0 && level === 0;
}

/** Takes the line and says so, or leaves it alone. */
export type ReadLine = (reader: Reader, line: Line) => boolean;

/** Adds a heading; what follows is no part of it. */
export function pushHeading(reader: Reader, heading: HeadingBlock): void {
  reader.blocks.push(heading);
  // Bare numbers run on through a document: without the latest, the next could not be told from a quantity.
  const kept = [...reader.recent].filter(([wrapper]) => wrapper === BARE_WRAPPER || wrapper === FOOTER);
  reader.recent = kept.length === 0 ? NOTHING_RECENT : new Map(kept);
  reader.header = 'over';
  closeText(reader);
}

/** Adds an item, whose text may go on. */
export function pushItem(reader: Reader, line: Line, item: Pick<ItemBlock, 'marks' | 'column' | 'text'>): void {
  const block: ItemBlock = { kind: 'item', ...item, start: item.marks[0]?.start ?? line.first };
  reader.blocks.push(block);
  reader.header = 'over';
  for (const mark of item.marks) remember(reader, mark);
  openText(reader, block, line);
}

function remember(reader: Reader, mark: Mark): void {
  if (mark.label === '') return;
  const labels = reader.recent.get(mark.wrapper) ?? [];
  reader.recent = new Map(reader.recent).set(mark.wrapper, [mark.label, ...labels.slice(0, MOST_RECENT - 1)]);
}

const MOST_RECENT = 6;

export function openParagraph(reader: Reader, line: Line, note: boolean): void {
  const depth = reader.lists.length;
  const column = depth > 0 ? depth * LIST_INDENT + 2 : line.column;
  const block: ParagraphBlock = { kind: 'paragraph', column, note, text: { start: line.first, end: line.end }, start: line.first };
  reader.blocks.push(block);
  reader.header = 'over';
  openText(reader, block, line);
}

/** Indentation that a list of HTML stands for. */
export const LIST_INDENT = 4;

export function openText(reader: Reader, block: TextBlock, line: Line): void {
  reader.open = block;
  reader.openLine = line;
  reader.lastLine = line;
  reader.blank = false;
}

export function extend(reader: Reader, line: Line): void {
  const { open } = reader;
  if (open === undefined) return;
  open.text = { start: open.text.end <= open.text.start ? line.first : open.text.start, end: line.end };
  reader.lastLine = line;
}

/** Ends the open text. Always true, so that a reader can end with it. */
export function closeText(reader: Reader): true {
  reader.open = undefined;
  reader.blank = true;
  return true;
}

/** True where the text of a block could end: its last word is followed by a mark, or joins list items. */
export function isOver(text: string, block: TextBlock): boolean {
  if (block.text.end <= block.text.start) return true;
  return /(?:[.;:,!?—–…]["”’)\]*_`]*|["”’)\]]|\b(?:and|or))$/.test(text.slice(Math.max(block.text.start, block.text.end - 12), block.text.end));
}

export function matches(pattern: RegExp, text: string, line: Line): boolean {
  return pattern.test(text.slice(line.first, Math.min(line.end, line.first + LONGEST_MARKUP)));
}

/** Longest stretch of a line that is looked at for markup. */
export const LONGEST_MARKUP = 1000;

/** A line shorter than this was hardly wrapped. */
export const SHORT_LINE = 50;
