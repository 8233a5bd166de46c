import type { Block, HeadingBlock, ParagraphBlock } from './block.ts';
import { withoutEmphasis } from './marks.ts';
import { hasFiniteVerb, isCapitalised, isTitle, leadsIntoList, SHORT_TITLE } from './titles.ts';

/**
 * Short lines with capitals that stand alone above rules are headings without a mark: "MEMBERSHIP". Below a heading that is nothing but
 * a keyword and a label ("Article 5") they are its title.
 */
export function promoteTitles(text: string, blocks: readonly Block[]): Block[] {
  const promoted: Block[] = [];
  blocks.forEach((block, at) => {
    const above = promoted.at(-1);
    if (block.kind !== 'paragraph' || !isPlainHeading(text, blocks, at)) promoted.push(block);
    else if (above?.kind === 'heading' && isBare(above)) promoted[promoted.length - 1] = { ...above, titleSpan: withoutEmphasis(text, block.text), text: { start: block.text.end, end: block.text.end } };
    else promoted.push(plainHeading(text, block));
  });
  return promoted;
}

function isBare({ keyword, label, titleSpan, text }: HeadingBlock): boolean {
  return keyword !== '' && label !== '' && titleSpan.end <= titleSpan.start && text.end <= text.start;
}

function isPlainHeading(text: string, blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  const next = blocks.slice(at + 1, at + 3).find((other) => other.kind !== 'comment');
  const before = blocks[at - 1];
  if (block?.kind !== 'paragraph' || block.note || next === undefined || !isTitleText(text, block)) return false;
  if (before !== undefined && before.kind !== 'header' && leadsIntoList(text.slice(Math.max(before.start, endOf(before) - LONGEST_LEAD), endOf(before)))) return false;
  return next.kind !== 'paragraph' || !isTitleText(text, next) || /^\P{Ll}+$/u.test(text.slice(block.text.start, block.text.end));
}

const LONGEST_LEAD = 40;

function isTitleText(text: string, block: ParagraphBlock): boolean {
  if (block.text.end - block.text.start > SHORT_TITLE * 2) return false;
  const title = text.slice(block.text.start, block.text.end);
  return !/[\n\r"“[|`<>@/]/.test(title) && isTitle(title) && (isCapitalised(title) || BOLD.test(title)) && !hasFiniteVerb(title) && !DATED.test(title);
}

/** "Updated: September 14, 2025": of when the text is, and no title of what stands below. */
const DATED = /^\W*(?:last )?(?:updated|adopted|amended|revised|approved|ratified|effective|dated|version|as (?:of|amended))\b.*\d/iu;

/** "**Procedural questions**": bold from end to end, which is how a title is marked where Markdown headings are not used. */
const BOLD = /^(\*\*|__)[^*_]+\1$/;

function endOf(block: Block): number {
  return block.kind === 'header' ? block.span.end : block.text.end;
}

function plainHeading(written: string, block: ParagraphBlock): HeadingBlock {
  const { start, text } = block;
  const nothing = { start, end: start };
  return { kind: 'heading', marking: 'plain', level: 0, keyword: '', label: '', labelSpan: nothing, titleSpan: withoutEmphasis(written, text), text: { start: text.end, end: text.end }, start };
}
