/** The ten real rulebooks of texts/: see texts/LICENCES.md for whose they are. */
import { readFileSync, readdirSync } from 'node:fs';

const folder = new URL('texts/', import.meta.url);

/** Names without their ending: "debian". */
export const textNames: readonly string[] = readdirSync(folder).filter((file) => file.endsWith('.txt')).map((file) => file.slice(0, -'.txt'.length)).toSorted();

export function corpusText(name: string): string {
  return readFileSync(new URL(`${name}.txt`, folder), 'utf8');
}
