/** Maps that are never changed: a later state of a map shares with the earlier one all but the entries that differ. */

/** Key → what it has now; undefined: it is gone. */
export type Changes<K, V> = ReadonlyMap<K, V | undefined>;

/** The map with these changes. Entries that changed come last when it is walked through. */
export function withChanges<K, V>(map: ReadonlyMap<K, V>, changes: Changes<K, V>): ReadonlyMap<K, V> {
  if (changes.size === 0) return map;
  const { base, over } = isLayered(map) ? map : { base: map, over: new Map<K, V | undefined>() };
  return over.size + changes.size > mostOver(base) ? flat(map, changes) : new Layers(base, merged(base, over, changes));
}

/** When so much is different, a new map is made: seldom enough that the cost of it is not felt. */
function mostOver(base: ReadonlyMap<unknown, unknown>): number {
  return 32 + base.size / 32;
}

function isLayered<K, V>(map: ReadonlyMap<K, V>): map is Layers<K, V> {
  return map instanceof Layers;
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

/** A map and what is different from it. A class, because many are made for every key that is typed. */
class Layers<K, V> implements ReadonlyMap<K, V> {
  readonly base: ReadonlyMap<K, V>;
  readonly over: Changes<K, V>;

  constructor(base: ReadonlyMap<K, V>, over: Changes<K, V>) {
    this.base = base;
    this.over = over;
  }

  get size(): number {
    let { size } = this.base;
    for (const [key, value] of this.over) {
      if (value === undefined) size -= 1;
      else if (!this.base.has(key)) size += 1;
    }
    return size;
  }

  get(key: K): V | undefined {
    const value = this.over.get(key);
    return value !== undefined || this.over.has(key) ? value : this.base.get(key);
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  * entries(): Generator<[K, V], undefined> {
    for (const entry of this.base) if (!this.over.has(entry[0])) yield entry;
    for (const [key, value] of this.over) if (value !== undefined) yield [key, value];
    return undefined;
  }

  [Symbol.iterator](): Generator<[K, V], undefined> {
    return this.entries();
  }

  * keys(): Generator<K, undefined> {
    for (const [key] of this.entries()) yield key;
    return undefined;
  }

  * values(): Generator<V, undefined> {
    for (const [, value] of this.entries()) yield value;
    return undefined;
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}
