/** Who remains a member and who does not: as much is said by other verbs too. */
import type { Phrase } from '../../../grammar/ast.ts';
import { namesPeople } from '../../../grammar/lexicon.ts';
import type { NormFact } from '../facts.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

/** Whoever ceases to be a member, or is expelled, does not remain one; whoever continues to be one does. */
export function left(fact: NormFact, scene: Scene): readonly NormFact[] {
  const { form, act, object, actor, slots, adjuncts, voice } = fact.reading;
  const to = adjuncts.find(({ preposition }) => preposition === 'to do');
  if (form === 'cessation' && object && slots.pool && to?.text.startsWith('be ')) return [remaining(fact, { who: slots.pool, what: object, modality: 'prohibition' }, scene)];
  const kept = act === 'continue' && actor && /^be (?<what>\p{L}+)\b/u.exec(to?.text ?? '')?.groups?.['what'];
  if (kept && namesPeople(kept)) return [remaining(fact, { who: actor, what: one(actor, kept), modality: fact.modality }, scene)];
  const out = act === 'expel' && voice === 'passive' && fact.modality === 'duty' && object && namesPeople(object.name);
  return out ? [remaining(fact, { who: object, what: one(object, object.name), modality: 'prohibition' }, scene)] : [];
}

/** "a member", of those that a phrase speaks of. */
function one(of: Phrase, name: string): Phrase {
  return { ...alone(of), name, spelling: name, text: `a ${name}`, restrictions: [], adjuncts: [], determiner: 'a', plural: false };
}

interface Staying {
  readonly who: Phrase;
  readonly what: Phrase;
  readonly modality: NormFact['modality'];
}

function remaining(fact: NormFact, { who, what, modality }: Staying, scene: Scene): NormFact {
  const { slots: { pool: _pool, ...slots }, adjuncts: all, ...reading } = fact.reading;
  const adjuncts = all.filter(({ preposition }) => preposition !== 'to do' && preposition !== 'from');
  return { ...fact, act: 'remain', modality, everybody: false, actor: term(scene, alone(who), fact.reading), object: term(scene, alone(what), fact.reading), reading: { ...reading, act: 'remain', modality, head: { start: 0, end: 0 }, actor: who, object: what, slots, adjuncts } };
}
