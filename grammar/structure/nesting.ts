/** Which provision an item stands under: by its label where that says it, else by its indentation. */
import type { Provision } from '../ast.ts';
import { alike, follows, isFirst } from '../labels.ts';
import type { HeadingBlock } from './block.ts';
import type { Mark } from './marks.ts';

/** A provision that the next block may stand under: all of it that bears on where that block belongs. Never changed, so that it can be kept. */
export interface Open {
  readonly kind: Provision['kind'];
  readonly depth: number;
  readonly column: number;
  /** A sub-heading, or text that leads into a list: what is not indented may stand under it too. */
  readonly opens: 'title' | 'stem' | 'nothing';
  readonly bullet: boolean;
  /** How it is marked, where it is a heading. */
  readonly heading: Pick<HeadingBlock, 'marking' | 'level' | 'keyword'> | undefined;
  /** It has no text of its own yet. */
  readonly empty: boolean;
  /** Labels on the way here, the own one last. */
  readonly path: readonly string[];
  /** How many parts the own label is written with: 2 for `3.1`; 0 without a label. */
  readonly ownParts: number;
  /** The latest label of every list below it. */
  readonly lists: readonly List[];
  readonly parents: boolean;
}

/** A list below a provision, by its first and latest label, and how far the latest is indented. */
export interface List {
  readonly column: number;
  readonly wrapper: string;
  readonly strong?: true;
  readonly first: string;
  readonly last: string;
}

export const OUTSIDE = -100;

export interface Candidate {
  readonly mark: Mark;
  readonly column: number;
  readonly next: Mark | undefined;
}

