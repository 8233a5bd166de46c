/** New words in the quotation marks of the rules: a proposal that quotes “the ‘Board’ meets” in marks of its own does not mean to change them. */

/** The new words with each mark as it is written where it stands now; `said` are the words of the proposal for what stands there. */
export function inMarksOf(words: string, { said, stands }: { readonly said: string; readonly stands: string }): string {
  return ROLES.reduce((text, role) => {
    const marks = exchangesOf(role, said, stands);
    return marks.size === 0 ? text : text.replace(role.marks, (mark) => marks.get(mark) ?? mark);
  }, words);
}

/** Where a mark stands: before a word, behind one, within one; `word` are the letters beside it. */
interface Role {
  readonly marks: RegExp;
  word(text: string, at: number): string;
}

const ROLES: readonly Role[] = [
  { marks: /(?<![\p{L}\p{N}])["“„‘'«](?=[\p{L}\p{N}])/gu, word: (text, at) => behind(text, at) },
  { marks: /(?<=[\p{L}\p{N}][.,;]?)["”’'»](?![\p{L}\p{N}])/gu, word: before },
  { marks: /(?<=\p{L})['’](?=\p{L})/gu, word: (text, at) => before(text, at) + behind(text, at) },
];

function before(text: string, at: number): string {
  return /[\p{L}\p{N}]*[.,;]?$/u.exec(text.slice(Math.max(0, at - LONGEST_WORD), at))?.[0].toLowerCase().replace(/[.,;]$/u, '') ?? '';
}

function behind(text: string, at: number): string {
  return /^[\p{L}\p{N}]*/u.exec(text.slice(at + 1, at + 1 + LONGEST_WORD))?.[0].toLowerCase() ?? '';
}

const LONGEST_WORD = 40;

/** Marks of the one text, each with that of the other beside the same word; none that both have, or that has two counterparts. */
function exchangesOf({ marks, word }: Role, said: string, stands: string): ReadonlyMap<string, string> {
  const [theirs, ours] = [said, stands].map((text) => [...text.matchAll(marks)].map(({ 0: mark, index }) => ({ mark, word: word(text, index) })));
  const known = new Set(ours?.map(({ mark }) => mark));
  const found = (theirs ?? []).filter(({ mark }) => !known.has(mark)).flatMap(({ mark, word: beside }) => {
    const own = ours?.find((each) => each.word === beside);
    return own ? [[mark, own.mark] as const] : [];
  });
  return new Map(found.filter(([mark, own]) => found.every(([other, one]) => other !== mark || one === own)));
}
