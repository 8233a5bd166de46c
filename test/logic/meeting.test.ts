/** Whether two norms meet, and how. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { meetingOf } from '../../server/logic/meeting.ts';
import { twoNorms } from '../support/model.ts';

function relation(first: string, second: string, more = ''): string {
  const { a, b, run } = twoNorms(`1. ${first}\n2. ${second}\n${more}`);
  return meetingOf(a, b, run.hierarchy).relation;
}

const cases: readonly (readonly [string, string, string, string?])[] = [
  ['The Clerk shall keep the keys.', 'The Clerk shall not keep the keys.', 'equal'],
  ['The keys shall be kept by the Clerk.', 'The Clerk must not keep the keys.', 'equal'],
  ['If the hall is closed, the Clerk shall keep the keys.', 'The Clerk shall not keep the keys.', 'inside'],
  ['If the hall is closed, the Clerk shall keep the keys.', 'The Clerk shall not keep the keys unless the hall is closed.', 'disjoint'],
  ['If the hall is closed, the Clerk shall keep the keys.', 'If the Warden is ill, the Clerk shall not keep the keys.', 'unknown'],
  ['The Clerk shall appoint a Warden.', 'The Clerk shall not appoint a Warden who is a Member.', 'disjoint'],
  ['The Clerk shall publish every report.', 'The Clerk shall not publish every report that concerns a Member.', 'contains'],
  ['The Clerk may enter the vault.', 'No person may enter the vault.', 'inside'],
  ['The Clerk may enter the vault.', 'Nobody may enter the vault, except the Clerk.', 'disjoint'],
  ['A Captain may enter the vault.', 'A Member may not enter the vault.', 'inside', '3. Every Captain is a Member.'],
  ['The Clerk may enter the vault.', 'The Warden may not enter the vault.', 'unknown'],
  ['The Clerk may send a letter to the Board.', 'The Clerk may not send a letter to the Council.', 'unknown'],
  ['The Clerk shall publish the accounts.', 'The Clerk shall not publish the accounts in the newspaper.', 'disjoint'],
  ['The minutes shall be published.', 'The Clerk shall not publish the minutes.', 'unknown'],
  ['The Clerk may serve as a Teller and as a Steward.', 'The Clerk may not serve as a Teller and as an Usher.', 'unknown'],
];

describe('two norms', () => {
  for (const [first, second, expected, more] of cases) test(`${first} ${second}`, () => assert.equal(relation(first, second, more), expected));

  test('the situation is told in the words of the rulebook', () => {
    const { a, b, run } = twoNorms('1. If the office is vacant, the Clerk shall keep the keys.\n2. The Clerk shall not keep the keys.');
    assert.equal(meetingOf(a, b, run.hierarchy).situation, 'office is vacant');
  });
});
