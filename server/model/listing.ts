/** Values by key, several under each, kept in order while some come and others go. */
import { withChanges } from './layered.ts';

export type Listing<V> = ReadonlyMap<string, readonly V[]>;

/** A value and a key that it is listed under. */
export type Listed<V> = readonly [key: string, value: V];

/** What a list loses and gains. What is in both is moved to its place. */
export interface Exchange<V> {
  readonly removed: Iterable<Listed<V>>;
  readonly added: Iterable<Listed<V>>;
}

/** Values by what they have in common, in the order in which they came; those without a key are left out. As `Map.groupBy`, which Node 20 lacks. */
export function groupedBy<V, K>(values: Iterable<V>, keyOf: (value: V) => K | undefined): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const known = key === undefined ? undefined : groups.get(key);
    if (known) known.push(value);
    else if (key !== undefined) groups.set(key, [value]);
  }
  return groups;
}

/** The order in which values are listed; values that are equal stay in the order in which they came. */
export type Order<V> = (a: V, b: V) => number;

/** The listing after an exchange, and the keys whose lists are others now. A key without values is gone. */
export function relisted<V>(listing: Listing<V>, exchange: Exchange<V>, order: Order<V>): { readonly listing: Listing<V>; readonly touched: ReadonlySet<string> } {
  const changes = listsAfter((key) => listing.get(key), exchange, order);
  return { listing: withChanges(listing, changes), touched: new Set(changes.keys()) };
}

/** The lists that an exchange makes of those before; undefined where nothing is left. */
export function listsAfter<V>(listOf: (key: string) => readonly V[] | undefined, { removed, added }: Exchange<V>, order: Order<V>): ReadonlyMap<string, readonly V[] | undefined> {
  const gone = new Map<string, Set<V>>();
  for (const [key, value] of removed) at(gone, key, () => new Set<V>()).add(value);
  const come = new Map<string, V[]>();
  for (const [key, value] of added) at(come, key, () => []).push(value);
  const changes = new Map<string, readonly V[] | undefined>();
  for (const key of new Set([...gone.keys(), ...come.keys()])) {
    const left = without(listOf(key) ?? [], gone.get(key));
    const all = inserted(left, come.get(key) ?? [], order);
    changes.set(key, all.length === 0 ? undefined : all);
  }
  return changes;
}

/** For lists whose order means nothing. */
export const unordered: Order<unknown> = () => 0;

function at<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Each is looked for by itself where they are few: that is the quickest way through a long list. */
function without<V>(list: readonly V[], gone: ReadonlySet<V> | undefined): readonly V[] {
  if (gone === undefined || list.length === 0) return list;
  if (gone.size > few) return list.filter((value) => !gone.has(value));
  const places = [...gone].flatMap((value) => placesOf(list, value)).toSorted((a, b) => a - b);
  return joined([...places, list.length].map((at, i) => list.slice(i === 0 ? 0 : (places[i - 1] ?? 0) + 1, at)));
}

const few = 8;

function placesOf<V>(list: readonly V[], value: V): readonly number[] {
  const places: number[] = [];
  for (let at = list.indexOf(value); at >= 0; at = list.indexOf(value, at + 1)) places.push(at);
  return places;
}

/** `flat` takes many times as long. */
function joined<V>([first = [], ...others]: readonly (readonly V[])[]): readonly V[] {
  return first.concat(...others);
}

/** A list in order with further values, in whatever order they come. Quick where they are few. */
export function inserted<V>(list: readonly V[], values: readonly V[], order: Order<V>): readonly V[] {
  if (values.length === 0) return list;
  if (values.length > list.length) return [...list, ...values].toSorted(order);
  const stretches: (readonly V[])[] = [];
  let from = 0;
  for (const value of values.toSorted(order)) {
    const at = upperBound(list, value, order);
    stretches.push(list.slice(from, at), [value]);
    from = at;
  }
  return joined([...stretches, list.slice(from)]);
}

/** Where the first value stands that comes behind this one. */
function upperBound<V>(list: readonly V[], value: V, order: Order<V>): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle];
    if (other !== undefined && order(other, value) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
