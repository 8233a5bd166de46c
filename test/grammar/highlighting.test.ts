import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { highlighting, highlightingFile } from '../scripts/highlighting.ts';

test('the words that are coloured are the words that are read', () => {
  assert.equal(readFileSync(highlightingFile, 'utf8'), highlighting(), 'run: npm run highlighting');
});
