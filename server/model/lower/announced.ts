/** The size of a body where a sentence about something else first names it: "The Club is run by a Committee of twelve". */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import { isBodyNoun, isRoleNoun, namesOffice, namesPeople } from '../../../grammar/lexicon.ts';
import type { MeasureFact } from '../facts.ts';
import { namesOrganisation } from '../usage.ts';
import { sizes } from './measures.ts';
import { members } from '../phrases.ts';
import { alone, type Scene } from './scene.ts';

export function announcedSizes(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const { modality, polarity, conditions } = reading;
  if (polarity === '-' || conditions.length > 0 || (modality !== 'duty' && modality !== 'fact') || isOfEach(reading)) return [];
  return named(reading).flatMap((body) => {
    const { of: people, ...bare } = body;
    return people ? sizes({ ...reading, adjuncts: [], slots: { size: people }, object: { ...people, of: bare } }, scene) : [];
  });
}

/** "Each Branch has a Committee of five": another Committee in each. */
function isOfEach({ act, actor, object }: Reading): boolean {
  return [actor, object].some((phrase) => phrase !== undefined && /^(?:every|any|each)$/.test(phrase.determiner)) || (act === 'have' && !namesOrganisation(actor?.name ?? ''));
}

/** One body of so many, for good: "a panel of three" that is chosen for each case is not. */
function named({ form, act, actor, object, adjuncts }: Reading): readonly Phrase[] {
  const runs = /^(?:run|manage|govern|administer|have|direct|control|vest|be|conduct|lead)$/.test(act);
  const within = runs ? adjuncts.flatMap(({ preposition, phrase }) => (/^in(?: the hands of)?$/.test(preposition) && phrase ? [phrase, ...(phrase.name === 'hand' && phrase.of ? [phrase.of] : [])] : [])) : [];
  return [actor, object, ...within].filter((phrase) => phrase !== undefined).filter((body) => isBodyOf(body) && (runs || (body.proper && form === 'election')));
}

function isBodyOf({ name, of, determiner, plural, others }: Phrase): boolean {
  const people = of && (of.name === '' || namesPeople(of.name) || isRoleNoun(of.name) || /\b(?:members?|seats?)$/.test(of.name) || of.plural);
  return determiner === 'a' && !plural && others.length === 0 && isBodyNoun(name) && people === true && of?.quantity?.unit === 'count' && of.quantity.bound === 'exactly' && of.others.length === 0;
}

/** "The Society has three Vice-Presidents", "there shall be two Wardens", "the two Vice-Presidents are elected …": how many there are of a post. */
export function announcedHolders(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const { form, act, actor, object, polarity, conditions, exceptions, modality, adjuncts } = reading;
  if (polarity === '-' || (modality !== 'duty' && modality !== 'fact' && modality !== 'power') || scene.clause.stem) return [];
  const stated = (form === 'existence' || (form === 'generic' && act === 'have' && actor !== undefined && actor.determiner === 'the' && actor.others.length === 0)) && adjuncts.length + conditions.length + exceptions.length === 0 && object ? members(object) : [];
  const known = [actor, object].flatMap((phrase) => (phrase ? members(phrase) : [])).filter(({ determiner, text }) => determiner === 'the' && /^the \p{L}+ /iu.test(text));
  return [...new Set([...stated, ...known])].map(alone).filter(areHolders).flatMap((holders) => sizes({ ...reading, form: 'population', act: 'number', adjuncts: [], conditions: [], exceptions: [], slots: { size: holders }, object: holders }, scene));
}

/** "three Vice-Presidents": of the whole organisation, and of no body or kind. */
function areHolders({ name, plural, quantity, restrictions, adjuncts, of, proper, determiner }: Phrase): boolean {
  // "the seven members of the Commission": all it has.
  if (name === 'member' && of && determiner === 'the' && /^the$/u.test(of.determiner) && of.proper && isBodyNoun(of.name) && of.restrictions.length + of.adjuncts.length + of.others.length === 0 && quantity?.unit === 'count') return quantity.bound === 'exactly' && restrictions.length + adjuncts.length === 0;
  return plural && proper && namesOffice(name) && quantity?.unit === 'count' && quantity.bound === 'exactly' && quantity.upTo === undefined && restrictions.length + adjuncts.length === 0 && of === undefined;
}
