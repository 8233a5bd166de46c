/** How much two texts have in common at their ends. Whole stretches are compared at once, which is far quicker than letter by letter. */

const STRETCH = 4096;

/** What one text has in the place of a stretch of another. Offsets. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Several ask of the same two texts, one after the other. */
let last: { readonly before: string; readonly after: string; readonly change: Change } | undefined;

/** The shortest stretch that differs. */
export function changeBetween(before: string, after: string): Change {
  if (last?.before === before && last.after === after) return last.change;
  const start = commonStart(before, after);
  const end = commonEnd(before, after, Math.min(before.length, after.length) - start);
  const change = { start, oldEnd: before.length - end, newEnd: after.length - end };
  last = { before, after, change };
  return change;
}

/** The length of the longest beginning that both have. */
function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + STRETCH <= most && a.slice(at, at + STRETCH) === b.slice(at, at + STRETCH)) at += STRETCH;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** The length of the longest end that both have, up to `most`. */
function commonEnd(a: string, b: string, most: number): number {
  const tail = (text: string, length: number): string => text.slice(text.length - length - STRETCH, text.length - length);
  let length = 0;
  while (length + STRETCH <= most && tail(a, length) === tail(b, length)) length += STRETCH;
  while (length < most && a.charCodeAt(a.length - length - 1) === b.charCodeAt(b.length - length - 1)) length++;
  return length;
}
