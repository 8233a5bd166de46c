import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusWords, type Progress } from '../../client/status-words.ts';

const ready: Progress = { state: 'ready', errors: 3, warnings: 1, understood: 41, partly: 2, notUnderstood: 2, sentences: 45 };

test('the status item tells the verdict and how much was understood', () => {
  assert.deepEqual(statusWords(ready), {
    text: '3 errors, 1 warning',
    detail: '41 of 45 sentences understood, 2 in part',
  });
});

test('a sound rulebook is said to be without conflicts', () => {
  const sound = { ...ready, errors: 0, warnings: 0, understood: 1, partly: 0, notUnderstood: 0, sentences: 1 };
  assert.deepEqual(statusWords(sound), { text: 'No conflicts found', detail: '1 of 1 sentence understood' });
});

test('an empty file has nothing to count', () => {
  const empty = { ...ready, errors: 0, warnings: 0, understood: 0, partly: 0, notUnderstood: 0, sentences: 0 };
  assert.equal(statusWords(empty).detail, 'No sentences yet');
});

test('without a server the item says so', () => {
  assert.equal(statusWords({ state: 'stopped' }).text, 'Rulebook has stopped');
  assert.equal(statusWords({ state: 'starting' }).text, 'Rulebook is starting');
});
