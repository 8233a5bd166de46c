/** "Rewrite as …": a sentence in other words that are read, and say the same. */
import { rewordings } from '../../grammar/rewording.ts';
import type { Clause } from '../model/facts.ts';
import type { Fix } from './check.ts';

const longestTitle = 160;

/** Choices, each the whole sentence. Items of a list have their beginning elsewhere, and keep their words. */
export function rewritings(clause: Clause): readonly Fix[] {
  if (clause.stem) return [];
  return rewordings(clause.text).map((wording) => ({ title: `Rewrite as “${shortened(wording)}”`, kind: 'choice', edits: [{ place: clause.place, newText: wording }], quiet: true }));
}

function shortened(wording: string): string {
  return wording.length <= longestTitle ? wording : `${wording.slice(0, longestTitle - 2).replace(/\s+\S*$/u, '')} …`;
}
