/** Two proposals together: whether both can be carried, in which order, and what clashes only when both are. */
import type { DocumentState } from '../project/documents.ts';
import type { Found } from '../project/findings.ts';
import { gistOf } from './compare.ts';
import type { ChangeEdit } from './edits.ts';
import { isInsertion, isSameEdit } from './merge.ts';
import type { OwnedEdit } from './merge.ts';
import { overlayOf, overlayOfBoth } from './overlay.ts';
import type { Failure, Overlay, Passage } from './overlay.ts';
import type { Bench, Weighed } from './stage.ts';
import { holderOf } from './targets.ts';

export interface Pair {
  readonly a: Weighed;
  readonly b: Weighed;
  /** "Rule change 7 falls if rule change 9 is carried." */
  readonly falls: boolean;
  /** Edits of both that want the same words. */
  readonly same: readonly { readonly a: OwnedEdit; readonly b: OwnedEdit }[];
  /** Findings that neither raises alone. */
  readonly raised: readonly Found[];
  /** Both at once; undefined where they want the same words. */
  readonly both: Overlay | undefined;
  /** Orders in which both can be carried out and mean what they mean alone. */
  readonly orders: readonly Order[];
  /** What goes wrong in the other order. */
  readonly trouble: { readonly order: Order; readonly failure?: Failure } | undefined;
}

/** `ab`: a first. */
export type Order = 'ab' | 'ba';

export function isCompatible({ falls, same, raised, orders }: Pair): boolean {
  return !falls && same.length === 0 && orders.length > 0 && !raised.some(({ finding: { severity } }) => severity === 'error' || severity === 'warning');
}

export function pairOf(a: Weighed, b: Weighed, bench: Bench): Pair {
  const documents = bench.stand().documents;
  const { overlay, clashes } = overlayOfBoth(a.overlay, b.overlay, { documents, resplit: bench.resplit });
  const by = a.proposal.instructions.length;
  const same = clashes.filter(([x, y]) => (x.owner < by) !== (y.owner < by)).map(([x, y]) => (x.owner < by ? { a: x, b: lowered(y, by) } : { a: y, b: lowered(x, by) }));
  const falls = fallsWith(a, b) || fallsWith(b, a);
  if (same.length > 0 || falls) return { a, b, falls, same, raised: [], both: undefined, orders: [], trouble: undefined };
  const orders = ordersOf({ a, b, both: overlay }, bench);
  return { a, b, falls, same, both: overlay, ...orders, raised: raisedTogether({ a, b, both: overlay }, bench) };
}

function lowered(edit: OwnedEdit, by: number): OwnedEdit {
  return { ...edit, owner: edit.owner - by };
}

function fallsWith({ proposal: { instructions } }: Weighed, { proposal: { number } }: Weighed): boolean {
  return instructions.some(({ action }) => action.kind === 'falls' && action.numbers.includes(number));
}

interface Together {
  readonly a: Weighed;
  readonly b: Weighed;
  readonly both: Overlay;
}

// -------------------------------------------------------------------------------------------------------------- orders

/** Each order is tried: the second proposal then speaks of the text that the first has left. */
function ordersOf({ a, b, both }: Together, bench: Bench): Pick<Pair, 'orders' | 'trouble'> {
  if ((isLocal(a) && isLocal(b) && areApart(a, b)) || doSame(a, b)) return { orders: ['ab', 'ba'], trouble: undefined };
  const tries = [{ order: 'ab' as const, ...inOrder(a, b, bench) }, { order: 'ba' as const, ...inOrder(b, a, bench) }];
  const [ab, ba] = tries;
  const same = insertTogether(a, b) ? isSameButForOrder : isSameResult;
  const agree = ab !== undefined && ba !== undefined && same(ab.texts, ba.texts);
  const works = tries.filter(({ failure, texts }) => failure === undefined && (agree || same(texts, textsOf(both))));
  const bad = tries.find((each) => !works.includes(each));
  return { orders: works.map(({ order }) => order), trouble: bad && { order: bad.order, ...(bad.failure ? { failure: bad.failure } : {}) } };
}

