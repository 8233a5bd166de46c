/** Pages about the project of the open rulebook: its register of accepted conflicts, its configuration. */
import { window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Pages } from './read-only.ts';

/** Opens the register of the project of a rulebook. */
export function showAccepted(client: LanguageClient, pages: Pages): Promise<void> {
  return showPage(client, pages, { request: 'rulebook/accepted', name: 'Accepted conflicts.md', what: 'accepted conflicts are' });
}

/** Opens the settings in force, with where each comes from. */
export function showConfiguration(client: LanguageClient, pages: Pages): Promise<void> {
  return showPage(client, pages, { request: 'rulebook/configuration', name: 'Configuration.txt', what: 'configuration is' });
}

interface Asked {
  readonly request: string;
  readonly name: string;
  readonly what: string;
}

async function showPage(client: LanguageClient, pages: Pages, { request, name, what }: Asked): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'rulebook') {
    void window.showInformationMessage(`Open a rulebook first: its project is the one whose ${what} shown.`);
    return;
  }
  const content = await client.sendRequest<string>(request, { textDocument: { uri: document.uri.toString() } });
  await pages.show({ name, about: document.uri.toString(), content });
}
