/**
 * What a sentence speaks of, whether or not it was read: a gap is a matter of which no sentence speaks. Found by words, and
 * generously, because a gap that is none is worse than one that is missed.
 */

import { singular } from '../../grammar/lexicon.ts';
import { numberWords } from '../../grammar/vocabulary.ts';
import { sieve } from '../../grammar/sieve.ts';
import { memo } from './memo.ts';
import { everyKey, universalsIn } from './universals.ts';

const words = {
  /** Withdrawing from a decision in which one has an interest. */
  withdrawing: /\brecus|\b(?:conflicts?|declarations?|declare\w*|disclos\w+|interested|personal|pecuniary|financial|direct|indirect|own) (?:of |an? |any |the |such |in )*(?:interests?|case|matter|cause)\b|\binterest in\b|\b(?:tak(?:e|es|ing)|have|has) (?:no |any )?part in\b|\bparticipat(?:e|es|ed|ing)\b|\bparticipation (?:in|of)\b|\b(?:withdraw|abstain|stand aside|step aside|leave the (?:room|meeting))/iu,
  /** Votes that are equal. */
  tie: /\btie[ds]?\b|\btying\b|\btie-?break|\bequality\b|\bequal(?:ly)?\b|\bcasting\b|\bdeadlock|\bdraw(?:ing|n|s)?\b.{0,20}\blots?\b|\blots?\b|\bcoin\b|\bsame (?:highest |largest |greatest |top )?(?:number|total|share) of votes\b|\bevenly\b|\b(?:votes?|voting|candidates?|nominees?|contestants|opinions?)\b[^.;]{0,30}\b(?:level|even)\b|\b(?:level|even) (?:vote|voting|poll)\b|\bas many\b[^.;]{0,30}\b(?:as )?against\b|\bdraw between\b|\brun-?off\b|\bsecond (?:ballot|round)\b/iu,
  /** How votes are given. */
  method: /\bsecret|\bshows? of hands\b|\broll[- ]call\b|\bopenly\b|\bviva voce\b|\bvoice vote\b|\bopen (?:ballot|vote|voting)\b|\b(?:those|those who|how (?:each|every) [\p{L} ]{1,30}) vot(?:ed|ing)\b|\bin person\b|\b(?:by post|postal|by mail|by e-?mail|electronic(?:ally)?|online|by correspondence|by letter|by proxy|proxy to vote|by telephone|remotely)\b|\bvot(?:e|es|ing)\b[^.;]*\bpresent\b|\bpresent\b[^.;]*\bvot(?:e|es|ing)\b/iu,
  /** Votes that are not cast for anything. */
  abstention: /\babst(?:ain|ention)\w*|\b(?:blank|spoil(?:t|ed)|unmarked|invalid)\b.{0,20}\b(?:papers?|votes?|ballots?)\b/iu,
  /** What share of the votes a candidate needs. */
  bar: /^(?=.*\bcandidates?\b)(?=.*\b(?:elected|successful|declared|wins?)\b).*\b(?:more than half|(?:absolute |overall |clear |simple )?majority|at least [\p{L}\d -]{1,20}(?:per cent|percent|thirds?|half|quarters?)|\d{2} ?%|two[- ]thirds) (?:or more )?of (?:the |all |those |valid )*(?:votes|those voting)|^(?!.*\b(?:quor|remov|dismiss|recall|amend|dissol|expel|expuls|suspen|revok|re-?open|postpone|without|unless|waive|uncontested|only one)\p{L}*)(?=.*\b(?:elect|elected|elects|election)\b).*\b(?:(?:two|three|four|five|\d)[- ](?:thirds|quarters|fifths|sixths)|(?:\d{2} ?%|\d{2} per ?cent|(?:fifty|sixty|seventy|forty)(?:-\p{L}+)? per ?cent)) of (?:all |the |those |valid )*(?:votes|votes cast|members|delegates|voters|electors|those voting|electorate)/iu,
  /** What follows where nobody has enough votes. */
  runoff: /\b(?:second|further|another|third|final|fresh|new|next|successive|repeat\w*|additional|subsequent) (?:[\p{L}-]+ )?(?:ballots?|rounds?|votes?|polls?|elections?)\b|\brun-?off|\beliminat|\btransfer|\bpreferences?\b|\bpreferential\b|\binstant\b|\balternative vote|\bno (?:candidate|one|person|nominee|overall|absolute|majority)\b(?! (?:shall|may|can|is|will|must) (?:be )?(?:deemed |declared |duly )*elected)|\bnone of (?:the|them)|\bneither\b|\bplurality|\b(?:most|highest|greatest|largest|higher|fewest|lowest|least) (?:number of )?votes|\bsuccessive|\brepeat|\bonly (?:one|two) candidates?|\bexhaustive|\b(?:votes?|ballots?|polls?|elects?|voting|balloting) (?:again|anew|continues?)\b|\b(?:nobody|no-one)\b[^.;]{0,30}\b(?:reach|obtain|receiv|gain|secur|poll|has|have)/iu,
  /** Most votes win. */
  count: /\b(?:most|highest|greatest|largest|greater|higher)\b.{0,30}\bvotes?\b|\bplurality\b|\bvotes?\b.{0,30}\b(?:most|highest|greatest)\b|\bfirst[- ]past[- ]the[- ]post\b/iu,
  /** Ending a term early. */
  removal: /\bremov\w*|\bdismiss\w*|\brecall\w*|\bdepos(?:e|ed|ition)\b|\bimpeach\w*|\bconfidence\b|\boust\w*|\bdeselect\w*|\bterminat\w*|\brevok\w*|\bdischarge\w*|\bvacate\w*|\bceas(?:e|es|ed|ing)\b|\bdisqualif\w*|\bpleasure\b|\bsack(?:ed)?\b|\breplac\w*/iu,
  /** Putting people out, off or down, for a time or for good, and what may lead to it. */
  sanction: /\b(?:expel|expul|suspen[ds]|recall|disciplin|sanction|penal|remov|dismiss|terminat|exclu|bann|barr|revo[ck]|disqualif|impeach|strik|struck|depos)\w*|\bconfidence\b|\bban\b/iu,
  /** Having a decision looked at again. */
  appeal: /\bappeal|\breview\w*|\breconsider\w*|\brehear\w*|\boverturn|\boverrul|\barbitrat|\bombuds|\bmediat|\bcontest(?:s|ed)? the\b|\bdecision\b.*\bfinal\b|\bgrievance procedure|\bdisputes? (?:resolution|procedure|process)|\bset aside\b|\bchallenge/iu,
  /** How long something lasts that is taken from somebody for a time. */
  ending: /\bsuspen\w*\b.*\b(?:until|till|end(?:s|ed|ing)?|laps\w*|lift\w*|expir\w*|for (?:a|up to|no|not|at|the|as|one|two|three|\d)|period|(?<!\bwithin [\p{L}\d]{1,12} (?:working )?)(?:days?|weeks?|months?|years?)|while|during|at most|no longer|no more)\b|\b(?:until|reinstat\w*|lift\w*|laps\w*|expir\w*)\b.*\bsuspen|\breinstat\w*|\brestor(?:e|ed|ation)\b/iu,
  /** By when a case is to be looked into, heard or decided. */
  speed: /^(?!.*\bappeals?\b)(?=.*\b(?:investigat\w*|inquir\w*|enquir\w*|hear(?:s|d|ing|ings)?|complaints?|charges?|allegations?|case|disciplin\w*)\b).*(?:\b(?:[a-z-]+|\d+) (?:clear |working |school |calendar )?(?:hours?|days?|weeks?|months?)\b|\bforthwith\b|\bprompt|\bdelay\b|\bas soon as\b|\bimmediate|\bnext\b|\bspeed|\btimel|\bexpedit)/iu,
  /** Changing the rules. */
  amendment: /\bamend\w*|\b(?:chang\w+|alter\w*|revis\w+|modif\w+|add\w*|repeal\w*|rescind\w*|replac\w*|updat\w*|var(?:y|ied|iation))\b.{0,60}\b(?:rules?|rulebook|handbook|constitution|by-?laws?|bye-laws?|articles?|charter|statutes?|document|policy|agreement|standing orders|provisions?|clauses?|memorandum|guidelines|governance)\b|\b(?:rules?|rulebook|handbook|constitution|by-?laws?|articles?|charter|statutes?|document|agreement|standing orders|governance)\b.{0,60}\b(?:chang\w+|alter\w*|revis\w+|modif\w+|add(?:ed|ition)|repeal\w*|rescind\w*|replac\w*|updat\w*|varied)\b/iu,
  /** Who votes at elections. */
  electorate: /\b(?:eligible|entitled|right|qualified|allowed|permitted|able) to vote\b(?=.*\belect)|\belect.*\b(?:eligible|entitled|right|qualified|allowed|permitted|able) to vote\b|^(?:only|all|every|each|any)\b.*\b(?:eligible|entitled) to vote\b|\bvoters?\b|\belectors\b|\belectorate\b/iu,
  /** A post without a holder. */
  vacancy: /\bvacan(?:t|cy|cies)\b|\bby-elections?\b/iu,
  quorum: /\bquor(?:um|ate|ums)\b|\binquorate\b|\bcompetent to (?:act|decide|transact|pass|take)\b/iu,
  /** For how long a post is held, or when it is filled again. */
  term: /\bterms?\b|\bhold(?:s|ing)? (?:the |their |his |her |its )?(?:office|post|position)s?\b|\bserv(?:e|es|ed|ing)\b|\bretir\w*|\bre-?elect\w*|\brotat\w*|\bstand(?:s|ing)? down\b|\bannual\w*|\b(?:every|each|once a|per|one|two|three|four|five) (?:\w+ )?years?\b|\b(?:every|each) (?:spring|summer|autumn|winter|fall|season|january|february|march|april|may|june|july|august|september|october|november|december|easter|michaelmas|conference|congress|agm)\b|\byearly\b|\bbiennial\w*|\bmandate\b|\bpermanent|\bindefinite/iu,
  /** Members of a body whose terms end at different times. */
  rotation: /\bstagger\w*|\brotat\w*|\b(?:half|halves|thirds?|quarters?|fifth) of (?!(?:the |all |those )?(?:total |valid )?(?:votes?|those|voting|number|delegates|electorate)\b)[^.;]{0,80}?\b(?:retir|elect(?!orate)|stand|step|leav|vacat|go(?:es)? out|come|expire|end|serve|hold)|\balternat\w* years?\b|\bby (?:thirds|halves)\b|\bretir(?:e|es|ing)\b.*\b(?:each|every) year\b|\bclasses of (?:directors|trustees|governors|members)\b|\b(?:odd|even)(?:-numbered)? years?\b/iu,
  /** What follows where an approval is refused. */
  refusal: /\b(?:reject\w*|refus\w*|declin\w*|not (?:approved?|ratif\w+|confirm\w*|consent\w*|carried)|withh[eo]ld\w*|fails? to (?:approve|ratify|confirm)|does not (?:approve|ratify|confirm)|do not (?:approve|ratify|confirm)|unless\b.*\b(?:ratif\w+|approv\w+|confirm\w*))\b/iu,
  /** What waits for an approval. */
  approved: /\b(?:approved|approval)\b/iu,
  /** What follows where a payment is not made. */
  arrears: /\barrears?\b|\b(?:days?|weeks?|months?|years?) (?:behind|late|unpaid)\b|\b(?:un|non-?)pa(?:id|y\w*)\b|\b(?:fail\w*|not|without|late|overdue|defaults?)\b.{0,40}\bpa(?:y|ys|id|ying|yment)\b|\boverdue\b|\bin good standing\b|\blaps\w*|\bnot paid\b|\bdelinquen\w*/iu,
  /** A power to fine. */
  fining: /\b(?:may|can|shall|must|power|powers|right|authority|authorised|authorized|entitled|liable|subject|by way of)\b(?! not\b).{0,80}\b(?:fin(?:e|es|ed|ing)|penalt(?:y|ies)|penalis\w+|surcharges?)\b(?! (?:imposed|levied|issued|set|fixed|charged) by)(?!.{0,12}\bpaid\b)/iu,
  /** Asking for a meeting. */
  request: /\b(?:request|requisition|petition|demand|call|wish|require)\w*\b.{0,60}\bmeetings?\b|\bmeetings?\b.{0,60}\b(?:request|requisition|petition|demand)\w*\b/iu,
  /** Those who stand against whoever holds the post. */
  challenger: /\bchalleng(?:ers?|ing candidates?)\b|\bcandidates? (?:who|that) challenges?\b|\bchallenges? the\b/iu,
  /** Those who hold it. */
  incumbent: /\bincumbents?\b|\bsitting\b|\b\p{L}+ in (?:office|post)\b(?! (?:until|for|after|when|if)\b)|\bwho(?:ever)? (?:already |currently |then )?holds the (?:office|post)\b|\b(?:present|current|existing|retiring|outgoing|serving) \p{L}+|\boffice-?holders?\b|\bholders? of\b|\bautomatic(?:ally)?\b|\bre-?elect\w*|\bre-?select\w*/iu,
  /** Whether there are as many candidates as seats. */
  contest: /\b(?:candidates?|nominations?|nominees?|nominated|standing)\b.*\b(?:seats?|vacanc\w+|places?|positions?|posts?|offices?)\b|\b(?:seats?|vacanc\w+|places?|positions?|posts?|offices?)\b.*\b(?:candidates?|nominations?|nominees?|nominated)\b|\bun?contested\b|\bcontested\b|\bunopposed\b|\botherwise\b.*\b(?:candidates?|nominees?|elected)\b/iu,
  /** How candidates come on the ballot. */
  nomination: /\bnominat\w*|\bballot papers?\b|\b(?:on|to) the ballot\b|\bstand(?:s|ing)? for\b|\bcandidate/iu,
  /** What is done in all cases that were not named. */
  otherwise: /\botherwise\b|\b(?:any|all|every) other \p{L}+|\beach other case\b|\bin other cases\b|\belse\b|\bexactly\b/iu,
  /** The document says that it stands above all others. */
  supreme: /\b(?:th(?:is|ese|e) )?(?:constitution|charter|statutes?|rules?|rulebook|articles|by-?laws|memorandum|document)\b[^.;]{0,40}\b(?:(?:is|are|be) (?:the )?(?:supreme|highest|paramount|fundamental)|takes? precedence over (?:all|any|every|the)|prevails? over (?:all|any|every)|overrides? (?:all|any|every))\b/iu,
  /** By which day somebody has to answer, object or ask for a review. */
  answering: /\b(?:appeal\w*|objects?|objections?|challeng\w+|contest(?:s|ed|ing)?|dispute[sd]?|protests?|comments?|repl(?:y|ies)|respon(?:d|se)s?|quer(?:y|ies)|review|re-?mark\w*|reconsider\w*|complain\w*|representations?|proposals?|amendments?)\b.*\b(?:by|before|until|not later than|no later than|not after|on or before)\b.*\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u,
  /** How the organisation comes to its end. */
  dissolution: /\b(?:dissol(?:ve|ved|ution|ving)|w(?:ind|ound|inding)[- ]up|wound up|archive the (?:project|organisation|repository)|cease to exist|disband\w*)\b/iu,
  /** What the organisation is called: the rules are those that found it. */
  named: /\b(?:shall be|is|are|will be) (?:called|known as|named|styled)\b|^\W*name\b/iu,
  /** A term in quotes. */
  quoted: /["“]\p{Lu}[\p{L} -]+["”]/u,
  /** Words that leave to whoever applies the rule what it demands. */
  weak: /\bas soon as (?:reasonably |is )?(?:possible|practicable|practical)\b|\bin good time\b|\bin due course\b|\bat (?:the|its|their) earliest (?:opportunity|convenience)\b|\bas (?:quickly|promptly|early) as (?:possible|practicable)\b|\bwithin (?:a )?reasonable (?:time|period)\b|\breasonable (?:time|notice|period)\b|\bin a timely (?:manner|fashion)\b|\bwithout (?:undue |unreasonable )?delay\b|\bpromptly\b|\bwhere(?:ver)? (?:possible|practicable|appropriate)\b|\bif (?:possible|practicable|appropriate)\b|\bfrom time to time\b(?<=\b(?:meets?|holds?|held|reports?|reviews?|reviewed|publish(?:es|ed)?|informs?|consults?|consulted)\b.{0,40}from time to time)|\breasonable (?:efforts?|endeavours?|steps)\b|\bbest (?:efforts?|endeavours?)\b|\bendeavou?r to\b/iu,
} as const;

