/** Conflicts that the drafters accept: what is hidden, what is listed, and the line that does it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createEngine } from '../../server/project/engine.ts';
import type { Engine } from '../../server/project/engine.ts';

const uri = 'file:///a.rulebook';
const clash = '1. The Abbot is elected by the Monks.\n2. The House:\n   (a) has a garden; and\n   (b) shall be kept quiet.\n3. The Abbot is accountable to the Visitor.\n4. The quorum of the Chapter is five.\n5. The quorum of the Chapter is six.\n';

function engineOf(text: string, today = '2026-01-01'): Engine {
  const engine = createEngine({ today: () => today });
  engine.update([{ uri, text }]);
  return engine;
}

function loud(engine: Engine): readonly string[] {
  return engine.findings().filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ check }) => check);
}

/** The text with each finding of a check accepted by the line that the engine writes. */
function accepting(text: string, check: string): string {
  const engine = engineOf(text);
  const finding = engine.findings().find((one) => one.check === check);
  assert.ok(finding);
  const edit = engine.acceptance(finding, 'both  are\nmeant');
  assert.ok(edit);
  const { start, end } = engine.locate(edit.place);
  return text.slice(0, start) + edit.newText + text.slice(end);
}

describe('an acceptance', () => {
  test('is written above the clause, names the other one, and hides that finding only', () => {
    assert.deepEqual(loud(engineOf(clash)), ['threshold/two-values', 'mandate/split']);
    const text = accepting(clash, 'mandate/split');
    assert.ok(text.includes('// accept mandate/split with 1: both are meant\n3. The Abbot'), text);
    assert.deepEqual(loud(engineOf(text)), ['threshold/two-values']);
  });

  test('is listed with what it covers', () => {
    const [entry, ...more] = engineOf(accepting(clash, 'mandate/split')).accepted();
    assert.deepEqual([more.length, entry?.acceptance.state, entry?.acceptance.clause.address, entry?.covers.map(({ finding }) => finding.check)], [0, 'in force', '3', ['mandate/split']]);
  });

  test('of an indented item keeps its indentation', () => {
    const text = accepting('1. The Abbot:\n   (a) is elected by the Monks; and\n   (b) is accountable to the Visitor.\n', 'mandate/split');
    assert.ok(text.includes('\n   // accept mandate/split with 1.a: both are meant\n   (b) is'), text);
    assert.deepEqual(loud(engineOf(text)), []);
  });

  test('ends when its day has passed, and what it covered comes back', () => {
    const text = accepting(clash, 'mandate/split').replace(': both', ' until 2026-06-30: both');
    assert.deepEqual(loud(engineOf(text, '2026-06-30')), ['threshold/two-values']);
    assert.deepEqual(loud(engineOf(text, '2026-07-01')), ['threshold/two-values', 'accept/expired', 'mandate/split']);
  });

  test('without a reason is not written', () => {
    const engine = engineOf(clash);
    const [finding] = engine.findings();
    assert.equal(finding && engine.acceptance(finding, ' \n'), undefined);
  });

  test('comes and goes with edits as in a fresh engine', () => {
    const engine = engineOf(clash);
    const accepted = accepting(clash, 'mandate/split');
    for (const text of [accepted, clash, accepted.replace('both', 'all'), accepted.replace('with 1', 'with 4'), accepted.replace('\n3.', '\n\nNote: so it is.\n3.')]) {
      engine.update([{ uri, text }]);
      assert.deepEqual(engine.findings(), engineOf(text).findings());
    }
  });
});
