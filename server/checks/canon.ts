/** When a special rule is read as an exception to a general one, and when the general one leaves no room for it. */
import type { NormFact } from '../model/facts.ts';
import { textRead } from '../model/places.ts';
import type { Contradiction } from './norms.ts';
import { nested } from './pairs.ts';

/** Whether the special rule is read as an exception to the general one. */
export function isSettledByCanon({ rule, ban, meeting, crossing }: Contradiction, mayCross: boolean): boolean {
  const general = meeting.relation === 'inside' ? ban : rule;
  if (isDefiant({ rule, ban }) || isByStatus({ rule, ban, meeting })) return false;
  const always = meeting.relation === 'contains' && isTimed(ban) && atAllTimes.test(textRead(rule.clause));
  return (nested(meeting) && !always && !isEmphatic(general) && !allowsNoException.test(general.clause.text)) || (crossing && mayCross);
}

/** "The Rector moderates the meetings", "no employee shall moderate a meeting", where a third clause makes the Rector one: nobody who wrote the one thought of the other. */
export function isByStatus({ rule, ban, meeting }: Pick<Contradiction, 'rule' | 'ban' | 'meeting'>): boolean {
  const [one, some] = [rule.reading.actor, ban.reading.actor];
  const isClass = some !== undefined && /^(?:no|any)$/u.test(some.determiner) && some.restrictions.length + some.adjuncts.length === 0 && ban.exceptions.length === 0 && !ban.everybody;
  return rule.modality === 'duty' && meeting.who === 'inside' && one?.determiner === 'the' && !one.plural && one.others.length + one.restrictions.length + one.adjuncts.length === 0 && isClass && !one.name.endsWith(some.name);
}

/** "Nobody may be expelled without a hearing", "may be expelled without a hearing": the one allows just what the other rules out. */
export function isDefiant({ rule, ban }: Pick<Contradiction, 'rule' | 'ban'>): boolean {
  const left = ban.reading.adjuncts.filter(({ preposition }) => preposition === 'without').map(({ text }) => text);
  return left.length > 0 && left.every((text) => rule.reading.adjuncts.some((one) => one.text === text));
}

/** "Not without the consent of the members", as a ban for those who act "as they see fit": who has to ask first is not free. */
export function isAtWill({ rule, ban }: Pick<Contradiction, 'rule' | 'ban'>): boolean {
  return rule.reading.adjuncts.some(({ text }) => text === 'freely') && ban.reading.adjuncts.some(({ text }) => leave.test(text));
}

export const leave = /^without (?:prior |previous |written |express )*(?:consent|approval|authority|authorisation|authorization|permission|sanction|agreement)\b/u;

/** "may inspect the accounts at any time" is also before the annual meeting. */
const atAllTimes = /\b(?:at (?:any|all) times?|whenever|always|on any day|at any hour)\b/iu;
const isTimed = ({ reading: { adjuncts }, conditions }: NormFact): boolean => conditions.length === 0 && adjuncts.length > 0 && adjuncts.every(({ preposition }) => /^(?:before|after|during|until|between)$/u.test(preposition));

/** "Every governor, however elected, must …", "without exception": whoever writes so means no special case to be spared. */
const allowsNoException = /\bhowever (?:appointed|elected|chosen|selected|nominated)\b|\bwithout exception\b|\bin (?:all|every) cases?\b|\bno exceptions?\b|\bunder no circumstances?\b|\bin no (?:case|circumstances?)\b|\bon no account\b/iu;

/** "anywhere", "at any time of the year": a ban that says so takes in every place and every day. */
export const isEmphatic = ({ modality, reading: { adjuncts } }: NormFact): boolean => modality === 'prohibition' && adjuncts.some(({ text, preposition }) => preposition === '' && /^(?:at any time(?: of (?:the )?(?:year|day))?|anywhere|ever|whatsoever|(?:under|in) any circumstances(?: whatsoever)?|on any account|at all)$/u.test(text));
