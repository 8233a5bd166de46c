/** Words that are written with a capital: those of which names are made. */
import { singular } from '../../grammar/lexicon.ts';
import type { ReadClause } from './facts.ts';
import type { Listed } from './listing.ts';
import { memoOf } from './memo.ts';

/** A word where it stands. */
export interface WordUse {
  readonly read: ReadClause;
  readonly written: string;
  /** In the text of the clause. */
  readonly start: number;
  /** Opens its sentence, and may owe its capital to that. */
  readonly opening: boolean;
}

/** A word of the project: how often it is used, up to the number that matters. */
export interface WordTotal {
  readonly key: string;
  readonly first: WordUse;
  readonly uses: number;
}

const capitals = /(?<!\p{L})\p{Lu}\p{L}+(?:-\p{L}+)*/gu;
const longest = 2000;

/** The capitalised words of a sentence; asked twice, the same objects. */
export const wordsIn = memoOf((read: ReadClause): readonly WordUse[] => (
  [...read.clause.text.slice(0, longest).matchAll(capitals)].map(({ 0: written, index }) => ({ read, written, start: index, opening: isOpening(read.clause.text, index) }))));

function isOpening(text: string, index: number): boolean {
  return /(?:^|[.!?:;“"(]\s*)$/u.test(text.slice(0, index));
}

/** "Members" and "Member's" are "member". */
export function wordKey(written: string): string {
  return singular(written.toLowerCase());
}

export function listedWords(reads: readonly ReadClause[]): Listed<WordUse>[] {
  return reads.flatMap((read) => wordsIn(read).map((use): Listed<WordUse> => [wordKey(use.written), use]));
}

/** Beyond this it makes no difference how often a word is used. */
const most = 3;

/** The total of a word's uses; undefined where it stands only where every word has a capital. */
export function totalOfWord(key: string, uses: readonly WordUse[] | undefined, before: WordTotal | undefined): WordTotal | undefined {
  const [first, ...others] = insideOf(uses ?? []);
  if (!first) return undefined;
  const count = others.length + 1;
  return before?.first === first && before.uses === count ? before : { key, first, uses: count };
}

/** The first uses inside sentences, as many as matter. */
function insideOf(uses: readonly WordUse[]): readonly WordUse[] {
  const inside: WordUse[] = [];
  for (const use of uses) {
    if (inside.length === most) break;
    if (!use.opening) inside.push(use);
  }
  return inside;
}
