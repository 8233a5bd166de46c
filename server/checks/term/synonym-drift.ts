/** Two spellings or forms of one name. */
import { isBodyNoun } from '../../../grammar/lexicon.ts';
import { wordKey, type WordTotal, type WordUse } from '../../model/capitals.ts';
import type { Group } from '../../model/facts.ts';
import { groupedBy } from '../../model/listing.ts';
import { memoOf } from '../../model/memo.ts';
import { namesOrganisation } from '../../model/usage.ts';
import type { Check, Message, Read } from '../check.ts';
import { clauseKey } from '../../model/places.ts';
import { inTextOrder } from '../circle.ts';
import { address, listed } from '../wording.ts';
import { placeOfWord } from '../words.ts';

interface Drift {
  /** The last of them in the text, and the others in their order. */
  readonly last: WordUse;
  readonly others: readonly WordUse[];
}

export const termSynonymDrift: Check<'words', Drift> = {
  id: 'term/synonym-drift',
  severity: 'information',
  looksAt: 'words',
  find,
  say,
  page: {
    summary: 'One thing seems to go by two names: “Chair” and “Chairman”, “Co-ordinator” and “Coordinator”.',
    why: 'A reader who takes words seriously asks who the other one is; a search for one name does not find the clauses with the other.',
    wrong: '1. The meeting elects the Chair.\n2. A casting vote belongs to the Chairman.',
    right: '1. The meeting elects the Chair.\n2. A casting vote belongs to the Chair.',
    decided: 'Compared are words with a capital: those that differ by a hyphen or by the ending -er and -or, and the forms of “chair”. Names of the same words in another order (“Board of Trustees” and “Trustee Board”), “Vice-” and “Deputy”, “Hon.” and “Honorary”, and the initials of a name are told too. A “Chairperson” who has the casting vote, and whom no clause sets up, is compared with the one office that presides by the rules (the Convener, the President). Synonyms that are different words (Council and Committee) may be two things, and are left alone.',
    settle: 'Use one name throughout; or say that the two mean the same.',
    source: 'Kenneth A. Adams, A Manual of Style for Contract Drafting: one thing, one term.',
  },
};

function find(group: Group<'words'>, read: Read): readonly Drift[] {
  const families = groupedBy(group.members, ({ key }) => familyOf(key));
  const spellings = [...families.values()].filter((family) => family.length > 1 && !areEquated(family, read)).flatMap((family) => {
    const uses = inTextOrder(family.map(({ first: use }) => ({ use, clause: use.read.clause })), read).map(({ use }) => use);
    const last = uses.at(-1);
    return last ? [{ last, others: uses.slice(0, -1) }] : [];
  });
  return [...spellings, ...strangers(group.members, read), ...turned(group.members, read), ...shortened(group.members, read)];
}

// ------------------------------------------------------------------------------------------------------- other orders

/** "Board of Trustees" and "Trustee Board", "Vice-President" and "Deputy President": names of the same words. */
function turned(all: readonly WordTotal[], read: Read): readonly Drift[] {
  const bodies = all.filter(({ key }) => isBodyNoun(key)).map(({ key }) => namesEndingIn(read.group('word', key)));
  const posts = [...new Set(all.map(({ key }) => key.replace(/^(?:vice|deputy)-/u, '')))].filter((key) => titled.test(key)).map((key) => alikeIn(['', 'vice-', 'deputy-'].flatMap((before) => read.group('word', `${before}${key}`).members)));
  return [...bodies, ...posts].flatMap((found) => found.filter((uses) => !sharesClause(uses.map(({ use }) => use))).flatMap((uses) => driftOf(uses, read)));
}

const titled = /^(?:president|chair|chairman|chairperson|secretary|treasurer|captain|convener|convenor|editor|commodore|auditor)$/u;

interface NameUse {
  readonly use: WordUse;
  readonly name: string;
}

function driftOf(uses: readonly NameUse[], read: Read): readonly Drift[] {
  const forms = new Map(uses.toReversed().map((each) => [plainName(each.name), each.use]));
  const [last, ...others] = inTextOrder([...forms.values()].map((use) => ({ use, clause: use.read.clause })), read).map(({ use }) => use).toReversed();
  return last && others.length > 0 ? [{ last, others: others.toReversed() }] : [];
}

