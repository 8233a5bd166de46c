/** Pages that are only to be read: VS Code asks nobody to save them. */
import { EventEmitter, Uri, window, workspace, type Disposable, type ViewColumn } from 'vscode';

export interface Page {
  /** Its name as a file; the ending says how it is shown. */
  readonly name: string;
  /** What it is about, where several pages may have one name. */
  readonly about: string;
  readonly content: string;
  readonly column?: ViewColumn;
}

export interface Pages extends Disposable {
  /** Opens a page, or brings the one that is open up to date. */
  show(page: Page): Promise<void>;
}

const scheme = 'rulebook-page';

export function createPages(): Pages {
  const contents = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(scheme, { onDidChange: changed.event, provideTextDocumentContent: (uri) => contents.get(uri.toString()) });
  return {
    async show({ name, about, content, column }) {
      const uri = Uri.from({ scheme, path: `/${name.replaceAll('/', '-')}`, query: about });
      contents.set(uri.toString(), content);
      changed.fire(uri);
      await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true, ...(column === undefined ? {} : { viewColumn: column }) });
    },
    dispose() {
      provider.dispose();
      changed.dispose();
    },
  };
}
