/** A disk in memory. Keys are paths ("/rules/a.rulebook"); values can be changed by the test. */
import type { Files } from '../../server/workspace/files.ts';
import { folderOf, nameOf, ofPath } from '../../server/workspace/uris.ts';

export function memoryFiles(paths: Readonly<Record<string, string>>): Files & { set(path: string, text: string | undefined): void } {
  const texts = new Map(Object.entries(paths).map(([path, text]) => [ofPath(path), text]));
  const isFolder = (uri: string): boolean => [...texts.keys()].some((each) => each.startsWith(`${uri}/`));
  return {
    set(path, text) {
      if (text === undefined) texts.delete(ofPath(path));
      else texts.set(ofPath(path), text);
    },
    read(uri) {
      const text = texts.get(uri);
      if (text === undefined) return { kind: 'missing' };
      return text.includes('\0') ? { kind: 'unreadable', message: 'This file is not text.' } : { kind: 'text', text };
    },
    list(folder) {
      const files = [...texts.keys()].filter((uri) => folderOf(uri) === folder).map((uri) => ({ name: nameOf(uri), kind: 'file' as const }));
      const below = [...texts.keys()].filter((uri) => uri.startsWith(`${folder}/`)).map((uri) => uri.slice(folder.length + 1).split('/'));
      const folders = new Set(below.flatMap(([first, ...rest]) => (first === undefined || rest.length === 0 ? [] : [first])));
      return [...files, ...[...folders].map((name) => ({ name, kind: 'folder' as const }))].toSorted((a, b) => (a.name < b.name ? -1 : 1));
    },
    kindOf(uri) {
      if (texts.has(uri)) return 'file';
      return isFolder(uri) ? 'folder' : 'missing';
    },
  };
}
