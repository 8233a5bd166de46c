/** Formatting never changes what a text says: the same words, provisions and readings; and twice is once. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { format, formatted } from '../../grammar/format.ts';
import { applied } from '../../grammar/layout/replacements.ts';
import { outlineOf, saysTheSame } from '../support/layout.ts';

const RUNS = { numRuns: 150 };
const folder = new URL('../../examples/', import.meta.url);
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.rulebook')).map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** Proposals are left as they are, for what they quote is text. */
const laidOut = examples.filter(({ text }) => !/^Rule change /m.test(text));

describe('the examples', () => {
  for (const { file, text } of examples) it(`${file} has the usual layout`, () => assert.equal(formatted(text), text));
  it('so have the rulebooks in the README', () => {
    for (const [, text = ''] of readme.matchAll(/```rulebook\n([\s\S]*?)```/g)) assert.equal(formatted(text), text);
  });

  const messes: readonly (readonly [title: string, (line: string, at: number) => string])[] = [
    ['without indentation', (line) => line.trimStart()],
    ['with tabs', (line) => line.replace(/^ +/, (indent) => '\t'.repeat(Math.ceil(indent.length / 4)))],
    ['with one blank a level', (line) => line.replace(/^ +/, ' ')],
    ['with twice the indentation', (line) => line.replace(/^ +/, (indent) => indent + indent)],
    ['ragged', (line, at) => line.replace(/^ +/, (indent) => indent + ' '.repeat(at % 3))],
    ['set in as a whole', (line) => (line === '' ? line : `    ${line}`)],
    ['with trailing spaces', (line, at) => line + ' \t\u00a0'.slice(0, at % 4)],
    ['with wide labels', (line) => line.replace(/^(\s*(?:\d+(?:\.\d+)?\.?|\([a-z]\)|[A-Z]\.)) /, '$1\t')],
    ['with doubled blank lines', (line) => (line === '' ? '\n \n' : line)],
    // The name of a document in the header is kept as it is.
    ['with no-break spaces between words', (line) => (line.startsWith('Under: ') ? line : line.replace(/(?<=[a-z]) (?=[a-z])/g, '\u00a0'))],
    ['with wide spaces behind commas', (line) => line.replace(/(?<=,) /g, '  ')],
  ];
  for (const [title, mess] of messes) it(`get it back: ${title}`, () => {
    for (const { text } of laidOut) assert.equal(formatted(text.split('\n').map(mess).join('\n')), text);
  });
});

describe('any text says the same as before', () => {
  const rows = [...readme.matchAll(/^\| [a-z, -]+ \| (.+) \|$/gm)].flatMap(([, sentences = '']) => sentences.split(' · '));
  const sentence = fc.constantFrom(...rows, 'The Board shall:', 'The Board –or its chair– votes', '“Board” means the "Council".', "the members' votes; and", 'General Secretary', 'It votes. It  meets.');
  const space = fc.constantFrom('', ' ', '  ', '   ', '\t', '\u00a0', '      ');
  const label = fc.constantFrom('', '1.', '2.', '3)', '(a)', '(b)', '(i)', 'A.', 'B.', '-', '* (c)', '3.1', '4.II.4.A', '1. (a)', 'Note:', '//', 'Clause 4:', 'Chapter 2 –', '##', '>', '<li>', '|');
  const lineEnd = fc.constantFrom('\n', '\n', '\n\n', '\n\n\n', ' \n', '\r\n', '\n```\n', '\n====\n');

  it('sentences of the README as a list', () => saysTheSame(rows.map((row, at) => `${at + 1}.\t${row}`).join('\n')));

  it('lines of sentences behind labels', () => {
    const line = fc.tuple(space, label, space, sentence, lineEnd).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.array(line, { maxLength: 25 }).map((lines) => lines.join('')), saysTheSame), RUNS);
  });

  it('pieces of the examples with other line ends and spaces', () => {
    const lines = examples.flatMap(({ text }) => text.split('\n'));
    const piece = fc.tuple(fc.nat(lines.length - 1), fc.nat(6), space, lineEnd).map(([from, count, indent, end]) => lines.slice(from, from + count).map((line, at) => (at % 2 === 0 ? indent : '') + line).join('\n') + end);
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')), saysTheSame), RUNS);
  });

  it('signs in any order', () => {
    const piece = fc.constantFrom('Rulebook: Rules\n', 'Clause II – Officers\n', '## 3. Board\n', 'Duties\n=====\n', '1. ', '(a) ', '(i) ', 'A. ', '- ', 'The Board shall:', 'The Board meets.', 'it votes', '\n', '\n\n', '\r', '\t', '   ', '"', '“', '”', '’', "'", '(', ')', '```\n', '<ol>', '<li>', '</ol>', '<!--', '-->', '---\n', '|', '.. x::\n', '\u00a0', '\ufeff', '\u200b', '> ', '<<<<<<< a\n', '=======\n', '>>>>>>> b\n', '\ud800', ' –', '— ');
    const any = fc.array(fc.oneof({ weight: 8, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }), { maxLength: 60 });
    fc.assert(fc.property(any.map((pieces) => pieces.join('')), saysTheSame), { numRuns: 400 });
  });

  it('a part of it formatted says the same, too', () => {
    const line = fc.tuple(space, label, space, sentence, lineEnd).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.array(line, { maxLength: 15 }).map((lines) => lines.join('')), fc.nat(500), fc.nat(100), (text, at, length) => {
      const start = Math.min(at, text.length);
      const after = applied(text, { start: 0, end: text.length }, format(text, { start, end: Math.min(start + length, text.length) }));
      assert.deepEqual(outlineOf(after), outlineOf(text));
    }), RUNS);
  });
});

describe('long texts', () => {
  const long: readonly (readonly [name: string, text: string])[] = [
    ['one sentence', 'the  Board and '.repeat(30_000)], ['quotes', 'a “b '.repeat(100_000)], ['apostrophes', " 'b".repeat(100_000)], ['brackets', 'a ]('.repeat(100_000)],
    ['comments', `1. x.\n${'// c\n'.repeat(30_000)}`], ['headings', 'Clause 1:  Foo\n'.repeat(20_000)], ['items', '1.  x \n'.repeat(20_000)], ['blank lines', '\n'.repeat(300_000)],
    ['dashes', 'a –b '.repeat(100_000)], ['letters', 'a'.repeat(500_000)], ['items of which none can be moved', '1. x\n   > y\n'.repeat(20_000)],
  ];
  for (const [name, text] of long) it(`are formatted in linear time: ${name}`, { timeout: 20_000 }, () => assert.equal(typeof formatted(text), 'string'));
});
