/** How the work stands: findings and understanding, counted. */
import type { Provision } from '../../grammar/ast.ts';
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
    ...understoodIn(engines.flatMap((engine) => engine.uris().map((uri) => engine.understanding(uri)))),
  };
}

/** Of files, those that are not there left out. */
export function understoodIn(files: readonly ReturnType<Engine['understanding']>[]): Understood {
  const sum = (count: (of: NonNullable<ReturnType<Engine['understanding']>>) => number): number => files.reduce((all, file) => all + (file ? count(file) : 0), 0);
  return {
    sentences: sum(({ whole, core, none }) => whole + core + none),
    understood: sum(({ whole }) => whole),
    partly: sum(({ core }) => core),
    notUnderstood: sum(({ none }) => none),
  };
}

/** Provisions with a text of their own; headings are none. */
export function provisionCount(provisions: readonly Provision[]): number {
  return provisions.filter(({ sentences }) => sentences.some(isRule)).length;
}
