/** What somebody has to do before a deed, or does the deed without: "must consult the members before it sells land", "may sell land without consulting the members". */
import type { Adjunct, Reading } from '../../../grammar/ast.ts';
import { verbOfDeed } from '../../../grammar/deeds.ts';
import { inflect, senseOf, singular, verbForms } from '../../../grammar/lexicon.ts';
import type { NormFact } from '../facts.ts';
import { isEveryone } from '../phrases.ts';
import { deedSaid } from './resolutions.ts';
import { term, type Scene } from './scene.ts';

/** The steps that rules ask for beforehand, by the verbs and the nouns that name them. */
const steps: ReadonlyMap<string, RegExp> = new Map([
  ['consult', /^consult(?:ing|ation)?$/u],
  ['hear', /^hear(?:ing)?$/u],
  ['notify', /^(?:notify(?:ing)?|inform(?:ing)?|notice|notification)$/u],
  ['warn', /^warn(?:ing)?$/u],
  ['ask', /^(?:ask(?:ing)?|consent|approval|permission|agreement|authorisation|authorization)$/u],
  ['ballot', /^ballot(?:ing)?$/u],
]);
const seeking = /^(?:obtain|get|seek|secure|receive|have|give|hold|conduct|send|issue)$/u;
const freely = /^(?:prior|formal|written|previous|any|further|first)$/u;

/** How they are told, with somebody and with whomever. */
const wordings: Readonly<Record<string, readonly [string, string]>> = {
  consult: ['consult', 'hold a consultation'], hear: ['hear', 'hold a hearing'], notify: ['notify', 'give notice'], warn: ['warn', 'give a warning'], ask: ['get the consent of', 'get consent'], ballot: ['ballot', 'hold a ballot'],
};

/** Acts of these steps before one deed: they meet in no other clause than one about the same step and deed. */
export const isBeforehand = (act: string): boolean => / before /u.test(act);

/** The duty to take the step before the deed, or that nobody need. */
export function stepsBefore([fact]: readonly NormFact[], scene: Scene): readonly NormFact[] {
  if (!fact || fact.exceptions.length > 0 || (fact.actor && fact.reading.actor?.pronoun)) return [];
  return [...asked(fact, scene), ...spared(fact, scene)];
}

/** "Must consult the members before selling land." */
function asked(fact: NormFact, scene: Scene): readonly NormFact[] {
  const { reading, modality } = fact;
  const before = reading.adjuncts.find(({ preposition }) => preposition === 'before');
  const step = before && (modality === 'duty' || modality === 'no-duty') && reading.polarity === '+' ? stepOf(reading) : undefined;
  const deed = step && before && deedBefore(before.text.replace(/^before /u, ''));
  return step && deed ? told(fact, { ...step, deed, modality, said: before }, scene) : [];
}

/** "May sell land without consulting the members": it need not consult them. */
function spared(fact: NormFact, scene: Scene): readonly NormFact[] {
  const { reading, modality } = fact;
  const without = reading.adjuncts.find(({ text }) => text.startsWith('without '));
  const step = without && (modality === 'permission' || modality === 'power') && reading.polarity === '+' && reading.object && reading.object.others.length === 0 && !reading.object.pronoun ? stepWithout(without) : undefined;
  return step && without ? told(fact, { ...step, deed: reading, modality: 'no-duty', said: without }, scene) : [];
}

interface Step {
  readonly step: string;
  /** With whom, by name, where it is said. */
  readonly whom?: string;
}

function stepOf({ act, object, slots, adjuncts }: Reading): Step | undefined {
  if (!object || object.others.length > 0 || object.pronoun) return undefined;
  const named = seeking.test(act) ? stepNamed(object.name) : undefined;
  if (named === undefined) {
    const step = stepNamed(act);
    return step === undefined || step === 'ask' ? undefined : { step, whom: object.name };
  }
  const whom = object.of ?? slots.recipient ?? [...object.adjuncts, ...adjuncts].find(({ preposition }) => /^(?:to|from|of|with)$/u.test(preposition))?.phrase;
  return { step: named, ...(whom && !whom.pronoun && { whom: whom.name }) };
}

