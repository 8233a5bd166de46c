/** "may proceed to business once twenty members are present", "no decision counts unless twelve took part": so many are the quorum, whatever is said of it. */
import { isBodyNoun, singular } from './lexicon.ts';
import { numberWords } from './vocabulary.ts';
import { word, type Parts, type Rephrasing, type Words } from './plain-words.ts';

/** A few words of one phrase. */
const some = String.raw`(?:[^ ,;|]+ ){0,9}?[^ ,;|]+`;

/** "are present in person or by proxy", "attend", "have arrived": people who are there. */
const are = String.raw`(?:(?:is|are|be|being|was|were|has been|have been|has|have) )?(?:(?:personally|physically|actually|duly|either|themselves|then) )*`;
const place = String.raw`(?: (?:there|present|or|and|represented|in person|by proxy|personally|physically|online|throughout|at (?:it|the meeting|that meeting|such meeting)|in (?:it|them|the meeting)|in the (?:room|hall|chamber)))*`;
const there = String.raw`(?:${are}(?:present|represented|in attendance|there|assembled|gathered|arrived|connected|participating|attending|taking part|in the (?:room|hall|chamber))|attends?|attended|takes? part|took part|participates?|participated|assembles?|come|turn up|arrive)${place}`;
const attending = String.raw`(?:there (?:is|are|be) (?:present|in attendance|assembled) (?<many1>${some})|(?:the )?(?:presence|attendance|participation) of (?<many2>${some})${place}|(?:there (?:is|are|be) )?(?<many>${some}) ${there})`;

const well = String.raw`(?: only)?(?: (?:if|when|once|as soon as|where|whenever|after|provided|provided that|so long as|as long as|with))`;
const badly = String.raw`(?: ,? ?(?:unless|until|unless and until|without|(?:if|while|when|where|whenever|with|at which) (?:fewer|less) than))`;

/** "proceed to business", "take any decision", "act". */
const thing = String.raw`(?: (?:to|with|on|its|any|the|a|valid|validly|binding|anything|nothing|business|decisions?|resolutions?|work|proceedings|deliberations|meeting|votes?))*`;
const work = String.raw`(?:proceed|begin|start|open|commence|act|decide|deliberate|go ahead|sit|function|do|conduct|transact|take|make|pass|reach|adopt|vote|resolve)${thing}`;
const working = String.raw`(?:proceeding|acting|deciding|deliberating|functioning|doing|conducting|transacting|taking|making|passing|reaching|adopting|voting|resolving)${thing}`;
const able = String.raw`(?:able to ${work}|(?:competent|qualified|empowered|entitled|allowed|in a position)(?: to ${work})|competent|capable of ${working})`;
const standing = String.raw`(?:(?:validly|duly|properly|regularly|legally|lawfully|only) )*(?:valid|constituted|convened|effective|regular|formed|binding|in order|properly held|${able})`;
const does = String.raw`(?:(?:may|can|shall|will|must)(?: (?:only|validly|lawfully|properly))*(?: (?:${work}|be ${standing}))|(?:is|are) ${standing}|counts?|(?:proceeds|begins|starts|opens|acts|decides)${thing})`;
const not = String.raw`(?:may|can|shall|must|will|does|do) ?not`;
const doesNot = String.raw`(?:${not} (?:validly )?(?:${work}|count|be held|take place|be ${standing})|(?:is|are) not ${standing}|(?:is|are|shall be) (?:invalid|void|inquorate|not quorate|incompetent|incapable of ${working})|(?:is|are|shall be|stands?) adjourned|(?:can|may|shall) (?:${work} nothing|decide nothing))`;

/** Whose work it is: a body or its meeting, by itself or behind what it does. */
const whose = String.raw`(?:(?:the |any |a |an )?(?:decisions?|resolutions?|votes?|business|proceedings)(?: (?:taken|made|passed|done|transacted))? (?:of|by|at|in) )?(?<who>${some})(?: , whether [^,;|]+ ,)?`;
const noWork = String.raw`(?:no (?:valid )?(?:business|decision|vote|resolution|motion|question|meeting|sitting|session)|nothing)`;
const end = String.raw` ?(?<stop>\.)?$`;
/** Most sentences are about nobody who is there. */
const speaks = String.raw`^(?=.*\b(?:present|presence|represented|attend\w*|attendance|there|assembled?|gathered|arrived?|connected|participa\w+|taking part|take part|takes part|took part|in the (?:room|hall|chamber)|come|turn up)\b)`;

