/** Why two clauses do not clash, on the command line. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulebook } from '../support/world.ts';

async function why(text: string, a = '1', b = '2'): Promise<string> {
  const { code, out, err } = await rulebook(['why', a, b, 'a.rulebook'], { files: { 'a.rulebook': text }, world: { width: 400 } });
  assert.deepEqual({ code, err }, { code: 0, err: '' });
  return out;
}

const cases: readonly (readonly [title: string, text: string, expected: RegExp])[] = [
  ['different things', '1. The Abbot keeps the seal.\n2. The Monks must ring the bell.', /^They are about different things\. Clause 1: The Abbot must keep the seal\. Clause 2: The Monks must ring the bell\.\n$/u],
  ['different people', '1. The Abbot may sell wine.\n2. The Monks shall not sell wine.', /^They speak of different people: Abbot and Monks\.\n$/u],
  ['conditions that exclude each other', '1. The Abbot shall open the gate if it rains.\n2. The Abbot shall not open the gate unless it rains.', /^They never apply at the same time/u],
  ['precedence', '1. The Abbot shall open the gate.\n2. Notwithstanding clause 1, the Abbot shall not open the gate.', /clause 1/u],
  ['other purposes', '1. The quorum of the Chapter is five.\n2. The quorum of the Chapter to vote is nine.', /^They give numbers for different purposes/u],
  ['a clause that was not read', '1. The Abbot keeps the seal.\n2. Whither the seal shall of which goeth be kept the.', /not understood|Not understood/u],
  ['a clash that is reported', '1. The Abbot is elected by the Monks.\n2. The Abbot is accountable to the Visitor.', /^They are reported \(mandate\/split, warning\)/u],
  ['a clash that is accepted', '1. The Abbot is elected by the Monks.\n// accept mandate/split with 1: tradition\n2. The Abbot is accountable to the Visitor.', /^They clash \(mandate\/split\), and that is accepted: tradition/u],
  ['two rules that can both be obeyed', '1. The Abbot is elected by the Monks.\n2. The Abbot is accountable to the Monks.', /^Both apply, and both can be obeyed\.\n$/u],
];

for (const [title, text, expected] of cases) test(title, async () => assert.match(await why(text), expected));

test('an address that is not there, and too few addresses', async () => {
  const files = { 'a.rulebook': '1. The Abbot keeps the seal.\n' };
  assert.deepEqual(await rulebook(['why', '1', '7.2', 'a.rulebook'], { files }), { code: 2, out: '', err: 'rulebook: There is no clause 7.2.\n' });
  assert.equal((await rulebook(['why', '1'], { files })).code, 2);
});