export type Matter = keyof typeof words;

/** "fewer than five members", "over £500": a number that a case ends or begins at. */
export interface Limit {
  /** `limit 5 member`: of one number of one thing. */
  readonly key: string;
  /** `limits member`: of any number of it. */
  readonly range: string;
  readonly value: number;
  readonly side: 'below' | 'above' | 'at';
  /** "5 members", "£500". */
  readonly amount: string;
  readonly words: string;
  /** What the case takes in, where it is plain: "fewer than 50" from 0 to 49. */
  readonly from?: number;
  readonly to?: number;
}

const sides = '(?<side>fewer than|less than|under|below|smaller than|more than|over|above|exceed(?:s|ing)?|greater than|larger than|at least|at most|no (?:more|fewer|less) than|not (?:more|fewer|less) than|up to|a minimum of|a maximum of|exactly|only)';
const behind = '(?<more> or (?:more|over|fewer|less|under|above|below))?';
const numerals = [...numberWords.keys()].join('|');
const things = new RegExp(`\\b${sides}? ?\\b(?<number>\\d{1,6}|(?:${numerals}) (?:hundred|thousand)|${numerals}) (?<noun>\\p{L}+s\\b|people\\b|per cent\\b|\\p{L}{3,}(?: \\p{L}+s\\b)?)${behind}`, 'giu');
const money = new RegExp(`(?:\\b${sides} )?(?<noun>[£$€])(?<number>\\d{1,3}(?:,\\d{3})+|\\d{1,9})${behind}`, 'giu');

