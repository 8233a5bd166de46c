/** The way from a clause up to its document, and from a provision to those below it and what they say. */
import { memoOf } from '../model/memo.ts';
import type { Clause, ProvisionEntry } from '../model/facts.ts';
import { provisionKey, textRead } from '../model/places.ts';
import type { Read } from './check.ts';

const byProvision = memoOf((entries: readonly ProvisionEntry[]): ReadonlyMap<string, ProvisionEntry> => new Map(entries.map((entry) => [entry.provision, entry])));

/** The provision of a clause and those that it stands in, the nearest first; without the document. */
export function provisionsAbove({ uri, provision }: Pick<Clause, 'uri' | 'provision'>, read: Read): readonly ProvisionEntry[] {
  const entries = byProvision(read.group('document', uri).members);
  const path: ProvisionEntry[] = [];
  for (let entry = entries.get(provision); entry && entry.kind !== 'document' && !path.includes(entry); entry = entries.get(entry.parent)) path.push(entry);
  return path;
}

const byParent = memoOf((entries: readonly ProvisionEntry[]): ReadonlyMap<string, readonly ProvisionEntry[]> => {
  const children = new Map<string, ProvisionEntry[]>();
  for (const entry of entries) {
    const known = children.get(entry.parent);
    if (known) known.push(entry);
    else children.set(entry.parent, [entry]);
  }
  return children;
});

/** The provisions that stand right in another. */
export function provisionsIn({ uri, provision }: Pick<Clause, 'uri' | 'provision'>, read: Read): readonly ProvisionEntry[] {
  return byParent(read.group('document', uri).members).get(provision) ?? [];
}

export const isWithin = (address: string, above: string): boolean => address === above || address.startsWith(`${above}.`);

/** A provision and all below it. */
export function provisionsWithin({ uri, address }: ProvisionEntry, read: Read): readonly ProvisionEntry[] {
  return read.group('document', uri).members.filter((entry) => isWithin(entry.address, address));
}

/** Their titles and sentences. */
export function textsOf(entries: readonly ProvisionEntry[], read: Read): readonly string[] {
  return entries.flatMap((entry) => [entry.title, ...read.group('clause', provisionKey(entry.uri, entry.provision)).members.map(({ clause }) => textRead(clause))]);
}
