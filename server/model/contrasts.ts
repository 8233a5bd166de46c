/**
 * Pairs of statements that exclude each other, known by their words: "each member has one vote" and "votes in proportion to
 * the shares". They are found in sentences that were not read, too, and so no more is ever said of them than that they are possible.
 */
import { isBodyNoun, namesOffice, namesPeople } from '../../grammar/lexicon.ts';
import { memo } from './memo.ts';
import type { Contrast, Said } from './said.ts';
import { any, bodiesIn, bodiesOf, common, hasNumber, namesIn, number, numberOf, shared, sharesAnyName, sharesBody, sharesName, wordsOf } from './said.ts';
import { timeContrasts } from './time-contrasts.ts';

// ---------------------------------------------------------------------------------------------------- votes and ties

const holds = String.raw`(?:have|has|ha[ds]|be entitled to|(?:is|are) entitled to|disposes? of|casts?|carr(?:y|ies)|commands?|exercises?|gives?|possess(?:es)?|enjoys?)`;
const equalVote = (text: string): boolean => /\bvote\b/iu.test(text) && votesEqually(text);
const votesEqually = any(new RegExp(String.raw`\b(?:each|every|all|any|no|a|an|the|members?|owners?|delegates?|sections?|clubs?|shareholders?)\b[^.;:]{0,90}?\b${holds} (?:only |but |just |exactly |to )?(?:one|a single|the same) vote\b(?! (?:for|per) )`, 'iu'), /\bone (?:\p{L}+), one vote\b/iu, /\b(?:no|nor) \p{L}+ (?:shall |may )?(?:have|has|cast|casts|exercise) more than (?:one|a single) vote\b/iu);
const weightedVote = (text: string): boolean => /\bvot(?:e|es|ing)\b/iu.test(text) && !/\b(?:casting|equality|equal(?:ly)? (?:of )?votes?|tie[ds]?)\b/iu.test(text)
  && any(/\b(?:in proportion|proportionate(?:ly)?|pro rata|weighted) (?:to|by) /iu, /\baccording to (?:the |their |its )?(?:number|amount|size|capital|shares?|holdings?|contributions?|members?|membership|income|turnover|value|area|floor)/iu, /\bone (?:further |additional |extra )?vote (?:for|per) (?:each|every|any|\p{L}+)/iu, /\bcounted by (?:capital|shares?|value|area)\b/iu,
    new RegExp(String.raw`\b(?:shall |may |will )?${holds} (?:(?:up )?to )?(?:two|three|four|five|six|ten|twenty|\d{1,3}|several|additional|extra|double|plural) (?:additional |further |extra )?votes\b`, 'iu'), /\b(?:an?|one) (?:additional|extra|further|second) vote\b/iu)(text);

const grantsCasting = (text: string): boolean => /\b(?:casting|second|further|additional|deciding|extra)(?: (?:or|and) (?:casting|second))? vote\b/iu.test(text) && !deniesCasting(text);
const deniesCasting = any(/\b(?:no(?:t|body| one| person|r)?|never|neither|without)\b[^.;]{0,60}\b(?:casting|second|further|additional|deciding|extra)(?: (?:or|and) (?:casting|second))? vote\b/iu);
const tieLost = (text: string): boolean => deniesCasting(text) || (!grantsCasting(text) && /\b(?:equal(?:ity|ly)?|tied?|ties|evenly|as many votes)\b/iu.test(text) && /\b(?:lost|fails?|falls?|failed|fallen|not (?:be )?(?:carried|passed|approved|adopted)|does not pass|rejected|rejection|negatived?|defeat(?:s|ed)?|status quo|drops?|no change|unchanged)\b/iu.test(text));
const ofCandidates = /\b(?:candidates?|election|elected|nominees?)\b/iu;

// ---------------------------------------------------------------------------------------------------- terms of office

const years = new RegExp(String.raw`\b(?:for|of) (?:a )?(?:(?:full )?(?:term|period|mandate)s? of )?${number} years?\b`, 'iu');
const forLife = /\b(?:for life|until death|without limit of time|until (?:his|her|their|he or she|they)? ?(?:die|dies|death)|permanently|indefinitely)\b/iu;
const holdsOffice = /\b(?:serves?|served|holds? (?:office|the office|the post)|remains? in office|continues? (?:in|as)|term of office|mandate|(?:elected|appointed|chosen)\b[^.;]{0,80}\bfor)\b/iu;
const standsDown = /\b(?:retires?|stands? down|steps? down|resigns?|vacates?|(?:be|is|are) (?:re-?)?elected|elects?|come up for (?:re-?)?election|go out of office|leaves? office|offers? (?:himself|herself|themselves))\b/iu;
const everyYear = /\b(?:each|every) (?:annual|year|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)\b|\bannually\b|\byearly\b|\beach year\b|\bfrom year to year\b/iu;
const everyFew = new RegExp(String.raw`\bevery ${number} years\b|\bevery (?<nth>second|third|fourth|fifth|sixth|other|alternate) (?:year|annual)`, 'iu');
const nths: Readonly<Record<string, number>> = { second: 2, other: 2, alternate: 2, third: 3, fourth: 4, fifth: 5, sixth: 6 };
const partly = /\b(?:half|thirds?(?! year)|quarters?|rotation|stagger\w*|in turn|vacanc\w*|vacant|first|one of|fewest|longest|some of|remainder|rest of|until the next|not more than|at most|no more than|up to)\b/iu;

const lastsFor = (text: string): number | undefined => (forLife.test(text) && /\b(?:serves?|holds?|continues?|remains?|is|are|shall)\b/iu.test(text) ? Infinity : holdsOffice.test(text) ? numberOrNothing(years.exec(text)?.[1]) : undefined);
const comesEvery = (text: string): number | undefined => {
  if (!standsDown.test(text)) return undefined;
  const few = everyFew.exec(text);
  return few ? numberOrNothing(few[1]) ?? nths[few.groups?.['nth']?.toLowerCase() ?? ''] : everyYear.test(text) ? 1 : undefined;
};
const numberOrNothing = (word: string | undefined): number | undefined => (word === undefined ? undefined : numberOf(word));

