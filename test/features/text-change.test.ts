import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as check, property, string } from 'fast-check';
import { applyChanges, changeBetween, overlap } from '../../server/features/text-change.ts';

const uri = 'file:///a.rulebook';

test('the change between two texts turns one into the other', () => {
  check(
    property(string(), string(), string(), string(), (before, a, b, after) => {
      const [from, to] = [before + a + after, before + b + after];
      const change = changeBetween(uri, from, to);
      assert.equal(change === undefined ? from : applyChanges(from, [change]), to);
      if (change !== undefined) assert.ok(change.end - change.start <= a.length);
    }),
  );
});

test('changes are applied in the order of the text', () => {
  assert.equal(applyChanges('one two three', [{ uri, start: 8, end: 13, newText: '3' }, { uri, start: 0, end: 3, newText: '1' }, { uri, start: 4, end: 4, newText: 'and ' }]), '1 and two 3');
});

test('what overlaps', () => {
  const at = (start: number, end: number) => ({ uri, start, end, newText: '' });
  assert.equal(overlap(at(0, 4), at(3, 5)), true);
  assert.equal(overlap(at(0, 4), at(4, 5)), false);
  assert.equal(overlap(at(4, 4), at(4, 5)), true);
  assert.equal(overlap(at(4, 4), { ...at(4, 4), uri: 'file:///b.rulebook' }), false);
});
