import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { findReferences } from '../../grammar/references.ts';
import { split } from '../../grammar/split.ts';
import type { Resolution } from '../../server/checks/check.ts';
import { createResolver, entriesOf } from '../../server/model/references.ts';

const PARTY = `Rulebook: Model Party Rules 2020

Chapter 1: Constitution

Clause II: Organisation
1. There shall be a Branch in every constituency.

Clause VIII: The Executive
1. The Executive shall consist of:
   (a) the Leader;
   (b) the Treasurer.
2. It meets.
3. It votes.

Chapter 4: Elections

Clause II: Officers
2. Leader
   A. The Leader is elected.
4. Secretary
   A. The Secretary is elected.
   B. The Secretary reports.
   C. The Secretary resigns.

Schedule 2: Fees
1. Members pay.
   (a) yearly; or
   (b) monthly.
`;

const ORDERS = `Rulebook: Model Party Standing Orders 2021

Standing Order 2: Agenda
1. Motions are grouped.
3. Motions are short.
`;

const CLUB = `# Rules of the Club

## 3. Membership

### 3.1 Classes
1. Students pay half.
2. Others pay.

### 3.2 Dues
1. Dues are paid.

## 5. Board
1. The Board meets.
2. The Board votes.
3. The Board rests.
`;

const ARTICLES = `Article 1 – Board
1.1 The Board meets.
1.2 The Board must:
    (a) vote;
    (b) count.
Article 2 – Money
2.1 Money is spent.
2.2 Money is saved:
    (a) yearly;
    (b) always.
2.2 Money is lent.
`;

const PROJECT: Readonly<Record<string, string>> = { party: PARTY, orders: ORDERS, club: CLUB, articles: ARTICLES };

function resolverOf(names: readonly string[]): ReturnType<typeof createResolver> {
  return createResolver(names.map((name) => ({ uri: name, entries: entriesOf(name, split(PROJECT[name]!)) })));
}

/** What the references of a text mean where it stands in a provision ("party 4.II.4.C"); every document in `names` is in the project. */
function meaning(text: string, from: string, names: readonly string[] = [from.split(' ')[0]!]): string {
  const [uri = '', provision = ''] = from.split(' ');
  const resolve = resolverOf(names);
  return findReferences(text).map((reference) => told(resolve(reference, { uri, provision }), uri)).join('; ');
}

function told(resolution: Resolution, uri: string): string {
  switch (resolution.kind) {
    case 'elsewhere': return 'elsewhere';
    case 'missing': return `missing${resolution.nearest ? `, nearest ${resolution.nearest.address}` : ''}`;
    case 'found':
    case 'ambiguous': {
      const addresses = resolution.provisions.map((entry) => (entry.uri === uri ? entry.address : `${entry.uri} ${entry.address}`)).join(' ');
      return resolution.kind === 'found' ? addresses : `ambiguous ${addresses}`;
    }
  }
}

const cases: readonly (readonly [text: string, from: string, expected: string])[] = [
  // The end of an address, nearest scope first.
  ['clause 4.II.4.A', 'party 4.II.4.C', '4.II.4.A'],
  ['Chapter 4 Clause II.4.A', 'party 1.II.1', '4.II.4.A'],
  ['clause VIII.3', 'party 4.II.4.A', '1.VIII.3'],
  ['Clause II.4.A', 'party 1.II.1', '4.II.4.A'],
  ['Clause II', 'party 4.II.4.A', '4.II'],
  ['Clause II', 'party 1.VIII.1', '1.II'],
  ['Clause II', 'party 2~2', 'ambiguous 1.II 4.II'],
  ['paragraph B above', 'party 4.II.4.C', '4.II.4.B'],
  ['paragraph (b)', 'party 1.VIII.1.a', '1.VIII.1.b'],
  ['paragraph (b)', 'articles 2.2.a', '2.2.b'],
  ['clause 4', 'party 4.II.2.A', '4.II.4'],
  // Keywords: a schedule is no chapter.
  ['Schedule 2', 'party 4.II.4.A', '2'],
  ['Chapter 4', 'party 2', '4'],
  ['Schedule 2(b)', 'party 4.II.4.A', 'missing, nearest 2'],
  ['Schedule 4', 'party 4.II.4.A', 'missing, nearest 2'],
  ['section 3.2', 'club 5.1', '3.2'],
  ['section 3', 'club 5.1', '3'],
  ['paragraph 3', 'club 5.1', '5.3'],
  ['Section 3.1(2)', 'club 5.1', '3.1.2'],
  ['rule 1.2', 'articles 2.1', '1.2'],
  // The case of labels, and brackets.
  ['clause viii.3', 'party 4.II.4.A', '1.VIII.3'],
  ['clause 1.VIII(1)(a)', 'party 4.II.4.A', '1.VIII.1.a'],
  // Numbered in another style than they are cited.
  ['paragraph (2)', 'party 1.VIII.1.b', '1.VIII.2'],
  ['clause 5.ii', 'club 5.1', '5.2'],
  ['Clause 8.3', 'party 4.II.4.A', '1.VIII.3'],
  ['section 5(j)', 'club 5.1', 'missing, nearest 5'],
  // Ranges.
  ['Articles 1.1–1.2', 'articles 2.1', '1.1 1.2'],
  ['paragraphs A to C', 'party 4.II.4.A', '4.II.4.A 4.II.4.B 4.II.4.C'],
  ['Articles 1–7', 'articles 2.1', 'missing, nearest 2'],
  // What is not there.
  ['Article 1.7', 'articles 2.1', 'missing, nearest 1.2'],
  ['Article 9', 'articles 2.1', 'missing, nearest 2'],
  ['clause 4.II.4.F', 'party 4.II.4.A', 'missing, nearest 4.II.4.C'],
  ['Article 2.2', 'articles 1.1', 'ambiguous 2.2 2.2'],
  // What is elsewhere.
  ['these rules and this clause', 'party 4.II.4.A', 'elsewhere; elsewhere'],
  ['section 501(c)(3)', 'club 5.1', 'elsewhere'],
  ['section 4 of the Companies Act', 'club 5.1', 'elsewhere'],
  ['Article 4 of the Standing Orders', 'party 4.II.4.A', 'elsewhere'],
  ['Standing Order 2.3', 'party 4.II.4.A', 'elsewhere'],
  ['Schedule 1', 'club 5.1', 'elsewhere'],
  ['Part 2', 'club 5.1', 'elsewhere'],
];

