/** Two spellings or forms of one name. */
import { wordKey, type WordTotal, type WordUse } from '../../model/capitals.ts';
import type { Group } from '../../model/facts.ts';
import { groupedBy } from '../../model/listing.ts';
import { longestName } from '../../model/whole-names.ts';
import type { Check, Read } from '../check.ts';
import { clauseKey } from '../../model/places.ts';
import { inTextOrder } from '../circle.ts';
import { driftOf, oneThing, sharesClause, type Drift } from '../drift.ts';

export const termSynonymDrift: Check<'words', Drift> = {
  id: 'term/synonym-drift',
  severity: 'information',
  looksAt: 'words',
  find,
  say: oneThing,
  page: {
    summary: 'One thing seems to go by two names: “Chair” and “Chairman”, “Co-ordinator” and “Coordinator”.',
    why: 'A reader who takes words seriously asks who the other one is; a search for one name does not find the clauses with the other.',
    wrong: '1. The meeting elects the Chair.\n2. A casting vote belongs to the Chairman.',
    right: '1. The meeting elects the Chair.\n2. A casting vote belongs to the Chair.',
    decided: 'Compared are words with a capital: those that differ by a hyphen or by the ending -er and -or, and the forms of “chair”. The initials of a name are told too; a name with its words in another order is told by `term/two-forms`. A “Chairperson” who has the casting vote, and whom no clause sets up, is compared with the one office that presides by the rules (the Convener, the President). Synonyms that are different words (Council and Committee) may be two things, and are left alone.',
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
  return [...spellings, ...strangers(group.members, read), ...shortened(group.members, read)];
}

// ------------------------------------------------------------------------------------------------------------ initials

/** Of a word that stands everywhere not every use is compared. */
const mostCompared = 500;

/** "the Chief Executive Officer" and "the CEO", where no clause says that they are one. */
function shortened(all: readonly WordTotal[], read: Read): readonly Drift[] {
  return all.filter(({ first }) => /^\p{Lu}{3,5}$/u.test(first.written) && !everyday.test(first.written)).flatMap(({ first: short }) => {
    const letters = [...short.written.toLowerCase()];
    const initial = all.filter(({ key }) => key.startsWith(letters[0] ?? ''));
    const full = initial.flatMap(({ key }) => read.group('word', key).members.slice(0, mostCompared)).find((use) => initialsOf(use) === short.written.toLowerCase());
    const uses = read.group('word', wordKey(short.written)).members;
    if (!full || uses.some(({ read: { clause } }) => new RegExp(`[("“]${short.written}["”)]|\\b${short.written} (?:means|stands|is the)\\b`, 'u').test(clause.text))) return [];
    const name = nameFrom(full);
    return sharesClause([full, ...uses]) ? [] : driftOf([{ ...full, written: name }, short], read);
  });
}

/** Short names that need no telling. */
const everyday = /^(?:AGM|EGM|SGM|PDF|GDPR|DBS|VAT|HMRC|USA|CV|URL|HTTP|API)s?$/u;

function nameFrom({ read: { clause: { text } }, start }: WordUse): string {
  return /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/u.exec(text.slice(start, start + longestName))?.[0] ?? '';
}

const initialsOf = (use: WordUse): string => nameFrom(use).split(' ').map((word) => word.charAt(0).toLowerCase()).join('');

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
