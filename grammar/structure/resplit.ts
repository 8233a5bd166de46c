/**
 * Splits a text again after a change: a window of provisions around the change is read anew, and what stands before and behind it is taken
 * over. It is taken over where all that bears on it (labels on the way, open lists, indentation) is as it was; else the window grows.
 */
import { isFirst, labelBehind } from '../labels.ts';
import { readBlocks } from './blocks.ts';
import { changeBetween } from './common-parts.ts';
import type { Change } from './common-parts.ts';
import { beginningOf, hasTitle } from './contents.ts';
import { lineStart, linesIn } from './lines.ts';
import type { List, Open } from './nesting.ts';
import { areEqual, inOrder, isCountable, outlineFrom } from './outline.ts';
import type { Draft } from './outline.ts';
import type { Context, Recent } from './reader.ts';
import { addressOf, bodyOf, COMMENT, documentAddress, sameBody, titleOf, uniqueId } from './splitting.ts';
import type { Address, Anchor, Body, Splitting } from './splitting.ts';

/** Levels of provisions. */
export const DEEPEST = 64;

/** What becomes of a text that was split before; undefined where the whole of it must be read. */
export function resplit(text: string, before: Splitting): Splitting | undefined {
  if (text === before.text) return before;
  if (before.problems.length > 0) return undefined;
  const change = { ...changeBetween(before.text, text), shift: text.length - before.text.length };
  const first = anchorAt(before, blocksAhead(before, lastAt(before.starts, change.start), BLOCKS_AHEAD));
  const readFrom = anchorAt(before, blocksAhead(before, first, BLOCKS_BEHIND));
  if (readFrom === 0 || bearsOnContents(text, before.text, { ...change, readFrom: before.starts[readFrom] ?? 0 })) return undefined;
  for (let size = SMALLEST; ; size *= GROWTH) {
    const window = { first, readFrom, change, ...endOf(before, lastAt(before.starts, change.oldEnd), size) };
    const fresh = readWindow(text, before, window);
    if (fresh === undefined) return undefined;
    const after = spliced(text, before, { ...window, ...fresh });
    if (fits(fresh, { before, after, window })) return isWhole(fresh, { before, after, window }) ? after : undefined;
  }
}

/** Whether a change may make titles at the beginning a table of contents, or no longer one. */
function bearsOnContents(text: string, before: string, { start, oldEnd, newEnd, readFrom }: Change & { readonly readFrom: number }): boolean {
  const [was, now] = [beginningOf(before), beginningOf(text)];
  if (was === undefined || now === undefined) return was !== now;
  return readFrom < was.end || hasTitle(before, { start, end: oldEnd }, was.titles) || hasTitle(text, { start, end: newEnd }, was.titles);
}

/** How many of the blocks behind a block bear on what it is, and of those before it. */
const BLOCKS_AHEAD = 4;
const BLOCKS_BEHIND = 2;

/** Blocks of the first window behind the change, and how much larger each next one is. */
const SMALLEST = BLOCKS_AHEAD + BLOCKS_BEHIND + 1;
const GROWTH = 4;

interface Moving extends Change {
  /** By how much what stands behind is moved. */
  readonly shift: number;
}

/** By indices of the provisions as they were. */
interface Window {
  readonly change: Moving;
  /** The first that is made anew; reading begins a little before. */
  readonly first: number;
  readonly readFrom: number;
  /** The first that is taken over; reading ends a little behind. Their number where the window reaches the end of the text. */
  readonly rest: number;
  readonly readTo: number;
}

/** Where a window of so many blocks behind the change ends: at the end of the text where no provision fits. */
function endOf(before: Splitting, changed: number, size: number): Pick<Window, 'rest' | 'readTo'> {
  const count = before.bodies.length;
  let readTo = blocksBehind(before, changed, size);
  while (readTo < count && before.anchors[readTo] === undefined) readTo++;
  const rest = anchorAt(before, blocksAhead(before, readTo, BLOCKS_AHEAD));
  return readTo >= count || rest < blocksBehind(before, changed, BLOCKS_BEHIND + 1) ? { rest: count, readTo: count } : { rest, readTo };
}