/** Of a word that stands everywhere not every use is compared. */
const mostCompared = 500;

/** Uses of a noun in names that are made of the same words, where those are put in two ways. */
const namesEndingIn = memoOf(({ members }: Group<'word'>) => alikeIn(members));

function alikeIn(members: readonly WordUse[]): readonly (readonly NameUse[])[] {
  const alike = groupedBy(members.slice(0, mostCompared).map(wholeOf), ({ words }) => (words === '' ? undefined : words));
  return [...alike.values()].filter((uses) => new Set(uses.map(({ plain }) => plain)).size > 1 && new Set(uses.map(({ keyed }) => keyed)).size > 1);
}

/** A name with its words in the order of the alphabet (none of a name of one word), and in two plain forms. */
interface Whole extends NameUse {
  readonly words: string;
  readonly plain: string;
  readonly keyed: string;
}

/** Found out once for each use. */
const wholeOf = memoOf((use: WordUse): Whole => {
  const name = wholeName(use);
  const words = wordsOf(name);
  const at = { ...use, written: name, start: use.read.clause.text.indexOf(name) };
  return { use: at, name, words: words.length > 1 ? words.toSorted().join(' ') : '', plain: plainName(name), keyed: name.toLowerCase().split(' ').map(wordKey).join(' ') };
});

/** "Finance Committee", "Committee on Finance"; what belongs to an organisation is no name of that kind. */
function wholeName(use: WordUse): string {
  const { read: { clause: { text } }, start, written } = use;
  const before = /(?:(?:\p{Lu}\p{L}+(?:-\p{L}+)*|Hon\.?|Dep\.?) )*$/u.exec(text.slice(Math.max(0, start - longestName), start))?.[0] ?? '';
  const [behind = ''] = isBodyNoun(wordKey(written)) && before.replace(/^The $/u, '') === '' ? /^ (?:of|on|for)(?: the)? (?:\p{Lu}\p{L}+(?: and )?(?: (?=\p{Lu}))?){1,3}/u.exec(text.slice(start + written.length)) ?? [] : [];
  return namesOrganisation(behind.toLowerCase()) ? '' : `${before}${written}${behind}`.replace(/^(?:The|An?|Every|Any|No|If|When|Where|Each|Our) /u, '').replace(/ and\s*$/u, '').trim();
}

const longestName = 80;
const titles: Readonly<Record<string, string>> = { 'hon': 'honorary', 'hon.': 'honorary', 'deputy': 'vice', 'dep': 'vice', 'dep.': 'vice' };

/** The words of a name, in the number and form that they have in all names. */
function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().replaceAll(/\b(?:of|on|for|the|and)\b/gu, '').replace(/\b(?:vice|deputy)-/u, 'vice ').split(/\s+/u).filter((word) => word !== '').map((word) => titles[word] ?? wordKey(word));
}

const plainName = (name: string): string => name.toLowerCase().replace(/\bhon\.? /u, 'hon ').replaceAll('-', ' ').replaceAll(/\bthe /gu, '').split(' ').map((word, i, all) => (i === all.length - 1 ? wordKey(word) : word)).join(' ');

/** "the Chief Executive Officer" and "the CEO", where no clause says that they are one. */
function shortened(all: readonly WordTotal[], read: Read): readonly Drift[] {
  return all.filter(({ first }) => /^\p{Lu}{3,5}$/u.test(first.written) && !everyday.test(first.written)).flatMap(({ first: short }) => {
    const letters = [...short.written.toLowerCase()];
    const initial = all.filter(({ key }) => key.startsWith(letters[0] ?? ''));
    const full = initial.flatMap(({ key }) => read.group('word', key).members.slice(0, mostCompared)).find((use) => initialsOf(use) === short.written.toLowerCase());
    const uses = read.group('word', wordKey(short.written)).members;
    if (!full || uses.some(({ read: { clause } }) => new RegExp(`[("“]${short.written}["”)]|\\b${short.written} (?:means|stands|is the)\\b`, 'u').test(clause.text))) return [];
    const name = nameFrom(full);
    return sharesClause([full, ...uses]) ? [] : driftOf([{ use: { ...full, written: name }, name }, { use: short, name: short.written }], read);
  });
}