const shapes: readonly string[] = [
  `${whose} ${does}${well} ${attending}`,
  `${whose} ${doesNot}${badly} ${attending}`,
  // "No decision of the Council counts unless six members were present."
  String.raw`${noWork} (?:(?:of|by|at|in) (?<who>${some}) )?(?:(?:shall|may|can|will) be|is|are|counts?|(?:shall|may|can|will) (?:count|take place))(?: (?:taken|made|passed|done|transacted|conducted|held|valid|binding|effective|opened|discussed|decided|voted on|put to the vote|put))?(?: (?:at|by|in) (?<who2>${some}))?${badly} ${attending}`,
  // "Four of its members must be present for it to take decisions", "… before business is transacted".
  String.raw`(?<many>${some}) (?:must|shall|have to|has to|need to|are to|must all) (?:be (?:present|there|in attendance|represented)|attend|take part|participate)(?: (?:in|at) (?<who>${some}))? (?:(?:for|before) (?:(?<who2>${some}) (?:to be valid|to (?:${work})|to count|(?:is|are|may be|can be) (?:transacted|done|taken|made|valid|opened))|(?<none>business)))`,
  // "At least twenty members have to attend any meeting of the Council."
  String.raw`(?:for (?<who>${some}) to (?:be (?:valid|effective|validly constituted|in order)|count|${work}) ,? ?)(?<many>${some}) (?:must|shall|have to|has to|need to|are to) (?:be (?:present|there|in attendance|represented)|attend|take part|participate)`,
  // "Unless twelve members are present, a meeting stands adjourned", "if fewer than ten attend a general meeting, it can decide nothing".
  String.raw`(?:unless|until|(?:if|when|where|while|whenever) (?:fewer|less) than) (?<many>${some}) ${there}(?: (?<who>(?:the|an?|any|every) ${some}))? , ${whose.replace('<who>', '<who2>')} ${doesNot}`,
  String.raw`(?:unless|until|(?:if|when|where|while|whenever) (?:fewer|less) than) (?<many>${some}) ${there}(?: (?<who>(?:the|an?|any|every) ${some}))? , ${noWork} (?:(?:of|by|at) (?<who2>${some}) )?(?:shall be|may be|can be|is|are) (?:taken|made|passed|done|transacted|conducted|held|valid)`,
  // "A meeting at which fewer than eight trustees are present shall be adjourned."
  String.raw`(?<who>(?:the |an? |any )?(?:${some} )?(?:meeting|session|sitting|assembly)(?: of ${some})?) at which (?:fewer|less) than ${attending} ${doesNot}`,
  // "It takes fifteen members to open a general meeting", "a valid meeting of the Board needs four directors".
  String.raw`it takes (?<many>${some}) to (?:open|start|begin|hold) (?<who>${some})`,
  String.raw`(?<who>${some}) (?:requires?|needs?|shall require|must have) (?:(?:the )?(?:presence|attendance|participation) of (?<many>${some})${place}|(?<many1>${some}) (?:to be (?:present|in attendance|represented|valid)|present|in attendance))`,
  String.raw`(?<who>${some}) (?:sits?|meets?|acts?) (?:with|in the presence of) (?<many>(?:at least|no fewer than|not fewer than|not less than|a minimum of|a quorum of) ${some})`,
  String.raw`a valid (?<who>(?:meeting|session|sitting|assembly)(?: of ${some})?) (?:requires?|needs?) (?<many>${some})`,
];

const at = (nth: string, words = 'at|for|of|in'): string => String.raw`(?<at${nth}>${words}) (?<who${nth}>${some})`;
const many = (nth: string): string => String.raw`(?<many${nth}>(?:(?:at least|not less than|no fewer than|not fewer than|a minimum of) )?(?:\d+|half|${[...numberWords.keys()].join('|')})(?: ${some})??)`;
const both = ' ?,? ?(?<and>and|while|but) ';

/** "Twenty members form a quorum at a general meeting, and four at a meeting of the Board": two quorums in one sentence. */
const pairs: readonly string[] = [
  `^${many('')} (?:shall |will )?(?:be|is|are|makes?|forms?|constitutes?) (?:an?|the) quorum ${at('')}${both}${many('2')} ${at('2')}`,
  `^(?:the|a) quorum (?:is|shall be|will be) ${many('')} ${at('', 'at|for|in')}${both}${many('2')} ${at('2', 'at|for|in')}`,
  `^(?:the|a) quorum ${at('')} (?:is|shall be|will be) ${many('')}${both}(?:that )?${at('2')} ,? ?(?:is |shall be |will be )?${many('2')}`,
];

