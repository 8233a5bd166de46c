import type { Line } from './lines.ts';

/** A tag that makes structure, or one that is passed over. */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  /** Level of a heading; 0 for every other tag. */
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

/** The tag that a line begins with, unless it is one that stands inside sentences (`<em>`). */
export function blockTagAt(text: string, line: Line): Tag | undefined {
  return line.first < line.end ? tagAt(text, line.first, line.end) : undefined;
}

/** The closing tags at the end of a line, in order. */
export function trailingTags(text: string, line: Line): Tag[] {
  const tags: Tag[] = [];
  let end = line.end;
  while (end > line.first && text.charCodeAt(end - 1) === GREATER_THAN && tags.length < MOST_TAGS) {
    const start = text.lastIndexOf('<', end - 1);
    const tag = start >= line.first ? tagAt(text, start, end) : undefined;
    if (tag?.end !== end) break;
    tags.unshift(tag);
    end = start;
  }
  return tags;
}

const GREATER_THAN = 0x3e;
const MOST_TAGS = 20;
const TAG = /<(\/?)([a-zA-Z][\w-]{0,30})(?:\s[^<>]{0,1000})?\/?>/y;
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdo big br cite code data del dfn em i img ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(' '),
);

function tagAt(text: string, at: number, end: number): Tag | undefined {
  TAG.lastIndex = at;
  const match = TAG.exec(text);
  if (match === null || TAG.lastIndex > end) return undefined;
  const [whole, slash = '', written = ''] = match;
  const name = written.toLowerCase();
  return INLINE.has(name) ? undefined : { name, closing: slash !== '', level: levelOf(name), start: at, end: at + whole.length };
}

/** Tags with a hyphen are a site's own; where one encloses a line, it is a title of the second level. */
function levelOf(name: string): number {
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading !== undefined) return Number(heading);
  return name.includes('-') ? OWN_LEVEL : 0;
}

const OWN_LEVEL = 2;
