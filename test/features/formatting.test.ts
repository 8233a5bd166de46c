/** Formatting as an editor asks for it: a document, a part of it, and the line that was just begun. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, assert as check, constantFrom, property } from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver/node';
import { formatted } from '../../grammar/format.ts';
import { toTextEdits } from '../../server/convert.ts';
import { formatting } from '../../server/features/formatting.ts';
import type { Host } from '../../server/server.ts';
import { ofPath } from '../../server/workspace/uris.ts';
import { createFakeEngine, fakeCheckIds } from '../support/fake-engine.ts';
import { inProcess } from '../support/lsp-client.ts';
import { memoryFiles } from '../support/memory-files.ts';

const uri = ofPath('/rules/a.rulebook');
const host: Host = { files: memoryFiles({}), createEngine: createFakeEngine, checkIds: fakeCheckIds, pause: () => new Promise((resolve) => setImmediate(resolve)) };
const options = { tabSize: 4, insertSpaces: true };

/** The text after what the server answers to a request about it. */
async function after(text: string, method: string, params: object): Promise<string> {
  const client = await inProcess(host);
  await client.open(uri, text);
  const edits = await client.request<TextEdit[]>(`textDocument/${method}`, { textDocument: { uri }, options, ...params });
  return TextDocument.applyEdits(TextDocument.create(uri, 'rulebook', 1, text), edits);
}

/** As after the Enter key: the cursor stands where `|` does. */
async function entered(marked: string): Promise<string> {
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return after(marked.replace('|', ''), 'onTypeFormatting', { position, ch: '\n' });
}

const messy = 'Clause 1:  Officers\n1. Chair\n  A.  The Chair presides. \n\n\n  B. The Chair votes.';

test('the server says what it can format', async () => {
  const { capabilities } = (await inProcess(host)).initialized;
  assert.equal(capabilities.documentFormattingProvider, true);
  assert.equal(capabilities.documentRangeFormattingProvider, true);
  assert.deepEqual(capabilities.documentOnTypeFormattingProvider, { firstTriggerCharacter: '\n' });
});

test('a document', async () => {
  assert.equal(await after(messy, 'formatting', {}), 'Clause 1: Officers\n1. Chair\n   A. The Chair presides.\n\n   B. The Chair votes.\n');
});

test('a document of which nothing is known', async () => {
  assert.deepEqual(await (await inProcess(host)).request('textDocument/formatting', { textDocument: { uri }, options }), []);
});

test('a part: the other lines stay', async () => {
  const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } };
  assert.equal(await after(messy, 'rangeFormatting', { range }), messy.replace('  A.  The Chair presides. ', '   A. The Chair presides.'));
});

test('line ends of Windows are kept, and each edit is small', async () => {
  const text = messy.replaceAll('\n', '\r\n');
  assert.equal(await after(text, 'formatting', {}), 'Clause 1: Officers\r\n1. Chair\r\n   A. The Chair presides.\r\n\r\n   B. The Chair votes.\r\n');
});

test('edits in lines and characters come to the same, with any line ends', () => {
  const piece = constantFrom('1.  Chair', '  (a) The Chair “presides”. ', 'Clause 2: "Votes"', ' ', '\t', '\r\n', '\n', '\r', '\r\n\r\n', '\n\n', '\u2028', '\f');
  check(property(array(piece, { maxLength: 30 }), (pieces) => {
    const document = TextDocument.create(uri, 'rulebook', 1, pieces.join(''));
    assert.equal(TextDocument.applyEdits(document, toTextEdits(formatting({ uri, text: document.getText() }), document)), formatted(document.getText()));
  }), { numRuns: 200 });
});

test('after Enter the line begins where the list goes on', async () => {
  assert.equal(await entered('1. Chair\n   A. The Chair presides.\n|'), '1. Chair\n   A. The Chair presides.\n   ');
  assert.equal(await entered('1. Chair\n\t|'), '1. Chair\n   ');
  assert.equal(await entered('10. The Board shall:\n|\n11. The Chair presides.\n'), '10. The Board shall:\n    \n11. The Chair presides.\n');
  assert.equal(await entered('Clause 1: Officers\n    |'), 'Clause 1: Officers\n');
});

test('after Enter no word is moved, and no label comes by itself', async () => {
  assert.equal(await entered('1. Chair\n   A. The Chair presides\n|and votes.\n'), '1. Chair\n   A. The Chair presides\n   and votes.\n');
  assert.equal(await entered('1. The Chair presides.\n\n  |'), '1. The Chair presides.\n\n  ');
  assert.equal(await entered('```\n      |'), '```\n      ');
});
