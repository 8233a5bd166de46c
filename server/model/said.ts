/** What contrasts know of a sentence: its words, the posts, people and bodies that it names, and the numbers in it. */
import { isBodyNoun, namesOffice, namesPeople, singular } from '../../grammar/lexicon.ts';
import { numberWords } from '../../grammar/vocabulary.ts';
import { memo } from './memo.ts';

/** A sentence as contrasts see it; `around`: the titles above it, and the sentence before it where it points back. */
export interface Said {
  readonly text: string;
  readonly around: string;
  /** Sentences that say more of whom it names: who they are among, who is paid, for how long they serve. */
  readonly kin: string;
}

export interface Contrast {
  readonly one: (text: string) => boolean;
  readonly other: (text: string) => boolean;
  /** Whether two such sentences speak of one thing. */
  readonly together: (one: Said, other: Said) => boolean;
  /** What the two say. */
  readonly says: readonly [one: string, other: string];
}

export const any = (...patterns: readonly RegExp[]) => (text: string): boolean => patterns.some((pattern) => pattern.test(text));
export const number = `(\\d{1,6}|${[...numberWords.keys()].join('|')})`;
export const numberOf = (word = ''): number => numberWords.get(word.toLowerCase()) ?? Number(word.replaceAll(',', ''));

const aNumber = new RegExp(`\\b${number}\\b`, 'iu');
export const hasNumber: (text: string) => boolean = memo((text) => aNumber.test(text), 500);

// ------------------------------------------------------------------------------------------------------------- words

const same: Readonly<Record<string, string>> = {
  chairman: 'chair', chairperson: 'chair', chairwoman: 'chair', convenor: 'convener', membership: 'member', presidency: 'president', leadership: 'leader', trusteeship: 'trustee',
  directorship: 'director', ministry: 'minister', pastor: 'minister', pastorate: 'minister', pastoral: 'minister', candidacy: 'candidate', candidature: 'candidate', mps: 'mp', owner: 'owner',
};

/** The words of a text, in the singular. */
export const wordsOf: (text: string) => ReadonlySet<string> = memo((text) => new Set([...text.toLowerCase().matchAll(/\p{L}[\p{L}-]*/gu)].map(([word]) => {
  const plain = singular(word.replace(/['’]s?$/u, ''));
  return same[plain] ?? plain;
})), 2000);

/** Posts, people and bodies. */
export const namesIn: (text: string) => ReadonlySet<string> = memo((text) => new Set([...wordsOf(text)].filter((word) => namesOffice(word) || namesPeople(word) || isBodyNoun(word) || /^(?:imam|priest|owner|mp|leader|fellow|captain|editor|section|federation|household|steward|warden)$/u.test(word))), 2000);

export const common = /^(?:person|people|everyone|association|society|union|organisation|party|club|trust|federation|confederation|company|foundation|body|member|meeting|candidate|office|officer)$/u;
export const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] => [...one].filter((word) => other.has(word));
export const sharesName = (one: Said, other: Said): boolean => shared(namesIn(one.text), namesIn(other.text)).some((word) => !common.test(word));
export const sharesAnyName = (one: Said, other: Said): boolean => shared(namesIn(one.text), namesIn(other.text)).length > 0;

/** The bodies whose meetings a sentence speaks of; where it names none, those of the titles above it. */
export function bodiesOf({ text, around }: Said): ReadonlySet<string> {
  const own = bodiesIn(text);
  return own.size > 0 ? own : bodiesIn(around);
}

export function bodiesIn(text: string): ReadonlySet<string> {
  const named = [...wordsOf(text)].filter((word) => isBodyNoun(word) && !/^(?:association|society|union|organisation|party|club|trust|federation|confederation|company|foundation|body|meeting|quorum)$/u.test(word));
  const people = [...wordsOf(text)].filter((word) => /^(?:director|trustee|governor|councillor|deacon|owner)$/u.test(word));
  const general = /\b(?:general|annual|members['’]?|branch|special) meetings?\b|\bmeetings? of (?:the )?(?:members|owners|society|union|club|association)\b/iu.exec(text);
  return new Set([...named, ...people.map((word) => (word === 'director' ? 'board' : word)), ...(general ? ['general meeting'] : [])]);
}

/** The same body, or none named by either. */
export function sharesBody(one: Said, other: Said): boolean {
  const [a, b] = [bodiesOf(one), bodiesOf(other)];
  return a.size === 0 && b.size === 0 ? true : shared(a, b).length > 0;
}
