/** "Renumber accordingly": new labels where clauses came, went or moved, and the references that follow them. */
import type { Reference, Sentence } from '../../grammar/ast.ts';
import { follows, isFirst, successor } from '../../grammar/labels.ts';
import { findReferences } from '../../grammar/references.ts';
import { groupedBy } from '../model/listing.ts';
import type { Resolver } from '../model/references.ts';
import { createResolver } from '../model/references.ts';
import type { DocumentState } from '../project/documents.ts';
import { childrenOf, parentOf, stoodAt, stoodOf } from './tree.ts';
import type { Stood } from './tree.ts';

export interface Replacement {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** New labels in the lists below some provisions, and below what gets another label where that is written out in full (4.1 → 5.1). */
export function relabelled(document: DocumentState, lists: readonly (readonly string[])[], firstOf: FirstOf): readonly Replacement[] {
  const changes = new Map<string, Replacement>();
  const known = new Set<string>();
  for (const list of lists.toSorted((a, b) => b.length - a.length)) {
    const tops = list.flatMap((id) => (known.has(id) ? [] : stoodOf(document, id) ?? []));
    list.forEach((id) => known.add(id));
    const [top] = tops;
    if (top) relabelChildren(top, { changes, prefix: undefined, firstOf }, tops.flatMap(childrenOf));
  }
  return [...changes.values()].toSorted((a, b) => a.start - b.start);
}

/** A provision and those behind it whose lists go on counting where its own ends: clauses 1 to 3 under Part A, 4 to 6 under Part B. */
export function listsFrom(document: DocumentState, id: string): readonly string[] {
  const top = stoodOf(document, id);
  const parent = top && parentOf(top);
  if (top === undefined || parent === undefined || top.body.kind !== 'heading') return [id];
  const ids = [id];
  let last = countedIn(top).at(-1);
  for (const next of childrenOf(parent).filter(({ at }) => at > top.at)) {
    const own = countedIn(next);
    const [first] = own;
    if (last === undefined || first === undefined || next.body.kind !== 'heading' || first.body.kind !== last.body.kind || !follows(first.body.label, last.body.label)) break;
    ids.push(next.body.id);
    last = own.at(-1);
  }
  return ids;
}

/** The headings below a provision whose lists go on counting from one to the next: where a chapter moves, its clauses get other numbers, too. */
export function runningBelow(document: DocumentState, id: string): readonly (readonly string[])[] {
  const top = stoodOf(document, id);
  const known = new Set<string>();
  const runs = (top ? childrenOf(top) : []).filter(({ body }) => body.kind === 'heading').flatMap(({ body }) => {
    const run = known.has(body.id) ? [] : listsFrom(document, body.id);
    run.forEach((each) => known.add(each));
    return run.length > 1 ? [run] : [];
  });
  return runs;
}

function countedIn(stood: Stood): readonly Stood[] {
  return childrenOf(stood).filter(({ body: { label } }) => label !== '' && !label.includes('.'));
}

interface Relabelling {
  readonly changes: Map<string, Replacement>;
  /** The parent's number before and behind, where the children's labels repeat it. */
  readonly prefix: readonly [was: string, now: string] | undefined;
  /** Undefined where the list itself is not renumbered. */
  readonly firstOf: FirstOf | undefined;
}

/** How a list began before the change. `counted`: all its labels are written alike, and whoever prints it counts them. */
export interface Beginning {
  readonly label: string;
  readonly counted: boolean;
}

export type FirstOf = (parent: Stood, list: readonly Stood[]) => Beginning | undefined;

function relabelChildren(parent: Stood, { changes, prefix, firstOf }: Relabelling, children = childrenOf(parent)): void {
  for (const list of listsOf(children)) {
    const beginning = firstOf?.(parent, list);
    if (beginning?.counted) continue;
    const labels = firstOf ? newLabels(list.map(writtenLabel), beginning?.label) : list.map(writtenLabel);
    list.forEach((child, at) => {
      const was = writtenLabel(child);
      const own = labels[at] ?? was;
      const now = prefix && own.startsWith(`${prefix[0]}.`) ? `${prefix[1]}${own.slice(prefix[0].length)}` : own;
      if (now === was) return;
      change(child, now, changes);
      relabelChildren(child, { changes, prefix: [was, now], firstOf: undefined });
    });
  }
}

/** As it stands in the text: where all labels of a list are alike, a provision has another. */
export function writtenLabel({ document: { splitting: { text } }, start, body: { label, labelSpan } }: Stood): string {
  return labelSpan.end > labelSpan.start ? text.slice(start + labelSpan.start, start + labelSpan.end) : label;
}

/** Labelled children by kind, keyword and manner: items and headings count apart. */
function listsOf(children: readonly Stood[]): readonly (readonly Stood[])[] {
  return [...groupedBy(children.filter(({ body }) => body.label !== ''), ({ body: { kind, keyword, label } }) => `${kind} ${keyword.toLowerCase()} ${label.split('.').length}`).values()];
}

/** Labels in order from the first that is out of order on; those before it stay, and the list begins as it began. */
function newLabels(labels: readonly string[], first: string | undefined): readonly string[] {
  const begins = first === undefined || first === labels[0] || !isFirst(first);
  const broken = begins ? labels.findIndex((label, at) => at > 0 && !follows(label, labels[at - 1] ?? '')) : 1;
  if (broken < 0) return labels;
  const now = begins ? labels.slice(0, broken) : [first];
  for (let at = broken; at < labels.length; at++) {
    const next = successor(now[at - 1] ?? '', labels);
    if (next === '' || next.endsWith('.')) return labels;
    now.push(next);
  }
  return now;
}

function change({ document: { uri }, start, body: { id, labelSpan } }: Stood, newText: string, changes: Map<string, Replacement>): void {
  if (labelSpan.end > labelSpan.start) changes.set(id, { uri, start: start + labelSpan.start, end: start + labelSpan.end, newText });
}

// ---------------------------------------------------------------------------------------------------------- references

/** A reference that does not mean afterwards what it meant. */
export interface Lost {
  readonly uri: string;
  readonly provision: string;
  readonly reference: Reference;
  /** Offset in the text before. */
  readonly start: number;
  readonly end: number;
  /** Address of what it meant. */
  readonly meant: string;
  /** What it meant, before. */
  readonly goal: { readonly uri: string; readonly provision: string };
  readonly why: 'gone' | 'cannot-follow';
}

export interface Following {
  readonly replacements: readonly Replacement[];
  readonly lost: readonly Lost[];
}

/** The states of a project before and behind a change. */
export interface Passing {
  readonly before: readonly DocumentState[];
  readonly after: readonly DocumentState[];
  /** Id of a provision behind the change; undefined where it is gone. */
  follow(uri: string, provision: string): string | undefined;
  /** Offset behind the change; undefined where the words were changed. */
  offset(uri: string, offset: number): number | undefined;
  /** Whether a reference that stands there is looked at; without it, all are. */
  concerns?(uri: string, offset: number): boolean;
}

/** Every reference of the old text that has to be written otherwise to mean what it meant, and those for which that cannot be done. */
export function followReferences({ before, after, follow, offset, concerns = () => true }: Passing): Following {
  const [old, now] = [createResolver(before), createResolver(after)];
  const replacements: Replacement[] = [];
  const lost: Lost[] = [];
  for (const document of before) {
    for (const sighting of referencesIn(document)) {
      const { reference, stood, start, end } = sighting;
      if (!concerns(document.uri, start)) continue;
      const meant = old(reference, { uri: document.uri, provision: stood.body.id });
      const [at, holder] = [offset(document.uri, start), follow(document.uri, stood.body.id)];
      if (meant.kind !== 'found' || at === undefined || holder === undefined || !isKept(after, { uri: document.uri, at, text: reference.text })) continue;
      const goals = meant.provisions.map(({ uri, provision }) => ({ uri, provision: follow(uri, provision) }));
      const { text, address } = { text: reference.text, address: meant.provisions[0]?.address ?? '' };
      const from = { uri: document.uri, provision: holder };
      if (means(now, reference, from, goals)) continue;
      const known = { uri: document.uri, provision: stood.body.id, reference, start, end, meant: address, goal: { uri: meant.provisions[0]?.uri ?? '', provision: meant.provisions[0]?.provision ?? '' } };
      const [first, last] = [goals[0], goals.at(-1)];
      if (first?.provision === undefined || last?.provision === undefined) lost.push({ ...known, why: 'gone' });
      else {
        const written = rewrittenReference(reference, { pathsOf: (uri, id) => pathOf(after, uri, id), before: pathOf(before, meant.provisions[0]?.uri ?? '', meant.provisions[0]?.provision ?? ''), first, last, means: (each) => means(now, each, from, goals) });
        if (written === undefined || written === text) lost.push({ ...known, why: 'cannot-follow' });
        else replacements.push({ uri: document.uri, start: at, end: at + (end - start), newText: written });
      }
    }
  }
  return { replacements, lost };
}

/** Whether a reference still stands in the text behind the change. */
function isKept(after: readonly DocumentState[], { uri, at, text }: { readonly uri: string; readonly at: number; readonly text: string }): boolean {
  return after.find((document) => document.uri === uri)?.splitting.text.startsWith(text, at) === true;
}

interface Goal {
  readonly uri: string;
  readonly provision: string | undefined;
}

/** Whether a reference leads to these provisions; a range may have lost or gained some in between. */
function means(resolve: Resolver, reference: Reference, from: { readonly uri: string; readonly provision: string }, goals: readonly Goal[]): boolean {
  const found = resolve(reference, from);
  if (found.kind !== 'found') return false;
  const [first, last] = [found.provisions[0], found.provisions.at(-1)];
  const left = goals.filter(({ provision }) => provision !== undefined);
  return first?.provision === left[0]?.provision && first?.uri === left[0]?.uri && (reference.through === undefined || last?.provision === left.at(-1)?.provision);
}

interface Rewriting {
  pathsOf(uri: string, provision: string): readonly string[];
  readonly before: readonly string[];
  readonly first: Goal;
  readonly last: Goal;
  means(reference: Reference): boolean;
}

/** The reference with the labels that changed; undefined where no such wording means the same. */
function rewrittenReference(reference: Reference, { pathsOf, before, first, last, means: same }: Rewriting): string | undefined {
  const now = pathsOf(first.uri, first.provision ?? '');
  const labels = reference.labels;
  const [old, fresh] = [before.slice(-labels.length), now.slice(-labels.length)];
  const swaps = old.flatMap((label, at): [string, string][] => (label === fresh[at] || fresh[at] === undefined ? [] : [[label, fresh[at]]]));
  const end = pathsOf(last.uri, last.provision ?? '').at(-1);
  const through = reference.through === undefined || end === undefined ? [] : [[reference.through.split('.').at(-1) ?? '', end] as const];
  return candidates(reference.text, [...swaps, ...through]).find((text) => {
    const lead = reference.keyword === '' ? WORD : '';
    const [again, ...more] = findReferences(lead + text);
    return again !== undefined && more.length === 0 && again.text === lead + text && same({ ...again, ...(reference.document === undefined ? {} : { document: reference.document }) });
  }) ?? bare(reference, fresh, same);
}

/** "in accordance with 5(vii)", "subject to 4.2 and 4.3": numbers that lack the word before them, and are references if there are such clauses. */
function bareReferences(text: string): readonly Reference[] {
  return [...text.matchAll(BARE)].flatMap(({ index }) => {
    const [first, ...more] = findReferences(WORD + text.slice(index, index + LONGEST_BARE));
    if (first?.span.start !== 0) return [];
    const own = more.filter(({ span, text: words }, at) => JOINED.test((WORD + text.slice(index)).slice((more[at - 1] ?? first).span.end, span.start)) && /^[\d(]/u.test(words));
    return [first, ...own].map((one, at): Reference => ({ ...one, keyword: '', text: at === 0 ? one.text.slice(WORD.length) : one.text, span: { start: index + Math.max(0, one.span.start - WORD.length), end: index + one.span.end - WORD.length } }));
  });
}

const WORD = 'clauses ';
const LONGEST_BARE = 80;
const JOINED = /^\s*(?:,|,?\s*(?:and|or|to|&))\s*$/u;
const UNIT = '(?!\\s*(?:%|per ?cent|years?|months?|weeks?|days?|hours?|minutes|met(?:re|er)s?|miles?|k[gm]\\b|hectares?|acres?|times|points?|million|thousand|votes?|members?|(?:or|and) (?:more|less|fewer|over|above)))';
const BARE = new RegExp(`(?<![\\p{L}\\p{N}.(£$€/-])(?:\\d{1,3}[A-Z]?(?:\\.\\d{1,3}){0,4}(?:\\([A-Za-z0-9]{1,4}\\))+|(?<=\\b(?:under|with|to|see|per|in|as|of|by|from|and|or)\\s)\\d{1,3}(?:\\.\\d{1,3}){1,4})(?![\\p{L}\\p{N}]|\\.\\d)${UNIT}`, 'gu');

/** "4 and 7": a member of a list has no keyword of its own. */
function bare(reference: Reference, fresh: readonly string[], same: (reference: Reference) => boolean): string | undefined {
  if (reference.through !== undefined || !/^[\dA-Za-z().]+$/u.test(reference.text) || fresh.length !== reference.labels.length) return undefined;
  const [written] = candidates(reference.text, reference.labels.map((label, at) => [label, fresh[at] ?? label] as const).filter(([was, now]) => was !== now));
  return written !== undefined && same({ ...reference, text: written, labels: fresh }) ? written : undefined;
}

/** The text with each label exchanged, at each place where it stands. */
function candidates(text: string, swaps: readonly (readonly [was: string, now: string])[]): readonly string[] {
  let texts = [text];
  for (const [was, now] of swaps) {
    texts = texts.flatMap((each) => [...each.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${was.replace(/[^\p{L}\p{N}]/gu, '\\$&')}(?![\\p{L}\\p{N}])`, 'giu'))].map(({ index }) => each.slice(0, index) + now + each.slice(index + was.length)).toReversed());
  }
  return texts.filter((each) => each !== text);
}

function pathOf(documents: readonly DocumentState[], uri: string, provision: string): readonly string[] {
  const document = documents.find((each) => each.uri === uri);
  return (document ? stoodOf(document, provision) : undefined)?.body.address.split('.') ?? [];
}

interface Sighting {
  readonly reference: Reference;
  readonly stood: Stood;
  readonly start: number;
  readonly end: number;
}

/** The references that a text holds, comments left out. */
export function referencesIn(document: DocumentState): readonly Sighting[] {
  return document.splitting.bodies.flatMap((body, at) => {
    const stood = stoodAt(document, at);
    return stood === undefined ? [] : body.sentences.filter(({ kind }) => kind !== 'comment').flatMap((sentence) => referencesOf(sentence).map((reference): Sighting => {
      const start = stood.start + sentence.span.start + reference.span.start;
      return { reference, stood, start, end: start + reference.text.length };
    }));
  });
}

/** Sentences stay the same objects from one state to the next. */
const KNOWN = new WeakMap<Sentence, readonly Reference[]>();

export function referencesOf(sentence: Sentence): readonly Reference[] {
  const known = KNOWN.get(sentence);
  if (known !== undefined) return known;
  const worded = findReferences(sentence.text).filter(({ self, labels }) => !self && labels.length > 0);
  const found = [...worded, ...bareReferences(sentence.text).filter(({ span }) => !worded.some((other) => other.span.start < span.end && span.start < other.span.end))];
  KNOWN.set(sentence, found);
  return found;
}
