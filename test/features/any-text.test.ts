/** Every answer for any text, at any place in it: nothing throws, and what is said lies inside the text. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { array, assert as check, constantFrom, integer, nat, property, string } from 'fast-check';
import type { Span } from '../../grammar/ast.ts';
import { waysOutAt } from '../../server/features/code-actions.ts';
import { definition } from '../../server/features/definition.ts';
import { noticesByFile } from '../../server/features/diagnostics.ts';
import { outline, type OutlineEntry } from '../../server/features/document-symbols.ts';
import { fixAll } from '../../server/features/fix-all.ts';
import { hover } from '../../server/features/hover.ts';
import { createEngine } from '../../server/project/engine.ts';
import { root } from '../support/lsp-client.ts';

const uri = 'file:///a.rulebook';
const example = readFileSync(path.join(root, 'examples/co-operative-conflicts/articles.rulebook'), 'utf8');

function engineOf(text: string) {
  const engine = createEngine();
  engine.update([{ uri, text }]);
  return engine;
}

function answersHold(text: string, offset: number): void {
  const engine = engineOf(text);
  const inside = ({ start, end }: Span): void => assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
  for (const notices of noticesByFile(engine).values()) for (const { span, related } of notices) [span, ...related.map((each) => each.span)].forEach(inside);
  const document = engine.document(uri);
  assert.ok(document);
  outline(document).forEach(nests);
  for (const waysOut of waysOutAt(engine, uri, { start: offset, end: offset })) waysOut.forEach(({ changes }) => changes.forEach(inside));
  const hovered = hover({ engine, uri, offset });
  if (hovered !== undefined) {
    inside(hovered.span);
    assert.doesNotMatch(hovered.markdown, /undefined|\[object/u);
  }
  const way = definition({ engine, uri, offset });
  if (way !== undefined) [way.from, ...way.to.map((place) => engine.locate(place))].forEach(inside);
}

/** An editor refuses an outline whose entries do not lie in each other. */
function nests({ span, head, children }: OutlineEntry): void {
  assert.ok(span.start <= head.start && head.end <= span.end);
  for (const child of children) {
    assert.ok(span.start <= child.span.start && child.span.end <= span.end);
    nests(child);
  }
}

test('any piece of an example', () => {
  check(
    property(nat(example.length), integer({ min: 0, max: 600 }), nat(700), (start, length, offset) => answersHold(example.slice(start, start + length), Math.min(offset, length))),
    { numRuns: 40 },
  );
});

test('words of the trade and odd signs in any order', () => {
  const piece = constantFrom('1. ', '(a) ', 'Chapter 2: ', 'The Chair ', 'shall be elected by ', 'the Members', '.\n', '\n', ':\n', 'clause 1.a ', '"', '“', '\r\n', '\t', '\u00a0', '🗳', 'e\u0301', 'Note: ', '// accept ', '<<<<<<< HEAD\n', 'notwithstanding ', '10 per cent of ', 'if ', '\ud83d');
  check(property(array(piece, { maxLength: 40 }), nat(300), (pieces, offset) => answersHold(pieces.join(''), Math.min(offset, pieces.join('').length))), { numRuns: 60 });
});

test('any text', () => {
  check(property(string({ unit: 'binary', maxLength: 200 }), nat(200), (text, offset) => answersHold(text, Math.min(offset, text.length))), { numRuns: 60 });
});

test('all safe fixes leave no safe fix behind, and repeat to nothing', () => {
  const change = fixAll(uri, engineOf(example));
  const after = change === undefined ? example : example.slice(0, change.start) + change.newText + example.slice(change.end);
  assert.equal(fixAll(uri, engineOf(after)), undefined);
});