/** Index of the provision that begins so many blocks before the one at `index`, or its own block. */
function blocksAhead(before: Splitting, index: number, blocks: number): number {
  let at = index;
  for (let left = blocks; at > 0; at--) if (beginsLine(before, at) && left-- === 0) break;
  return at;
}

/** Index of the provision that begins so many blocks behind the one at `index`; their number where there are not so many. */
function blocksBehind(before: Splitting, index: number, blocks: number): number {
  let at = index;
  for (let left = blocks; left > 0 && at < before.starts.length;) {
    at++;
    if (beginsLine(before, at)) left--;
  }
  return at;
}

/** One block can begin several provisions: those behind the first stand on its line. */
function beginsLine({ text, starts }: Splitting, index: number): boolean {
  const [last, start] = [starts[index - 1], starts[index]];
  return last === undefined || start === undefined || text.slice(last, start).includes('\n');
}

/** Index of the last provision that starts at or before an offset. */
function lastAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The nearest provision at or before an index that reading can begin at; 0 where there is none. */
function anchorAt({ anchors }: Splitting, index: number): number {
  let at = Math.max(0, index);
  while (at > 0 && anchors[at] === undefined) at--;
  return at;
}

// ----------------------------------------------------------------------------------------------------------- reading

/** The provisions of a window as they are now, and what the one behind them would find. */
interface Fresh {
  readonly drafts: readonly Draft[];
  /** As they are written. */
  readonly labels: readonly string[];
  readonly bodies: readonly Body[];
  readonly anchors: readonly (Anchor | undefined)[];
  readonly addresses: ReadonlyMap<number, Address>;
  /** Undefined at the end of the text. */
  readonly next: Anchor | undefined;
}

function readWindow(text: string, before: Splitting, { first, readFrom, rest, readTo, change }: Window): Fresh | undefined {
  const { starts, anchors, order } = before;
  const [context, begin] = [anchors[readFrom], anchors[first]];
  if (context === undefined || begin === undefined) return undefined;
  const until = readTo < starts.length ? lineStart(text, (starts[readTo] ?? 0) + change.shift) : text.length;
  const { blocks, contexts } = readBlocks(text, linesIn(text, lineStart(text, starts[readFrom] ?? 0), until), context);
  const own = blocks.findIndex((block) => block.kind !== 'header' && block.start === starts[first]);
  const stack = { open: begin.open, indices: chainBefore(before, first) };
  const { drafts, stacks, tooDeep } = outlineFrom(text, own < 0 ? [] : blocks.slice(own), { first, stack, order, deepest: DEEPEST });
  if (tooDeep !== undefined || drafts[0]?.start !== starts[first]) return undefined;
  const found = drafts.map(({ start }, at) => anchorOf(stacks[at], contexts.get(start)));
  const end = rest < starts.length ? drafts.findIndex(({ start }) => start === (starts[rest] ?? 0) + change.shift) : drafts.length;
  const kept = drafts.slice(0, Math.max(0, end));
  const labels = kept.map(({ label }) => label);
  if (!countLabels(kept, before, { first, rest })) return undefined;
  const addresses = addressesAt(before, first);
  return { drafts: kept, labels, bodies: bodiesOf(text, before, { drafts: kept, first, rest, addresses }), anchors: found.slice(0, kept.length), addresses, next: found[end] };
}

export function anchorOf(open: readonly Open[] | undefined, context: Context | undefined): Anchor | undefined {
  return open && context && { ...context, open };
}

/** Indices of the provisions that are open before another, outermost first: the last one that is no comment, and all above it. */
function chainBefore({ parents, wrappers }: Pick<Splitting, 'parents' | 'wrappers'>, index: number): number[] {
  let at = index - 1;
  while (at > 0 && wrappers[at] === COMMENT) at--;
  const chain: number[] = [];
  for (let next = at; next >= 0; next = parents[next] ?? -1) chain.push(next);
  return chain.toReversed();
}

