import type { Provision, Span } from '../ast.ts';
import { alike, isFirst, labelBehind, successor } from '../labels.ts';
import type { Block, HeadingBlock, ItemBlock, ParagraphBlock } from './block.ts';
import { innerHeading } from './headings.ts';
import { COUNTED, withoutEmphasis } from './marks.ts';
import type { Mark } from './marks.ts';
import { extendPath, OUTSIDE, parentOf, withLabel } from './nesting.ts';
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
  /** It is an item of a list that a stem leads into. */
  readonly underStem: boolean;
}

/** The provisions that are open at some point, outermost first, and their indices in the document. */
export interface Stack {
  readonly open: readonly Open[];
  readonly indices: readonly number[];
}

/** What was open before the first provision of each block; undefined for its further provisions. */
export type Stacks = readonly (readonly Open[] | undefined)[];

/** Provisions in reading order, from some block on or from the start of the document. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly stacks: Stacks;
  /** Labels as they are written. */
  readonly labels: readonly string[];
  readonly tooDeep?: Span;
}

/** Puts blocks under one another: the document first, then its provisions in reading order. Stops where it gets too deep. */
export function outlineOf(text: string, blocks: readonly Block[], deepest: number): Drafts {
  const document: Draft = {
    kind: 'document', keyword: '', label: '', wrapper: '', labelSpan: NOTHING, titleSpan: NOTHING, parent: -1, depth: 0, start: 0, texts: [], stem: false, underStem: false,
  };
  const outline: Outline = { text, drafts: [document], stacks: [undefined], first: 0, open: [DOCUMENT], indices: [0], order: keywordOrder(blocks) };
  const outlined = placeAll(outline, blocks, deepest);
  countEqualLabels(outlined.drafts);
  return outlined;
}

/** Goes on with the outline of a document where its provisions before `first` are known. Labels of equal lists are not counted. */
export function outlineFrom(text: string, blocks: readonly Block[], { first, stack, order, deepest }: { first: number; stack: Stack; order: readonly string[]; deepest: number }): Drafts {
  return placeAll({ text, drafts: [], stacks: [], first, ...stack, order }, blocks, deepest);
}

function placeAll(outline: Outline, blocks: readonly Block[], deepest: number): Drafts {
  for (const [at, block] of blocks.entries()) {
    const { open, drafts: { length } } = outline;
    place(outline, block, { at, blocks });
    if (outline.drafts.length > length) outline.stacks[length] = open;
    const last = outline.drafts.at(-1);
    if (last !== undefined && last.depth > deepest) return { drafts: [], stacks: [], labels: [], tooDeep: { start: last.start, end: last.texts.at(-1)?.span.end ?? last.start } };
  }
  return { drafts: outline.drafts, stacks: outline.stacks, labels: outline.drafts.map(({ label }) => label) };
}

interface Outline {
  readonly text: string;
  readonly drafts: Draft[];
  readonly stacks: (readonly Open[] | undefined)[];
  /** Index of the first of the drafts in the document. */
  readonly first: number;
  open: readonly Open[];
  indices: readonly number[];
  /** Keywords of headings, those first that the document uses first. */
  readonly order: readonly string[];
}

interface Position {
  readonly at: number;
  readonly blocks: readonly Block[];
}

const NOTHING: Span = { start: 0, end: 0 };

const DOCUMENT: Open = {
  kind: 'document', depth: 0, column: OUTSIDE, opens: 'nothing', bullet: false, heading: undefined, empty: true, path: [], ownParts: 0, lists: [], parents: false,
};

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

function placeHeading(outline: Outline, written: HeadingBlock, position: Position): void {
  const block = repeats(outline, written) ? innerHeading(outline.text, written) : written;
  const fixed = isMinor(outline, block) ? outline.open.findLastIndex(isSubHeading) : 0;
  const keep = outline.open.findIndex((entry, at) => at > fixed && entry.kind !== 'document' && closes(entry, block, { order: outline.order, ...position }));
  if (keep > 0) closeFrom(outline, keep);
  const hasText = block.text.end > block.text.start;
  const stem = hasText && isStem(outline.text, block.text);
  const { marking, level, keyword } = block;
  push(outline, {
    kind: hasText ? 'item' : 'heading', keyword: block.keyword, label: block.label, wrapper: '', labelSpan: block.labelSpan, titleSpan: block.titleSpan,
    start: block.start, texts: hasText ? [{ span: block.text, kind: 'text' }] : [], stem,
  }, { column: OUTSIDE, opens: stem ? 'stem' : 'title', bullet: false, heading: { marking, level, keyword } });
}

