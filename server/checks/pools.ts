/** What the checks of who may hold a post share: how far those of whom a clause speaks are narrowed. */
import type { EligibilityFact, Term } from '../model/facts.ts';

/** "a Member of five years' standing" bars fewer than "a Member". */
export function isPlain({ poolPhrase: { restrictions, adjuncts } }: Pick<EligibilityFact, 'poolPhrase'>): boolean {
  return restrictions.length + adjuncts.length === 0;
}

/** "who has held office" and "who has at any time held office" are the same people. */
export function narrowing({ poolPhrase: { restrictions, adjuncts } }: Pick<EligibilityFact, 'poolPhrase'>): string {
  return [...restrictions, ...adjuncts].map(({ text }) => text.replaceAll(/\b(?:at any time|ever|previously|already|formerly|currently|(?:who|that) )\b ?/gu, '').replaceAll(/\b(?:has|have|had) (?:been )?/gu, 'have ').trim()).toSorted().join('; ');
}

/** "Members", "members of the Board". */
export function plural(term: Term): string {
  return term.text.includes(' of ') ? term.text.replace(/^(\p{L}+?)s? of /u, '$1s of ') : term.text.replace(/s?$/u, 's');
}
