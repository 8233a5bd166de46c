// A sentence that is read in part: put into plain words, and a name in it declared, each by one action that one undo takes back.
import assert from 'node:assert/strict';
import { commands, window, workspace, Range, type CodeAction, type TextDocument } from 'vscode';
import type { EditorTest } from './index.ts';
import { checkOf, diagnosticsWhen } from './workspace.ts';

const loose = 'It should be noted that the Quartermaster shall keep the boats.';
const plain = 'The Quartermaster shall keep the boats.';
/** Leads nowhere, which shows that the server has read the text. */
const broken = 'Clause 9 applies to the boats.';

export const looseSentence: readonly EditorTest[] = [{ name: 'loose sentence: rewritten, a name in it declared, undone', run: rewriteAndDeclare }];

async function rewriteAndDeclare(): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'rulebook', content: `1. The Members elect the Bosun.\n2. ${loose}\n3. ${broken}\n` });
  await window.showTextDocument(document);
  await diagnosticsWhen(document.uri, (all) => all.some((one) => checkOf(one) === 'reference/broken'), 'reference/broken');
  const text = document.getText();

  await take(document, `Rewrite as “${plain}”`);
  assert.equal(document.getText(), text.replace(loose, plain));
  await commands.executeCommand('undo');
  assert.equal(document.getText(), text, 'undo did not bring the sentence back');

  await take(document, 'Declare Quartermaster as an office');
  assert.match(document.getText(), /The Quartermaster is an office\./);
  assert.ok(document.getText().includes(loose), 'the sentence itself was changed');
  await commands.executeCommand('undo');
  assert.equal(document.getText(), text, 'undo did not take the declaration back');
}

/** Applies what is offered under this title where the name stands. The editor drops an answer that a change of the text crosses: it is asked again. */
async function take(document: TextDocument, title: string): Promise<void> {
  const place = document.positionAt(document.getText().indexOf('Quartermaster') + 1);
  let offered: readonly CodeAction[] = [];
  for (let tries = 0; tries < 20 && offered.length === 0; tries += 1) {
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, 100));
    offered = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new Range(place, place), undefined, 20);
  }
  const action = offered.find((one) => one.title.startsWith(title));
  assert.ok(action?.edit, `"${title}" is not offered, but: ${offered.map((one) => one.title).join(' · ')}`);
  assert.ok(await workspace.applyEdit(action.edit), 'the edit was refused');
}
