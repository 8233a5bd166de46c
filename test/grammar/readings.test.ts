/** Every sentence of readings.md and patterns.md is read as the lines below it say. RULEBOOK_UPDATE=1 writes what is read now, for review. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { read } from '../../grammar/read.ts';
import { readUnderStem } from '../../grammar/stems.ts';
import { readingLines } from '../support/reading-line.ts';

const files = ['readings.md', 'patterns.md'].map((name) => new URL(name, import.meta.url));
const texts = files.map((file) => readFileSync(file, 'utf8'));
const cases = texts.flatMap((text) => [...text.matchAll(/^> (.+)\n\n?```\n([\s\S]*?)\n?```$/gm)].map((found) => ({ sentence: found[1] ?? '', expected: found[2] ?? '' })));

/** `stem: | item` is an item under its stem. */
function readCase(sentence: string): string {
  const [stem = '', item] = sentence.split(' | ');
  return readingLines(item === undefined ? read(stem) : readUnderStem(stem, item).reading);
}

if (process.env['RULEBOOK_UPDATE']) {
  files.forEach((file, at) => writeFileSync(file, (texts[at] ?? '').replace(/^> (.+)\n\n?```\n[\s\S]*?\n?```$/gm, (_, sentence: string) => `> ${sentence}\n\`\`\`\n${readCase(sentence)}\n\`\`\``)));
}

test('the cases are there', () => assert.ok(cases.length > 60, `${cases.length} cases`));

for (const { sentence, expected } of cases) {
  test(`reads: ${sentence}`, () => assert.equal(readCase(sentence), expected));
}

test('any prefix of any sentence is read without throwing', () => {
  for (const { sentence } of cases) for (let end = 0; end <= sentence.length; end++) read(sentence.slice(0, end));
});

test('any text is read without throwing, and every span lies in it', () => {
  const words = fc.constantFrom('the', 'shall', 'be', 'elected', 'by', 'if', 'not', ',', '(', ')', '“', '"', 'who', 'of', 'two thirds', '10%', 'Board', 'Members', 'unless', 'clause 4', 'and', 'or', ':', 'only', 'to', '’s', '\u00a0', '🙂');
  const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')));
  fc.assert(fc.property(anything, (any) => {
    for (const norm of read(any).norms) assert.ok(norm.verb.start >= 0 && norm.verb.end <= any.length);
  }), { numRuns: 500 });
});

test('a very long line is left alone, quickly', () => {
  assert.equal(read('The Board shall meet, and '.repeat(40_000)).understanding, 'none');
  assert.equal(read(`The Board shall publish ${'('.repeat(1500)}${')'.repeat(1500)}`).norms[0]?.act, 'publish');
});
