/** The lines of a text, and what each of them is in its rulebook. */
import type { Block } from '../structure/block.ts';
import { blocksOf } from '../structure/blocks.ts';
import { linesOf } from '../structure/lines.ts';
import type { Line } from '../structure/lines.ts';
import { outlineOf } from '../structure/outline.ts';
import type { Draft } from '../structure/outline.ts';
import { applied } from './replacements.ts';
import type { Replacement } from './replacements.ts';
import { tidyingOf } from './tidying.ts';

/** A line as the layout sees it. */
export interface Row {
  readonly line: Line;
  /** Offset of the line end; the line end itself. */
  readonly until: number;
  readonly lineEnd: string;
  /** `held` lines stay as they are: tables, code, HTML and whatever else holds no rules. `more` goes on with the line above. */
  readonly role: 'blank' | 'held' | 'header' | 'heading' | 'item' | 'paragraph' | 'comment' | 'more';
  /** Index of the block that the line belongs to; -1 without one. */
  readonly block: number;
  /** Indices of the provisions that the block begins or goes on with, outermost first. */
  readonly drafts: readonly number[];
  /** False where the indentation says something that the layout does not know. */
  readonly movable: boolean;
  /** From the first character to the last, tidied. */
  readonly words: string;
  /** How far from the first character the words behind each label begin. */
  readonly leads: readonly number[];
  /** A heading that a blank line stands before. A title without a mark may be the second line of another. */
  readonly spaced: boolean;
}

export interface Layout {
  readonly text: string;
  readonly rows: readonly Row[];
  readonly drafts: readonly Draft[];
  /** Provisions whose items stand at their own column, not to the right of it. */
  readonly hugged: ReadonlySet<number>;
  /** The line end that the document uses. */
  readonly lineEnd: string;
}

export function layoutOf(text: string): Layout {
  const blocks = blocksOf(text);
  const { drafts } = outlineOf(text, blocks, Infinity);
  const source = { text, blocks, drafts, draftAt: draftStarts(drafts) };
  const rows = withWords(withPlaces(rowsOf(source), drafts), source);
  return { text, rows, drafts, hugged: huggedBy(rows, drafts), lineEnd: prevailingLineEnd(rows) };
}

