/** Who stays and who goes in a case that a clause tells: "a councillor who moves away vacates the seat", "… remains in office until the election". */
import type { Phrase, Quantity, Reading } from '../../../grammar/ast.ts';
import { numberWords } from '../../../grammar/vocabulary.ts';
import type { NormFact } from '../facts.ts';
import { base } from './base.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

export const staying = { office: 'stay in office', membership: 'stay a member' } as const;
export const leaving = { office: 'leave office', membership: 'cease to be a member' } as const;

interface Outcome {
  readonly who: Phrase;
  readonly stays: boolean;
  readonly what: keyof typeof staying;
}

/** One act for staying and one for going, whatever the wording; only of some, or in some case: everybody goes one day. */
export function tenures(reading: Reading, scene: Scene): readonly NormFact[] {
  const { modality, polarity, exceptions } = reading;
  const found = (modality === 'duty' || modality === 'fact') && polarity === '+' && exceptions.length === 0 ? outcomeOf(reading) : undefined;
  if (!found || found.who.pronoun || found.who.others.length > 0 || found.who.restrictions.length + reading.conditions.length === 0) return [];
  const { object: _what, ...rest } = reading;
  const act = (found.stays ? staying : leaving)[found.what];
  const who = alone(found.who);
  return [{ ...base(reading, scene), kind: 'norm', modality: 'duty', everybody: false, actor: term(scene, who, reading), act, exclusive: false, reading: { ...rest, form: 'generic', modality: 'duty', voice: 'active', act, actor: who, slots: {}, adjuncts: [], head: { start: reading.head.start, end: reading.head.start } } }];
}

const post = /^(?:office|post|seat|position|place|chair)$/u;

function outcomeOf(reading: Reading): Outcome | undefined {
  const { act, actor, object, form, adjuncts, voice } = reading;
  const there = adjuncts.some(({ text }) => /^in (?:the |that )?(?:office|post)$/u.test(text));
  if (form === 'term' && object && adjuncts.some(({ text }) => /^until\b/u.test(text))) return { who: object, stays: true, what: 'office' };
  if (voice !== 'active' || !actor) return undefined;
  if (/^(?:remain|continue|stay)$/u.test(act) && there) return { who: actor, stays: true, what: 'office' };
  if (/^(?:remain|stay)$/u.test(act) && object?.name === 'member') return { who: actor, stays: true, what: 'membership' };
  const what = object && post.test(object.name) ? 'office' : object?.name === 'membership' ? 'membership' : undefined;
  if (!what) return undefined;
  if (/^(?:retain|keep)$/u.test(act)) return { who: actor, stays: true, what };
  return /^(?:vacate|leave|lose|forfeit|relinquish)$/u.test(act) ? { who: actor, stays: false, what } : undefined;
}

/** "The Secretary holds office at the pleasure of the Board": the Board may remove the Secretary. */
export function pleasures(reading: Reading, scene: Scene): readonly NormFact[] {
  const { form, strength, actor: who, object: by, polarity, modality } = reading;
  if (form !== 'accountability' || strength !== 'pleasure' || !who || !by || polarity === '-' || modality === 'prohibition' || [who, by].some(({ pronoun, others }) => pronoun || others.length > 0)) return [];
  const done: Reading = { ...reading, form: 'removal', modality: 'power', voice: 'active', act: 'remove', actor: by, object: who, head: { start: reading.head.start, end: reading.head.start } };
  return [{ ...base(reading, scene), kind: 'norm', modality: 'power', everybody: false, actor: term(scene, by, reading), object: term(scene, who, reading), act: 'remove', exclusive: false, reading: done }];
}

/** "a three-year term". */
export function inItsName(name: string): Quantity | undefined {
  const [, written = '', unit] = /^([\p{L}\d]+)-(year|month) (?:term|period|mandate)\b/u.exec(name) ?? [];
  const count = /^\d+$/u.test(written) ? Number(written) : numberWords.get(written);
  return count === undefined || (unit !== 'year' && unit !== 'month') ? undefined : { bound: 'exactly', numerator: count, denominator: 1, unit };
}
