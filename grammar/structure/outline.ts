import type { Provision, Span } from '../ast.ts';
import { alike, follows, isFirst } from '../labels.ts';
import type { Block, HeadingBlock, ItemBlock, ParagraphBlock } from './blocks.ts';
import type { Mark } from './marks.ts';
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

/** A provision that the next block may stand under. */
interface Open {
  readonly index: number;
  readonly kind: Draft['kind'];
  readonly column: number;
  /** A sub-heading, or text that leads into a list: what is not indented may stand under it too. */
  readonly opens: 'title' | 'stem' | 'nothing';
  readonly bullet: boolean;
  readonly block: Block | undefined;
  /** Labels on the way here, the own one last. */
  readonly path: readonly string[];
  /** How many parts the own label is written with: 2 for `3.1`; 0 without a label. */
  readonly ownParts: number;
  /** The latest label of every list below it. */
  readonly lists: List[];
  parents: boolean;
}

/** A list below a provision, by its first and latest label. */
interface List {
  readonly wrapper: string;
  readonly first: string;
  readonly last: string;
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

const OUTSIDE = -100;

function newOutline(text: string): Outline {
  const nothing = { start: 0, end: 0 };
  const document: Draft = {
    kind: 'document', keyword: '', label: '', wrapper: '', labelSpan: nothing, titleSpan: nothing, parent: -1, depth: 0, start: 0, texts: [], stem: false,
  };
  const open: Open = { index: 0, kind: 'document', column: OUTSIDE, opens: 'nothing', bullet: false, block: undefined, path: [], ownParts: 0, lists: [], parents: false };
  return { text, drafts: [document], open: [open] };
}

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
    const depth = nth === 0 ? parentOf(outline, { mark, column, next: nextMark(position) }) : outline.open.length - 1;
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

interface Candidate {
  readonly mark: Mark;
  readonly column: number;
  readonly next: Mark | undefined;
}

/** Index in the open provisions of the one that an item stands under. */
function parentOf(outline: Outline, item: Candidate): number {
  const { open } = outline;
  if (item.mark.label.includes('.')) {
    const prefix = longestPrefix(open, item.mark.label.split('.'));
    if (prefix >= 0) return prefix;
  }
  const top = innermostAt(open, item.column);
  const outermost = isUnder(open[top], item.column) ? top : outermostAt(open, top, item.column) - 1;
  return item.mark.label === '' ? bulletParent(open, { top, outermost }, item) : labelParent(open, { top, outermost }, item);
}

interface Reach {
  /** Innermost and outermost open provision that the item may stand under, going by its indentation. */
  readonly top: number;
  readonly outermost: number;
}

/** The innermost provision that the item is not indented less than. */
function innermostAt(open: readonly Open[], column: number): number {
  let top = open.length - 1;
  while (top > 0 && (open[top]?.column ?? OUTSIDE) > column + 1) top--;
  while (top > 0 && open[top]?.kind === 'paragraph' && open[top]?.opens !== 'stem') top--;
  return top;
}

/** True where the item is indented under the provision, or follows a paragraph or sentence that leads into a list. */
function isUnder(entry: Open | undefined, column: number): boolean {
  if (entry === undefined) return true;
  return entry.column < column - 1 || (entry.kind === 'paragraph' && entry.opens === 'stem');
}

/** The outermost of the provisions that are indented as the item is. */
function outermostAt(open: readonly Open[], top: number, column: number): number {
  let at = top;
  while (at > 1 && Math.abs((open[at - 1]?.column ?? OUTSIDE) - column) <= 1 && open[at - 1]?.kind === 'item') at--;
  return at;
}

function labelParent(open: readonly Open[], { top, outermost }: Reach, item: Candidate): number {
  const continued = lastIndex(open, { from: top, to: outermost }, (entry) => continues(entry, item));
  if (continued >= 0) return continued;
  const elsewhere = isFirst(item.mark.label) ? -1 : lastIndex(open, { from: outermost - 1, to: boundary(open) }, (entry) => continues(entry, item));
  if (elsewhere >= 0) return elsewhere;
  const same = lastIndex(open, { from: top, to: outermost }, (entry) => entry.lists.some((list) => isSameList(list, item.mark)));
  if (same >= 0) return restartsBehindParagraph(open, same, item) ? same + 1 : same;
  return open[top]?.bullet === true && !isUnder(open[top], item.column) ? top - 1 : top;
}

/** The innermost heading, which no item leaves; but a title below a numbered sub-heading ends with it. */
function boundary(open: readonly Open[]): number {
  return open.findLastIndex((entry, at) => entry.kind === 'document' || (entry.block !== undefined && open[at - 1]?.kind !== 'item'));
}

/** A list that begins anew behind a paragraph belongs to that paragraph. */
function restartsBehindParagraph(open: readonly Open[], at: number, item: Candidate): boolean {
  return isFirst(item.mark.label) && open[at + 1]?.kind === 'paragraph';
}

function bulletParent(open: readonly Open[], { top, outermost }: Reach, item: Candidate): number {
  if (isUnder(open[top], item.column)) return top;
  const sibling = lastIndex(open, { from: top, to: outermost + 1 }, (entry) => entry.bullet);
  return sibling >= 0 ? sibling - 1 : top;
}

/** The label comes next in a list of the provision, unless the label behind it shows that a roman list begins: h, i, ii. */
function continues(entry: Open, item: Candidate): boolean {
  const { mark, next } = item;
  if (mark.label.toLowerCase() === 'i' && next?.label.toLowerCase() === 'ii' && next.wrapper === mark.wrapper) {
    return false;
  }
  return entry.lists.some((list) => list.wrapper === mark.wrapper && follows(mark.label, list.last));
}

/** A first label belongs to a list that began with it: 1, 1, 1; but "(i)" opens a list under "(a)". */
function isSameList(list: List, mark: Mark): boolean {
  return list.wrapper === mark.wrapper && (isFirst(mark.label) ? list.first === mark.label : alike(list.last, mark.label));
}

function keepLabel(lists: List[], mark: Mark): void {
  const at = lists.findIndex((list) => list.wrapper === mark.wrapper && (follows(mark.label, list.last) || isSameList(list, mark)));
  const first = lists[at]?.first ?? mark.label;
  if (at >= 0) lists[at] = { wrapper: mark.wrapper, first, last: mark.label };
  else lists.push({ wrapper: mark.wrapper, first, last: mark.label });
}

/** The innermost provision whose labels a full label begins with: 3 and 2.3 for 2.3.1; -1 where there is none. */
function longestPrefix(open: readonly Open[], parts: readonly string[]): number {
  return lastIndex(open, { from: open.length - 1, to: 1 }, (entry) => entry.ownParts > 0 && overlap(entry.path, parts) >= entry.ownParts);
}

/** How many parts of a label its parents already have: the end of the path equals the start of the label. */
export function overlap(path: readonly string[], parts: readonly string[]): number {
  for (let size = Math.min(path.length, parts.length - 1); size > 0; size--) {
    if (parts.slice(0, size).every((part, at) => part === path[path.length - size + at])) return size;
  }
  return 0;
}

function lastIndex(open: readonly Open[], range: { from: number; to: number }, test: (entry: Open) => boolean): number {
  for (let at = range.from; at >= Math.max(0, range.to); at--) {
    const entry = open[at];
    if (entry !== undefined && test(entry)) return at;
  }
  return -1;
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

function innermost(outline: Outline): Open {
  const last = outline.open.at(-1);
  return last ?? newOutline('').open.at(0) ?? FALLBACK;
}

const FALLBACK: Open = { index: 0, kind: 'document', column: OUTSIDE, opens: 'nothing', bullet: false, block: undefined, path: [], ownParts: 0, lists: [], parents: false };

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

/** A full label drops the leading parts that its parents already have. */
export function extendPath(path: readonly string[], label: string): readonly string[] {
  if (label === '') return path;
  const parts = label.split('.');
  return [...path, ...parts.slice(overlap(path, parts))];
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
