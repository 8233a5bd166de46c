/** Texts of every kind: bytes, pieces of real rulebooks, sentences shuffled, words and signs in any order. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { split } from '../../grammar/split.ts';
import { wordsOf } from '../../grammar/vocabulary.ts';
import { corpusText, textNames } from '../corpus/texts.ts';

/** Whole rulebooks, loose and controlled. */
const rulebooks: readonly string[] = [...textNames.map(corpusText), ...rulebooksUnder('../../examples/'), ...rulebooksUnder('../rulebooks/')];

function rulebooksUnder(folder: string): readonly string[] {
  const url = new URL(folder, import.meta.url);
  return readdirSync(url, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.rulebook')).toSorted().map((file) => readFileSync(new URL(file, url), 'utf8'));
}

const realSentences: readonly string[] = rulebooks.flatMap((text) => split(text).provisions.flatMap(({ sentences }) => sentences.map((each) => each.text)));

/** What means something to the structure, and what editors, word processors and version control leave behind. */
const sign = fc.constantFrom(
  '\n', '\n\n', '\r\n', '\r', '\t', '   ', '      ', '\u00a0', '\u2003', '\u200b', '\ufeff', '\u00ad', '\0', '\u2028', '\ud83d', '🗳️', 'e\u0301', 'İ', 'ﬁ', '"', '“', '”', "'", '’', '(', ')', '[', ']', '<', '>', '`', '|', '*', '_', '~',
  '. ', '.', ', ', '; ', ': ', ':\n', ' – ', '—', '-', '…', '&', '/', '\\', '%', '%%', '§', '¶', '$', '{', '}', '@', '#', '^', '=',
  '1. ', '2) ', '(a) ', '(i) ', 'A. ', '- ', '* (b) ', '3.2 ', '4.II.4.A ', '10 per cent ', '2/3 ', '½', '99999999999999999999 ', '-1 ', '0 ', '1e9 ',
  'Rulebook: Rules\n', 'Rule change 7: Elect\n', 'Chapter 4: Elections\n', 'Clause II – Officers\n', '## 3. Board\n', 'Duties\n=====\n', 'Note: ', '// accept mandate/split: it is so\n', '// ', '```\n', '<ol>', '</ol>', '<li>',
  '<!--', '-->', '---\n', '> ', '<<<<<<< HEAD\n', '=======\n', '>>>>>>> b\n', '[x]: y\n', '.. x::\n', 'clause 4.2(b) ', 'this clause ', 'constructor ', '__proto__ ', 'toString ', 'undefined ', 'null ', 'NaN ',
);

const vocabulary = fc.constantFrom(...(['modal', 'be', 'have', 'do', 'not', 'only', 'condition', 'exception', 'precedence', 'relative', 'of', 'to', 'and', 'or', 'but', 'preposition', 'adverb', 'comparator', 'comma'] as const).flatMap((tag) => wordsOf(tag)));
const realWord = fc.nat().map((at) => {
  const words = (realSentences[at % realSentences.length] ?? '').split(/\s+/);
  return words[at % words.length] ?? '';
});

const anySentenceOfThem = fc.nat(realSentences.length - 1).map((at) => realSentences[at] ?? '');
const pronoun = fc.constantFrom('it', 'they', 'them', 'that', 'those', 'such', 'its', 'this', 'he or she', 'such a meeting', 'the same');

/** Some of what a sentence names, left to a pronoun: "notice of it". */
const pointing = fc.tuple(anySentenceOfThem, fc.array(fc.tuple(fc.nat(), pronoun), { minLength: 1, maxLength: 4 })).map(([sentence, changes]) => changes.reduce((now, [at, word]) => {
  const named = [...now.matchAll(/\b(?:the|a|an|its|any|every|each) (?:[\p{L}'’-]+ ?){1,3}/giu)];
  const found = named[at % Math.max(named.length, 1)];
  return found ? `${now.slice(0, found.index)}${word} ${now.slice(found.index + found[0].length)}` : now;
}, sentence));

/** A sentence of a real rulebook. */
const realSentence = fc.oneof({ weight: 4, arbitrary: anySentenceOfThem }, { weight: 1, arbitrary: pointing });

/** Words of rulebooks and of the grammar in any order. */
const wordSalad = fc.array(fc.oneof(realWord, vocabulary, fc.constantFrom(',', ';', 'the Board', 'No person', 'Members', 'shall', 'elect')), { maxLength: 40 }).map((words) => words.join(' '));

const bytes = fc.uint8Array({ maxLength: 1500 }).map((array) => new TextDecoder().decode(array));
const piece = fc.tuple(fc.nat(rulebooks.length - 1), fc.nat(), fc.nat(3000)).map(([which, at, length]) => {
  const text = rulebooks[which] ?? '';
  const start = at % text.length;
  return text.slice(start, start + length);
});

/** A text from which parts are taken, or in which signs are put. */
function disturbed(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const change = fc.record({ at: fc.nat(10_000), out: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)), put: fc.oneof(fc.constant(''), sign, vocabulary) });
  return fc.tuple(text, fc.array(change, { maxLength: 6 })).map(([whole, changes]) => changes.reduce((now, { at, out, put }) => {
    const start = Math.floor((now.length * at) / 10_000);
    return now.slice(0, start) + put + now.slice(start + out);
  }, whole));
}

const label = fc.constantFrom('', '', '1. ', '2. ', '3. ', '(a) ', '(b) ', '   (i) ', '   (a) ', 'A. ', '- ', 'Clause 4: ', '## ');
const shuffled = fc.array(fc.tuple(label, fc.oneof({ weight: 6, arbitrary: realSentence }, { weight: 1, arbitrary: wordSalad }), fc.constantFrom('\n', '\n', '\n\n', ' ')), { maxLength: 25 })
  .map((lines) => lines.map((parts) => parts.join('')).join(''));
const signs = fc.array(fc.oneof({ weight: 8, arbitrary: sign }, { weight: 2, arbitrary: vocabulary }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }), { maxLength: 60 }).map((parts) => parts.join(''));

/** Any text of some thousand characters at most. */
export const anyText: fc.Arbitrary<string> = fc.oneof(bytes, piece, disturbed(piece), shuffled, disturbed(shuffled), signs);

/** A few clauses, many of which leave it to pronouns what they speak of. */
export const fewClauses: fc.Arbitrary<string> = fc.array(fc.oneof(realSentence, pointing), { minLength: 1, maxLength: 4 }).map((sentences) => sentences.map((sentence, i) => `${i + 1}. ${sentence}`).join('\n'));

/** A document that is mostly a rulebook. */
export const nearlyRulebook: fc.Arbitrary<string> = fc.oneof(piece, disturbed(piece), shuffled, disturbed(shuffled));

/** What may stand where a sentence is expected. */
export const anySentence: fc.Arbitrary<string> = fc.oneof(realSentence, disturbed(realSentence), disturbed(realSentence), wordSalad, signs, fc.tuple(realSentence, realSentence).map(([a, b]) => a.slice(0, a.length / 2) + b.slice(b.length / 2)));

/** What somebody types or pastes. */
export const typed: fc.Arbitrary<string> = fc.oneof(fc.constant(''), sign, vocabulary, realSentence, fc.string({ unit: 'binary', maxLength: 3 }));
