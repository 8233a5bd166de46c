/** How long a suspension may be: "shall not exceed four weeks", "may be suspended for up to three months". */
import type { Phrase, Quantity, Reading } from '../../../grammar/ast.ts';
import type { MeasureFact } from '../facts.ts';
import { phrasesOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import { measure } from './measures.ts';
import type { Scene } from './scene.ts';

const ended = /^(?:lapse|end|expire|cease|terminate)$/u;

/** The longest that any may be, or one that somebody may impose: as a limit, and as what the limit has to leave room for. */
export function suspensions(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const text = textRead(scene.clause);
  if (reading !== scene.sentence.norms[0] || !/\bsuspen(?:d|sion)/iu.test(text) || reading.conditions.length + reading.exceptions.length > 0 || /\b(?:further|extend\w*|renew\w*|initial(?:ly)?|first|second|again|interim|pending)\b/iu.test(text)) return [];
  const bound = limitIn(reading) ?? grantIn(reading);
  const times = phrasesOf(scene.sentence).filter(({ quantity }) => quantity !== undefined && /^(?:day|week|month|year)$/u.test(quantity.unit));
  const [length, ...more] = times;
  if (!bound || !length?.quantity || more.length > 0) return [];
  const quantity: Quantity = { bound: bound.bound, numerator: length.quantity.numerator * daysIn(length.quantity.unit, bound.bound), denominator: 1, unit: 'day' };
  return [measure(reading, scene, { measure: 'length', of: { key: `suspension@${bound.whom}`, text: `suspension of a ${bound.whom}` }, aspect: '', quantity, span: length.span, text: `how long a suspension may be` })];
}

/** A month has between 28 and 31 days: what may be imposed is counted short, and what is allowed long. */
const daysIn = (unit: Quantity['unit'], bound: Bound['bound']): number => ({ month: bound === 'at-most' ? 31 : 28, year: bound === 'at-most' ? 366 : 365, week: 7 } as Readonly<Record<string, number>>)[unit] ?? 1;

interface Bound {
  readonly bound: 'at-most' | 'at-least';
  readonly whom: string;
}

/** "No suspension shall exceed …", "a suspension lapses after …", "nobody shall be suspended for more than …". */
function limitIn({ act, actor, object, modality, polarity, form }: Reading): Bound | undefined {
  const what = [actor, object].find((phrase) => phrase && /(?:^| )suspension$/u.test(phrase.name));
  const denies = modality === 'prohibition' || polarity === '-';
  if (what && ((/^(?:last|exceed|continue|be|run|remain)$/u.test(act) && denies) || (ended.test(act) && !denies))) return { bound: 'at-most', whom: whomOf(what.of) };
  return form === 'removal' && act === 'suspend' && denies && object ? { bound: 'at-most', whom: whomOf(object) } : undefined;
}

/** "A member may be suspended for up to three months." */
function grantIn({ act, object, modality, polarity }: Reading): Bound | undefined {
  return act === 'suspend' && (modality === 'permission' || modality === 'power') && polarity === '+' && object ? { bound: 'at-least', whom: whomOf(object) } : undefined;
}

const whomOf = (phrase: Phrase | undefined): string => (!phrase || phrase.name === '' || /^(?:person|anybody|anyone|nobody|no one)$/u.test(phrase.name) ? 'member' : phrase.name);
