/** Pronouns inside one sentence: "shall draw up a budget and present it", "before they are published". One thing alone may be meant, or none is. */
import { fits, standIn } from './anaphora.ts';
import type { Adjunct, Phrase } from './ast.ts';
import type { Clause } from './clause.ts';

/** The clauses with those pronouns standing for what was named before them in the sentence. */
export function withPronouns(clauses: readonly Clause[]): readonly Clause[] {
  const found: Clause[] = [];
  for (const one of clauses) {
    const clause = owned(one, found);
    found.push(clause.objects.some(points) || clause.adjuncts.some(({ phrase }) => phrase && points(phrase)) ? resolved(clause, found) : clause);
  }
  return found;
}

/** "The Panel has five members, and its quorum is three": of the Panel, where nothing else may be meant. */
function owned(clause: Clause, before: readonly Clause[]): Clause {
  const { subject } = clause;
  if (!subject || subject.determiner !== 'its' || subject.of || subject.others.length > 0) return clause;
  const [word = ''] = subject.text.split(/\s/u, 1);
  const span = { start: subject.span.start, end: subject.span.start + word.length };
  const owner = meant({ ...subject, text: word, span, pronoun: true }, namedBefore(before), undefined).antecedent;
  return owner ? { ...clause, subject: { ...subject, of: standIn(owner, span) } } : clause;
}

function namedBefore(before: readonly Clause[]): readonly (Phrase | undefined)[] {
  return before.flatMap((earlier) => [earlier.subject, ...earlier.objects, ...earlier.adjuncts.map(({ phrase }) => phrase)]);
}

function resolved(clause: Clause, before: readonly Clause[]): Clause {
  const { subject } = clause;
  const named = [...namedBefore(before), ...clause.conditions.map((condition) => condition.subject), ...inner(subject)];
  const objects = clause.objects.map((object) => meant(object, named, subject, clause.verb.heads.some(({ lemma }) => passesOn.test(lemma))));
  const around = [subject, ...named, ...objects];
  return { ...clause, objects, adjuncts: clause.adjuncts.map((part) => withPhrase(part, around, subject)) };
}

/** Nobody is dismissed "by them" or reports "to them" who is meant by "them"; notice given "before it" is given before what it is of. */
function withPhrase(part: Adjunct, named: readonly (Phrase | undefined)[], subject: Phrase | undefined): Adjunct {
  if (!part.phrase || !points(part.phrase)) return part;
  if (/(?:^| )(?:before|after)$/.test(part.preposition)) return { ...part, phrase: meant(part.phrase, named.flatMap(announced), undefined) };
  return { ...part, phrase: meant(part.phrase, named, /^(?:by|to|from)$/.test(part.preposition) ? subject : undefined) };
}

/** Of a notice or a report, what it is of. */
const announced = (one: Phrase | undefined): readonly (Phrase | undefined)[] => (one && papers.test(one.name) ? inner(one) : [one]);

const points = ({ pronoun, antecedent, text }: Phrase): boolean => pronoun && !antecedent && /^(?:it|its|they|them|their|he or she|him or her|his or her|he|she|him|his|her)$/i.test(text);

const papers = /(?:^| )(?:notice|agenda|report|budget|minutes|accounts|list|roll|register|statement|summary|letter|draft|account)$/;
const passesOn = /^(?:send|publish|circulate|post|deliver|present|submit|sign|display|issue|distribute|forward|email|mail)$/;

/** What stands before the pronoun and fits it, where that is one thing; what does something to "it" is not it. */
function meant(phrase: Phrase, named: readonly (Phrase | undefined)[], other: Phrase | undefined, passed = false): Phrase {
  if (!points(phrase)) return phrase;
  const word = phrase.text.toLowerCase();
  const fitting = named.filter((one): one is Phrase => one !== undefined && isClear(one) && one.name !== other?.name && one.span.start < phrase.span.start && fits(word, one));
  const [first] = fitting.filter(({ name }) => papers.test(name));
  // "puts up notice on the gate and sends it to all": what is sent is the paper.
  if (first && passed && fitting.every(({ name }) => name === first.name || !papers.test(name))) return standIn(first, phrase.span);
  return fitting[0] && fitting.every(({ name }) => name === fitting[0]?.name) ? standIn(fitting[0], phrase.span) : phrase;
}

const isClear = ({ pronoun, name, determiner, quantity }: Phrase): boolean =>
  !pronoun && name !== '' && name !== 'there' && name !== 'quorum' && determiner !== 'no' && (quantity === undefined || quantity.unit === 'count') && !(determiner === 'none' && noThing.test(name));

/** "Holds office", "takes part": no thing that "it" could mean. */
const noThing = /^(?:office|part|place|effect|force|charge|care)$/;

/** Whose it is: "the proposer of a motion may withdraw it". */
function inner(phrase: Phrase | undefined): readonly Phrase[] {
  return phrase?.of && phrase.others.length === 0 ? [phrase.of, ...phrase.of.others, ...inner(phrase.of)] : [];
}
