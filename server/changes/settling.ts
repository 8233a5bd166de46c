/** What follows from the edits of a change besides them: new numbers, and references to what has another number. */
import { changeBetween } from '../../grammar/structure/common-parts.ts';
import type { Body } from '../../grammar/split.ts';
import { differenceOf } from '../model/difference.ts';
import { memo } from '../model/memo.ts';
import { sameMembers } from '../model/sameness.ts';
import type { DocumentState } from '../project/documents.ts';
import { followed } from './following.ts';
import type { Followed } from './following.ts';
import { applyEdits, offsetAfter, offsetMoved, placesAfter } from './merge.ts';
import type { OwnedEdit } from './merge.ts';
import { followInNewText } from './new-text.ts';
import type { Unclear } from './new-text.ts';
import { followReferences, listsFrom, referencesOf, relabelled, runningBelow, writtenLabel } from './numbering.ts';
import type { FirstOf, Lost, Replacement } from './numbering.ts';
import { childrenOf, stoodOf } from './tree.ts';
import type { Stood } from './tree.ts';

/** Edits, the files before them, and those that they change as they are with the edits alone. */
export interface Edited {
  readonly documents: readonly DocumentState[];
  readonly edits: readonly OwnedEdit[];
  readonly edited: ReadonlyMap<string, DocumentState>;
  /** Whether "renumber accordingly" is among the instructions. */
  readonly renumbers: boolean;
}

export interface Settled {
  /** In the files with the edits. */
  readonly labels: readonly Replacement[];
  /** In those with the new labels. */
  readonly references: readonly Replacement[];
  readonly lost: readonly Lost[];
  readonly unclear: readonly Unclear[];
  /** Id of a provision behind it all; undefined where it is gone. */
  follow(uri: string, provision: string): string | undefined;
  /** Id of the provision before that one behind it all was; undefined for a new one. */
  origin(uri: string, provision: string): string | undefined;
}

/** `splits` the texts with the new labels. */
export function settle(made: Edited, splits: (document: DocumentState, text: string) => DocumentState): Settled {
  const { documents, edits, edited, renumbers } = made;
  const ways = waysOf(made);
  const uris = [...edited.keys()];
  const labels = renumbers ? uris.flatMap((uri) => newLabels(uri, made, ways)) : [];
  const renumbered = new Map([...edited].map(([uri, document]) => [uri, replaced(document, labels, splits)]));
  const ids = new Map([...renumbered].map(([uri, now]) => [uri, idsThrough(edited.get(uri), now)]));
  const follow = (uri: string, provision: string): string | undefined => through(ids.get(uri), ways.get(uri) ? ways.get(uri)?.get(provision) : provision);
  const offset = (uri: string, at: number): number | undefined => {
    const own = ownEdits(edits, uri);
    const moved = offsetAfter(at, own) ?? offsetMoved(at, documents.find((each) => each.uri === uri)?.splitting.text ?? '', own);
    return moved === undefined ? undefined : shiftedBy(moved, labels, uri);
  };
  const after = documents.map((each) => renumbered.get(each.uri) ?? each);
  const following = uris.length === 0 ? { replacements: [], lost: [] } : followReferences({ before: documents, after, follow, offset });
  const fresh = labels.length === 0 ? { replacements: [], unclear: [] } : followInNewText({
    today: documents, before: documents.map((each) => edited.get(each.uri) ?? each), after, follow: (uri, provision) => through(ids.get(uri), provision), offset: (uri, at) => shiftedBy(at, labels, uri),
    places: (uri) => placesAfter(ownEdits(edits, uri)), origin: (uri, provision) => (ways.has(uri) ? [...(ways.get(uri) ?? [])].find(([, now]) => now === provision)?.[0] : provision),
  });
  return { labels, references: [...following.replacements, ...fresh.replacements], lost: following.lost, unclear: fresh.unclear, follow, origin: originOf(made, follow) };
}

function originOf({ documents, edited }: Edited, follow: Settled['follow']): Settled['origin'] {
  const originsIn = memo((uri) => new Map((documents.find((each) => each.uri === uri)?.splitting.bodies ?? []).flatMap(({ id }): [string, string][] => {
    const now = follow(uri, id);
    return now === undefined ? [] : [[now, id]];
  })), MOST_FILES);
  return (uri, provision) => (edited.has(uri) ? originsIn(uri).get(provision) : provision);
}

