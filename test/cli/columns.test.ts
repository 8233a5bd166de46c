import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as check, nat, property, string } from 'fast-check';
import { markedLine, printable, wrapped } from '../../server/cli/columns.ts';

/** Marks a word of a line. */
function mark(line: string, word: string, width = 80) {
  const start = line.indexOf(word);
  return markedLine(line, { start, end: start + word.length }, width);
}

test('carets stand under the words', () => {
  assert.deepEqual(mark('the NEC meets', 'NEC'), { text: 'the NEC meets', carets: '    ^^^' });
});

test('tabs count as what they show', () => {
  assert.deepEqual(mark('\ta\tNEC', 'NEC'), { text: '    a   NEC', carets: '        ^^^' });
});

test('wide letters take two columns, combining marks none', () => {
  assert.deepEqual(mark('理事会 meets', 'meets').carets, '       ^^^^^');
  assert.deepEqual(mark('理事会', '事').carets, '  ^^');
  assert.deepEqual(mark('cafe\u0301 NEC', 'NEC').carets, '     ^^^');
  assert.deepEqual(mark('🗳 NEC', 'NEC').carets.trimStart(), '^^^');
});

test('a long line is cut around the words', () => {
  const line = `${'before '.repeat(50)}NEC${' after'.repeat(50)}`;
  const { text, carets } = mark(line, 'NEC', 60);
  assert.ok(text.startsWith('…') && text.endsWith('…'));
  assert.ok(text.length <= 60, String(text.length));
  assert.equal(text.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1), 'NEC');
});

test('words that are longer than the terminal are cut at their end', () => {
  const { text, carets } = mark(`1. ${'x'.repeat(500)}`, 'x'.repeat(500), 60);
  assert.ok(text.endsWith('…'));
  assert.ok(carets.length <= 60);
  assert.ok(carets.includes('^^^^^^^^^^'));
});

test('an empty mark still shows a caret', () => {
  assert.equal(markedLine('text', { start: 0, end: 0 }, 80).carets, '^');
});

test('any line and any mark fit into the width', () => {
  check(
    property(string({ unit: 'binary', maxLength: 300 }), nat(300), nat(300), (line, from, length) => {
      const { text, carets } = markedLine(line.replaceAll('\n', ' '), { start: from, end: from + length }, 60);
      assert.ok([...text].length <= 62 && carets.length <= 62);
      assert.doesNotMatch(text, /[\p{Cc}\u202e]/u);
    }),
    { numRuns: 200 },
  );
});

test('text is broken between words only', () => {
  assert.deepEqual(wrapped('one two three', 7), ['one two', 'three']);
  assert.deepEqual(wrapped('incomprehensibilities are', 5), ['incomprehensibilities', 'are']);
  assert.deepEqual(wrapped('a\nb', 10), ['a', 'b']);
});

test('what steers a terminal is replaced', () => {
  assert.equal(printable('a\u001b[2Jb\u202ec\n\t'), 'a\ufffd[2Jb\ufffdc\n\t');
});
