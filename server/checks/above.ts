/** The way from a clause up to its document, and from a provision to those below it and what they say. */
import type { Clause, ProvisionEntry } from '../model/facts.ts';
import { groupedBy } from '../model/listing.ts';
import { memoOf } from '../model/memo.ts';
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

const byParent = memoOf((entries: readonly ProvisionEntry[]) => groupedBy(entries, ({ parent }) => parent));

/** Titles of the headings over a clause, the nearest first; empty where one has none. */
export function titlesAbove(clause: Clause, read: Read): readonly string[] {
  return provisionsAbove(clause, read).map(({ title }) => title);
}

/** Whether headings place two clauses at different meetings: what one says of motions at the Annual Meeting is no word on those at "Council Meetings". */
export function isAtOtherMeeting(a: Clause, b: Clause, read: Read): boolean {
  const [one, other] = [a, b].map((clause) => titlesAbove(clause, read).find((title) => /\bmeetings?$/iu.test(title)));
  return one !== undefined && other !== undefined && one !== other;
}

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
