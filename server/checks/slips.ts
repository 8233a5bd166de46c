/** Slips of the pen: one letter missing, added, wrong, or swapped with its neighbour. */

/** Whether two words differ by one slip that is not in their endings: officer and office, employer and employee are words of their own. */
export function isSlip(word: string, known: string): boolean {
  if (word === known || /\d/u.test(word) || Math.abs(word.length - known.length) > 1) return false;
  const start = commonStart(word, known);
  const [rest, other] = [word.slice(start), known.slice(start)];
  if (rest.length < 2 || other.length < 2) return false;
  return rest.slice(1) === other.slice(1) || rest === other.slice(1) || rest.slice(1) === other
    || (rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2));
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
