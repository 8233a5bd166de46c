/** A number that a list leaves out. */
import { isFirst, numberingsOf, ordinalsOf, successor } from '../../../grammar/labels.ts';
import type { Group, ProvisionEntry } from '../../model/facts.ts';
import type { Check, Message } from '../check.ts';
import { clauseName, listed } from '../wording.ts';

interface Missing {
  readonly before: ProvisionEntry;
  readonly after: ProvisionEntry;
  readonly labels: readonly string[];
}

export const numberingGap: Check<'document', Missing> = {
  id: 'numbering/gap',
  severity: 'information',
  looksAt: 'document',
  find,
  say,
  page: {
    summary: 'A list of provisions leaves a number or letter out.',
    why: 'Readers cannot tell whether a clause was repealed or lost in copying, and a reference to the missing number looks like a reference to a missing rule.',
    wrong: '1. The Choir meets weekly.\n2. The Choir sings in public.\n4. The Choir may travel.',
    right: '1. The Choir meets weekly.\n2. The Choir sings in public.\n3. [Repealed]\n4. The Choir may travel.',
    decided: 'Looked at are the items of one list, and the headings of one kind under one heading, that otherwise count on one by one. One or two missing numbers are a gap; '
      + 'where more are missing, or several times, the list has an order of its own. What comes before the first is not missed.',
    settle: 'Renumber, and look at the references; or keep the number with a word such as “[Repealed]”, so that nobody looks for it.',
    source: 'Clauses that were deleted without renumbering. Legislation keeps such a number with a note that it was repealed.',
  },
};

const mostMissing = 2;

function find(group: Group<'document'>): readonly Missing[] {
  return listsIn(group.members).flatMap((list) => {
    const gaps = list.slice(1).map((after, i) => gapBetween(list[i] ?? after, after, list));
    const found = gaps.filter((gap) => gap !== undefined);
    return found.length === 1 && found[0] !== 'disorder' && found[0] ? [found[0]] : [];
  });
}

/** Siblings that are numbered in one way, in the order of the text; a list that begins anew is another. */
function listsIn(entries: readonly ProvisionEntry[]): readonly (readonly ProvisionEntry[])[] {
  const open = new Map<string, ProvisionEntry[]>();
  const lists: ProvisionEntry[][] = [];
  for (const entry of entries.filter(({ label, kind }) => label !== '' && kind !== 'document')) {
    const key = [entry.parent, entry.kind, entry.keyword.toLowerCase()].join('\n');
    const list = open.get(key);
    if (list && !isFirst(entry.label)) list.push(entry);
    else {
      const fresh = [entry];
      open.set(key, fresh);
      lists.push(fresh);
    }
  }
  return lists;
}

const shortest = 3;

/** What is missing between two neighbours; `disorder` where they do not count on at all. */
function gapBetween(before: ProvisionEntry, after: ProvisionEntry, list: readonly ProvisionEntry[]): Missing | 'disorder' | undefined {
  if (list.length < shortest) return undefined;
  const labels = list.map(({ label }) => label);
  const missing: string[] = [];
  for (let next = successor(before.label, labels); next !== after.label; next = successor(next, labels)) {
    if (next === '' || missing.length === mostMissing || isInserted(before, after)) return isInserted(before, after) ? undefined : 'disorder';
    missing.push(next);
  }
  return missing.length === 0 ? undefined : { before, after, labels: missing };
}

/** 4A after 4, and 5 after 4A. */
function isInserted(before: ProvisionEntry, after: ProvisionEntry): boolean {
  const plain = (label: string): string => label.replace(/(?<=\d)[A-Za-z]{1,2}$/u, '');
  if (plain(before.label) === before.label && plain(after.label) === after.label) return false;
  const [a, b] = [plain(before.label), plain(after.label)];
  return a === b || successor(a) === b || numberingsOf(a).length === 0 || ordinalsOf(b).includes((ordinalsOf(a)[0] ?? 0) + 1);
}

function say({ before, after, labels }: Missing): Message {
  const names = labels.map((label) => [after.keyword, label].filter((part) => part !== '').join(' '));
  return {
    text: `There is no ${listed(names, 'or')} between ${clauseName(before)} and ${clauseName(after)}.`,
    certainty: 'certain',
    place: after.place,
    clause: after,
    related: [{ text: 'The one before.', place: before.place, clause: before }],
  };
}