/** Every number of something in a text, and whether a case lies below it, above it or takes it in. Asked of a sentence once by each that it may meet. */
export const limitsIn: (text: string) => readonly Limit[] = memo((text) => [...(numbered.test(text) ? [...numbersIn(text), ...rangesIn(text)] : []), ...comparisonsIn(text)], 20_000);

/** Most sentences have no number, and the patterns below look for what stands before one. */
const numbered = new RegExp(`\\d|\\b(?:${numerals})\\b`, 'iu');

const standing = String.raw`\b(?:candidates?|candidatures|nominees|nominat(?:ions?|ed)|applicants?|volunteers|contestants)\b`;
const places = String.raw`\b(?:places?|vacanc(?:y|ies)|seats?|posts?|positions?|openings|(?:number )?(?:required|needed|to be (?:filled|elected|chosen)))\b`;
const near = String.raw`[^.;:]{0,60}?`;
/** How many candidates there may be for so many places; what takes in as many as that comes first. */
const contests: readonly (readonly [side: Limit['side'], patterns: readonly string[]])[] = [
  ['at', [
    String.raw`\b(?:less|fewer|greater|more) than,? or (?:be )?equal to\b`,
    String.raw`${standing}${near}\b(?:equals?|equal to|the same as|not? (?:exceed\w*|more than|greater than|fewer than|less than)|matches|or (?:fewer|less|more))\b`,
    String.raw`\b(?:no|not) (?:more|fewer|less)\b${near}${standing}`,
    String.raw`\b(?:as many|the same number of|an equal number of|exactly|only (?:enough|sufficient|the required)|sufficient)\b${near}${standing}`,
    String.raw`\b(?:un|not )contested\b|\bif\b[^,]*\bunopposed\b|\bas (?:many|there are) ${near}${places}`,
  ]],
  ['below', [
    String.raw`\b(?:fewer|less)\b${near}${standing}${near}\bthan\b${near}${places}`,
    String.raw`${standing}${near}\b(?:fewer|less than|lower|smaller|falls? short)\b${near}${places}`,
    String.raw`\b(?:insufficient|too few|not enough)\b${near}${standing}`,
  ]],
  ['above', [
    String.raw`\bmore\b${near}${standing}${near}\bthan\b${near}${places}`,
    String.raw`${standing}${near}\b(?:exceeds?|exceeding|more|greater|higher|larger|outnumber|in excess of)\b${near}${places}`,
    String.raw`\btoo many\b${near}${standing}`,
  ]],
];
const sidesOfContests = contests.map(([side, patterns]) => ({ side, pattern: new RegExp(patterns.join('|'), 'iu') }));
const speaksOfStanding = new RegExp(standing + String.raw`|\b(?:un)?contested\b`, 'iu');

