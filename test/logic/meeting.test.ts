/** Whether two norms meet, and how. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { meetingOf } from '../../server/logic/meeting.ts';
import { totalIn, twoNorms } from '../support/model.ts';

function relation(first: string, second: string, more = ''): string {
  const { a, b, run } = twoNorms(`1. ${first}\n2. ${second}\n${more}`);
  return meetingOf(a, b, { hierarchy: run.hierarchy, total: totalIn(run) }).relation;
}

const cases: readonly (readonly [string, string, string, string?])[] = [
  ['The Clerk shall keep the keys.', 'The Clerk shall not keep the keys.', 'equal'],
  ['The keys shall be kept by the Clerk.', 'The Clerk must not keep the keys.', 'equal'],
  ['If the hall is closed, the Clerk shall keep the keys.', 'The Clerk shall not keep the keys.', 'inside'],
  ['If the hall is closed, the Clerk shall keep the keys.', 'The Clerk shall not keep the keys unless the hall is closed.', 'disjoint'],
  ['If the hall is closed, the Clerk shall keep the keys.', 'If the Warden is ill, the Clerk shall not keep the keys.', 'partial'],
  ['If the hall is closed, the Clerk shall keep the keys.', 'If the hall is full, the Clerk shall not keep the keys.', 'unknown'],
  ['If the hall is closed and the Warden is ill, the Clerk shall keep the keys.', 'If the hall is closed or the roof is wet, the Clerk shall not keep the keys.', 'inside'],
  ['If the hall is closed or the Warden is ill, the Clerk shall keep the keys.', 'If the hall is not closed and the Warden is not ill, the Clerk shall not keep the keys.', 'disjoint'],
  ['If the hall is closed or the Warden is ill, the Clerk shall keep the keys.', 'The Clerk shall not keep the keys unless the Warden is not ill and the hall is not closed.', 'equal'],
  ['If the hall is closed, or the Warden is ill and the roof is wet, the Clerk shall keep the keys.', 'The Clerk shall not keep the keys if the Warden is ill.', 'partial'],
  ['If more than two boats sink, the Clerk shall keep the keys.', 'If at most 3 boats sink, the Clerk shall not keep the keys.', 'partial'],
  ['If more than two boats sink, the Clerk shall keep the keys.', 'If fewer than 3 boats sink, the Clerk shall not keep the keys.', 'disjoint'],
  ['If there are more than two boats, the Clerk shall keep the keys.', 'If the number of boats is at least 3, the Clerk shall not keep the keys.', 'equal'],
  ['If the fee exceeds 50, the Clerk shall keep the keys.', 'If the fee is less than 51, the Clerk shall not keep the keys.', 'partial'],
  ['If the fee exceeds 50, the Clerk shall keep the keys.', 'If the fee does not exceed 50, the Clerk shall not keep the keys.', 'disjoint'],
  ['If 10 per cent or more of Members object, the Clerk shall keep the keys.', 'If fewer than 4 Members object, the Clerk shall not keep the keys.', 'disjoint', '3. There are 40 Members.'],
  ['If at least 10 per cent of Members object, the Clerk shall keep the keys.', 'If at least 4 Members object, the Clerk shall not keep the keys.', 'equal', '3. There are 40 Members.'],
  ['If more than 40 Members object, the Clerk shall keep the keys.', 'The Clerk shall not keep the keys.', 'disjoint', '3. There are 40 Members.'],
  ['If the office has been vacant for at least 3 months, the Clerk shall keep the keys.', 'If the office has been vacant for less than 12 weeks, the Clerk shall not keep the keys.', 'disjoint'],
  ['If the office has been vacant for more than 90 days, the Clerk shall keep the keys.', 'If the office has been vacant for more than 3 months, the Clerk shall not keep the keys.', 'partial'],
  ['If the office has been vacant for more than 12 weeks, the Clerk shall keep the keys.', 'If the office has been vacant for more than 3 months, the Clerk shall not keep the keys.', 'contains'],
  ['If the office has been vacant for more than 94 days, the Clerk shall keep the keys.', 'If the office has been vacant for at least 3 months, the Clerk shall not keep the keys.', 'inside'],
  // A month of 28 days keeps them apart; with every other the first is inside the second.
  ['The Clerk shall keep the keys unless the office has been vacant for less than 28 days or the office has been vacant for more than 28 days.', 'If the office has been vacant for less than 1 month, the Clerk shall not keep the keys.', 'inside'],
  ['The Clerk shall appoint a Warden.', 'The Clerk shall not appoint a Warden who is a Member.', 'disjoint'],
  ['The Clerk shall publish every report.', 'The Clerk shall not publish every report that concerns a Member.', 'contains'],
  ['The Clerk may enter the vault.', 'No person may enter the vault.', 'inside'],
  ['The Clerk may enter the vault.', 'Nobody may enter the vault, except the Clerk.', 'equal'],
  ['The Clerk may enter the vault.', 'No officer may enter the vault, except the Clerk.', 'disjoint', '3. The Clerk is an officer.'],
  ['A Captain may enter the vault.', 'A Member may not enter the vault.', 'inside', '3. Every Captain is a Member.'],
  ['The Clerk may enter the vault.', 'The Warden may not enter the vault.', 'unknown'],
  ['The Clerk may send a letter to the Board.', 'The Clerk may not send a letter to the Council.', 'unknown'],
  ['The Clerk shall publish the accounts.', 'The Clerk shall not publish the accounts in the newspaper.', 'disjoint'],
  ['The minutes shall be published.', 'The Clerk shall not publish the minutes.', 'unknown'],
  ['The Clerk may serve as a Teller and as a Steward.', 'The Clerk may not serve as a Teller and as an Usher.', 'unknown'],
];

describe('two norms', () => {
  for (const [first, second, expected, more] of cases) test(`${first} ${second}`, () => assert.equal(relation(first, second, more), expected));

  const doubtful: readonly (readonly [string, string])[] = [
    ['If the office has been vacant for at least 3 months, the Clerk shall keep the keys.', 'If the office has been vacant for less than 90 days, the Clerk shall not keep the keys.'],
    ['If at least 10 per cent of Members object, the Clerk shall keep the keys.', 'If at most 4 Members object, the Clerk shall not keep the keys.'],
  ];
  for (const [first, second] of doubtful) {
    test(`only possible: ${first} ${second}`, () => {
      const { a, b, run } = twoNorms(`1. ${first}\n2. ${second}`);
      const { certain, relation: found } = meetingOf(a, b, { hierarchy: run.hierarchy, total: totalIn(run) });
      assert.deepEqual([found, certain], ['partial', false]);
    });
  }

  test('the situation is told in the words of the rulebook', () => {
    const { a, b, run } = twoNorms('1. If the office is vacant, the Clerk shall keep the keys.\n2. The Clerk shall not keep the keys.');
    assert.equal(meetingOf(a, b, { hierarchy: run.hierarchy, total: totalIn(run) }).situation, 'the office is vacant');
  });
});
