/** Who has to leave while something is discussed, and who may stay, speak or vote: "shall withdraw from the meeting", "may remain in the room", "shall take no part in the discussion". */
import type { Adjunct, Phrase, Reading } from '../../../grammar/ast.ts';
import type { NormFact } from '../facts.ts';
import { isEveryone } from '../phrases.ts';
import { textRead } from '../places.ts';
import type { Scene } from './scene.ts';

const staying = 'stay in the meeting';
const stayingThen = 'stay during the discussion';
const takingPart = 'take part in the discussion';
const voting = 'vote on the matter';

const place = /(?:^| )(?:meeting|room|hall|chamber|session|sitting|hearing|discussion|debate|deliberation)$/u;
const talk = /(?:^| )(?:discussion|debate|deliberation|proceeding|consideration|item|matter|question|case)$/u;
const vote = /(?:^| )(?:decision|vote|voting|ballot|resolution)$/u;
const timed = /^(?:before|after|during|throughout|while|when|until|at|for)\b/u;
/** The time of which the acts speak anyhow. */
const discussed = /\b(?:discussed|considered|debated|deliberated|dealt with|voted on|decided|under discussion)$/u;
const throughout = /^(?:during|throughout|while|for the (?:whole|entire)|for whole|for all)\b/u;

/** The leave or the ban that follows for whoever is named. A leave is one of the three; who has to go is banned from all. */
export function stays([fact]: readonly NormFact[], { clause }: Scene): readonly NormFact[] {
  const who = fact?.reading.actor;
  if (!fact || !who || who.pronoun || who.others.length > 0 || isEveryone(who) || who.name === '' || fact.reading.voice === 'passive') return [];
  const adjuncts = [...who.adjuncts, ...fact.reading.adjuncts.filter(isOfPeople)];
  const narrowing = [...who.restrictions, ...adjuncts];
  const [modality, acts] = fact.modality === 'permission' || fact.modality === 'power' ? ['permission', allowedBy(fact, narrowing.length > 0)] as const : ['prohibition', bannedBy(fact)] as const;
  if (acts.length === 0) return [];
  const { object: _what, ...norm } = fact;
  const { object: _object, slots: _slots, ...reading } = fact.reading;
  const spelling = [who.spelling, ...narrowing.map(({ span }) => textRead(clause).slice(span.start, span.end))].join(' ');
  const exceptions = fact.exceptions.filter(({ text }) => !/\bvot(?:e|ing)\b/u.test(text));
  const conditions = fact.conditions.filter(({ text }) => !discussed.test(text));
  return acts.map((act) => ({ ...norm, modality, act, conditions, exceptions, exclusive: false, everybody: false, reading: { ...reading, modality, polarity: '+', voice: 'active', act, slots: {}, actor: { ...who, spelling, adjuncts }, adjuncts: [] } }));
}

/** "a councillor under complaint" */
const isOfPeople = ({ preposition }: Adjunct): boolean => /^(?:under|with)$/u.test(preposition);

const named = (phrase: Phrase | undefined, pattern: RegExp): boolean => phrase !== undefined && pattern.test(phrase.name);
const beside = ({ adjuncts }: Reading, prepositions: RegExp, pattern: RegExp): boolean => adjuncts.some(({ preposition, phrase }) => prepositions.test(preposition) && named(phrase, pattern));

function allowedBy({ reading, exclusive, conditions }: NormFact, narrowed: boolean): readonly string[] {
  const { act, adjuncts, polarity } = reading;
  if (polarity === '-' || exclusive || adjuncts.some(({ preposition, text }) => preposition === 'before' || /\b(?:leave|consent|permission|invitation)\b/u.test(text))) return [];
  if (/^(?:remain|stay|be present)$/u.test(act) && (beside(reading, /^(?:in|at)$/u, place) || adjuncts.some(({ text }) => throughout.test(text)))) return [narrowed || conditions.some(({ text }) => discussed.test(text)) || adjuncts.some(({ text }) => throughout.test(text)) ? stayingThen : staying];
  if (!narrowed) return [];
  if ((act === 'speak' && beside(reading, /^(?:on|about|in|during|to)$/u, talk)) || (act === 'take part' && beside(reading, /^in$/u, talk))) return [takingPart];
  return act === 'vote' && adjuncts.every((one) => isOfPeople(one) || (/^(?:on|in)$/u.test(one.preposition) && (named(one.phrase, talk) || named(one.phrase, vote)))) ? [voting] : [];
}

function bannedBy({ reading, modality }: NormFact): readonly string[] {
  const { act, object, adjuncts, conditions, polarity } = reading;
  const leaves = modality === 'duty' && polarity === '+' && ((act === 'leave' && named(object, place)) || (/^(?:withdraw|retire|absent)$/u.test(act) && (beside(reading, /^from$/u, place) || (adjuncts.length === 0 && !object && conditions.length > 0))));
  if (leaves) return [stayingThen, takingPart, voting, ...(conditions.length === 0 && !adjuncts.some(({ text }) => timed.test(text)) ? [staying] : [])];
  const noPart = act === 'take' && object?.name === 'part' && object.determiner === 'no';
  if (!noPart && !(act === 'take part' && modality === 'prohibition')) return [];
  return [...(beside(reading, /^in$/u, talk) ? [takingPart] : []), ...(beside(reading, /^in$/u, vote) ? [voting] : [])];
}
