/** Wordings of what is to be paid, each put as "the fee is so much" or "they pay a fee of so much". */
import { modal, word, type Rephrasing, type Words } from './plain-words.ts';

const fee = '(?:fee|subscription|levy|fine|deposit|charge|contribution|dues|premium|rent|toll|honorarium|allowance|stipend|salary)';
const sum = String.raw`(?<sum>[£$€]\d[\d,.]*)`;
const per = String.raw`(?<per> (?:(?:a|per|each|every) (?:year|month|week|quarter|term|season|annum)|annually|yearly|monthly|weekly))?`;
const as = `(?:as|by way of|in respect of|towards|in) (?<det>an? |the |their |his or her |its )?(?<what>(?:[\\p{L}-]+ ){0,2}?${fee})`;

const pays = (who: Words, at: Words, what: Words, money: Words, rest: Words): Words => [
  ...who, ...modal(at, 'duty'), ...word(at.at(-1), 'noun', 'pay'), ...word(what[0], 'determiner', 'a'), ...what, ...word(money[0], 'of', 'of'), ...money, ...rest,
];

export const chargings: readonly Rephrasing[] = [
  {
    // "The fee stands at £20", "is fixed at £20", "amounts to £20".
    pattern: new RegExp(String.raw`(?<=\b${fee}(?: (?:for|of|on|payable by) (?:an? |the )?[\p{L}-]+(?: [\p{L}-]+)?)?) (?<at>(?:stands?|(?:is|shall be) (?:set|fixed)|shall stand|runs?|works out) at|(?:amounts|comes|shall amount) to) (?=[£$€]\d)`, 'du'),
    plain: ({ at }) => word(at?.[0], 'be', 'is', 'be'),
  },
  {
    // "Membership costs £20 a year": the subscription is £20 a year.
    pattern: /^(?<member>membership)(?: of the [\p{L}-]+)? (?<at>costs|shall cost) (?=[£$€]\d|\d[\d,]* (?:pounds|euros|dollars)\b)/du,
    plain: ({ member = [], at = [] }) => [...word(member[0], 'determiner', 'the').map((found) => ({ ...found, end: found.start })), ...member.map((found): Words[number] => ({ ...found, tag: 'noun', text: 'subscription', lower: 'subscription', value: 'subscription' })), ...word(at.at(-1), 'be', 'is', 'be')],
  },
  {
    // "Members pay £30 a year as a subscription": they pay a subscription of £30 a year.
    pattern: new RegExp(String.raw`^(?<who>[^,;|£$€]+?) (?<at>pays?|(?:shall|must|will) pay|is to pay|are to pay) ${sum}${per} ${as}${per.replace('<per>', '<per2>')}(?<stop> \.)?$`, 'du'),
    plain: ({ who = [], at = [], sum: money = [], per: each = [], per2 = [], what = [], stop = [] }) => pays(who, at, what, money, [...each, ...per2, ...stop]),
  },
  {
    // "The sum of £12 is payable by each member every year as a subscription."
    pattern: new RegExp(String.raw`^(?:the|an?) (?:annual |yearly )?(?:sum|amount|payment) of ${sum}${per} (?<at>is|shall be|is to be|must be) (?:payable|paid|due|owed) by (?<who>[^,;|£$€]+?)${per.replace('<per>', '<per2>')} ${as}(?<stop> \.)?$`, 'du'),
    plain: ({ who = [], at = [], sum: money = [], per: each = [], per2 = [], what = [], stop = [] }) => pays(who, at, what, money, [...each, ...per2, ...stop]),
  },
];
