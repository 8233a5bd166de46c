/** Words with a capital, where they stand and what name they are part of. */
import { isBodyNoun } from '../../grammar/lexicon.ts';
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

/** "the General Assembly" → "general assembly". */
export function bodiesNamed(text: string): readonly string[] {
  return [...text.matchAll(/(?:\p{Lu}\p{L}+ ){0,3}\p{Lu}\p{L}+/gu)].map(([name]) => name.toLowerCase().replace(/^(?:the|an?|each|every|no|any|if|when) /u, '')).filter((name) => isBodyNoun(name.split(' ').at(-1) ?? '') && !/meetings?$/u.test(name));
}
