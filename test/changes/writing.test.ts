/** "Turn my edits into a rule change": the proposal gives the text that it was made from. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createEngine } from '../../server/project/engine.ts';
import { createChangeEngine } from '../../server/changes/engine.ts';
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

describe('edits of a text without numbers', () => {
  const policy = '# Code of the Guild\n\n* [Meetings](#meetings)\n* [Money](#money)\n\n## Meetings\n\nThe Guild meets monthly.\nIts meetings are open.\n\n* The Warden presides.\n* The Clerk writes.\n\n## Money\n\nThe Bursar keeps the purse. The purse is audited yearly.\n';
  const cases: readonly (readonly [string, string, string])[] = [
    ['other words', policy.replace('monthly', 'weekly'), 'Replace "monthly" with "weekly".'],
    ['what is no clause', policy.replace('(#money)', '(#means)'), 'Replace "money" with "means".'],
    ['an item that comes', policy.replace('* The Clerk writes.', '* The Clerk writes.\n* The Herald proclaims.'), 'Replace "The Clerk writes. ## Money" with:\n   The Clerk writes.\n   * The Herald proclaims.\n\n   ## Money'],
    ['a paragraph that goes', policy.replace('The Guild meets monthly.\nIts meetings are open.\n\n', ''), 'Replace "## Meetings The Guild meets monthly. Its meetings are open. * The Warden presides." with:\n   ## Meetings\n\n   * The Warden presides.'],
  ];
  for (const [title, after, instructions] of cases) {
    test(title, () => {
      const { text, exact } = written(policy, after);
      assert.ok(exact, text);
      assert.equal(text, `Rule change 1: Title\nChanges: "Code of the Guild"\n\n${instructions}\n`);
    });
  }
});

describe('edits of lines that hold no rules', () => {
  const page = '---\ntitle: Code\nversion: 1\n---\n\n# Code of the Guild\n\nThe Guild meets monthly.\n\n> The Warden said: meet.\n> The Clerk agreed.\n\nThe Bursar keeps the purse.\n';
  const cases: readonly (readonly [string, string])[] = [
    ['front matter', page.replace('version: 1', 'version: 2\nauthor: Kim')],
    ['front matter that comes', page.replace('title: Code\n', 'title: Code\nlang: en\nlang: fr\n')],
    ['a quotation that is set in', page.replace('> The Clerk agreed.', '> The Clerk agreed.\n>\n> So did all.')],
    ['a quotation that goes', page.replace('> The Warden said: meet.\n> The Clerk agreed.\n\n', '')],
    ['all of them', page.replace('version: 1', 'version: 3').replace('monthly', 'weekly').replace('> The Clerk agreed.\n', '')],
  ];
  for (const [title, after] of cases) {
    test(title, () => {
      const { text, exact } = written(page, after);
      assert.ok(exact, text);
      const engine = createChangeEngine();
      engine.update([{ uri: 'file:///code.md', text: page }, { uri: 'file:///change.md', text }]);
      assert.equal(engine.proposals()[0]?.overlay.texts.get('file:///code.md'), after);
    });
  }
});

const texts = new URL('../corpus/texts/', import.meta.url);

test('lines that come, go and change in any published rulebook give the very text', () => {
  for (const name of readdirSync(texts).filter((each) => each.endsWith('.txt'))) {
    const before = readFileSync(new URL(name, texts), 'utf8');
    const lines = before.split('\n');
    const at = Math.floor(lines.length / 3);
    const after = lines.flatMap((line, i) => (i === at && line.trim() !== '' ? [] : i === 2 * at ? [line, '', 'Nothing in these rules binds the Lamplighter.', ''] : i === at + 9 ? [line.replace(/\p{L}{4,}/u, 'otherwise')] : [line])).join('\n');
    const { text, exact } = written(before, after);
    assert.ok(exact, `${name}\n${text}`);
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
