/**
 * Signals in a reading that tell a doubtful one from a sure one. They were measured on sentences of rulebooks that nobody wrote for the
 * reader: each of `misread` was wrong far more often than right, so that nothing is the better answer; each of `unfinished` stands where
 * something of the sentence was lost. A new signal is a line here, with the sentence that taught it, and no patch in the grammar.
 */
import type { Reading } from './ast.ts';
import type { Clause } from './clause.ts';
import { namesSomebody, nounsToo } from './lexicon.ts';

/** `place`: the how-manieth clause of the sentence it is. */
type Signal = (clause: Clause, norm: Reading, place: number) => boolean;

/** Whether the clause was most likely put together wrongly: nothing that it seems to say can be relied on. */
export const isMisread: Signal = (...found) => misread.some((signal) => signal(...found));

/** Whether something of the clause has no place in the reading, though every word seems to have one. */
export const isUnfinished: Signal = (...found) => unfinished.some((signal) => signal(...found));

// -------------------------------------------------------------------------------------------------------------- misread

/** "the relationship no longer align": nobody does it and nothing is done; a condition or a noun was taken for a clause. "Serves as deputy" waits for its heading. */
const saysNothing: Signal = ({ subject, verb, relatives, adjuncts, conditions, exceptions }, { actor, object }) => actor === undefined && object === undefined && relatives.length === 0
  && (subject !== undefined || verb.voice === 'passive' || [...adjuncts, ...conditions, ...exceptions].some(({ span }) => span.start < verb.span.start));

/** "…, and that users should be told", "in particular an shall be": the word that opens a clause, or an article alone, is nobody. */
const isConnective: Signal = ({ subject }, { actor }) => [actor, subject].some((phrase) => phrase !== undefined && phrase.name === '' && phrase.quantity === undefined && phrase.span.start > 0 && /^(?:that|which|who|whom|what|the|an?)$/i.test(phrase.text))
  || (subject !== undefined && subject.plural && subject.text.startsWith('that '));

/** "There are competing visions": what is there does nothing. */
const actsThere: Signal = ({ existential, verb }) => existential && !verb.copula && !/^(?:exist|remain|appear|come|arise|follow|occur|need)$/.test(verb.heads[0]?.lemma ?? '');

/** "the e-mail and electronic mail address", "two unrelated volunteers": verb and subject differ in number, so one of them is something else. */
const disagrees: Signal = ({ subject, verb }) => {
  const lemma = verb.heads[0]?.lemma ?? '';
  if (verb.modal || verb.copula || verb.voice === 'passive' || verb.perfect || subject === undefined || subject.pronoun || subject.others.length > 0 || subject.of?.quantity || subject.name === '') return false;
  // The items of a list stand behind the verb of their stem, and take it as it is.
  if (subject.span.start > verb.span.start || subject.quantity?.unit === 'share' || subject.quantity?.numerator === 1) return false;
  if (verb.word === lemma) return !subject.plural && !subject.quantity && !subject.proper && !namesSomebody(subject.name);
  // A drafter's slip in "Some issues requires a vote" costs nothing to read.
  return (subject.plural || subject.quantity !== undefined) && subject.determiner === 'none' && subject.restrictions.length === 0 && !subject.proper && verb.word.endsWith('s') && !verb.negated;
};

/** "Membership ends when the tenancy ends": no plural has a condition of its own. */
const endsOrBegins = /^(?:end|start|open|close|fall)$/;

/** "any applicable plans", "annual returns": a plural behind an adjective, taken for a verb in -s. */
const mayBeNoun: Signal = ({ subject, verb, objects, conditions, adjuncts }) => !(endsOrBegins.test(verb.heads[0]?.lemma ?? '') && subject !== undefined && conditions.length + adjuncts.length > 0) && !verb.modal && !verb.copula && verb.voice === 'active' && !verb.perfect && !verb.negated && objects.length === 0 && nounsToo.has(verb.heads[0]?.lemma ?? '') && verb.word.endsWith('s')
  && (subject === undefined || (/^(?:none|any)$/.test(subject.determiner) && !subject.proper && !subject.pronoun && !namesSomebody(subject.name) && ((subject.determiner === 'none' && !subject.plural && subject.others.length === 0) || /(?:al|able|ible|ary|ive|ous|ic|ant|ent|ed|er|any|ing)$/.test(subject.others.at(-1)?.name ?? subject.name))));

/** "Notice, waiver or approval shall state the matter", "the members of the board or committee may vote": the end of a list that was torn off. */
const isTorn: Signal = ({ subject, verb, objects, existential }, _norm, place) => place > 0 && (verb.modal || namesSomebody(subject?.name ?? '')) && verb.span.start - (subject?.span.end ?? 0) < 3 && !existential && verb.voice === 'active' && !verb.copula && subject !== undefined && !subject.pronoun && !subject.plural && !subject.proper && subject.name !== ''
  && subject.determiner === 'none' && !subject.quantity && !subject.of && !subject.reference && subject.others.length === 0 && subject.restrictions.length === 0 && (objects.length > 0 || namesSomebody(subject.name));

