/** How many terms somebody may hold a post for: at most so many, or as many as they like. */
import type { Phrase, Quantity, Reading } from '../../../grammar/ast.ts';
import type { MeasureFact } from '../facts.ts';
import { isEveryone, phrasesOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import { measure, restricted, the } from './measures.ts';
import { alone, term, type Scene } from './scene.ts';

/** "The President may serve no more than two terms", "nobody shall serve as Treasurer for more than two consecutive terms". */
export function termLimits(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const { slots, modality, polarity, adjuncts, object, actor } = reading;
  const terms = slots.term;
  const as = adjuncts.find(({ preposition, phrase }) => preposition === 'as' && phrase)?.phrase;
  const holder = as ?? object ?? actor;
  const most = terms?.quantity && mostOf(modality === 'permission' && terms.quantity.bound === 'exactly' ? { ...terms.quantity, bound: 'at-most' } : terms.quantity, modality === 'prohibition' || polarity === '-');
  if (!terms || !most || !holder || isEveryone(holder) || holder.others.length > 0 || !/^(?:(?:consecutive|successive|full|complete) )*term$/.test(terms.name)) return [];
  // "not … for more than two terms": two.
  const lead = /^(?:more than|over) /iu.exec(terms.text)?.[0].length ?? 0;
  return limit(holder, { quantity: most, span: { start: terms.span.start + lead, end: terms.span.end }, aspect: inARow.test(terms.text) ? 'in a row' : '' }, { reading, scene });
}

const inARow = /\b(?:consecutive|successive|in succession|in a row)\b/;

function mostOf(quantity: Quantity, isBarred: boolean): Quantity | undefined {
  if (quantity.unit !== 'count') return undefined;
  if (isBarred) return quantity.bound === 'more-than' ? { ...quantity, bound: 'at-most' } : undefined;
  return quantity.bound === 'at-most' ? quantity : undefined;
}

const freely = /\b(?:without (?:any )?(?:limit|limitation|restriction)|any number of times|as often as|indefinitely|for an unlimited number of terms)\b/iu;
const noLimit = /\bno (?:limit|limitation|restriction) (?:on|to) the number of (?:consecutive )?terms\b/iu;

/** More terms than anybody serves. */
const unlimited: Quantity = { bound: 'at-least', numerator: 1000, denominator: 1, unit: 'count' };

/** "A President may be re-elected without limit", "there is no limit on the number of terms the Chair may serve". */
export function freeTerms(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const text = textRead(scene.clause);
  const found = reading === scene.sentence.norms[0] ? noLimit.exec(text) ?? (/\bre-?(?:elect|appoint|eligib)/iu.test(text) && reading.modality !== 'prohibition' && reading.polarity === '+' ? freely.exec(text) : undefined) : undefined;
  const behind = found ? found.index + found[0].length : 0;
  const holder = !found ? undefined : noLimit.test(text) ? phrasesOf(scene.sentence).find(({ span, name, pronoun }) => span.start > behind && !pronoun && name !== '') ?? afterTerms(text, scene) : [reading.object, reading.slots.pool, reading.actor].find((phrase) => phrase && !/^re-?election$/.test(phrase.name));
  if (!found || !holder || isEveryone(holder) || holder.others.length > 0) return [];
  const span = { start: found.index, end: behind };
  return ['', 'in a row'].flatMap((aspect) => limit(holder, { quantity: unlimited, span, aspect }, { reading, scene }));
}

/** "… the number of terms the Chair may serve": named inside another phrase. */
function afterTerms(text: string, scene: Scene): Phrase | undefined {
  const found = /\bnumber of (?:consecutive )?terms (?:that |which |for which )?/iu.exec(text);
  return found ? phrasesOf(scene.sentence).find(({ span }) => span.start === found.index + found[0].length) : undefined;
}

function limit(holder: Phrase, said: Pick<MeasureFact, 'quantity' | 'aspect'> & { readonly span: Phrase['span'] }, { reading, scene }: { readonly reading: Reading; readonly scene: Scene }): readonly MeasureFact[] {
  const of = term(scene, alone(holder), reading);
  return [measure(reading, scene, { measure: 'terms', of, ...said, aspect: `${said.aspect}${restricted(holder)}`, text: `the number of terms of ${the(of, holder)}` })];
}
