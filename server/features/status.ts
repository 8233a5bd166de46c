/** How the work stands: findings and understanding, counted. */
import type { Provision } from '../../grammar/ast.ts';
import type { ReadClause } from '../model/facts.ts';
import type { Engine } from '../project/engine.ts';
import { isRule } from './document-symbols.ts';

/** Parameters of the notification `rulebook/status`. */
export interface Status extends Understood {
  readonly state: 'checking' | 'ready';
  readonly errors: number;
  readonly warnings: number;
}

export interface Understood {
  /** All that state a rule: understood wholly, partly or not. */
  readonly sentences: number;
  readonly understood: number;
  readonly partly: number;
  readonly notUnderstood: number;
}

export const statusNotification = 'rulebook/status';

export function statusOf(engines: readonly Engine[], state: Status['state']): Status {
  const severities = engines.flatMap((engine) => engine.findings().map(({ severity }) => severity));
  return {
    state,
    errors: severities.filter((severity) => severity === 'error').length,
    warnings: severities.filter((severity) => severity === 'warning').length,
    ...understoodIn(engines.flatMap((engine) => engine.uris().flatMap((uri) => engine.clauses(uri)))),
  };
}

export function understoodIn(clauses: readonly ReadClause[]): Understood {
  const counts = { whole: 0, core: 0, none: 0, 'not-a-rule': 0 };
  for (const { reading } of clauses) counts[reading.understanding] += 1;
  return {
    sentences: counts.whole + counts.core + counts.none,
    understood: counts.whole,
    partly: counts.core,
    notUnderstood: counts.none,
  };
}

/** Provisions with a text of their own; headings are none. */
export function provisionCount(provisions: readonly Provision[]): number {
  return provisions.filter(({ sentences }) => sentences.some(isRule)).length;
}
