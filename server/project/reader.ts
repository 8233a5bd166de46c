/** A reader that remembers: a sentence is read once, however often and wherever it stands. */
import type { Reader } from './documents.ts';

/** Remembers up to about twice `limit` sentences, those of late. */
export function remembering(reader: Reader, limit = 100_000): Reader {
  const read = memo(reader.read.bind(reader), limit);
  const under = memo((key: string) => {
    const [stem = '', item = ''] = key.split('\u0000');
    return reader.readUnderStem(stem, item);
  }, limit);
  return { splittingOf: reader.splittingOf.bind(reader), read, readUnderStem: (stem, item) => under(`${stem}\u0000${item}`) };
}

/** Two generations: when the young one is full it becomes the old one, and what is asked for again moves up. */
function memo<V>(make: (key: string) => V, limit: number): (key: string) => V {
  let [young, old] = [new Map<string, V>(), new Map<string, V>()];
  return (key) => {
    const known = young.get(key) ?? old.get(key);
    const value = known ?? make(key);
    if (young.size >= limit) [young, old] = [new Map(), young];
    young.set(key, value);
    return value;
  };
}
