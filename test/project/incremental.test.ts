/** After any sequence of edits an engine says what a fresh one says. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Engine, SourceFile } from '../../server/project/engine.ts';
import { createEngine } from '../../server/project/engine.ts';

const actors = ['The Members', 'The Board', 'The Council', 'The Captain', 'The Chair', 'The Crew Members'];
const posts = ['the Captain', 'the Treasurer', 'the Chair', 'the Chair of the Board'];
const sentence = fc.oneof(
  fc.tuple(fc.constantFrom(...actors), fc.constantFrom(...posts)).map(([by, post]) => `${by} shall elect ${post}.`),
  fc.tuple(fc.constantFrom(...posts), fc.constantFrom(...actors)).map(([post, to]) => `T${post.slice(1)} is accountable to ${to.replace('The', 'the')}.`),
  fc.tuple(fc.constantFrom(...actors), fc.constantFrom('shall', 'may', 'shall not', 'may not'), fc.constantFrom('publish the accounts', 'expel a Member', 'expel a Crew Member'), fc.constantFrom('', ' if the office is vacant', ' unless the office is vacant'))
    .map(([who, modal, act, when]) => `${who} ${modal} ${act}${when}.`),
  fc.tuple(fc.constantFrom('Subject to clause 1, the', 'Notwithstanding clause 2, the', 'Subject to clause 9, the'), fc.constantFrom('Board', 'Council')).map(([lead, who]) => `${lead} ${who} may expel a Member.`),
  fc.constantFrom('"Board" means the Board of Stewards, which is a body.', 'Every Captain is a Member.', 'Only the Board may expel a Member.', 'A vacancy in the office of Captain is filled by the Board.',
    'The Board has 5 members.', 'The Board shall consist of the Captain and three members elected by the Members.', 'The quorum of the Board is three.', 'Gibberish of the Captain.'),
);

const line = fc.oneof({ weight: 8, arbitrary: sentence }, { weight: 1, arbitrary: fc.constantFrom('Board', 'Council', 'Meetings of the Board') });
const rulebook = fc.array(line, { maxLength: 8 }).map((lines) => lines.map((text, i) => (text.endsWith('.') ? `${i + 1}. ${text}` : `Section ${i + 1}: ${text}`)).join('\n'));
/** Titles, ranks and dates that stand to one another in many ways. */
const header = fc.constantFrom('Rulebook: Crew Rules\nRank: rules\nAdopted: 2019-01-01', 'Rulebook: Crew Rules\nRank: constitution', 'Rulebook: Rules of the Ely Branch\nUnder: "Crew Rules"', 'Rulebook: Standing Orders\nRank: standing orders',
  'Rulebook: Standing Orders\nUnder: "Crew Rules"\nRank: rules\nAdopted: 2021', 'Rulebook: Deck Rules\nRank: rules\nAdopted: 2020-05');
const headed = fc.tuple(header, rulebook).map(([first, text]) => `${first}\n\n${text}`);
const uri = fc.constantFrom('file:///a.rulebook', 'file:///b.rulebook');

type Step = { readonly kind: 'replace'; readonly uri: string; readonly text: string } | { readonly kind: 'type'; readonly uri: string; readonly at: number; readonly text: string } | { readonly kind: 'close'; readonly uri: string };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('replace' as const), uri, text: rulebook }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('replace' as const), uri, text: headed }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('type' as const), uri, at: fc.integer({ min: 0, max: 99 }), text: fc.constantFrom('x', '', ' ', '\n9. The Board may expel a Member.\n', 'Board', '.') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), uri }) },
);

function carryOut(engine: Engine, one: Step): void {
  const old = engine.text(one.uri) ?? '';
  const at = one.kind === 'type' ? Math.floor((old.length * one.at) / 100) : 0;
  const text = one.kind === 'close' ? undefined : one.kind === 'replace' ? one.text : old.slice(0, at) + one.text + old.slice(at + (one.text === '' ? 1 : 0));
  engine.update([{ uri: one.uri, text }]);
}

function filesOf(engine: Engine): readonly SourceFile[] {
  return engine.uris().map((each) => ({ uri: each, text: engine.text(each) ?? '' }));
}

function fresh(files: readonly SourceFile[]): Engine {
  const engine = createEngine();
  engine.update(files);
  return engine;
}

