/** Sentences in the shape of a rule that bind nobody: aims, examples, predictions, what a document is about. */
import type { Clause } from '../clause.ts';
import { namesSomebody } from '../lexicon.ts';

/** Whether a clause only explains, so that nothing in it can be obeyed or broken. */
export function explains(clause: Clause): boolean {
  return clause.verb.heads.length > 0 && (aims(clause) || (clause.verb.to === true && /^(?:this|that|it)$/i.test(clause.subject?.text ?? '') && clause.verb.voice === 'active' && clause.verb.word === 'is to') || befalls(clause) || lists(clause) || judges(clause) || advises(clause) || describes(clause) || tells(clause));
}

const purposes = /^(?:(?:main|primary|overall|general|sole) )?(?:goal|aim|purpose|objective|intention|intent|mission|vision|idea|rationale|reason|motivation|hope)s?$/;

/** "The goal of this chapter is to …"; but "the reasons for a refusal shall be given". */
function aims({ subject, verb }: Clause): boolean {
  return subject !== undefined && purposes.test(subject.name) && verb.modality !== 'prohibition' && verb.modality !== 'no-duty' && !(subject.name === 'reason' && verb.voice === 'passive');
}

/** "These include …", "Sources of conflict include …": examples of a thing. References to a term may include another: that defines. */
function lists({ subject, verb }: Clause): boolean {
  const lemma = verb.heads[0]?.lemma ?? '';
  if (!/^(?:include|limit|restrict)$/.test(lemma) || verb.modal) return false;
  if (lemma !== 'include') return verb.negated && verb.voice === 'passive' && (subject === undefined || !namesSomebody(subject.name));
  return verb.voice === 'active' && (subject === undefined || subject.pronoun || subject.name === '' || !(namesSomebody(subject.name) || /^(?:reference|membership|fee|subscription|duty|responsibility|power|right|function|role|task)$/.test(subject.name)));
}

const opinions = /^(?:likely|preferable|unlikely|helpful|useful|difficult|desirable|beneficial|worthwhile|advisable|common|rare|easy|hard|able)$/;

/** "A voluntary solution will typically be preferable", "Private matters may be able to become public". */
function judges({ subject, adjective, verb, adjuncts }: Clause): boolean {
  if (verb.copula && adjective?.word === 'necessary' && !verb.modal && subject !== undefined && (subject.quantity ?? subject.of?.quantity) === undefined && !adjuncts.some(({ preposition }) => preposition === 'for')) return true;
  return verb.copula && adjective !== undefined && opinions.test(adjective.word) && verb.modality !== 'prohibition' && !(verb.modality === 'duty' && adjective.word === 'able');
}

/** "Conflicts can arise at any time": nobody is allowed anything. */
function befalls({ subject, verb, objects }: Clause): boolean {
  return verb.modality === 'permission' && verb.voice === 'active' && objects.length === 0 && subject !== undefined && !namesSomebody(subject.name) && /^(?:arise|happen|vary|differ|result)$/.test(verb.heads[0]?.lemma ?? '');
}

/** "You may want to …", "The Council may wish to do this": advice, and nothing said of what. */
function advises({ subject, verb, infinitive }: Clause): boolean {
  if (verb.modality !== 'permission' || !/^(?:wish|want|like|prefer)$/.test(verb.heads[0]?.lemma ?? '') || !infinitive) return false;
  return (subject?.pronoun === true && /^you$/i.test(subject.text)) || infinitive.objects[0]?.pronoun === true;
}

/** "These rules have been adopted by the Council": what has happened. "Nothing in this clause limits …": what does not. */
function tells({ subject, verb }: Clause): boolean {
  return (verb.perfect && verb.voice === 'passive' && !verb.modal) || (subject?.name === 'nothing' && subject.restrictions.length === 0);
}

/** "This constitution comprises these parts", "This section sets out the procedure". */
function describes({ subject, verb }: Clause): boolean {
  const itself = subject !== undefined && ((subject.reference?.self === true && subject.name === '') || (subject.determiner === 'this' && /^(?:list|section|document|table|page|text|chapter|part|appendix|guide|policy|constitution|article|clause)$/.test(subject.name)));
  return itself && !verb.modal && !verb.negated && /^(?:comprise|consist|contain|describe|explain|outline|cover|enumerate|list|set out|define|detail|summarise|summarize|present|provide|specify|lay out|address|document|govern)$/.test(verb.heads[0]?.lemma ?? '');
}
