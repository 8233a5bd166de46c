import type { Provision, Span } from '../ast.ts';
import { alike, isFirst } from '../labels.ts';
import type { Block, HeadingBlock, ItemBlock, ParagraphBlock } from './block.ts';
import type { Mark } from './marks.ts';
import { extendPath, keepLabel, OUTSIDE, parentOf } from './nesting.ts';
import type { Open } from './nesting.ts';
import { isCapitalised, isTitle, leadsIntoList } from './titles.ts';

/** A provision before its address and sentences are known. Spans are absolute. */
export interface Draft {
  readonly kind: Provision['kind'];
  readonly keyword: string;
  /** The own label; for a Markdown list of equal labels, its number. */
  label: string;
  readonly wrapper: string;
  readonly labelSpan: Span;
  readonly titleSpan: Span;
  readonly parent: number;
  readonly depth: number;
  readonly start: number;
  readonly texts: { readonly span: Span; readonly kind: 'text' | 'note' | 'comment' }[];
  /** Its text leads into a list. */
  readonly stem: boolean;
}

/** Puts blocks under one another: the document first, then its provisions in reading order. Stops where it gets too deep. */
export function outlineOf(text: string, blocks: readonly Block[], deepest: number): { readonly drafts: readonly Draft[]; readonly tooDeep?: Span } {
  const outline = newOutline(text);
  for (const [at, block] of blocks.entries()) {
    place(outline, block, { at, blocks });
    const last = outline.drafts.at(-1);
    if (last !== undefined && last.depth > deepest) return { drafts: [], tooDeep: { start: last.start, end: last.texts.at(-1)?.span.end ?? last.start } };
  }
  countEqualLabels(outline.drafts);
  return { drafts: outline.drafts };
}

interface Outline {
  readonly text: string;
  readonly drafts: Draft[];
  readonly open: Open[];
}

interface Position {
  readonly at: number;
  readonly blocks: readonly Block[];
}

function newOutline(text: string): Outline {
  const nothing = { start: 0, end: 0 };
  const document: Draft = {
    kind: 'document', keyword: '', label: '', wrapper: '', labelSpan: nothing, titleSpan: nothing, parent: -1, depth: 0, start: 0, texts: [], stem: false,
  };
  return { text, drafts: [document], open: [{ ...DOCUMENT, lists: [] }] };
}

const DOCUMENT: Open = { index: 0, kind: 'document', column: OUTSIDE, opens: 'nothing', bullet: false, block: undefined, path: [], ownParts: 0, lists: [], parents: false };

function place(outline: Outline, block: Block, position: Position): void {
  switch (block.kind) {
    case 'header': return;
    case 'heading': return placeHeading(outline, block, position);
    case 'item': return placeItem(outline, block, position);
    case 'paragraph': return placeParagraph(outline, block);
    case 'comment': return placeComment(outline, block);
  }
}

// ------------------------------------------------------------------------------------------------------- headings

function placeHeading(outline: Outline, block: HeadingBlock, position: Position): void {
  const fixed = isMinor(outline, block) ? outline.open.findLastIndex(isSubHeading) : 0;
  const keep = outline.open.findIndex((entry, at) => at > fixed && entry.kind !== 'document' && closes(entry, block, position));
  if (keep > 0) outline.open.length = keep;
  const parent = innermost(outline);
  const hasText = block.text.end > block.text.start;
  const stem = hasText && isStem(outline.text, block.text);
  push(outline, parent, {
    kind: hasText ? 'item' : 'heading', keyword: block.keyword, label: block.label, wrapper: '', labelSpan: block.labelSpan, titleSpan: block.titleSpan,
    start: block.start, texts: hasText ? [{ span: block.text, kind: 'text' }] : [], stem,
  }, { column: OUTSIDE, opens: stem ? 'stem' : 'title', bullet: false, block });
}

function isSubHeading(entry: Open): boolean {
  return entry.kind === 'item' && entry.opens === 'title';
}

/** A title without mark and not in capitals may stand under a numbered sub-heading: "5. Duties", "Chair". */
function isMinor(outline: Outline, { marking, titleSpan }: HeadingBlock): boolean {
  return marking === 'plain' && /\p{Ll}/u.test(outline.text.slice(titleSpan.start, titleSpan.end));
}

/** Whether an open provision ends where a heading begins. */
function closes(entry: Open, heading: HeadingBlock, position: Position): boolean {
  const above = entry.block;
  if (above?.kind !== 'heading') return true;
  if (heading.marking === 'plain') return above.marking === 'plain' || opensGroup(above, position);
  if (above.marking === 'plain') return false;
  const ranks = above.keyword !== '' && heading.keyword !== '' ? rank(above.keyword, position) - rank(heading.keyword, position) : 0;
  if (above.level > 0 && heading.level > 0) return above.level > heading.level || (above.level === heading.level && ranks >= 0);
  return above.keyword !== '' && heading.keyword !== '' && ranks >= 0;
}

