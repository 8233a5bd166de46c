/** What is under what, and which group an assembly is. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { kindOf, principalOf, standing } from '../../server/model/hierarchy.ts';
import { modelOf } from '../support/model.ts';

const term = (key: string): { key: string; text: string } => ({ key, text: key });

function stands(text: string, a: string, b: string): string {
  return standing(modelOf(text).hierarchy, term(a), term(b));
}

describe('hierarchy', () => {
  const text = '1. Every Captain is an officer.\n2. Officers are Members.\n3. No employee is a Member.\n4. Full Members may vote.\n5. The General Secretary and the Secretary are offices.';

  test('is transitive', () => {
    assert.equal(stands(text, 'captain', 'member'), 'under');
    assert.equal(stands(text, 'member', 'captain'), 'over');
  });

  test('keeps apart what is kept apart, and what nothing connects', () => {
    assert.equal(stands(text, 'employee', 'member'), 'unrelated');
    assert.equal(stands(text, 'captain', 'board'), 'unrelated');
  });

  test('a modifier makes a group smaller, but not an office', () => {
    assert.equal(stands(text, 'full member', 'member'), 'under');
    assert.equal(stands(text, 'general secretary', 'secretary'), 'unrelated');
    assert.equal(stands('1. Former Members may attend. 2. Members may vote.', 'former member', 'member'), 'unrelated');
  });

  test('a coordination is over each of its members', () => {
    assert.equal(stands(text, 'captain', 'captain / treasurer'), 'under');
  });

  test('an assembly is, as a principal, the group that it assembles', () => {
    const run = modelOf('1. The General Meeting of the Tenants elects the Warden.\n2. Members pay a fee.\n3. The Annual General Meeting elects the Clerk.');
    assert.equal(principalOf(run.hierarchy, run.naming, term('general meeting@tenant')).key, 'tenant');
    assert.equal(principalOf(run.hierarchy, run.naming, term('annual general meeting')).key, 'member');
    assert.equal(principalOf(run.hierarchy, run.naming, term('board')).key, 'board');
  });

  test('the members of a body are, as a principal, the body', () => {
    const run = modelOf('1. The Chair is elected by the members of the Board.\n2. The Board meets monthly.');
    assert.equal(principalOf(run.hierarchy, run.naming, term('member@board')).key, 'board');
  });

  test('kinds are declared, else shown by use', () => {
    const run = modelOf('1. The Lantern is a body.\n2. The Keeper is an office.\n3. The Pilot is elected by the Members.\n4. Every Rower may row.');
    assert.deepEqual(['lantern', 'keeper', 'pilot', 'rower', 'works committee', 'boat'].map((key) => kindOf(run.hierarchy, term(key))),
      ['body', 'office', 'office', 'group', 'body', 'unknown']);
  });
});
