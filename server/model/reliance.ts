/** The posts and bodies without which a norm cannot be followed. */
import type { Phrase } from '../../grammar/ast.ts';
import type { NormFact } from './facts.ts';
import { members, rawName } from './phrases.ts';

const consent = /^(?:consent|approval|agreement|assent|leave|permission|authority|sanction|report|recommendation|advice|proposal|signature|countersignature|certificate|request|application)$/u;
const addressing = /^(?:petition|consult|notify|inform|ask|address|approach|tell|advise)$/u;
const turnedTo = /^(?:to|with)$/u;

/** Keys of those who are to act, to agree, or to be turned to. */
export function reliedOn({ actor, act, modality, reading }: NormFact): readonly string[] {
  const { adjuncts, slots, object, conditions, polarity } = reading;
  const needing = conditions.flatMap(({ kind, negated, subject }) => (subject && (kind === 'unless' || kind === 'only-if') && !negated ? [subject] : []));
  const agreeing = adjuncts.flatMap(({ phrase }) => (phrase?.of && consent.test(phrase.name) ? [phrase.of] : []));
  const served = modality !== 'prohibition' && modality !== 'no-duty' && modality !== 'fact' && polarity !== '-';
  const turned = served ? [...adjuncts.flatMap(({ preposition, phrase }) => (phrase && turnedTo.test(preposition) ? [phrase] : [])), ...petitioned(adjuncts.map(({ phrase }) => phrase)), slots.recipient, addressing.test(act) ? object : undefined] : [];
  return [...new Set([...(served && actor ? [actor.key] : []), ...[...needing, ...agreeing, ...turned].flatMap((phrase) => (phrase && !phrase.pronoun ? members(phrase).flatMap(heldBy) : []))])];
}

/** "a pupil of the Lower School": the school as well. */
function heldBy(phrase: Phrase): readonly string[] {
  return [rawName(phrase), ...(phrase.of ? heldBy(phrase.of) : [])];
}

/** "on application to the Claims Officer": turned to as well. */
function petitioned(phrases: readonly (Phrase | undefined)[]): readonly Phrase[] {
  return phrases.flatMap((phrase) => (phrase && consent.test(phrase.name) ? phrase.adjuncts.flatMap(({ preposition, phrase: to }) => (to && preposition === 'to' ? [to] : [])) : []));
}
