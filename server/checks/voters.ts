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
