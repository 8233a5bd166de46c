/** "Turn my edits into a rule change": the instructions that make one text of another, tried before they are given. */
import { findReferences } from '../../grammar/references.ts';
import { proposalOf } from '../../grammar/rulechange/proposals.ts';
import type { DocumentState } from '../project/documents.ts';
import { hunksBetween } from './differences.ts';
import { exchangesIn } from './exchanges.ts';
import { kept } from './keeping.ts';
import { linewise } from './line-writing.ts';
import { overlayOf } from './overlay.ts';
import type { Resplit } from './overlay.ts';
import { patchBetween } from './patch-writing.ts';
import { quoted } from './quotations.ts';
import { isRespaced } from './spacing.ts';
import { childrenOf, isSetApart, lineStartOf, parentOf, prefixOf, spanOf, stoodAt, untilOf } from './tree.ts';
import type { Stood } from './tree.ts';
import { placesOf } from './words.ts';

export interface Written {
  readonly text: string;
  readonly instructions: readonly string[];
  /** Whether the instructions give the very text, spacing apart. */
  readonly exact: boolean;
}

/** The proposal that makes the later text of the earlier one. */
export function proposalBetween(before: DocumentState, after: DocumentState, resplit: Resplit): Written {
  let best: Written | undefined;
  const resultOf = (text: string): string => overlayOf(proposalOf(text), { documents: [before], resplit }).texts.get(before.uri) ?? before.splitting.text;
  const outcomeOf = (text: string): { readonly exact: boolean; readonly failed: boolean } => {
    const { failures, texts } = overlayOf(proposalOf(text), { documents: [before], resplit });
    return { exact: failures.length === 0 && isRespaced(texts.get(before.uri) ?? before.splitting.text, after.splitting.text), failed: failures.length > 0 };
  };
  for (const { fine, renumber, follows } of TRIES) {
    const own = instructionsBetween(before, after, { fine, follows });
    if (own.some(namesNoNumber)) continue;
    const instructions = [...own, ...(renumber ? ['Renumber accordingly.'] : [])];
    const text = written(before, instructions);
    const { exact, failed } = outcomeOf(text);
    if (exact) return { text, instructions, exact };
    if (best === undefined || !failed) best = { text, instructions, exact: false };
  }
  const plain = linewise(before, after);
  const text = plain && written(before, plain);
  if (plain && text !== undefined && outcomeOf(text).exact) return { text, instructions: plain, exact: true };
  for (const instructions of [...(best ? [best.instructions] : []), ...(plain ? [plain] : [])]) {
    const keeping = [...instructions, ...kept(before, after, resultOf(written(before, instructions)))];
    const kind = written(before, keeping);
    if (keeping.length > instructions.length && outcomeOf(kind).exact) return { text: kind, instructions: keeping, exact: true };
  }
  const patch = patchBetween(before, after);
  const patched = patch === undefined ? undefined : written(before, [patch]);
  if (patch !== undefined && patched !== undefined && outcomeOf(patched).exact) return { text: patched, instructions: [patch], exact: true };
  return best ?? { text: text ?? written(before, []), instructions: plain ?? [], exact: false };
}

/** A paragraph without a number cannot be named. */
function namesNoNumber(instruction: string): boolean {
  return /\bclause \S*¶/u.test(instruction);
}

/** The shortest proposals first: numbers and references that follow by themselves, then all of it spelt out, then clauses written anew. What no clause can tell is told line by line. */
const TRIES = [
  { fine: true, renumber: false, follows: true },
  { fine: true, renumber: true, follows: true },
  { fine: true, renumber: false, follows: false },
  { fine: true, renumber: true, follows: false },
  { fine: false, renumber: false, follows: false },
  { fine: false, renumber: true, follows: true },
  { fine: false, renumber: true, follows: false },
] as const;

function written({ splitting: { title } }: DocumentState, instructions: readonly string[]): string {
  const header = title === '' ? '' : `Changes: "${title}"\n`;
  return `Rule change 1: \n${header}\n${instructions.join('\n')}\n`.replace('Rule change 1: \n', 'Rule change 1: Title\n');
}

