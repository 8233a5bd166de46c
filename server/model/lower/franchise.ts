/** Who has a vote: "has no vote", "is a non-voting member", "attends without a vote" and "has one vote" are one matter with "may vote". */
import type { Adjunct, Phrase, Reading } from '../../../grammar/ast.ts';
import { isBodyNoun } from '../../../grammar/lexicon.ts';
import type { NormFact } from '../facts.ts';
import { isEveryone, members } from '../phrases.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

interface Voter {
  readonly who: Phrase;
  readonly votes: boolean;
  /** The vote itself, with what narrows it. */
  readonly vote?: Phrase;
  /** "a non-voting member of the Executive": where. */
  readonly of?: Phrase;
  /** "in the vote". */
  readonly through?: Adjunct;
  /** The meeting that is attended. */
  readonly at?: Phrase;
}

/** The leave or the ban to vote that a norm states in other words. */
export function franchised([fact]: readonly NormFact[], scene: Scene): readonly NormFact[] {
  const found = fact && voterIn(fact.reading);
  if (!fact || !found || found.who.pronoun || found.who.name === '' || isEveryone(found.who) || found.who.determiner === 'no' || (found.vote && found.vote.restrictions.length > 0)) return [];
  const { object: _vote, ...norm } = fact;
  const { object: _object, ...reading } = fact.reading;
  const modality = found.votes ? 'permission' : 'prohibition';
  const { head } = reading;
  // "attends meetings of the Board without a vote": at these.
  const at: readonly Adjunct[] = found.at ? [{ span: found.at.span, preposition: 'at', text: `at ${found.at.text.toLowerCase()}`, phrase: found.at, typed: true }] : [];
  const adjuncts = [...reading.adjuncts, ...at, ...(found.vote?.adjuncts ?? [])].filter((one) => one !== found.through && !without.test(one.text) && one.preposition !== 'including' && one.preposition !== 'to do').map(atMeetings);
  const included = reading.adjuncts.flatMap(({ preposition, phrase }) => (preposition === 'including' && phrase ? members(phrase) : []));
  // "a non-voting member of the Executive", "members of the Executive have a vote": at its meetings.
  const { name, of } = found.who;
  const body = found.of ?? (name === 'member' && of && isBodyNoun(of.name) && !adjuncts.some(({ preposition }) => preposition === 'at') ? of : undefined);
  const said = body ? [...adjuncts, atMeetings({ span: body.span, preposition: 'on', text: `on ${body.name}`, phrase: body, typed: true })] : adjuncts;
  return [...members(found.who), ...included].map((each) => {
    const who = alone(each);
    return { ...norm, modality, act: 'vote', exclusive: false, everybody: false, actor: term(scene, who, fact.reading), reading: { ...reading, modality, polarity: '+', voice: 'active', act: 'vote', head: { start: head.start, end: head.start }, actor: who, slots: {}, adjuncts: said } };
  });
}

/** "on the Executive": at its meetings. */
function atMeetings(one: Adjunct): Adjunct {
  const body = /^(?:on|in)$/u.test(one.preposition) && one.phrase && isBodyNoun(one.phrase.name) && one.phrase.others.length === 0 ? one.phrase : undefined;
  return body ? { ...one, preposition: 'at', phrase: { ...body, name: 'meeting', spelling: 'meetings', plural: true, proper: false, determiner: 'none', of: body } } : one;
}

const without = /^(?:without|with no) (?:(?:a|any|the) )?(?:right to )?(?:vote|voting rights?|voting|right to vote|right of voting)$/u;
const votelessly = /^in (?:an? )?(?:purely )?(?:advisory|consultative|non-voting) capacity$/u;
const isDenied = ({ modality, polarity }: Reading): boolean => modality === 'prohibition' || polarity === '-';

function voterIn(reading: Reading): Voter | undefined {
  const { act, actor, object, form, slots, modality, adjuncts, conditions } = reading;
  if (modality === 'no-duty' || modality === 'recommendation' || conditions.length > 0) return undefined;
  const owns = form === 'voting-right' || (form === 'generic' && /^(?:cast|have|exercise|hold)$/u.test(act));
  if (owns && actor && object && ballots.test(object.name) && !object.of) {
    const none = isDenied(reading) || object.determiner === 'no';
    return none || (object.quantity?.numerator ?? 1) > 0 ? { who: actor, votes: !none, vote: object } : undefined;
  }
  const kind = form === 'ex-officio' || form === 'kind' ? /^(?<not>non-)?voting (?:member|delegate|participant)$/u.exec(slots.class?.name ?? '') : null;
  // "must be a voting member": who is to be chosen, and no vote for them.
  if (kind && object && slots.class?.others.length === 0 && (modality === 'fact' || kind.groups?.['not'] !== undefined)) return isDenied(reading) ? undefined : { who: object, votes: kind.groups?.['not'] === undefined, ...(slots.class.of && isBodyNoun(slots.class.of.name) && { of: slots.class.of }) };
  if (act === 'be non-voting' && object) return isDenied(reading) ? undefined : { who: object, votes: false };
  const within = /^(?:take part|participate|join)$/u.test(act) ? adjuncts.find(({ preposition, phrase }) => preposition === 'in' && phrase && /^(?:vote|voting|ballot)$/u.test(phrase.name) && !phrase.of) : undefined;
  if (within && actor && (modality === 'permission' || modality === 'power' || isDenied(reading))) return { who: actor, votes: !isDenied(reading), through: within };
  const mute = /^(?:attend|sit|serve|participate|take part|be)$/u.test(act) && !isDenied(reading) ? adjuncts.find(({ text }) => without.test(text) || votelessly.test(text)) : undefined;
  const subject = actor ?? object;
  return mute && subject ? { who: subject, votes: false, ...(act === 'attend' && actor && object && { at: object }) } : undefined;
}

const ballots = /^(?:(?:single|equal|full|individual|deliberative) )?(?:vote|voting right|right to vote)$/u;
