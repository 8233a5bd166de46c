/** Words that narrow nothing: those that leave it to whoever acts how to act ("on such terms as it thinks fit", "whenever it sees fit"), and those that take in every kind. */
import { word, type Parts, type Rephrasing, type Words } from './plain-words.ts';

const they = '(?:it|they|he|she|he or she)';
const judges = '(?:thinks?|sees?|considers?|deems?|finds?|believes?)(?: it)?(?: to be)? (?:fit|proper|best|right|necessary|appropriate|desirable|expedient|suitable|advisable)';
const pleases = `(?:(?:may |shall |might )?(?:from time to time )?(?:${judges}|decides?|determines?|chooses?|wishes|wish|likes?|pleases?|thinks?|agrees?|approves?))`;
const respects = '(?:terms?|conditions?|manner|ways?|prices?|form|rates?|basis|consideration|fashion)';

/** One adverb, as long as the words that it stands for. */
const freely = ({ all = [] }: Parts): Words => word(all[0], 'adverb', 'freely').map((found) => ({ ...found, end: all.at(-1)?.end ?? found.end }));

export const discretions: readonly Rephrasing[] = [
  {
    // "on such terms and conditions as it thinks fit", "on whatever terms it likes"
    pattern: new RegExp(` ,? ?(?<all>(?:on|in|at|for|upon|under) (?:such (?:\\p{L}+ )?${respects}(?: (?:and|or) (?:\\p{L}+ )?${respects})? as ${they} ${pleases}|whatever ${respects}(?: (?:and|or) ${respects})? ${they} ${pleases}))(?= |$)`, 'du'),
    plain: freely,
  },
  {
    // "as it thinks fit", "whenever they see fit", "as and when it considers proper"
    pattern: new RegExp(` ,? ?(?<all>(?:as|as and when|if and when|whenever|when|where|wherever|if|should) ${they} (?:may |shall )?${judges})(?: ,(?= \\p{L})|(?= \\.|$))`, 'du'),
    plain: freely,
  },
  {
    // "at its discretion", "in its own absolute discretion"
    pattern: / ,? ?(?<all>(?:at|in) (?:its|their|his|her|his or her) (?:(?:own|sole|absolute|full|entire|unfettered) (?:and )?)*discretion)(?= \.|$)/du,
    plain: freely,
  },
];

export const breadths: readonly Rephrasing[] = [
  {
    // "at any meeting, of whatever kind": at any meeting.
    pattern: /^(?<before>.+?) ,? ?(?<idle>of (?:whatever|any) (?:kind|description|nature|sort)|whatever (?:its|their) (?:kind|nature|description)|however (?:called|convened|named)) ?,?(?<rest> .+)?$/d,
    plain: ({ before = [], rest = [] }) => [...before, ...rest],
  },
  {
    // "shall not vote on instructions but on their own judgement": shall not vote on instructions.
    pattern: /^(?<before>.+? (?:(?:shall|will|must|may|can|is to|are to) not|cannot) .+? (?:on|in|under|at|according to|in accordance with|in line with) [^,;|]+?) ,? ?but (?:(?:rather|only|instead|solely|always) )?(?:on|in|according to|in accordance with|in line with) (?!the absence|such|case|cases|exceptional|(?:an )?emergenc)[^,;|]+?(?<end> \.)?$/d,
    plain: ({ before = [], end = [] }) => [...before, ...end],
  },
];
