/** What every fact carries. */
import type { Condition, Reading } from '../../../grammar/ast.ts';
import type { NormFact } from '../facts.ts';
import type { Scene } from './scene.ts';

export type Base = Pick<NormFact, 'clause' | 'certain' | 'reading' | 'conditions' | 'exceptions'>;

export function base(reading: Reading, scene: Scene): Base {
  return { clause: scene.clause, certain: isCertain(reading, scene), reading, conditions: reading.conditions, exceptions: reading.exceptions };
}

/** Read whole, and nothing in it is opaque. */
function isCertain(reading: Reading, scene: Scene): boolean {
  return scene.sentence.understanding === 'whole' && reading.conditions.every(isClear) && reading.adjuncts.every((adjunct) => adjunct.typed);
}

function isClear(condition: Condition): boolean {
  return condition.understood && !condition.unresolved;
}