/** "If there are fewer candidates than places". */
function comparisonsIn(text: string): readonly Limit[] {
  if (!speaksOfStanding.test(text)) return [];
  const first = sidesOfContests.map(({ side, pattern }) => ({ side, words: pattern.exec(text)?.[0] })).find(({ words }) => words !== undefined);
  // "greater than seven, the top seven take the places": compared with a number of its own.
  return first?.words === undefined || /\bthan\b[^,]*,/u.test(first.words) ? [] : [{ key: 'limit contest', range: 'limits contest', value: 0, side: first.side, amount: 'as many candidates as places', words: first.words }];
}

/** "12", "twelve", "two hundred". */
function valueOf(number: string): number {
  const [first = '', scale] = number.split(' ');
  return (numberWords.get(first) ?? Number(first.replaceAll(',', ''))) * (scale === 'hundred' ? 100 : scale === 'thousand' ? 1000 : 1);
}

function numbersIn(text: string): readonly Limit[] {
  return [things, money].flatMap((pattern) => [...text.matchAll(pattern)].map(({ 0: words, groups }): Limit => {
    const { side = '', number = '', noun = '', more } = groups ?? {};
    const below = /^(?:fewer|less|under|below|smaller)/iu.test(side);
    const above = /^(?:more|over|above|exceed|greater|larger)/iu.test(side);
    const value = valueOf(number.toLowerCase());
    const name = pattern === money ? noun : singular(noun.toLowerCase()).replaceAll(' ', '-');
    return {
      key: `limit ${value} ${name}`, range: `limits ${name}`, value, words, amount: pattern === money ? `${noun}${number}` : `${value} ${noun}`,
      side: more !== undefined ? 'at' : below ? 'below' : above ? 'above' : 'at', ...extentOf(side, more ?? '', value),
    };
  }));
}

