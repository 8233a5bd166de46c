/** What a sentence leaves out and its heading or its event says: whose quorum it is, who elects. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { messagesOf } from '../support/messages.ts';

describe('a heading', () => {
  test('says whose quorum a clause below it speaks of', () => {
    const text = '# Board\n\n1. The quorum is five.\n2. Six members form a quorum.\n\n# Jury\n\n3. The quorum is nine.';
    assert.deepEqual(messagesOf(text, 'threshold/two-values'), ['Two values for the quorum of the Board: five (1) and six members (2). There can be only one.']);
  });

  test('that names nobody leaves the quorum open', () => {
    assert.deepEqual(messagesOf('# Meetings\n\n1. The quorum is five.\n2. Six members form a quorum.', 'threshold/two-values'), []);
  });

  test('of an assembly says who elects, and the message says that it does', () => {
    const text = '# Annual General Meeting\n\n1. The Treasurer is elected for a term of 3 years.\n\n# Board\n\n2. The Treasurer is appointed by the Board.';
    assert.match(messagesOf(text, 'appointment/two-methods')[0] ?? '', /elected by the Annual General Meeting \(the heading says so\)/);
  });
});

describe('an event', () => {
  test('says who elects', () => {
    const text = '1. At the Annual General Meeting, the Treasurer is elected.\n2. The Treasurer is appointed by the Board.';
    assert.match(messagesOf(text, 'appointment/two-methods')[0] ?? '', /elected at the Annual General Meeting/);
  });
});
