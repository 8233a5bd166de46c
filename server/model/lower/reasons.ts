/** Whether reasons are given for a refusal, an expulsion or a decision: "shall state its reasons", "is entitled to written reasons", "may refuse any application without giving a reason". */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import { isBodyNoun } from '../../../grammar/lexicon.ts';
import type { NormFact } from '../facts.ts';
import { phrasesOf, members } from '../phrases.ts';
import { textRead } from '../places.ts';
import type { Scene } from './scene.ts';

const reason = /(?:^| )(?:reason|explanation|ground)$/u;
const giving = /^(?:give|state|provide|set out|record|assign|furnish|supply|offer|tell|inform|notify|include|contain|send|communicate|disclose)$/u;
const withheld = /^without (?:giving|stating|assigning|providing|offering|having to give|being (?:obliged|required) to give|having to state)?\s*(?:an?|any|its|the|their)?\s*(?:reasons?|explanation|grounds)(?: (?:therefor|being given|for .+))?$/u;

/** What reasons are given for, by the words that rules have for it. */
const matters: readonly (readonly [string, RegExp])[] = [
  ['refusing', /\b(?:refus\w*|reject\w*|declin\w*|turn(?:s|ed|ing)? down|unsuccessful)\b/iu],
  ['expelling', /\b(?:expel\w*|expulsion)\b/iu],
  ['suspending', /\b(?:suspen\w+)\b/iu],
];
/** What is refused, where it is not an application. */
const others: readonly (readonly [string, RegExp])[] = [['a nomination', /\bnominat/iu], ['a transfer', /\btransfer/iu], ['a request', /\brequest/iu], ['a motion', /\bmotion/iu], ['consent', /\b(?:consent|permission)\b/iu], ['a loan', /\bloans?\b/iu]];

/** Acts of giving reasons for one matter: they meet in no clause about another. */
export function reasonsGiven([fact]: readonly NormFact[], scene: Scene): readonly NormFact[] {
  const text = textRead(scene.clause);
  const modality = fact && fact.exceptions.length === 0 ? owed(fact.reading, fact.modality, text) : undefined;
  const matter = fact && modality && matterOf(fact.reading, scene, text);
  if (!fact || !modality || !matter) return [];
  const { object: _object, actor: _actor, ...norm } = fact;
  const { object: _thing, actor: _who, slots: _slots, ...reading } = fact.reading;
  const act = `give reasons for ${matter}`;
  const conditions = fact.conditions.filter(({ words }) => !matters.some(([, pattern]) => pattern.test(words)));
  return [{ ...norm, conditions, modality, act, exclusive: false, everybody: true, reading: { ...reading, modality, polarity: '+', act, voice: 'passive', slots: {}, adjuncts: [] } }];
}

function owed({ act, object, adjuncts, voice }: Reading, modality: NormFact['modality'], text: string): 'duty' | 'no-duty' | undefined {
  if (!/\b(?:reason|explanation|ground|explain)/iu.test(text)) return undefined;
  if (adjuncts.some((one) => withheld.test(one.text))) return modality === 'prohibition' ? 'duty' : modality === 'permission' || modality === 'power' ? 'no-duty' : undefined;
  const told = object !== undefined && members(object).some(({ name }) => reason.test(name)) || adjuncts.some(({ preposition, phrase }) => preposition === 'of' && phrase !== undefined && reason.test(phrase.name));
  if (act === 'have' && told && modality === 'permission' && voice === 'active') return 'duty';
  const gives = (giving.test(act) && told) || (act === 'explain' && /(?:^| )(?:decision|refusal|rejection|expulsion|suspension)$/u.test(object?.name ?? ''));
  return gives && (modality === 'duty' || modality === 'no-duty') ? modality : undefined;
}

/** A refusal, an expulsion; or the decisions of a body. */
function matterOf(reading: Reading, scene: Scene, text: string): string | undefined {
  const named = matters.find(([, pattern]) => pattern.test(text))?.[0];
  if (named === 'refusing') return `refusing ${others.find(([, pattern]) => pattern.test(text))?.[0] ?? 'an application'}`;
  if (named !== undefined) return `${named} a member`;
  const all = phrasesOf(scene.sentence);
  const decision = all.find(({ name }) => /(?:^| )decision$/u.test(name));
  const whose = decision?.of ?? (decision && isBody(reading.actor) ? reading.actor : undefined);
  return decision && whose && isBody(whose) && decision.restrictions.length === 0 && decision.adjuncts.length === 0 ? `decisions of the ${whose.spelling}` : undefined;
}

const isBody = (phrase: Phrase | undefined): boolean => phrase !== undefined && !phrase.pronoun && phrase.others.length === 0 && isBodyNoun(phrase.name);
