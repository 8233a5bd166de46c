/** What formatting keeps of every text. */
import assert from 'node:assert/strict';
import { format, formatted } from '../../grammar/format.ts';
import { applied } from '../../grammar/layout/replacements.ts';
import { read } from '../../grammar/read.ts';
import { withoutProposals } from '../../grammar/rulechange/proposals.ts';
import { split } from '../../grammar/split.ts';

/** As one line, with straight quotes and without blanks around dashes. */
function plain(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/’/g, "'").replace(/[\s\u0085\u200b]+/g, ' ').replace(/ ?([–—]) ?/g, '$1').trim();
}

/** Addresses, labels, titles and sentences. */
export function outlineOf(text: string): unknown {
  const { title, header, provisions, problems } = split(withoutProposals(text));
  return {
    problems, title: plain(title), header: header.map(({ key, value }) => [key, plain(value)]),
    provisions: provisions.map((each) => [each.id, each.address, each.kind, each.keyword, each.label, each.parent, plain(each.title), each.sentences.map((sentence) => [sentence.kind, plain(sentence.text)])]),
  };
}

/** What a sentence says, without offsets. */
function said(sentence: string): string {
  return JSON.stringify(read(sentence), (_, value: unknown) => (isSpan(value) ? undefined : typeof value === 'string' ? plain(value) : value));
}

function isSpan(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).join() === 'start,end';
}

function sentencesOf(text: string): string[] {
  return split(withoutProposals(text)).provisions.flatMap(({ sentences }) => sentences.filter(({ kind }) => kind !== 'note' && kind !== 'comment').map((sentence) => sentence.text));
}

/** Formatted, it has the same words, provisions and readings; and formatting twice is formatting once. */
export function saysTheSame(before: string): void {
  const after = formatted(before);
  assert.equal(formatted(after), after, 'formatting twice');
  assert.equal(applied(before, { start: 0, end: before.length }, format(before)), after, 'the replacements');
  assert.equal(plain(after).replaceAll(' ', ''), plain(before).replaceAll(' ', ''), 'the words');
  assert.deepEqual(outlineOf(after), outlineOf(before));
  const now = sentencesOf(after);
  sentencesOf(before).forEach((sentence, at) => { if (sentence !== now[at]) assert.equal(said(now[at] ?? ''), said(sentence)); });
}