/** Index in the open provisions of the one that an item stands under. */
export function parentOf(open: readonly Open[], item: Candidate): number {
  if (item.mark.label.includes('.')) {
    const prefix = longestPrefix(open, item.mark.label.split('.'));
    if (prefix >= 0) return prefix;
    const beside = lastIndex(open, { from: open.length - 1, to: boundary(open) }, (entry) => entry.lists.some((list) => isFurtherOn(list, item.mark)));
    if (beside >= 0) return beside;
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
  const range = { from: top, to: outermost };
  const tests = [(list: List) => isLevel(list, item) && isAsStrong(list, item.mark), (list: List) => isAsStrong(list, item.mark), (list: List) => isLevel(list, item), () => true];
  const continued = tests.map((test) => lastIndex(open, range, (entry) => continues(entry, item, test))).find((at) => at >= 0) ?? -1;
  if (continued >= 0) return continued;
  if (isSetInBelowTitle(open[top], item)) return top;
  const elsewhere = isFirst(item.mark.label) ? -1 : lastIndex(open, { from: outermost - 1, to: boundary(open) }, (entry) => continues(entry, item));
  if (elsewhere >= 0) return elsewhere;
  if (isFirst(item.mark.label) && isJustBelow(open[top], item)) return top;
  const same = tests.slice(2).map((test) => lastIndex(open, range, (entry) => entry.lists.some((list) => isSameList(list, item.mark) && test(list)))).find((at) => at >= 0) ?? -1;
  if (same >= 0) return restartsBehindParagraph(open, same, item) ? same + 1 : same;
  return open[top]?.bullet === true && !isUnder(open[top], item.column) ? top - 1 : top;
}

/** " 1. …" directly below "1. …": a single space is enough. */
const isJustBelow = (entry: Open | undefined, { column }: Candidate): boolean => entry?.kind === 'item' && !entry.bullet && entry.column < column && entry.lists.length === 0;

/** "2. DEFINITIONS" and, set in below it, "3. Terms": a title has something below it, whatever its number says. */
const isSetInBelowTitle = (entry: Open | undefined, { column }: Candidate): boolean => entry?.kind === 'item' && entry.opens === 'title' && entry.lists.length === 0 && entry.column < column - 1;

/** The innermost heading, which no item leaves; but a title below a numbered sub-heading ends with it. */
function boundary(open: readonly Open[]): number {
  return open.findLastIndex((entry, at) => entry.kind === 'document' || (entry.heading !== undefined && open[at - 1]?.kind !== 'item'));
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
function continues(entry: Open, item: Candidate, also: (list: List) => boolean = () => true): boolean {
  const { mark, next } = item;
  if (mark.label.toLowerCase() === 'i' && next?.label.toLowerCase() === 'ii' && next.wrapper === mark.wrapper) {
    return false;
  }
  return entry.lists.some((list) => list.wrapper === mark.wrapper && follows(mark.label, list.last) && also(list));
}

/** Behind "1, 2" that are indented, a 3 that is not goes on with the list that is not. */
const isLevel = (list: List, { column }: Candidate): boolean => Math.abs(list.column - column) <= 1;

/** "**6.**" goes on with "**5.**" rather than with "5.". */
const isAsStrong = (list: List, mark: Mark): boolean => list.strong === mark.strong;

/** A first label belongs to a list that began with it: 1, 1, 1; but "(i)" opens a list under "(a)". */
function isSameList(list: List, mark: Mark): boolean {
  return list.wrapper === mark.wrapper && isAsStrong(list, mark) && (isFirst(mark.label) ? list.first === mark.label : alike(list.last, mark.label));
}

/** "8.1" behind "7.2", whatever has stood below 7.2: the number of neither is part of the other's. */
function isFurtherOn({ wrapper, last }: List, mark: Mark): boolean {
  if (wrapper !== mark.wrapper || !alike(last, mark.label) || !/^[\d.]+$/.test(last + mark.label)) return false;
  const [was, is] = [last, mark.label].map((label) => label.split('.').map(Number));
  const differs = was?.findIndex((part, at) => part !== is?.[at]) ?? -1;
  return differs >= 0 && (is?.[differs] ?? 0) > (was?.[differs] ?? 0);
}

/** The lists with this label as the latest of its own. */
export function withLabel(lists: readonly List[], { mark, column }: Pick<Candidate, 'mark' | 'column'>): readonly List[] {
  const goesOn = (list: List): boolean => list.wrapper === mark.wrapper && (follows(mark.label, list.last) || isSameList(list, mark));
  const own = lists.findIndex((list) => isAsStrong(list, mark) && goesOn(list));
  const at = own >= 0 ? own : lists.findIndex(goesOn);
  const first = lists[at]?.first ?? mark.label;
  const strong = at >= 0 ? lists[at]?.strong : mark.strong;
  const list = { wrapper: mark.wrapper, ...(strong && { strong }), first, last: mark.label, column };
  return at >= 0 ? lists.with(at, list) : [...lists, list];
}

/** The provision whose labels most of a full label begins with, the innermost of several: 3 and 2.3 for 2.3.1; -1 where there is none. */
function longestPrefix(open: readonly Open[], parts: readonly string[]): number {
  const shared = open.map(({ path, ownParts }, at) => (at > 0 && ownParts > 0 && overlap(path, parts) >= ownParts ? overlap(path, parts) : 0));
  const most = Math.max(...shared);
  return most > 0 ? shared.lastIndexOf(most) : -1;
}

function lastIndex(open: readonly Open[], range: { from: number; to: number }, test: (entry: Open) => boolean): number {
  for (let at = range.from; at >= Math.max(0, range.to); at--) {
    const entry = open[at];
    if (entry !== undefined && test(entry)) return at;
  }
  return -1;
}

/** How many parts of a label its parents already have: the end of the path equals the start of the label. */
export function overlap(path: readonly string[], parts: readonly string[]): number {
  for (let size = Math.min(path.length, parts.length - 1); size > 0; size--) {
    if (parts.slice(0, size).every((part, at) => part === path[path.length - size + at])) return size;
  }
  return 0;
}

/** A full label drops the leading parts that its parents already have: 3.1 below 3, B1 below B. */
export function extendPath(path: readonly string[], label: string): readonly string[] {
  if (label === '') return path;
  if (/^[A-Z]\d/.test(label) && path.at(-1) === label.charAt(0)) return [...path.slice(0, -1), ...label.split('.')];
  const parts = label.split('.');
  return [...path, ...parts.slice(overlap(path, parts))];
}
