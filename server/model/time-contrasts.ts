/** Contrasts of times and numbers: what must be done sooner than another clause lets it be done, and more people than there may be. */
import type { Contrast, Said } from './said.ts';
import { bodiesOf, hasNumber, namesIn, number, numberOf, shared, sharesName, wordsOf } from './said.ts';

const unit = String.raw`(?:clear |working |calendar |school )*(days?|weeks?|months?|hours?)\b['’]?`;
const lengths: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30 };
const daysOf = (count: string | undefined, of: string | undefined): number => numberOf(count) * (lengths[(of ?? '').toLowerCase().replace(/s$/u, '')] ?? NaN);
/** The length that a pattern catches in its first two groups. */
const lengthIn = (pattern: RegExp, text: string): number | undefined => {
  const found = pattern.exec(text);
  return found ? daysOf(found[1] ?? found[3], found[2] ?? found[4]) : undefined;
};
const event = String.raw`(?:decision|ruling|mailing|notice|notification|letter|posting|announcement|declaration|count|result|publication|refusal|resolution|vote|hearing|meeting|service|award|assessment|decree|judge?ment)`;
const eventsIn = (text: string): ReadonlySet<string> => new Set([...wordsOf(text)].filter((word) => new RegExp(`^${event}$`, 'u').test(word)));
const ordinary = /^(?:notice|day|week|month|time|person|member|meeting|shall|must|may|that|this|such|with|within|before|after|have|been|which|where|when|until|until|from|their|they|than|least|more|less|later|earlier|sooner|other|each|every|any|made|given|date|for|the|and|not|nor|but|all|has|are|was|its|his|her|out|run|period|after|seven|two|three|four|five|ten|only|put|placed|being|once|itself|upon|into|there|thereafter)$/u;
const thingsIn = (text: string): ReadonlySet<string> => new Set([...wordsOf(text)].filter((word) => word.length > 2 && !ordinary.test(word) && !namesIn(text).has(word)));

// What is called too late for the day on which it must be held.
const afterRequest = new RegExp(String.raw`\b(?:within|not? later than|no more than|not more than) ${number} ${unit} (?:of|after|from|following) [^.;]{0,40}\b(?:request|requisition|receipt|demand|petition|call)\b|\b(?:request|requisition|demand|petition)\w*\b[^.;]{0,60}\bwithin ${number} ${unit}`, 'iu');
const noticeOf = new RegExp(String.raw`\b(?:no(?:t)? (?:later|less|fewer) than |at least |a minimum of )?(?<!\bmore than )${number} ${unit}(?: written| previous| prior)? ?(?:notice|before|prior to|ahead of|in advance)`, 'iu');
const gathering = /\b(?:meeting|session|congress|conference|assembly|convention|synod)\b/iu;
const isAnnual = /\b(?:annual|ordinary (?:session|meeting)|committee|board|council|executive|agenda|motions?|amendments?|resolutions?|nominations?)\b/iu;

function calledTooLate(one: Said, other: Said): boolean {
  const [soon, notice] = [lengthIn(afterRequest, one.text), lengthIn(noticeOf, other.text)];
  const any = /\b(?:any|every|all|each) (?:\p{L}+ ){0,2}(?:meetings?|sessions?|congress|conferences?|assembl(?:y|ies))\b|\b(?:special|extraordinary)\b/iu.test(other.text);
  const what = ({ text, around }: Said): ReadonlySet<string> => new Set([...wordsOf(gathering.test(text) ? text : around)].filter((word) => gathering.test(word)));
  return soon !== undefined && notice !== undefined && notice > soon && (any || !isAnnual.test(other.text)) && shared(what(one), what(other)).length > 0;
}

// A right that another clause ends sooner.
const asks = String.raw`(?:request\w*|appl(?:y|ies|ication)|appeal\w*|object\w*|ask\w*|demand\w*|petition\w*|challeng\w*|lodge\w*|claim\w*|hearing)`;
const mayStill = new RegExp(String.raw`\bwithin (?:a period of )?${number} ${unit}`, 'iu');
const isOver = new RegExp(String.raw`\b${number} ${unit} after\b[^.]{0,140}\b(?:no|not|nobody|final)\b|\b(?:no|not|nobody)\b[^.]{0,90}\b(?:more than|later than|after) ${number} ${unit} (?:after|from|of)\b`, 'iu');

function endsSooner(one: Said, other: Said): boolean {
  const [open, closed] = [lengthIn(mayStill, one.text), lengthIn(isOver, other.text)];
  const about = shared(wordsOf(one.text), wordsOf(other.text)).some((word) => /^(?:hearing|appeal|objection|review|claim|petition|complaint|challenge|application|recount|arbitration)$/u.test(word));
  return open !== undefined && closed !== undefined && closed < open && about && shared(eventsIn(one.text), eventsIn(other.text)).length > 0;
}