/** "Without consulting members", "without the consent of the branch", "without notice". */
function stepWithout({ text, phrase }: Adjunct): Step | undefined {
  const words = text.replace(/^without /u, '').split(' ').filter((word) => !freely.test(word) && !/^(?:a|an|the)$/u.test(word));
  const step = stepNamed(words[0] ?? '');
  if (step === undefined) return undefined;
  const [, link, ...rest] = words;
  const whom = link === undefined ? undefined : /^(?:of|from|to|with)$/u.test(link) ? rest : words.slice(1);
  return phrase && (phrase.pronoun || phrase.others.length > 0) || whom?.some((word) => /^(?:and|or|them|him|her|it)$/u.test(word)) ? undefined : { step, ...(whom && { whom: singular(whom.join(' ')) }) };
}

const stepNamed = (word: string): string | undefined => [...steps].find(([, words]) => words.test(word))?.[0];

/** "it sells any land", "selling land", "land is sold", "the sale of land". */
function deedBefore(words: string): Reading | undefined {
  const [, verb = '', thing = ''] = /^(?:it|they|he|she|he or she|the \p{L}+) (\p{L}+) (.+)$/u.exec(words) ?? /^(\p{L}+ing) (.+)$/u.exec(words) ?? [];
  const lemma = verbForms(verb).find(({ inflection }) => /^(?:third|base|gerund)$/u.test(inflection))?.lemma;
  if (lemma !== undefined && !/^(?:is|are|has|have|been|be)$/u.test(verb)) return deedSaid(`${lemma} ${thing}`);
  const [, what = '', done = ''] = /^(?:the )?(.+) (?:is|are) (\p{L}+)$/u.exec(words) ?? [];
  const passive = verbForms(done).find(({ inflection }) => inflection === 'participle')?.lemma;
  if (passive !== undefined) return deedSaid(`${passive} ${what}`);
  const [, noun = '', of = ''] = /^(?:the |any )?(\p{L}+) of (.+)$/u.exec(words) ?? [];
  const named = verbOfDeed(noun);
  return named === undefined ? undefined : deedSaid(`${named} ${of}`);
}

interface Told extends Step {
  readonly deed: Reading;
  readonly modality: NormFact['modality'];
  readonly said: Adjunct;
}

/** With whom, and whoever it is with: to consult the members is to consult somebody. */
function told(fact: NormFact, { step, whom, deed, modality, said }: Told, scene: Scene): readonly NormFact[] {
  const { object: _thing, actor: _actor, ...norm } = fact;
  const { object: _object, actor: _who, slots: _slots, adjuncts, ...reading } = fact.reading;
  const thing = deed.object && term(scene, deed.object, fact.reading);
  if (!thing || (deed.object && isEveryone(deed.object))) return [];
  const who = fact.reading.voice === 'active' && fact.reading.actor && fact.actor ? { actor: fact.actor, phrase: fact.reading.actor } : undefined;
  const wheres = modality === 'duty' && whom !== undefined ? [whom, ''] : [whom ?? ''];
  return wheres.map((one) => {
    const [withSomebody, withWhomever] = wordings[step] ?? [step, step];
    const act = `${one === '' ? withWhomever : `${withSomebody} the ${one}`} before ${inflect(senseOf(deed.act).act, 'gerund')} the ${thing.key.replace(/[@|].*$/u, '')}`;
    return {
      ...norm, modality, act, exclusive: false, everybody: who === undefined, ...(who && { actor: who.actor }),
      reading: { ...reading, modality, polarity: '+', act, voice: who ? 'active' : 'passive', slots: {}, adjuncts: adjuncts.filter((other) => other !== said && /^(?:on|in|at)$/u.test(other.preposition)), ...(who && { actor: who.phrase }) },
    };
  });
}
