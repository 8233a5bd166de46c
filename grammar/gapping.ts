/** "The Chair is elected by the Members and the Clerk by the Board": what the second part leaves out is said again. */
import { senseOf, verbForms } from './lexicon.ts';
import type { Tagged } from './tagger.ts';
import { months } from './vocabulary.ts';

type Words = readonly Tagged[];

/** The words with each part as a sentence of its own; the same words where none is left out. */
export function withoutGaps(words: Words): Words {
  const by = words.findIndex(({ lower }, index) => lower === 'by' && isFilling(words[index - 1]));
  const start = by < 0 ? -1 : words.slice(0, by - 1).findLastIndex(({ tag }) => !/^(?:be|modal|not|adverb)$/.test(tag)) + 1;
  const said = words.slice(start, by + 1);
  if (start < 1 || !said.some(({ tag }) => tag === 'be') || !words.slice(0, start).every(isName)) return words;
  const parts = piecesOf(words.slice(by + 1));
  const gapped = parts.map(({ piece }) => gapIn(piece));
  // "by A, B and Y by C": nobody can tell whether B stands with A or with Y. "By A and B, and Y by C" tells.
  const isOpen = (at: number): boolean => at > 0 && !gapped[at] && parts[at]?.joint.at(-1)?.tag !== 'and';
  if (!gapped.some(Boolean) || gapped.some((found, at) => found && isOpen(at - 1))) return words;
  return [...words.slice(0, by + 1), ...parts.flatMap(({ joint, piece }, at) => again(joint, piece, { said, gap: gapped[at] }))];
}

interface Gap {
  readonly who: Words;
  readonly by: Words;
}

function again(joint: Words, piece: Words, { said, gap }: { readonly said: Words; readonly gap: Gap | undefined }): Words {
  const [place] = joint;
  if (!gap || !place) return [...joint, ...piece];
  return [{ tag: 'semicolon', value: ';', text: ';', lower: ';', start: place.start, end: place.end, kind: 'mark' }, ...gap.who, ...said, ...gap.by];
}

const fillings = /^(?:election|appointment|co-option|removal)$/;

/** "elected", "recalled": how a post is filled or emptied. */
function isFilling(word: Tagged | undefined): boolean {
  return word !== undefined && verbForms(word.lower).some(({ inflection, lemma }) => inflection === 'participle' && fillings.test(senseOf(lemma).form ?? ''));
}

interface Piece {
  /** The comma or "and" before it. */
  readonly joint: Words;
  readonly piece: Words;
}

/** What lies between commas and "and", each with what joins it to the piece before. */
function piecesOf(words: Words): readonly Piece[] {
  return words.reduce<readonly Piece[]>((pieces, word) => {
    const last = pieces.at(-1) ?? { joint: [], piece: [] };
    const joins = word.tag === 'comma' || word.tag === 'and';
    if (!joins) return [...pieces.slice(0, -1), { ...last, piece: [...last.piece, word] }];
    return last.piece.length === 0 ? [...pieces.slice(0, -1), { ...last, joint: [...last.joint, word] }] : [...pieces, { joint: [word], piece: [] }];
  }, []);
}

/** "the Clerk by the Board": a name, and who; not "the Members by two thirds", "the Clerk by 1 June". */
function gapIn(piece: Words): Gap | undefined {
  const at = piece.findIndex(({ lower }) => lower === 'by');
  const [who, by] = [piece.slice(0, at), piece.slice(at + 1)];
  const [first] = by;
  if (at < 1 || !who.every(isName) || !first || !(first.tag === 'determiner' || first.text !== first.lower)) return undefined;
  return by.some(({ tag, lower }) => tag === 'number' || months.test(lower) || methods.test(lower)) ? undefined : { who, by };
}

const methods = /(?:majority|votes?|ballot|poll|resolution|lot|consensus|rotation|acclamation|thirds?|halves|quarters?|means|notice|post|end)$/;

/** A word of a name: no verb, no comma, nothing that opens a clause. */
function isName({ tag, lower }: Tagged): boolean {
  return /^(?:determiner|noun|of|number|quote|adjective)$/.test(tag) && !verbForms(lower).some(({ inflection, lemma }) => inflection === 'participle' && lemma !== lower);
}