// What must be done before the time for an appeal is over, and may not be.
const mustWithin = new RegExp(String.raw`\b(?:shall|must|is to|are to|has to|will)\b[^.;]{0,90}\bwithin ${number} ${unit} (?:of|after|from)`, 'iu');
const notWhileAppealing = /\b(?:until|before|pending|while|as long as)\b[^.;]{0,60}\bappeal\w*\b/iu;

function beforeAppeal(one: Said, other: Said): boolean {
  const soon = lengthIn(mustWithin, one.text);
  const time = one.kin.split('\n').filter((sentence) => /\b(?:may|can|entitled|right)\b/iu.test(sentence)).map((sentence) => lengthIn(mayStill, sentence)).find((days) => days !== undefined);
  return soon !== undefined && time !== undefined && time > soon && shared(thingsIn(one.text), thingsIn(other.text)).some((word) => !/appeal/u.test(word) && word.length > 3);
}

// Papers that must be out before they may be settled.
const outBefore = new RegExp(String.raw`\b(?:shall|must|is to|are to)\b[^.;]{0,120}?\b${number} ${unit} before\b`, 'iu');
const notBefore = new RegExp(String.raw`\b${number} ${unit} before\b[^.;]{0,90}\b(?:not|no|never)\b[^.;]{0,60}\b(?:before|until|earlier)\b|\b(?:not|no|never)\b[^.;]{0,80}\b(?:before|until|earlier than|sooner than|more than) ${number} ${unit} before\b`, 'iu');

function outTooSoon(one: Said, other: Said): boolean {
  const [early, late] = [lengthIn(outBefore, one.text), lengthIn(notBefore, other.text)];
  return early !== undefined && late !== undefined && late < early && shared(wordsOf(one.text), wordsOf(other.text)).some((word) => /^(?:agenda|paper|list|accounts|budget|report|notice|summons|document|ballot|nomination|minutes|motion|proposal|draft)$/u.test(word));
}

// A day by which a meeting must be held, and a day before which its business is not ready.
const months = 'january february march april may june july august september october november december'.split(' ');
const month = `(${months.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join('|')})`;
const heldBy = new RegExp(String.raw`\b(?:held|convened|takes? place|meets?|open)\b[^.;]{0,60}\b(?:by|before|not later than|no later than|in|on or before)(?: the end of| the month of)? (?:\d{1,2} )?${month}\b`, 'u');
const onlyAfter = new RegExp(String.raw`\b${month}\b[^.;]{0,60}\bonly (?:after|then)\b|\b(?:only after|not before|no earlier than|not earlier than|not until|until after)(?: the end of)? (?:\d{1,2} )?${month}\b|\b(?:not|no)\b[^.;]{0,60}\b(?:before|earlier than|until)(?: the end of)? (?:\d{1,2} )?${month}\b`, 'u');
const monthIn = (pattern: RegExp, text: string): number => {
  const found = pattern.exec(text)?.slice(1).find((name) => name !== undefined);
  return found === undefined ? NaN : months.indexOf(found.toLowerCase());
};
const occasion = /\b(?:annual (?:general )?(?:meeting|conference|congress|assembly)|AGM|general meeting|congress|conference|synod|general assembly|convention)\b/iu;

function readyTooLate(one: Said, other: Said): boolean {
  const [held, ready] = [monthIn(heldBy, one.text), monthIn(onlyAfter, other.text)];
  const [a, b] = [one, other].map(({ text }) => occasion.exec(text)?.[0].toLowerCase());
  return a !== undefined && a === b && ready >= held;
}

// More people than there may be.
const mostMembers = new RegExp(String.raw`\b(?:membership|members|roll)\b[^.;]{0,70}\b(?:exceed|more than|greater than|above|limited to|at most|no more than|up to) ${number}\b|\b(?:no|not) more than ${number} (?:members|persons)\b`, 'iu');
const membersWanted = new RegExp(String.raw`\b(?:at least|no fewer than|not fewer than|not less than|no less than|quorum[^.;]{0,30}) ${number} (?:of the )?members\b|\b${number} members\b[^.;]{0,50}\bquorum\b`, 'iu');
const countIn = (pattern: RegExp, text: string): number => numberOf(pattern.exec(text)?.slice(1).find((word) => word !== undefined) ?? 'none');

