/** After any keystrokes in proposals and rulebooks, an engine says what a fresh one says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createChangeEngine } from '../../server/changes/engine.ts';
import type { ChangeEngine } from '../../server/changes/engine.ts';

const [rules, changes] = ['file:///rules.rulebook', 'file:///changes.rulebook'];

const book = `Rulebook: Rules of the Harbour

Chapter 1: Officers
1. The Council shall elect the Warden.
2. The Warden is accountable to the Council.
3. Subject to clause 5, the Council may expel a Member.
   (a) A Member may appeal to the Panel under clause 4.
   (b) The Panel shall publish the register.

Chapter 2: Meetings
4. The Panel has five members.
5. The quorum of the Council is three.
6. The Council shall publish the plan, as clause 4 says.
7. The Warden keeps the keys.
`;

const proposals = [
  'After clause 2, insert:\n   2A The Members may remove the Warden.\nRenumber accordingly.',
  'At the end of clause 4, insert "This applies from the next meeting.".',
  'Delete clause 4.\nRenumber accordingly.',
  'In clause 1, replace "Council" with "Panel".',
  'In clause 7, replace "keys" with "keys, subject to clause 5,".',
  'After clause 7, insert:\n   8. The quorum of the Council is four.\n   9. Clause 8 prevails over clause 5.',
  'Move clause 7 to after clause 4.',
  'Replace "Warden" with "Harbour Master" throughout.',
  'After clause 3(a), insert:\n   (aa) The Council shall not publish the plan.\nRenumber accordingly.',
  'Clause 6 falls if rule change 2 is carried.',
];

const texts = fc.array(fc.constantFrom(...proposals), { minLength: 1, maxLength: 6 }).map((all) => all.map((each, at) => `Rule change ${at + 1}: Any\n\n${each}\n`).join('\n'));
/** Where in the text, in thousandths; how many letters go, and what comes. */
const keystroke = fc.record({
  uri: fc.constantFrom(rules, changes, changes, changes), at: fc.nat(999), gone: fc.nat(2),
  come: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('s', ' ', 'e', '4', '.', '') }, { weight: 1, arbitrary: fc.constantFrom('\n', ' clause 5', '"', ' (a) ', '\n9. The Pilot is elected by the Members.\n', ' within 14 days') }),
});

function typed(text: string, { at, gone, come }: { readonly at: number; readonly gone: number; readonly come: string }): string {
  const from = Math.floor((text.length * at) / 1000);
  return text.slice(0, from) + come + text.slice(from + gone);
}

function engineOf(files: readonly { readonly uri: string; readonly text: string }[]): ChangeEngine {
  const engine = createChangeEngine({ onProblem: (message, error) => assert.fail(`${message} ${String(error)}`) });
  engine.update(files);
  return engine;
}

/** All that can be seen of it: what is said, and the texts that come of the proposals. */
function seen(engine: ChangeEngine): unknown {
  const all = engine.proposals();
  return {
    findings: engine.findings(),
    // Blanks stand where proposals stood: how many does not matter.
    texts: all.map(({ overlay }) => [[...overlay.texts].map(([uri, text]) => [uri, text.trimEnd()]), overlay.lost, overlay.unclear]),
    pairs: engine.pairs(all).map(({ a, b, falls, orders, raised }) => [a.id, b.id, falls, orders, raised.map(({ finding }) => finding.key)]),
  };
}

test('after any keystrokes an engine says of proposals what a fresh one says', () => {
  fc.assert(fc.property(texts, fc.array(keystroke, { minLength: 1, maxLength: 8 }), (text, keystrokes) => {
    const files = new Map([[rules, book], [changes, text]]);
    const current = (): readonly { readonly uri: string; readonly text: string }[] => [...files].map(([uri, each]) => ({ uri, text: each }));
    const engine = engineOf(current());
    engine.findings();
    for (const each of keystrokes) {
      files.set(each.uri, typed(files.get(each.uri) ?? '', each));
      engine.update(current());
      assert.deepEqual(seen(engine), seen(engineOf(current())));
    }
  }), { numRuns: 25 });
});

test('so it does while words are written letter by letter into a new clause', () => {
  fc.assert(fc.property(texts, fc.nat(999), fc.constantFrom(' and the Members', ', subject to clause 5,', '. The Warden resigns', '\n10. The Pilot is elected'), (text, at, words) => {
    const engine = engineOf([{ uri: rules, text: book }, { uri: changes, text }]);
    for (let length = 1; length <= words.length; length += 1) {
      const now = typed(text, { at, gone: 0, come: words.slice(0, length) });
      engine.update([{ uri: changes, text: now }]);
      assert.deepEqual(seen(engine), seen(engineOf([{ uri: rules, text: book }, { uri: changes, text: now }])));
    }
  }), { numRuns: 8 });
});