/** The addresses of what is open before the first provision of the window. */
function addressesAt(before: Splitting, first: number): Map<number, Address> {
  let path: readonly string[] = [];
  return new Map(chainBefore(before, first).map((index) => {
    const { address = '', label = '' } = before.bodies[index] ?? {};
    if (label !== '') path = address.split('.');
    return [index, { text: address, path, ...unlabelledBelow(before, index, { from: index + 1, until: first }) }];
  }));
}

interface Range {
  readonly from: number;
  readonly until: number;
}

/** How many unlabelled provisions of a range stand directly below another. */
function unlabelledBelow({ bodies, parents, wrappers }: Splitting, parent: number, { from, until }: Range): Pick<Address, 'paragraphs' | 'comments'> {
  const counts = { paragraphs: 0, comments: 0 };
  for (let at = from; at < until; at++) {
    if (parents[at] !== parent) continue;
    const body = bodies[at];
    if (body === undefined || body.label !== '' || body.kind === 'heading') continue;
    if (wrappers[at] === COMMENT) counts.comments++;
    else counts.paragraphs++;
  }
  return counts;
}

interface Placing {
  readonly drafts: readonly Draft[];
  readonly first: number;
  readonly rest: number;
  readonly addresses: Map<number, Address>;
}

function bodiesOf(text: string, before: Splitting, { drafts, first, rest, addresses }: Placing): readonly Body[] {
  const texts = drafts.map((draft, at) => {
    const address = addressOf(draft, addresses.get(draft.parent) ?? documentAddress());
    addresses.set(first + at, address);
    return address.text;
  });
  const ids = idsOf(texts, before, { from: first, until: rest });
  return settled(drafts.map((draft, at) => bodyOf(text, draft, { address: texts[at] ?? '', id: ids[at] ?? '' })), before.bodies.slice(first, rest));
}

function idsOf(addresses: readonly string[], { bodies }: Splitting, { from, until }: Range): readonly string[] {
  const old = bodies.slice(from, until);
  if (old.length === addresses.length && old.every(({ address }, at) => address === addresses[at])) return old.map(({ id }) => id);
  const wanted = new Set(addresses);
  const used = new Map<string, number>();
  for (let at = 0; at < from; at++) {
    const address = bodies[at]?.address ?? '';
    if (wanted.has(address)) used.set(address, (used.get(address) ?? 0) + 1);
  }
  return addresses.map((address) => uniqueId(address, used));
}

/** Bodies that are as they were, counted from either end, are the same objects. */
export function settled(now: readonly Body[], before: readonly Body[]): readonly Body[] {
  const most = Math.min(now.length, before.length);
  const same = (a: Body | undefined, b: Body | undefined): boolean => a !== undefined && b !== undefined && sameBody(a, b);
  let front = 0;
  while (front < most && same(now[front], before[front])) front++;
  let back = 0;
  while (back < most - front && same(now.at(-1 - back), before.at(-1 - back))) back++;
  return [...before.slice(0, front), ...now.slice(front, now.length - back), ...before.slice(before.length - back)];
}

// ---------------------------------------------------------------------------------------------------- counted labels

/** The labels of a list, as they are written: before the window, in it and behind it. */
interface Labels {
  readonly before: string[];
  readonly was: string[];
  readonly drafts: Draft[];
  readonly behind: string[];
}

type Extent = Pick<Window, 'first' | 'rest'>;

/** In a list whose labels are all the same, an item's label is its place. False where labels outside the window change by that. */
function countLabels(drafts: readonly Draft[], splitting: Splitting, extent: Extent): boolean {
  const lists = listsIn(drafts, splitting, extent);
  return [...lists.values()].every((list) => {
    const labels = [...list.before, ...list.drafts.map(({ label }) => label), ...list.behind];
    const counts = areEqual(labels);
    if (counts !== areEqual([...list.before, ...list.was, ...list.behind])) return false;
    if (!counts) return true;
    list.drafts.forEach((draft, at) => { draft.label = labelBehind(labels[0] ?? '', list.before.length + at); });
    return list.behind.length === 0 || list.was.length === list.drafts.length;
  });
}

