/** Wordings of how many there are, or may be, put as the plain rule with its number in front. */
import { joins, modal, word, type Rephrasing, type Words } from './plain-words.ts';

const number = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty)';
const people = '(?:trustees|directors|governors|councillors|commissioners|stewards|wardens|managers|elders|deacons|officers|members)';
const end = '(?<end> \\.)?$';

const there = (at: Words): Words => word(at[0], 'there', 'there');
const most = (at: Words | undefined): Words => word(at?.[0], 'comparator', 'no more than', 'at-most');

/** "a Board", said again: the Board. */
const the = ([, ...who]: Words): Words => [...word(who[0], 'determiner', 'the').map((found) => ({ ...found, end: found.start })), ...who];

/** "four by the Staff" behind "six are elected by the Members": elected too. */
function withVerb(words: Words, verb: Words[number] | undefined): Words {
  return words.flatMap((found, at) => (verb && found.tag === 'number' && joins(words[at - 1]) && words[at + 1]?.lower === 'by' ? [found, verb] : [found]));
}

export const countings: readonly Rephrasing[] = [
  {
    // "The Board has nine members, of whom six are elected by the Fellows and three by the Staff": namely six elected by … and three elected by ….
    pattern: new RegExp(`(?<lead>${number} (?:\\p{L}+ ){0,2}\\p{L}+) ,? ?(?<mark>of whom|of which) (?<first>${number}) (?:shall be |are |is |must be |will be )(?<act>elected|appointed|chosen|nominated|selected|named) (?<rest>by [^;|]*? and ${number} [^;|]+)$`, 'du'),
    plain: ({ lead = [], mark, first = [], act = [], rest = [] }) => [...lead, ...word(mark?.[0], 'comma', ','), ...word(mark?.[0], 'other', 'namely'), ...first, ...act, ...withVerb(rest, act[0])],
  },
  {
    // "The Trustees are: | four Officers": they consist of them.
    pattern: new RegExp(`^(?<who>the (?:\\p{L}+ )?${people}) (?<at>are|shall be)(?: as follows)?(?: ?[:–-])? \\| (?<what>(?:the )?${number} .+)$`, 'du'),
    plain: ({ who = [], at = [], what = [] }) => [...who, ...modal(at, 'duty'), ...word(at[0], 'noun', 'consist'), ...word(at[0], 'of', 'of'), ...what.filter(({ lower }, index) => index > 0 || lower !== 'the')],
  },
  {
    // "The Governors shall be six persons elected by the parents and six appointed by the Council."
    pattern: new RegExp(`^(?<who>the ${people}) (?<at>are|shall be|will be) (?<what>${number} [^;|:]+ and ${number} [^;|:]+)$`, 'du'),
    plain: ({ who = [], at = [], what = [] }) => [...who, ...modal(at, 'duty'), ...word(at[0], 'noun', 'consist'), ...word(at[0], 'of', 'of'), ...what],
  },
  {
    // "The Club is managed by a Board of seven directors": and the Board has seven members.
    pattern: new RegExp(`^(?<lead>[^;|]+? (?:vested in|managed by|governed by|conducted by|directed by|administered by|run by|entrusted to|overseen by)) (?<who>an? (?:\\p{L}+ )*?(?:board|committee|council|executive|court|panel)(?: of \\p{L}+s)?) (?<link>of|consisting of|comprising|composed of) (?<many>(?:(?:no more than|not more than|at most|up to) )?${number}) (?<kind>\\p{L}+)(?<rest>(?: ,(?! (?:namely|comprising|being|consisting|made up|that is))[^|;:]*| \\.)?)$`, 'du'),
    plain: ({ lead = [], who = [], link = [], many = [], kind = [], rest = [] }) => (/s$|^people$/.test(kind[0]?.lower ?? '')
      ? [...lead, ...who, ...link, ...many, ...kind, ...rest.filter(({ tag }) => tag !== 'stop'), ...word(who[0], 'semicolon', ';'), ...the(who), ...word(kind[0], 'have', 'has'), ...many, ...word(kind[0], 'noun', 'members')] : undefined),
  },
  {
    // "No more than twelve persons shall sit on the Board": it shall have no more than twelve members.
    pattern: new RegExp(`^(?<number>(?:no more than|not more than|no fewer than|not fewer than|no less than|not less than|at most|at least|up to) ${number}) (?:persons|people|members|individuals) (?<at>shall|may|must|will) (?:sit|serve) on (?<who>the [^,;|]+?)${end}`, 'du'),
    plain: ({ number: many = [], at = [], who = [], end: stop = [] }) => [...who, ...modal(at, 'duty'), ...word(at[0], 'have', 'have'), ...many, ...word(at[0], 'noun', 'members'), ...stop],
  },
  {
    // "The number of Governors shall not exceed ten", "the number of members of the Board …".
    pattern: new RegExp(`^(?:the )?(?:total )?number of (?:(?:members|seats) (?:of|on) (?<body>the [^,;|]+?)|(?<who>\\p{L}+s)) (?<at>shall|must|may|will) (?:not exceed|(?:be )?(?:no more than|not more than|at most)|(?:not )?be more than) (?<many>${number})${end}`, 'du'),
    plain: ({ body = [], who = [], at = [], many = [], end: stop = [] }) => (body.length > 0
      ? [...body, ...modal(at, 'duty'), ...word(at[0], 'have', 'have'), ...most(at), ...many, ...word(at[0], 'noun', 'members'), ...stop]
      : [...there(at), ...modal(at, 'duty'), ...word(at[0], 'be', 'be'), ...most(at), ...many, ...who, ...stop]),
  },
  {
    // "two hearings a term at the very most": at most two hearings.
    pattern: new RegExp(` (?<many>${number}) (?<what>\\p{L}+(?: (?:a|an|each|every|per|in each|in any) \\p{L}+)?) ,? ?(?:and )?(?:(?<most>at the very most|at the most|at most|or fewer|or less|and no more|at the outside)|(?<least>at the very least|at the least|at least))(?= \\.|$| ,)`, 'du'),
    plain: ({ many = [], what = [], most: cap, least }) => [...((cap?.length ?? 0) > 0 ? word(many[0], 'comparator', 'at most', 'at-most') : word((least ?? many)[0] && many[0], 'comparator', 'at least', 'at-least')), ...many, ...what],
  },
];
