/** Who is paid for holding a post, and who must not be: "receives a salary", "is paid an honorarium", "serves without remuneration" are one matter. */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import type { NormFact } from '../facts.ts';
import { isEveryone, members } from '../phrases.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

const reward = /\b(?:salary|remuneration|honorarium|stipend|wage|payment|pay|fee|compensation|emolument|reward)$/u;
/** Pay for the post, not for goods or for one piece of work. */
const forThePost = /^(?:for (?:each|every|attending|attendance|acting|holding|serving|being|service|services|work|office|the office|that office)\b|(?:from|by|out of|in|each|every|per|at|on|annually|monthly|weekly|a|an|year|month|week|day|hour|annum)\b|$)/u;

/** The same of every post that a norm of pay is about. */
export function paid([fact]: readonly NormFact[], scene: Scene): readonly NormFact[] {
  const found = fact && payIn(fact.reading);
  if (!fact || !found || found.who.pronoun) return [];
  const { object: _thing, ...norm } = fact;
  const { object: _object, ...reading } = fact.reading;
  return members(found.who).map((each) => {
    const who = alone(each);
    const modality = found.unpaid ? 'prohibition' : fact.modality;
    return { ...norm, modality, act: 'be paid', exclusive: false, everybody: isEveryone(who), actor: term(scene, who, reading), reading: { ...reading, modality, act: 'be paid', actor: who, adjuncts: [], slots: {} } };
  });
}

interface Pay {
  readonly who: Phrase;
  readonly unpaid?: true;
}

function payIn(reading: Reading): Pay | undefined {
  const { act, actor, object, voice, adjuncts, slots, modality } = reading;
  if (modality === 'no-duty' || modality === 'recommendation') return undefined;
  const to = slots.recipient ?? adjuncts.find(({ preposition }) => preposition === 'to')?.phrase;
  const others = adjuncts.filter(({ phrase, text }) => phrase !== to && !forThePost.test(text));
  if (/^(?:serve|act|hold)$/u.test(act)) return actor && adjuncts.some(({ text }) => /^without (?:remuneration|pay|payment|salary|reward)$/u.test(text)) ? { who: actor, unpaid: true } : undefined;
  if (/^be (?:unpaid|honorary|unremunerated)$/u.test(act)) return object && { who: /^(?:office|post|position)$/u.test(object.name) && object.of ? object.of : object, unpaid: true };
  if (others.length > 0) return undefined;
  if (act === 'receive') return actor && isPay(object) ? { who: actor } : undefined;
  if (act === 'pay' && to && isPay(object)) return { who: to };
  return /^(?:pay|remunerate)$/u.test(act) && voice === 'passive' && object && !to && !isPay(object) && !object.quantity ? { who: object } : undefined;
}

const isPay = (object: Phrase | undefined): boolean => object !== undefined && members(object).some(({ name }) => reward.test(name));
