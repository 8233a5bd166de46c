/** Phrases for the rulebook itself: "these rules", and "the rules" or "the Constitution" where the document is called so. */
import type { Phrase } from '../../../grammar/ast.ts';
import { meansTheRules } from '../phrases.ts';
import type { Scene } from './scene.ts';

const texts = /\b(?:constitution|statute|charter|rule|rulebook|by-?law|bye-law|standing order|article|regulation|code|policy)s?\b/iu;

/** "The Statutes may be altered", in the Statutes; "the rules", in a text that is called nothing of the kind. */
export function meansThisText(phrase: Phrase, { clause }: Pick<Scene, 'clause'>): boolean {
  const { name, determiner, of, adjuncts, restrictions, others } = phrase;
  if (meansTheRules(phrase)) return true;
  const isBare = determiner === 'the' && !of && adjuncts.length + restrictions.length + others.length === 0;
  if (!isBare || !/^(?:constitution|statute|charter|rule|rulebook|by-?law|bye-law|standing order|article)$/u.test(name)) return false;
  return new RegExp(`\\b${name}s?\\b`, 'iu').test(clause.document) || (/^(?:constitution|charter|rule|rulebook)$/u.test(name) && !texts.test(clause.document));
}
