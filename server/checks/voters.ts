/** Whose votes a sentence speaks of, by its words. */
import { isBodyNoun } from '../../grammar/lexicon.ts';
import type { ReadClause } from '../model/facts.ts';
import { phrasesOf } from '../model/phrases.ts';
import { textRead } from '../model/places.ts';
import { titlesAbove } from './above.ts';
import type { Read } from './check.ts';

const post = /\b(?:for|of|as) (?:the (?:office|post|position) of )?(?:the )?(?<post>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)/gu;

/** The bodies and posts that the sentence names, else those of its heading: "candidates for Secretary", "the votes of the Court". A chair is of no body of its own. */
export function votersIn({ clause, reading }: ReadClause, read: Read): ReadonlySet<string> {
  const named = [...phrasesOf(reading).filter(({ name }) => isBodyNoun(name)).map(({ name }) => name), ...[...textRead(clause).matchAll(post)].flatMap(({ groups }) => groups?.['post']?.toLowerCase() ?? [])].filter((name) => !/^(?:motion|meeting)$/u.test(name));
  if (named.length > 0) return new Set(named);
  const titles = titlesAbove(clause, read).map((title) => title.toLowerCase().replace(/^the /u, ''));
  return new Set(titles.filter((title) => isBodyNoun(title.slice(title.lastIndexOf(' ') + 1)) || /\bmeetings?$/u.test(title)).slice(0, 1));
}

/** Which votes a sentence is about. */
export interface Votes {
  readonly kind: 'election' | 'motion' | 'any';
  /** The bodies, posts and meetings that the sentence names, else those of its heading. */
  readonly of: ReadonlySet<string>;
}

const elections = /\b(?:elections?|elect|elects|elected|candidates?|nominees?)\b/iu;
const motions = /\b(?:motions?|resolutions?|questions?|decisions?|decides?|decided|proposals?|matters?)\b/iu;

export function votesIn(one: ReadClause, read: Read): Votes {
  const text = textRead(one.clause);
  return { kind: elections.test(text) ? 'election' : motions.test(text) ? 'motion' : 'any', of: new Set([...meetingsIn(text), ...votersIn(one, read)]) };
}

/** "At general meetings": by its words, as not every sentence of the kind is read. */
const meetingsIn = (text: string): readonly string[] => [...text.toLowerCase().matchAll(/\b(?:annual general|special general|general|annual|special|extraordinary) meeting/gu)].map(([name]) => name);

export const areOfOneBody = (a: Votes, b: Votes): boolean => (a.of.size === 0 && b.of.size === 0) || [...a.of].some((name) => b.of.has(name));
