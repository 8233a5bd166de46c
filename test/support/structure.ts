/** What holds of the structure of every text. */
import assert from 'node:assert/strict';
import type { RulebookDocument } from '../../grammar/ast.ts';

/** Provisions stand in order, each under one before it, with ids of their own. */
export function checkProvisions({ provisions }: RulebookDocument): void {
  assert.equal(provisions[0]?.kind, 'document');
  provisions.forEach((provision, at) => {
    assert.ok(provision.parent < at);
    assert.ok(at < 2 || provision.start >= provisions[at - 1]!.start);
  });
  assert.equal(new Set(provisions.map(({ id }) => id)).size, provisions.length);
}

/** Sentences are what stands there, one after another, inside their provision. */
export function checkSpans(text: string, { provisions, header }: RulebookDocument): void {
  for (const { span } of header) assert.ok(span.start < span.end && span.end <= text.length);
  for (const { start, length, labelSpan, titleSpan, sentences } of provisions) {
    assert.ok(start >= 0 && length >= 0 && start + length <= text.length);
    for (const span of [labelSpan, titleSpan]) assert.ok(span.start >= 0 && span.start <= span.end && span.end <= length);
    let behind = labelSpan.end;
    for (const { span, text: written } of sentences) {
      assert.ok(span.start >= behind && span.end > span.start && span.end <= length);
      assert.equal(text.slice(start + span.start, start + span.end), written);
      assert.equal(written, written.trim());
      behind = span.end;
    }
  }
}
