/** Groups whose members a clause lists by name: how many there are. */
import type { Phrase, Quantity, Reading } from '../../../grammar/ast.ts';
import type { MeasureFact } from '../facts.ts';
import { measure } from './measures.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

/** "The Regions are North, South and East": three Regions. */
export function enumerated(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const { act, actor, object, modality, polarity, adjuncts, conditions } = reading;
  if (act !== 'be' || modality !== 'fact' || polarity === '-' || adjuncts.length + conditions.length > 0 || !object || !actor || !isAllOf(actor) || object.connective !== 'and' || object.others.length < 2) return [];
  if (!isName(object.determiner === 'such' ? object.of : object) || !object.others.every(isName)) return [];
  const of = term(scene, alone(actor), reading);
  const quantity: Quantity = { bound: 'exactly', numerator: 1 + object.others.length, denominator: 1, unit: 'count' };
  return [measure(reading, scene, { measure: 'population', of, aspect: '', quantity, span: object.span, text: `the number of ${of.text}` })];
}

/** "The Regional Associations": all there are of what a plural name means. */
function isAllOf({ determiner, plural, proper, others, restrictions, of, quantity }: Phrase): boolean {
  return determiner === 'the' && plural && proper && others.length + restrictions.length === 0 && !of && !quantity;
}

/** "the North", "those of the North": one of a kind. */
function isName(phrase: Phrase | undefined): boolean {
  return phrase !== undefined && phrase.proper && !phrase.quantity && phrase.restrictions.length === 0;
}
