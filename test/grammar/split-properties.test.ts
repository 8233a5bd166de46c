import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { split } from '../../grammar/split.ts';
import { checkProvisions, checkSpans } from '../support/structure.ts';

/** Pieces that mean something to the structure, in any order. */
const piece = fc.constantFrom(
  'Rulebook: Rules\n', 'Chapter 4: Elections\n', 'Clause II – Officers\n', '## 3. Board\n', 'Duties\n=====\n', '1. ', '2) ', '(a) ', '(i) ', 'A. ', '- ', '* (b) ',
  '3.2 ', '4.II.4.A ', 'The Board shall:', 'The Board meets.', ' It votes. ', 'General Secretary', '\n', '\n\n', '\r\n', '\r', '\t', '   ', '      ', '"', '“', '(', ')', '[',
  'e.g. The', '// note\n', '// accept a/b: c\n', 'Note: none. ', '```\n', '<ol>', '<li>', '</ol>', '<h2>', '</h2>', '<!--', '-->', '---\n', '|', '.. x::\n', '\u00a0', '\ufeff', '> ',
  '<<<<<<< a\n', '=======\n', '>>>>>>> b\n', '🔍', '\ud800', '[x]: y\n', '%%',
);
const rulebook = fc.array(fc.oneof({ weight: 5, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }), { maxLength: 60 }).map((pieces) => pieces.join(''));

const RUNS = { numRuns: 400 };

describe('any text', () => {
  it('gives provisions in order, each under one before it, with ids of their own', () => {
    fc.assert(fc.property(rulebook, (text) => checkProvisions(split(text))), RUNS);
  });

  it('gives sentences that are what stands there, one after another, inside their provision', () => {
    fc.assert(fc.property(rulebook, (text) => checkSpans(text, split(text))), RUNS);
  });

  it('gives the same document twice, and one for every beginning of it', () => {
    fc.assert(fc.property(rulebook, fc.nat(), (text, cut) => {
      assert.deepEqual(split(text), split(text));
      const prefix = text.slice(0, cut % (text.length + 1));
      checkSpans(prefix, split(prefix));
    }), RUNS);
  });
});

describe('long texts', () => {
  const long: readonly (readonly [name: string, text: string])[] = [
    ['one line', 'The Board meets. '.repeat(60_000)],
    ['one sentence', 'the Board and '.repeat(70_000)],
    ['open brackets', '('.repeat(1_000_000)],
    ['quotes', '" '.repeat(500_000)],
    ['brackets in wrong order', ')('.repeat(500_000)],
    ['full stops', '. A'.repeat(300_000)],
    ['blank lines', '\n'.repeat(1_000_000)],
    ['white space', ' '.repeat(1_000_000)],
    ['tags', '<p>'.repeat(300_000)],
    ['open tags', '<'.repeat(1_000_000)],
    ['rulers', '-'.repeat(1_000_000)],
    ['emphasis', '*'.repeat(1_000_000)],
    ['labels', '1.'.repeat(500_000)],
    ['items', '1. x\n'.repeat(200_000)],
    ['wrapped labels', `1. a long sentence that goes on and on, and is not over yet at the end of its line\n${'(q) and here neither is it over, as it goes on and on and on, to say it\n'.repeat(10_000)}`],
    ['headings', '# x\n'.repeat(100_000)],
  ];
  for (const [name, text] of long) it(`are split in linear time: ${name}`, { timeout: 20_000 }, () => assert.ok(split(text).provisions.length > 0));
});