/** The lists that the window has a part in or had, but for those that have different labels in it and had. By parent and wrapper. */
function listsIn(drafts: readonly Draft[], splitting: Splitting, extent: Extent): ReadonlyMap<string, Labels> {
  const lists = new Map<string, Labels>();
  const added = extent.first + drafts.length - extent.rest;
  for (const draft of drafts) if (isCountable(draft)) listAt(lists, draft.parent, draft.wrapper).drafts.push(draft);
  for (const { parent, wrapper, label } of numbered(splitting, { ...extent, added, from: extent.first, until: extent.rest })) listAt(lists, parent, wrapper).was.push(label);
  for (const [key, { was, drafts: now }] of lists) if (areDifferent(was) && areDifferent(now.map(({ label }) => label))) lists.delete(key);
  if (lists.size === 0) return lists;
  const below = new Set([...lists.keys()].map((key) => Number(key.split(' ')[0])));
  for (const { parent, wrapper, label } of numbered(splitting, { ...extent, added, below, from: Math.min(...below) + 1, until: extent.first })) lists.get(`${parent} ${wrapper}`)?.before.push(label);
  for (const { parent, wrapper, label } of numbered(splitting, { ...extent, added, below, from: extent.rest, until: splitting.bodies.length })) lists.get(`${parent} ${wrapper}`)?.behind.push(label);
  return lists;
}

function listAt(lists: Map<string, Labels>, parent: number, wrapper: string): Labels {
  const key = `${parent} ${wrapper}`;
  const list = lists.get(key) ?? { before: [], was: [], drafts: [], behind: [] };
  lists.set(key, list);
  return list;
}

interface Numbered extends Range {
  readonly first: number;
  readonly added: number;
  /** Parents whose items are wanted; without it, all. */
  readonly below?: ReadonlySet<number>;
}

/** The numbered items of a range, with the indices that their parents have now. */
function* numbered({ bodies, labels, parents, wrappers }: Splitting, { first, added, from, until, below }: Numbered): Generator<{ parent: number; wrapper: string; label: string }> {
  for (let at = from; at < until; at++) {
    const parent = moved(parents[at] ?? -1, first, added);
    if (below?.has(parent) === false) continue;
    const [kind, label = '', wrapper = ''] = [bodies[at]?.kind, labels[at], wrappers[at]];
    if (kind !== undefined && isCountable({ kind, label, wrapper })) yield { parent, wrapper, label };
  }
}

/** Also a single letter that no list of equal labels has. */
function areDifferent(labels: readonly string[]): boolean {
  if (labels.some((label) => !isFirst(label) && !/^\d/.test(label))) return true;
  return labels.some((label) => label !== labels[0]) && labels.filter((label) => label !== '1').length > 1;
}

// --------------------------------------------------------------------------------------------------------- checking

interface Step {
  readonly before: Splitting;
  readonly after: Splitting;
  readonly window: Window;
}

/** Whether what stands behind the window finds all that bears on it as it was. */
function fits({ drafts, addresses, next }: Fresh, { before, after, window: { first, rest } }: Step): boolean {
  if (rest === before.bodies.length) return true;
  const old = before.anchors[rest];
  if (next === undefined || old === undefined || !sameAnchor(next, old)) return false;
  const behind = first + drafts.length;
  const [now, was] = [chainBefore(after, behind), chainBefore(before, rest)];
  return sameList(now, was, (index, origin) => {
    const counts = unlabelledBelow(before, origin, { from: origin + 1, until: rest });
    const address = addresses.get(index);
    return address?.paragraphs === counts.paragraphs && address.comments === counts.comments && after.bodies[index]?.address === before.bodies[origin]?.address
      && (index < first ? index === origin : behind - index === rest - origin);
  });
}

function sameAnchor(a: Anchor, b: Anchor): boolean {
  return sameList(a.open, b.open, sameOpen) && sameList(a.underlines, b.underlines, Object.is) && sameRecent(a.recent, b.recent);
}

