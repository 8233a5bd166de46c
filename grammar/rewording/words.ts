/** Parts of sentences as the rules of rewording look at them. */
import type { Phrase } from '../ast.ts';
import { capitalised } from '../capitals.ts';
import { isBodyNoun, namesOffice, namesPeople, senseOf, verbForms, type Inflection } from '../lexicon.ts';
import { read } from '../read.ts';

/** The phrase, where these words are one name or noun phrase and no pronoun. */
export function nounPhrase(words: string): Phrase | undefined {
  if (/\b(?:not|never)\b/i.test(words)) return undefined;
  const text = capitalised(words.trim());
  const { understanding, norms: [norm, ...more] } = read(`${text} shall act.`);
  const fits = understanding === 'whole' && more.length === 0 && norm?.actor?.text === text && norm.act === 'act';
  return fits && norm.actor && !norm.actor.pronoun ? norm.actor : undefined;
}

/** Whether a verb behind these words stands in the plural. */
export function isMany({ plural, others, connective }: Phrase): boolean {
  return plural || (others.length > 0 && connective === 'and');
}

/** Whether it names an office, a body or people. */
export function isSomebody({ name, proper }: Phrase): boolean {
  return proper || isBodyNoun(name) || namesOffice(name) || namesPeople(name);
}

/** The lemma of a word in one inflection: "keeping" → keep. */
export function lemmaOf(word: string, inflection: Inflection): string | undefined {
  return verbForms(word.toLowerCase()).find((form) => form.inflection === inflection)?.lemma;
}

/** The act that "keep the accounts" begins with; adverbs before it are passed over. */
export function actOf(deed: string): string | undefined {
  const words = deed.split(' ');
  const verb = words.find((word, at) => lemmaOf(word, 'base') !== undefined && words.slice(0, at).every((before) => /ly$|^(?:also|then)$/i.test(before)));
  return verb === undefined ? undefined : senseOf(lemmaOf(verb, 'base') ?? verb).act;
}

/** "keeping the accounts" → "keep the accounts"; nothing where a second deed follows in the same inflection. */
export function deedOf(doing: string): string | undefined {
  const [first = '', ...rest] = doing.split(' ');
  const lemma = lemmaOf(first, 'gerund');
  const behind = rest.join(' ');
  return lemma === undefined || /(?:,|\band|\bor|\bnor) \w+ing\b/i.test(behind) ? undefined : [lemma, ...rest].join(' ');
}