/** A title without mark directly above "Rule 6" stands over it, not under "Rule 5". */
function opensGroup(above: HeadingBlock, { at, blocks }: Position): boolean {
  const next = blocks[at + 1];
  return next?.kind === 'heading' && next.marking === 'keyword' && next.keyword.toLowerCase() === above.keyword.toLowerCase();
}

/** Place of a keyword from the outside in; among equals, the one that a document uses first is outside. */
function rank(keyword: string, { blocks }: Position): number {
  const word = keyword.toLowerCase();
  const group = GROUPS.findIndex((words) => words.has(word));
  return (group < 0 ? GROUPS.length : group) * GROUP_SIZE + keywordOrder(blocks).indexOf(word);
}

const GROUP_SIZE = 100;
const GROUPS: readonly ReadonlySet<string>[] = [
  new Set(['schedule', 'appendix', 'annex']),
  new Set(['part', 'book', 'title', 'chapter', 'division']),
];

const ORDERS = new WeakMap<readonly Block[], readonly string[]>();

/** Keywords of a document in order of first appearance. */
function keywordOrder(blocks: readonly Block[]): readonly string[] {
  const known = ORDERS.get(blocks);
  if (known !== undefined) return known;
  const order = [...new Set(blocks.flatMap((block) => (block.kind === 'heading' && block.keyword !== '' ? [block.keyword.toLowerCase()] : [])))];
  ORDERS.set(blocks, order);
  return order;
}

// ----------------------------------------------------------------------------------------------------------- items

function placeItem(outline: Outline, block: ItemBlock, position: Position): void {
  for (const [nth, mark] of block.marks.entries()) {
    const last = nth === block.marks.length - 1;
    const { column } = block;
    const depth = nth === 0 ? parentOf(outline.open, { mark, column, next: nextMark(position) }) : outline.open.length - 1;
    const parent = outline.open[depth];
    if (parent === undefined) return;
    outline.open.length = depth + 1;
    if (mark.label !== '') keepLabel(parent.lists, mark);
    const text = last ? block.text : { start: mark.end, end: mark.end };
    pushItem(outline, parent, { mark, column, text, leads: last && leadsOn(mark, block, position) });
  }
}

function pushItem(outline: Outline, parent: Open, item: { mark: Mark; column: number; text: Span; leads: boolean }): void {
  const { mark, column, text, leads } = item;
  const stem = text.end > text.start && isStem(outline.text, text);
  const title = !stem && mark.label !== '' && outline.drafts[parent.index]?.stem !== true && isTitleSpan(outline.text, text, leads);
  const nothing = { start: mark.end, end: mark.end };
  push(outline, parent, {
    kind: 'item', keyword: '', label: mark.label, wrapper: mark.wrapper, labelSpan: spanOfLabel(outline.text, mark), titleSpan: title ? withoutEmphasis(outline.text, text) : nothing,
    start: mark.start, texts: title || text.end <= text.start ? [] : [{ span: text, kind: 'text' }], stem,
  }, { column, opens: title ? 'title' : stem ? 'stem' : 'nothing', bullet: mark.label === '', block: undefined });
}

/** Whether what comes next stands below an item. */
function leadsOn(mark: Mark, { column }: ItemBlock, { at, blocks }: Position): boolean {
  const next = blocks.slice(at + 1, at + 3).find(({ kind }) => kind !== 'comment');
  if (next?.kind === 'paragraph') return !next.note;
  if (next?.kind !== 'item') return next?.kind === 'heading' && next.marking === 'plain';
  const [below] = next.marks;
  if (below === undefined || next.column > column + 1 || below.label === '') return true;
  return below.label.startsWith(`${mark.label}.`) || (isFirst(below.label) && !alike(below.label, mark.label));
}

function withoutEmphasis(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isEmphasis(text, start)) start++;
  while (end > start && isEmphasis(text, end - 1)) end--;
  return { start, end };
}

function isEmphasis(text: string, at: number): boolean {
  return text.charAt(at) === '*' || text.charAt(at) === '_';
}

/** The label itself, without brackets; empty where it is not written. */
function spanOfLabel(text: string, mark: Mark): Span {
  const start = text.indexOf(mark.label, mark.start);
  const written = mark.label !== '' && start >= mark.start && start < mark.end;
  return written ? { start, end: start + mark.label.length } : { start: mark.start, end: mark.start };
}

function nextMark({ at, blocks }: Position): Mark | undefined {
  const next = blocks[at + 1];
  return next?.kind === 'item' ? next.marks[0] : undefined;
}

// ------------------------------------------------------------------------------------------------ text and comments