/** Whose provisions are remembered. */
const MOST_FILES = 100;

/** With the replacements of this file. */
function replaced(document: DocumentState, replacements: readonly Replacement[], splits: (document: DocumentState, text: string) => DocumentState): DocumentState {
  const text = withReplaced(document.splitting.text, replacements, document.uri);
  return text === document.splitting.text ? document : splits(document, text);
}

export function withReplaced(text: string, replacements: readonly Replacement[], uri: string): string {
  return applyEdits(text, replacements.filter((each) => each.uri === uri).toSorted((a, b) => a.start - b.start));
}

export function ownEdits(edits: readonly OwnedEdit[], uri: string): readonly OwnedEdit[] {
  return edits.filter((edit) => edit.uri === uri);
}

/** Where an offset is behind the replacements in its file. */
export function shiftedBy(offset: number, replacements: readonly Replacement[], file: string): number {
  return replacements.reduce((at, { uri, start, end, newText }) => (uri === file && end <= offset ? at + newText.length - (end - start) : at), offset);
}

function waysOf({ documents, edited, edits }: Edited): ReadonlyMap<string, Followed> {
  return new Map([...edited].flatMap(([uri, after]): [string, Followed][] => {
    const document = documents.find((each) => each.uri === uri);
    return document ? [[uri, followed(document, after, ownEdits(edits, uri))]] : [];
  }));
}

/** Labels change nothing of the order. */
function idsThrough(before: DocumentState | undefined, after: DocumentState): Followed {
  return new Map((before?.splitting.bodies ?? []).flatMap(({ id }, at): [string, string][] => {
    const now = after.splitting.bodies[at];
    return now && before?.splitting.bodies.length === after.splitting.bodies.length ? [[id, now.id]] : [];
  }));
}

function through(ids: Followed | undefined, provision: string | undefined): string | undefined {
  return provision === undefined || ids === undefined ? provision : ids.get(provision) ?? provision;
}

// -------------------------------------------------------------------------------------------------------------- labels

function newLabels(uri: string, { documents, edited, edits }: Edited, ways: ReadonlyMap<string, Followed>): readonly Replacement[] {
  const [before, after, way] = [documents.find((each) => each.uri === uri), edited.get(uri), ways.get(uri)];
  if (!before || !after || !way) return [];
  const lists = ownEdits(edits, uri).flatMap(({ lists: own }) => own ?? []);
  const below = lists.flatMap((id) => runningBelow(before, id)).map((run) => ({ first: way.get(run[0] ?? ''), now: inOrder(after, run.flatMap((each) => way.get(each) ?? [])) }));
  const running = below.filter(({ first, now }) => first !== undefined && first === now[0]).map(({ now }) => now);
  return relabelled(after, [...lists.map((id) => listsFrom(before, id).flatMap((each) => way.get(each) ?? [])).filter(({ length }) => length > 0), ...running], firstsOf(before, way));
}