/** No clause comes or goes, and every instruction names its clause. */
function isLocal({ overlay: { edits, proposal } }: Weighed): boolean {
  return edits.every(({ lists }) => lists === undefined) && proposal.instructions.every(({ action }) => (action.kind === 'replace' ? action.what.within.length > 0 && !action.everywhere : true));
}

/** One edit is the same in both: the second has nothing left to do there. */
function doSame(a: Weighed, b: Weighed): boolean {
  return a.overlay.edits.some((edit) => b.overlay.edits.some((other) => isSameEdit(edit, other)));
}

/** Both put new clauses in one place: which stands first is for whoever numbers them. */
function insertTogether(a: Weighed, b: Weighed): boolean {
  return a.overlay.edits.some((edit) => isInsertion(edit) && b.overlay.edits.some((other) => isInsertion(other) && other.uri === edit.uri && other.start === edit.start));
}

/** They touch different clauses. */
function areApart(a: Weighed, b: Weighed): boolean {
  const touched = new Set(a.overlay.edits.map((edit) => holderKey(edit, a.before)));
  return b.overlay.edits.every((edit) => !touched.has(holderKey(edit, b.before)));
}

function holderKey({ uri, start }: ChangeEdit, documents: readonly DocumentState[]): string {
  const document = documents.find((each) => each.uri === uri);
  return `${uri}#${(document && holderOf(document, Math.max(0, start - 1)))?.body.id ?? (document && holderOf(document, start))?.body.id ?? ''}`;
}

function inOrder(first: Weighed, second: Weighed, { resplit }: Bench): { readonly texts: ReadonlyMap<string, string>; readonly failure?: Failure } {
  const overlay = overlayOf(second.proposal, first.overlay.documents, resplit);
  const known = new Set(second.overlay.failures.map(({ owner }) => owner));
  const failure = overlay.failures.find(({ owner }) => !known.has(owner));
  return { texts: textsOf(overlay), ...(failure ? { failure } : {}) };
}

function textsOf({ documents }: Overlay): ReadonlyMap<string, string> {
  return new Map(documents.map(({ uri, splitting }) => [uri, splitting.text.trimEnd()]));
}

function isSameResult(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return [...a].every(([uri, text]) => b.get(uri) === text);
}

function isSameButForOrder(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  const lines = (text: string | undefined): string => (text ?? '').split('\n').map((line) => line.replace(/^\s*\(?[A-Za-z\d.]{1,8}[.)]\s/u, '').trim()).toSorted().join('\n');
  return [...a].every(([uri, text]) => lines(b.get(uri)) === lines(text));
}

// ------------------------------------------------------------------------------------------------------------ together

/** Findings of both at once that neither the present text nor either text alone has. */
function raisedTogether({ a, b, both }: Together, { stand, trial }: Bench): readonly Found[] {
  if (a.overlay.edits.length === 0 || b.overlay.edits.length === 0) return [];
  const known = new Set([
    ...stand().found.map((found) => keyOf(found, undefined)),
    ...a.after.found.map((found) => keyOf(found, a.overlay.passage)),
    ...b.after.found.map((found) => keyOf(found, b.overlay.passage)),
  ]);
  return trial(both.texts).found.filter((found) => found.finding.severity !== 'hint' && !known.has(keyOf(found, both.passage)));
}

/** What is said of which clauses of the present text; new clauses are told apart by what is said. */
function keyOf({ check, finding, provisions }: Found, passage: Passage | undefined): string {
  const origins = provisions.map((key) => {
    const at = key.indexOf('#');
    return passage ? passage.origin(key.slice(0, at), key.slice(at + 1)) ?? 'new' : key.slice(at + 1);
  });
  return [check.id, gistOf(finding), ...origins.toSorted()].join('|');
}
