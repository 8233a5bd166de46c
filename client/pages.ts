/** Pages about the project of the open rulebook: its register of accepted conflicts, its configuration. */
import { window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** Opens the register of the project of a rulebook. */
export function showAccepted(client: LanguageClient): Promise<void> {
  return showPage(client, { request: 'rulebook/accepted', language: 'markdown', what: 'accepted conflicts are' });
}

/** Opens the settings in force, with where each comes from. */
export function showConfiguration(client: LanguageClient): Promise<void> {
  return showPage(client, { request: 'rulebook/configuration', language: 'plaintext', what: 'configuration is' });
}

interface Page {
  readonly request: string;
  readonly language: string;
  readonly what: string;
}

async function showPage(client: LanguageClient, { request, language, what }: Page): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'rulebook') {
    void window.showInformationMessage(`Open a rulebook first: its project is the one whose ${what} shown.`);
    return;
  }
  const content = await client.sendRequest<string>(request, { textDocument: { uri: document.uri.toString() } });
  await window.showTextDocument(await workspace.openTextDocument({ language, content }), { preview: true });
}
