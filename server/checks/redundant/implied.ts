/** A rule that another rule already contains. */
import type { FormId } from '../../../grammar/ast.ts';
import type { Group, NormFact } from '../../model/facts.ts';
import { groupedBy } from '../../model/listing.ts';
import { memoOf } from '../../model/memo.ts';
import { provisionKey } from '../../model/places.ts';
import type { Check, Encounter, Fix, Message, Read } from '../check.ts';
import { contentOf, isTold } from '../alike.ts';
import { choice, remove } from '../edits.ts';
import { isResolved } from '../norms.ts';
import { related, sameClause, surety, type Pair } from '../pairs.ts';
import { address, clauseName, deed, naming, sentences, textRead } from '../wording.ts';
import { standsAlone, standsForItself, standTogether, startsAnew } from '../standing.ts';

interface Implied extends Pair<NormFact> {
  readonly wide: NormFact;
  readonly narrow: NormFact;
  readonly meeting: Encounter;
}

export const redundantImplied: Check<'act', Implied> = {
  id: 'redundant/implied',
  severity: 'warning',
  looksAt: 'act',
  find,
  say,
  fixes,
  page: {
    summary: 'A clause says no more than a wider clause says already.',
    why: 'Readers assume that every clause does something. They conclude that the wider one does not mean what it says, or they amend one of the two and forget the other.',
    wrong: '1. Every Rower may use the boathouse.\n2. A Rower may use the boathouse if the Steward is present.',
    right: '1. A Rower may use the boathouse only if the Steward is present.',
    decided: 'Two clauses on one act, done in the same way to the same thing, are compared: one demands, forbids or allows it for the same people, or more, and in the same '
      + 'cases, or more; or one allows what the other demands anyway. Two that say just the same in other words, or stand in two documents, are information. Both must be understood whole. Clauses that repeat a rule on purpose (“in particular”, “for the '
      + 'avoidance of doubt”, a reference to the other clause) are left alone, and so are items of one list.',
    settle: 'Delete the narrower clause; or, if it was meant to limit the wider one, say “only”.',
    source: 'Kenneth A. Adams, A Manual of Style for Contract Drafting, on redundancy; the canon against surplusage makes courts give each clause a meaning of its own.',
  },
};

/** Beyond this, a group is about an act that everybody does, and its clauses are not compared two by two. */
const mostCompared = 60;

function find(group: Group<'act'>, read: Read): readonly Implied[] {
  const norms = group.members.filter((norm) => deedOf(norm) !== undefined);
  if (norms.length > mostCompared) return [];
  const alike = groupedBy(norms, deedOf);
  const found = norms.flatMap((narrow) => (alike.get(deedOf(narrow) ?? '') ?? []).flatMap((wide) => implied(wide, narrow, { norms, read })).slice(0, 1));
  // Of a list of people each is forbidden something: that is one clause which adds nothing, not several.
  const once = found.filter(({ earlier, later }, at) => found.findIndex((one) => sameClause(one.later.clause, later.clause) && sameClause(one.earlier.clause, earlier.clause)) === at);
  return [...once, ...retold(group.members, read).filter(({ later }) => !once.some((one) => sameClause(one.later.clause, later.clause)))];
}

/** "The Registrar shall publish the results within 48 hours", "the results shall be published by the Registrar not later than 48 hours after …". */
function retold(members: readonly NormFact[], read: Read): readonly Implied[] {
  return [...groupedBy(members, toldIn).values()].flatMap((alike): readonly Implied[] => {
    const [earlier, ...others] = alike.length < 2 ? [] : alike.filter((norm) => isAllOfIt(norm, read) && standsForItself(norm, read));
    return earlier ? others.flatMap((later) => (earlier.actor?.key === later.actor?.key && !isWrittenTwice(earlier, later) && !inOneList(earlier, later, read)
      ? [{ earlier, later, wide: earlier, narrow: later, meeting: { relation: 'equal', who: 'equal', certain: true, situation: '' } as const }] : [])) : [];
  });
}

/** What it says, where that is enough to compare it by; undefined where it repeats something on purpose. */
const toldIn = memoOf((norm: NormFact): string | undefined => (norm.actor !== undefined && isTold(norm) && !repeats(norm) ? contentOf(norm) : undefined));

/** Of items of one stem the stem is most of the words. */
function inOneList({ clause: a }: NormFact, { clause: b }: NormFact, read: Read): boolean {
  return sameClause(a, b) || a.provision === b.provision || read.precedence(a, b).yields !== 'neither' || (a.stem !== undefined && a.stem.place.provision === b.stem?.place.provision);
}

/** How posts are filled and things decided is compared by checks of their own. */
const plainForms: ReadonlySet<FormId> = new Set<FormId>(['generic', 'right', 'voting-right', 'responsibility']);

function isRule({ modality, exclusive, reading, act }: NormFact): boolean {
  return act !== 'be' && plainForms.has(reading.form) && reading.polarity === '+' && !exclusive && reading.precedence.length === 0 && (modality === 'duty' || modality === 'permission' || modality === 'prohibition');
}

const onPurpose = /\b(?:also|again|in particular|particularly|including|especially|specifically|avoidance of doubt|likewise|in addition|additionally|further|moreover|accordingly|clause|section|article|rule|paragraph|above|below)\b/iu;

