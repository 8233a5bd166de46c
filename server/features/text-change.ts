/** A replacement in the present text of a file, in offsets. */
import type { Edit } from '../checks/check.ts';
import type { Engine } from '../project/engine.ts';

export interface TextChange {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

export function changesOf(edits: readonly Edit[], engine: Engine): TextChange[] {
  return edits.map(({ place, newText }) => ({ uri: place.uri, ...engine.locate(place), newText }));
}

/** The text after the changes, which must not overlap. Insertions at one offset keep their order. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  const inOrder = changes.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let from = 0;
  for (const { start, end, newText } of inOrder) {
    result += text.slice(from, start) + newText;
    from = end;
  }
  return result + text.slice(from);
}

export function overlap(a: TextChange, b: TextChange): boolean {
  if (a.uri !== b.uri) return false;
  if (a.start === b.start) return true;
  return a.start < b.end && b.start < a.end;
}

/** The one smallest change that turns one text into another; undefined where they are the same. */
export function changeBetween(uri: string, before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { uri, start, end: before.length - tail, newText: after.slice(start, after.length - tail) };
}
