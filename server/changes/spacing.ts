/** Texts that differ in nothing that anybody reads. */

/** Whether two texts are the same but for spaces, for where a paragraph breaks its lines, and for how many blank lines stand where there are some. */
export function isRespaced(a: string, b: string): boolean {
  return a === b || plain(a) === plain(b);
}

function plain(text: string): string {
  return text.replace(/[^\S\n]+/gu, ' ').replace(/ ?\n ?/gu, '\n').replace(/\n{2,}/gu, '\n\n').replace(WITHIN, ' ').trim();
}

/** A line break, unless what is behind it begins something: a blank line, an item, a heading, a row of a table, a link. */
const WITHIN = /(?<!\n)\n(?!\n|[-+•|>#[=~`]|\*\s|\(?[A-Za-z\d.]{1,6}[.)]\s)/gu;
