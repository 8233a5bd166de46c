/** Addresses of files, as strings in one spelling. */
import { URI, Utils } from 'vscode-uri';

export const settingsFile = 'rulebook.json';

/** One spelling for one file, whatever the client writes (`file:///C:/x` and `file:///c%3A/x`). */
export function canonical(uri: string): string {
  return URI.parse(uri).toString();
}

export function ofPath(absolutePath: string): string {
  return URI.file(absolutePath).toString();
}

export function pathOf(uri: string): string {
  return URI.parse(uri).fsPath;
}

/** The folder above; the root is its own. */
export function folderOf(uri: string): string {
  return withoutSlash(Utils.dirname(URI.parse(uri)).toString());
}

export function within(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}

export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** The way from a folder to what is in it, as one would type it: "rules/a b.rulebook". */
export function pathBelow(uri: string, folder: string): string {
  const [full, above] = [uri, folder].map((each) => URI.parse(each).path);
  return full !== undefined && above !== undefined && full.startsWith(`${above}/`) ? full.slice(above.length + 1) : nameOf(uri);
}

/** True for the folder itself too. */
export function isWithin(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

export function isRulebook(name: string): boolean {
  return name.endsWith('.rulebook');
}

/** True where the address is a file of the disk that the server runs on. */
export function isOnDisk(uri: string): boolean {
  return uri.startsWith('file:');
}

/** True for a document that belongs to no folder: one that was never saved, or a snapshot. It is a project of its own. */
export function standsAlone(uri: string): boolean {
  return URI.parse(uri).scheme === 'untitled' || isSnapshot(uri);
}

/** True for the old version of a file that a comparison shows: its address has a query. Nobody can put it right. */
export function isSnapshot(uri: string): boolean {
  const { query, fragment } = URI.parse(uri);
  return query !== '' || fragment !== '';
}

export function withoutSlash(folder: string): string {
  return folder.endsWith('/') && !folder.endsWith(':///') ? folder.slice(0, -1) : folder;
}
