/** Writes files whole or not at all. */
import { accessSync, chmodSync, closeSync, constants, openSync, readSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Puts a text in the place of an existing file, with its byte-order mark and permissions. Says why, with a full stop, where it could not. */
export function writeFile(file: string, text: string): string | undefined {
  try {
    const place = realpathSync(file);
    accessSync(place, constants.W_OK);
    replace(place, (hasMark(place) ? MARK : '') + text);
    return undefined;
  } catch (error) {
    return failure(error);
  }
}

/** Writes beside the file first: whoever reads it meanwhile, or if the power fails, finds the old text or the new one. */
function replace(place: string, text: string): void {
  const draft = `${place}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text, { flag: 'wx', flush: true });
    chmodSync(draft, statSync(place).mode);
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

const MARK = '\ufeff';
const MARK_BYTES = Buffer.from(MARK);

function hasMark(place: string): boolean {
  const first = Buffer.alloc(MARK_BYTES.length);
  const handle = openSync(place, 'r');
  try {
    readSync(handle, first);
  } finally {
    closeSync(handle);
  }
  return first.equals(MARK_BYTES);
}

function failure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'This file cannot be written: permission is denied.';
  return code === 'ENOSPC' ? 'This file cannot be written: the disk is full.' : `This file cannot be written (${code}).`;
}
