/** Every form, in the order in which they are asked: the more specific first. */
import type { Form, FormReading, Said } from './form.ts';
import { generic } from './generic.ts';
import { composition, population, quorum, threshold, votesFor } from './numbers.ts';
import { accountability, filling, nomination, removal, term, vacancy } from './offices.ts';
import { exclusiveActs, incompatibility, right, termLimit, timed, votingMethod, votingRight } from './times.ts';
import { approval, byVerb, definition, eligibility, existence, kind, responsibility, status } from './words.ts';

const forms: readonly Form[] = [
  definition, accountability, responsibility, quorum, population, existence, composition, nomination, threshold, filling, removal,
  vacancy, termLimit, term, approval, byVerb, incompatibility, votingRight, votingMethod, exclusiveActs, eligibility, kind, status, timed, right, votesFor, generic,
];

/** The reading of a clause by the first form that knows it. */
export function formOf(said: Said): FormReading | undefined {
  for (const form of forms) {
    const found = form(said);
    if (found) return found;
  }
  return undefined;
}
