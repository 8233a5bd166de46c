/** From sentences to facts, form by form. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { factsOf, modelOf } from '../support/model.ts';

const fills = (text: string): readonly string[] => factsOf(modelOf(text), 'fill').map((fact) => `${fact.by?.key ?? '?'} ${fact.method} ${fact.office.key}${fact.partial ? ' (partly)' : ''}`);
const measures = (text: string): readonly string[] => factsOf(modelOf(text), 'measure').map((fact) => `${fact.measure} ${fact.of.key}|${fact.aspect} ${fact.quantity.numerator}/${fact.quantity.denominator}`);

describe('filling', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['The Leader and the Whip shall be elected by the Members.', ['member elect leader', 'member elect whip']],
    ['The Director is appointed by the Board on the recommendation of the Senate.', ['board appoint director']],
    ['The Manager is chosen by ballot of the Residents.', ['resident elect manager']],
    ['The Captain shall be elected at the Annual General Meeting.', ['annual general meeting elect captain']],
    ['The Board may appoint an acting Captain if the office is vacant.', ['board appoint acting captain (partly)']],
    ['If no candidate stands, the Board shall appoint the Captain.', ['board appoint captain (partly)']],
    ['The first Captain shall be appointed by the Founders.', ['founder appoint first captain (partly)']],
    ['Three Trustees shall be elected by the Members.', ['member elect trustee (partly)']],
    ['One of the Trustees is appointed by the Council.', ['council appoint trustee (partly)']],
    ['The Board may not appoint the Captain.', []],
    ['The Captain is elected by a majority of votes cast.', ['? elect captain']],
  ];
  for (const [text, expected] of cases) test(text, () => assert.deepEqual(fills(`1. ${text}`), expected));
});

describe('measures', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['There are 258 MPs.', ['population mp| 258/1']],
    ['The Board has nine members.', ['size board| 9/1']],
    ['The quorum of the Board is one third of its members.', ['quorum board| 1/3']],
    ['A candidate for Mayor must be nominated by at least 10 per cent of Voters.', ['gate mayor|voter 10/100']],
    ['Trustees serve for a term of three years.', ['term trustee| 3/1']],
    ['The Captain is elected by the Members for a term of two years.', ['term captain| 2/1']],
  ];
  for (const [text, expected] of cases) test(text, () => assert.deepEqual(measures(`1. ${text}`), expected));

  test('one decision on two bases is two measures', () => {
    const groups = modelOf('1. A merger requires two thirds of the votes cast.\n2. A merger requires a majority of the members.').groups.measure;
    assert.equal(groups.size, 2);
  });
});

describe('times that a clause states', () => {
  const times = (text: string): number => factsOf(modelOf(text), 'time').filter((fact) => !fact.inferred).length;

  test('notice of it, and it: neither pronoun tells what the other means', () => {
    assert.equal(times('1. Notice of it is given at least 14 days before it.'), 1);
    assert.equal(times('1. A meeting is held.\n2. Notice of it shall be sent 14 days before that.'), 1);
  });
});

describe('norms', () => {
  test('only if forbids, and grants nothing', () => {
    const [norm] = factsOf(modelOf('1. A Member may vote only if the Member has paid the fee.'), 'norm');
    assert.deepEqual([norm!.modality, norm!.conditions.map((condition) => condition.kind)], ['prohibition', ['unless']]);
  });

  test('each actor of a list has a norm', () => {
    assert.deepEqual(factsOf(modelOf('1. The Clerk and the Warden shall keep the keys.'), 'norm').map((norm) => norm.actor?.key), ['clerk', 'warden']);
  });

  test('nobody binds everybody', () => {
    const [norm] = factsOf(modelOf('1. No person may enter the vault.'), 'norm');
    assert.deepEqual([norm!.everybody, norm!.modality], [true, 'prohibition']);
  });

  test('what is not resolved equals nothing else', () => {
    const [a, b] = factsOf(modelOf('1. The Clerk shall publish it.\n2. The Clerk shall not publish it.'), 'norm');
    assert.notEqual(a!.object?.key, b!.object?.key);
  });
});

describe('seats', () => {
  test('a list gives a seat for each item, with the number that its stem states', () => {
    const seats = factsOf(modelOf('1. The Board shall consist of 9 members:\n   (a) the Captain;\n   (b) seven members elected by the Members; and\n   (c) a representative of each crew.'), 'seat');
    assert.deepEqual(seats.map((seat) => seat.count), [1, 7, undefined]);
    assert.deepEqual(seats.map((seat) => seat.stated?.numerator), [9, 9, 9]);
    assert.equal(new Set(seats.map((seat) => seat.list)).size, 1);
  });
});

describe('vacancies', () => {
  const vacancies = (text: string): readonly (string | undefined)[] => factsOf(modelOf(text), 'vacancy').map((fact) => fact.office?.key);

  test('of one post, of any, and by a stopgap', () => {
    assert.deepEqual(vacancies('1. A vacancy in the office of Captain is filled by the Board.'), ['captain']);
    assert.deepEqual(vacancies('1. Any vacancy is filled by the Board.'), [undefined]);
    assert.deepEqual(vacancies('1. The Board may appoint an acting Captain if the office is vacant.'), ['captain']);
  });

  test('a vacancy on a body is one of the posts that sit on it', () => {
    const { groups } = modelOf('1. The Board consists of the Captain and the Purser.\n2. A vacancy on the Board is filled by the Members.');
    assert.deepEqual(groups.office.get('purser')?.members.map((fact) => fact.kind), ['vacancy']);
  });
});
