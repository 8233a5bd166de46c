/** What a rulebook says of everything of one kind: "every motion is in writing", "nobody under eighteen may be a member", "associate members have no vote". */
import { inflect, singular, verbForms } from '../../grammar/lexicon.ts';
import { numberWords } from '../../grammar/vocabulary.ts';
import type { Clause } from './facts.ts';
import { memo, memoOf } from './memo.ts';
import { textRead } from './places.ts';

/** Years of age, from and to. */
export interface Ages {
  readonly from: number;
  readonly to: number;
}

/** One thing said of every one of a kind. */
export interface Universal {
  /** "motion", "general meeting". */
  readonly of: string;
  readonly words: string;
  readonly ages?: Ages;
  /** What they cannot do: "vote". */
  readonly cannot?: string;
  /** They are to be so, and may fail to. */
  readonly owed: boolean;
}

const determiners = /\b(?:the|an?|any|his|her|its|their|such|that|this|he|she|or she|they|it)\b/gu;
const auxiliaries = /\b(?:is|are|be|been|being|was|were|has|have|had|must|shall|will|should)\b/gu;

/** The words of a statement, without articles and auxiliaries: " key issued to every member ". */
export const plainStatement: (text: string) => string = memo((text) => {
  const words = text.toLowerCase().replaceAll(/[^\p{L}\p{N} -]+/gu, ' ').replaceAll(determiners, ' ').replaceAll(auxiliaries, ' ').split(/\s+/u).filter((word) => word !== '');
  return ` ${words.map((word) => singular(String(numberWords.get(word) ?? word))).join(' ')} `;
}, 20_000);

const hedged = /\b(?:may|can|could|should|might|unless|except|save|if|where|when|whenever|provided|normally|usually|or|other than|for the purposes?)\b|\b(?:subject to|so far as|rather than)\b/iu;
const age = '(?<age>\\d{1,3}|\\p{L}+(?:-\\p{L}+)?)';
const ageLimits: readonly (readonly [pattern: RegExp, extent: (years: number) => Ages])[] = [
  [new RegExp(`\\b(?:not (?:yet )?(?:reached|attained|turned)|under|below|younger than|not yet) (?:(?:the )?age of |the age )?${age}\\b`, 'iu'), (years) => ({ from: 0, to: years - 1 })],
  [new RegExp(`\\b(?:reached|attained|turned) (?:the |their |his |her )?(?:minimum )?(?:age of )?${age}\\b`, 'iu'), (years) => ({ from: years, to: Infinity })],
  [new RegExp(`\\b(?:at least|not (?:less|younger) than|aged|no younger than|minimum age (?:is|of)|not under) (?:the age of |the age |the minimum age of )?${age}\\b(?! (?:or|and) (?:under|younger|below))(?= (?:years|or (?:over|older|above|more)|and (?:over|above|older))|$|[.,;)])`, 'iu'), (years) => ({ from: years, to: Infinity })],
  [new RegExp(`\\b(?:over|older than|above)(?: the age of)? ${age}\\b(?! (?:euros?|pounds?|members?|votes?))`, 'iu'), (years) => ({ from: years, to: Infinity })],
  [new RegExp(`\\b${age} (?:years (?:of age )?|years old )?(?:or|and) (?:over|older|above)\\b`, 'iu'), (years) => ({ from: years, to: Infinity })],
];
const leastAge = 5;
const mostAge = 100;

/** The ages that a few words speak of: "over eighteen", "who have not reached the age of sixteen". */
export function agesIn(text: string): Ages | undefined {
  if (/[£$€%]|\bper cent\b|\bbetween\b/u.test(text)) return undefined;
  for (const [pattern, extent] of ageLimits) {
    const written = pattern.exec(text)?.groups?.['age']?.toLowerCase() ?? '';
    const years = /^\d+$/u.test(written) ? Number(written) : numberWords.get(written);
    if (years !== undefined && years >= leastAge && years <= mostAge) return extent(years);
  }
  return undefined;
}