describe('references resolve', () => {
  for (const [text, from, expected] of cases) it(`${text}, in ${from}`, () => assert.equal(meaning(text, from), expected));
});

const abroad: readonly (readonly [text: string, from: string, expected: string])[] = [
  ['Standing Order 2.3', 'party 4.II.4.A', 'orders 2.3'],
  ['Order 3 of the Standing Orders', 'party 4.II.4.A', 'orders 2.3'],
  ['Order 9 of the Standing Orders', 'party 4.II.4.A', 'elsewhere'],
  ['Chapter 1 Clause VIII.2', 'orders 2.1', 'party 1.VIII.2'],
  ['clause 1.VIII.2 of the Model Party Rules', 'orders 2.1', 'party 1.VIII.2'],
  ['clause 1.VIII.9 of the Model Party Rules', 'orders 2.1', 'missing, nearest party 1.VIII.3'],
];

describe('references resolve across the files of a project', () => {
  for (const [text, from, expected] of abroad) {
    it(`${text}, in ${from}`, () => assert.equal(meaning(text, from, ['party', 'orders']).replace(/nearest 1\.VIII\.3/, 'nearest party 1.VIII.3'), expected));
  }
});

describe('entries', () => {
  it('name the provisions of a document with the place of their labels', () => {
    const [document, chapter, clause] = entriesOf('party', split(PARTY));
    assert.deepEqual([document?.kind, document?.document, document?.title], ['document', 'Model Party Rules 2020', 'Model Party Rules 2020']);
    assert.deepEqual([chapter?.address, chapter?.parent, chapter?.keyword, chapter?.title], ['1', '', 'Chapter', 'Constitution']);
    assert.deepEqual([clause?.address, clause?.parent, clause?.place], ['1.II', '1', { uri: 'party', provision: '1.II', span: { start: 7, end: 9 } }]);
  });
});

describe('any reference', () => {
  it('resolves without throwing, and a full address to its provision', () => {
    const piece = fc.constantFrom('1. x\n', '2. y:\n', '   (a) z\n', '   (b) z\n', 'Clause 1: A\n', 'Clause 2: B\n', 'Chapter 3: C\n', '\nText.\n\n', '- b\n');
    fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const entries = entriesOf('u', split(pieces.join('')));
      const resolve = createResolver([{ uri: 'u', entries }]);
      for (const entry of entries) {
        const labels = entry.address.split('.').filter((label) => !/[¶/]/.test(label));
        const span = { start: 0, end: 0 };
        for (const keyword of ['clause', 'paragraph', 'schedule', '']) {
          const resolution = resolve({ span, text: '', keyword, labels, self: false }, { uri: 'u', provision: entry.provision });
          if (entry.label !== '' && keyword === '') assert.ok(resolution.kind === 'found' || resolution.kind === 'ambiguous');
        }
      }
    }), { numRuns: 200 });
  });

  it('resolves fast in a large document', { timeout: 20_000 }, () => {
    const clauses = Array.from({ length: 4000 }, (_, at) => `Clause ${at + 1}: Officers\n1. The Board meets.\n2. The Board votes.\n   (a) once;\n   (b) twice.\n`);
    const entries = entriesOf('u', split(clauses.join('\n')));
    const resolve = createResolver([{ uri: 'u', entries }]);
    for (const text of ['clause 77.2(b)', 'paragraph (a)', 'clause 9']) {
      const [reference] = findReferences(text);
      for (const entry of entries) assert.equal(resolve(reference!, { uri: 'u', provision: entry.provision }).kind === 'missing', false);
    }
  });
});
