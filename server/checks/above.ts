/** The way from a clause up to its document. */
import { memoOf } from '../model/memo.ts';
import type { Clause, ProvisionEntry } from '../model/facts.ts';
import type { Read } from './check.ts';

const byProvision = memoOf((entries: readonly ProvisionEntry[]): ReadonlyMap<string, ProvisionEntry> => new Map(entries.map((entry) => [entry.provision, entry])));

/** The provision of a clause and those that it stands in, the nearest first; without the document. */
export function provisionsAbove({ uri, provision }: Pick<Clause, 'uri' | 'provision'>, read: Read): readonly ProvisionEntry[] {
  const entries = byProvision(read.group('document', uri).members);
  const path: ProvisionEntry[] = [];
  for (let entry = entries.get(provision); entry && entry.kind !== 'document' && !path.includes(entry); entry = entries.get(entry.parent)) path.push(entry);
  return path;
}
