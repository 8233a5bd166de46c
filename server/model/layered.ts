/** Maps that are never changed: a later state of a map shares with the earlier one all but the entries that differ. */

/** Key → what it has now; undefined: it is gone. */
export type Changes<K, V> = ReadonlyMap<K, V | undefined>;

/** A map and what is different from it. */
interface Layered<K, V> extends ReadonlyMap<K, V> {
  readonly base: ReadonlyMap<K, V>;
  readonly over: Changes<K, V>;
}

/** The map with these changes. Entries that changed come last when it is walked through. */
export function withChanges<K, V>(map: ReadonlyMap<K, V>, changes: Changes<K, V>): ReadonlyMap<K, V> {
  if (changes.size === 0) return map;
  const { base, over } = isLayered(map) ? map : { base: map, over: new Map<K, V | undefined>() };
  return over.size + changes.size > mostOver(base) ? flat(map, changes) : layered(base, merged(base, over, changes));
}

/** When so much is different, a new map is made: seldom enough that the cost of it is not felt. */
function mostOver(base: ReadonlyMap<unknown, unknown>): number {
  return 32 + base.size / 32;
}

function isLayered<K, V>(map: ReadonlyMap<K, V>): map is Layered<K, V> {
  return 'over' in map;
}

function flat<K, V>(map: ReadonlyMap<K, V>, changes: Changes<K, V>): ReadonlyMap<K, V> {
  const all = new Map(map);
  for (const [key, value] of changes) {
    if (value === undefined) all.delete(key);
    else all.set(key, value);
  }
  return all;
}

function merged<K, V>(base: ReadonlyMap<K, V>, over: Changes<K, V>, changes: Changes<K, V>): Changes<K, V> {
  const all = new Map(over);
  for (const [key, value] of changes) {
    if (value === undefined && !base.has(key)) all.delete(key);
    else all.set(key, value);
  }
  return all;
}

function layered<K, V>(base: ReadonlyMap<K, V>, over: Changes<K, V>): Layered<K, V> {
  const get = (key: K): V | undefined => {
    const value = over.get(key);
    return value !== undefined || over.has(key) ? value : base.get(key);
  };
  const entries = (): MapIterator<[K, V]> => entriesOf(base, over);
  return {
    base,
    over,
    get size() { return sizeOf(base, over); },
    get,
    has: (key) => get(key) !== undefined,
    entries,
    [Symbol.iterator]: entries,
    keys: () => keysOf(base, over),
    values: () => valuesOf(base, over),
    forEach(visit) { for (const [key, value] of entries()) visit(value, key, this); },
  };
}

function* entriesOf<K, V>(base: ReadonlyMap<K, V>, over: Changes<K, V>): Generator<[K, V], undefined> {
  for (const entry of base) if (!over.has(entry[0])) yield entry;
  for (const [key, value] of over) if (value !== undefined) yield [key, value];
  return undefined;
}

function* keysOf<K, V>(base: ReadonlyMap<K, V>, over: Changes<K, V>): Generator<K, undefined> {
  for (const [key] of entriesOf(base, over)) yield key;
  return undefined;
}

function* valuesOf<K, V>(base: ReadonlyMap<K, V>, over: Changes<K, V>): Generator<V, undefined> {
  for (const [, value] of entriesOf(base, over)) yield value;
  return undefined;
}

function sizeOf<K, V>(base: ReadonlyMap<K, V>, over: Changes<K, V>): number {
  let size = base.size;
  for (const [key, value] of over) {
    if (value === undefined) size -= 1;
    else if (!base.has(key)) size += 1;
  }
  return size;
}
