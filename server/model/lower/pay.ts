/** Who is paid for holding a post, and who must not be: "receives a salary", "is paid an honorarium", "serves without remuneration" are one matter. */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import { namesOffice, namesPeople } from '../../../grammar/lexicon.ts';
import type { NormFact } from '../facts.ts';
import { isEveryone, isSum, members } from '../phrases.ts';
import { textRead } from '../places.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

const reward = /\b(?:salary|remuneration|honorarium|stipend|wage|payment|pay|fee|compensation|emolument|reward)$/u;
/** Pay for the post, not for goods or for one piece of work. */
const forThePost = /^(?:for (?:each|every|attending|attendance|acting|holding|serving|being|service|services|work|office|the office|that office)\b|(?:from|by|out of|in|each|every|per|at|on|annually|monthly|weekly|a|an|year|month|week|day|hour|annum)\b|$)/u;
/** "£50 for every meeting": so much for each time of service. */
const forEachTime = /^(?:(?:for )?(?:each|every)|per|an?|for an?) (?:\p{L}+ )?(?:meeting|hearing|session|sitting|shift|hour|day|week|month|quarter|year|annum|term)\b/u;
const forNothing = /^(?:without (?:any )?(?:remuneration|pay|payment|salary|reward|fee|charge)|free of charge|unpaid|gratuitously|(?:on|in) an? (?:unpaid|honorary) (?:basis|capacity))$/u;
const unpaid = /^be (?:unpaid|honorary|unremunerated)$/u;
const post = /^(?:office|post|position)$/u;

/** The same of every post that a norm of pay is about. */
export function paid([fact]: readonly NormFact[], scene: Scene): readonly NormFact[] {
  const found = fact && payIn(fact.reading, textRead(scene.clause));
  if (!fact || !found || found.who.some(({ pronoun }) => pronoun)) return [];
  const { object: _thing, ...norm } = fact;
  const { object: _object, ...reading } = fact.reading;
  return found.who.map((each) => {
    const who = alone(each);
    const denied = found.unpaid || reading.polarity === '-';
    const modality = denied ? 'prohibition' : fact.modality === 'fact' ? 'duty' : fact.modality;
    return { ...norm, modality, act: 'be paid', exclusive: false, everybody: isEveryone(who), actor: term(scene, who, reading), reading: { ...reading, modality, polarity: '+', act: 'be paid', actor: who, adjuncts: [], slots: {} } };
  });
}

interface Pay {
  readonly who: readonly Phrase[];
  readonly unpaid?: true;
}

function payIn(reading: Reading, text: string): Pay | undefined {
  const { modality, act, object, actor } = reading;
  if (modality === 'no-duty' || modality === 'recommendation') return undefined;
  const fixed = /^(?:determine|fix|set|be)$/u.test(act) ? [actor, object].find((phrase) => isPay(phrase) && phrase?.of !== undefined && namesOffice(phrase.of.name))?.of : undefined;
  return serving(reading, text) ?? received(reading) ?? (fixed && { who: members(fixed) });
}

/** "serves without pay", "gives its services free of charge", "holds an honorary post", "membership of the Board is unpaid". */
function serving({ act, actor, object, adjuncts }: Reading, text: string): Pay | undefined {
  const service = /^(?:serve|act|hold|work)$/u.test(act) || (act === 'give' && /^(?:service|time)$/u.test(object?.name ?? ''));
  const free = (service && adjuncts.some((one) => forNothing.test(one.text))) || (act === 'hold' && /^(?:honorary|unpaid) (?:office|post|position)$/u.test(object?.name ?? ''));
  if (free) return actor && { who: members(actor), unpaid: true };
  if (!object || !(unpaid.test(act) || (act === 'be voluntary' && /\bvoluntary and unpaid\b/iu.test(text)))) return undefined;
  const body = object.name === 'membership' ? object.of : object.name === 'service' ? adjuncts.find(({ preposition }) => preposition === 'on')?.phrase : undefined;
  if (body) return { who: [{ ...object, name: 'member', spelling: 'members', plural: true, determiner: 'the', of: body }], unpaid: true };
  return { who: post.test(object.name) && object.of ? [...members(object.of), ...object.others] : members(object), unpaid: true };
}

/** "receives a fee", "is paid", "is entitled to £20 for each meeting", "no fee is payable to them". */
function received({ act, actor, object, voice, adjuncts, slots, modality }: Reading): Pay | undefined {
  const to = slots.recipient ?? adjuncts.find(({ preposition }) => preposition === 'to')?.phrase;
  const whom = to && { who: members(to) };
  const others = adjuncts.filter(({ phrase, text }) => phrase !== to && !forThePost.test(text));
  if (others.length > 0) return undefined;
  const sum = object !== undefined && isSum(object) && /[£$€]|\b(?:pound|euro|dollar)s?\b/u.test(object.text) && adjuncts.some(({ text }) => forEachTime.test(text));
  if (act === 'receive' || (act === 'have' && modality === 'permission')) return actor && (isPay(object) || sum) ? { who: members(actor) } : undefined;
  if (/^(?:pay|be payable)$/u.test(act) && to && isPay(object)) return namesPeople(to.name) || act === 'pay' ? whom : undefined;
  if (!/^(?:pay|remunerate)$/u.test(act) || !object || to || isPay(object) || object.quantity) return undefined;
  return voice === 'passive' || (object.determiner === 'its' && object.name === 'member') ? { who: members(object) } : undefined;
}

const isPay = (object: Phrase | undefined): boolean => object !== undefined && members(object).some(({ name }) => reward.test(name));
