/** A name that is used once and is one slip away from a name that is used often. */
import { isBodyNoun, namesOffice, namesPeople, verbForms } from '../../../grammar/lexicon.ts';
import type { Group } from '../../model/facts.ts';
import { memo } from '../../model/memo.ts';
import { wordKey, type WordTotal, type WordUse } from '../../model/capitals.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { firstEach } from '../institution.ts';
import { isSlip } from '../slips.ts';
import { nameAround, placeOfWord } from '../words.ts';
import { address, capitalised, clauseName } from '../wording.ts';

interface NearMiss {
  readonly use: WordUse;
  readonly meant: WordUse;
  /** The whole names, as they are written. */
  readonly name: string;
  readonly known: string;
}

export const termNearMiss: Check<'words', NearMiss> = {
  id: 'term/near-miss',
  severity: 'warning',
  looksAt: 'words',
  find,
  say,
  fixes,
  page: {
    summary: 'A name is used once, and differs by one letter from a name that is used elsewhere.',
    why: 'A slip of the pen makes a second office or committee, of which no other clause speaks: whatever the sentence says is said of nobody.',
    wrong: '1. The Finance Committee keeps the accounts.\n2. The Finance Committee meets monthly.\n3. The Treasurer must report to the Finance Comittee.',
    right: '1. The Finance Committee keeps the accounts.\n2. The Finance Committee meets monthly.\n3. The Treasurer must report to the Finance Committee.',
    decided: 'Words with a capital are compared, in all files of the project. One that is used once is reported if a letter is missing, added, wrong or swapped with its neighbour '
      + 'against a word that makes the same name elsewhere. So is another form of one word in a name of three words or more (“Safeguard” for “Safeguarding”). Plurals, endings (Employer, Employee), and words that the lexicon knows are names of their own; a hyphen is told by `term/synonym-drift`, another number inside a name by `term/two-forms`.',
    settle: 'Correct the spelling; or use the name a second time, if it is another.',
    source: 'Names that were typed, not copied. Frederick J. Damerau (1964) found that four slips in five are one letter missing, added, wrong or swapped.',
  },
};

const shortest = 5;

function find(group: Group<'words'>, read: Read): readonly NearMiss[] {
  const known = byEnds(group.members.filter(({ key, uses }) => uses > 1 && key.length >= shortest));
  const once = group.members.filter(({ key, uses, first }) => uses === 1 && key.length >= shortest && !/\p{L}\p{Lu}/u.test(first.written));
  return once.flatMap(({ key, first }) => {
    const near = firstEach([...(known.get(key.slice(0, 2)) ?? []), ...(known.get(key.slice(-2)) ?? [])], (total) => total.key).filter((total) => isNear(key, total.key, first));
    return near.length === 0 || read.group('word', key).members.length > 1 ? [] : near.flatMap((total) => missed(first, total, read)).slice(0, 1);
  });
}

/** A slip of the pen; or, in a name of three words or more, another form of the word ("Safeguard" for "Safeguarding"). */
function isNear(key: string, other: string, use: WordUse): boolean {
  const [short, long] = key.length < other.length ? [key, other] : [other, key];
  const isForm = long.startsWith(short) && /^(?:ing|ment|al|ion|ance)$/u.test(long.slice(short.length));
  if (isForm) return nameAround(use).split(' ').length > 2;
  return isCousin(key, other, use) || (!isAWord(key) && isSlip(key, other) && key.replaceAll('-', '') !== other.replaceAll('-', ''));
}

const commonStart = 5;
const differentEnds = 6;

/** "the Provisional Synod" once, where else it is the Provincial Synod; "Investigation Bench" and "Investigating Bench". */
function isCousin(key: string, other: string, use: WordUse): boolean {
  const rest = Math.max(key.length, other.length) - commonStart;
  return key.slice(0, commonStart) === other.slice(0, commonStart) && rest > 1 && rest <= differentEnds && isBodyNoun(wordKey(nameAround(use).split(' ').at(-1) ?? '')) && !isBodyNoun(key) && !namesPeople(key);
}

/** A name without the endings of its words. */
const plain = memo((name: string): string => name.split(' ').map(wordKey).join(' '), 1000);

/** By how they begin and how they end: a slip leaves one of the two. */
function byEnds(totals: readonly WordTotal[]): ReadonlyMap<string, readonly WordTotal[]> {
  const found = new Map<string, WordTotal[]>();
  for (const total of totals) {
    for (const end of [total.key.slice(0, 2), total.key.slice(-2)]) found.set(end, [...(found.get(end) ?? []), total]);
  }
  return found;
}

const calendar = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u;

function isAWord(key: string): boolean {
  return calendar.test(key) || isBodyNoun(key) || namesOffice(key) || namesPeople(key) || verbForms(key).length > 0;
}

/** The same name elsewhere, but for the word. */
function missed(use: WordUse, total: WordTotal, read: Read): readonly NearMiss[] {
  const name = nameAround(use);
  const others = read.group('word', total.key).members;
  const wanted = plain(name).split(' ').map((word) => (word === wordKey(use.written) ? total.key : word)).join(' ');
  const same = others.filter((other) => plain(nameAround(other)) === wanted);
  const [meant] = same;
  return meant && same.length > (name.includes(' ') ? 0 : 1) ? [{ use, meant, name, known: nameAround(meant) }] : [];
}

function say({ use, meant, name, known }: NearMiss): Message {
  const on = use.read.clause;
  return {
    text: `“${name}” (${address(on)}) is used nowhere else. ${capitalised(clauseName(meant.read.clause, on))} has “${known}”.`,
    certainty: name.includes(' ') && isSlip(wordKey(use.written), wordKey(meant.written)) ? 'certain' : 'possible',
    doubt: 'The two may be different names.',
    place: placeOfWord(use),
    clause: on,
    related: [{ text: `“${known}” stands here.`, place: placeOfWord(meant), clause: meant.read.clause }],
  };
}

/** With the ending that it has: a plural stays one. */
function fixes({ use, meant }: NearMiss): readonly Fix[] {
  const isPlural = use.written.toLowerCase() !== wordKey(use.written);
  const wasPlural = meant.written.toLowerCase() !== wordKey(meant.written);
  return isPlural === wasPlural ? [{ title: `Correct “${use.written}” to “${meant.written}”`, kind: 'safe', edits: [{ place: placeOfWord(use), newText: meant.written }] }] : [];
}
