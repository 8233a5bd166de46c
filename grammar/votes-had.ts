/** Votes by which something is done, told in a clause of their own: "dismissed by a resolution passed by two thirds", "for which three quarters are needed". */
import { word, type Parts, type Rephrasing, type Words } from './plain-words.ts';

const part = String.raw`(?:(?:at least|not less than|no less than|no fewer than|not fewer than|more than|over) )?(?:an? |the )?(?:[\p{L}\d-]+ )?(?:half|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|tenths?|majority|per cent|percent|%)`;
/** "two thirds of the members", "a simple majority". */
const share = String.raw`(?<share>${part}(?: of [^,;|]*?)?)`;
const passed = '(?:passed|carried|adopted|approved|supported|agreed(?: to)?)';
const vote = '(?:(?:special |extraordinary |ordinary )?resolution|vote|motion|decision|ballot|poll)';
const person = '(?:it|them|him|her|him or her|that|this|expulsion|admission|removal|dissolution|the \\p{L}+)';
const forIt = `(?:votes?|voting|vote in favour of|are in favour of|is in favour of|agrees? to|supports?|approves?(?: of)?|are for|is for|be for|be in favour of|vote for|votes for|speaks? for|consents? to)(?: for| in favour of| to)?(?: ${person})?`;

/** By a vote of such a share. */
const by = (place: Words, votes: Words): Words => [...word(place[0], 'preposition', 'by'), ...word(place[0], 'determiner', 'a', 'a'), ...word(place[0], 'noun', 'vote'), ...word(place[0], 'of', 'of'), ...votes];
const isPlain = (words: Words): boolean => words.every(({ tag }) => !/^(?:modal|condition|do|semicolon)$/.test(tag));
/** "a two-thirds majority" is had as it is; of the rest, a vote. */
const through = (place: Words, votes: Words): Words | undefined => (isPlain(votes) ? (votes.some(({ lower }) => lower === 'majority') && !votes.some(({ tag }) => tag === 'of') ? [...word(place[0], 'preposition', 'by'), ...votes] : by(place, votes)) : undefined);
const had = ({ lead = [], at = [], share: votes = [], stop = [] }: Parts): Words | undefined => {
  const found = through(at, votes);
  return found && [...lead, ...found, ...stop];
};

