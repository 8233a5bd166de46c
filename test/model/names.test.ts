/** Which names are one: short names, owners of posts, short forms of bodies, the organisation itself. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Engine } from '../../server/project/engine.ts';
import { createEngine } from '../../server/project/engine.ts';
import { factsOf, modelOf } from '../support/model.ts';

function offices(...texts: readonly string[]): readonly string[] {
  return [...new Set(factsOf(modelOf(...texts), 'fill').map((fact) => fact.office.key))];
}

function electors(...texts: readonly string[]): readonly string[] {
  return factsOf(modelOf(...texts), 'fill').map((fact) => fact.by?.key ?? '');
}

describe('names of posts', () => {
  test('a Chair under two committees is two offices', () => {
    assert.deepEqual(offices(`Section 1: Finance Committee
1. The Chair is elected by the Members.
Section 2: Safety Committee
1. The Chair is appointed by the Council.`), ['chair@finance committee', 'chair@safety committee']);
  });

  test('a Chair under one heading only is one office, however it is named', () => {
    assert.deepEqual(offices(`Section 1: The Council
1. The Chair is elected by the Members.
2. The Chair of the Council is appointed by the Trustees.`), ['chair@council']);
  });

  test('a Treasurer is one office wherever the clauses stand', () => {
    assert.deepEqual(offices(`Section 1: The Board
1. The Board appoints the Treasurer.
Section 2: The General Meeting
1. The Members elect the Treasurer.`), ['treasurer']);
  });

  test('the owner that a phrase names tells two offices apart', () => {
    assert.deepEqual(offices('1. The Secretary of the Board is appointed by the Board.\n2. The Secretary of the Council is elected by the Members.\n3. The Board and the Council are bodies.'),
      ['secretary@board', 'secretary@council']);
  });

  test('a post of the organisation is the post', () => {
    assert.deepEqual(offices('1. The Treasurer of the Association is elected by the Members.\n2. The Treasurer is appointed by the Board.'), ['treasurer']);
  });
});

describe('names of bodies and groups', () => {
  test('a defined short name and its meaning are one, with and without owner', () => {
    assert.deepEqual(electors(`1. "Assembly" means the General Assembly of the Residents, which is a body.
2. The Clerk is elected by the Assembly.
3. The Warden is elected by the General Assembly.
4. The Caretaker is elected by the General Assembly of the Residents.`), ['assembly', 'assembly', 'assembly']);
  });

  test('a short name in brackets', () => {
    assert.deepEqual(electors('1. There shall be a Works Committee (WC).\n2. The Clerk is appointed by the WC.\n3. The Warden is appointed by the Works Committee.'),
      ['wc', 'wc']);
  });

  test('the Committee under the heading of a committee is that committee', () => {
    assert.deepEqual(electors('Section 1: Works Committee\n1. The Works Committee meets monthly.\n2. The Clerk is appointed by the Committee.\nSection 2: Music Committee\n1. The Music Committee meets monthly.\n2. The Librarian is appointed by the Committee.'),
      ['works committee', 'music committee']);
  });

  test('the Board is not the Advisory Board that the document also has', () => {
    assert.deepEqual(electors('1. The Board meets monthly.\n2. The Director is appointed by the Board.\n3. The Librarian is appointed by the Advisory Board.'), ['board', 'advisory board']);
  });

  test('singular and plural, with and without the organisation', () => {
    assert.deepEqual(electors('1. The Clerk is elected by the Members.\n2. The Warden is elected by the members of the Society.'), ['member', 'member']);
  });

  test('two files of a project share their names', () => {
    assert.deepEqual(electors('1. "EC" means the Executive Council, which is a body.', '1. The Clerk is appointed by the Executive Council.'), ['ec']);
  });

  test('the spelling is the commonest one', () => {
    const run = modelOf('1. The Members elect the Clerk.\n2. Every Member pays a fee.\n3. The Members elect the Warden.');
    assert.equal(run.naming.terms.get('member')?.text, 'Members');
  });
});

describe('a document under another', () => {
  const party = `Rulebook: Party Rules

1. "NEC" means the National Executive Committee, which is a body.
2. The Secretary shall be elected by Conference.
3. The Treasurer shall be appointed by the NEC.
4. Every Branch shall have a Chair.`;
  const branch = (rules: string, title = 'Rules of the Harlow Branch'): string => `Rulebook: ${title}\nUnder: "Party Rules"\n\n${rules}`;
  const bare = (keys: readonly string[]): readonly string[] => keys.map((key) => key.replace(/@§.*$/u, ' of its own'));

  test('a branch has the posts that it fills; what it has not is the party’s', () => {
    const local = branch('1. The Secretary is elected by the members of the Branch.\n2. The Treasurer is accountable to the National Executive Committee.');
    assert.deepEqual(bare(offices(party, local)), ['secretary', 'treasurer', 'secretary of its own']);
    assert.deepEqual(factsOf(modelOf(party, local), 'account').map(({ who, to }) => [who.key, to.key]), [['treasurer', 'nec']]);
  });

  test('two branches share nothing of their own', () => {
    const one = branch('1. The Secretary is elected by the Branch.');
    assert.equal(offices(party, one, branch('1. The Secretary is elected by the Branch.', 'Rules of the Ely Branch')).length, 4);
  });

  test('the Treasurer of the Branch is the Treasurer in the rules of a branch', () => {
    assert.deepEqual(bare(offices(party, branch('1. The Treasurer of the Branch is elected by the Members.\n2. The Treasurer is appointed by the Chair.'))),
      ['secretary', 'treasurer', 'treasurer of its own']);
  });

  test('a definition in a branch holds there, and for what means the same above it is the same', () => {
    const members = '1. "Member" means a person who pays.\n2. The Clerk is elected by the Members.';
    const [above, below] = [`Rulebook: Party Rules\n\n${members}`, (text: string) => branch(text.replaceAll('Clerk', 'Warden'))];
    assert.deepEqual(bare(electors(above, below(members))), ['member', 'member']);
    assert.deepEqual(bare(electors(above, below(members.replace('pays', 'lives here')))), ['member', 'member of its own']);
  });

  test('standing orders speak of the posts of the rules above them', () => {
    assert.deepEqual(offices(party, branch('1. The Secretary is appointed by the NEC.', 'Standing Orders')), ['secretary', 'treasurer']);
    assert.deepEqual(offices(party, branch('1. The Secretary is appointed by the NEC.', 'Election Rules')), ['secretary', 'treasurer']);
  });

  test('documents each under the other, and under one that is not there, are read all the same', () => {
    assert.equal(offices('Rulebook: Red\nUnder: "Blue"\n\n1. The Clerk is elected by the Members.', 'Rulebook: Blue\nUnder: "Red"\n\n1. The Clerk is elected by the Members.').length, 1);
    assert.equal(offices('Rulebook: Red\nUnder: "Green"\n\n1. The Clerk is elected by the Members.').length, 1);
  });

  test('what the union says of every branch secretary is said of the Secretary of a branch', () => {
    const union = 'Rulebook: Union Rules\n\n1. A Branch Secretary shall not sign cheques.\n2. The Treasurer of a Branch shall not hold cash.';
    const { findings } = engineWith(union, 'Rulebook: Rules of the Ely Branch\nUnder: "Union Rules"\n\n1. The Secretary is elected by the Branch.\n2. The Secretary shall sign cheques.\n3. The Treasurer is elected by the Branch.\n4. The Treasurer may hold cash.');
    assert.deepEqual(findings().filter(({ check }) => check === 'dead/overridden').map(({ address }) => address), ['2', '4']);
  });
});

function engineWith(...texts: readonly string[]): Engine {
  const engine = createEngine();
  engine.update(texts.map((text, i) => ({ uri: `file:///${i}.rulebook`, text })));
  return engine;
}
