/** What a sentence says, whatever its voice and the order of its words: "the website of the Federation", "the Federation's website". */
import { senseOf, singular, verbForms } from '../../grammar/lexicon.ts';
import { numberWords } from '../../grammar/vocabulary.ts';
import type { NormFact } from '../model/facts.ts';
import { memoOf } from '../model/memo.ts';
import { textRead } from '../model/places.ts';

/** Words that make no difference; "before", "least", "only" and "not" make one. */
const idle = new Set('a an the this that these those any every each all its his her their it he she they be is are was were been being shall will must may can has have had do does of in on at by to for from with within and or as later than so such which who whom whose there then also whatever'.split(' '));

/** Equal for sentences that say the same. */
export const contentOf = memoOf(({ clause, modality }: NormFact): string => [modality, ...[...new Set(wordsOf(textRead(clause)))].toSorted()].join(' '));

/** The words of a text that say something, each in its plain form. */
export function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().replaceAll(/\b(?:not|no) later than\b/gu, 'within').replaceAll(/(?<=\b(?:hours?|days?|weeks?|months?|years?)) (?:after|following|from|of)\b/gu, '').replaceAll(/['’]s?\b/gu, '').match(/[\p{L}-]+|[£$€]?\d[\d,.]*\d|\d|%/gu) ?? [];
  return words.filter((word) => !idle.has(word)).map(lemmaOf);
}

function lemmaOf(word: string): string {
  const number = numberWords.get(word);
  if (number !== undefined) return String(number);
  const [form] = verbForms(word);
  return form ? senseOf(form.lemma).act : singular(word);
}

const fewestWords = 5;

/** Too short a sentence may be alike by chance. */
export const isTold = (norm: NormFact): boolean => contentOf(norm).split(' ').length > fewestWords;
