/** The size of a body where a sentence about something else first names it: "The Club is run by a Committee of twelve". */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import { isBodyNoun, isRoleNoun, namesPeople } from '../../../grammar/lexicon.ts';
import type { MeasureFact } from '../facts.ts';
import { namesOrganisation } from '../usage.ts';
import { sizes } from './measures.ts';
import type { Scene } from './scene.ts';

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