function repeats({ clause }: NormFact): boolean {
  return onPurpose.test(clause.text);
}

function implied(wide: NormFact, narrow: NormFact, { norms, read }: { readonly norms: readonly NormFact[]; readonly read: Read }): readonly Implied[] {
  if (wide === narrow || isNarrowed(wide) && !isNarrowed(narrow) || sameClause(wide.clause, narrow.clause) || wide.clause.stem?.place.provision === (narrow.clause.stem?.place.provision ?? '')) return [];
  if (isOnePost(wide) && wide.actor?.key !== narrow.actor?.key) return [];
  if (isStemOf(wide, narrow) || isStemOf(narrow, wide) || !isDemandedBy(narrow, wide)) return [];
  const together = standTogether(wide, narrow, read);
  if (![wide, narrow].every((norm) => (together ? startsAnew(norm) : standsAlone(norm, read)))) return [];
  if (![wide, narrow].every((norm) => isAllOfIt(norm, read))) return [];
  const meeting = read.meeting(narrow, wide);
  const [earlier, later] = norms.indexOf(wide) < norms.indexOf(narrow) ? [wide, narrow] : [narrow, wide];
  const contained = !isWrittenTwice(wide, narrow) && (meeting.relation === 'inside' || (meeting.relation === 'equal' && (later === narrow || wide.modality !== narrow.modality)));
  return contained && meeting.certain ? [{ earlier, later, wide, narrow, meeting }] : [];
}

/** "the Treasurer": what one is to do, nobody else is to do anyway. */
function isOnePost({ everybody, reading: { actor } }: NormFact): boolean {
  return !everybody && actor?.determiner === 'the' && !actor.plural && actor.others.length === 0;
}

/** It holds in some cases only: not in all those of a rule without conditions. */
function isNarrowed({ conditions, exceptions }: NormFact): boolean {
  return conditions.length + exceptions.length > 0;
}

/** Of several rules in one sentence, what stands behind the last may be said of all. */
function isAllOfIt({ clause }: NormFact, read: Read): boolean {
  const said = read.group('clause', provisionKey(clause.uri, clause.provision)).members.find((one) => one.clause.index === clause.index);
  return said === undefined || said.reading.norms.length === 1;
}

/** "A meeting may be called:", and its items. */
function isStemOf(norm: NormFact, { clause }: NormFact): boolean {
  return clause.stem?.place.provision === norm.clause.provision && clause.uri === norm.clause.uri;
}

/** The same modality; or what must be done may be done. */
function isDemandedBy(narrow: NormFact, wide: NormFact): boolean {
  return narrow.modality === wide.modality || (wide.modality === 'duty' && narrow.modality === 'permission');
}

/** Equal for two that do the same thing, in the same manner, time and place; undefined for what is not compared. */
const deedOf = memoOf((norm: NormFact): string | undefined => {
  if (!norm.certain || !isRule(norm) || !isResolved(norm) || repeats(norm)) return undefined;
  const { object, reading } = norm;
  const words = [reading.object?.text ?? '', ...reading.adjuncts.map(({ text }) => text), ...Object.values(reading.slots).map(({ text }) => text)];
  return [object?.key ?? '', ...words.map(plain)].join('|');
});

/** `redundant/duplicate` says so. */
function isWrittenTwice(a: NormFact, b: NormFact): boolean {
  return plain(textRead(a.clause)) === plain(textRead(b.clause));
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}£$€%]+/gu, ' ').replaceAll(/\b(?:the|an?|every|any|each|no) /gu, '').trim();
}

function say({ wide, narrow, later, meeting }: Implied): Message {
  const on = later.clause;
  const adds = `Clause ${address(narrow.clause, on)} adds nothing to ${clauseName(wide.clause, on)}`;
  return {
    text: sentences(wide.modality === 'fact' ? `${adds}, which says so already.` : `${adds}, which ${what(wide)} ${narrow.actor ? naming(narrow.actor, narrow.reading.actor) : 'everybody'} to ${deed(narrow)}${meeting.relation === 'inside' ? ' anyway' : ' already'}.`),
    severity: isPlain(narrow) && isPlain(wide) && narrow.clause.uri === wide.clause.uri && meeting.relation === 'inside' ? 'warning' : 'information',
    ...surety([wide, narrow], meeting),
    place: on.place,
    clause: on,
    related: [related(later === narrow ? wide : narrow, later === narrow ? 'The wider clause.' : 'The narrower clause.')],
  };
}

/** Paragraphs without numbers are read one after the other, and repeat what went before for the next case; so does a lower document. */
function isPlain({ clause }: NormFact): boolean {
  return !clause.address.includes('¶');
}

function what({ modality }: NormFact): string {
  return modality === 'duty' ? 'obliges' : modality === 'prohibition' ? 'forbids' : 'allows';
}

function fixes({ narrow, later }: Implied, read: Read): readonly Fix[] {
  const saysMore = / (?:and|but) \p{L}+ (?:may|must|shall|should|will)\b|,? but /u.test(narrow.clause.text);
  return saysMore ? [] : choice(`Delete ${clauseName(narrow.clause, later.clause)}`, remove(narrow.clause, read), { quiet: true });
}
