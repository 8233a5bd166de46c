/** The form of everything else: ACTOR modal VERB OBJECT [adjuncts]. */
import type { Phrase } from '../ast.ts';
import type { Clause } from '../clause.ts';
import { isBodyNoun, namesOffice, namesPeople } from '../lexicon.ts';
import { actorOf, isAgent, objectOf, reading, type Form } from './form.ts';

export const generic: Form = (said) => {
  const { clause, head } = said;
  // "It may be necessary to …" says nothing of anybody.
  if (clause.verb.copula && clause.adjective && clause.subject?.pronoun) return undefined;
  const befallen = happens(clause, head.lemma) ? clause.subject : undefined;
  const object = befallen ?? objectOf(said);
  const adjuncts = clause.verb.voice === 'passive' ? clause.adjuncts.filter((adjunct) => !isAgent(adjunct)) : clause.adjuncts;
  const spare: readonly Phrase[] = clause.objects.slice(clause.verb.voice === 'passive' || head.lemma === 'be' ? 0 : 1);
  return { reading: reading(said, { form: 'generic', actor: befallen ? undefined : actorOf(said), object, adjuncts }), leftover: [...adjuncts.filter((part) => !part.typed), ...spare] };
};

/** "The term begins", "the offer lapses": nobody does it. */
export function happens(clause: Clause, lemma: string): boolean {
  const { subject, verb, objects } = clause;
  return verb.voice === 'active' && objects.length === 0 && subject !== undefined && !subject.pronoun && subject.name !== '' && !namesPeople(subject.name) && !namesOffice(subject.name) && !isBodyNoun(subject.name)
    && /^(?:take place|begin|commence|start|end|expire|lapse|last|occur|arise|conclude|continue|close|open|elapse|accrue|run|terminate|fall|result)$/.test(lemma);
}
