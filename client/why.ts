/** "Why do these clauses not clash?": two clauses, the one at the cursor and one that the user picks, and the answer beside them. */
import { ViewColumn, window, type QuickPickItem } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Pages } from './read-only.ts';

interface Clause {
  readonly key: string;
  readonly address: string;
  readonly text: string;
  readonly document: string;
}

interface Clauses {
  readonly clauses: readonly Clause[];
  /** Key of the clause at the cursor. */
  readonly here?: string;
}

export async function why(client: LanguageClient, pages: Pages): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'rulebook') {
    void window.showInformationMessage('Open a rulebook first, and put the cursor into the clause you ask about.');
    return;
  }
  const textDocument = { uri: editor.document.uri.toString() };
  const { clauses, here } = await client.sendRequest<Clauses>('rulebook/clauses', { textDocument, position: editor.selection.active });
  const first = clauses.find(({ key }) => key === here) ?? (await pick(clauses, 'Which clause?'));
  if (first === undefined) return;
  const second = await pick(clauses.filter((clause) => clause !== first), `Why does clause ${nameOf(first)} not clash with …?`);
  if (second === undefined) return;
  const content = await client.sendRequest<string | null>('rulebook/why', { textDocument, first: first.key, second: second.key });
  if (content === null) void window.showInformationMessage('The rulebook has changed meanwhile: ask again.');
  else await pages.show({ name: `Why not ${nameOf(first)} and ${nameOf(second)}.md`, about: textDocument.uri, content, column: ViewColumn.Beside });
}

async function pick(clauses: readonly Clause[], title: string): Promise<Clause | undefined> {
  const items = clauses.map((clause): QuickPickItem & { readonly clause: Clause } => ({ label: nameOf(clause), description: clause.text, detail: clause.document, clause }));
  return (await window.showQuickPick(items, { title, placeHolder: 'Type a number or words of the clause', matchOnDescription: true, matchOnDetail: true }))?.clause;
}

function nameOf({ address, text }: Clause): string {
  return address === '' ? text.slice(0, 40) : address;
}
