import type { Reference } from './ast.ts';
export function findReferences(_text: string): readonly Reference[] { return []; }
