/** Whether a provision reads as somebody says. */
import { prefixOf, spanOf } from './tree.ts';
import type { Stood } from './tree.ts';
import { quotedPlaces, sameWords } from './words.ts';

/** Whether a provision reads so: with or without its number, by itself or with what stands below it, or as a part of it. */
export function reads(stood: Stood, words: string): boolean {
  const { document: { splitting: { text } }, start, body } = stood;
  const span = spanOf(stood);
  const all = text.slice(span.start, span.end);
  const bare = all.slice(prefixOf(stood).length);
  const own = text.slice(start + prefixOf(stood).length, start + body.length);
  const sentences = body.sentences.map((sentence) => sentence.text);
  return [all, bare, own, ...sentences].some((each) => sameWords(each, words)) || (words.length > LEAST_PART && holds(all, words));
}

/** Whether words are all of a provision, its title, or its beginning and its end with dots between them. */
export function isWhole(stood: Stood, words: string): boolean {
  const { document: { splitting: { text } }, body } = stood;
  const span = spanOf(stood);
  const all = text.slice(span.start, span.end);
  if ([all, all.slice(prefixOf(stood).length), body.title].some((each) => each !== '' && sameWords(each, words))) return true;
  const [place, ...more] = /…|\.{3}/u.test(words) ? quotedPlaces(words, text, span) : [];
  return place !== undefined && more.length === 0 && (/(?:…|\.{3})\s*$/u.test(words) || place.end >= span.end - 1) && place.start <= span.start + prefixOf(stood).length;
}

/** A part that is long enough to be no accident. */
const LEAST_PART = 40;

function holds(text: string, words: string): boolean {
  const bare = (each: string): string => each.toLowerCase().replace(/[\s"“”'‘’]+/gu, '');
  return bare(text).includes(bare(words).replace(/[.;,]$/u, ''));
}
