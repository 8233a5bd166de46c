import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulebook } from '../support/world.ts';

const text = `1. The Commodore shall be elected by the Members for a term of 3 years.
2. A candidate for Commodore must be nominated by at least 10 per cent of Members.
3. The Council may remove a Steward by a two-thirds majority of votes cast if the Steward misses three meetings.
4. The Steward "is elected by the Members.
`;

async function sentences(rules: string) {
  const { code, out } = await rulebook(['read', '--format', 'json', 'a.rulebook'], { files: { 'a.rulebook': rules } });
  assert.equal(code, 0);
  const parsed = JSON.parse(out);
  assert.equal(parsed.version, 1);
  return parsed.sentences;
}

test('every sentence with its norms', async () => {
  const [first] = await sentences(text);
  assert.deepEqual(first, {
    file: 'a.rulebook',
    address: '1',
    text: 'The Commodore shall be elected by the Members for a term of 3 years.',
    understanding: 'whole',
    norms: [{ form: 'election', modality: 'duty', polarity: '+', actor: 'Members', act: 'elect', object: 'Commodore', conditions: [], exceptions: [], details: { term: 'P3Y' } }],
  });
});

test('numbers of nominators, majorities and what they are counted on, and conditions in the words of the rules', async () => {
  const [, nomination, removal] = await sentences(text);
  assert.deepEqual([nomination.norms[0].actor, nomination.norms[0].object, nomination.norms[0].details.nominators], ['Members', 'candidate for Commodore', 'at least 10% of Members']);
  assert.equal(removal.norms[0].details.majority, '2/3');
  assert.deepEqual(removal.norms[0].conditions, ['if the Steward misses three meetings']);
});

test('what stopped the reading', async () => {
  const [, , , unclosed] = await sentences(text);
  assert.deepEqual([unclosed.understanding, unclosed.stoppedAt, unclosed.norms], ['none', '"', []]);
});

test('names are spelled as they are declared', async () => {
  const [, second] = await sentences('1. "NEC" means the National Executive Committee, which is a body.\n2. The National Executive Committee shall meet.\n');
  assert.equal(second.norms[0].actor, 'NEC');
});

test('for people', async () => {
  const { code, out } = await rulebook(['read', 'a.rulebook'], { files: { 'a.rulebook': text } });
  assert.equal(code, 0);
  assert.ok(
    out.startsWith('a.rulebook\n\n1  The Commodore shall be elected by the Members for a term of 3 years.\n  Understood wholly.\n  election, duty: Members · elect · Commodore; term: P3Y\n'),
    out,
  );
});

test('a missing path, and a file that is not text', async () => {
  assert.equal((await rulebook(['read', 'nowhere'])).code, 2);
  const { code, err } = await rulebook(['read', 'a.rulebook'], { files: { 'a.rulebook': '\0' } });
  assert.equal(code, 2);
  assert.match(err, /a\.rulebook: This file is not text/u);
});
