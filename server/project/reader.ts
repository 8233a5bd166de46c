/** A reader that remembers, and survives: a sentence is read once, and one that cannot be read stops no other. */
import type { SentenceReading } from '../../grammar/ast.ts';
import { memo } from '../model/memo.ts';
import type { Reader } from './documents.ts';
import type { OnProblem } from './run.ts';

const unread: SentenceReading = { understanding: 'none', norms: [], references: [], names: [], aliases: [] };

/** A sentence on which the reading fails is not understood. */
export function surviving(reader: Reader, onProblem: OnProblem): Reader {
  const survived = <T>(text: string, read: () => T, instead: T): T => {
    try {
      return read();
    } catch (error) {
      onProblem(`A sentence could not be read: “${text.slice(0, 200)}”.`, error);
      return instead;
    }
  };
  return {
    splittingOf: reader.splittingOf.bind(reader),
    read: (text) => survived(text, () => reader.read(text), unread),
    readUnderStem: (stem, item) => survived(item, () => reader.readUnderStem(stem, item), { reading: unread, joined: false }),
  };
}

/** Remembers up to about twice `limit` sentences, those of late. */
export function remembering(reader: Reader, limit = 100_000): Reader {
  const read = memo(reader.read.bind(reader), limit);
  const under = memo((key: string) => {
    const [stem = '', item = ''] = key.split('\u0000');
    return reader.readUnderStem(stem, item);
  }, limit);
  return { splittingOf: reader.splittingOf.bind(reader), read, readUnderStem: (stem, item) => under(`${stem}\u0000${item}`) };
}