/** Whose term it is, or who is elected: "the Board elects a Chair from among its members" is of the Chair. */
function holdersOf(said: Said): ReadonlySet<string> {
  const [, elected] = /\belects?\b(?! for| to| by)(.*)/isu.exec(said.text) ?? [];
  const who = `${elected ?? said.text}${/^\W*(?:those|they|it|he|she|each of them)\b/iu.test(said.text) ? ` ${said.around} members` : ''}`.replaceAll(/\b(?:from among|from (?:its|their)|of (?:its|their) (?:own )?number|by|in) [^.;,]*/giu, '');
  const seats = /\b(?:members?|those|persons?)\b/iu.test(who) ? [...bodiesIn(who)].map((body) => `seat ${body}`) : [];
  const elects = /\b(?:the |whole )(?:committee|board|council|executive)\b[^.;]{0,20}\b(?:is|are|shall be) (?:re-?)?elected/iu.test(said.text) ? [...bodiesIn(said.text)].map((body) => `seat ${body}`) : [];
  return new Set([...[...namesIn(who)].filter((name) => !isBodyNoun(name) && !/^(?:member|person|candidate|owner)$/u.test(name)), ...seats, ...elects]);
}

/** "the officers" are the Chair, the Secretary and the Treasurer. */
function sharesHolder(one: Said, other: Said): boolean {
  const [a, b] = [holdersOf(one), holdersOf(other)];
  const isOfficer = (names: ReadonlySet<string>): boolean => ['chair', 'president', 'secretary', 'treasurer'].some((name) => names.has(name));
  return shared(a, b).length > 0 || (a.has('officer') && isOfficer(b)) || (b.has('officer') && isOfficer(a));
}

function termsApart(one: Said, other: Said): boolean {
  const [term, every] = [lastsFor(one.text), comesEvery(other.text)];
  if (term === undefined || every === undefined || every >= term || partly.test(one.text) || partly.test(other.text)) return false;
  const all = /\ball\b|\bwhole\b|\b(?:each|every) (?:\p{L}+ )?(?:trustee|director|officer|member|governor)\b|\bthe (?:officers|trustees|directors|governors|committee|board|council|chair|president|treasurer|secretary)/iu;
  const isOne = [...holdersOf(one)].some((name) => namesOffice(name) && new RegExp(`\\bthe ${name}\\b`, 'iu').test(other.text));
  return (all.test(other.text) || isOne) && sharesHolder(one, other);
}

const mostTerms = (text: string): boolean => /\b(?:terms?|mandates?|years|periods?|re-?elect|re-?appoint)/iu.test(text) && limitsTerms(text);
const limitsTerms = any(new RegExp(String.raw`\b(?:no(?:body| one| person|t)?|nor|never|neither)\b[^.;]{0,80}\b(?:more than|in excess of|exceeding|beyond) ${number} (?:consecutive |successive |full |complete )?(?:terms?|mandates?|years|periods?)\b`, 'iu'), /\b(?:no(?:body| one| person|t)?|ineligible)\b[^.;]{0,60}\b(?:re-?election|re-?elected|re-?appointed|re-?appointment|a second term|another term)\b/iu, new RegExp(String.raw`\b(?:at most|up to|a maximum of|no more than|not more than) ${number} (?:consecutive |successive )?(?:terms|mandates)\b`, 'iu'));
const noLimit = any(/\b(?:no limit|without (?:any )?limit(?:ation)?|unlimited|any number of|as often as|indefinitely|however (?:often|many|long)|always (?:be )?eligible|regardless of (?:how|the number))\b[^.;]{0,80}?\b(?:terms?|mandates?|times|re-?elect\w*|re-?appoint\w*|serve\w*|office|held|fulfil)\b/iu, /\b(?:re-?elect\w*|re-?appoint\w*|eligible|terms?|mandates?|serve)\b[^.;]{0,80}\b(?:no limit|without (?:any )?limit(?:ation)?|unlimited|any number of|as often as|indefinitely|however (?:often|many))\b/iu);

// ------------------------------------------------------------------------------------------- pay, seats and disqualification

const paying = String.raw`(?:salar(?:y|ies)|fees?|honorari(?:um|a)|remunerat\w+|payments?|stipends?|emoluments?|wages?|allowances?|reward|benefits?)`;
const pays = new RegExp(String.raw`\b(?:${paying}|unpaid|paid|pay|remunerated)\b`, 'iu');
const noPay = (text: string): boolean => pays.test(text) && !/\b(?:unless|except|save|other than|expenses only)\b/iu.test(text) && any(new RegExp(String.raw`\b(?:no|nobody|not|nor|never|neither)\b[^.;]{0,80}\b(?:receive|paid|be paid|draw|accept|take|entitled to|given|remunerated)\b[^.;]{0,60}`, 'iu'), /\b(?:unpaid|without (?:pay|payment|remuneration|fee|reward)|serves? (?:without|gratuitously)|voluntary and unpaid)\b/iu)(text) && new RegExp(String.raw`\b(?:${paying}|unpaid|paid|pay|remunerated)\b`, 'iu').test(text);
const isPaid = (text: string): boolean => /\b(?:paid|receives?|draw|entitled|awarded|granted|given)\b/iu.test(text) && !/\b(?:no|not|nobody|neither|nor|never|without|expenses|subscription|dues)\b/iu.test(text) && any(new RegExp(String.raw`\b(?:shall|may|is|are|will|must) (?:also )?(?:be )?(?:paid|receive|draw|entitled to|awarded|granted|given)\b[^.;]{0,60}\b(?:${paying}|[£$€]\s?\d)`, 'iu'), new RegExp(String.raw`\breceives? (?:an? |the )?(?:annual |monthly |yearly |reasonable )?${paying}\b`, 'iu'))(text);

/** "The Treasurer, who must be one of the trustees": what no trustee may have, the Treasurer may not. */
const isAmong = (one: Said, other: Said): boolean => other.kin.split('\n').some((sentence) => shared(namesIn(other.text), namesIn(sentence)).some((name) => namesOffice(name) && !common.test(name)) && sharesName(one, { text: sentence, around: '', kin: '' }));

