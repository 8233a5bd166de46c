// The settings of a project, in the editor: what may stand in them is offered, and a mistake is marked.
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { commands, type CompletionList, type TextEditor } from 'vscode';
import type { EditorTest } from './index.ts';
import { checkOf, diagnosticsWhen, open } from './workspace.ts';

export const settings: readonly EditorTest[] = [
  { name: 'rulebook.json: checks and severities are offered', run: offer },
  { name: 'rulebook.json: a mistake is marked when the file is saved', run: mark },
];

async function offer(): Promise<void> {
  const editor = await written('{ "checks": {  } }');
  await offered(editor, '{ "checks": { '.length, '"mandate/split"');
  await rewrite(editor, '{ "checks": { "mandate/split":  } }');
  await offered(editor, '{ "checks": { "mandate/split": '.length, '"hint"');
}

async function mark(): Promise<void> {
  const text = '{ "checks": { "mandate/splitt": "error" } }';
  const editor = await open('party/rulebook.json');
  const { document } = editor;
  await rewrite(editor, text);
  await document.save();
  const all = await diagnosticsWhen(document.uri, (found) => found.some(({ source }) => source === 'rulebook'), 'A mistake in rulebook.json');
  const own = all.find(({ source }) => source === 'rulebook');
  assert.ok(own);
  assert.equal(checkOf(own), 'settings/mistake');
  assert.equal(document.getText(own.range).replaceAll('"', ''), 'mandate/splitt');
  assert.match(own.message, /mandate\/split\b/u);
  await rewrite(editor, '{}\n');
  await document.save();
  await diagnosticsWhen(document.uri, (found) => found.length === 0, 'The end of the mistake');
}

async function written(text: string): Promise<TextEditor> {
  const editor = await open('party/rulebook.json');
  await rewrite(editor, text);
  return editor;
}

async function rewrite(editor: TextEditor, text: string): Promise<void> {
  const { document } = editor;
  assert.ok(await editor.edit((edit) => edit.replace(document.validateRange(document.lineAt(0).range.with(undefined, document.lineAt(document.lineCount - 1).range.end)), text)));
}

/** Waits until VS Code offers a word: its own support for JSON starts late. */
async function offered(editor: TextEditor, at: number, word: string): Promise<void> {
  const { document } = editor;
  const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, document.positionAt(at));
  if (list.items.some(({ label, filterText }) => [typeof label === 'string' ? label : label.label, filterText].some((each) => each?.replaceAll('"', '') === word.replaceAll('"', '')))) return;
  await setTimeout(50);
  await offered(editor, at, word);
}
