// The way of a proposer: what the proposal raises, the rules with it beside those of today, apply it, take it back.
import assert from 'node:assert/strict';
import { commands, window, workspace, type CodeLens } from 'vscode';
import type { EditorTest } from './index.ts';
import { checkOf, diagnosticsWhen, exampleUri, open } from './workspace.ts';

const rules = 'rule-changes/rules.rulebook';
const proposal = 'rule-changes/general-secretary.rulebook';
const elected = 'A. The General Secretary shall be elected by the Members for a term of 3 years.';

export const ruleChanges: readonly EditorTest[] = [{ name: 'rule change: checked, previewed, applied, undone', run: previewAndApply }];

async function previewAndApply(): Promise<void> {
  const { document } = await open(proposal);
  const all = await diagnosticsWhen(document.uri, (some) => some.some((one) => checkOf(one) === 'change/introduces'), 'change/introduces');
  const raised = all.find((one) => checkOf(one) === 'change/introduces' && one.message.includes('a split mandate'));
  assert.ok(raised, all.map(({ message }) => message).join('\n'));
  assert.ok(raised.relatedInformation?.some(({ location }) => location.uri.path.endsWith('rules.rulebook')), 'no related place in the rulebook');

  const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
  assert.deepEqual(lenses.map(({ command }) => command?.title), ['Preview', 'Raises 2, settles 1', 'Apply']);
  const [preview, , apply] = lenses.map(({ command }) => command);
  assert.ok(preview && apply);

  await commands.executeCommand(preview.command, ...(preview.arguments ?? []));
  const shown = window.visibleTextEditors.map((editor) => editor.document).filter(({ uri }) => uri.scheme === 'rulebook-change');
  assert.equal(shown.length, 2, 'two texts stand beside each other');
  assert.ok(shown.some((text) => text.getText().includes(elected)), 'the text with the change');
  assert.ok(shown.some((text) => !text.getText().includes(elected)), 'the text of today');

  const rulebook = await workspace.openTextDocument(exampleUri(rules));
  const today = rulebook.getText();
  await commands.executeCommand(apply.command, ...(apply.arguments ?? []));
  assert.ok(rulebook.getText().includes(elected), 'the rules were not changed');
  assert.ok(rulebook.getText().includes('C. The Members may remove the General Secretary'), 'the new clause is missing');
  assert.ok(!rulebook.getText().includes('acting General Secretary'), 'the deleted clause is still there');

  await window.showTextDocument(rulebook);
  await commands.executeCommand('undo');
  assert.equal(rulebook.getText(), today, 'one undo takes all of it back');
  await rulebook.save();
}