const counted = `(\\d{1,6}|${[...numberWords.keys()].join('|')})`;
const ranges = new RegExp(`\\b(?:(?<thing>membership|population|roll|turnover|enrolment)\\b[^.;:]{0,30}?)?(?:(?:between|from) ${counted} (?:and|to) ${counted}|${counted} ?(?:to|[-–]) ?${counted})(?: (?:\\p{L}+ )??(?<noun>\\p{L}+s|people)\\b)?`, 'giu');

/** "a branch whose membership lies between 51 and 200", "51 to 200 members". */
function rangesIn(text: string): readonly Limit[] {
  return [...text.matchAll(ranges)].flatMap(({ 0: words, 1: _thing, groups, ...numbers }): readonly Limit[] => {
    const [low, high] = [numbers[2] ?? numbers[4] ?? '', numbers[3] ?? numbers[5] ?? ''].map((word) => numberWords.get(word.toLowerCase()) ?? Number(word));
    const thing = groups?.['thing']?.toLowerCase();
    const noun = thing === 'membership' || thing === 'roll' ? 'member' : thing ?? singular(groups?.['noun']?.toLowerCase() ?? '');
    if (noun === '' || low === undefined || high === undefined || !(low < high)) return [];
    return [{ key: `limit ${low} ${noun}`, range: `limits ${noun}`, value: low, side: 'at', amount: `${low} ${noun}s`, words: thing === undefined ? words : words.replace(/(?<=\d) [^\d]*$/u, ''), from: low, to: high }];
  });
}