// ------------------------------------------------------------------------------------------------------------- matching

/** Which provision of the later text each of the earlier one became. */
interface Match {
  readonly now: ReadonlyMap<number, number>;
  readonly was: ReadonlyMap<number, number>;
}

function matched(before: DocumentState, after: DocumentState): Match {
  const [a, b] = [before, after].map((document) => document.splitting.bodies.map((_, at) => wordsOf(document, at)));
  const now = new Map<number, number>([[0, 0]]);
  let [from, newFrom] = [0, 0];
  for (const hunk of [...hunksBetween(a ?? [], b ?? []), { from: a?.length ?? 0, to: a?.length ?? 0, newFrom: b?.length ?? 0, newTo: b?.length ?? 0 }]) {
    for (let i = 0; from + i < hunk.from; i += 1) now.set(from + i, newFrom + i);
    for (const [old, fresh] of changedIn(before, after, hunk)) now.set(old, fresh);
    [from, newFrom] = [hunk.to, hunk.newTo];
  }
  return { now, was: new Map([...now].map(([old, fresh]) => [fresh, old])) };
}

/** What a provision says, without its number. */
function wordsOf(document: DocumentState, at: number): string {
  const stood = stoodAt(document, at);
  if (stood === undefined || at === 0) return '';
  const text = document.splitting.text.slice(stood.start, stood.start + stood.body.length).slice(prefixOf(stood).length);
  return `${stood.body.kind} ${text.replace(/\s+/gu, ' ').trim()}`;
}

/** In a stretch that differs, provisions of one number, or of most of the same words, are the same. */
function changedIn(before: DocumentState, after: DocumentState, { from, to, newFrom, newTo }: { readonly from: number; readonly to: number; readonly newFrom: number; readonly newTo: number }): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  let next = newFrom;
  for (let old = from; old < to; old += 1) {
    const fresh = range(next, newTo).map((at) => ({ at, likeness: likeness(wordsOf(before, old), wordsOf(after, at)) + (before.splitting.bodies[old]?.address === after.splitting.bodies[at]?.address ? 0.25 : 0) }))
      .filter(({ at, likeness: value }) => value >= LEAST_LIKE && before.splitting.bodies[old]?.kind === after.splitting.bodies[at]?.kind).toSorted((x, y) => y.likeness - x.likeness)[0];
    if (fresh) {
      pairs.push([old, fresh.at]);
      next = fresh.at + 1;
    }
  }
  return pairs;
}

const LEAST_LIKE = 0.5;

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

/** The share of words that two texts have in common. */
function likeness(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const left = new Map<string, number>();
  for (const word of x ?? []) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of y ?? []) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return (2 * shared) / Math.max(1, (x?.length ?? 0) + (y?.length ?? 0));
}

// --------------------------------------------------------------------------------------------------------- instructions

function instructionsBetween(before: DocumentState, after: DocumentState, { fine, follows }: Omit<Manner, 'match'>): readonly string[] {
  const match = matched(before, after);
  return [...changesOf(before, after, { match, fine, follows }), ...deletionsOf(before, match), ...insertionsOf({ before, after, match })];
}

interface Manner {
  readonly match: Match;
  /** Words are exchanged where that is enough; otherwise clauses are written anew. */
  readonly fine: boolean;
  /** References are left out: they follow their clauses. */
  readonly follows: boolean;
}

function changesOf(before: DocumentState, after: DocumentState, { match, fine, follows }: Manner): readonly string[] {
  return [...match.now].toSorted(([a], [b]) => a - b).flatMap(([old, fresh]) => {
    const [was, is] = [stoodAt(before, old), stoodAt(after, fresh)];
    if (was === undefined || is === undefined || old === 0 || wordsOf(before, old) === wordsOf(after, fresh)) return [];
    if (follows && withoutReferences(wordsOf(before, old)) === withoutReferences(wordsOf(after, fresh))) return [];
    return rewording(was, is, fine);
  });
}

function withoutReferences(words: string): string {
  return findReferences(words).toReversed().reduce((text, { span }) => `${text.slice(0, span.start)}#${text.slice(span.end)}`, words);
}

