/** Why an instruction cannot be carried out as it is written. */
import type { Span } from '../../grammar/ast.ts';
import type { Passage } from '../../grammar/rulechange/ast.ts';
import type { ProvisionEntry } from '../model/facts.ts';
import type { Stood } from './tree.ts';

export type Trouble =
  | { readonly kind: 'text-not-found'; readonly quote: Passage; readonly where: readonly Stood[]; readonly nearest?: Span; readonly elsewhere?: Stood }
  | { readonly kind: 'target-missing'; readonly named: Passage; readonly nearest?: ProvisionEntry }
  /** `reason` is a sentence. */
  | { readonly kind: 'malformed'; readonly span: Span; readonly reason: string };

export type Outcome<T> = { readonly kind: 'right'; readonly value: T } | { readonly kind: 'wrong'; readonly trouble: Trouble };

export function right<T>(value: T): Outcome<T> {
  return { kind: 'right', value };
}

export function wrong<T>(trouble: Trouble): Outcome<T> {
  return { kind: 'wrong', trouble };
}

/** Goes on with what was found; the first trouble ends it. */
export function andThen<T, U>(outcome: Outcome<T>, next: (value: T) => Outcome<U>): Outcome<U> {
  return outcome.kind === 'right' ? next(outcome.value) : outcome;
}

/** Every outcome must be right. */
export function all<T>(outcomes: readonly Outcome<T>[]): Outcome<readonly T[]> {
  const values: T[] = [];
  for (const outcome of outcomes) {
    if (outcome.kind === 'wrong') return outcome;
    values.push(outcome.value);
  }
  return right(values);
}
