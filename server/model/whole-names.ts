/** Whole names of bodies and posts: "Finance Committee", "Committee on Finance", "Deputy President". */
import { isBodyNoun } from '../../grammar/lexicon.ts';
import { wordKey, wordsIn, type WordUse } from './capitals.ts';
import type { ReadClause } from './facts.ts';
import type { Listed } from './listing.ts';
import { memoOf } from './memo.ts';
import { namesOrganisation } from './usage.ts';

/** A name of several words where it stands. */
export interface NameUse extends WordUse {
  /** In small letters, the last word in the singular. */
  readonly plain: string;
  /** In small letters, all words in the singular, in their order. */
  readonly keyed: string;
}

/** The names of a sentence by their head and the words that they are made of, whatever the order: "committee|committee finance". */
export const listedNames = memoOf((read: ReadClause): readonly Listed<NameUse>[] => wordsIn(read).flatMap(listedName));

const titled = /^(?:president|chair|chairman|chairperson|secretary|treasurer|captain|convener|convenor|editor|commodore|auditor)$/u;

function listedName(use: WordUse): readonly Listed<NameUse>[] {
  const head = wordKey(use.written).replace(/^(?:vice|deputy)-/u, '');
  if (!isBodyNoun(head) && !titled.test(head)) return [];
  const name = wholeName(use);
  const words = wordsOf(name);
  const named = { ...use, written: name, start: use.read.clause.text.indexOf(name), plain: plainName(name), keyed: name.toLowerCase().split(' ').map(wordKey).join(' ') };
  return words.length > 1 ? [[`${head}|${words.toSorted().join(' ')}`, named]] : [];
}

/** "Finance Committee", "Committee on Finance"; what belongs to an organisation is no name of that kind. */
function wholeName({ read: { clause: { text } }, start, written }: WordUse): string {
  const before = /(?:(?:\p{Lu}\p{L}+(?:-\p{L}+)*|Hon\.?|Dep\.?) )*$/u.exec(text.slice(Math.max(0, start - longestName), start))?.[0] ?? '';
  const [behind = ''] = isBodyNoun(wordKey(written)) && before.replace(/^The $/u, '') === '' ? /^ (?:of|on|for)(?: the)? (?:\p{Lu}\p{L}+(?: and )?(?: (?=\p{Lu}))?){1,3}/u.exec(text.slice(start + written.length)) ?? [] : [];
  return namesOrganisation(behind.toLowerCase()) ? '' : `${before}${written}${behind}`.replace(/^(?:The|An?|Every|Any|No|If|When|Where|Each|Our) /u, '').replace(/ and\s*$/u, '').trim();
}

/** Characters of a name that are looked at. */
export const longestName = 80;
const titles: Readonly<Record<string, string>> = { 'hon': 'honorary', 'hon.': 'honorary', 'deputy': 'vice', 'dep': 'vice', 'dep.': 'vice' };

/** The words of a name, in the number and form that they have in all names. */
function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().replaceAll(/\b(?:of|on|for|the|and)\b/gu, '').replace(/\b(?:vice|deputy)-/u, 'vice ').split(/\s+/u).filter((word) => word !== '').map((word) => titles[word] ?? wordKey(word));
}

/** A name but for capitals, hyphens and articles. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/\bhon\.? /u, 'hon ').replaceAll('-', ' ').replaceAll(/\bthe /gu, '').split(' ').map((word, i, all) => (i === all.length - 1 ? wordKey(word) : word)).join(' ');
}
