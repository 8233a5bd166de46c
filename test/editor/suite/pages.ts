// Pages that commands open. "Why do these clauses not clash?": the clause at the cursor, one from the list, and the answer as a page.
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { commands, Selection, window, workspace, type TextDocument } from 'vscode';
import type { EditorTest } from './index.ts';
import { open } from './workspace.ts';

export const pages: readonly EditorTest[] = [
  { name: 'why: the clause at the cursor and a picked one, answered', run: ask },
  { name: 'the configuration in force is shown', run: configuration },
];

async function configuration(): Promise<void> {
  await open('party/rules.rulebook');
  await commands.executeCommand('rulebook.showConfiguration');
  const text = await shown(/\n {2}mandate\/split /u);
  assert.match(text, /standing-orders\.rulebook\n(?: {4}.+\n)* {4}under +Model Party Rules 2020 +the document\n/u);
  assert.match(text, /\n {2}mandate\/split +warning +default\n/u);
}

const patience = 30_000;

/** The text of an open editor, as soon as there is one in which the words stand; says what was shown instead when there is none. */
async function shown(words: RegExp, until = Date.now() + patience): Promise<string> {
  const texts = window.visibleTextEditors.map(({ document }) => document.getText());
  const text = texts.find((each) => words.test(each));
  if (text !== undefined) return text;
  if (Date.now() > until) throw new Error(`Nothing shown has ${String(words)}. Shown are: ${texts.map((each) => each.slice(0, 300)).join('\n---\n')}`);
  await setTimeout(50);
  return shown(words, until);
}

async function ask(): Promise<void> {
  const editor = await open('party/rules.rulebook');
  const offset = editor.document.getText().indexOf('The NEC is accountable to the Members.');
  editor.selection = new Selection(editor.document.positionAt(offset), editor.document.positionAt(offset));
  const answered = page();
  const asked = commands.executeCommand('rulebook.why');
  const text = (await pickedUntil(answered)).getText();
  await asked;
  await shown(/^# Clause 1\.VIII\.5 and clause 1\.I\.1\n/u);
  assert.match(text, /^# Clause 1\.VIII\.5 and clause 1\.I\.1\n/u);
  assert.match(text, /> 1\.VIII\.5 The NEC is accountable to the Members\./u);
  assert.match(text, /Both apply, and both can be obeyed\./u);
}

/** The next page that is opened. */
function page(): Promise<TextDocument> {
  return new Promise((resolve) => {
    const listener = workspace.onDidOpenTextDocument((document) => {
      if (document.languageId !== 'markdown') return;
      listener.dispose();
      resolve(document);
    });
  });
}

/** Takes the first of a list that opens at some time: nothing tells when. */
async function pickedUntil(answered: Promise<TextDocument>): Promise<TextDocument> {
  await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  const document = await Promise.race([answered, Promise.resolve(undefined)]);
  return document ?? pickedUntil(answered);
}
