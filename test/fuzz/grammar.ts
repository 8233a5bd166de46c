/** Any text is split, read and laid out. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Phrase, SentenceReading, Span } from '../../grammar/ast.ts';
import { read } from '../../grammar/read.ts';
import { rewordings } from '../../grammar/rewording.ts';
import { split } from '../../grammar/split.ts';
import { readUnderStem } from '../../grammar/stems.ts';
import { checkKept } from '../support/kept-words.ts';
import { saysTheSame } from '../support/layout.ts';
import { checkProvisions, checkSpans } from '../support/structure.ts';
import { target } from './target.ts';
import { anySentence, anyText } from './texts.ts';

export const anyStructure = target('split', fc.tuple(anyText, fc.nat()), ([text, cut]) => {
  const whole = split(text);
  checkProvisions(whole);
  checkSpans(text, whole);
  const prefix = text.slice(0, cut % (text.length + 1));
  checkSpans(prefix, split(prefix));
});

export const anyReading = target('read', fc.tuple(anySentence, anySentence), ([sentence, other]) => {
  const reading = read(sentence);
  checkReading(reading, sentence.length);
  assert.deepEqual(read(sentence), reading, 'reading twice');
  const { reading: under, joined } = readUnderStem(other, sentence);
  checkReading(under, joined ? other.length + 1 + sentence.length : sentence.length);
});

export const anyWording = target('reword', anySentence, (sentence) => {
  for (const wording of rewordings(sentence)) checkKept(sentence, wording);
});

export const anyLayout = target('format', anyText, saysTheSame);

function checkReading({ understanding, norms, names, references, aliases, stoppedAt }: SentenceReading, length: number): void {
  const inside = ({ start, end }: Span): void => assert.ok(start >= 0 && start <= end && end <= length, `${start}–${end} of ${length}`);
  const phraseInside = (phrase: Phrase | undefined): void => {
    if (phrase === undefined) return;
    [phrase.span, phrase.nameSpan].forEach(inside);
    [phrase.of, ...phrase.others].forEach(phraseInside);
  };
  for (const norm of norms) {
    [norm.verb, norm.head, ...norm.conditions.map(({ span }) => span), ...norm.adjuncts.map(({ span }) => span), ...norm.precedence.map(({ span }) => span)].forEach(inside);
    [norm.actor, norm.object, ...Object.values(norm.slots)].forEach(phraseInside);
    assert.notEqual(norm.act, '');
  }
  names.forEach(phraseInside);
  [...references, ...aliases, ...(stoppedAt ? [stoppedAt] : [])].forEach(({ span }) => inside(span));
  if (understanding === 'whole' || understanding === 'core') assert.ok(norms.length > 0, 'something was understood');
}
