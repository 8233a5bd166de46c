/** Two proposals together: whether both can be carried, in which order, and what clashes only when both are. */
import { memoOf } from '../model/memo.ts';
import { sameMembers } from '../model/sameness.ts';
import type { DocumentState } from '../project/documents.ts';
import type { Found } from '../project/findings.ts';
import { gistOf } from './compare.ts';
import type { ChangeEdit } from './edits.ts';
import { isInsertion, isSameEdit, mergedEdits } from './merge.ts';
import type { OwnedEdit } from './merge.ts';
import { overlayOf, overlayOfAll } from './overlay.ts';
import type { Failure, Overlay, Passage } from './overlay.ts';
import { fromNearest, tried } from './stage.ts';
import type { Bench, Weighed } from './stage.ts';
import { holderOf } from './targets.ts';
import { stoodOf } from './tree.ts';

export interface Pair {
  readonly a: Weighed;
  readonly b: Weighed;
  /** "Rule change 7 falls if rule change 9 is carried." */
  readonly falls: boolean;
  /** Edits of both that want the same words. */
  readonly same: readonly { readonly a: OwnedEdit; readonly b: OwnedEdit }[];
  /** Findings that neither raises alone. */
  readonly raised: readonly Found[];
  /** Whether both can be laid over the rules at once. */
  readonly joins: boolean;
  /** Both at once, made when somebody asks; undefined where they want the same words. */
  readonly both: () => Overlay | undefined;
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

/** Without the findings that only both together have. */
export function pairOf(a: Weighed, b: Weighed, bench: Bench): Pair {
  const by = a.proposal.instructions.length;
  const { clashes } = mergedEdits([...a.overlay.edits, ...b.overlay.edits.map((edit) => ({ ...edit, owner: edit.owner + by }))]);
  const same = clashes.filter(([x, y]) => (x.owner < by) !== (y.owner < by)).map(([x, y]) => (x.owner < by ? { a: x, b: lowered(y, by) } : { a: y, b: lowered(x, by) }));
  const falls = fallsWith(a, b) || fallsWith(b, a);
  if (same.length > 0 || falls) return { a, b, falls, same, raised: [], joins: false, both: () => undefined, orders: [], trouble: undefined };
  let made: Overlay | undefined;
  // The findings of both are looked for from those of the first: what it changed need not be read again.
  const resplit = fromNearest(bench.resplit, a.after.documents);
  const both = (): Overlay => (made ??= overlayOfAll(a.overlay, [b.overlay], { documents: bench.stand().documents, resplit }));
  return { a, b, falls, same, joins: true, both, ...ordersOf({ a, b, both }, bench), raised: [] };
}

/** With them. */
export function withRaised(pair: Pair, bench: Bench): Pair {
  const { a, b } = pair;
  const both = pair.both();
  return both === undefined ? pair : { ...pair, raised: raisedTogether({ a, b, both: () => both }, bench) };
}

function lowered(edit: OwnedEdit, by: number): OwnedEdit {
  return { ...edit, owner: edit.owner - by };
}

/** Whether one says that it falls if the other is carried. */
export function fallsWith({ proposal: { instructions } }: Weighed, { proposal: { number } }: Weighed): boolean {
  return instructions.some(({ action }) => action.kind === 'falls' && action.numbers.includes(number));
}

interface Together {
  readonly a: Weighed;
  readonly b: Weighed;
  readonly both: () => Overlay;
}

// -------------------------------------------------------------------------------------------------------------- orders

/** Each order is tried: the second proposal then speaks of the text that the first has left. */
function ordersOf({ a, b, both }: Together, bench: Bench): Pick<Pair, 'orders' | 'trouble'> {
  if (areIndependent(a, b) || doSame(a, b)) return { orders: ['ab', 'ba'], trouble: undefined };
  const tries = [{ order: 'ab' as const, ...inOrder(a, b, bench) }, { order: 'ba' as const, ...inOrder(b, a, bench) }];
  const [ab, ba] = tries;
  const same = insertTogether(a, b) ? isSameButForOrder : isSameResult;
  const agree = ab !== undefined && ba !== undefined && same(ab.texts, ba.texts);
  const works = tries.filter(({ failure, texts }) => failure === undefined && (agree || same(texts, textsOf(both()))));
  const bad = tries.find((each) => !works.includes(each));
  return { orders: works.map(({ order }) => order), trouble: bad && { order: bad.order, ...(bad.failure ? { failure: bad.failure } : {}) } };
}

/** Neither moves, removes or edits a clause that the other speaks of: then the order cannot matter. */
function areIndependent(a: Weighed, b: Weighed): boolean {
  const [mine, yours] = [touchedBy(a), touchedBy(b)];
  const isApart = [...mine.places].every((place) => !yours.places.has(place)) && [...mine.lists].every((list) => !yours.lists.has(list));
  return isApart && isLocated(a) && isLocated(b) && isUnmoved(mine, b) && isUnmoved(yours, a);
}

/** Every instruction names its clause. */
function isLocated({ overlay: { proposal } }: Weighed): boolean {
  return proposal.instructions.every(({ action }) => (action.kind === 'replace' || action.kind === 'delete' ? action.what.within.length > 0 && !('everywhere' in action && action.everywhere) : true));
}

/** Provisions that edits stand in or take away, and those below which numbers may change; each as file and id. */
interface Touched {
  readonly places: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
}

function touchedBy(weighed: Weighed): Touched {
  const known = touched.get(weighed.overlay) ?? touchedIn(weighed);
  touched.set(weighed.overlay, known);
  return known;
}

/** A proposal meets every other: what it touches is looked up once. */
const touched = new WeakMap<Overlay, Touched>();

function touchedIn({ overlay: { edits }, before }: Weighed): Touched {
  const places = edits.flatMap((edit) => [holderKey(edit, before), ...(edit.removes ?? []).map((id) => `${edit.uri}#${id}`)]);
  return { places: new Set(places), lists: new Set(edits.flatMap(({ uri, lists }) => (lists ?? []).map((id) => `${uri}#${id}`))) };
}

function isUnmoved({ places, lists }: Touched, { overlay: { passage } }: Weighed): boolean {
  return [...places, ...lists].every((key) => {
    const at = key.indexOf('#');
    return passage.follow(key.slice(0, at), key.slice(at + 1)) === key.slice(at + 1);
  });
}

function holderKey({ uri, start }: ChangeEdit, documents: readonly DocumentState[]): string {
  const document = documents.find((each) => each.uri === uri);
  return `${uri}#${(document && holderOf(document, Math.max(0, start - 1)))?.body.id ?? (document && holderOf(document, start))?.body.id ?? ''}`;
}

/** One edit is the same in both: the second has nothing left to do there. */
function doSame(a: Weighed, b: Weighed): boolean {
  return a.overlay.edits.some((edit) => b.overlay.edits.some((other) => isSameEdit(edit, other)));
}

/** Both put new clauses in one place: which stands first is for whoever numbers them. */
function insertTogether(a: Weighed, b: Weighed): boolean {
  return a.overlay.edits.some((edit) => isInsertion(edit) && b.overlay.edits.some((other) => isInsertion(other) && other.uri === edit.uri && other.start === edit.start));
}

function inOrder(first: Weighed, second: Weighed, { resplit }: Bench): { readonly texts: ReadonlyMap<string, string>; readonly failure?: Failure } {
  const overlay = overlayOf(second.proposal, { documents: first.overlay.documents, resplit: fromNearest(resplit, first.after.documents) });
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
function raisedTogether({ a, b, both }: Together, { stand, standOf }: Bench): readonly Found[] {
  if (a.overlay.edits.length === 0 || b.overlay.edits.length === 0) return [];
  const known = new Set([...presentKeys(stand().found), ...keysOf(a), ...keysOf(b)]);
  const { documents, passage } = both();
  return standOf(documents, a.after).found.filter((found) => found.finding.severity !== 'hint' && !known.has(keyOf(found, passage)));
}

/**
 * The pairs that may clash: proposals that can be carried out together are tried together, as many at once as can be, and only where that
 * raises what none of them raises alone are those that touch its clauses looked at two by two.
 */
export function suspectsAmong(pairs: readonly Pair[], bench: Bench): ReadonlySet<Pair> {
  const open = new Set(pairs.filter(({ a, b, joins }) => joins && a.overlay.edits.length > 0 && b.overlay.edits.length > 0));
  const suspects = new Set<Pair>();
  const partners = new Map<Weighed, Map<Weighed, Pair>>();
  for (const pair of open) for (const [x, y] of [[pair.a, pair.b], [pair.b, pair.a]] as const) partners.set(x, (partners.get(x) ?? new Map<Weighed, Pair>()).set(y, pair));
  while (open.size > 0) {
    const [first] = open;
    if (first === undefined) break;
    const group = groupAround(first, partners);
    const own = pairsIn(group, partners);
    for (const pair of suspectsIn(group, own, bench)) suspects.add(pair);
    for (const pair of own) open.delete(pair);
  }
  return suspects;
}

type Partners = ReadonlyMap<Weighed, ReadonlyMap<Weighed, Pair>>;

/** The two, and every other proposal that can be carried out with all that were taken before it. */
function groupAround({ a, b }: Pair, partners: Partners): readonly Weighed[] {
  const group = [a, b];
  for (const next of partners.keys()) if (!group.includes(next) && group.every((each) => partners.get(each)?.has(next))) group.push(next);
  return group;
}

function pairsIn(group: readonly Weighed[], partners: Partners): readonly Pair[] {
  return group.flatMap((b, at) => group.slice(0, at).flatMap((a) => partners.get(a)?.get(b) ?? []));
}

function suspectsIn(group: readonly Weighed[], pairs: readonly Pair[], bench: Bench): readonly Pair[] {
  if (group.length <= 3) return pairs;
  const overlays = group.map(({ overlay }) => overlay);
  const known = bench.groups.get(nameOf(group));
  const suspects = known && sameMembers(known.overlays, overlays) ? known.suspects : suspectsTried(group, pairs, bench).map((pair) => pairs.indexOf(pair));
  bench.groups.set(nameOf(group), { overlays, suspects });
  return suspects.flatMap((at) => pairs[at] ?? []);
}

/** The two that a group was gathered around: no other group has both. */
function nameOf([a, b]: readonly Weighed[]): string {
  return `${a?.uri}#${a?.id} with ${b?.uri}#${b?.id}`;
}

function suspectsTried(group: readonly Weighed[], pairs: readonly Pair[], bench: Bench): readonly Pair[] {
  const [head, ...rest] = group;
  if (head === undefined) return [];
  const { overlay: all, after: together } = tried(`all of ${nameOf(group)}`, (from) => overlayOfAll(head.overlay, rest.map(({ overlay }) => overlay), { documents: bench.stand().documents, ...from }), bench);
  const known = new Set([...presentKeys(bench.stand().found), ...group.flatMap(keysOf)]);
  const fresh = together.found.filter((found) => found.finding.severity !== 'hint' && !known.has(keyOf(found, all.passage)));
  if (fresh.length === 0) return [];
  const touching = fresh.map((found) => new Set(ownersOf(found, all).map((owner) => memberAt(group, owner))));
  return touching.some(({ size }) => size < 2) ? pairs : pairs.filter(({ a, b }) => touching.some((members) => members.has(a) && members.has(b)));
}

/** The proposal that an instruction of all together belongs to. */
function memberAt(group: readonly Weighed[], owner: number): Weighed | undefined {
  let left = owner;
  for (const member of group) {
    if (left < member.proposal.instructions.length) return member;
    left -= member.proposal.instructions.length;
  }
  return undefined;
}

/** Instructions that touch the clauses of a finding. */
export function ownersOf({ provisions }: Found, { documents, passage }: Overlay): readonly number[] {
  return provisions.flatMap((key) => {
    const at = key.indexOf('#');
    const uri = key.slice(0, at);
    const document = documents.find((each) => each.uri === uri);
    const stood = document && stoodOf(document, key.slice(at + 1));
    return stood ? passage.places(uri).filter(({ start, end }) => start < stood.start + stood.body.length && stood.start < Math.max(end, start + 1)).map(({ edit }) => edit.owner) : [];
  });
}

/** What one proposal alone comes to is asked for by every other, and again with every key that is typed in one of them. */
const keys = new WeakMap<Overlay, readonly string[]>();

function keysOf({ after: { found }, overlay }: Weighed): readonly string[] {
  const known = keys.get(overlay) ?? found.map((each) => keyOf(each, overlay.passage));
  keys.set(overlay, known);
  return known;
}

const presentKeys = memoOf((found: readonly Found[]): readonly string[] => found.map((each) => keyOf(each, undefined)));

/** What is said of which clauses of the present text; new clauses are told apart by what is said. */
function keyOf({ check, finding, provisions }: Found, passage: Passage | undefined): string {
  const origins = provisions.map((key) => {
    const at = key.indexOf('#');
    return passage ? passage.origin(key.slice(0, at), key.slice(at + 1)) ?? 'new' : key.slice(at + 1);
  });
  return [check.id, gistOf(finding), ...origins.toSorted()].join('|');
}
