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
