/** The disk, for the server process and the command line. */
import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { TextDecoder } from 'node:util';
import type { Entry, Files, FileText } from './files.ts';
import { pathOf } from './uris.ts';

const megabyte = 1024 * 1024;
const largest = 50 * megabyte;

export const nodeFiles: Files = {
  read: (uri) => readText(pathOf(uri)),
  list: (folder) => listFolder(pathOf(folder)),
  kindOf: (uri) => kindOfPath(pathOf(uri)),
};

/** The text that some bytes are, or why they are none. */
export function textOf(bytes: Uint8Array): FileText {
  if (bytes.length > largest) return unreadable('This file is too large: it has over 50 MB.');
  if (bytes.includes(0)) return unreadable('This file is not text: it holds bytes that no text has.');
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return unreadable(`This file is not UTF-8: the bytes in line ${firstBadLine(bytes)} are something else. Save it as UTF-8.`);
  }
}

function readText(file: string): FileText {
  try {
    if (statSync(file).size > largest) return unreadable('This file is too large: it has over 50 MB.');
    return textOf(readFileSync(file));
  } catch (error) {
    return failure(error);
  }
}

function failure(error: unknown): FileText {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
  if (code === 'EACCES' || code === 'EPERM') return unreadable('This file cannot be read: permission is denied.');
  if (code === 'EISDIR') return unreadable('This is a folder, not a file.');
  return unreadable(`This file cannot be read (${code}).`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}

function unreadable(message: string): FileText {
  return { kind: 'unreadable', message };
}

/** One-based: the first line that is not UTF-8 by itself. A line end is one byte, so lines can be told apart before decoding. */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let line = 1, start = 0; start < bytes.length; line += 1) {
    const next = bytes.indexOf(10, start);
    const end = next < 0 ? bytes.length : next;
    if (!decodes(decoder, bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return 1;
}

function decodes(decoder: TextDecoder, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function listFolder(folder: string): Entry[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .flatMap((entry) => entryOf(folder, entry))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** A link to a file is that file; links to folders are not followed, as they can run in circles. */
function entryOf(folder: string, entry: Dirent): Entry[] {
  if (entry.isDirectory()) return [{ name: entry.name, kind: 'folder' }];
  if (entry.isFile()) return [{ name: entry.name, kind: 'file' }];
  if (entry.isSymbolicLink() && kindOfPath(path.join(folder, entry.name)) === 'file') return [{ name: entry.name, kind: 'file' }];
  return [];
}

function kindOfPath(file: string): 'file' | 'folder' | 'missing' {
  try {
    return statSync(file).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'missing';
  }
}
