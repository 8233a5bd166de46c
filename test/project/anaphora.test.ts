/** Whom "it", "they", "its" and "this committee" mean, across sentences. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createEngine } from '../../server/project/engine.ts';
import { readingLine } from '../support/reading-line.ts';

/** What the last sentence of a text says, and how far it was understood. */
function lastOf(text: string): string {
  const engine = createEngine();
  engine.update([{ uri: 'file:///a.rulebook', text }]);
  const last = engine.clauses('file:///a.rulebook').at(-1);
  return last ? [last.reading.understanding, ...last.reading.norms.map(readingLine)].join(' ') : '';
}

const cases: readonly (readonly [text: string, expected: string])[] = [
  ['1. The Jury meets in March. It shall publish its verdict.', 'whole generic duty: jury · publish · verdict'],
  ['1. The Purser is elected by the Crew. They are accountable to the Owners.', 'core accountability fact: purser · be accountable (accountable) · owner'],
  ['1. The Purser keeps the chest. He or she is accountable to the Owners.', 'whole accountability fact: purser · be accountable (accountable) · owner'],
  ['1. The Purser keeps the chest. Their term is two years.', 'whole term fact: – · serve · purser term==2 year year'],
  ['1. The Jury meets in March. Its quorum is five.', 'whole quorum fact: – · number · quorum of jury size==5'],
  ['1. There shall be a Tasting Panel. This panel shall report to the Guild.', 'whole accountability duty: tasting panel · report (reports) · guild'],
  ['## Secretary\n\nThey shall keep the keys.', 'whole generic duty: secretary · keep · key'],
  ['1. The Jury meets in March.\n2. It shall publish a list.', 'whole generic duty: jury · publish · list'],
  ['1. The Jury may bar a rider. It shall give reasons.', 'core generic duty: jury · give · reason'],
  ['1. The Purser keeps the chest. If they resign, the Guild shall elect a deputy.', 'whole election duty: guild · elect · deputy if(purser resign)'],
];

describe('a word that points back', () => {
  for (const [text, expected] of cases) test(`is understood: ${text.replaceAll('\n', ' ')}`, () => assert.equal(lastOf(text), expected));

  const open = [
    ['when two things may be meant', '1. The Jury shall elect a Purser. They shall keep the chest.'],
    ['when nothing fits its number', '1. The Purser keeps the chest. It shall be repaired by the Guild.'],
    ['when the sentence before is no rule', '1. Welcome to the Jury. It shall publish a list.'],
    ['when another list stands between', '1. The Jury:\n   (a) meets in March.\n2. Riders race.\n\n# Prizes\n\nIt shall publish a list.'],
    ['when it stands for what follows', '1. The Guild meets in May. It is considered improper to bet.'],
  ] as const;
  for (const [when, text] of open) test(`stays open ${when}`, () => assert.doesNotMatch(lastOf(text), /whole/));

  test('changes its meaning with the sentence before it', () => {
    const engine = createEngine();
    const uri = 'file:///a.rulebook';
    const actor = (): string | undefined => engine.clauses(uri).at(-1)?.reading.norms[0]?.actor?.name;
    engine.update([{ uri, text: '1. The Jury meets in March.\n2. It shall publish a list.' }]);
    assert.equal(actor(), 'jury');
    engine.update([{ uri, text: '1. The Guild meets in March.\n2. It shall publish a list.' }]);
    assert.equal(actor(), 'guild');
  });
});