/** "for comments and questions before a vote will occur": the verb is that of "before". */
const isCutShort: Signal = ({ subject, verb, adjuncts }, _norm, place) => place > 0 && verb.modal && subject?.determiner === 'none' && !subject.proper && !subject.quantity
  && adjuncts.some(({ preposition, span }) => /^(?:before|after|until|than|as)$/.test(preposition) && span.start >= subject.span.end && span.end <= verb.span.start && verb.span.start - span.end < 3);

/** "after the owners other than the founder are entitled to elect one, …": what acts was read as part of what stands before. */
const lostSubject: Signal = ({ subject, verb, existential, adjuncts, conditions, exceptions }) => subject === undefined && !existential && verb.modal && verb.voice === 'active' && !verb.to
  && [...adjuncts, ...conditions, ...exceptions].some(({ span, text }) => span.start < verb.span.start && !/\bthere$/.test(text));

/** "This will not change the allocation": what follows from a rule, and no rule. */
const foretells: Signal = ({ subject, verb }) => subject?.pronoun === true && /^(?:this|that)$/i.test(subject.text) && verb.voice === 'active' && (/^(?:will|would)\b/.test(verb.word) || /^(?:affect|limit|prevent|preclude|prejudice|restrict)$/.test(verb.heads[0]?.lemma ?? ''));

/** "if you believe we are processing it unlawfully": what somebody is about to do. */
const goesOn: Signal = ({ verb }) => /^(?:is|are|am)$/.test(verb.word) && !verb.modal && !verb.copula && verb.voice === 'active' && verb.heads.some(({ span, lemma }) => lemma !== 'bind' && span.start > verb.span.start && span.end - span.start > lemma.length);

/** "may be called by any member present and entitled to vote": nobody may be entitled. */
const entitles: Signal = ({ verb }) => verb.voice === 'passive' && /^(?:permission|power)$/.test(verb.modality) && verb.heads[0]?.lemma === 'entitle' && verb.span.start === verb.heads[0].span.start;

const misread: readonly Signal[] = [saysNothing, isConnective, actsThere, disagrees, mayBeNoun, isTorn, isCutShort, lostSubject, foretells, goesOn, entitles];

// ----------------------------------------------------------------------------------------------------------- unfinished

/** Verbs that hardly ever stand without an object. */
const transitive = new Set(('have|make|take|hold|give|perform|inform|constitute|exercise|create|manage|establish|propose|promote|adopt|set|represent|retain|grant|develop|execute|cover|encourage|oversee|'
  + 'accept|distribute|implement|prevent|affect|fix|allocate|define|facilitate|cast|revoke|update|impose|complete|assume|inspect|contact|announce|assign|indemnify|regulate|initiate|levy|receive|elect|remove|cause|submit|send|deliver|disclose|publish|use').split('|'));

/** "shall keep, at its office, a record": the object found another place. */
const lacksObject: Signal = ({ verb, objects, infinitive, relatives, existential, adjuncts }) => verb.voice === 'active' && !verb.copula && !existential && objects.length === 0 && !infinitive && relatives.length === 0 && (transitive.has(verb.heads.at(-1)?.lemma ?? '') || (verb.heads.at(-1)?.lemma === 'keep' && !adjuncts.some(({ preposition }) => preposition === 'to')));

/** "may borrow money only with the consent of the members": whom or what alone, and no place says so. */
const hidesOnly: Signal = ({ conditions }, { exclusive, form, actor, object, slots, adjuncts }) => !exclusive && form !== 'accountability' && !conditions.some(({ kind }) => kind === 'only-if')
  && [actor, object, ...Object.values(slots), ...adjuncts].some((part) => part !== undefined && /(?<!\b(?:who|which|that|is|are)) \bonly\b|^only\b/i.test(part.text));

/** "may be moved at no other meeting": denied where nobody looks. */
const hidesNo: Signal = (_clause, { adjuncts }) => adjuncts.some(({ phrase }) => phrase?.determiner === 'no' && /^other\b/.test(phrase.name));

/** "other than urgent meetings, a record of the votes, and the roll": the exception has swallowed the rest of a list. */
const swallows: Signal = (_clause, { exceptions }) => exceptions.some(({ text, agent }) => (agent?.others.length ?? 0) > 1 && /, (?:and |or )?\w+ (?:of|that)\b/.test(text));

/** "or if it fails then at a meeting": what follows "then" is no part of the condition. */
const goesBeyond: Signal = ({ conditions }) => conditions.some(({ text }) => / then (?!in office\b|serving\b|present\b|current\b)/.test(text));

const unfinished: readonly Signal[] = [goesBeyond, lacksObject, hidesOnly, hidesNo, swallows];
