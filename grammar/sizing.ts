/** Wordings of how many sit on a body, each put as "the Body has so many members". */
import { isBodyNoun } from './lexicon.ts';
import { word, type Parts, type Rephrasing, type Words } from './plain-words.ts';

/** "nine", "twenty-four", "no more than 8": up to three words, the last of which has to be a number. */
const many = String.raw`(?<many>(?:(?:no more than|not more than|at most|up to|no fewer than|not fewer than|no less than|not less than|at least|exactly) )?[\p{L}\d-]+)`;
const people = '(?:members|persons|people|individuals|seats|places|directors|trustees|governors|councillors|commissioners|managers)';
const body = String.raw`(?<who>(?:the |its )[^,;:|.]+?)`;
const shall = '(?:shall|must|may|will|can|should)';
const never = '(?:at no time|never|not)';
const always = String.raw`(?: ,? ?(?:at any (?:one |given |single )?(?:time|moment)|at once|at the same time|at all times|in all|in total|all told|in number))?`;
const end = String.raw`${always} ?(?<stop>\.)?$`;
const exceeds = '(?:exceed|pass|surpass|go (?:beyond|above|over)|rise (?:above|beyond|over)|grow (?:beyond|above)|be (?:more than|over|above|greater than|larger than|in excess of)|come to more than|number more than|have more than|consist of more than)';
const fallsBelow = '(?:fall below|drop below|sink below|go below|be (?:less than|fewer than|below)|number (?:less|fewer) than|have (?:less|fewer) than)';

const limits: readonly (readonly [shape: string, bound: 'at-most' | 'at-least'])[] = [
  [exceeds, 'at-most'],
  [fallsBelow, 'at-least'],
];

export const sizings: readonly Rephrasing[] = [
  ...limits.flatMap(([shape, bound]): readonly Rephrasing[] => [
    // "The number of members of the Board shall at no time exceed seven", "the Board may not exceed seven members".
    sizing(String.raw`^(?:the )?(?:total )?number of ${people} (?:of|on|in) ${body} (?:${shall} ${never}|is (?:never|not) to|cannot) ${shape} ${many}`, bound),
    sizing(String.raw`^(?:the )?(?:strength|size|membership|complement) of ${body} (?:${shall} ${never}|is (?:never|not) to|cannot) ${shape} ${many}(?: ${people})?`, bound),
    sizing(String.raw`^${body} (?:${shall} ${never}|is (?:never|not) to|cannot) ${shape} ${many}(?: ${people})?`, bound),
  ]),
  // "At no time shall there be more than seven members of the Board."
  sizing(String.raw`^(?:at no time ${shall} there be|there ${shall} ${never} be|never ${shall} there be) more than ${many} ${people} (?:of|on|in) ${body}`, 'at-most'),
  sizing(String.raw`^(?:at no time ${shall} there be|there ${shall} ${never} be|never ${shall} there be) (?:fewer|less) than ${many} ${people} (?:of|on|in) ${body}`, 'at-least'),
  // "The Board is limited to nine members", "is kept at nine".
  sizing(String.raw`^${body} (?:is|are|shall be|must be|will be) (?:limited|confined|restricted|capped|held) (?:to|at) ${many}(?: ${people})?`, 'at-most'),
  sizing(String.raw`^${body} (?:is|are|shall be|must be|will be) (?:kept|fixed|maintained|set) at ${many}(?: ${people})?`),
  // "The strength of the Panel is five", "the Senate numbers thirty members", "the Council has a membership of thirty".
  sizing(String.raw`^(?:the )?(?:full )?(?:strength|size|membership|complement) of ${body} (?:is|shall be|stands at|(?:is|shall be) (?:fixed|set|kept) at) ${many}(?: ${people})?`),
  sizing(String.raw`^${body} (?:numbers|shall number|will number) ${many}(?: ${people})?`),
  sizing(String.raw`^${body} (?:has|shall have) a (?:membership|strength|complement) of ${many}(?: ${people})?`),
  // "Nine persons sit on the Board", "three people make up the Panel".
  sizing(String.raw`^${many} (?:members|persons|people|individuals) (?:${shall} )?(?:sits?|serves?) (?:on|in) ${body}`),
  sizing(String.raw`^${many} (?:members|persons|people|individuals) (?:${shall} )?(?:make up|compose|constitute|form|sit as|serve as|act as) ${body}`),
  {
    // "The Panel, which has five seats, meets in March": it has five seats, and meets in March.
    pattern: new RegExp(String.raw`^${body} ,? ?which (?<has>has|numbers|is made up of|is composed of|consists of|comprises|shall have) ${many} ${people} , (?<rest>[^;|]+)$`, 'du'),
    plain: ({ who = [], has = [], many: number = [], rest = [] }) => (isSized({ who, many: number }) ? [...membersOf(who, number), ...word(has[0], 'semicolon', ';'), ...again(who, rest[0]), ...rest] : undefined),
  },
];

function sizing(shape: string, bound?: 'at-most' | 'at-least'): Rephrasing {
  return { pattern: new RegExp(shape + end, 'du'), plain: (parts) => sized(parts, bound) };
}

/** The Board has at most nine members. */
function sized({ who = [], many: number = [], stop = [] }: Parts, bound: 'at-most' | 'at-least' | undefined): Words | undefined {
  if (!isSized({ who, many: number })) return undefined;
  const limit = bound && number[0]?.tag !== 'comparator' ? unwritten(number[0], 'comparator', bound === 'at-most' ? 'at most' : 'at least', bound) : [];
  return [...membersOf(who, [...limit, ...number]), ...stop];
}

function membersOf(who: Words, number: Words): Words {
  return [...who, ...word(who.at(-1), 'have', 'has'), ...number, ...word(number.at(-1), 'noun', 'members')];
}

/** One body, and so many. */
function isSized({ who = [], many: number = [] }: Parts): boolean {
  const head = who.filter(({ tag }, at) => !(tag === 'determiner' && at === 0)).map(({ lower }) => lower).join(' ').split(/ (?:of|for) /u)[0] ?? '';
  return number.at(-1)?.tag === 'number' && isBodyNoun(head) && !/\bquorum$/.test(head) && who.every(({ tag }) => /^(?:determiner|noun|adjective|of|preposition)$/.test(tag));
}

/** A word that takes no room in the text. */
function unwritten(before: Words[number] | undefined, tag: 'comparator', lower: string, value: string): Words {
  return word(before, tag, lower, value).map((found) => ({ ...found, end: found.start }));
}

const again = (who: Words, before: Words[number] | undefined): Words => who.map((found) => (before ? { ...found, start: before.start, end: before.start } : found));
