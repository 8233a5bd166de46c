/** What the rest needs of a disk. The process that starts the server or the command line gives it; a browser gives `noFiles`. */
import { isRulebook, settingsFile, within } from './uris.ts';

/** Addresses of files and folders are canonical URIs (`canonical` in uris.ts); a folder has no slash at its end. */
export interface Files {
  /** Text without its byte-order mark; line ends as they stand. */
  read(uri: string): FileText;
  /** Names in a folder, sorted; empty where it cannot be listed. */
  list(folder: string): readonly Entry[];
  kindOf(uri: string): 'file' | 'folder' | 'missing';
}

/** `proposed`: somebody has named the file as a proposal, so that it need not say that it is one. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string; readonly proposed?: true }
  | { readonly kind: 'missing' }
  /** `message` says to a drafter why the file cannot be read, with a full stop. */
  | { readonly kind: 'unreadable'; readonly message: string };

export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** For documents that no disk holds. */
export const noFiles: Files = {
  read: () => ({ kind: 'missing' }),
  list: () => [],
  kindOf: () => 'missing',
};

/**
 * The rulebooks in a folder and its subfolders, one by one, so that a caller can pause between two. Folders that hold no
 * writing of the user's (`node_modules`, names that begin with a dot) are left out. `undefined` is a step without a find.
 */
export function* rulebooksUnder(folder: string, files: Files): Generator<string | undefined> {
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    yield undefined;
    for (const { name, kind } of files.list(next)) {
      const uri = within(next, name);
      if (kind === 'folder' && isVisited(name)) folders.push(uri);
      if (kind === 'file' && isRulebook(uri)) yield uri;
    }
  }
}

/** The rulebooks of a project with a settings file: those in its folder, and in subfolders without settings of their own. */
export function rulebooksOfProject(root: string, files: Files): string[] {
  const found: string[] = [];
  const folders = [root];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const entries = files.list(next);
    if (next !== root && entries.some(({ name }) => name === settingsFile)) continue;
    found.push(...rulebooksAmong(next, entries));
    folders.push(...entries.filter(({ name, kind }) => kind === 'folder' && isVisited(name)).map(({ name }) => within(next, name)));
  }
  return found.toSorted();
}

/** The rulebooks directly in a folder. */
export function rulebooksIn(folder: string, files: Files): string[] {
  return rulebooksAmong(folder, files.list(folder));
}

function rulebooksAmong(folder: string, entries: readonly Entry[]): string[] {
  return entries
    .filter(({ name, kind }) => kind === 'file' && isRulebook(name))
    .map(({ name }) => within(folder, name));
}

function isVisited(folderName: string): boolean {
  return folderName !== 'node_modules' && !folderName.startsWith('.');
}
