/** Votes, rights, notice, deadlines and dates: acts whose point is when, how or by what right. */
import type { Adjunct, Phrase } from '../ast.ts';
import type { Clause } from '../clause.ts';
import { namesOffice } from '../lexicon.ts';
import { months } from '../vocabulary.ts';
import { actorOf, commonSlots, fill, find, isMethod, isTime, objectOf, reading, type Form, type FormReading, type Parts, type Said } from './form.ts';

const untyped = (parts: readonly Adjunct[]): readonly Adjunct[] => parts.filter((part) => !part.typed);

function found(said: Said, parts: Parts, leftover: readonly (Adjunct | Phrase)[] = []): FormReading {
  return { reading: reading(said, parts), leftover };
}

/** voting-right: "Each delegate has one vote". */
export const votingRight: Form = (said) => {
  const { clause, head } = said;
  const vote = clause.objects[0];
  const may = head.lemma === 'vote' && /^(?:permission|prohibition)$/.test(clause.verb.modality) && clause.verb.modal && clause.objects.length === 0 && clause.relatives.length === 0 && !clause.infinitive;
  if (!may && !(head.lemma === 'have' && vote && /\bvotes?$/.test(vote.name) && !/casting/.test(vote.name))) return undefined;
  return found(said, { form: 'voting-right', act: 'vote', actor: clause.subject, object: vote, adjuncts: clause.adjuncts }, untyped(clause.adjuncts));
};

/** voting-method: "The ballot is secret", "Voting shall be by show of hands". */
export const votingMethod: Form = (said) => {
  const { clause } = said;
  const conducted = clause.verb.voice === 'passive' && /^(?:conduct|hold|take|carry out|do|make|run|decide|determine)$/.test(said.head.lemma);
  if (!(clause.verb.copula || conducted) || !clause.subject || !/\b(?:ballot|vote|voting|election|poll)$/.test(clause.subject.name)) return undefined;
  const by = find(clause, 'by', isMethod) ?? clause.adjuncts.find((part) => !part.phrase && /^by (?:a )?(?:secret |postal )?(?:ballot|vote|show of hands)/.test(part.text)) ?? (clause.verb.copula ? find(clause, 'by') : undefined);
  if (clause.verb.negated && !by) return undefined;
  if (!by && (conducted || (clause.adjective?.word !== 'secret' && clause.adjective?.word !== 'open'))) return undefined;
  const slots = by?.phrase ? { method: by.phrase } : {};
  const rest = clause.adjuncts.filter((part) => part !== by);
  return found(said, { form: 'voting-method', act: 'vote', object: clause.subject, slots, adjuncts: rest }, untyped(rest));
};

/** term-limit: "No person may serve more than two consecutive terms". */
export const termLimit: Form = (said) => {
  const { clause, head } = said;
  const eligible = clause.verb.copula && clause.adjective?.word === 'eligible' && /^(?:serve|hold|stand)$/.test(clause.infinitive?.heads[0]?.lemma ?? '') && (clause.verb.negated || clause.subject?.determiner === 'no') ? clause.infinitive?.objects[0] : undefined;
  if (eligible?.quantity && /\bterms?$/.test(eligible.name)) return found(said, { form: 'term-limit', act: 'serve', object: clause.subject, slots: { term: eligible }, modality: 'prohibition', polarity: '+', adjuncts: clause.adjuncts }, untyped(clause.adjuncts));
  const terms = [clause.objects[0], find(clause, 'for')?.phrase, ...clause.adjuncts.map(({ preposition, phrase }) => (preposition === '' ? phrase : undefined))].find((phrase) => phrase && /\bterms?$/.test(phrase.name) && phrase.quantity?.unit === 'count');
  const years = terms ? undefined : longest(clause);
  if (years) return found(said, { form: 'term-limit', act: 'serve', object: clause.objects[0], slots: { term: years }, adjuncts: clause.adjuncts.filter((part) => part.phrase !== years) }, untyped(clause.adjuncts));
  if (!terms || !/^(?:serve|hold|stand|be)$/.test(head.lemma)) return undefined;
  return found(said, { form: 'term-limit', act: 'serve', object: clause.subject, slots: { term: terms }, adjuncts: clause.adjuncts.filter((part) => part.phrase !== terms) });
};

/** "Nobody may be Treasurer for more than four years": the post may not be held longer. */
function longest(clause: Clause): Phrase | undefined {
  const [post] = clause.objects;
  const span = clause.verb.copula && clause.verb.modal && (clause.subject?.determiner === 'no' || clause.verb.modality === 'prohibition') ? find(clause, 'for', isTime)?.phrase : undefined;
  return post && namesOffice(post.name) && span?.quantity?.bound === 'more-than' ? span : undefined;
}

