/** How instructions are read: test/changes/wordings.md holds each with its reading. RULEBOOK_UPDATE=1 writes the readings; read the difference. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Action, Position, Target } from '../../grammar/rulechange/ast.ts';
import { placesOfProposals, proposalOf } from '../../grammar/rulechange/proposals.ts';

const file = new URL('wordings.md', import.meta.url);
const markdown = readFileSync(file, 'utf8');
const blocks = [...markdown.matchAll(/```change\n([^]*?)```\n\n```readings\n([^]*?)```/gu)];

if (process.env['RULEBOOK_UPDATE'] === '1') {
  writeFileSync(file, blocks.reduce((text, [whole, change = '']) => text.replace(whole, () => `\`\`\`change\n${change}\`\`\`\n\n\`\`\`readings\n${readingsOf(change)}\`\`\``), markdown));
}

test('there are wordings', () => assert.ok(blocks.length >= 8));

for (const [, change = '', readings = ''] of blocks) {
  test(change.split('\n').find((line) => line !== '') ?? '', () => assert.equal(readingsOf(change), readings));
}

/** A line for each instruction, then one for each remark. */
function readingsOf(change: string): string {
  const text = `Rule change 1: Wordings\n\n${change}`;
  return placesOfProposals(text).map(({ text: own }) => {
    const { instructions, remarks } = proposalOf(own);
    return [...instructions.map(({ action }) => words(action)), ...remarks.map((remark) => `remark: ${oneLine(remark.text).slice(0, 60)}`)].map((line) => `${line}\n`).join('');
  }).join('');
}

function words(action: Action): string {
  switch (action.kind) {
    case 'delete': return `delete ${target(action.what)}`;
    case 'insert': return `insert ${position(action.at)}${action.label ? ` as ${action.label.parts.join('.')}` : ''}: ${oneLine(action.content.text)}`;
    case 'replace': return `replace ${target(action.what)}${action.everywhere ? ' everywhere' : ''} with: ${oneLine(action.content.text)}`;
    case 'move': return `move ${target(action.what)} ${position(action.to)}`;
    case 'renumber': return action.what && action.as ? `renumber ${target(action.what)} as ${action.as.parts.join('.')}` : 'renumber';
    case 'reads': return `${action.when === 'now' ? 'reads now' : 'is to read'} ${target(action.what)}: ${oneLine(action.content.text)}`;
    case 'exchange': return `exchange [${placesOf(action.within)}] ${action.pairs.slice(0, 1).map((pair) => `${oneLine(pair.old)} ⇒ ${oneLine(pair.new)}`).join('')}`;
    case 'patch': return `patch ${action.lines.map(({ mark, text }) => `${mark}${text}`).join(' ⏎ ')}`;
    case 'consequential': return 'consequential amendments';
    case 'falls': return `falls with ${action.numbers.join(', ')}`;
    case 'unclear': return `unclear: ${action.reason}`;
  }
}

function position({ relation, target: at }: Position): string {
  return `${relation} ${target(at)}`;
}

function placesOf(within: Target['within']): string {
  return within.map(({ references }) => references.map(({ labels, text }) => (labels.length === 0 ? text : labels.join('.'))).join('+')).join(' > ');
}

function target({ within, part }: Target): string {
  const where = placesOf(within);
  const what = ((): string => {
    switch (part.kind) {
      case 'whole': return '';
      case 'words': return `“${part.quote.text}”${part.nth === undefined ? '' : ` (${part.nth})`}`;
      case 'from-to': return `“${part.from.text}” … “${part.to.text}”`;
      case 'rest': return `all behind “${part.quote.text}”`;
      case 'sentence': return part.words ? `the sentence “${part.words.text}”` : `sentence ${part.nth}`;
      case 'table': return 'the table';
      case 'row': return `the row “${part.words.text}”`;
      case 'lines': return `lines ${part.lines.first}–${part.lines.last}`;
      case 'title': return 'the title';
    }
  })();
  return [`[${where}]`, what].filter((each) => each !== '').join(' ');
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/gu, ' ⏎ ');
}
