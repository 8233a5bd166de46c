/**
 * Every new wording that is offered says what the old one said. rewordings.md holds loose sentences with what is offered for them
 * (RULEBOOK_UPDATE=1 writes it anew: read the difference); the rest holds of every sentence.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { read } from '../../grammar/read.ts';
import { rewordings } from '../../grammar/rewording.ts';
import { split } from '../../grammar/split.ts';
import { corpusText, textNames } from '../corpus/texts.ts';
import { checkKept } from '../support/kept-words.ts';

const file = new URL('rewordings.md', import.meta.url);
const pairs = readFileSync(file, 'utf8');

describe('the wordings offered', () => {
  it('are those of rewordings.md; none are needed where a sentence has come to be read', () => {
    const item = /^- (.+)\n((?: {2}→ .+\n)*)/gmu;
    const now = (loose: string): string => rewordings(loose).map((wording) => `  → ${wording}\n`).join('');
    if (process.env['RULEBOOK_UPDATE']) return writeFileSync(file, pairs.replaceAll(item, (_, loose: string) => `- ${loose}\n${now(loose)}`));
    for (const [, loose = '', arrows = ''] of pairs.matchAll(item)) {
      assert.ok(now(loose) === arrows || (read(loose).understanding === 'whole' && arrows.includes(now(loose))), `${loose}\n${now(loose)}`);
    }
  });

  for (const name of textNames) {
    it(`keep numbers, negations, names and conditions in ${name}`, () => {
      for (const { sentences } of split(corpusText(name)).provisions) for (const { text } of sentences) checkAll(text);
    });
  }

  it('keep them in sentences put together from formulas, names, deeds and conditions', () => {
    fc.assert(fc.property(loose, checkAll), { numRuns: 600 });
  });

  it('are not reworded again into something else', () => {
    fc.assert(fc.property(loose, (sentence) => {
      for (const wording of rewordings(sentence)) for (const again of rewordings(wording)) checkKept(sentence, again);
    }), { numRuns: 100 });
  });
});

function checkAll(text: string): void {
  for (const wording of rewordings(text)) {
    checkKept(text, wording);
    const [sentence, ...more] = split(`1. ${wording}`).provisions.flatMap(({ sentences }) => sentences);
    assert.ok(sentence && [sentence, ...more].some((each) => read(each.text).understanding === 'whole'), `read: ${wording}`);
  }
}

const who = fc.constantFrom('the Board', 'the Treasurer', 'the Members', 'every Member', 'any officer', 'no person', 'Conference', 'the Chair and the Clerk', 'all branches', 'they', 'a Member who has paid', 'the Chair of the Audit Committee', 'three Members');
const deed = fc.constantFrom('keep the accounts', 'publish the minutes within 14 days', 'not borrow money', 'expel a Member by a two-thirds majority', 'meet monthly and report to the Council', 'appoint a Clerk, who shall keep the minutes', 'pay £20', 'attend, unless excused');
const doing = fc.constantFrom('keeping the accounts', 'borrowing money', 'smoking in the hall', 'voting', 'keeping the minutes and sending them out', 'not paying the levy', 'housing');
const thing = fc.constantFrom('the budget', 'the accounts', 'new members', 'the Chair', '3 auditors', 'no officer', 'the Clerk and the Treasurer');
const deedNoun = fc.constantFrom('approval', 'election', 'appointment', 'removal', 'review', 'payment', 'adoption');
const modal = fc.constantFrom('shall', 'must', 'may', 'shall not', 'should', 'will', 'need not');
const tail = fc.constantFrom('', '', ' if the office is vacant', ', unless the Council decides otherwise', ' except in March', ' only with the consent of the Council', ' (or a deputy)', ' (the Chair may call another)', '; the Clerk may attend', ', and the Clerk may attend', ' and may not delegate this');
const lead = fc.constantFrom('', '', 'If a vacancy occurs, ', 'Note that ', 'For the avoidance of doubt, ', 'Subject to clause 4, ', 'Unless Conference decides otherwise, ');
const core = fc.oneof(
  fc.tuple(who, deed).map(([a, b]) => `it shall be the duty of ${a} to ${b}`),
  fc.tuple(who, deed, fc.constantFrom('lawful for', 'open to', 'forbidden for', 'not permitted for', 'incumbent on')).map(([a, b, c]) => `it is ${c} ${a} to ${b}`),
  fc.tuple(who, doing, fc.constantFrom('is charged with', 'shall refrain from', 'has the duty of', 'is in charge of', 'has responsibility for')).map(([a, b, c]) => `${a} ${c} ${b}`),
  fc.tuple(doing, fc.constantFrom('is prohibited', 'is not allowed', 'is the responsibility of the Clerk')).map(([a, b]) => `${a} ${b}`),
  fc.tuple(who, deed, fc.constantFrom('power', 'right', 'sole power', 'authority')).map(([a, b, c]) => `the ${c} to ${b} rests with ${a}`),
  fc.tuple(who, deed, fc.constantFrom('has the sole right to', 'reserves the right to', 'is at liberty to', 'has discretion to', 'is under no obligation to')).map(([a, b, c]) => `${a} ${c} ${b}`),
  fc.tuple(deedNoun, thing, who, fc.constantFrom('is by', 'shall be made by', 'may be by')).map(([a, b, c, d]) => `${a} of ${b} ${d} ${c}`),
  fc.tuple(who, modal, thing, fc.constantFrom('kept', 'paid', 'sent to every branch', 'published by the Clerk')).map(([a, b, c, d]) => `${a} ${b} cause ${c} to be ${d}`),
  fc.tuple(who, deed, fc.constantFrom('under no circumstances shall', 'at no time may', 'in no case must')).map(([a, b, c]) => `${c} ${a} ${b}`),
  fc.tuple(who, modal, deed).map((parts) => parts.join(' ')),
);
const loose = fc.tuple(lead, core, tail).map(([a, b, c]) => `${a}${a === '' ? b.charAt(0).toUpperCase() + b.slice(1) : b}${c}.`);
