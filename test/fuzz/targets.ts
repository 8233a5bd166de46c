/** Everything that is tried. */
import { engineWithEdits } from './engine.ts';
import { anyLayout, anyReading, anyStructure } from './grammar.ts';
import { oddRequests } from './protocol.ts';
import type { Target } from './target.ts';

export const targets: readonly Target[] = [anyStructure, anyReading, anyLayout, engineWithEdits, oddRequests];
