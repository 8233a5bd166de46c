import type { HeaderLine, Problem, RulebookDocument } from './ast.ts';
import type { Block } from './structure/block.ts';
import { readBlocks } from './structure/blocks.ts';
import { withoutContents } from './structure/contents.ts';
import { linesOf } from './structure/lines.ts';
import { inOrder, outlineOf } from './structure/outline.ts';
import { anchorOf, DEEPEST, resplit, settled } from './structure/resplit.ts';
import { addressOf, bodyOf, documentAddress, documentBody, documentOf, titleOf, uniqueId } from './structure/splitting.ts';
import type { Address, Body, Splitting } from './structure/splitting.ts';
import type { Drafts } from './structure/outline.ts';

export { documentOf } from './structure/splitting.ts';
export type { Body, Splitting } from './structure/splitting.ts';

/**
 * Splits a text into provisions and sentences. Total: any text gives a document. A text that is not one, is too large or nests too deeply
 * gives one problem and the document alone.
 */
export function split(text: string): RulebookDocument {
  return documentOf(splittingOf(text));
}

/** The same as plain lists. `before` makes it quick: what the change does not touch is taken from there, and is the same objects. */
export function splittingOf(text: string, before?: Splitting): Splitting {
  const unreadable = unreadableProblem(text);
  if (unreadable !== undefined) return emptySplitting(text, unreadable);
  return (before && resplit(text, before)) ?? likeBefore(splitWhole(text), before);
}

/** Also where the whole was read: what rests on a provision that is as it was need not be found out again. */
function likeBefore(now: Splitting, before: Splitting | undefined): Splitting {
  return before === undefined ? now : { ...now, bodies: settled(now.bodies, before.bodies) };
}

function splitWhole(text: string): Splitting {
  const { blocks, contexts } = readBlocks(text, withoutContents(text, linesOf(text)));
  const { drafts, stacks, labels, tooDeep } = outlineOf(text, blocks, DEEPEST);
  if (tooDeep !== undefined) return emptySplitting(text, { span: tooDeep, message: `This provision lies more than ${DEEPEST} levels deep. The document is not checked.` });
  const header = headerOf(blocks);
  const bodies = bodiesOf(text, header, drafts);
  return {
    text, header, bodies, title: titleOf(header, bodies[1]), problems: [], starts: drafts.map(({ start }) => start), parents: drafts.map(({ parent }) => parent),
    wrappers: drafts.map(({ wrapper }) => wrapper), order: inOrder(bodies.map(({ keyword }) => keyword)),
    labels,    anchors: drafts.map(({ start }, at) => anchorOf(stacks[at], contexts.get(start))),
  };
}

const LARGEST = 50 * 1024 * 1024;

// -------------------------------------------------------------------------------------------------------- unreadable

function unreadableProblem(text: string): Problem | undefined {
  const span = { start: 0, end: Math.min(text.length, 1) };
  if (text.length > LARGEST) return { span, message: 'This file is larger than 50 MB. It is not checked.' };
  if (text.includes('\0')) return { span, message: 'This file is not text. It is not checked.' };
  if (isGarbled(text)) return { span, message: 'This file is not UTF-8 text. Save it as UTF-8 to have it checked.' };
  return undefined;
}

/** True where replacement characters, which stand for bytes that are not UTF-8, are more than a slip. */
function isGarbled(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count > 2 && count * 200 > text.length;
}

function emptySplitting(text: string, problem: Problem): Splitting {
  return { text, title: '', header: [], problems: [problem], bodies: [documentBody([])], starts: [0], parents: [-1], labels: [''], wrappers: [''], anchors: [undefined], order: [] };
}

// ------------------------------------------------------------------------------------------------------------- whole

function headerOf(blocks: readonly Block[]): HeaderLine[] {
  return blocks.flatMap((block) => (block.kind === 'header' ? [{ key: block.key, value: block.value, span: block.span }] : []));
}

function bodiesOf(text: string, header: readonly HeaderLine[], drafts: Drafts['drafts']): Body[] {
  const addresses: Address[] = [documentAddress()];
  const used = new Map<string, number>([['', 1]]);
  const bodies = drafts.slice(1).map((draft) => {
    const address = addressOf(draft, addresses[draft.parent] ?? documentAddress());
    addresses.push(address);
    return bodyOf(text, draft, { address: address.text, id: uniqueId(address.text, used) });
  });
  return [documentBody(header), ...bodies];
}