/** Short names that need no telling. */
const everyday = /^(?:AGM|EGM|SGM|PDF|GDPR|DBS|VAT|HMRC|USA|CV|URL|HTTP|API)s?$/u;

function nameFrom({ read: { clause: { text } }, start }: WordUse): string {
  return /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/u.exec(text.slice(start, start + longestName))?.[0] ?? '';
}

const initialsOf = (use: WordUse): string => nameFrom(use).split(' ').map((word) => word.charAt(0).toLowerCase()).join('');

function sharesClause(uses: readonly WordUse[]): boolean {
  const names = new Map<string, Set<string>>();
  for (const { read: { clause }, written } of uses) names.set(clauseKey(clause), (names.get(clauseKey(clause)) ?? new Set()).add(plainName(written)));
  return [...names.values()].some((each) => each.size > 1);
}

// ----------------------------------------------------------------------------------------------------------- strangers

const presiding = /^(?:chair|chairman|chairwoman|chairperson|president|convener|convenor|moderator|praeses|speaker)$/u;

/** "The Chairperson has a casting vote", where no clause sets up a Chairperson and the one who presides is the Convener. */
function strangers(all: readonly WordTotal[], read: Read): readonly Drift[] {
  const heads = all.filter(({ key }) => presiding.test(key));
  const [known, ...more] = heads.filter(({ key }) => isSetUp(key, read));
  if (!known || more.length > 0) return [];
  const unknown = heads.filter(({ key }) => familyOf(key) !== familyOf(known.key) && read.group('word', key).members.every(isBare) && !areEquated([known, ...all.filter((one) => one.key === key)], read));
  const head = presides(known.key, read);
  return head ? unknown.map(({ first }) => ({ last: first, others: [head] })) : [];
}

function isSetUp(key: string, read: Read): boolean {
  return read.group('office', key).members.some(({ kind }) => kind === 'fill') || read.group('body', `made of ${key}`).members.length > 0 || read.group('term', key).members.length > 0;
}

/** Where it is said who presides. */
function presides(key: string, read: Read): WordUse | undefined {
  return read.group('word', key).members.find(({ read: { clause } }) => /\b(?:preside|presides|chairs?|take the chair|takes the chair)\b/u.test(clause.text));
}

/** "the Chairperson", not "the Chairperson of that meeting" or "an Interim Chairperson", with what whoever presides has to do. */
function isBare({ read: { clause }, written }: WordUse): boolean {
  return new RegExp(`\\b[Tt]he ${written}\\b(?! (?:of|for|\\p{Lu}))`, 'u').test(clause.text) && /\b(?:casting|second) vote\b|\bpresid|\bmeetings?\b|\bpoints? of order\b|\bminutes\b/iu.test(clause.text);
}

/** "The Chairman or Chairwoman": one sentence has both, and knows it. */
function areEquated(family: readonly WordTotal[], read: Read): boolean {
  const clauses = family.flatMap(({ key }) => [...new Set(read.group('word', key).members.map((use) => clauseKey(use.read.clause)))]);
  return new Set(clauses).size < clauses.length;
}

/** What the forms of one name have in common. */
function familyOf(key: string): string {
  const plain = key.replaceAll('-', '');
  return plain.replace(/(?<=chair)(?:man|men|woman|women|person)$/u, '').replace(/(?<=\p{L}{4}[dtsnl])or$/u, 'er');
}

function say({ last, others }: Drift): Message {
  const on = last.read.clause;
  return {
    text: `${listed([...others, last].map((use) => `“${use.written}” (${address(use.read.clause, on)})`))} may be one and the same: one name for one thing leaves no question.`,
    certainty: 'certain',
    place: placeOfWord(last),
    clause: on,
    related: others.map((use) => ({ text: 'The other name.', place: placeOfWord(use), clause: use.read.clause })),
  };
}
