import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import type { Quantity } from '../../grammar/ast.ts';
import { cannotBothHold, people } from '../../server/checks/quantities.ts';
import type { MeasureFact } from '../../server/model/facts.ts';

function measure(quantity: Partial<Quantity>, kind: MeasureFact['measure'] = 'size'): MeasureFact {
  const whole = { bound: 'exactly', numerator: 1, denominator: 1, unit: 'count', ...quantity };
  return { measure: kind, quantity: whole } as unknown as MeasureFact;
}

const bound = fc.constantFrom<Quantity['bound'][]>('exactly', 'at-least', 'at-most', 'more-than', 'less-than');
const count = fc.record({ bound, numerator: fc.integer({ min: 1, max: 12 }) });

function admits({ bound: kind, numerator }: { bound: Quantity['bound']; numerator: number }, value: number): boolean {
  switch (kind) {
    case 'exactly': return value === numerator;
    case 'at-least': return value >= numerator;
    case 'at-most': return value <= numerator;
    case 'more-than': return value > numerator;
    case 'less-than': return value < numerator;
  }
}

const side = { exactly: 'both', 'at-least': 'below', 'more-than': 'below', 'at-most': 'above', 'less-than': 'above' } as const;
const numbers = Array.from({ length: 20 }, (_, i) => i);

describe('two values of one measure', () => {
  test('of different sides clash when no number satisfies both', () => {
    fc.assert(fc.property(count, count, (a, b) => {
      fc.pre(side[a.bound] !== side[b.bound]);
      assert.equal(cannotBothHold(measure(a), measure(b), undefined), !numbers.some((value) => admits(a, value) && admits(b, value)));
    }));
  });

  test('of one side clash when they admit different numbers', () => {
    fc.assert(fc.property(count, count, (a, b) => {
      fc.pre(side[a.bound] === side[b.bound]);
      assert.equal(cannotBothHold(measure(a), measure(b), undefined), numbers.some((value) => admits(a, value) !== admits(b, value)));
    }));
  });

  test('the order of the two does not matter', () => {
    fc.assert(fc.property(count, count, fc.constantFrom<MeasureFact['measure'][]>('size', 'quorum', 'gate'), (a, b, kind) => {
      assert.equal(cannotBothHold(measure(a, kind), measure(b, kind), undefined), cannotBothHold(measure(b, kind), measure(a, kind), undefined));
    }));
  });

  test('a quorum of 12 and one of at least 12 are one', () => {
    assert.equal(cannotBothHold(measure({ numerator: 12 }, 'quorum'), measure({ numerator: 12, bound: 'at-least' }, 'quorum'), undefined), false);
    assert.equal(cannotBothHold(measure({ numerator: 12 }, 'quorum'), measure({ numerator: 8, bound: 'at-least' }, 'quorum'), undefined), true);
  });

  test('units of time are compared where they have a common measure', () => {
    assert.equal(cannotBothHold(measure({ numerator: 2, unit: 'week' }, 'notice'), measure({ numerator: 14, unit: 'day' }, 'notice'), undefined), false);
    assert.equal(cannotBothHold(measure({ numerator: 2, unit: 'year' }, 'term'), measure({ numerator: 18, unit: 'month' }, 'term'), undefined), true);
    assert.equal(cannotBothHold(measure({ numerator: 1, unit: 'month' }, 'term'), measure({ numerator: 30, unit: 'day' }, 'term'), undefined), false);
  });

  test('a share and a number are compared where the people are counted', () => {
    const share = measure({ numerator: 10, denominator: 100, unit: 'share', bound: 'at-least' }, 'gate');
    assert.equal(cannotBothHold(share, measure({ numerator: 20, bound: 'at-least' }, 'gate'), undefined), false);
    assert.equal(cannotBothHold(share, measure({ numerator: 20, bound: 'at-least' }, 'gate'), 258), true);
    assert.equal(cannotBothHold(share, measure({ numerator: 26, bound: 'at-least' }, 'gate'), 258), false);
  });
});

test('10 per cent of 258 is 26, and more than half of 10 is 6', () => {
  assert.equal(people({ bound: 'at-least', numerator: 10, denominator: 100, unit: 'share' }, 258), 26);
  assert.equal(people({ bound: 'more-than', numerator: 1, denominator: 2, unit: 'share' }, 10), 6);
  assert.equal(people({ bound: 'at-most', numerator: 1, denominator: 3, unit: 'share' }, 10), 3);
});
