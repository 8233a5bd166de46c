import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { sieve, stringsOf } from '../../grammar/sieve.ts';

const sifted: readonly (readonly [pattern: RegExp, strings: readonly string[]])[] = [
  [/\babst(?:ain|ention)\w*/iu, ['abstain', 'abstention']],
  [/\b(?:papers?|votes?)\b.{0,20}\b(?:spoil(?:t|ed)|blank)\b/iu, ['spoilt', 'spoiled', 'blank']],
  [/^(?=.*\bcandidates?\b).*\d/iu, ['candidate']],
  [/^(?<who>.+?) (?:is|are) (?:not )?to (?:keep|hold)\b/u, [' is to keep', ' is to hold', ' is not to keep', ' is not to hold', ' are to keep', ' are to hold', ' are not to keep', ' are not to hold']],
  [/\p{Lu}\w+|\bclerk\b/u, []],
  [/(?:Clerk)?/u, []],
  [/(?!clerk)a/u, []],
];

for (const [pattern, strings] of sifted) {
  test(`is tried where one of these is: ${pattern.source}`, () => assert.deepEqual([...stringsOf(pattern)].toSorted(), strings.toSorted()));
}

const letter = fc.constantFrom('a', 'b', 'B', 'ab', 'ba ', 'c', '[ab]', '[^a]', '.', String.raw`\w`, String.raw`\b`);
const { pattern: anyPattern } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
  pattern: fc.oneof({ maxDepth: 3 }, letter, fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))),
  part: fc.oneof(
    { maxDepth: 3 },
    letter,
    fc.tuple(fc.array(tie('pattern'), { minLength: 1, maxLength: 3 }), fc.constantFrom('(?:', '(', '(?=', '(?!', '(?<=', '(?<!')).map(([parts, open]) => `${open}${parts.join('|')})`),
    fc.tuple(fc.array(tie('pattern'), { minLength: 1, maxLength: 3 }), fc.constantFrom('?', '*', '+', '{2}', '{0,2}', '{1,3}', '+?')).map(([parts, times]) => `(?:${parts.join('|')})${times}`),
  ),
}));

test('a pattern answers the same behind its sieve', () => {
  fc.assert(fc.property(anyPattern, fc.constantFrom('u', 'iu', ''), fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'c', ' '), maxLength: 12 }), { minLength: 5, maxLength: 5 }), (source, flags, texts) => {
    const pattern = new RegExp(source, flags);
    for (const text of texts) {
      assert.equal(sieve(pattern).test(text), pattern.test(text));
      assert.deepEqual(sieve(pattern).exec(text), pattern.exec(text));
    }
  }), { numRuns: 2000 });
});
