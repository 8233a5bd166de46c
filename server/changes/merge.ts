/** Edits of several instructions as one: all speak of the text before them, so none may touch what another touches. */
import type { ChangeEdit } from './edits.ts';

/** An edit with the instruction, by its number, that makes it. */
export interface OwnedEdit extends ChangeEdit {
  readonly owner: number;
}

export interface Merged {
  /** In the order of the text, apart; insertions at one place in the order of their instructions. */
  readonly edits: readonly OwnedEdit[];
  /** Pairs that touch the same words; the second is left out. */
  readonly clashes: readonly (readonly [OwnedEdit, OwnedEdit])[];
}

export function mergedEdits(given: readonly OwnedEdit[]): Merged {
  const particular = given.filter(({ everywhere, start, end }) => !everywhere && end > start);
  const all = given.filter((edit) => !edit.everywhere || ![...particular, ...given.filter((other) => isWider(other, edit))].some((other) => other.uri === edit.uri && other.start <= edit.start && edit.end <= other.end));
  const edits: OwnedEdit[] = [];
  const clashes: [OwnedEdit, OwnedEdit][] = [];
  for (const edit of all.toSorted((a, b) => byPlace(a, b) || a.owner - b.owner)) {
    const placed = besideDeletions(edit, all);
    const before = edits.at(-1);
    if (before && wantsSpaceOf(placed, before)) edits[edits.length - 1] = { ...before, start: before.start - 1, end: placed.start };
    const other = edits.find((each) => touches(each, placed));
    if (other === undefined) edits.push(placed);
    else if (!isSameEdit(other, placed)) clashes.push([other, placed]);
  }
  return { edits: edits.toSorted((a, b) => byPlace(a, b) || a.owner - b.owner), clashes };
}

/** "“Vice-Chairman” throughout" goes before "“Chairman” throughout". */
function isWider(a: OwnedEdit, b: OwnedEdit): boolean {
  return a.everywhere === true && a.owner !== b.owner && a.end - a.start > b.end - b.start;
}

/** Two deletions of neighbouring words both want the space between them: then the first takes the one before it. */
function wantsSpaceOf(edit: OwnedEdit, before: OwnedEdit): boolean {
  return before.uri === edit.uri && before.newText === '' && edit.newText === '' && before.end - edit.start === 1 && edit.end > before.end && before.removes === undefined && edit.removes === undefined;
}

function byPlace(a: ChangeEdit, b: ChangeEdit): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.start - b.start || a.end - b.end;
}

/** "Delete clause 4. After clause 4 insert …": the new clause goes where the old one was. */
function besideDeletions(edit: OwnedEdit, all: readonly OwnedEdit[]): OwnedEdit {
  const around = all.find((other) => isInsertion(edit) && isPlainDeletion(other) && other.uri === edit.uri && other.start < edit.start && edit.start <= other.end);
  if (around === undefined || edit.lists === undefined) return edit;
  const [eol = ''] = /^\r?\n/u.exec(edit.newText) ?? [];
  if (eol === '') return { ...edit, start: around.end, end: around.end };
  // Set apart by blank lines, of which those behind go with the deletion.
  if (edit.newText.startsWith(eol + eol) && edit.start < around.end) return { ...edit, start: around.start, end: around.start, newText: edit.newText.slice(2 * eol.length) + eol + eol };
  const at = Math.max(0, around.start - eol.length);
  return { ...edit, start: at, end: at };
}

export function isInsertion({ start, end }: ChangeEdit): boolean {
  return start === end;
}

function isPlainDeletion({ newText, removes }: ChangeEdit): boolean {
  return newText === '' && removes !== undefined;
}

/** Whether two edits want the same words. Two insertions at one place do not. */
export function touches(a: ChangeEdit, b: ChangeEdit): boolean {
  if (a.uri !== b.uri) return false;
  if (isInsertion(a) || isInsertion(b)) return a.start < b.end && b.start < a.end && !(isInsertion(a) && isInsertion(b));
  return a.start < b.end && b.start < a.end;
}

/** Two that do the same are one. */
export function isSameEdit(a: ChangeEdit, b: ChangeEdit): boolean {
  return a.uri === b.uri && a.start === b.start && a.end === b.end && a.newText === b.newText && !isInsertion(a);
}

/** The text with edits that are in order and apart. */
export function applyEdits(text: string, edits: readonly ChangeEdit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, newText } of edits) {
    result += text.slice(from, start) + newText;
    from = end;
  }
  return result + text.slice(from);
}

/** Where an offset of the text before is in the text behind the edits; undefined inside what was replaced. */
export function offsetAfter(offset: number, edits: readonly ChangeEdit[]): number | undefined {
  let shift = 0;
  for (const { start, end, newText } of edits) {
    if (start > offset || (start === offset && end > start)) break;
    if (end > offset) return undefined;
    shift += newText.length - (end - start);
  }
  return offset + shift;
}

/** The same for what moved with its provision: only spaces and its own number are others there. */
export function offsetMoved(offset: number, text: string, edits: readonly OwnedEdit[]): number | undefined {
  const gone = edits.find(({ start, end, removes }) => removes !== undefined && start <= offset && offset < end);
  if (gone === undefined) return undefined;
  const place = placesAfter(edits).find(({ edit }) => edit.brings?.[0] === gone.removes?.[0]);
  if (place === undefined) return undefined;
  const { newText } = place.edit;
  let left = text.slice(offset, gone.end).replace(/\s/gu, '').length;
  for (let at = newText.length - 1; at >= 0; at -= 1) {
    if (!/\s/u.test(newText.charAt(at))) left -= 1;
    if (left === 0) return place.start + at;
  }
  return undefined;
}

/** Where each edit's new text stands afterwards. */
export function placesAfter(edits: readonly OwnedEdit[]): readonly { readonly edit: OwnedEdit; readonly start: number; readonly end: number }[] {
  let shift = 0;
  return edits.map((edit) => {
    const start = edit.start + shift;
    shift += edit.newText.length - (edit.end - edit.start);
    return { edit, start, end: start + edit.newText.length };
  });
}
