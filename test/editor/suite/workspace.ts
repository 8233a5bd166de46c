// Opening the examples and waiting for what the server says about them.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { languages, window, workspace, Uri, type Diagnostic, type TextEditor } from 'vscode';

const patience = 30_000;
/** Milliseconds in which an editor that was closing is gone. */
const settling = 50;

/** Opens a file of the examples. VS Code may still be closing what was open: it is shown again until it is the active one. */
export async function open(file: string): Promise<TextEditor> {
  const editor = await window.showTextDocument(await workspace.openTextDocument(exampleUri(file)));
  await sleep(settling);
  return window.activeTextEditor === editor ? editor : open(file);
}

export function exampleUri(file: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('No folder is open.');
  return Uri.file(path.join(folder.uri.fsPath, file));
}

/** Resolves when the diagnostics of a document satisfy the condition; says what there was instead when they never do. */
export function diagnosticsWhen(uri: Uri, condition: (all: readonly Diagnostic[]) => boolean, awaited: string): Promise<readonly Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(deadline);
      listener.dispose();
    };
    const look = (): void => {
      const all = languages.getDiagnostics(uri);
      if (!condition(all)) return;
      stop();
      resolve(all);
    };
    const listener = languages.onDidChangeDiagnostics(look);
    const deadline = setTimeout(() => {
      stop();
      reject(new Error(`${awaited} did not come about within ${patience / 1000} seconds. The diagnostics are: ${list(languages.getDiagnostics(uri))}`));
    }, patience);
    look();
  });
}

/** The name of the check, which the diagnostic carries as a code with a link. */
export function checkOf(diagnostic: Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

function list(all: readonly Diagnostic[]): string {
  if (all.length === 0) return 'none.';
  return all.map((diagnostic) => `${diagnostic.range.start.line + 1}: ${checkOf(diagnostic)}: ${diagnostic.message}`).join('\n');
}
