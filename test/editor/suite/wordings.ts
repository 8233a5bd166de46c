// A loose sentence gets other words from the menu of the editor, and takes them.
import assert from 'node:assert/strict';
import { CodeActionKind, Range, commands, window, workspace, type CodeAction } from 'vscode';
import type { EditorTest } from './index.ts';

const loose = '1. Under no circumstances shall the Treasurer borrow money.\n2. Each and every Member shall pay the levy.\n';
const plain = '1. Under no circumstances shall the Treasurer borrow money.\n2. Every Member shall pay the levy.\n';

export const wordings: readonly EditorTest[] = [{ name: 'a sentence that is read in part is offered in other words, and takes them', run: rewrite }];

async function rewrite(): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'rulebook', content: loose });
  await window.showTextDocument(document);
  const place = new Range(1, 12, 1, 12);
  const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, place, CodeActionKind.RefactorRewrite.value, 10);
  const action = actions.find(({ title }) => title === 'Rewrite as “Every Member shall pay the levy.”');
  assert.ok(action?.edit, `there are: ${actions.map(({ title }) => title).join(' | ')}`);
  assert.ok(await workspace.applyEdit(action.edit), 'the edit was refused');
  assert.equal(document.getText(), plain);
}