/** "fewer than 50" ends at 49, "50 or fewer" at 50. */
function extentOf(said: string, more: string, value: number): Pick<Limit, 'from' | 'to'> {
  const [side, behind] = [said.toLowerCase(), more.trim().toLowerCase()];
  if (/^(?:or more|or over|or above)$/u.test(behind) || /^(?:at least|no(?:t)? (?:fewer|less) than|a minimum of)$/u.test(side)) return { from: value, to: Infinity };
  if (/^(?:or fewer|or less|or under|or below)$/u.test(behind) || /^(?:at most|no(?:t)? more than|up to|a maximum of)$/u.test(side)) return { from: 0, to: value };
  if (/^(?:fewer|less|under|below|smaller)/u.test(side)) return { from: 0, to: value - 1 };
  if (/^(?:more|over|above|exceed|greater|larger)/u.test(side)) return { from: value + 1, to: Infinity };
  return side === 'exactly' ? { from: value, to: value } : {};
}

const all = Object.entries(words).map(([matter, pattern]) => ({ matter, pattern: sieve(pattern) }));

/** Longer sentences are lists or mistakes, and are looked at so far. */
const longest = 2000;

/** What a sentence speaks of. Sentences are written again and again while one is typed in. */
export const mattersOf: (sentence: string) => readonly string[] = memo((sentence) => {
  const text = sentence.slice(0, longest);
  return [...all.flatMap(({ matter, pattern }) => (pattern.test(text) ? [matter] : [])), ...limitsIn(text).flatMap(({ key, range }) => [key, range]), ...new Set(universalsIn(text).map(({ of }) => everyKey(of)))];
}, 20_000);

/** The words that show it. */
export function wordsAbout(matter: Matter, text: string): string | undefined {
  return words[matter].exec(text)?.[0];
}
