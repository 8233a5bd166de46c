/** Wordings of when something opens, ends or is done again, each put as the plain rule. */
import { word, type Rephrasing, type Words } from './plain-words.ts';

const stretch = String.raw`(?:an? |one |two |three |four |five |six |seven |ten |\S+ )(?:clear |working |full )?(?:days?|weeks?|fortnights?|months?)`;

const are = (at: Words, done: 'elected' | 'vacated', one: boolean): Words => [...word(at[0], 'be', one ? 'is' : 'are'), ...word(at[0], 'verb', done, done === 'elected' ? 'elect' : 'vacate').map((found) => ({ ...found, inflection: 'participle' as const }))];
const isName = (words: Words): boolean => words.length > 0 && words.every(({ tag }) => /^(?:determiner|noun|adjective|of|reference)$/.test(tag));
const stayOpen = (at: Words, long: Words): Words => [...word(at[0], 'noun', 'remain'), ...word(at[0], 'noun', 'open'), ...word(at[0], 'preposition', 'for'), ...long];

export const timings: readonly Rephrasing[] = [
  {
    // "Nominations open on 1 March and close three weeks later", "the ballot opens on … and lasts for two weeks": they remain open for so long.
    pattern: new RegExp(String.raw`^(?<who>[^,;|]+?) (?<act>opens?|begins?|starts?)(?<when> [^;|]+?) ,? ?and (?:shall )?(?:(?<at>closes?|ends?) (?<long>${stretch}) (?:later|after that|afterwards|thereafter)|(?<at2>lasts?|runs?|continues?) (?:for )?(?<long2>${stretch}))(?<stop> \.)?$`, 'du'),
    plain: ({ who = [], act = [], when = [], at = [], at2 = [], long = [], long2 = [], stop = [] }) => {
      const place = [...at, ...at2];
      return isName(who) ? [...who, ...act, ...when, ...word(place[0], 'semicolon', ';'), ...who, ...word(place[0], 'modal', 'shall', 'duty'), ...stayOpen(place, [...long, ...long2]), ...stop] : undefined;
    },
  },
  {
    // "Members have three weeks in which to return their voting papers": the ballot remains open for so long.
    pattern: new RegExp(String.raw`^(?<who>(?:the |all |every |each |an? )?\p{L}+) (?:shall |will |then )?(?<at>have|has) (?<long>(?:at least |not less than )?${stretch}) (?:in|within|during) which to (?:vote|return (?:the|their|its|his or her) (?:voting|ballot) papers?|cast (?:their|a|its) votes?)(?<stop> \.)?$`, 'du'),
    plain: ({ who = [], at = [], long = [], stop = [] }) => [...word(who[0], 'determiner', 'the'), ...word(who[0], 'noun', 'ballot'), ...word(at[0], 'modal', 'shall', 'duty'), ...stayOpen(at, long), ...stop],
  },
  {
    // "The whole body of elders is elected anew": all elders are.
    pattern: /^the whole (?:body|number|college|bench) of (?<who>[^,;|]+?) (?<at>is|shall be|are) (?:elected|chosen|re-elected)(?: (?:afresh|anew|again))?(?<rest> [^;|]+)$/du,
    plain: ({ who = [], at = [], rest = [] }) => (isName(who) ? [...word(who[0], 'determiner', 'all'), ...who, ...are(at, 'elected', false), ...rest] : undefined),
  },
  {
    // "The office of Chair falls vacant on 31 December": is vacated then.
    pattern: /^(?<what>(?:the|an?|every|each|all) (?:offices?|seats?|posts?|places?) (?:of|held by) [^,;|]+?) (?:shall )?(?<at>falls?|becomes?|falls?) vacant(?= (?:on|at|each|every) )/du,
    plain: ({ what = [], at = [] }) => (isName(what) ? [...what, ...are(at, 'vacated', at[0]?.lower.endsWith('s') === true)] : undefined),
  },
];
