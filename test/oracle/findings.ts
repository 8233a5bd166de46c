/** What the engine says of a rulebook, in the terms of the oracles. */
import { read } from '../../grammar/read.ts';
import { readUnderStem } from '../../grammar/stems.ts';
import { splittingOf } from '../../grammar/split.ts';
import { remembering } from '../../server/project/reader.ts';
import { createEngine, type Engine } from '../../server/project/engine.ts';
import type { Finding } from '../../server/checks/check.ts';
import type { Verdict } from './model.ts';

/** Sentences that several rulebooks have are read once. */
export const reader = remembering({ splittingOf, read, readUnderStem });

const decided = new Set(['duty/must-and-must-not', 'duty/may-and-must-not', 'duty/never-without-breach', 'power/exclusive-shared', 'threshold/two-values']);

export const uri = 'file:///oracle.rulebook';

/** An engine that knows a rulebook, at `uri`; a check that fails is an error. */
export function engineOn(text: string): Engine {
  const engine = createEngine({ reader, onProblem: (message, error) => { throw new Error(message, { cause: error }); } });
  engine.update([{ uri, text }]);
  return engine;
}

export function findingsOf(text: string): { readonly verdicts: readonly Verdict[]; readonly unread: readonly string[] } {
  const engine = engineOn(text);
  const unread = engine.clauses(uri).filter(({ reading }) => reading.understanding !== 'whole').map(({ clause }) => clause.text);
  const grave = engine.findings().filter(({ check, severity }) => decided.has(check) && (severity === 'error' || severity === 'warning'));
  return { verdicts: grave.flatMap(verdictsOf), unread };
}

/** A finding on a later clause that names several earlier ones is one verdict each. */
function verdictsOf({ check, certainty, address, related }: Finding): readonly Verdict[] {
  const certain = certainty === 'certain';
  const [on, ...others] = [address, ...related.map((one) => one.address)].map((one) => Number(one) - 1);
  if (check === 'duty/never-without-breach') return [{ check, clauses: [on!, ...others], certain }];
  return others.map((other) => ({ check, clauses: [on!, other], certain }));
}
