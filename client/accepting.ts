/** Accepting a conflict with a reason. */
import { window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

type AnswerEdit = Parameters<LanguageClient['protocol2CodeConverter']['asWorkspaceEdit']>[0];

/** Asks why, and writes the line above the clause. `key` is that of the finding. */
export async function accept(client: LanguageClient, uri: string, key: string): Promise<void> {
  const reason = await window.showInputBox({
    title: 'Accept this conflict', prompt: 'Why is it kept? The reason stands in the rulebook, in a line that is not published.', ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? 'Write a reason: without one nothing is accepted.' : undefined),
  });
  if (reason === undefined) return;
  const edit = await client.sendRequest<AnswerEdit>('rulebook/acceptance', { textDocument: { uri }, key, reason });
  const made = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (made === undefined) void window.showInformationMessage('Nothing was accepted: the text has changed, or a line above the clause could not cover this.');
  else await workspace.applyEdit(made);
}
