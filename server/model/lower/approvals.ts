/** How many approvals or signatures a thing needs, whether it needs them, is approved by so many, or may be done with them. */
import type { Adjunct, Phrase, Reading } from '../../../grammar/ast.ts';
import { isBodyNoun } from '../../../grammar/lexicon.ts';
import type { MeasureFact } from '../facts.ts';
import { textRead } from '../places.ts';
import { measure, restricted, the } from './measures.ts';
import { alone, term, type Scene } from './scene.ts';

interface Wanted {
  readonly thing: Phrase;
  readonly number: Phrase;
  readonly kind: string;
  /** Who gives them, where that is said. */
  readonly givers?: Phrase;
  /** What says so, and no circumstance. */
  readonly by?: Adjunct;
}

/** "A pull request needs two approvals", "may be merged with the approval of one reviewer". */
export function approvals(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const wanted = needed(reading) ?? neededOn(reading) ?? consentOf(reading, scene) ?? givenBy(reading) ?? doneWith(reading);
  const quantity = wanted?.number.quantity;
  if (!wanted || quantity?.unit !== 'count' || /^(?:at-most|less-than)$/.test(quantity.bound)) return [];
  const { thing, number, kind, givers, by } = wanted;
  if (thing.pronoun || thing.name === '' || thing.others.length > 0 || thing.determiner === 'such' || reading.conditions.length > 0 || reading.exceptions.length > 0) return [];
  const of = term(scene, alone(thing), reading);
  const circumstances = reading.adjuncts.filter((one) => one !== by && one.phrase !== givers && one.preposition !== 'before' && !/^(?:whatever|regardless|irrespective)\b/u.test(one.text)).map(({ text }) => text).toSorted().join('; ');
  return [measure(reading, scene, {
    measure: 'approval', of, aspect: `${kind}${restricted(thing)}${purpose(thing)} ${circumstances}`.trim(), base: givers ? term(scene, alone({ ...givers, adjuncts: [] }), reading).key : '',
    quantity, span: number.span, text: `the ${kind}s that ${the(of, thing)} needs`,
  })];
}

/** "a nomination for Chair": of another thing than one for Clerk. */
const purpose = ({ adjuncts }: Phrase): string => adjuncts.flatMap(({ preposition, phrase }) => (preposition === 'for' && phrase ? [` for ${phrase.name}`] : [])).join('');

/** "two approvals", "an approving review", "the approval": what kind of assent it is. */
function kindOf(phrase: Phrase | undefined): string | undefined {
  if (/^(?:(?:\p{L}+ )?(?:approval|authorisation|authorization|endorsement|sign-off)|approving review)$/u.test(phrase?.name ?? '')) return 'approval';
  return /^(?:signature|signatory)$/u.test(phrase?.name ?? '') ? 'signature' : undefined;
}

/** "two approvals", or "approval from three reviewers". */
function counted(phrase: Phrase, beside: readonly Adjunct[]): Pick<Wanted, 'number' | 'givers'> | undefined {
  const givers = phrase.of ?? [...phrase.adjuncts, ...beside].find(({ preposition, phrase: who }) => /^(?:from|of|by)$/u.test(preposition) && who)?.phrase;
  if (phrase.quantity) return { number: phrase, ...(givers && { givers }) };
  return givers?.quantity && !isBodyNoun(givers.name) ? { number: givers, givers } : undefined;
}

function needed({ act, actor, object, adjuncts, polarity, modality }: Reading): Wanted | undefined {
  const kind = /^(?:need|require|bear|carry)$/u.test(act) && polarity === '+' && modality !== 'permission' ? kindOf(object) : undefined;
  const found = kind && object && counted(object, adjuncts);
  return kind && found && actor ? { thing: actor, kind, ...found } : undefined;
}

/** "Three signatures are required on every cheque", "two approvals are needed for each release". */
function neededOn({ act, actor, object, adjuncts, polarity, modality }: Reading): Wanted | undefined {
  const kind = /^(?:need|require)$/u.test(act) && !actor && polarity === '+' && modality !== 'permission' ? kindOf(object) : undefined;
  const on = kind && adjuncts.find(({ preposition, phrase }) => /^(?:on|for)$/u.test(preposition) && phrase !== undefined && !phrase.quantity);
  const found = on && object && counted(object, adjuncts);
  return kind && found && on.phrase ? { thing: on.phrase, kind, ...found, by: on } : undefined;
}

/** "A loan requires the approval of three directors." */
function consentOf({ form, object, slots: { majority } }: Reading, { clause }: Scene): Wanted | undefined {
  const isConsent = form === 'threshold' && majority !== undefined && /\b(?:approval|authorisation|authorization) (?:of|from|by) $/iu.test(textRead(clause).slice(0, majority.span.start));
  return isConsent && object && !isBodyNoun(majority.name) ? { thing: object, number: majority, kind: 'approval', givers: majority } : undefined;
}

/** "must be approved by two maintainers", "is signed by two officers". */
function givenBy({ act, actor, object, voice, modality, polarity }: Reading): Wanted | undefined {
  const kind = /^(?:approve|authorise|authorize|endorse)$/u.test(act) ? 'approval' : act === 'sign' ? 'signature' : undefined;
  const isRule = voice === 'passive' && modality === 'duty' && polarity === '+';
  return kind && isRule && actor?.quantity && actor.others.length === 0 && object ? { thing: object, number: actor, kind, givers: actor } : undefined;
}

/** "may be merged after one approval", "with the approval of one reviewer"; "shall not be merged without two approvals". */
function doneWith({ object, adjuncts, modality, polarity }: Reading): Wanted | undefined {
  const barred = modality === 'prohibition' || polarity === '-';
  const way = barred ? /^without$/u : modality === 'permission' || modality === 'power' ? /^(?:after|with|on|upon|subject to ratification by)$/u : undefined;
  for (const by of way && object ? adjuncts : []) {
    if (!way?.test(by.preposition) || !by.phrase || !object) continue;
    // "with the approval of one reviewer", read as those who approve.
    const consent = by.preposition === 'subject to ratification by' ? (by.text.startsWith('with approval of ') && by.phrase.quantity && !isBodyNoun(by.phrase.name) ? { number: by.phrase, givers: by.phrase } : undefined) : kindOf(by.phrase) ? counted(by.phrase, []) : undefined;
    if (consent) return { thing: { ...object, determiner: object.determiner === 'no' ? 'a' : object.determiner }, kind: kindOf(by.phrase) ?? 'approval', ...consent, by };
  }
  return undefined;
}