/** A paragraph goes on with the item that it is indented under, or stands under the innermost provision that is still open there. */
function placeParagraph(outline: Outline, block: ParagraphBlock): void {
  const { open } = outline;
  while (open.length > 1 && endsBefore(open.at(-1), block, outline)) open.pop();
  const parent = innermost(outline);
  const draft = outline.drafts[parent.index];
  const part = { span: block.text, kind: block.note ? 'note' : 'text' } as const;
  if (draft?.kind === 'item' && parent.opens === 'nothing' && !parent.parents && outline.drafts.length - 1 === parent.index) {
    draft.texts.push(part);
    reopen(outline, parent, block);
    return;
  }
  const stem = !block.note && isStem(outline.text, block.text);
  const nothing = { start: block.start, end: block.start };
  push(outline, parent, {
    kind: 'paragraph', keyword: '', label: '', wrapper: '', labelSpan: nothing, titleSpan: nothing, start: block.start, texts: [part], stem,
  }, { column: block.column, opens: stem ? 'stem' : 'nothing', bullet: false, block: undefined });
}

function endsBefore(entry: Open | undefined, block: ParagraphBlock, outline: Outline): boolean {
  if (entry === undefined || entry.kind === 'document' || entry.kind === 'heading' || entry.block?.kind === 'heading') return false;
  if (entry.kind === 'paragraph') return true;
  const draft = outline.drafts[entry.index];
  if (entry.opens === 'title') return block.column < entry.column - 1;
  if (draft !== undefined && draft.texts.length === 0 && outline.drafts.length - 1 === entry.index) return false;
  return block.column <= entry.column + 1;
}

/** The item's text has grown: it may lead into a list now. */
function reopen(outline: Outline, entry: Open, block: ParagraphBlock): void {
  if (block.note || !isStem(outline.text, block.text)) return;
  const draft = outline.drafts[entry.index];
  if (draft !== undefined) outline.drafts[entry.index] = { ...draft, stem: true };
  outline.open[outline.open.length - 1] = { ...entry, opens: 'stem' };
}

/** A comment stands under the innermost heading and closes nothing. */
function placeComment(outline: Outline, block: { readonly text: Span; readonly start: number }): void {
  const parent = outline.open.findLast((entry) => entry.kind === 'document' || entry.block?.kind === 'heading');
  if (parent === undefined) return;
  const nothing = { start: block.start, end: block.start };
  outline.drafts.push({
    kind: 'paragraph', keyword: '', label: '', wrapper: '//', labelSpan: nothing, titleSpan: nothing, parent: parent.index,
    depth: (outline.drafts[parent.index]?.depth ?? 0) + 1, start: block.start, texts: [{ span: block.text, kind: 'comment' }], stem: false,
  });
}

// ---------------------------------------------------------------------------------------------------------- shared

function innermost({ open }: Outline): Open {
  return open.at(-1) ?? DOCUMENT;
}

/** Written out field by field: copying with a spread makes slow objects, and a large rulebook has many. */
function push(outline: Outline, parent: Open, draft: Omit<Draft, 'parent' | 'depth'>, open: Pick<Open, 'column' | 'opens' | 'bullet' | 'block'>): void {
  const { kind, keyword, label, wrapper, labelSpan, titleSpan, start, texts, stem } = draft;
  const { column, opens, bullet, block } = open;
  const index = outline.drafts.length;
  const depth = (outline.drafts[parent.index]?.depth ?? 0) + 1;
  const ownParts = label === '' ? 0 : label.split('.').length;
  parent.parents = true;
  outline.drafts.push({ kind, keyword, label, wrapper, labelSpan, titleSpan, parent: parent.index, depth, start, texts, stem });
  outline.open.push({ index, kind, column, opens, bullet, block, path: extendPath(parent.path, label), ownParts, lists: [], parents: false });
}

function isStem(text: string, span: Span): boolean {
  return leadsIntoList(text.slice(Math.max(span.start, span.end - 40), span.end));
}

/** A title of which not every word has a capital must have something below it: "Members elect the Chair" may be a rule. */
function isTitleSpan(text: string, span: Span, leads: boolean): boolean {
  if (span.end <= span.start || span.end - span.start > 100) return false;
  const title = text.slice(span.start, span.end);
  return isTitle(title) && (leads || isCapitalised(title));
}

/** In a list whose labels are all the same number ("1. 1. 1."), an item's label is its place. */
function countEqualLabels(drafts: readonly Draft[]): void {
  const lists = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.kind !== 'item' || !/^\d+$/.test(draft.label)) continue;
    const key = `${draft.parent} ${draft.wrapper}`;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [draft]);
    else list.push(draft);
  }
  for (const list of lists.values()) {
    const first = list[0]?.label;
    if (list.length > 1 && list.every(({ label }) => label === first)) list.forEach((draft, at) => { draft.label = String(Number(first) + at); });
  }
}