export const votesHad: readonly Rephrasing[] = [
  {
    // "by a resolution passed by two thirds of the votes", "by a vote of no confidence carried by two thirds": by two thirds of them.
    pattern: new RegExp(String.raw`(?<at>(?:by|on|through) (?:an? |the )?${vote}(?: of no confidence| of (?<who>(?:the )?(?:(?! (?:passed|carried|adopted|which|for|in) )[^,;|]){1,50}?))?) ,? ?(?:(?:which|that) (?:is|has been|must be) )?${passed} (?:with|by) (?:the votes of |a vote of )?${share}(?<stop> \.)?$`, 'du'),
    plain: ({ at = [], who = [], share: votes = [], stop = [] }) => {
      const found = through(at, votes);
      return found && [...(who.length > 0 ? [...word(at[0], 'preposition', 'by'), ...who] : []), ...found, ...stop];
    },
  },
  {
    // "by a resolution for which two thirds of the votes are cast", "on a ballot in which three quarters are in favour".
    pattern: new RegExp(String.raw`(?<at>(?:by|on|in|at|after|through) (?:an? |the )?${vote}) (?:for|in|on|at) which ${share} (?:is|are|have been|has been|were|must be|vote|votes) (?:cast|given|in favour|in its favour|for it|in favour of (?:it|\p{L}+))(?<stop> \.)?$`, 'du'),
    plain: had,
  },
  {
    // "may be altered by Congress, on a vote of two thirds of the delegates."
    pattern: new RegExp(String.raw`(?<= )(?:, )?(?<at>on|upon|with|through) (?:a vote|the votes|the vote|the support|a favourable vote) of ${share}(?=(?: at [^,;|]+)?(?<stop> \.)?$)`, 'du'),
    plain: had,
  },
  {
    // "may expel a member, for which two thirds of the votes are needed."
    pattern: new RegExp(String.raw`^(?=.* for (?:which|this|that) )(?<lead>[^;|]*?\b(?:may|shall|must|is|are|be) [^;|]*?) , (?:and )?(?<at>for (?:which|this|that)) ${share} (?:is|are|shall be|will be) (?:needed|required|necessary|sufficient|enough|wanted|called for)(?<stop> \.)?$`, 'du'),
    plain: had,
  },
  {
    // "may recall a steward; a bare majority of those voting suffices."
    pattern: new RegExp(String.raw`^(?=.* (?:suffices?|enough|sufficient) )(?<lead>[^;|]*?\b(?:may|shall|must) [^;|]*?) (?<at>[;,:–-]) (?:for (?:this|that) ,? ?)?${share} (?:suffices?|(?:is|are|shall be) (?:enough|sufficient))(?: for (?:this|that))?(?<stop> \.)?$`, 'du'),
    plain: had,
  },
  {
    // "An alteration requires that two thirds of the members present vote for it": requires two thirds of them.
    pattern: new RegExp(String.raw`(?<= (?:requires?|needs?|demands?)) that ${share} (?:(?:shall|should|must) )?${forIt}(?<stop> \.)?$`, 'du'),
    plain: ({ share: votes = [], stop = [] }) => (isPlain(votes) ? [...votes, ...stop] : undefined),
  },
  {
    // "ceases to hold office on being removed by a general meeting, which requires two thirds": it may remove one by two thirds.
    pattern: new RegExp(String.raw`^(?<who>(?:an?|the|any|every|each) (?:(?! (?:who|whose|that) )[^,;|])+?) (?<ends>(?:shall )?(?:ceases?|vacates?|leaves?|loses?)[^,;|]*?|(?:shall )?(?:goes|go) out of office) (?:on being|if|when|where|upon being|if and when) (?:he or she is |she is |he is |they are )?(?<done>removed|dismissed|recalled|expelled) (?:from office )?(?<by>by) (?<body>(?:the|an?|its|all) (?:(?! (?:by|or|on) )[^,;|])+?) (?:, which (?:requires?|needs?|takes?)|by(?: a vote of)?) ${share}(?<stop> \.)?$`, 'du'),
    plain: ({ who = [], ends = [], done = [], by: mark = [], body = [], share: votes = [], stop = [] }) => {
      const found = through(mark, votes);
      return found && [...who, ...ends, ...word(mark[0], 'condition', 'if'), ...who, ...word(mark[0], 'be', 'is'), ...done, ...mark, ...body, ...word(mark[0], 'semicolon', ';'), ...who, ...word(mark[0], 'modal', 'may', 'power'), ...word(mark[0], 'be', 'be'), ...done, ...mark, ...body, ...found, ...stop];
    },
  },
  {
    // "may dismiss the Clerk, which requires a two-thirds majority": by such a majority.
    pattern: new RegExp(String.raw`^(?=.* , which (?:requires?|needs?|takes?|calls) )(?<lead>[^;|]*?\b(?:may|shall|must|is|are|be) [^;|]*?)(?<!\b(?:resolution|motion|vote|ballot|decision|proposal|amendment|alteration|change)) , (?<at>which) (?:requires?|needs?|takes?|calls for) ${share}(?<stop> \.)?$`, 'du'),
    plain: had,
  },
  {
    // "takes its decisions, the alteration of the Charter included, by …": including that.
    pattern: /(?<mark>,) (?<what>(?:the|an?|any) [^,;|]+? of [^,;|]+?) (?<at>included|not excepted)(?: ,|(?= \.|$))/du,
    plain: ({ at = [], what = [] }) => (what.every(({ tag }) => /^(?:determiner|noun|adjective|of|reference)$/.test(tag)) ? [...word(at[0], 'preposition', 'including'), ...what] : undefined),
  },
];
