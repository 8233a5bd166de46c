/** Two siblings with one label. */
import type { Reference } from '../../../grammar/ast.ts';
import type { Group, ProvisionEntry } from '../../model/facts.ts';
import { provisionKey } from '../../model/places.ts';
import type { Check, Edit, Fix, Message, Read } from '../check.ts';
import { address } from '../wording.ts';

interface Duplicate {
  readonly first: ProvisionEntry;
  readonly second: ProvisionEntry;
  /** The siblings behind the second, in order. */
  readonly after: readonly ProvisionEntry[];
}

export const numberingDuplicate: Check<'document', Duplicate> = {
  id: 'numbering/duplicate',
  severity: 'error',
  looksAt: 'document',
  find,
  say,
  fixes,
  page: {
    summary: 'Two provisions of one list carry the same number or letter.',
    why: 'Nobody can say which of the two a reference means, and a rule change that amends "clause 4" amends either.',
    wrong: '1. The Choir meets weekly.\n2. The Choir sings in public.\n2. The Choir may travel.',
    right: '1. The Choir meets weekly.\n2. The Choir sings in public.\n3. The Choir may travel.',
    decided: 'Only siblings are compared: items of one list, or headings of one kind under one heading. "Chapter 1" and "Appendix 1" are different.',
    settle: 'Renumber the later one, and those behind it, and look at the references to them.',
    source: 'Clauses that are inserted by a rule change without "renumber accordingly".',
  },
};

function find(group: Group<'document'>): readonly Duplicate[] {
  return [...lists(group.members).values()].flatMap(duplicates);
}

/** Labelled provisions by their list: same parent, same kind, same keyword. */
function lists(entries: readonly ProvisionEntry[]): ReadonlyMap<string, readonly ProvisionEntry[]> {
  const found = new Map<string, ProvisionEntry[]>();
  for (const entry of entries.filter((each) => each.label !== '')) {
    const key = [entry.parent, entry.kind, entry.keyword.toLowerCase()].join('\n');
    const list = found.get(key);
    if (list) list.push(entry);
    else found.set(key, [entry]);
  }
  return found;
}

function duplicates(siblings: readonly ProvisionEntry[]): readonly Duplicate[] {
  const seen = new Map<string, ProvisionEntry>();
  return siblings.flatMap((second, i) => {
    const first = seen.get(second.label);
    if (!first) seen.set(second.label, second);
    return first ? [{ first, second, after: siblings.slice(i + 1) }] : [];
  });
}

function say({ first, second }: Duplicate): Message {
  const name = [second.keyword, second.label].filter((part) => part !== '').join(' ');
  return {
    text: `There are two provisions numbered ${name} here: a reference to ${address(second)} could mean either.`,
    certainty: 'certain',
    place: second.place,
    clause: second,
    related: [{ text: `The first ${name}.`, place: first.place, clause: first }],
  };
}

/** Safe only while nothing refers to a label that changes. */
function fixes({ second, after }: Duplicate, read: Read): readonly Fix[] {
  const moved = [second, ...followers(second, after)];
  const edits = moved.flatMap((entry) => renumbered(entry));
  if (edits.length < moved.length || moved.some((entry) => isCited(entry, read))) return [];
  return [{ title: `Renumber ${second.label} as ${successor(second.label)}${moved.length > 1 ? ' and those behind it' : ''}`, kind: 'safe', edits }];
}

/** The siblings whose labels would collide once the one before has moved up. */
function followers(second: ProvisionEntry, after: readonly ProvisionEntry[]): readonly ProvisionEntry[] {
  const free = after.findIndex((entry, i) => entry.label !== successor((after[i - 1] ?? second).label));
  return free === -1 ? after : after.slice(0, free);
}

function renumbered(entry: ProvisionEntry): readonly Edit[] {
  const next = successor(entry.label);
  return next === undefined ? [] : [{ place: entry.place, newText: next }];
}

/** The label behind this one: 4 → 5, 9.4 → 9.5, c → d. None for z, and none for letters that may be Roman numbers. */
function successor(label: string): string | undefined {
  const number = /\d+$/u.exec(label)?.[0];
  if (number) return label.slice(0, -number.length) + String(Number(number) + 1);
  return /^[a-y]$/iu.test(label) && !/^[ivx]$/iu.test(label) ? String.fromCodePoint((label.codePointAt(0) ?? 0) + 1) : undefined;
}

function isCited(entry: ProvisionEntry, read: Read): boolean {
  const provisions = read.group('document', entry.uri).members;
  return provisions.some((each) => read.group('clause', provisionKey(each.uri, each.provision)).members
    .some((clause) => clause.references.some(({ reference }) => mentions(reference, entry))));
}

/** Whether a label of the reference could be this entry's; labels of other levels are compared too, to be on the safe side. */
function mentions(reference: Reference, entry: ProvisionEntry): boolean {
  const labels = [...reference.labels, reference.through ?? ''].join('.').toLowerCase();
  const own = entry.label.toLowerCase();
  return `.${labels}.`.includes(`.${own}.`) && reference.labels.length > 0;
}
