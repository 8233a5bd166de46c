/** What every fact carries. */
import type { Condition, Reading } from '../../../grammar/ast.ts';
import type { FactCondition, NormFact } from '../facts.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

export type Base = Pick<NormFact, 'clause' | 'certain' | 'reading' | 'conditions' | 'exceptions'>;

export function base(reading: Reading, scene: Scene): Base {
  return { clause: scene.clause, certain: isCertain(reading, scene), reading, conditions: reading.conditions.map((condition) => counting(condition, reading, scene)), exceptions: reading.exceptions };
}

/** Read whole, and nothing in it is opaque. */
function isCertain(reading: Reading, scene: Scene): boolean {
  return scene.sentence.understanding === 'whole' && reading.conditions.every(isClear) && reading.adjuncts.every((adjunct) => adjunct.typed);
}

function isClear(condition: Condition): boolean {
  return condition.understood && !condition.unresolved;
}

/** "10 per cent of Members object": of whom it is a share. */
function counting(condition: Condition, reading: Reading, scene: Scene): FactCondition {
  const { joined, bound } = condition;
  if (joined) return { ...condition, joined: { ...joined, parts: joined.parts.map((part) => counting(part, reading, scene)) } };
  return bound?.counted ? { ...condition, counted: term(scene, alone(bound.counted), reading) } : condition;
}
