/** Answers that are remembered. */

/** Remembers up to about twice `limit` answers, those of late: when the young ones are full they become the old ones, and what is asked for again moves up. */
export function memo<V>(make: (key: string) => V, limit: number): (key: string) => V {
  let [young, old] = [new Map<string, V>(), new Map<string, V>()];
  return (key) => {
    const known = young.get(key) ?? old.get(key);
    const value = known ?? make(key);
    if (young.size >= limit) [young, old] = [new Map(), young];
    young.set(key, value);
    return value;
  };
}

/** Remembers the answer about each object, as long as there is the object. */
export function memoOf<K extends object, V>(make: (about: K) => V): (about: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (about) => {
    const found = known.get(about) ?? { value: make(about) };
    known.set(about, found);
    return found.value;
  };
}
