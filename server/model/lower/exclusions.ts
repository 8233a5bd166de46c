/** Acts that the rules declare to exclude each other. */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import { senseOf, singular, verbForms } from '../../../grammar/lexicon.ts';
import type { ExcludedAct, ExclusionFact } from '../facts.ts';
import { phrasesOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import { base } from './base.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

const both = /^(?<first>\p{L}+ing\b.*?) and (?<second>\p{L}+ing\b.*?) (?:are|is|shall be) incompatible\b/iu;

/** "Publishing a report and withholding it are incompatible." */
export function exclusions(reading: Reading, scene: Scene): readonly ExclusionFact[] {
  const { first = '', second = '' } = both.exec(scene.clause.text)?.groups ?? {};
  const one = excluded(first, '');
  const other = one && excluded(second, one.thing);
  return one && other ? [{ ...base(reading, scene), certain: true, kind: 'exclusion', acts: [one, other] }] : [];
}

/** `thing`: what "it" and "them" mean. */
function excluded(words: string, thing: string): ExcludedAct | undefined {
  const [gerund = '', ...rest] = words.toLowerCase().split(/\s+/u);
  const verb = verbForms(gerund).find(({ inflection }) => inflection === 'gerund');
  const nouns = rest.filter((word) => !/^(?:the|an?|any|its|their)$/u.test(word));
  if (!verb) return undefined;
  const own = nouns.length === 1 && /^(?:it|them)$/u.test(nouns[0] ?? '') ? thing : [...nouns.slice(0, -1), singular(nouns.at(-1) ?? '')].join(' ').trim();
  return { act: senseOf(verb.lemma).act, thing: own };
}

/** "The person who keeps the books shall not sign cheques", "the same person shall not keep the books and sign cheques": two tasks in different hands. */
export function partedTasks(reading: Reading, scene: Scene): readonly ExclusionFact[] {
  const { actor, modality, conditions, exceptions, object } = reading;
  if (modality !== 'prohibition' || !actor || conditions.length + exceptions.length > 0 || !object || object.pronoun || !/^(?:same )?(?:person|individual|officer|official)$/.test(actor.name)) return [];
  const one = otherTask(reading, actor, scene);
  return one ? [{ ...base(reading, scene), kind: 'exclusion', acts: [one, { act: reading.act, thing: term(scene, alone(object), reading).key }] }] : [];
}

function otherTask(reading: Reading, actor: Phrase, scene: Scene): ExcludedAct | undefined {
  const [who, ...more] = actor.restrictions;
  if (who?.act && !who.agent && !who.open && more.length === 0) {
    const thing = wholeThing(phrasesOf(scene.sentence).filter(({ span, pronoun }) => !pronoun && span.start > who.span.start && span.end <= who.span.end), scene);
    return thing && /^who(?:ever)? \p{L}+s /u.test(who.text) ? { act: who.act, thing: term(scene, alone(thing), reading).key } : undefined;
  }
  const [first, second, ...further] = scene.sentence.norms;
  const both = /^the same /i.test(actor.text) && first && second === reading && further.length === 0 && first.actor?.span.start === actor.span.start ? first : undefined;
  return both?.object && !both.object.pronoun ? { act: both.act, thing: term(scene, alone(both.object), reading).key } : undefined;
}

/** "the books of account": the two names as one. */
function wholeThing([thing, owner]: readonly Phrase[], { clause }: Scene): Phrase | undefined {
  const joint = thing && owner ? textRead(clause).slice(thing.span.end, owner.span.start) : '';
  return thing && owner && /^ of $/.test(joint) ? { ...thing, of: owner } : thing;
}