function sameList<V>(a: readonly V[], b: readonly V[], same: (x: V, y: V) => boolean): boolean {
  return a === b || (a.length === b.length && a.every((value, at) => {
    const other = b[at];
    return other !== undefined && same(value, other);
  }));
}

function sameRecent(a: Recent, b: Recent): boolean {
  return a === b || (a.size === b.size && [...a].every(([wrapper, labels]) => sameList(labels, b.get(wrapper) ?? [], Object.is)));
}

function sameOpen(a: Open, b: Open): boolean {
  return a === b || (a.kind === b.kind && a.depth === b.depth && a.column === b.column && a.opens === b.opens && a.bullet === b.bullet && a.empty === b.empty
    && a.heading?.marking === b.heading?.marking && a.heading?.level === b.heading?.level && a.heading?.keyword === b.heading?.keyword
    && a.ownParts === b.ownParts && a.parents === b.parents && sameList(a.path, b.path, Object.is) && sameList(a.lists, b.lists, sameLabels));
}

function sameLabels(a: List, b: List): boolean {
  return a.wrapper === b.wrapper && a.first === b.first && a.last === b.last && a.column === b.column;
}

/** Whether nothing that is decided for the whole document is decided otherwise now: numbers of equal addresses, ranks of keywords. */
function isWhole(fresh: Fresh, step: Step): boolean {
  return keepsIds(fresh, step) && keepsOrder(fresh, step);
}

/** No address that came or went with the window stands behind it as well. */
function keepsIds({ bodies }: Fresh, { before, window: { first, rest } }: Step): boolean {
  const counts = new Map<string, number>();
  for (const { address } of bodies) counts.set(address, (counts.get(address) ?? 0) + 1);
  for (const { address } of before.bodies.slice(first, rest)) counts.set(address, (counts.get(address) ?? 0) - 1);
  const changed = new Set([...counts].filter(([, count]) => count !== 0).map(([address]) => address));
  return changed.size === 0 || !before.bodies.some(({ address }, at) => at >= rest && changed.has(address));
}

function keepsOrder({ bodies }: Fresh, { before, after, window: { first, rest } }: Step): boolean {
  return sameList(keywordsOf(bodies), keywordsOf(before.bodies.slice(first, rest)), Object.is) || sameList(inOrder(keywordsOf(after.bodies)), before.order, Object.is);
}

function keywordsOf(bodies: readonly Body[]): readonly string[] {
  return bodies.map(({ keyword }) => keyword).filter((keyword) => keyword !== '');
}

// ---------------------------------------------------------------------------------------------------------- splicing

function spliced(text: string, before: Splitting, { first, rest, change, drafts, labels, bodies, anchors }: Window & Fresh): Splitting {
  const added = first + drafts.length - rest;
  const behind = before.parents.slice(rest);
  const all = withMiddle(before.bodies, { first, rest }, bodies);
  return {
    text, header: before.header, title: titleOf(before.header, all[1]), problems: [], order: before.order, bodies: all,
    starts: before.starts.slice(0, first).concat(drafts.map(({ start }) => start), before.starts.slice(rest).map((start) => start + change.shift)),
    parents: before.parents.slice(0, first).concat(drafts.map(({ parent }) => parent), added === 0 ? behind : behind.map((parent) => moved(parent, first, added))),
    labels: withMiddle(before.labels, { first, rest }, labels),
    wrappers: withMiddle(before.wrappers, { first, rest }, drafts.map(({ wrapper }) => wrapper)),
    anchors: withMiddle(before.anchors, { first, rest }, anchors),
  };
}

function withMiddle<V>(list: readonly V[], { first, rest }: Pick<Window, 'first' | 'rest'>, middle: readonly V[]): readonly V[] {
  return list.slice(0, first).concat(middle, list.slice(rest));
}

/** The index of a parent behind the window, after so many provisions were added. */
function moved(parent: number, first: number, added: number): number {
  return parent < first ? parent : parent + added;
}
