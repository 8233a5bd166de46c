/** Wordings of the votes that a decision needs, each put as "the decision requires such a share". */
import { namesSomebody, singular } from './lexicon.ts';
import { word, type Rephrasing, type Words } from './plain-words.ts';

const share = String.raw`(?<share>(?:(?:at least|not less than|no less than|no fewer than|more than) )?(?:an? |the )?(?:[\p{L}\d-]+ )?(?:half|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|tenths?|majority|per cent|percent|%)(?: of)? [^,;|]*?)`;
const few = String.raw`(?<share>(?:an? |the )?(?:[\p{L}\d-]+ )?(?:half|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|tenths?|majority|per cent|percent|%)(?: of)? [^,;|]*?)`;
const what = String.raw`(?<what>(?:an?|the|any|every|no|this|such)? ?[^,;:|]+?)`;
const support = '(?:(?:the )?(?:votes?|assent|support|backing|approval|agreement|consent|concurrence|voices?) (?:of|from|by) )?';
const behind = '(?: (?:behind (?:it|them)|in (?:its|their) favour|in favour(?: of (?:it|them))?|in support(?: of (?:it|them))?|(?:voting|vote|votes) for (?:it|them)))?';
const fails = '(?:fails?|(?:is|are|shall be) (?:lost|defeated|rejected|void|of no effect|not (?:carried|passed|adopted|made|effective|valid))|falls?|does not pass|(?:shall|may|can) ?not (?:be (?:carried|passed|adopted|made|effective|valid)|take effect|pass)|has no effect|does not take effect)';
const getting = '(?:has|have|had|receives?|obtains?|secures?|wins?|commands?|gets?|attracts?|polls?|gains?)';
const stop = '(?<stop> \\.)?$';

export const carryings: readonly Rephrasing[] = [
  // "Dissolution takes two thirds of the votes", "calls for the assent of two thirds of the members", "must have three quarters of the votes behind it".
  needing(String.raw`^${what} (?<at>takes?|calls? for|demands?|needs?|wants|(?:shall|must|will) (?:take|need|command|have)|has to have) ${support}${share}${behind}${stop}`),
  // "An alteration fails unless it has three quarters of the votes", "is lost if fewer than two thirds are for it".
  needing(String.raw`^${what} (?<at>${fails}) unless (?:it|they) ${getting} ${support}${share}${behind}${stop}`),
  needing(String.raw`^${what} (?<at>${fails}) (?:if|when|where) (?:fewer|less) than ${few} (?:(?:is|are) (?:for it|for them|in favour(?: of it)?)|votes? (?:for it|in favour(?: of it)?)|supports? it|approves?(?: of)?(?: it)?|agrees?(?: to it)?|says? yes)${stop}`),
  needing(String.raw`^${what} (?<at>${fails}) (?:if|when|where) it ${getting} (?:fewer|less) than ${support}${few}${behind}${stop}`),
  // "An alteration that does not have three quarters of the votes behind it fails."
  needing(String.raw`^${what} (?:that|which) (?<at>(?:does|do) not (?:have|receive|obtain|secure|win|command|get|attract|gain)|has not|lacks|fails to (?:receive|obtain|secure|win|get|attract|gain)) ${support}${share}${behind} ${fails}${stop}`),
  // "A motion is carried when more vote for it than against it."
  {
    pattern: new RegExp(String.raw`^${what} (?<at>(?:is|are|shall be) (?:carried|passed|adopted|approved|agreed)|passes) (?:if|when|where|once|as soon as|provided|provided that) (?<more>more (?:members |delegates |people |of those present )?(?:vote|are|speak|have voted) for (?:it|them) than against(?: (?:it|them))?|(?:the )?(?:votes|those) (?:for|in favour(?: of)?)(?: it)? (?:exceed|outnumber|are more than)(?: the votes| those)?(?: cast)? against(?: it)?)${stop}`, 'du'),
    plain: ({ what: decision = [], at = [], more = [], stop: end = [] }) => (isDecision(decision) ? [...decision, ...requires(at), ...half(more), ...end] : undefined),
  },
];

function needing(pattern: string): Rephrasing {
  return { pattern: new RegExp(pattern, 'du'), plain: ({ what: decision = [], at = [], share: votes = [], stop: end = [] }) => (isDecision(decision) && votes.every(({ tag }) => !/^(?:modal|condition|relative)$/.test(tag)) ? [...decision, ...requires(at), ...votes, ...end] : undefined) };
}

const requires = (at: Words): Words => word(at[0], 'verb', 'requires', 'require').map((found) => ({ ...found, inflection: 'third' as const }));
const half = (more: Words): Words => {
  const last = more.slice(-1).map((found) => ({ ...found, start: found.end }));
  return [...word(more[0], 'determiner', 'a'), ...word(more[0], 'adjective', 'simple'), ...word(more[0], 'noun', 'majority'), ...word(more[0], 'of', 'of'), ...word(more[0], 'determiner', 'the'), ...word(more[0], 'noun', 'votes'), ...word(last[0], 'verb', 'cast')];
};

/** Something that is voted on, and no whole sentence. */
const isDecision = (words: Words): boolean => {
  const head = singular(words.slice(0, 1 + Math.max(0, words.findIndex(({ tag }, at) => tag === 'of' || tag === 'preposition' || at === words.length - 1))).findLast(({ tag }) => tag === 'noun')?.lower ?? '');
  return words.length > 0 && words.every(({ tag }) => !/^(?:modal|be|do|condition|relative|pronoun|not)$/.test(tag)) && !namesSomebody(head) && !/^(?:nomination|candidature|nominee|quorum|petition|request|ballot|election)$/.test(head);
};