const span = /\b(?:between(?: the ages of)?|aged(?: between| from)?|from) (?<low>\d{1,2}) (?:and|to|-) (?<high>\d{1,2})\b(?! (?:days?|weeks?|members?|per|o'clock|pm|am|%))/iu;

/** The ages of those whom a few words pick out: "between 14 and 17", "under eighteen". */
export function agesOfSome(text: string): Ages | undefined {
  const { low, high } = span.exec(text)?.groups ?? {};
  const [from, to] = [Number(low), Number(high)];
  return low !== undefined && from >= leastAge && to > from && to <= mostAge ? { from, to } : agesIn(text);
}

const subject = '(?<of>\\p{L}[\\p{L}-]*(?: \\p{L}[\\p{L}-]*){0,2}?)';
const all = new RegExp(`^(?:every|all|each|any|no|an?|the) (?:of the )?${subject}(?: of the (?:\\p{L}+ ?){1,2})? (?<verb>must|shall|is|are|has to|have to|will|cannot|may not|have no|has no)\\b`, 'iu');
const plurals = new RegExp(`^${subject}(?: of the (?:\\p{L}+ ?){1,2})? (?<verb>must|shall|are|have to|cannot|may not|have no)\\b`, 'iu');
const eachOf = /\b(?<of>\p{L}+), (?:each|all) of whom (?<verb>must|shall|is|are)\b/iu;
const noneOf = new RegExp(`^no ${subject} (?:must|shall|may|is to) be (?:under|below|younger)\\b`, 'iu');
const toEach = /\bto (?:every|each|all) (?<of>\p{L}+)\b/iu;
const barred = new RegExp('^(?:nobody|no one|no person|no-one|none)\\b.*?\\b(?:may|shall|can|is|are)(?: \\p{L}+){0,2}? (?:be(?:come)?|be (?:admitted|elected|appointed|chosen|nominated)(?: as)?|admitted as)? ?(?:an? )(?<of>\\p{L}+)\\b', 'iu');
const reserved = /^(?:only|membership)\b.*?\b(?:may|can|shall)(?: apply to)? (?:be(?:come)?|join as) (?:an? )?(?<of>\p{L}+)\b|^membership (?:of the [\p{L} ]+? )?is (?:open|confined|restricted|limited) (?:only )?to\b/iu;
const incapable = /\b(?:shall not|may not|cannot|must not|are not (?:entitled|eligible|allowed) to|is not (?:entitled|eligible|allowed) to|have no right to|has no right to) (?<act>vote|consent|approve|authorise|agree|stand|nominate|appoint|elect|waive)\b|\b(?:have|has) no (?:right to )?(?<noun>vote)s?\b/iu;

/** What a sentence says of everything of a kind. */
export function universalsIn(sentence: string): readonly Universal[] {
  const text = sentence.replace(/^(?:in (?:these|this) \p{L}+,? )/iu, '').replace(/["“”*_]/gu, '').trim();
  if (text.length > longest) return [];
  const [barring, reserving] = [barred.exec(text), reserved.exec(text)];
  const found = all.exec(text) ?? plurals.exec(text) ?? eachOf.exec(text);
  const ages = barring || reserving || found ? agesIn(text) : undefined;
  if (barring && ages && ages.from === 0 && !/\bunless|except|save|without\b/iu.test(text)) return [said(barring, text, { ages: { from: ages.to + 1, to: Infinity }, owed: false })];
  if (reserving && ages) return [said(reserving, text, { ages, owed: false })];
  const none = ages && ages.from === 0 ? noneOf.exec(text) : null;
  if (none && ages) return [said(none, text, { ages: { from: ages.to + 1, to: Infinity }, owed: false })];
  const unable = found && !/\b(?:unless|except|save|if|where|on any matter|on a)\b/iu.test(text) ? incapable.exec(text) : undefined;
  const given = toEach.exec(text);
  return [
    ...(found && unable ? [said(found, text, { cannot: unable.groups?.['act'] ?? 'vote', owed: false })] : []),
    ...(found && !unable && !hedged.test(text.slice(0, text.search(/[,;]|$/u))) && !/\bnot\b|\bno\b|\bnever\b/iu.test(text.replace(/\bnot (?:reached|attained|under)\b/giu, '')) ? [said(found, text.slice(found.index), { ...(ages && { ages }), owed: /must|shall|ha(?:s|ve) to/iu.test(found.groups?.['verb'] ?? '') })] : []),
    ...(given && !hedged.test(text) && /\b(?:is|are) (?:given|issued|sent|handed|supplied|provided)\b/iu.test(text) ? [said(given, text, { owed: false })] : []),
  ];
}

const longest = 600;

/** The same of a clause, found out once. */
export const universalsOf = memoOf((clause: Clause): readonly Universal[] => universalsIn(textRead(clause)));

function said({ groups }: RegExpExecArray, text: string, more: Pick<Universal, 'ages' | 'cannot' | 'owed'>): Universal {
  return { of: (groups?.['of'] ?? 'member').toLowerCase().split(' ').map((word, i, words) => (i === words.length - 1 ? singular(word) : word)).join(' '), words: plainStatement(text), ...more };
}

/** The key of all clauses that say something of every one of a kind. */
export const everyKey = (of: string): string => `every ${of}`;

/** Whether a participle is one of an act: "voted". */
export function isFormOf(word: string, act: string): boolean {
  return word === act || word === inflect(act, 'third') || verbForms(word).some(({ lemma }) => lemma === act);
}