/** Whether a heading names again the one that it stands below. */
function repeats({ open }: Outline, { keyword, label, level }: HeadingBlock): boolean {
  return keyword !== '' && open.some(({ heading, path }) => heading !== undefined && heading.level > 0 && heading.level < level && heading.keyword.toLowerCase() === keyword.toLowerCase() && path.at(-1) === label);
}

function isSubHeading(entry: Open): boolean {
  return entry.kind === 'item' && entry.opens === 'title';
}

/** A title without mark and not in capitals may stand under a numbered sub-heading: "5. Duties", "Chair". */
function isMinor(outline: Outline, { marking, titleSpan }: HeadingBlock): boolean {
  return marking === 'plain' && /\p{Ll}/u.test(outline.text.slice(titleSpan.start, titleSpan.end));
}

interface Ordered extends Position {
  readonly order: readonly string[];
}

/** Whether an open provision ends where a heading begins. */
function closes({ heading: above }: Open, heading: HeadingBlock, position: Ordered): boolean {
  if (above === undefined) return true;
  if (heading.marking === 'plain') return above.marking === 'plain' || opensGroup(above, position);
  if (above.marking === 'plain') return false;
  const ranks = above.keyword !== '' && heading.keyword !== '' ? rank(above.keyword, position.order) - rank(heading.keyword, position.order) : 0;
  if (above.level > 0 && heading.level > 0) return above.level > heading.level || (above.level === heading.level && ranks >= 0);
  return above.keyword !== '' && heading.keyword !== '' && ranks >= 0;
}

/** A title without mark directly above "Rule 6" stands over it, not under "Rule 5". */
function opensGroup(above: Pick<HeadingBlock, 'keyword'>, { at, blocks }: Position): boolean {
  const next = blocks[at + 1];
  return next?.kind === 'heading' && next.marking === 'keyword' && next.keyword.toLowerCase() === above.keyword.toLowerCase();
}

/** Place of a keyword from the outside in; among equals, the one that a document uses first is outside. */
function rank(keyword: string, order: readonly string[]): number {
  const word = keyword.toLowerCase();
  const group = GROUPS.findIndex((words) => words.has(word));
  return (group < 0 ? GROUPS.length : group) * GROUP_SIZE + order.indexOf(word);
}

const GROUP_SIZE = 100;
const GROUPS: readonly ReadonlySet<string>[] = [
  new Set(['schedule', 'appendix', 'annex']),
  new Set(['part', 'book', 'title', 'chapter', 'division']),
];

/** Keywords of a document in order of first appearance. */
function keywordOrder(blocks: readonly Block[]): readonly string[] {
  return inOrder(blocks.flatMap((block) => (block.kind === 'heading' ? [block.keyword] : [])));
}

/** Each keyword once, in lower case. */
export function inOrder(keywords: readonly string[]): readonly string[] {
  const order = new Set<string>();
  for (const keyword of keywords) if (keyword !== '') order.add(keyword.toLowerCase());
  return [...order];
}

// ----------------------------------------------------------------------------------------------------------- items

function placeItem(outline: Outline, block: ItemBlock, position: Position): void {
  for (const [nth, written] of block.marks.entries()) {
    const mark = written.wrapper === COUNTED ? counted(outline.open, written, block.column) : written;
    const last = nth === block.marks.length - 1;
    const { column } = block;
    const depth = nth === 0 ? parentOf(outline.open, { mark, column, next: nextMark(position) }) : outline.open.length - 1;
    const parent = outline.open[depth];
    if (parent === undefined) return;
    closeFrom(outline, depth + 1);
    if (mark.label !== '') replaceInnermost(outline, { ...parent, lists: withLabel(parent.lists, { mark, column }) });
    const text = last ? block.text : mark.title ?? { start: mark.end, end: mark.end };
    pushItem(outline, { mark, column, text, leads: !last || leadsOn(mark, block, position) });
  }
}

