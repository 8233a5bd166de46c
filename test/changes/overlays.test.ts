/** Any proposal over any rulebook: what holds whatever it says. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { createChangeEngine } from '../../server/changes/engine.ts';
import type { ChangeEngine } from '../../server/changes/engine.ts';
import { application } from '../../server/features/changes.ts';

const folder = new URL('../rulebooks/', import.meta.url);
const books = readdirSync(folder).filter((name) => !name.includes('.')).slice(0, 4).map((name) => readFileSync(new URL(`${name}/rules.rulebook`, folder), 'utf8').slice(0, 6_000));
const [rules, changes] = ['file:///rules.rulebook', 'file:///changes.rulebook'];

/** Words of a rulebook, and its numbers, in the shapes that instructions have. */
const instruction = (book: string): fc.Arbitrary<string> => {
  const words = book.match(/[\p{L} ]{4,30}/gu) ?? ['Board'];
  const labels = book.match(/^\s*[\dA-Za-z.()]{1,6}(?=[.)\s])/gmu)?.map((label) => label.trim()) ?? ['1'];
  const [word, label, text] = [fc.constantFrom(...words), fc.constantFrom(...labels), fc.constantFrom('the Warden', '9. The Warden resigns.', '(z) the purse', '', 'x "y" z', '~~gone~~ **come**')];
  return fc.oneof(
    fc.tuple(label, word, text).map(([at, old, fresh]) => `In clause ${at}, replace "${old}" with "${fresh}".`),
    fc.tuple(word, text).map(([old, fresh]) => `Replace "${old}" with "${fresh}" throughout.`),
    label.map((at) => `Delete clause ${at}.`),
    fc.tuple(label, text).map(([at, fresh]) => `After clause ${at}, insert:\n   ${fresh}`),
    fc.tuple(label, label).map(([at, to]) => `Move clause ${at} to after clause ${to}.`),
    fc.tuple(word, text).map(([old, fresh]) => `| Existing text | Proposed text |\n|---|---|\n| ${old} | ${fresh} |`),
    fc.tuple(word, text).map(([old, fresh]) => `OLD:\n\n${old}\n\nNEW:\n\n${fresh}`),
    fc.tuple(label, word).map(([at, old]) => `In clause ${at}, delete the sentence beginning "${old}".`),
    word.map((old) => `The ~~${old}~~ **Warden** presides.`),
    fc.constantFrom('Renumber accordingly.', 'Delete lines 1–2 of clause 1.', 'Keep "clause 1" as it is.', 'This rule change falls if rule change 2 is carried.'),
  );
};

const cases = fc.constantFrom(...books).chain((book) => fc.tuple(fc.constant(book), fc.array(instruction(book), { minLength: 1, maxLength: 4 })));

function weighed(book: string, instructions: readonly string[]): ChangeEngine {
  const engine = createChangeEngine();
  engine.update([{ uri: rules, text: book }, { uri: changes, text: `Rule change 1: Any\n\n${instructions.join('\n')}\n` }]);
  return engine;
}

test('applying a proposal gives its consolidated text, and undoing that every byte', () => {
  fc.assert(fc.property(cases, ([book, instructions]) => {
    const engine = weighed(book, instructions);
    const [proposal] = engine.proposals();
    const applied = proposal && application(engine, changes, proposal.id);
    if (!applied) return;
    let text = book;
    const undo: { readonly start: number; readonly end: number; readonly newText: string }[] = [];
    for (const { start, end, newText } of applied.changes.toReversed()) {
      undo.unshift({ start, end: start + newText.length, newText: text.slice(start, end) });
      text = text.slice(0, start) + newText + text.slice(end);
    }
    assert.equal(text.trimEnd(), proposal.overlay.texts.get(rules)?.trimEnd());
    for (const { start, end, newText } of undo) text = text.slice(0, start) + newText + text.slice(end);
    assert.equal(text, book);
  }), { numRuns: 25 });
});

test('a proposal that changes nothing leaves every finding', () => {
  for (const book of books) {
    const word = /\b\p{L}{6,}\b/u.exec(book)?.[0] ?? 'Board';
    const engine = weighed(book, [`Replace "${word}" with "${word}" throughout.`]);
    assert.deepEqual(engine.findings().filter(({ check }) => check === 'change/introduces' || check === 'change/settles'), []);
  }
});

test('no text makes a proposal throw, and every finding stands in its file', () => {
  const anything = fc.tuple(fc.constantFrom(...books), fc.array(fc.oneof(fc.string({ maxLength: 60 }), instruction(books[0] ?? '')), { maxLength: 5 }));
  fc.assert(fc.property(anything, ([book, lines]) => {
    const engine = weighed(book, lines);
    const length = engine.text(changes)?.length ?? 0;
    for (const { place, message } of engine.findings().filter(({ place: { uri } }) => uri === changes)) {
      const { start, end } = engine.locate(place);
      assert.ok(start >= 0 && start <= end && end <= length, message);
    }
  }), { numRuns: 25 });
});
