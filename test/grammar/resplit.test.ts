/** A text that is split again after a change gives what it gives from scratch. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { splittingOf } from '../../grammar/split.ts';
import { rulebook as longRulebook, withContents as withTable } from '../bench/rulebooks.ts';

/** Lines as rulebooks have them, and some that begin what is passed over. */
const line = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8', '9', '1.1', '1.2', '2.1', '3.2', '10'), fc.constantFrom('. The Board shall meet.', '. Members may vote. They may also', ') The Chair shall:', '. Duties', ' of the Rules')).map((parts) => parts.join('')) },
  { weight: 8, arbitrary: fc.tuple(fc.constantFrom('', '    ', '  '), fc.constantFrom('(a)', '(b)', '(c)', '(i)', '(ii)', '-', '*', '1. (a)', 'A.'), fc.constantFrom(' the Leader;', ' two members elected by the Board; and', ' The Board may:', '')).map((parts) => parts.join('')) },
  { weight: 5, arbitrary: fc.constantFrom('The Board meets monthly.', 'and votes by ballot', '    It may adjourn.', 'Every member shall', 'MEMBERSHIP', 'Officers', 'Note: none of this is new.', '// accept a/b: c', '// note') },
  { weight: 5, arbitrary: fc.constant('') },
  { weight: 4, arbitrary: fc.constantFrom('1 The Board', '2 Members of the Board', '3 (a) The Chair', '12', 'Page 3 of 9', 'as adopted', '#. The Board meets.', '  #. Members vote:', '```\n(a) the Chair;', 'Duties of officers', 'Members may not:', '**Section 2.1. Money.** The Board', 'Contents', 'Officers', 'Board') },
  { weight: 3, arbitrary: fc.constantFrom('Chapter 3: Elections', 'Clause II – Officers', '## 3. Board', '# Rules', 'Section 2. The Board shall meet.', 'Article 5', 'Duties\n======', 'Schedule', 'Part 1: Money') },
  { weight: 1, arbitrary: fc.constantFrom('```', '<ol>', '<li> The Board', '</ol>', '<!--', '-->', '---', '.. note::', '| a | b |', '> quoted', '<<<<<<< a', '=======', '>>>>>>> b', '\ufeff') },
);
/** The same run of labels again and again: what stands far from a change is often as it was. */
const orderly = fc.array(fc.constantFrom('The Board shall meet.', 'Members may:', 'Duties', 'The Chair shall keep order'), { minLength: 40, maxLength: 150, size: 'max' })
  .map((texts) => texts.map((text, at) => (at % 13 === 0 ? `Chapter ${at / 13 + 1}: Rules` : at % 4 === 0 ? `    (${'abc'.charAt(at % 3)}) ${text}` : `${at % 13}. ${text}`)));
const lines = fc.oneof({ weight: 2, arbitrary: orderly }, { weight: 1, arbitrary: fc.array(line, { minLength: 40, maxLength: 150, size: 'max' }) });
const rulebook = fc.tuple(lines, fc.constantFrom('\n', '\n\n', '\r\n')).map(([all, end]) => `Rulebook: Rules${end}${all.join(end)}`);

const titles = ['Members and Friends', 'Officers of the Club', 'The Board', 'Money and Books', 'Meetings'] as const;
/** Contents, and the chapters behind them; sentences enough that most edits are far from the beginning. */
const withContents = fc.array(fc.constantFrom('1. The Board shall meet.', '2. Members may vote.', 'The Chair keeps order, and it is kept.', '(a) Duties', '', ...titles), { minLength: 120, maxLength: 200, size: 'max' })
  .map((body) => ['Rulebook: Rules', '', 'Contents', ...titles, '', ...titles.flatMap((title, at) => [`## ${title}`, '', ...body.slice(at * 18, at === 4 ? undefined : (at + 1) * 18), ''])].join('\n'));
const titleEdit = fc.record({ at: fc.integer({ min: 0, max: 999 }), removed: fc.nat(30), added: fc.constantFrom('', 'x', '\n', ' and', '\n## Meetings\n', '\nThe Board\n', '\nContents\n', 'Officers of the Club', '. It shall meet.\n') });

const edit = fc.record({
  at: fc.integer({ min: 0, max: 999 }), removed: fc.oneof({ weight: 3, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(200) }),
  added: fc.oneof({ weight: 2, arbitrary: fc.constantFrom('', ' ', 'x', '.', ':', '\n', '1', '2. ', '(a) ', '\n\n', '#', '\nChapter 9: Money\n', '\n3. A Member\n', '\t') }, { weight: 1, arbitrary: line.map((text) => `\n${text}\n`) }),
});

function edited(text: string, { at, removed, added }: { readonly at: number; readonly removed: number; readonly added: string }): string {
  const from = Math.floor((text.length * at) / 1000);
  return text.slice(0, from) + added + text.slice(from + removed);
}

/** After each edit in turn, what is made from the splitting before it is what is made from scratch. */
function givesTheSame(text: string, edits: readonly Parameters<typeof edited>[1][]): void {
  let splitting = splittingOf(text);
  for (const one of edits) {
    const next = edited(splitting.text, one);
    splitting = splittingOf(next, splitting);
    assert.deepEqual(splitting, splittingOf(next));
  }
}

describe('a text that is split again', () => {
  it('gives the same as from scratch, after any edits', () => {
    fc.assert(fc.property(rulebook, fc.array(edit, { minLength: 1, maxLength: 6 }), givesTheSame), { numRuns: 150 });
  });

  it('gives the same behind a table of contents, whose titles come and go', () => {
    fc.assert(fc.property(withContents, fc.array(titleEdit, { minLength: 1, maxLength: 6 }), givesTheSame), { numRuns: 150 });
  });

  it('keeps the objects of all provisions that a keystroke leaves as they were, behind a table of contents too', () => {
    const { text, typeAt } = withTable(longRulebook(300));
    const before = splittingOf(text);
    const after = splittingOf(`${text.slice(0, typeAt)}x${text.slice(typeAt)}`, before);
    assert.equal(after.bodies.filter((body, at) => body !== before.bodies[at]).length, 1);
  });

  it('keeps the objects of all provisions that a keystroke leaves as they were', () => {
    const { text, typeAt } = longRulebook(500);
    const before = splittingOf(text);
    const after = splittingOf(`${text.slice(0, typeAt)}x${text.slice(typeAt)}`, before);
    assert.equal(after.bodies.filter((body, at) => body !== before.bodies[at]).length, 1);
  });

  it('keeps the objects of all provisions around one that is added', () => {
    const { text, typeAt } = longRulebook(500);
    const at = text.indexOf('\n', typeAt);
    const before = splittingOf(text);
    const after = splittingOf(`${text.slice(0, at)}\n99. The Board shall meet.${text.slice(at)}`, before);
    const known = new Set(before.bodies);
    assert.equal(after.bodies.filter((body) => !known.has(body)).length, 1);
    assert.equal(after.bodies.length, before.bodies.length + 1);
  });
});
