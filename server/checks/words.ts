/** Words with a capital, where they stand and what name they are part of. */
import type { WordUse } from '../model/capitals.ts';
import type { Place } from '../model/facts.ts';

export function placeOfWord({ read: { clause }, start, written }: WordUse): Place {
  const from = clause.place.span.start + start;
  return { ...clause.place, span: { start: from, end: from + written.length } };
}

const longest = 80;

/** "Finance Committee" around "Committee". */
export function nameAround({ read: { clause: { text } }, start, written }: WordUse): string {
  const end = start + written.length;
  const before = /(?:\p{Lu}\p{L}+(?:-\p{L}+)* )*$/u.exec(text.slice(Math.max(0, start - longest), start))?.[0] ?? '';
  const after = /^(?: \p{Lu}\p{L}+(?:-\p{L}+)*)*/u.exec(text.slice(end, end + longest))?.[0] ?? '';
  return `${before}${written}${after}`.replace(/^(?:The|An?|Every|Any|No|If|When|Where|Each) /u, '');
}