/** "In clause 4, replace “x” with “y”.", or the clause as it is to read. */
function rewording(was: Stood, is: Stood, fine: boolean): readonly string[] {
  const [a, b] = [ownWords(was), ownWords(is)];
  const exchanges = fine ? exchangesIn(a, b, (words) => placesOf(words, was.document.splitting.text, { start: was.start, end: was.start + was.body.length }).length === 1) : undefined;
  if (exchanges) return exchanges.map(([from, to]) => (to === '' ? `In ${nameOf(was)}, delete ${quoted(from)}.` : `In ${nameOf(was)}, replace ${quoted(from)} with ${quoted(to)}.`));
  return [`In ${nameOf(was)}, replace ${quoted(a)} with ${quoted(b)}.`];
}

function ownWords(stood: Stood): string {
  const { document: { splitting: { text } }, start, body } = stood;
  return text.slice(start + prefixOf(stood).length, start + body.length);
}

/** "clause 4.II.4.A"; a provision without a number by its title. */
function nameOf({ body: { address, title, kind } }: Stood): string {
  return kind === 'heading' && title !== '' && address === '' ? `the section headed "${title}"` : `clause ${address}`;
}

/** What goes, the outermost alone. */
function deletionsOf(before: DocumentState, { now }: Match): readonly string[] {
  return before.splitting.bodies.flatMap((_, at) => {
    const stood = stoodAt(before, at);
    const above = stood && parentOf(stood);
    const isOutermost = stood !== undefined && !now.has(at) && above !== undefined && now.has(above.at);
    return isOutermost && stood.body.sentences[0]?.kind !== 'comment' ? [`Delete ${nameOf(stood)}.`] : [];
  });
}

interface Both {
  readonly before: DocumentState;
  readonly after: DocumentState;
  readonly match: Match;
}

/** What comes: runs of new provisions, behind or before the one beside them that was there. */
function insertionsOf({ before, after, match }: Both): readonly string[] {
  const instructions: string[] = [];
  for (let at = 1; at < after.splitting.bodies.length; ) {
    const stood = stoodAt(after, at);
    const above = stood && parentOf(stood);
    if (stood === undefined || above === undefined || match.was.has(at) || !match.was.has(above.at)) {
      at += 1;
      continue;
    }
    const siblings = childrenOf(above);
    const index = siblings.findIndex((sibling) => sibling.at === at);
    let last = index;
    while (last + 1 < siblings.length && !match.was.has(siblings[last + 1]?.at ?? -1)) last += 1;
    instructions.push(insertion(siblings.slice(index, last + 1), { place: placeOf({ above, siblings, index, last }, before, match), document: after }));
    at = untilOf(siblings[last] ?? stood);
  }
  return instructions;
}

function placeOf({ above, siblings, index, last }: { readonly above: Stood; readonly siblings: readonly Stood[]; readonly index: number; readonly last: number }, before: DocumentState, { was }: Match): string {
  const old = (stood: Stood | undefined): Stood | undefined => (stood ? stoodAt(before, was.get(stood.at) ?? -1) : undefined);
  const [previous, next, parent] = [old(siblings[index - 1]), old(siblings[last + 1]), old(above)];
  if (previous) return `After ${nameOf(previous)}`;
  if (next) return `Before ${nameOf(next)}`;
  return parent && parent.at > 0 ? `At the end of ${nameOf(parent)}` : 'At the end';
}

function insertion(provisions: readonly Stood[], { place, document }: { readonly place: string; readonly document: DocumentState }): string {
  const [first, last] = [provisions[0], provisions.at(-1)];
  if (!first || !last) return '';
  const { text } = document.splitting;
  const written = text.slice(lineStartOf(text, first.start), spanOf(last).end).replace(/\r\n?/gu, '\n');
  const least = Math.min(...written.split('\n').filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length));
  const lines = written.split('\n').map((line) => (line.trim() === '' ? '' : `   ${line.slice(least)}`)).filter((line, at, all) => line !== '' || isSetApart(first) || (all[at + 1] ?? '') === '');
  return `${place}, insert:\n${lines.join('\n').trimEnd()}`;
}
