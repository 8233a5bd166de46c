/** How much two texts have in common at their ends. Whole stretches are compared at once, which is far quicker than letter by letter. */

const STRETCH = 4096;

/** The length of the longest beginning that both have. */
export function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + STRETCH <= most && a.slice(at, at + STRETCH) === b.slice(at, at + STRETCH)) at += STRETCH;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** The length of the longest end that both have, up to `most`. */
export function commonEnd(a: string, b: string, most: number): number {
  const tail = (text: string, length: number): string => text.slice(text.length - length - STRETCH, text.length - length);
  let length = 0;
  while (length + STRETCH <= most && tail(a, length) === tail(b, length)) length += STRETCH;
  while (length < most && a.charCodeAt(a.length - length - 1) === b.charCodeAt(b.length - length - 1)) length++;
  return length;
}