export const quorates: readonly Rephrasing[] = [
  ...pairs.map((pair): Rephrasing => ({ pattern: new RegExp(pair + end, 'du'), plain: twoQuorums })),
  ...shapes.map((shape, at): Rephrasing => ({ pattern: new RegExp((at < 8 ? speaks : '^') + shape + end, 'du'), plain: quorumOf })),
  {
    // "the quorum for annual and special general meetings": for general meetings.
    pattern: /\b(?<kinds>(?:annual|ordinary|regular)(?: general meetings?)? (?:and|or|as well as) (?:for |at |of )?(?:special|extraordinary)) (?=general meetings?\b)(?<=\bquorum\b.*)/du,
    plain: () => [],
  },
];

/** Twenty members form a quorum of the Council. */
function quorumOf({ who = [], who2 = [], many = [], many1 = [], many2 = [], stop = [] }: Parts): Words | undefined {
  const people = [many, many1, many2].find((words) => words.length > 0) ?? [];
  const named = [who, who2].filter((words) => words.length > 0);
  const body = named.find((words) => !isIt(words));
  if (!isMany(people) || (body ? !isBody(body) : named.length === 0)) return undefined;
  return [...aQuorum(people), ...(body ? [...word(people[0], 'of', 'of'), ...body] : []), ...stop];
}

function twoQuorums({ many = [], at: joint = [], who = [], and = [], many2 = [], at2 = [], who2 = [], stop = [] }: Parts): Words | undefined {
  const said = many.slice(many.findLastIndex(({ tag }) => tag === 'number') + 1);
  const [some, others] = [many, many2].map((people) => counted(people, said));
  if (!some || !others || ![some, others].every(isMany) || ![who, who2].every(isBody)) return undefined;
  return [...aQuorum(some), ...joint, ...who, ...word(and[0], 'semicolon', ';'), ...aQuorum(others), ...at2, ...who2, ...stop];
}

/** "four": of those who were said, or members. */
function counted(people: Words, said: Words): Words {
  const last = people.at(-1);
  return last?.tag !== 'number' ? people : [...people, ...(said.length > 0 ? said.map((found) => ({ ...found, start: last.start, end: last.end })) : word(last, 'noun', 'members'))];
}

/** Twenty members form a quorum. */
const aQuorum = (people: Words): Words => [...people, ...word(people[0], 'noun', 'form'), ...word(people[0], 'determiner', 'a'), ...word(people[0], 'noun', 'quorum')];

/** Of what was spoken of before. */
const isIt = (words: Words): boolean => /^(?:it|they|(?:(?:a|any|its) )?(?:business|decisions?|votes?|resolutions?))$/.test(words.map(({ lower }) => lower).join(' '));

const shares = /^(?:majority|half|thirds?|quarters?|fourths?|fifths?|tenths?)$/;

/** "at least ten members", "one quarter of the member households", "a majority of its members". */
function isMany(words: Words): boolean {
  const counted = words.some(({ tag, lower }, at) => tag === 'number' || (shares.test(lower) && /^(?:determiner|number)$/.test(words[at - 1]?.tag ?? '')) || (at === 0 && lower === 'half'));
  return counted && !words.some(({ lower }) => lower === 'quorum') && /^(?:comparator|number|determiner|adjective|noun)$/.test(words[0]?.tag ?? '') && !/^(?:the|no|these|those|such)$/.test(words[0]?.lower ?? '') && words.every(({ tag }) => /^(?:comparator|number|determiner|adjective|noun|of|and)$/.test(tag));
}

const meets = /(?:^|[ -])(?:meetings?|sittings?|sessions?|assembl(?:y|ies)|conference|congress|synod|convention|agm|egm)$/;
const boards = /^(?:trustees|directors|governors|commissioners|wardens|magistrates|judges|members of (?:the|its) \p{L}+)$/u;

/** "the Council", "a meeting of the members", "the trustees". */
function isBody(words: Words): boolean {
  if (!words.every(({ tag }) => /^(?:determiner|noun|adjective|of|reference|preposition)$/.test(tag))) return false;
  const name = words.filter(({ tag }, at) => !(tag === 'determiner' && at === 0)).map(({ lower }) => lower).join(' ');
  const [head = ''] = name.split(/ (?:of|for|at|in) /u);
  return meets.test(head) || isBodyNoun(singular(head)) || boards.test(name);
}
