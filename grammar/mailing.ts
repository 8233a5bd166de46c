/** Wordings of what is sent and how long before, each put as "sends the notice to every member" and "at least four weeks". */
import { word, type Rephrasing } from './plain-words.ts';

const everybody = String.raw`(?<who>(?:every|each|all(?: the)?|the|any) (?:[\p{L}'-]+ ){0,3}?(?:[\p{L}'-]+))`;

export const mailings: readonly Rephrasing[] = [
  {
    // "The Secretary sends every member notice of the congress": notice of the congress to every member.
    pattern: new RegExp(String.raw`(?<verb>sends?|gives?|posts?|issues?|mails?|e-?mails?|hands?|serves?) ${everybody} (?<what>(?:(?:written|formal|due) )?notice of (?:the |an |a |any |every |each )?[\p{L}' -]*?(?:meeting|congress|conference|assembly|convention|session|council|committee|board))(?= |$)`, 'du'),
    plain: ({ verb = [], who = [], what = [] }) => (who.length > 1 && who.every(({ tag }, index) => tag !== 'preposition' && (index < 2 || tag !== 'determiner')) ? [...verb, ...what, ...word(who[0], 'preposition', 'to'), ...who] : undefined),
  },
  {
    // "four weeks or more before": at least four weeks before.
    pattern: /(?<many>[\p{L}\d-]+ (?:(?:clear|working) )?(?:days|weeks|months|years)) or (?:more|longer|earlier)(?= (?:before|after|from|prior|in|ahead))/du,
    plain: ({ many = [] }) => (many[0]?.tag === 'number' ? [...word(many[0], 'comparator', 'at least', 'at-least').map((found) => ({ ...found, end: found.start })), ...many] : undefined),
  },
];
