/** Whether those who vote are bound: "votes as the branch has decided", "abides by the decisions of the group when voting", "has a free vote", "may not be told how to vote". */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import type { NormFact } from '../facts.ts';
import { textRead } from '../places.ts';
import { following } from './instructions.ts';
import { alone, saidAs, term, type Scene } from './scene.ts';

interface Mandate {
  readonly who: Phrase;
  readonly isBound: boolean;
  /** In words that are said of votes and of nothing else. */
  readonly plain: boolean;
}

/** The same of everybody who is to vote as others say, or as they themselves think right. */
export function mandates([fact]: readonly NormFact[], scene: Scene): readonly NormFact[] {
  const found = fact && fact.exceptions.length === 0 ? mandateIn(fact.reading, textRead(scene.clause)) : undefined;
  if (!fact || !found || found.who.pronoun || found.who.others.length > 0 || found.who.name === '') return [];
  const { object: _thing, ...norm } = fact;
  const { object: _object, slots: _slots, adjuncts: all, ...reading } = fact.reading;
  const modality = found.isBound ? 'duty' : 'prohibition';
  const who: Phrase = { ...alone(found.who), ...(found.who.determiner === 'no' && { determiner: 'any' as const }) };
  const adjuncts = all.filter(({ preposition, phrase }) => /^(?:on|at|in)$/u.test(preposition) && phrase !== undefined && !/^(?:every|any|its)$/u.test(phrase.determiner) && !/\b(?:judge?ment|conscience|way|decision|instruction|direction)$/u.test(phrase.name));
  const conditions = fact.conditions.filter(({ words }) => !/\b(?:decisions?|decided|voting|votes?)\b/iu.test(words));
  return [{
    ...norm, ...(fact.modality === modality && { said: saidAs(fact) }), certain: norm.certain && found.plain, conditions, modality, act: following, exclusive: false, everybody: false, actor: term(scene, who, fact.reading),
    reading: { ...reading, modality, polarity: '+', voice: 'active', act: following, actor: who, slots: {}, adjuncts },
  }];
}

const told = /\b(?:instruct(?:ed|s|ions?)|direct(?:ed|s|ions?)|decide[sd]?|decisions?|mandate[sd]?|resolve[sd]?|resolutions?|ordered|orders?|whip)\b/iu;
const own = /\b(?:own (?:\p{L}+ )?(?:judge?ment|conscience|discretion|opinion|convictions?|views?)|(?:to|by) conscience|conscience|as (?:they|he or she|he|she|it) (?:thinks?|sees?|considers?|judges?) (?:fit|right|best|proper))\b/iu;
const way = /\b(?:how to vote|to vote|vot(?:e|ing) (?:in a (?:particular|certain|given|specific) way|for or against|one way)|instructions?|mandates?)\b/iu;

function mandateIn(reading: Reading, clause: string): Mandate | undefined {
  const { act, actor, object, modality, polarity, conditions, adjuncts, head } = reading;
  const [rest = ''] = clause.slice(head.end).split(/,? but /iu);
  const denied = modality === 'prohibition' || polarity === '-';
  const votes = act === 'vote' || (act === 'cast' && /\bvotes?$/u.test(object?.name ?? ''));
  if (votes && actor) {
    if (object?.name === 'free vote' || own.test(rest)) return denied ? undefined : { who: actor, isBound: false, plain: true };
    const as = /^.*?\b(?:as|in accordance with|according to|in line with|in conformity with)\b(?<how>.*)$/iu.exec(rest)?.groups?.['how'];
    return as !== undefined && told.test(as) && (modality === 'duty' || modality === 'fact' || denied) ? { who: actor, isBound: !denied, plain: true } : undefined;
  }
  if (act === 'have' && object?.name === 'free vote' && actor && !denied) return { who: actor, isBound: false, plain: true };
  if (/^(?:exercise|use|follow)$/u.test(act) && actor && !denied && /\bown (?:judge?ment|conscience)$/u.test(object?.name ?? '')) return { who: actor, isBound: false, plain: false };
  const bound = [object, ...adjuncts.map(({ phrase }) => phrase)].some((phrase) => phrase !== undefined && told.test(phrase.name));
  const isAboutVotes = /\bvot(?:e|es|ing)\b/iu.test(clause) || conditions.some(({ words }) => /\bvot/iu.test(words));
  if (/^(?:follow|abide|abide by|observe|obey|support|comply|comply with|carry out)$/u.test(act) && actor && modality === 'duty' && !denied && bound && isAboutVotes) return { who: actor, isBound: true, plain: true };
  if (act === 'bind' && object && (bound || /^ by\b/iu.test(rest) && told.test(rest))) return { who: object, isBound: !denied, plain: isAboutVotes };
  if (!denied) return undefined;
  if (/^(?:require|instruct|direct|order|tell|oblige|compel|force|bind|mandate)$/u.test(act) && object && (act === 'mandate' || way.test(rest))) return { who: object, isBound: false, plain: true };
  const to = /^(?:give|send|issue)$/u.test(act) && /\b(?:instruction|mandate)$/u.test(object?.name ?? '') ? reading.slots.recipient ?? adjuncts.find(({ preposition }) => preposition === 'to')?.phrase : undefined;
  return to && { who: to, isBound: false, plain: true };
}
