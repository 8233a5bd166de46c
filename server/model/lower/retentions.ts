/** The shares of a vote by which somebody stays in office or goes. */
import type { Condition, Phrase, Quantity, Reading } from '../../../grammar/ast.ts';
import { namesOffice, namesPeople } from '../../../grammar/lexicon.ts';
import type { MeasureFact } from '../facts.ts';
import { baseOf, measure, the } from './measures.ts';
import { votesCounted } from './resolutions.ts';
import type { Scene } from './scene.ts';
import { term } from './scene.ts';

interface Outcome {
  readonly verb: 'retain' | 'remove';
  readonly holder: Phrase;
}

/** "The Chair remains in office if at least half of the votes cast confirm the Chair", "is removed if two thirds of them are against". */
export function retentions(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const [bar, ...more] = reading.conditions.filter(({ bound, kind }) => bound?.counted?.quantity?.unit === 'share' && (kind === 'if' || kind === 'only-if'));
  const share = bar?.bound?.counted;
  const outcome = bar && outcomeOf(reading);
  if (!outcome || !share?.quantity || bar.negated || more.length > 0 || !/\bvot(?:es?|ing)\b/.test(share.text)) return [];
  const quantity = neededFor(outcome.verb, share.quantity, bar);
  if (!quantity) return [];
  const { verb, holder } = outcome;
  const found = term(scene, holder, reading);
  const post = { key: found.key.replace(/^new /, ''), text: found.text.replace(/^new /i, '') };
  const text = `${verb === 'retain' ? 'keeping' : 'removing'} ${the(post, { ...holder, determiner: 'the' })}`;
  const fact = measure(reading, scene, { measure: 'majority', of: { key: `${verb} ${post.key}`, text }, aspect: votesCounted(baseOf(share, reading, scene)).replace(/^vote cast by .*$/u, 'vote cast'), quantity, span: share.span, text: `the majority for ${text}` });
  return [{ ...fact, conditions: fact.conditions.filter(({ span }) => span.start !== bar.span.start) }];
}

/** The votes for what happens: "fewer than 40 per cent in favour" are more than 60 per cent against. */
function neededFor(verb: Outcome['verb'], quantity: Quantity, { text }: Condition): Quantity | undefined {
  const few = quantity.bound === 'less-than' || quantity.bound === 'at-most';
  const against = /\b(?:against|oppos|reject|not in favour)/.test(text);
  if (verb === 'retain') return against || few ? undefined : quantity;
  if (!few) return quantity;
  return against ? undefined : { ...quantity, numerator: quantity.denominator - quantity.numerator, bound: quantity.bound === 'less-than' ? 'more-than' : 'at-least' };
}

/** Who stays or goes, where one does. */
function outcomeOf(reading: Reading): Outcome | undefined {
  const [stays, goes] = [stayer(reading), leaver(reading)];
  const holder = stays ?? goes;
  return holder && holder.others.length === 0 && !holder.pronoun ? { verb: stays ? 'retain' : 'remove', holder } : undefined;
}

const inOffice = /^in (?:the )?(?:office|post)$/;

/** "The Chair continues in office", "is confirmed in post", "shall be retained". */
function stayer({ act, actor, object, adjuncts, voice }: Reading): Phrase | undefined {
  const there = adjuncts.some(({ text }) => inOffice.test(text));
  if (voice === 'active') return there && /^(?:remain|continue|stay)$/.test(act) ? actor : undefined;
  const kept = /^(?:reselect|retain|keep)$/.test(act) || (there && /^(?:approve|keep)$/.test(act));
  return kept && !actor && object && (there || namesOffice(object.name) || namesPeople(object.name) || object.proper) ? object : undefined;
}

const leaving = /^(?:resign|retire|step down|stand down|leave|vacate|relinquish|lose)$/;
const office = /^(?:office|post|seat|position)$/;

/** "The Chair is removed", "leaves office", "ceases to hold office", "the office of Chair is declared vacant", "a new Chair is elected". */
export function leaver({ form, act, actor, object, adjuncts, slots, voice, modality, conditions }: Reading): Phrase | undefined {
  const onlyIf = conditions.some(({ kind }) => kind === 'only-if');
  if (modality !== 'duty' && modality !== 'fact' && !onlyIf) return undefined;
  if (form === 'cessation') return slots.pool;
  if (voice === 'active') return leaving.test(act) && (!object || office.test(object.name)) ? actor : undefined;
  if (form === 'removal') return act === 'remove' && !actor ? object : undefined;
  if (act === 'declare') return adjuncts.some(({ text }) => text === 'vacant') && object && office.test(object.name) ? object.of : undefined;
  if (act === 'deem') return adjuncts.some(({ text }) => /^(?:have )?(?:resign|vacate)/.test(text)) ? object : undefined;
  return form === 'election' && object?.name.startsWith('new ') ? object : undefined;
}