function tooMany(one: Said, other: Said): boolean {
  const bodies = (said: Said): readonly string[] => [...bodiesOf(said)].filter((body) => body !== 'general meeting');
  return countIn(membersWanted, other.text) > countIn(mostMembers, one.text) && bodies(one).length === 0 && bodies(other).length === 0;
}

// A share of the seats, and fewer seats than that.
const shares: Readonly<Record<string, number>> = { half: 1 / 2, third: 1 / 3, quarter: 1 / 4, fourth: 1 / 4, fifth: 1 / 5, thirds: 2 / 3, quarters: 3 / 4, majority: 0.501 };
const shareOf = /\b(?:at least |no(?:t)? (?:less|fewer) than |a minimum of )?(?:one[- ]|a |two[- ]|three[- ])?(?<share>half|thirds?|quarters?|fourth|fifth|majority) of (?:the )?(?<whole>[^.;]{0,90}?)\b(?:shall|must|are to|is to)\b[^.;]{0,40}\b(?:elected|appointed|nominated|chosen) by (?<by>[^.;("“]+)/iu;
const seatsOf = new RegExp(String.raw`\b${number} (?:persons?|members?|trustees?|directors?|governors?|representatives?|seats|places)\b[^.;]{0,40}\b(?:elected|appointed|nominated|chosen) by (?<by>[^.;("“]+)`, 'iu');

function fewerSeats(one: Said, other: Said): boolean {
  const [share, seats] = [shareOf.exec(one.text)?.groups, seatsOf.exec(other.text)];
  const counts = one.kin.split('\n').filter((sentence) => sharesName(one, { text: sentence, around: '', kin: '' })).map((sentence) => countIn(wholeOf, sentence)).filter((count) => count > 0);
  if (!share || !seats || counts.length === 0) return false;
  const total = Math.max(...counts);
  const [by, who] = [share['by'] ?? '', seats.groups?.['by'] ?? ''].map((words) => new Set([...wordsOf(words)].filter((word) => word.length > 3)));
  return by !== undefined && who !== undefined && shared(by, who).length > 0 && [...who].every((word) => by.has(word) || !namesIn(word).size) && numberOf(seats[1]) / total < (shares[(share['share'] ?? '').toLowerCase()] ?? 0) && total > numberOf(seats[1]);
}
const wholeOf = new RegExp(String.raw`\b${number} (?:in number|trustees|directors|members|governors|persons|councillors)\b`, 'iu');

/** Its table. */
export const timeContrasts: Readonly<Record<string, Contrast>> = {
  called: { one: (text) => hasNumber(text) && afterRequest.test(text) && !/^\W*(?:if|where|should|unless)\b[^,]*\b(?:not|fail\w*)\b/iu.test(text), other: (text) => hasNumber(text) && noticeOf.test(text) && /\b(?:notice|convo|convened|sent|dispatch|issued|served|summon|posted|mailed|call)/iu.test(text) && gathering.test(text), together: calledTooLate, says: ['has the meeting held within a time', 'wants longer notice of it than that'] },
  closed: { one: (text) => hasNumber(text) && mayStill.test(text) && new RegExp(String.raw`\b${asks}\b`, 'iu').test(text) && !isOver.test(text), other: (text) => hasNumber(text) && isOver.test(text), together: endsSooner, says: ['leaves a time for it', 'closes it sooner'] },
  appealed: { one: (text) => hasNumber(text) && mustWithin.test(text) && !/\bappeal/iu.test(text), other: (text) => notWhileAppealing.test(text) && /\b(?:not|no|nobody)\b/iu.test(text), together: beforeAppeal, says: ['wants it done within a time', 'forbids it until the longer time for an appeal is over'] },
  papers: { one: (text) => hasNumber(text) && outBefore.test(text) && !notBefore.test(text), other: (text) => hasNumber(text) && notBefore.test(text), together: outTooSoon, says: ['wants it ready so long before', 'has it settled only later'] },
  ready: { one: (text) => heldBy.test(text) && occasion.test(text), other: (text) => onlyAfter.test(text) && occasion.test(text), together: readyTooLate, says: ['has the meeting held by then', 'has its business ready only later'] },
  crowd: { one: (text) => hasNumber(text) && /\b(?:members|membership|roll|persons)\b/iu.test(text) && mostMembers.test(text) && !membersWanted.test(text), other: (text) => hasNumber(text) && /\bmembers\b/iu.test(text) && membersWanted.test(text), together: tooMany, says: ['allows no more members than that', 'asks for more'] },
  share: { one: (text) => shareOf.test(text), other: (text) => hasNumber(text) && seatsOf.test(text) && !shareOf.test(text), together: fewerSeats, says: ['asks for a larger share of the seats', 'gives fewer seats'] },
};
