import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { split } from '../../grammar/split.ts';

/** The sentences of a paragraph, apart by " | ". */
function sentences(text: string): string {
  return split(text).provisions.flatMap((provision) => provision.sentences.map((sentence) => sentence.text)).join(' | ');
}

/** A bar shows where a sentence ends. */
const apart: readonly string[] = [
  'The Board meets monthly. | It votes in public.',
  'Who may vote? | Members may vote!',
  'There are 258 MPs. | 20 of them may ask for a ballot.',
  'Every MP is a Member. | There are 258 MPs.',
  'A vote is held under clause 4.II.4.A. | The Board counts.',
  'It acts under rule 20A. | Schedule 2 applies.',
  'The fee is set by the Board. | "Fee" means the yearly fee.',
  '"The decision is final." | The Board may not change it.',
  'The Board decides (see clause 4). | It publishes its decision.',
  '(The Board may decide otherwise.) | The Chair presides.',
  'Fees, fines, etc. | The Board sets them.',
  'Members meet at 7 p.m. | The Chair presides.',
  'The society is Sad Bee, Inc. | It is registered in Ohio.',
  '**Calling a vote.** | Any member may call a vote.',
  'They confer authority.[^authority] | The Council keeps it.',
  'The Board meets. | “Board” means the Board of Stewards.',
];

/** Full stops that end no sentence. */
const whole: readonly string[] = [
  'Officers, e.g. The Chair and the Treasurer, serve for a year.',
  'The Treasurer, i.e. Ms. A. Smith, keeps the books of St. Mary’s.',
  'Notice is given under No. 4 of the schedule.',
  'See cl. 4.2, s. 7(1), art. 5, para. (b) and secs. 8–9.',
  'The majority is 2.5 per cent of the votes.',
  'A vote, etc., is held.',
  'The words "The Board decides. The Chair signs." are added.',
  'The Board [of Stewards. See below] decides.',
  'A member of the U.S. Congress may speak.',
  'The rules of Acme Ltd. prevail; The Board may not change them.',
  'In clause 4.II.4.A, the NEC may act.',
  'A motion of J. Smith is void.',
];

describe('sentences', () => {
  for (const text of apart) it(text, () => assert.equal(sentences(text.replaceAll(' | ', ' ')), text));
  for (const text of whole) it(`one: ${text}`, () => assert.equal(sentences(text), text));

  it('a quote that is not closed ends with its paragraph', () => {
    assert.equal(sentences('1. "Fee means the fee. It is paid yearly.\n2. The Board meets. It votes.'), '"Fee means the fee. | It is paid yearly. | The Board meets. | It votes.');
  });

  it('brackets that are not closed hold nothing back', () => {
    assert.equal(sentences('The Board (of Stewards decides. It votes.'), 'The Board (of Stewards decides. | It votes.');
  });

  it('a full stop before a line break ends a sentence', () => {
    assert.equal(sentences('The Board meets.\r\nIt votes.'), 'The Board meets. | It votes.');
  });

  it('spaces of word processors are white space', () => {
    assert.equal(sentences('1.\u00a0The Board meets.\u00a0It votes.\u202f'), 'The Board meets. | It votes.');
  });
});
