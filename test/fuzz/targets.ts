/** Everything that is tried. */
import { anyFacts, engineWithEdits } from './engine.ts';
import { anyLayout, anyReading, anyStructure, anyWording } from './grammar.ts';
import { oddRequests } from './protocol.ts';
import type { Target } from './target.ts';

export const targets: readonly Target[] = [anyStructure, anyReading, anyWording, anyLayout, anyFacts, engineWithEdits, oddRequests];