const takesPart = String.raw`(?:(?:also |ever |thereafter )?(?:be,?(?: or remain,?)? (?:also )?(?:an? |the |appointed|elected|on |chosen|chair|members? of)|become |remain |sit |serve |take (?:any )?part|have any (?:part|say)|preside|act as |vote on|participate|hear |decide ))`;
const shutsOut = new RegExp(String.raw`(?:^|[,;:] )(?:no(?:body| one)?|none of)\b(?! (?:fewer|less|more|later|earlier|such|vacancy|business|decision|meeting|prior|amendment))[^.;]{0,120}?\b(?:shall|may|can|must)\b,? ${takesPart}|\b(?:shall|may|must|can)(?: not|not) ${takesPart}`, 'iu');
const drawnFromOthers = /\b(?:drawn|chosen|elected|appointed|selected|taken|made up|consists?|composed)\b[^.;]{0,110}\b(?:hold neither|(?:who|that|which) (?:are|is|do|does|hold|have|has) (?:not|neither)|not (?:being|holding))\b/iu;
/** What only holds in some case is no bar: an own interest, one's own removal. */
const inThatCase = /\b(?:interest|own|removal|if|when|where|unless|except|save|conflict|while|until|both)\b/iu;
const barsFromBody = (text: string): boolean => (shutsOut.test(text) || drawnFromOthers.test(text)) && !inThatCase.test(text);
const takesSeat = /\b(?<who>(?:the|an?|every) (?:[\p{L}’'-]+ ){0,3}?[\p{L}’'-]+(?: of (?:the )?(?:[\p{L}’'-]+ ?){1,4})?),?(?: for the time being)?(?: who)? (?:(?:shall|must|is to|are to|will) (?:also |always |ex officio )?(?:be (?:an? )?(?:full |voting |ex officio |permanent )?(?:members? of|chair(?:man|person)? of|a trustee|a director|a governor)|preside|chair|sit on|serve on|act as (?:chair|president)|take part)|(?:presides|chairs|sits) (?:over|on|at|in|the))/iu;
const seatsOnBody = (text: string): boolean => /\b(?:presid|chair|sit|serve|member|take part|act as|trustee|director|governor)/iu.test(text) && takesSeat.test(text) && !barsFromBody(text);
const onBody = (text: string): ReadonlySet<string> => new Set([...wordsOf(text)].filter((word) => /^(?:panel|appeal|tribunal|commission|committee|board|council|jury|trustee|director|governor|executive|court)$/u.test(word)));

function shutOutYetSeated(one: Said, other: Said): boolean {
  const [a, b] = [`${one.text} ${pointsBack(one.text) ? one.around : ''}`, other.text];
  const who = takesSeat.exec(b)?.groups?.['who'] ?? '';
  if (/\b(?:except|unless|save|other than the|without (?:a )?vote|non-voting|advisory)\b/iu.test(b)) return false;
  const bodies = shared(onBody(a), onBody(b));
  const holders = shared(namesIn(one.text), namesIn(who)).filter((name) => namesOffice(name) || /^(?:commission|panel|committee)$/u.test(name));
  const asOfficer = namesIn(one.text).has('officer') && [...namesIn(who)].some((name) => namesOffice(name));
  return holders.some((name) => bodies.some((body) => body !== name)) || (bodies.length > 0 && asOfficer) || (bodies.length > 0 && ofStaff.test(one.text) && isStaff(other));
}

const ofStaff = /\b(?:salar(?:y|ied)|remuneration|employ\w+|paid|staff)\b/iu;

/** Another sentence has the one who is to sit there paid. */
function isStaff({ text, kin }: Said): boolean {
  const [, holder = ''] = /(?:^|, )(?:[^,]*, )?(?:[^,]*\boffice )?the (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?) (?:shall|must|is|will)\b/iu.exec(text) ?? [];
  return holder !== '' && kin.split('\n').some((sentence) => ofStaff.test(sentence) && new RegExp(`\\b${holder}\\b`, 'u').test(sentence));
}

// ------------------------------------------------------------------------------------------------- reserved and given acts

const acts: readonly (readonly [act: string, words: RegExp])[] = [
  ['remove', /\b(?:remov\w+|dismiss\w*|terminat\w+|depos(?:e|ed|ing)|discharg\w+|recall\w*|oust\w*|unseat\w*)\b|\b(?:bring|brought|put)\b[^.;]{0,40}\bto (?:a close|an end)\b|\b(?:be|is|are|may|shall|to) end(?:ed)?\b|\bending\b|\bdispense with the services\b/iu],
  ['suspend', /\bsuspen\w+/iu],
  ['expel', /\b(?:expel\w*|expuls\w+|exclud\w+|exclusion|struck off|strike off|cancel\w* membership)\b/iu],
  ['admit', /\b(?:admi(?:t|ts|tted|tting|ssion|ssions)|enrol\w*|confer(?:s|red|ring|ral)?|advanc(?:es|ed|ing|ement)|advance (?:that|the|an?|any)|elevat\w+|promot\w+|elect\w* to the grade|election to)\b/iu],
  ['amend', /\b(?:amend\w*|alter\w*|chang\w+|vary|varied|revis\w+|repeal\w*|rescind\w*|add to)\b/iu],
  ['sell', /\b(?:sell|sold|sale|sales|dispos\w+|alienat\w+|part with)\b/iu],
  ['borrow', /\b(?:borrow\w*|loans?|mortgag\w+)\b/iu],
  ['levy', /\b(?:levy|levied|levies|levying|impos\w+|surcharg\w*)\b/iu],
  ['fix', /\b(?:fix(?:es|ed|ing)?|set|sets|setting|determin\w+ the (?:rate|amount|level))\b/iu],
  ['call', /\b(?:call|calls|called|calling|conven\w+|summon\w*) (?:of )?(?:an? |the |any )?(?:\p{L}+ )?(?:meeting|congress|session|conference|assembly)/iu],
  ['sign', /\b(?:sign(?:s|ed|ing)?|execut\w+ (?:any |the )?(?:contract|deed))\b/iu],
  ['speak', /\b(?:statements?|speak(?:s|ing)?|spokes\w+|press)\b/iu],
  ['appoint', /\b(?:appoint\w*|choos\w+|choice|chosen|select\w*|elect(?:s|ed|ing|ion)?|nam(?:e|ed|ing)|designat\w*|hir(?:e|ed|ing)|engag\w+)\b/iu],
  ['merge', /\bmerg\w+/iu], ['dissolve', /\bdissol\w+/iu], ['spend', /\b(?:spend\w*|expend\w*|payments?)\b/iu], ['license', /\blicen[cs]\w+/iu], ['invest', /\binvest\w*/iu], ['approve', /\bapprov\w+/iu], ['close', /\bclos(?:e|ed|ing|ure)\b/iu],
];
const actsIn = (text: string): readonly string[] => acts.flatMap(([act, words]) => (words.test(text) ? [act] : []));

const exclusive = /\b(?:no(?:body| one| person| other \p{L}+)?|none|nobody)\b[^.;]{0,30}?\b(?:but|except|save|other than)\b|\b(?:save|except|otherwise than|other than|not otherwise than) (?:by|with|on|through)\b|\breserved (?:to|for)\b|\b(?:solely|exclusively|exclusive|sole)\b|\balone\b|\bonly (?:by|with|the|a|an|on)\b|^only\b|\band (?:by )?(?:nobody|no one|no other|none)\b|\bnot otherwise\b|\band to no\b/iu;
const empowered = /\b(?:may|can|shall|must|is empowered to|has (?:the )?(?:power|right|authority) to|(?:is|are) (?:authori[sz]ed|entitled|free) to|at liberty to)\b/iu;
const holderBehind = /\b(?:but|except|save|than|save by|except by|than by|other than by|reserved to|reserved for|only by|solely by|exclusively by|only|matter for|rests? with|belongs? to|lies? with|vested in|agreement of|consent of|resolution of)\s+(?:(?:by|with|with the agreement of|the consent of|every one of|a resolution of|resolution of|to|for)\s+)*(?:the |a |an )?(?<who>(?:(?!(?:may|shall|can|must|after|and|by|in|at|on|with|who|which|called|resolving|is|are)\b)\p{L}[\p{L}’'-]*\s?){1,4})/iu;
const holderBefore = /(?:^|[,;]\s)(?:only )?(?:the |a |an )?(?<who>(?:\p{L}[\p{L}’'-]*\s?){1,4}?)\s(?:alone|only|has the sole|has sole|has exclusive|solely)\b/iu;
const modal = String.raw`(?:shall|may|can|must|is empowered|has (?:the )?(?:power|right|authority)|is authori[sz]ed|(?:is|are) entitled)`;
const grantedTo = new RegExp(String.raw`(?:^|[,;:]\s*|\b(?:and|but|where|yet|the|an?|any|each|every)\s)(?<who>(?:\p{L}[\p{L}’'-]*\s){1,5}?)${modal}\b(?! be \p{L}+ed\b)`, 'iu');
const grantedBy = /\b(?:may|shall|can|must) (?:[^.;,]{0,30} )?be [^.;]{0,60}?\bby (?:the |an? |any )?(?<who>(?:\p{Lu}[\p{L}’'-]*\s?){1,4})/u;

const isExclusive = (text: string): boolean => exclusive.test(text) && acts.some(([, words]) => words.test(text));
const refused = /\b(?:shall|may|must|can) (?:not|neither|only)\b|\bno (?:person|member|one|officer|\p{L}+) (?:shall|may)\b|\b(?:unless|consent of|approval of|appeals?|requests?|propos\w+|recommend\w*|nominat\w+)\b/iu;
/** The parts of a sentence that each say what somebody may do. */
const partsOf = (text: string): readonly string[] => text.split(/[;:]|, (?=(?:and |but )?(?:may|shall|can|must)\b)/u);
const grantsIn = (text: string): readonly string[] => partsOf(text).filter((part) => empowered.test(part) && !exclusive.test(part) && !refused.test(part) && acts.some(([, words]) => words.test(part)));
const isGrant = (text: string): boolean => empowered.test(text) && !exclusive.test(text) && grantsIn(text).length > 0;

function givenElsewhere(one: Said, other: Said): boolean {
  const holder = holderBehind.exec(one.text)?.groups?.['who'] ?? holderBefore.exec(one.text)?.groups?.['who'];
  return holder !== undefined && grantsIn(other.text).some((part) => isGivenIn(part, holder, one, other));
}

function isGivenIn(part: string, holder: string, one: Said, other: Said): boolean {
  const given = holderIn(part, other);
  if (given === undefined) return false;
  const [mine, theirs] = [wordsOf(holder), wordsOf(given)];
  const isSame = [...theirs].some((word) => mine.has(word) && !/^(?:the|of|a|an|and|all|any|every|national|member|general)$/u.test(word));
  const both = shared(new Set(actsIn(one.text)), new Set(actsIn(part))).filter((act) => act !== 'fix' && act !== 'approve' && act !== 'appoint');
  const twice = (word: string): boolean => [...one.text.toLowerCase().matchAll(new RegExp(`\\b${word}`, 'gu'))].length > 1;
  const things = shared(wordsOf(`${one.text} ${one.around}`), wordsOf(part)).filter((word) => isThing(word) && !theirs.has(word) && (!mine.has(word) || twice(word)));
  return !isSame && (namesIn(given).size > 0 || /^\p{Lu}/u.test(given)) && both.length > 0 && things.length > 0;
}

/** Who may do it: the subject of the part, or of what comes before it. */
function holderIn(part: string, { text, around }: Said): string | undefined {
  const by = grantedBy.exec(part);
  if (by) return by.groups?.['who'];
  const own = /^\W*(?:and |but )?(?:may|shall|can|must)\b/u.test(part) ? undefined : grantedTo.exec(part)?.groups?.['who'];
  if (own !== undefined && !/\b(?:it|they|he|she)\s*$/iu.test(own)) return own;
  const before = own === undefined && !/^\W*(?:it|they|he|she)\b/iu.test(text) && grantedTo.test(text) ? text : around;
  return grantedTo.exec(before)?.groups?.['who'] ?? /(?:^|\. )(?:the |an? )(?<who>(?:\p{Lu}[\p{L}’'-]*\s){1,4})(?:has|have|is|are)\b/iu.exec(before)?.groups?.['who'];
}

const isThing = (word: string): boolean => (namesOffice(word) || namesPeople(word) || /^(?:land|property|plot|grade|fellow|rule|constitution|article|bylaw|bye-law|charter|statute|licence|meeting|congress|loan|money|contract|statement|minister|imam|employee|charge|assessment|fine|fee|building|share|share|trademark|member)$/u.test(word)) && !/^(?:person|people|candidate)$/u.test(word);

// ------------------------------------------------------------------------------------------------- consent and regard

const step = String.raw`(?:votes?|consent|approval|permission|leave|ballot|list|election|procedure|assent\w*|agreement|sanction|quota|order|turn)`;
const dispensesWith = new RegExp(String.raw`\b(?:without (?:any |the |a |further |regard to |reference to |recourse to |need (?:for|of) |need to \p{L}+ )*(?:\p{L}+ ){0,2}?(?<without>${step})(?<!\bvotes?(?! of\b))|with no (?:\p{L}+ )?(?<no>${step})(?<!\bvotes?(?! of\b))|(?:regardless|irrespective) of (?:the |any )?(?:\p{L}+ )?(?<of>${step})|no (?<needed>${step}) (?:of [^.;]{0,40} )?(?:is|shall be|being) (?:needed|required|necessary)|needs? (?:no|not) (?:the )?(?:\p{L}+ )?(?<need>${step}))\b`, 'iu');
/** "shall not lend without the consent" asks for it. */
const dispenses = (text: string): boolean => {
  const found = dispensesWith.exec(text);
  const isWithout = found?.groups?.['without'] !== undefined;
  if (!found || !isWithout) return found !== null;
  const before = text.slice(0, found.index);
  const isDenied = /\b(?:not?|neither|nor|never|nobody|none|with or|only|unless|effectively)\b/iu.test(before) || /\b(?:if|when|where)\b/iu.test(before.split(/[,;:] /u).at(-1) ?? '');
  return empowered.test(text) && !isDenied;
};
const asksFor = new RegExp(String.raw`\b(?:unless|until|only (?:if|with|after|when|by)|not [^.;]{0,60}\b(?:without|except|save)|shall not|may not|must not|no circumstances?|requires?|needs?|subject to|with the (?:prior )?|provided that|strictly)\b[^.;]{0,90}?\b(?<step>${step})\b`, 'iu');
const kindsOfStep: Readonly<Record<string, string>> = { votes: 'vote', turn: 'list', order: 'list', ballot: 'vote', election: 'vote', consent: 'consent', approval: 'consent', permission: 'consent', leave: 'consent', agreement: 'consent', sanction: 'consent' };
const kindOf = (word = ''): string => kindsOfStep[word.toLowerCase()] ?? (/^assent/iu.test(word) ? 'consent' : word.toLowerCase());
const vague = /^(?:shall|may|must|such|other|made|make|year|time|part|that|this|with|without|from|upon|which|when|where|whenever|have|been|were|their|they|them|vote|meeting|board|committee|council|member|called|purpose|work|list|necessary|first|longest|anyone|given|will|would|only|also|more|take|clause|rule|article|section|person|people|consent|approval|ballot|election|director|trustee|officer|regard|circumstance|by-law|bylaw|notice|quorum|written|writing)$/u;
const tells = (text: string): ReadonlySet<string> => new Set([...wordsOf(text)].filter((word) => word.length > 3 && !vague.test(word)));

/** A step that the one asks for and the other dispenses with, for the same thing. */
function dispensed(one: Said, other: Said): boolean {
  const [without, asked] = [Object.values(dispensesWith.exec(other.text)?.groups ?? {}).find((word) => word !== undefined), asksFor.exec(one.text)?.groups?.['step']];
  const [a, b] = [kindOf(asked), kindOf(without)];
  const votes = a === b || (/^(?:vote|consent)$/u.test(a) && /^(?:vote|consent)$/u.test(b));
  return votes && shared(tells(one.text), tells(other.text)).length > 0;
}

// ---------------------------------------------------------------------------------------------------------- other pairs

const bound = (text: string): boolean => /\b(?:vot\w+|decid\w+|act|speak)\b/iu.test(text) && /\b(?:instructed|mandated|so directed|bound by|instructions? of|as (?:the|their|its) [^.;]{0,40}(?:resolved|decided|directed|instructed)|in accordance with (?:the|any|its|their) (?:instructions?|decisions?|resolutions?|mandate|wishes)|how its delegates|shall follow the)\b/iu.test(text) && !free(text);
const free = any(/\b(?:own (?:\p{L}+ )?(?:judge?ment|conscience|conviction|discretion)|free (?:vote|from instruction)|(?:no|not|never|under no|without) (?:be )?(?:direction|mandated?|instructions?|bound)|not (?:be )?(?:bound|mandated|instructed|delegates)|conscience only)\b/iu);

const waitsForDecision = /\b(?:until|till|pending|not (?:be )?(?:lifted|end\w*) (?:before|until))\b[^.;]{0,70}\b(?:decision|decided|decides|determin\w+|ruled|ruling|given|heard|hearing|concluded)\b/iu;
const decidesNot = /\b(?:no|not|neither|nor|never)\b[^.;]{0,60}\b(?:hear|decide|determine|consider|rule|begin|open|take up|proceed)\b[^.;]{0,90}\b(?:while|as long as|so long as|during|until|before|pending)\b/iu;

const atOnce = /\b(?:takes? effect|effective|ceases?|leaves?|loses?|vacates?|comes? into (?:force|effect)|ends?|terminates?)\b[^.;]{0,110}\b(?:immediately|forthwith|at once|on the (?:day|date)|from the (?:day|date|moment)|when the resolution|as soon as)\b|\b(?:immediately|forthwith|at once)\b[^.;]{0,60}\b(?:ceases?|loses?|leaves?|vacates?|takes? effect)\b/iu;
const notYet = /\b(?:until|pending)\b[^.;]{0,110}\b(?:continues?|remains?|retains?|keeps?|not take effect|no effect|stays?|suspended|be a member)\b|\b(?:continues?|remains?|retains?|keeps?|not take effect|no effect|stays? in|suspended)\b[^.;]{0,110}\b(?:until|pending|while)\b/iu;
const losses = /\b(?:expel\w*|expuls\w+|dismiss\w*|remov\w+|suspen\w+|exclu\w+|revo\w+|withdraw\w+|terminat\w+)\b/iu;
const lossesIn = (text: string): ReadonlySet<string> => new Set([...text.toLowerCase().matchAll(/\b(?:expel|expul|dismiss|remov|suspen|exclu|revo|withdraw|terminat)/gu)].map(([word]) => (word === 'expul' ? 'expel' : word)));

const byTwoThirds = (text: string): boolean => /\b(?:two[- ]thirds|three[- ](?:quarters|fifths)|four[- ]fifths|(?:6[0-9]|7[0-9]|8[0-9]) ?(?:%|per ?cent)|sixty|seventy)\b/iu.test(text) && /\bvot/iu.test(text) && passes.test(text);
const byHalf = (text: string): boolean => /\b(?:more votes? [^.;]{0,30}for [^.;]{0,20}than against|simple majority|bare majority|ordinary majority|(?:a|the) majority|more than half|votes? (?:for|in favour) (?:exceed|outnumber)\w*)\b/iu.test(text) && !byTwoThirds(text) && passes.test(text) && /\b(?:vot|majority)/iu.test(text);
const passes = /\b(?:approv\w+|adopt\w*|pass(?:es|ed)?|carried|amend\w*|alter\w*|chang\w+|ratif\w+|accept\w*|elected|expel\w*|dissol\w+|remov\w+)\b/iu;
const decided: readonly RegExp[] = [/\b(?:amend|alter|chang|vary|revis)\w*/iu, /\bdissol\w+/iu, /\b(?:expel|expul)\w*/iu, /\bremov\w*|\bdismiss\w*/iu, /\b(?:adopt|approv|accept|pass)\w*/iu];
const decisions = (text: string): readonly number[] => decided.flatMap((pattern, i) => (pattern.test(text) ? [i] : []));

/** Changing the rules, expelling, dissolving; a motion of any kind where neither says which. */
function decidesTheSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map(decisions);
  const [these, those] = [a, b].map((all) => all?.filter((each) => each < decided.length - 1) ?? []);
  return these?.length === 0 && those?.length === 0 ? a?.some((each) => b?.includes(each)) === true : these?.some((each) => those?.includes(each)) === true;
}

const nominatedOnly = (text: string): boolean => candidate.test(text) && any(/\b(?:no|nobody|none)\b[^.;]{0,110}\b(?:unless|except|without|but|save|other than|only)\b[^.;]{0,60}\bnominat|\bonly\b[^.;]{0,90}\bnominat|\bnominat\w+[^.;]{0,60}\b(?:only|alone)\b/iu, /\bafresh\b|\bno (?:prior|automatic) (?:claim|right)\b|\b(?:shall|must) be (?:selected|chosen) by (?:a )?ballot\b/iu)(text);
const candidate = /\b(?:candidates?|ballot|nomination|nominat\w+|stand(?:s|ing)?|election)\b/iu;
const onTheBallot = (text: string): boolean => /\b(?:shall|must|is|are|will|may)\b[^.;]{0,60}\b(?:be (?:placed|put|included|entered) (?:on|in|upon) the ballot|(?:be )?entitled to (?:a place|appear|stand)|automatically|be the candidate|be a candidate|stand as of right|need no nomination)\b/iu.test(text) && !/\b(?:shall|may|must|is|are) not\b|\bno (?:person|one|member)\b|\bnobody\b/iu.test(text);

const noMoreThan = new RegExp(String.raw`\b(?:no|not) more than ${number} (?:of )?(?:the |its |their )?(?:members?|seats|places|\p{L}+s?)\b[^.;]{0,70}\b(?:same|one|any one|single|a) (?<what>employer|company|club|organisation|organization|country|institution|branch|region|household|family|school|department|firm|body|affiliation|section)\b|\bmay more than ${number} (?:of )?(?:the )?members?\b[^.;]{0,70}\b(?:same|one|any one|single) (?<other>employer|company|club|organisation|organization|country|institution|branch|region|household|family|school|department|firm|body|section)\b`, 'iu');
const heldBy = new RegExp(String.raw`\b${number} (?:of )?(?:the )?(?:members?|seats|places|directors|trustees|\p{L}+ members)\b[^.;]{0,90}\b(?:held by|filled by|reserved (?:for|to)|employees? of|employed by|belong to|members? of|nominated by|from) (?:the |employees? of |members? of )*\p{Lu}`, 'iu');

function overTheCap(one: Said, other: Said): boolean {
  const cap = noMoreThan.exec(one.text);
  const held = heldBy.exec(other.text);
  const most = numberOf(cap?.[1] ?? cap?.[3]);
  const what = (cap?.groups?.['what'] ?? cap?.groups?.['other'] ?? '').toLowerCase();
  const fits = /employer|company|firm|organi[sz]ation|body|affiliation/u.test(what) ? /\b(?:employ|company|inc\b|ltd|plc|nominated|members? of)/iu.test(other.text) : wordsOf(other.text).has(what);
  return held !== null && numberOf(held[1]) > most && fits && sharesBody(one, other) && bodiesOf(one).size > 0;
}

// ------------------------------------------------------------------------------------------- openness, ballots, surplus, age

const papers = /^(?:minute|minutes|account|accounts|register|roll|record|result|report|proceedings|meeting|hearing|session|deliberation|vote|ballot|complaint|name|donation|salary|contract|agenda|paper|letter|book|list)$/u;
const isOpen = any(/\b(?:open (?:to|for)|available (?:to|for)|accessible to|may (?:be )?(?:inspect|see|attend|read)\w*|entitled to (?:inspect|see|attend|read|receive)|published|publish(?:es)?|made public|in public|held in public|made known to (?:all|every|the))\b/iu);
const isClosed = any(/\b(?:confidential|in private|in camera|behind closed doors|kept secret|not (?:be )?(?:disclosed|published|made public|shown|open|available|divulged|revealed|communicated)|closed to|withheld from)\b/iu, /\b(?:no|nobody|no one|none)\b[^.;]{0,50}\b(?:may|shall) (?:see|inspect|read|attend|be shown|be given)\b/iu);

/** What is open or closed: what stands before the word, else behind it. */
const shownIn = (text: string): readonly string[] => [...wordsOf(text)].filter((word) => papers.test(word));
function shownApart(one: Said, other: Said): boolean {
  const things = shared(new Set(shownIn(one.text)), new Set(shownIn(other.text)));
  const isMeeting = things.every((word) => /^(?:meeting|hearing|session|vote|ballot|list|name)$/u.test(word));
  return things.length > 0 && (isMeeting ? things.some((word) => word !== 'list' && word !== 'name') && sharesBody(one, other) && bodiesOf(one).size > 0 : sharesBody(one, other) || bodiesOf(one).size === 0 || bodiesOf(other).size === 0) && one.text.length < 220 && other.text.length < 220;
}

const byHands = (text: string): boolean => /\b(?:by (?:a )?show of (?:hands|cards)|by open (?:vote|voting|ballot)|by acclamation|viva voce|orally|by voice)\b/iu.test(text) && !bySecret(text);
const bySecret = (text: string): boolean => /\b(?:secret (?:ballot|vote|poll)|secretly|by (?:a )?(?:closed|postal|written) ballot|by ballot)\b/iu.test(text);
const elects = /\b(?:elect\w*|re-elect\w*|chosen|election)\b/iu;

function votedApart(one: Said, other: Said): boolean {
  const offices = shared(namesIn(one.text), namesIn(other.text)).filter((name) => namesOffice(name));
  return [one, other].every(({ text }) => elects.test(text)) && (offices.length > 0 || [one, other].every(({ text }) => /\b(?:all|every|any|each|the) elections?\b/iu.test(text))) && !/\b(?:demand|request|unless|if|where|unopposed|only one)/iu.test(one.text + other.text);
}

const wealth = String.raw`\b(?:surplus|profits?|assets|property|funds|income|balance|moneys?|dividends?|remain\w*|capital)\b`;
const toMembers = String.raw`\b(?:distribut\w*|divid\w*|shared?|paid|pay|transfer\w*|pass(?:es)?|belongs?|returned|go(?:es)?)\b[^.;]{0,70}\b(?:among(?:st)?|between|to) (?:(?:all |any |each |its |of |the |those |then |persons? |who |are |existing |remaining )*)(?:members|shareholders|owners)\b`;
const keepsFromMembers = (text: string): boolean => new RegExp(wealth, 'iu').test(text) && new RegExp(String.raw`\b(?:no|not|nor|none|never|neither)\b[^.;]{0,110}${toMembers}`, 'iu').test(text);
const givesToMembers = (text: string): boolean => new RegExp(wealth, 'iu').test(text) && new RegExp(toMembers, 'iu').test(text) && !/\b(?:no|not|nor|none|never|neither|notice|report|subscription|expenses)\b/iu.test(text);

const notUnder = new RegExp(String.raw`\b(?:no|nobody|not)\b[^.;]{0,80}\b(?:under|below|younger than|less than|until)(?: the age of| age)? ${number}\b|\b(?:must|shall) be (?:at least|over|aged|not less than|aged at least) ${number} (?:years|or)\b|\b(?:under|below|younger than)(?: the age of| age)? ${number}\b[^.;]{0,60}\b(?:not|no)\b`, 'iu');
const fromAge = new RegExp(String.raw`\b(?:aged|from the age of|of the age of|over the age of|over|at least|reached the age of)(?: between| from)? ${number}(?: years)?(?: of age)?(?:,? (?:or|and) (?:over|above|older|upwards)| to \w+)?[^.;]{0,60}\b(?:may|shall|can|is|are)\b|\b(?:may|can|eligible|open to)\b[^.;]{0,80}\b(?:aged|from the age of|over the age of|reached the age of) ${number}\b`, 'iu');
const ageIn = (pattern: RegExp, text: string): number => numberOf(pattern.exec(text)?.slice(1).find((word) => word !== undefined) ?? 'none');
const speaksOfAge = (text: string): boolean => hasNumber(text) && /\b(?:age|aged|years|under|younger|older)\b/iu.test(text);

function agesApart(one: Said, other: Said): boolean {
  const [least, from] = [ageIn(notUnder, one.text), ageIn(fromAge, other.text)];
  return from < least && least < 100 && from > 4 && shared(namesIn(one.text), namesIn(other.text)).some((name) => !/^(?:person|meeting|candidate)$/u.test(name)) && !kinds(one.text, other.text);
}

const pointsBack = (text: string): boolean => /^\W*(?:it|they|he|she|this|these|the former|its|their)\b/iu.test(text);

/** "two terms" of three years against ten years' service. */
const servedYears = new RegExp(String.raw`\b(?:served|held|sat|been|completed)\b[^.;]{0,90}\b(?:no less than|not less than|no fewer than|at least|a minimum of) ${number} (years|terms|full terms|mandates)\b`, 'iu');
const limitedTo = new RegExp(String.raw`\b(?:more than|at most|up to|a maximum of|exceeding) ${number} (?:consecutive |successive |full |complete )?(terms?|mandates?|years)\b`, 'iu');

function asksForTooLong(one: Said, other: Said): boolean {
  const [limit, asked] = [limitedTo.exec(one.text), servedYears.exec(other.text)];
  if (!limit || !asked || !sharesName(one, other)) return false;
  const isYears = (unit = ''): boolean => /^year/iu.test(unit);
  const length = one.kin.split('\n').filter((sentence) => sharesName(one, { text: sentence, around: '', kin: '' })).map(lastsFor).find((years) => years !== undefined) ?? NaN;
  const most = numberOf(limit[1]) * (isYears(limit[2]) ? 1 : isYears(asked[2]) ? length : 1);
  const least = numberOf(asked[1]) * (isYears(asked[2]) ? 1 : isYears(limit[2]) ? length : 1);
  return least > most;
}

export const table: Readonly<Record<string, Contrast>> = {
  votes: { one: (text) => equalVote(text) && !weightedVote(text), other: weightedVote, together: (one, other) => sharesAnyName(one, other) && !kinds(one.text, other.text), says: ['gives each of them the same vote', 'gives some of them more'] },
  tie: { one: (text) => grantsCasting(text), other: tieLost, together: (one, other) => sharesBody(one, other) && ofCandidates.test(`${one.text} ${one.around}`) === ofCandidates.test(`${other.text} ${other.around}`), says: ['gives the chair a casting vote', 'has equal votes end in another way'] },
  term: { one: (text) => lastsFor(text) !== undefined, other: (text) => comesEvery(text) !== undefined, together: termsApart, says: ['says how long they stay', 'has them go, or stand for election, at another time'] },
  terms: { one: (text) => mostTerms(text) && !noLimit(text), other: noLimit, together: sharesName, says: ['limits the terms that one person may serve', 'sets no limit'] },
  pay: { one: noPay, other: isPaid, together: (one, other) => sharesName(one, other) || isAmong(one, other) || [one, other].every(({ text }) => namesIn(text).has('officer')), says: ['forbids the payment', 'provides for it'] },
  seat: { one: barsFromBody, other: seatsOnBody, together: shutOutYetSeated, says: ['shuts the holder of a post out', 'gives the same holder a part in it'] },
  power: { one: isExclusive, other: isGrant, together: givenElsewhere, says: ['leaves this to one body alone', 'lets somebody else do it'] },
  consent: { one: (text) => asksFor.test(text) && !dispenses(text), other: dispenses, together: dispensed, says: ['makes it depend on a step', 'does without that step'] },
  bound: { one: bound, other: free, together: sharesName, says: ['binds them to what others decided', 'leaves them free'] },
  deadlock: { one: (text) => waitsForDecision.test(text) && !decidesNot.test(text), other: (text) => decidesNot.test(text), together: (one, other) => shared(lossesIn(one.text), lossesIn(other.text)).length > 0 && sharesName(one, other), says: ['makes it last until there is a decision', 'allows no decision as long as it lasts'] },
  effect: { one: (text) => atOnce.test(text) && losses.test(text) && !notYet.test(text), other: (text) => notYet.test(text) && losses.test(text), together: (one, other) => shared(lossesIn(one.text), lossesIn(other.text)).length > 0 && (namesIn(one.text).size === 0 || shared(namesIn(one.text), namesIn(other.text)).length > 0), says: ['has it take effect at once', 'puts it off'] },
  majority: { one: byTwoThirds, other: byHalf, together: (one, other) => decidesTheSame(one.text, other.text) && shared(wordsOf(one.text), wordsOf(other.text)).some((word) => /^(?:draft|standard|proposal|budget|report|plan|constitution|statute|rule|bylaw|charter|article|amendment|expulsion|dissolution|motion|applicant|merger)$/u.test(word)), says: ['asks for a larger majority', 'is content with more votes for than against'] },
  nomination: { one: (text) => nominatedOnly(text) && !onTheBallot(text), other: onTheBallot, together: (one, other) => shared(namesIn(one.text), namesIn(other.text)).length > 0, says: ['lets nobody stand by another way', 'opens another way'] },
  open: { one: (text) => isOpen(text) && !isClosed(text), other: (text) => isClosed(text) && !isOpen(text), together: shownApart, says: ['has it open', 'keeps it closed'] },
  ballot: { one: byHands, other: bySecret, together: votedApart, says: ['has it voted in the open', 'has it voted in secret, or by ballot'] },
  surplus: { one: keepsFromMembers, other: givesToMembers, together: () => true, says: ['keeps it from the members', 'gives it to the members'] },
  age: { one: (text) => speaksOfAge(text) && notUnder.test(text), other: (text) => speaksOfAge(text) && fromAge.test(text) && !notUnder.test(text), together: agesApart, says: ['asks for a higher age', 'is content with a lower age'] },
  ...timeContrasts,
  tenure: { one: mostTerms, other: (text) => hasNumber(text) && servedYears.test(text), together: asksForTooLong, says: ['lets nobody serve that long', 'asks for longer service'] },
  cap: { one: (text) => /\bmore than\b/iu.test(text) && noMoreThan.test(text), other: (text) => hasNumber(text) && /\b(?:held|filled|reserved|employ|belong|members? of|nominated|from)/iu.test(text) && heldBy.test(text), together: overTheCap, says: ['allows fewer', 'fixes more'] },
};

/** "individual member" and "family member" are members of two kinds. */
function kinds(one: string, other: string): boolean {
  const of = (text: string): ReadonlySet<string> => new Set([...text.toLowerCase().matchAll(/\b(full|individual|family|corporate|joint|institutional|group|associate|junior|honorary|life|ordinary|affiliate|club|branch|student|founder|organisation(?:al)?)[ -](?:members?|membership)/gu)].map(([, kind = '']) => kind));
  const [a, b] = [of(one), of(other)];
  return b.size > 0 && shared(a, b).length === 0;
}

export type ContrastId = string;

/** Longer sentences speak of many things. */
const longest = 500;

/** The sides of contrasts that a sentence is on. */
export const contrastsIn: (text: string) => readonly { readonly id: ContrastId; readonly side: 'one' | 'other' }[] = memo((text) => text.length > longest ? [] : Object.entries(table).flatMap(([id, { one, other }]) => [
  ...(one(text) ? [{ id, side: 'one' as const }] : []), ...(other(text) ? [{ id, side: 'other' as const }] : []),
]).concat(Object.entries(kin).flatMap(([id, pattern]) => (pattern.test(text) ? [{ id, side: 'one' as const }] : []))), 20_000);

/** Sentences to be asked for more: who is among whom and who is paid, and how long terms are. */
export const kinOf: Readonly<Record<ContrastId, readonly string[]>> = { pay: ['among'], seat: ['among'], tenure: ['term'], appealed: ['appealing'], share: ['size'] };
const kin: Readonly<Record<ContrastId, RegExp>> = {
  among: /\bfrom among\b|\bone of the\b|\bof (?:its|their) (?:own )?number\b|\bfrom (?:its|their) (?:own )?(?:number|members)\b|\bex officio\b|\bby virtue of\b|\b(?:salar(?:y|ied)|employ\w+|paid|remunerat\w+)\b/iu,
  appealing: /\bappeal\w*\b/iu,
  size: new RegExp(String.raw`\b${number} (?:in number|trustees|directors|members|governors|persons|councillors)\b`, 'iu'),
};

/** What the two say, where they exclude each other. */
export function contraryOf(id: ContrastId, one: Said, other: Said): Contrast['says'] | undefined {
  const contrast = table[id];
  return contrast?.together(one, other) === true ? contrast.says : undefined;
}
