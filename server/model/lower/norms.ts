/** Who must, may or must not do what: one norm for each actor and each object that a sentence names. */
import type { Modality, Phrase, Reading } from '../../../grammar/ast.ts';
import { isBodyNoun } from '../../../grammar/lexicon.ts';
import type { FactCondition, NormFact, Term } from '../facts.ts';
import { isEveryone, members } from '../phrases.ts';
import { clauseKey } from '../places.ts';
import { base } from './base.ts';
import type { Scene } from './scene.ts';
import { alone, eachTerm, term } from './scene.ts';
import { meansThisText } from './this-text.ts';

/** "X may … only if C" forbids what it does not allow, and grants nothing. */
export function norms(reading: Reading, scene: Scene): readonly NormFact[] {
  const onlyIf = reading.conditions.some((condition) => condition.kind === 'only-if');
  const reversed = onlyIf && (reading.modality === 'permission' || reading.modality === 'power');
  const everybody = isEverybody(reading);
  const actors = everybody ? [undefined] : (nonEmpty(eachTerm(scene, reading.actor, reading)) ?? [undefined]);
  const objects = nonEmpty(objectTerms(reading, scene)) ?? [undefined];
  const own = base(reading, scene);
  return actors.flatMap((actor) => objects.map((object): NormFact => ({
    ...own,
    kind: 'norm',
    modality: modalityOf(reading, reversed),
    ...(actor && { actor }),
    everybody,
    act: reading.act,
    ...(object && { object }),
    exclusive: isExclusive(reading),
    conditions: reversed ? own.conditions.map(turned) : own.conditions,
  })));
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function modalityOf(reading: Reading, reversed: boolean): Modality {
  if (reversed) return 'prohibition';
  return reading.polarity === '-' && reading.modality === 'duty' ? 'prohibition' : reading.modality;
}

function turned(condition: FactCondition): FactCondition {
  return condition.kind === 'only-if' ? { ...condition, kind: 'unless' } : condition;
}

/** "Only the Congress may …", "the Congress alone may …". */
function isExclusive(reading: Reading): boolean {
  return reading.exclusive || (reading.actor !== undefined && reading.adjuncts.some((adjunct) => /^(?:alone|solely|exclusively)$/.test(adjunct.text)));
}

/** "No person", or a passive that names nobody. */
function isEverybody(reading: Reading): boolean {
  return reading.actor ? [reading.actor, ...reading.actor.others].some(isEveryone) : reading.voice === 'passive';
}

/** An unresolved pronoun is a thing of its own: it equals nothing in another clause. So is what has no name. */
function objectTerms(reading: Reading, scene: Scene): readonly Term[] {
  const phrases = reading.object ? members(reading.object) : [];
  return phrases.map((phrase) => {
    const found = term(scene, isOwn(phrase, reading) ? { ...alone(phrase), determiner: 'a' } : yearly(alone(phrase)), reading);
    const vague = phrase.pronoun || phrase.determiner === 'such' || phrase.name === '';
    return ruleText(phrase, scene) ?? (vague ? { key: `${found.key} of ${clauseKey(scene.clause)}`, text: found.text } : found);
  });
}

/** "The annual subscription" is the subscription. */
function yearly(phrase: Phrase): Phrase {
  const name = /^(?:annual|yearly) (?<due>(?:membership )?(?:subscription|fee|dues|levy|affiliation fee))$/u.exec(phrase.name)?.groups?.['due'];
  return name === undefined ? phrase : { ...phrase, name };
}

/** "An Owner may let his or her flat": whoever owns one. */
function isOwn({ determiner, of }: Phrase, { actor, voice }: Reading): boolean {
  return determiner === 'its' && !of && voice === 'active' && actor !== undefined && !actor.pronoun && actor.others.length === 0 && !isBodyNoun(actor.name) && (actor.determiner !== 'the' || actor.plural);
}

/** "These rules", "this charter" and "any article of it" are one thing in every clause. */
function ruleText(phrase: Phrase, scene: Scene): Term | undefined {
  const { of, name, reference, determiner, restrictions } = phrase;
  const anyPart = of !== undefined && !reference && /^(?:any|every|a|none)$/.test(determiner) && restrictions.length === 0 && /^(?:provision|article|part|clause|section|rule|bye-?law|paragraph|)$/.test(name) && meansThisText(of, scene);
  return anyPart || meansThisText(phrase, scene) ? { key: 'these rules', text: phrase.text } : undefined;
}
