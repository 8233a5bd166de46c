/** Two siblings with one label. */
import type { Reference } from '../../../grammar/ast.ts';
import { follows, isFirst } from '../../../grammar/labels.ts';
import type { Clause, Group, Place, ProvisionEntry } from '../../model/facts.ts';
import { provisionKey } from '../../model/places.ts';
import type { Check, Edit, Fix, Message, Read } from '../check.ts';
import { clauseName, listed, sentences } from '../wording.ts';

interface Duplicate {
  readonly first: ProvisionEntry;
  readonly second: ProvisionEntry;
  /** The siblings behind the second, in order. */
  readonly after: readonly ProvisionEntry[];
  /** Those directly behind it that repeat a number too: one slip, one finding. */
  readonly more: readonly ProvisionEntry[];
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
    decided: 'Only siblings are compared: items of one list, or headings of one kind under one heading. "Chapter 1" and "Appendix 1" are different, '
      + 'and items that begin anew with 1 are another list. Numbers that are repeated one after the other are one finding.',
    settle: 'Renumber the later one, and those behind it, and look at the references to them.',
    source: 'Clauses that are inserted by a rule change without "renumber accordingly".',
  },
};

function find(group: Group<'document'>, read: Read): readonly Duplicate[] {
  return [...lists(group.members).values()].flatMap(duplicates).filter(({ first, second }) => ![first, second].some((entry) => isEmpty(entry, group.members, read)));
}

/** "(b) (c)" in a line of its own: what belongs to these letters was printed elsewhere on the page. */
function isEmpty(entry: ProvisionEntry, entries: readonly ProvisionEntry[], read: Read): boolean {
  return entry.kind === 'item' && entry.title === '' && read.group('clause', provisionKey(entry.uri, entry.provision)).members.length === 0 && !entries.some(({ parent }) => parent === entry.provision);
}

/** Labelled provisions by their list: same parent, same kind, same keyword, and as much in front of the label: "(4)" stands in another list than "4.". */
function lists(entries: readonly ProvisionEntry[]): ReadonlyMap<string, readonly ProvisionEntry[]> {
  const found = new Map<string, ProvisionEntry[]>();
  for (const entry of entries.filter((each) => each.label !== '')) {
    const key = [entry.parent, entry.kind, entry.keyword.toLowerCase(), entry.kind === 'item' ? entry.place.span.start : ''].join('\n');
    const list = found.get(key);
    if (list) list.push(entry);
    else found.set(key, [entry]);
  }
  return found;
}

/** Items that begin anew with 1 or (a) behind others are another list: whatever stood between the two was not told from their text. */
function duplicates(siblings: readonly ProvisionEntry[]): readonly Duplicate[] {
  const seen = new Map<string, ProvisionEntry>();
  const firsts = siblings.map((second, i) => {
    const before = siblings[i - 1];
    if (second.kind === 'item' && second.keyword === '' && isFirst(second.label) && !LETTERED.test(second.label) && before && !isFirst(before.label)) seen.clear();
    const first = seen.get(second.label);
    if (!first) seen.set(second.label, second);
    return first;
  });
  return siblings.flatMap((second, i) => {
    const first = firsts[i];
    if (!first || goesOn(siblings, firsts, i)) return [];
    const end = siblings.findIndex((_, at) => at > i && !goesOn(siblings, firsts, at));
    return [{ first, second, after: siblings.slice(i + 1), more: siblings.slice(i + 1, end < 0 ? siblings.length : end) }];
  });
}

/** B1 begins no list anew. */
const LETTERED = /^[A-Z]\d/u;

/** 7 behind a second 6, where both were there before. */
function goesOn(siblings: readonly ProvisionEntry[], firsts: readonly (ProvisionEntry | undefined)[], at: number): boolean {
  const [before, own] = [siblings[at - 1], siblings[at]];
  return before !== undefined && own !== undefined && firsts[at] !== undefined && firsts[at - 1] !== undefined && follows(own.label, before.label);
}

const mostNamed = 9;

function say({ first, second, more }: Duplicate): Message {
  const name = [second.keyword, second.label].filter((part) => part !== '').join(' ');
  const reference = second.keyword === '' ? clauseName(second) : name;
  return {
    text: sentences(`There are two provisions numbered ${name} here: a reference to ${reference} could mean either.`, more.length > 0 ? `The same goes for ${listed(more.slice(0, mostNamed).map(({ label }) => label))}${more.length > mostNamed ? ' and others' : ''}.` : ''),
    certainty: 'certain',
    place: second.place,
    clause: second,
    related: [{ text: `The first ${name}.`, place: first.place, clause: first }],
  };
}

/**
 * The later one and those behind it move up, and the references to them follow. Not where something refers to the label
 * that was used twice, or where a reference cannot be rewritten: nobody knows which of the two it means.
 */
function fixes({ second, after }: Duplicate, read: Read): readonly Fix[] {
  const moved = [second, ...followers(second, after)];
  const labels = moved.flatMap(renumbered);
  const references = citations(second.uri, read).map((citation) => redirected(citation, moved, read));
  if (labels.length < moved.length || references.includes('unclear')) return [];
  const edits = [...labels, ...references.filter((each) => typeof each === 'object')];
  return [{ title: `Renumber ${second.label} as ${successor(second.label)}${moved.length > 1 ? ', and those behind it' : ''}`, kind: 'safe', edits }];
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
  return /^[a-y]$/iu.test(label) && !/^[hivwx]$/iu.test(label) ? String.fromCodePoint((label.codePointAt(0) ?? 0) + 1) : undefined;
}

interface Citation {
  readonly from: Clause;
  readonly reference: Reference;
  readonly place: Place;
}

/** Every reference of the project that could lead into the file. */
function citations(uri: string, read: Read): readonly Citation[] {
  const provisions = read.files().flatMap((file) => read.group('document', file).members);
  const clauses = provisions.flatMap((entry) => read.group('clause', provisionKey(entry.uri, entry.provision)).members);
  return clauses.flatMap(({ clause, references }) => references.filter(({ reference }) => clause.uri === uri || reference.document !== undefined)
    .map(({ reference, place }) => ({ from: clause, reference, place })));
}

/** The reference after the move; nothing where it leads elsewhere, `unclear` where it cannot be rewritten. */
function redirected({ from, reference, place }: Citation, moved: readonly ProvisionEntry[], read: Read): Edit | 'unclear' | undefined {
  const [second] = moved;
  const found = read.resolve(reference, from);
  if (found.kind === 'elsewhere' || found.kind === 'missing' || reference.self) return undefined;
  const hit = moved.find((entry) => found.provisions.some((target) => target.uri === entry.uri && isWithin(target.address, entry.address)));
  if (!hit) return reference.through === undefined ? undefined : 'unclear';
  const [before, behind, ...more] = reference.text.split(hit.label);
  const next = successor(hit.label);
  if (hit.label === second?.label || next === undefined || before === undefined || behind === undefined || more.length > 0) return 'unclear';
  return reference.through === undefined ? { place, newText: before + next + behind } : 'unclear';
}

function isWithin(address: string, above: string): boolean {
  return address === above || address.startsWith(`${above}.`);
}