/** `#.` carries on the list of the item before it that is indented alike: "A." makes it B. */
function counted(open: readonly Open[], mark: Mark, column: number): Mark {
  const sibling = open.findLastIndex((entry) => entry.kind === 'item' && Math.abs(entry.column - column) <= 1);
  const label = open[sibling]?.path.at(-1);
  const list = label === undefined ? undefined : open[sibling - 1]?.lists.find(({ last }) => last === label);
  return list === undefined ? mark : { ...mark, label: successor(list.last, [list.first]), wrapper: list.wrapper };
}

function pushItem(outline: Outline, item: { mark: Mark; column: number; text: Span; leads: boolean }): void {
  const { mark, column, text, leads } = item;
  const stem = text.end > text.start && isStem(outline.text, text);
  const title = !stem && mark.label !== '' && innermost(outline).opens !== 'stem' && isTitleSpan(outline.text, text, leads);
  const nothing = { start: mark.end, end: mark.end };
  push(outline, {
    kind: 'item', keyword: '', label: mark.label, wrapper: mark.wrapper, labelSpan: spanOfLabel(outline.text, mark), titleSpan: title ? withoutEmphasis(outline.text, text) : nothing,
    start: mark.start, texts: title || text.end <= text.start ? [] : [{ span: text, kind: 'text' }], stem,
  }, { column, opens: title ? 'title' : stem ? 'stem' : 'nothing', bullet: mark.label === '', heading: undefined });
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
  // A note ends no list: the item behind it may go on with it.
  while (outline.open.length > 1 && !(block.note && innermost(outline).kind === 'item') && endsBefore(outline, block)) closeFrom(outline, outline.open.length - 1);
  const parent = innermost(outline);
  const part = { span: block.text, kind: block.note ? 'note' : 'text' } as const;
  const stem = !block.note && isStem(outline.text, block.text);
  if (parent.kind === 'item' && parent.opens === 'nothing' && !parent.parents && isLatest(outline)) return goOn(outline, part, stem);
  const nothing = { start: block.start, end: block.start };
  push(outline, {
    kind: 'paragraph', keyword: '', label: '', wrapper: '', labelSpan: nothing, titleSpan: nothing, start: block.start, texts: [part], stem,
  }, { column: block.column, opens: stem ? 'stem' : 'nothing', bullet: false, heading: undefined });
}

/** Whether the innermost provision ends before a paragraph. */
function endsBefore(outline: Outline, block: ParagraphBlock): boolean {
  const entry = innermost(outline);
  if (entry.kind === 'document' || entry.kind === 'heading' || entry.heading !== undefined) return false;
  if (entry.kind === 'paragraph') return true;
  if (entry.opens === 'title') return block.column < entry.column - 1;
  if (entry.empty && isLatest(outline)) return false;
  return block.column <= entry.column + 1;
}

/** The item's text grows: it may lead into a list now. */
function goOn(outline: Outline, part: Draft['texts'][number], stem: boolean): void {
  const draft = outline.drafts.at(-1);
  const entry = innermost(outline);
  if (draft === undefined) return;
  draft.texts.push(part);
  if (stem) outline.drafts[outline.drafts.length - 1] = { ...draft, stem: true };
  replaceInnermost(outline, { ...entry, empty: false, opens: stem ? 'stem' : entry.opens });
}

/** A comment stands under the innermost heading and closes nothing. */
function placeComment(outline: Outline, block: { readonly text: Span; readonly start: number }): void {
  const at = outline.open.findLastIndex((entry) => entry.kind === 'document' || entry.heading !== undefined);
  const nothing = { start: block.start, end: block.start };
  outline.drafts.push({
    kind: 'paragraph', keyword: '', label: '', wrapper: '//', labelSpan: nothing, titleSpan: nothing, parent: outline.indices[at] ?? 0,
    depth: (outline.open[at]?.depth ?? 0) + 1, start: block.start, texts: [{ span: block.text, kind: 'comment' }], stem: false, underStem: false,
  });
}