/** Sentences that bear on one another, each with a number of its own: leaving one out moves no other. */
const pool = [
  'The Warden is elected by the Crew.', 'The Warden is accountable to the Council.', 'The Council may remove the Warden.', 'Crew are Sailors.', 'Every Sailor is a Crew Member.',
  'Only the Panel may expel a Sailor.', 'The Captain may expel a Sailor.', 'Notwithstanding clause 6, the Master may expel a Sailor.', 'The Council shall publish the log.', 'The Council shall not publish the log.',
  'Clause 9 prevails over clause 10.', 'The Warden which until whose shall.', 'Any vacancy is filled by the Council.', '"Council" means the Council of Elders, which is a body.', 'The Council consists of Crew.',
  'The Master of the Crew is an office.', 'A Sailor may dance.', 'A Deckhand shall not dance.', 'Every Deckhand is a Sailor.', 'Subject to clause 21, the Captain is appointed by the Owner.', 'The Captain is elected by the Crew.',
  'The Mate is elected by the Sailors.', 'The Mate is accountable to the Pursers.', 'Every Sailor is a Purser.', 'Every Purser is a Sailor.', 'The Purser is an office.',
  'It shall not publish the log.', 'They are accountable to the Crew.', 'Its quorum is four.', 'The quorum of the Council is five.',
  'The Captain shall also be the Purser.', 'No person may be both Captain and Purser.', 'The Mate must be a Sailor.', 'The Mate must not be a Sailor.', 'The Panel is accountable to the Council.', 'The Council is accountable to the Panel.',
  'The Council may delegate its powers to the Panel.', 'The Panel may delegate its powers to the Council.', 'If the Council expels a Deckhand, the Deckhand may speak.', 'A member of the Council may stand for Master.', 'The Council appoints the Master.',
  'A member who has an interest in a matter shall withdraw.', 'The Council may fix the pay of its members.', 'A Sailor may hold a party.', 'The Panel may forbid a party.', 'Clause 9 may be amended only by the Panel.', 'The Council may amend clause 9.',
  'The Captain directs the cooks.', 'The Mate directs the cooks.', 'The Panel is appointed by the Council.', 'The Council is elected by the Panel.', 'The Panel may dismiss the Warden.', 'The Sailors may recall the Warden.',
  'There are 40 Sailors.', 'A candidate for Captain must be nominated by at least 10 per cent of Sailors.', 'A candidate for Captain must be nominated by at least 20 per cent of Sailors.',
];
const toggles = fc.array(fc.nat(pool.length - 1), { minLength: 1, maxLength: 8 });

function chosen(lines: ReadonlySet<number>): string {
  return pool.flatMap((text, i) => (lines.has(i) ? [`${i + 1}. ${text}`] : [])).join('\n');
}

describe('an engine', () => {
  test('says the same as a fresh one when sentences that bear on others come and go', () => {
    fc.assert(fc.property(fc.subarray(pool.map((_, i) => i), { minLength: 20 }), toggles, (start, changes) => {
      const lines = new Set(start);
      const engine = fresh([{ uri: 'file:///a.rulebook', text: chosen(lines) }]);
      engine.findings();
      for (const change of changes) {
        if (!lines.delete(change)) lines.add(change);
        engine.update([{ uri: 'file:///a.rulebook', text: chosen(lines) }]);
        assert.deepEqual(engine.findings(), fresh(filesOf(engine)).findings());
      }
    }), { numRuns: 60 });
  });

  test('says the same after any edits as a fresh one', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      const problems: string[] = [];
      const engine = createEngine({ onProblem: (message, error) => problems.push(`${message} ${String(error)}`) });
      for (const one of steps) {
        carryOut(engine, one);
        assert.deepEqual(engine.findings(), fresh(filesOf(engine)).findings());
      }
      assert.deepEqual(problems, []);
    }), { numRuns: 60 });
  });

  test('says the same after documents come to stand otherwise to one another', () => {
    fc.assert(fc.property(rulebook, rulebook, fc.array(fc.tuple(uri, header), { minLength: 1, maxLength: 5 }), (a, b, headers) => {
      const texts = new Map([['file:///a.rulebook', a], ['file:///b.rulebook', b]]);
      const engine = fresh([...texts].map(([each, text]) => ({ uri: each, text })));
      engine.findings();
      for (const [each, first] of headers) {
        engine.update([{ uri: each, text: `${first}\n\n${texts.get(each)}` }]);
        assert.deepEqual(engine.findings(), fresh(filesOf(engine)).findings());
      }
    }), { numRuns: 60 });
  });

  test('says the same in whatever order its files come', () => {
    fc.assert(fc.property(fc.oneof(rulebook, headed), fc.oneof(rulebook, headed), (a, b) => {
      const files = [{ uri: 'file:///a.rulebook', text: a }, { uri: 'file:///b.rulebook', text: b }];
      assert.deepEqual(fresh(files).findings(), fresh(files.toReversed()).findings());
    }), { numRuns: 30 });
  });

  test('has no finding whose place is outside its file, and changes nothing by trying fixes', () => {
    fc.assert(fc.property(rulebook, (text) => {
      const engine = fresh([{ uri: 'file:///a.rulebook', text }]);
      const before = engine.findings();
      for (const finding of before) {
        const { start, end } = engine.locate(finding.place);
        assert.ok(start <= end && end <= text.length);
        engine.fixes(finding);
      }
      assert.deepEqual(engine.findings(), before);
      assert.equal(engine.text('file:///a.rulebook'), text);
    }), { numRuns: 30 });
  });
});
