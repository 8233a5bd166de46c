/** Earlier texts of a file: committed ones through the editor's own git extension, or another file that the user chooses. */
import { extensions, window, workspace, type QuickPickItem, type TextDocument, type Uri } from 'vscode';

/** What this needs of the git extension that comes with the editor. */
interface Git {
  getAPI(version: 1): { getRepository(uri: Uri): Repository | null };
}

interface Repository {
  show(ref: string, path: string): Promise<string>;
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly { readonly hash: string; readonly message: string; readonly authorDate?: Date }[]>;
}

type Choice = QuickPickItem & { read(): Promise<string | undefined> };

const mostCommits = 30;

/** The text that the user chooses to compare with; undefined where they choose none. */
export async function earlierText(document: TextDocument): Promise<string | undefined> {
  const picked = await window.showQuickPick(choicesFor(document), { title: 'Turn my edits into a rule change: edits since which version?' });
  return picked?.read();
}

async function choicesFor(document: TextDocument): Promise<Choice[]> {
  const committed = document.uri.scheme === 'file' ? await commitsOf(document.uri.fsPath, document.uri) : [];
  const saved: Choice[] = document.isDirty && !document.isUntitled ? [{ label: 'The saved version', description: 'as it is on the disk', read: () => textOf(document.uri) }] : [];
  return [...committed, ...saved, { label: 'Another file …', read: chosenFile }];
}

async function commitsOf(path: string, uri: Uri): Promise<Choice[]> {
  const extension = extensions.getExtension<Git>('vscode.git');
  const git = extension === undefined ? undefined : await extension.activate().then(() => extension.exports, () => undefined);
  const repository = git?.getAPI(1).getRepository(uri);
  if (repository === null || repository === undefined) return [];
  const commits = await repository.log({ path, maxEntries: mostCommits }).catch(() => []);
  return commits.map(({ hash, message, authorDate }, at) => ({
    label: at === 0 ? 'The last committed version' : (message.split('\n', 1)[0] ?? hash), description: [authorDate?.toLocaleDateString() ?? '', ...(at === 0 ? [message.split('\n', 1)[0] ?? ''] : [])].join(' '),
    read: () => repository.show(hash, path).catch(() => undefined),
  }));
}

async function chosenFile(): Promise<string | undefined> {
  const [uri] = (await window.showOpenDialog({ title: 'The earlier version', canSelectMany: false })) ?? [];
  return uri && textOf(uri);
}

async function textOf(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}
