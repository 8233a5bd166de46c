/** What was read to its last word: phrases and adjuncts in which no clause, number or time hides that has no place of its own. */
import type { Adjunct, Phrase, Restriction } from './ast.ts';
import type { Complement } from './parser.ts';

const reflexive = /^(?:themselves|himself|herself|itself|themself|one another|each other|himself or herself)$/i;

export function isPlain(phrase: Phrase): boolean {
  return phrase.restrictions.every(isRead) && phrase.others.every(isPlain) && (!phrase.of || isPlain(phrase.of)) && phrase.adjuncts.every(isPlainAdjunct)
    && (!phrase.pronoun || phrase.antecedent !== undefined || reflexive.test(phrase.text));
}

export const isPlainAdjunct = (adjunct: Adjunct): boolean => adjunct.typed && (!adjunct.phrase || isPlain(adjunct.phrase));

export const isRead = ({ act, open }: Restriction): boolean => act !== undefined && !open;

/** A part of a clause inside another. */
export function isPlainPart(part: Complement): boolean {
  switch (part.kind) {
    case 'object': return isPlain(part.phrase);
    case 'adjunct': return isPlainAdjunct(part.adjunct);
    case 'infinitive': return part.infinitive.plain;
    case 'relative': return isRead(part.restriction);
    case 'adjective': case 'only': return true;
    case 'condition': return part.condition.understood;
    default: return false;
  }
}