// ---------------------------------------------------------------------------------------------------------- shared

function innermost({ open }: Outline): Open {
  return open.at(-1) ?? DOCUMENT;
}

/** Whether the innermost open provision is the last one of the document so far. */
function isLatest({ drafts, first, indices }: Outline): boolean {
  return indices.at(-1) === first + drafts.length - 1;
}

function closeFrom(outline: Outline, depth: number): void {
  if (depth >= outline.open.length) return;
  outline.open = outline.open.slice(0, depth);
  outline.indices = outline.indices.slice(0, depth);
}

function replaceInnermost(outline: Outline, entry: Open): void {
  outline.open = outline.open.with(outline.open.length - 1, entry);
}

/** A provision under the innermost open one. Written out field by field: copying with a spread makes slow objects, and a large rulebook has many. */
function push(outline: Outline, draft: Omit<Draft, 'parent' | 'depth' | 'underStem'>, more: Pick<Open, 'column' | 'opens' | 'bullet' | 'heading'>): void {
  const { kind, keyword, label, wrapper, labelSpan, titleSpan, start, texts, stem } = draft;
  const { column, opens, bullet, heading } = more;
  const parent = innermost(outline);
  const depth = parent.depth + 1;
  const ownParts = label === '' ? 0 : label.split('.').length;
  if (!parent.parents) replaceInnermost(outline, { ...parent, parents: true });
  const entry: Open = { kind, depth, column, opens, bullet, heading, empty: texts.length === 0, path: extendPath(parent.path, label), ownParts, lists: [], parents: false };
  const index = outline.first + outline.drafts.length;
  outline.drafts.push({ kind, keyword, label, wrapper, labelSpan, titleSpan, parent: outline.indices.at(-1) ?? 0, depth, start, texts, stem, underStem: parent.opens === 'stem' });
  outline.open = [...outline.open, entry];
  outline.indices = [...outline.indices, index];
}

function isStem(text: string, span: Span): boolean {
  return leadsIntoList(text.slice(Math.max(span.start, span.end - 40), span.end));
}

/** A title of which not every word has a capital must have something below it: "Members elect the Chair" may be a rule. */
function isTitleSpan(text: string, span: Span, leads: boolean): boolean {
  if (span.end <= span.start || span.end - span.start > 100) return false;
  const title = text.slice(span.start, span.end);
  // "C. Qualification." with paragraphs below it.
  const bare = leads && isCapitalised(title) ? title.replace(/(?<=\p{L}{3})\.$/u, '') : title;
  return isTitle(bare) && (leads || isCapitalised(title));
}

/** In a list whose labels are all the same ("1. 1. 1.", "a. a. a."), an item's label is its place. */
function countEqualLabels(drafts: readonly Draft[]): void {
  const lists = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (!isCountable(draft)) continue;
    const key = `${draft.parent} ${draft.wrapper}`;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [draft]);
    else list.push(draft);
  }
  for (const list of lists.values()) {
    const labels = list.map(({ label }) => label);
    if (areEqual(labels)) list.forEach((draft, at) => { draft.label = labelBehind(labels[0] ?? '', at); });
  }
}

/** Whether its label may be one of several equal ones, as Markdown has them: numbers and letters, but not in brackets, where the equal one is a slip. */
export function isCountable({ kind, label, wrapper }: Pick<Draft, 'kind' | 'label' | 'wrapper'>): boolean {
  return kind === 'item' && (/^\d+$/.test(label) || (/^[A-Za-z]+$/.test(label) && wrapper !== '()'));
}

/** Whether several labels are all the same: any number, or the first letter. One of many ones may be written as its place: 1, 1, 1, 4, 1. */
export function areEqual(labels: readonly string[]): boolean {
  const [first = ''] = labels;
  const odd = labels.findIndex((label) => label !== first);
  if (odd < 0) return labels.length > 1 && (/^\d/.test(first) || isFirst(first));
  return first === '1' && odd > 1 && labels[odd] === String(odd + 1) && labels.every((label, at) => label === first || at === odd);
}
