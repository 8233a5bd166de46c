/** The form of everything else: ACTOR modal VERB OBJECT [adjuncts]. */
import type { Phrase } from '../ast.ts';
import { isTimeSpan } from '../build.ts';
import type { Clause } from '../clause.ts';
import { isBodyNoun, namesOffice, namesPeople } from '../lexicon.ts';
import { actorOf, agentAdjunct, commonSlots, fill, isAgent, objectOf, reading, type Form, type FormReading, type Said } from './form.ts';


/** "by a majority of the votes cast", "by two thirds of the members": how many it takes. */
const majorities = commonSlots.filter(([preposition, slot]) => slot === 'majority' && (preposition === 'by' || preposition === 'with'));

export const generic: Form = (said) => {
  const { clause, head } = said;
  // "It may be necessary to …" says nothing of anybody.
  if (clause.verb.copula && clause.adjective && clause.subject?.pronoun) return undefined;
  const allowed = leave(said);
  if (allowed) return allowed;
  const befallen = happens(clause, head.lemma);
  const object = objectOf(said);
  const actor = actorOf(said);
  const own = clause.verb.voice === 'passive' ? clause.adjuncts.filter((adjunct) => !isAgent(adjunct) && (adjunct.phrase === undefined || adjunct.phrase !== actor)) : clause.adjuncts;
  const { slots, leftover: adjuncts } = fill({ ...clause, adjuncts: own }, majorities);
  const spare: readonly Phrase[] = clause.objects.slice(clause.verb.voice === 'passive' || (head.lemma === 'be' && !isAmount(object)) ? 0 : 1);
  return { reading: reading(said, { form: 'generic', ...(said.sense.form === 'appointment' && (!object || /^(?:recruit|engage)$/.test(head.lemma)) ? { act: head.lemma } : {}), ...(befallen && !clause.verb.modal ? { modality: 'fact' as const, polarity: clause.verb.negated ? ('-' as const) : ('+' as const) } : {}), actor, object, slots, adjuncts }), leftover: [...adjuncts.filter((part) => !part.typed), ...spare] };
};

/** "The fee is £20", "the nomination period shall be five days". */
const isAmount = (object: Phrase | undefined): boolean => isTimeSpan(object) || (object?.quantity?.unit === 'count' && /^(?:|pound|euro|dollar|penny|pence)$/.test(object.name));

/** By whom it is forbidden; "the letting of a flat by its owner is forbidden" says whose letting. */
const isDoneBy = (clause: Clause): boolean => (agentAdjunct(clause)?.span.start ?? -1) > clause.verb.span.start;

/** "Smoking is permitted", "proxies are prohibited": a permission, and a prohibition of the same thing. */
function leave(said: Said): FormReading | undefined {
  const { clause, head } = said;
  const allows = /^(?:permit|allow)$/.test(head.lemma);
  // "A period of seven days will be allowed for comments": there shall be one.
  if (allows && clause.verb.modal && /\b(?:period|time|day|minute|hour)$/.test(clause.subject?.name ?? '')) return undefined;
  if (clause.verb.voice !== 'passive' || !clause.subject || clause.subject.pronoun || clause.infinitive || clause.objects.length > 0 || isDoneBy(clause) || !/^(?:fact|duty|prohibition)$/.test(clause.verb.modality)) return undefined;
  if (!allows && (clause.verb.negated || !/^(?:forbid|prohibit|ban|disallow)$/.test(head.lemma))) return undefined;
  const modality = allows && !clause.verb.negated && clause.subject.determiner !== 'no' ? 'permission' : 'prohibition';
  return { reading: reading(said, { form: 'generic', act: 'permit', object: clause.subject, modality, polarity: '+', adjuncts: clause.adjuncts }), leftover: clause.adjuncts.filter((part) => !part.typed) };
}

/** "The term begins", "the offer lapses": nobody does it. */
export function happens(clause: Clause, lemma: string): boolean {
  const { subject, verb, objects } = clause;
  return verb.voice === 'active' && objects.length === 0 && subject !== undefined && !subject.pronoun && subject.name !== '' && !namesPeople(subject.name) && !namesOffice(subject.name) && !isBodyNoun(subject.name)
    && /^(?:take place|begin|commence|start|end|expire|lapse|last|occur|arise|conclude|continue|close|open|elapse|accrue|run|terminate|fall|result)$/.test(lemma);
}
