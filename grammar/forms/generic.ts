/** The form of everything else: ACTOR modal VERB OBJECT [adjuncts]. */
import type { Phrase } from '../ast.ts';
import type { Clause } from '../clause.ts';
import { isBodyNoun, namesOffice, namesPeople } from '../lexicon.ts';
import { actorOf, commonSlots, fill, isAgent, objectOf, reading, type Form } from './form.ts';

/** "by a majority of the votes cast", "by two thirds of the members": how many it takes. */
const majorities = commonSlots.filter(([preposition, slot]) => slot === 'majority' && preposition === 'by');

export const generic: Form = (said) => {
  const { clause, head } = said;
  // "It may be necessary to …" says nothing of anybody.
  if (clause.verb.copula && clause.adjective && clause.subject?.pronoun) return undefined;
  const befallen = happens(clause, head.lemma) ? clause.subject : undefined;
  const object = befallen ?? objectOf(said);
  const own = clause.verb.voice === 'passive' ? clause.adjuncts.filter((adjunct) => !isAgent(adjunct)) : clause.adjuncts;
  const { slots, leftover: adjuncts } = fill({ ...clause, adjuncts: own }, majorities);
  const spare: readonly Phrase[] = clause.objects.slice(clause.verb.voice === 'passive' || (head.lemma === 'be' && !isAmount(object)) ? 0 : 1);
  return { reading: reading(said, { form: 'generic', actor: befallen ? undefined : actorOf(said), object, slots, adjuncts }), leftover: [...adjuncts.filter((part) => !part.typed), ...spare] };
};

/** "The fee is £20." */
const isAmount = (object: Phrase | undefined): boolean => object?.quantity?.unit === 'count' && /^(?:|pound|euro|dollar|penny|pence)$/.test(object.name);

/** "The term begins", "the offer lapses": nobody does it. */
export function happens(clause: Clause, lemma: string): boolean {
  const { subject, verb, objects } = clause;
  return verb.voice === 'active' && objects.length === 0 && subject !== undefined && !subject.pronoun && subject.name !== '' && !namesPeople(subject.name) && !namesOffice(subject.name) && !isBodyNoun(subject.name)
    && /^(?:take place|begin|commence|start|end|expire|lapse|last|occur|arise|conclude|continue|close|open|elapse|accrue|run|terminate|fall|result)$/.test(lemma);
}