/** The row that an offset lies in. */
export function rowAt(rows: readonly Row[], offset: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rows[middle]?.line.start ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

interface Source {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly drafts: readonly Draft[];
  /** Provisions by the offsets where they and each of their paragraphs begin. */
  readonly draftAt: ReadonlyMap<number, number>;
}

function draftStarts(drafts: readonly Draft[]): Map<number, number> {
  const starts = new Map<number, number>();
  drafts.forEach(({ start, kind }, index) => { if (kind !== 'document') starts.set(start, index); });
  drafts.forEach(({ texts }, index) => {
    for (const { span } of texts) if (!starts.has(span.start)) starts.set(span.start, index);
  });
  return starts;
}

// ------------------------------------------------------------------------------------------------------ lines to blocks

function rowsOf(source: Source): Row[] {
  const { text, blocks } = source;
  const lines = linesOf(text);
  const cursor = { next: 0, open: -1 };
  return lines.map((line, at) => {
    const behind = lines[at + 1]?.start ?? text.length;
    const until = behind - (at + 1 < lines.length ? lineEndLength(text, behind) : 0);
    const first = firstBlock(blocks, cursor, { line, behind: at + 1 < lines.length ? behind : Infinity });
    if (first >= 0) cursor.open = first;
    const block = blocks[cursor.open];
    const row = { line, until, lineEnd: text.slice(until, behind), block: -1, drafts: [], movable: false, words: text.slice(line.first, line.end), leads: [], spaced: false };
    if (line.first >= line.end) return { ...row, role: 'blank' };
    if (block === undefined || line.first >= endOf(block)) return { ...row, role: 'held' };
    const role = isMarkup(text, line) ? 'held' : first >= 0 ? block.kind : 'more';
    return { ...row, role, block: cursor.open, drafts: draftsOf(block, source), spaced: role === 'heading' && block.kind === 'heading' && block.marking !== 'plain' };
  });
}

/** Index of the first block that begins in a line; -1 where none does. Moves on behind all that do. */
function firstBlock(blocks: readonly Block[], cursor: { next: number }, { behind }: { line: Line; behind: number }): number {
  const from = cursor.next;
  for (let block = blocks[cursor.next]; block !== undefined && startOf(block) < behind; block = blocks[cursor.next]) cursor.next++;
  return cursor.next > from ? from : -1;
}

function startOf(block: Block): number {
  return block.kind === 'header' ? block.span.start : block.start;
}

export function endOf(block: Block): number {
  if (block.kind === 'header') return block.span.end;
  return Math.max(block.text.end, block.kind === 'heading' ? block.titleSpan.end : 0, block.kind === 'item' ? (block.marks.at(-1)?.end ?? 0) : 0, block.start + 1);
}

function draftsOf(block: Block, { draftAt }: Source): number[] {
  const starts = block.kind === 'item' ? block.marks.map(({ start }) => start) : block.kind === 'header' ? [] : [block.start];
  return starts.flatMap((start) => draftAt.get(start) ?? []);
}

/** Tags may be structure, and `>` quotes: such lines mean what they mean by their first character. */
function isMarkup(text: string, { first, end }: Line): boolean {
  return text.charAt(first) === '<' || text.charAt(first) === '>' || text.charAt(end - 1) === '>';
}

function lineEndLength(text: string, behind: number): number {
  return text.charAt(behind - 1) === '\n' && text.charAt(behind - 2) === '\r' ? 2 : 1;
}

function prevailingLineEnd(rows: readonly Row[]): string {
  const count = (wanted: string): number => rows.reduce((sum, { lineEnd }) => sum + (lineEnd === wanted ? 1 : 0), 0);
  const [best = '\n'] = ['\n', '\r\n', '\r'].toSorted((a, b) => count(b) - count(a));
  return best;
}

// --------------------------------------------------------------------------------------------------- which may be moved

interface Places {
  /** Blocks and provisions that a held line begins. */
  readonly heldBlocks: Set<number>;
  readonly heldDrafts: Set<number>;
  /** Column of the first paragraph directly below a provision. */
  readonly margins: Map<number, number>;
  /** Column of the first line of each block. */
  readonly columns: Map<number, number>;
}

function withPlaces(rows: readonly Row[], drafts: readonly Draft[]): Row[] {
  const places: Places = { heldBlocks: new Set(), heldDrafts: new Set(), margins: new Map(), columns: new Map() };
  drafts.forEach(({ wrapper }, index) => { if (wrapper === 'li') places.heldDrafts.add(index); });
  return rows.map((row, at) => {
    if (row.role === 'held') {
      if (row.block >= 0) places.heldBlocks.add(row.block);
      row.drafts.forEach((draft) => places.heldDrafts.add(draft));
      return row;
    }
    if (row.role === 'blank') return row;
    if (places.heldBlocks.has(row.block)) return { ...row, role: 'held' };
    if (row.role !== 'more') places.columns.set(row.block, row.line.column);
    return { ...row, movable: isMovable(row, { rows, at, drafts, places }) };
  });
}

function isMovable(row: Row, { rows, at, drafts, places }: { rows: readonly Row[]; at: number; drafts: readonly Draft[]; places: Places }): boolean {
  const { column } = row.line;
  const [own = -1] = row.drafts;
  const parent = drafts[own]?.parent ?? -1;
  const before = places.columns.get(row.block) ?? 0;
  switch (row.role) {
    case 'header':
    case 'comment': return true;
    case 'heading': return rows[at - 1]?.role !== 'held' && rows[at + 1]?.role !== 'held';
    case 'item': return !places.heldDrafts.has(own) && !places.heldDrafts.has(parent);
    case 'paragraph': return !places.heldDrafts.has(own) && !places.heldDrafts.has(parent) && !isSetIn(column, parent, { drafts, places });
    case 'more': return drafts[own]?.kind === 'paragraph' ? column < before + SET_IN : column >= before || drafts[own]?.kind === 'heading';
    default: return false;
  }
}

/** A paragraph further to the right than the first below its heading: a quotation, or an example. */
function isSetIn(column: number, parent: number, { drafts, places }: { drafts: readonly Draft[]; places: Places }): boolean {
  const kind = drafts[parent]?.kind;
  if (kind !== 'heading' && kind !== 'document') return false;
  const margin = places.margins.get(parent) ?? column;
  places.margins.set(parent, margin);
  return column >= margin + SET_IN;
}

const SET_IN = 2;

function huggedBy(rows: readonly Row[], drafts: readonly Draft[]): ReadonlySet<number> {
  const hugged = new Set<number>();
  const columns = new Map<number, number>();
  const seen = new Set<number>();
  for (const { role, line, drafts: [own = -1] } of rows) {
    if (role !== 'item' && role !== 'paragraph' && role !== 'heading') continue;
    const parent = drafts[own]?.parent ?? -1;
    if (role === 'item' && !seen.has(parent) && line.column <= (columns.get(parent) ?? 0) + 1) hugged.add(parent);
    if (role === 'item') seen.add(parent);
    if (!columns.has(own)) columns.set(own, line.column);
  }
  return hugged;
}

// ---------------------------------------------------------------------------------------------------------------- words

/** Puts the tidied words into each row, and how wide its labels are. Behind a bullet that has a label, what is below begins under the label. */
function withWords(rows: readonly Row[], { text, blocks }: Source): Row[] {
  const held = new Set(rows.flatMap(({ role, block }) => (role === 'held' ? [block] : [])));
  const firsts = new Map(rows.flatMap(({ role, block, line }) => (role === 'more' || role === 'held' || role === 'blank' ? [] : [[block, line.first] as const])));
  const changes = tidyingOf(text, blocks.flatMap((block, index) => {
    const first = firsts.get(index);
    return first === undefined || held.has(index) ? [] : [{ block, first, end: endOf(block) }];
  }));
  const cursor = { next: 0 };
  return rows.map((row) => (row.role === 'blank' || row.role === 'held' ? row : withRowWords(row, { text, block: blocks[row.block], changes: changesIn(row.line, changes, cursor) })));
}

function changesIn({ first, end }: Line, changes: readonly Replacement[], cursor: { next: number }): readonly Replacement[] {
  while ((changes[cursor.next]?.start ?? Infinity) < first) cursor.next++;
  const from = cursor.next;
  while ((changes[cursor.next]?.end ?? Infinity) <= end) cursor.next++;
  return changes.slice(from, cursor.next);
}

function withRowWords(row: Row, { text, block, changes }: { text: string; block: Block | undefined; changes: readonly Replacement[] }): Row {
  const { first, end } = row.line;
  const words = applied(text, { start: first, end }, changes);
  if (row.role !== 'item' || block?.kind !== 'item') return { ...row, words };
  const bulleted = /\s/.test(text.slice(first, block.marks[0]?.start ?? first));
  const leads = block.marks.map((mark) => {
    const behind = bulleted ? mark.start : Math.min(mark.end, end);
    return applied(text, { start: first, end: behind }, changes.filter((change) => change.end <= behind)).length + (bulleted ? 0 : 1);
  });
  return { ...row, words, leads };
}
