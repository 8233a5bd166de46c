/**
 * Signals in a reading that tell a doubtful one from a sure one. They were measured on sentences of rulebooks that nobody wrote for the
 * reader: each of `misread` was wrong far more often than right, so that nothing is the better answer; each of `unfinished` stands where
 * something of the sentence was lost. A new signal is a line here, with the sentence that taught it, and no patch in the grammar.
 */
import type { Reading } from './ast.ts';
import type { Clause } from './clause.ts';
import { isBodyNoun, namesOffice, namesPeople, nounsToo } from './lexicon.ts';

type Signal = (clause: Clause, norm: Reading) => boolean;

/** Whether the clause was most likely put together wrongly: nothing that it seems to say can be relied on. */
export const isMisread: Signal = (clause, norm) => misread.some((signal) => signal(clause, norm));

/** Whether something of the clause has no place in the reading, though every word seems to have one. */
export const isUnfinished: Signal = (clause, norm) => unfinished.some((signal) => signal(clause, norm));

// -------------------------------------------------------------------------------------------------------------- misread

/** "the relationship no longer align": nobody does it and nothing is done; a condition or a noun was taken for a clause. "Serves as deputy" waits for its heading. */
const saysNothing: Signal = ({ subject, verb, relatives, adjuncts, conditions, exceptions }, { actor, object }) => actor === undefined && object === undefined && relatives.length === 0
  && (subject !== undefined || verb.voice === 'passive' || [...adjuncts, ...conditions, ...exceptions].some(({ span }) => span.start < verb.span.start));

/** "…, and that users should be told": the word that opens a clause is no name. */
const isConnective: Signal = (clause, { actor, object }) => [actor, object].some((phrase) => phrase !== undefined && phrase.name === '' && phrase.quantity === undefined && /^(?:that|which|who|whom|what|the|an?)$/i.test(phrase.text) && !(phrase === clause.subject && phrase.span.start === 0))
  || (clause.subject !== undefined && clause.subject.plural && clause.subject.text.startsWith('that '));

/** "There are competing visions": what is there does nothing. */
const actsThere: Signal = ({ existential, verb }) => existential && !verb.copula && !/^(?:exist|remain|appear|come|arise|follow|occur|need)$/.test(verb.heads[0]?.lemma ?? '');

/** "the e-mail and electronic mail address", "two unrelated volunteers": verb and subject differ in number, so one of them is something else. */
const disagrees: Signal = ({ subject, verb }) => {
  const lemma = verb.heads[0]?.lemma ?? '';
  if (verb.modal || verb.copula || verb.voice === 'passive' || verb.perfect || subject === undefined || subject.pronoun || subject.others.length > 0 || subject.of?.quantity || subject.name === '') return false;
  // The items of a list stand behind the verb of their stem, and take it as it is.
  if (subject.span.start > verb.span.start || subject.quantity?.unit === 'share' || subject.quantity?.numerator === 1) return false;
  if (verb.word === lemma) return !subject.plural && !subject.quantity && !subject.proper && !isSomebody(subject.name);
  // A drafter's slip in "Some issues requires a vote" costs nothing to read.
  return (subject.plural || subject.quantity !== undefined) && subject.determiner === 'none' && subject.restrictions.length === 0 && !subject.proper && verb.word.endsWith('s') && !verb.negated;
};

/** "breaches of the code of conduct are noted; schedules to this rule": a noun that is a verb as well, and nothing behind it. */
const mayBeNoun: Signal = ({ subject, verb, objects }) => !verb.modal && !verb.copula && verb.voice === 'active' && !verb.perfect && objects.length === 0 && nounsToo.has(verb.heads[0]?.lemma ?? '') && !/^(?:end|start|result|run|close|rest|stand|change)$/.test(verb.heads[0]?.lemma ?? '')
  && (subject === undefined || (!subject.proper && !subject.pronoun && !isSomebody(subject.name)));

/** "A quorum is one third of the owners, present in person": a verb that would have to share an "is". */
const sharesBe: Signal = ({ verb }) => /^(?:is|are|was|were)$/.test(verb.word) && !verb.copula && verb.voice === 'active' && verb.span.start === verb.heads[0]?.span.start;

/** "This will not change the allocation": what follows from a rule, and no rule. */
const foretells: Signal = ({ subject, verb }) => subject?.pronoun === true && /^(?:this|that)$/i.test(subject.text) && /^(?:will|would)\b/.test(verb.word) && verb.voice === 'active';

const isSomebody = (name: string): boolean => namesPeople(name) || namesOffice(name) || isBodyNoun(name);

const misread: readonly Signal[] = [saysNothing, isConnective, actsThere, disagrees, mayBeNoun, sharesBe, foretells];

// ----------------------------------------------------------------------------------------------------------- unfinished

/** Verbs that hardly ever stand without an object. */
const transitive = new Set(('have|keep|make|take|hold|give|perform|inform|constitute|exercise|create|manage|establish|propose|promote|adopt|conduct|set|represent|retain|grant|develop|execute|cover|encourage|appoint|oversee|'
  + 'accept|distribute|implement|prevent|affect|fix|allocate|define|facilitate|cast|revoke|update|impose|complete|assume|inspect|contact|announce|assign|indemnify|regulate|initiate|levy|receive|elect|remove|cause|submit|send|deliver|disclose|publish|use').split('|'));

/** "shall keep, at its office, a record": the object found another place. */
const lacksObject: Signal = ({ verb, objects, infinitive, relatives, existential }) => verb.voice === 'active' && !verb.copula && !existential && objects.length === 0 && !infinitive && relatives.length === 0 && transitive.has(verb.heads.at(-1)?.lemma ?? '');

/** "may borrow money only with the consent of the members": whom or what alone, and no place says so. */
const hidesOnly: Signal = ({ conditions }, { exclusive, form, actor, object, slots, adjuncts }) => !exclusive && form !== 'accountability' && !conditions.some(({ kind }) => kind === 'only-if')
  && [actor, object, ...Object.values(slots), ...adjuncts].some((part) => part !== undefined && /\bonly\b/i.test(part.text));

/** "other than urgent meetings, a record of the votes, and the roll": the exception has swallowed the rest of a list. */
const swallows: Signal = (_clause, { exceptions }) => exceptions.some(({ text, agent }) => (agent?.others.length ?? 0) > 1 && /, (?:and |or )?\w+ (?:of|that)\b/.test(text));

const unfinished: readonly Signal[] = [lacksObject, hidesOnly, swallows];