function inOrder({ splitting: { bodies } }: DocumentState, ids: readonly string[]): readonly string[] {
  const places = new Map(bodies.map(({ id }, at) => [id, at]));
  return ids.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

function firstsOf(before: DocumentState, way: Followed): FirstOf {
  const origins = new Map([...way].map(([id, now]) => [now, id]));
  return (parent, siblings) => {
    const old = stoodOf(before, origins.get(parent.body.id) ?? '~');
    const [first] = siblings;
    const list = old && first ? childrenOf(old).filter((child) => isOfList(child, first)) : [];
    const labels = list.map(writtenLabel);
    return labels[0] === undefined ? undefined : { label: labels[0], counted: labels.length > 1 && new Set(labels).size === 1 };
  };
}

function isOfList(child: Stood, first: Stood): boolean {
  return child.body.label !== '' && child.body.kind === first.body.kind && child.body.keyword.toLowerCase() === first.body.keyword.toLowerCase();
}

// --------------------------------------------------------------------------------------------------------- typed words

/**
 * The same after a keystroke in the new words of one edit. While these are neither a number nor a reference, all is as it was but for where it
 * stands; undefined where that is not so, or not sure.
 */
export function settledAgain(before: Edited & { readonly settled: Settled }, now: Edited): Settled | undefined {
  const typed = before.renumbers === now.renumbers && isSameToday(before.documents, now.documents) ? typedBetween(before.edits, now.edits) : undefined;
  if (typed === undefined || ![...now.edited].every(([uri, document]) => hasShapeOf(document, before.edited.get(uri)))) return undefined;
  const { labels, references } = before.settled;
  const behind = { ...typed, start: shiftedBy(typed.start, labels, typed.uri), end: shiftedBy(typed.end, labels, typed.uri) };
  const [ownLabels, ownReferences] = [moved(labels, typed), moved(references, behind)];
  return ownLabels && ownReferences && { ...before.settled, labels: ownLabels, references: ownReferences };
}

/** Files without provisions say nothing that could matter: those of the proposals are such. */
function isSameToday(before: readonly DocumentState[], now: readonly DocumentState[]): boolean {
  const [old, fresh] = [before, now].map((documents) => documents.filter(({ splitting: { bodies } }) => bodies.length > 1));
  return old !== undefined && fresh !== undefined && old.length === fresh.length && old.every((document, at) => isSameRulebook(document, fresh[at]));
}

/** Whether two have the same rules in the same places: the proposals behind them do not matter. */
export function isSameRulebook(a: DocumentState, b: DocumentState | undefined): boolean {
  if (a === b) return true;
  return b !== undefined && a.uri === b.uri && sameMembers(a.splitting.bodies, b.splitting.bodies) && sameMembers(a.splitting.starts, b.splitting.starts) && a.splitting.text.trimEnd() === b.splitting.text.trimEnd();
}

/** Words in a file with the edits that have come to be others. */
interface Typed {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  /** How much longer they are now. */
  readonly by: number;
}

function typedBetween(before: readonly OwnedEdit[], now: readonly OwnedEdit[]): Typed | undefined {
  if (before.length !== now.length || !before.every((edit, at) => isSameButForWords(edit, now[at]))) return undefined;
  const [at, ...more] = before.flatMap(({ newText }, i) => (newText === now[i]?.newText ? [] : [i]));
  const [old, fresh] = [before[at ?? 0], now[at ?? 0]];
  if (old === undefined || fresh === undefined || more.length > 0) return undefined;
  const { start, oldEnd, newEnd } = changeBetween(old.newText, fresh.newText);
  const from = placesAfter(ownEdits(before, old.uri)).find(({ edit }) => edit === old)?.start ?? 0;
  return { uri: old.uri, start: from + start, end: from + oldEnd, by: newEnd - oldEnd };
}

function isSameButForWords(a: OwnedEdit, b: OwnedEdit | undefined): boolean {
  const rest = (edit: OwnedEdit | undefined): string => JSON.stringify({ ...edit, newText: '', source: null });
  return a === b || rest(a) === rest(b);
}

function hasShapeOf(now: DocumentState, before: DocumentState | undefined): boolean {
  if (before === undefined || now.splitting.title !== before.splitting.title || !sameMembers(now.splitting.parents, before.splitting.parents)) return false;
  const { removed, added } = differenceOf(before.splitting.bodies, now.splitting.bodies);
  return removed.length === added.length && added.every((body, at) => shapeOf(body) === shapeOf(removed[at]));
}

/** All of a provision that numbers and references depend on. */
function shapeOf(body: Body | undefined): string {
  const { id, address, kind, keyword, label, title, labelSpan, sentences } = body ?? { sentences: [] };
  return JSON.stringify([id, address, kind, keyword, label, title, labelSpan, sentences.map((sentence) => [sentence.kind, referencesOf(sentence).map((reference) => ({ ...reference, span: null }))])]);
}

/** Undefined where one of them stands in what was typed. */
function moved(replacements: readonly Replacement[], { uri, start, end, by }: Typed): readonly Replacement[] | undefined {
  const isApart = replacements.every((each) => each.uri !== uri || each.end <= start || each.start >= end);
  return isApart ? replacements.map((each) => (each.uri === uri && each.start >= end && each.end > start ? { ...each, start: each.start + by, end: each.end + by } : each)) : undefined;
}