/** incompatibility: "No person may be both Councillor and Auditor", "Officers may not hold other office". */
export const incompatibility: Form = (said) => {
  const { clause, head } = said;
  const [first, second] = clause.objects;
  const forbidden = clause.verb.modality === 'prohibition' || clause.subject?.determiner === 'no';
  if (!forbidden || !clause.verb.modal) return undefined;
  if (/^(?:serve|act|stand)$/.test(head.lemma) && !first) return atOnce(said);
  if (!first) return undefined;
  const both = clause.verb.copula && first.others.length > 0 && first.connective === 'and';
  const office = head.lemma === 'hold' && /\b(?:office|post|position|seat)$/.test(first.name);
  if (!both && !office) return undefined;
  return found(said, { form: 'incompatibility', act: 'hold', object: first, actor: clause.subject, adjuncts: clause.adjuncts }, [...untyped(clause.adjuncts), ...(second ? [second] : [])]);
};

const together = /^(?:concurrently|simultaneously|at (?:same|one|any one) time|at once|also)$/;

/** "A director may not concurrently serve as an officer": the second office is what cannot be held. */
function atOnce(said: Said): FormReading | undefined {
  const { clause } = said;
  const as = find(clause, 'as') ?? find(clause, 'on');
  if (!as?.phrase || !clause.adjuncts.some((part) => together.test(part.text))) return undefined;
  const rest = clause.adjuncts.filter((part) => part !== as && !together.test(part.text));
  return found(said, { form: 'incompatibility', act: 'hold', object: as.phrase, actor: clause.subject, adjuncts: rest }, untyped(rest));
}

/** exclusive-acts: "Publishing a report and withholding it are incompatible". */
export const exclusiveActs: Form = (said) => {
  const { clause } = said;
  if (!clause.verb.copula || clause.adjective?.word !== 'incompatible' || !clause.subject) return undefined;
  return found(said, { form: 'exclusive-acts', act: 'exclude', object: clause.subject, adjuncts: clause.adjuncts }, untyped(clause.adjuncts));
};

/** notice, deadline, date: who · the verb · thing, with the time that makes them one. */
export const timed: Form = (said) => {
  const { clause } = said;
  const object = objectOf(said);
  const form = formByTime(clause, object);
  if (!form || !clause.verb.modal || clause.verb.copula || said.head.lemma === 'be' || clause.infinitive || clause.relatives.length > 0) return undefined;
  const { slots, leftover } = fill(clause, commonSlots.filter(([, slot]) => slot === 'within' || slot === 'before' || slot === 'after'));
  const spare = clause.objects.slice(clause.verb.voice === 'passive' ? 0 : 1);
  return found(said, { form, actor: actorOf(said), object, slots, adjuncts: leftover }, [...untyped(leftover), ...spare]);
};

function formByTime(clause: Clause, object: Phrase | undefined): 'notice' | 'deadline' | 'date' | undefined {
  const span = clause.adjuncts.find((part) => isTime(part.phrase));
  const before = clause.adjuncts.some((part) => part.preposition === 'before');
  if (span && before && /\b(?:notice|agenda|notification|summons)$/.test(object?.name ?? '')) return 'notice';
  if (clause.adjuncts.some((part) => part.preposition === 'within' && part.phrase && (!part.text.startsWith('within') || isLasting(part.phrase))) || (span && before)) return 'deadline';
  if (clause.verb.modality === 'no-duty' || clause.verb.modality === 'permission') return undefined;
  return clause.adjuncts.some((part) => (/^(?:on|by|on or before|before|in)$/.test(part.preposition) && (/\d/.test(part.text) ? months : weekday).test(part.text)) || (part.preposition === 'in' && months.test(part.text))) ? 'date' : undefined;
}

/** "within seven days", "within a reasonable time"; but "within the hall" is a place. */
const isLasting = (phrase: Phrase): boolean => isTime(phrase) || isTime(phrase.of) || /\b(?:time|end|start|close|beginning|times|period|days?|weeks?|months?|years?|hours?|minutes?|term|deadline|fortnight|season|semester|quarter|window|timeframe|timescale|limits?)$/.test(phrase.name) || phrase.reference !== undefined;

const weekday = /\b(?:first|second|third|fourth|last|every) (?:working |business )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|day|week)\b/;

/** right: "Members are entitled to inspect the books". */
export const right: Form = (said) => {
  const { clause } = said;
  if (!clause.verb.right || clause.verb.copula || clause.infinitive || clause.relatives.length > 0 || clause.verb.negated) return undefined;
  const spare = clause.objects.slice(clause.verb.voice === 'passive' ? 0 : 1);
  return found(said, { form: 'right', actor: actorOf(said), object: objectOf(said), adjuncts: clause.adjuncts }, [...untyped(clause.adjuncts), ...spare]);
};
