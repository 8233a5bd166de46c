/** "Turn my edits into a rule change": the proposal gives the text that it was made from. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createEngine } from '../../server/project/engine.ts';
import { proposalBetween } from '../../server/changes/writing.ts';

const folder = new URL('../rulebooks/', import.meta.url);
const books = readdirSync(folder).filter((name) => !name.includes('.')).slice(0, 8).map((name) => readFileSync(new URL(`${name}/rules.rulebook`, folder), 'utf8'));

function written(before: string, after: string): ReturnType<typeof proposalBetween> {
  const engine = createEngine();
  return proposalBetween(engine.resplit('rules', before), engine.resplit('rules', after), engine.resplit);
}

const rules = 'Rulebook: Rules of the Lodge\n\n1. The Board meets monthly.\n2. The Board keeps minutes.\n3. The Clerk acts under clause 2.\n';

describe('edits become instructions', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['other words', rules.replace('monthly', 'weekly'), 'In clause 1, replace "monthly" with "weekly".'],
    ['a clause that goes', rules.replace('2. The Board keeps minutes.\n', ''), 'Delete clause 2.'],
    ['a clause that comes', rules.replace('3. The', '2A. The Board elects a Chair.\n3. The'), 'After clause 2, insert:\n   2A. The Board elects a Chair.'],
    ['new numbers', 'Rulebook: Rules of the Lodge\n\n1. The Board keeps minutes.\n2. The Clerk acts under clause 1.\n', 'Delete clause 1.\nRenumber accordingly.'],
  ];
  for (const [title, after, instructions] of cases) {
    test(title, () => {
      const { text, exact } = written(rules, after);
      assert.ok(exact, text);
      assert.equal(text, `Rule change 1: Title\nChanges: "Rules of the Lodge"\n\n${instructions}\n`);
    });
  }
});

test('words exchanged in clauses of any rulebook nearly always give the very text, and it is said where they do not', () => {
  const outcomes = books.flatMap((book) => [5, 11, 23].map((step) => {
    const lines = book.split('\n').map((line, at) => (at % step === step - 1 && /^\s*\(?[A-Za-z\d.]{1,6}[.)]\s\S.*\S\s\S/u.test(line) ? line.replace(/(\S+)([.;,:]?)$/u, 'otherwise$2') : line));
    return written(book, lines.join('\n')).exact;
  }));
  assert.ok(outcomes.filter(Boolean).length >= outcomes.length * 0.8, `${outcomes.filter(Boolean).length} of ${outcomes.length}`);
});

test('any two texts give a proposal', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (before, after) => {
    assert.match(written(before, after).text, /^Rule change 1: Title\n/u);
  }), { numRuns: 100 });
});
