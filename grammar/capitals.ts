/** The first letters of sentences and of words that move into or out of their beginning. */
import { phrasesAt } from './vocabulary.ts';

/** First letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** First letter in lower case; not of a word in capitals. */
export function uncapitalised(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** First letter in lower case where the first word is grammar (the, every, if) and no name. */
export function lowered(text: string): string {
  const first = /^\p{L}+/u.exec(text)?.[0] ?? '';
  return phrasesAt([first.toLowerCase()], 0).length > 0 ? uncapitalised(text) : text;
}
