/** An office that nobody fills when it falls vacant. */
import type { FillFact, Group, ReadClause } from '../../model/facts.ts';
import { clauseKey } from '../../model/places.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { append, choice } from '../edits.ts';
import { byClause, sayGap, type Gap } from '../gaps.ts';
import { factsOf, firstEach, isListed } from '../institution.ts';
import { isPlural, listed, member, officeFilled, words } from '../wording.ts';

interface Unfilled extends Gap {
  readonly fact: FillFact;
  /** All offices that the clause fills and nobody fills again. */
  readonly fills: readonly FillFact[];
  /** One clause alone says who fills the office, so the same body can fill a vacancy. */
  readonly onlyFill: boolean;
}

export const gapVacancy: Check<'institution', Unfilled> = {
  id: 'gap/vacancy',
  severity: 'information',
  looksAt: 'institution',
  find,
  say,
  fixes,
  page: {
    summary: 'An office is filled by election or appointment, and no clause says what happens when it falls vacant.',
    why: 'Holders resign, die or are removed between elections. Without a clause the post stays empty, or somebody takes it over with no title to it.',
    wrong: '1. The Conductor is an office.\n2. The Conductor is elected by the Singers.',
    right: '1. The Conductor is an office.\n2. The Conductor is elected by the Singers.\n3. A vacancy in the office of Conductor is filled by the Singers.',
    decided: 'Looked at are offices, not bodies, that a clause fills. A clause on a vacancy of this office or of any office, a deputy who takes over, and an '
      + 'acting appointment are enough, and a sentence on some vacancy that was not understood whole makes it no more than possible. It is a warning where another clause on the office speaks of its vacancy. Sentences that name the office and '
      + 'were not understood are listed, because the answer may be in them. Offices that one clause fills are one finding.',
    settle: 'Say who fills the office, until when, or who takes over meanwhile.',
    source: 'The first question after a resignation.',
  },
};

function find(group: Group<'institution'>, read: Read): readonly Unfilled[] {
  if (read.generalVacancies().length > 0) return [];
  const offices = firstEach(factsOf(group, 'fill'), ({ office }) => office.key).map(({ office }) => read.group('office', office.key));
  return byClause(offices.flatMap((office) => unfilled(office, read)))
    .map(({ first, all }) => ({ ...first, fills: all.map(({ fact }) => fact), onlyFill: all.every(({ onlyFill }) => onlyFill) }));
}

function unfilled(group: Group<'office'>, read: Read): readonly Unfilled[] {
  const fills = group.members.filter((fact): fact is FillFact => fact.kind === 'fill');
  const [fact] = fills;
  if (!fact || isListed(fact.office) || isCovered(group) || canBeFilledAgain(fills, group, read) || read.kindOf(fact.office) !== 'office') return [];
  const leaning = group.members.find((one) => one.conditions.some((condition) => /\bvacan/u.test(condition.atom)));
  return [{ fact, fills: [fact], unread: unreadOn(fact, read), onlyFill: fills.length === 1, ...(leaning && { leaning: { fact: leaning, text: 'Speaks of the vacancy.' } }) }];
}

/** "The Chair appoints a webmaster": whoever may appoint one at any time, and for no term, does so again. Not where the rules make more of the post. */
function canBeFilledAgain(fills: readonly FillFact[], group: Group<'office'>, read: Read): boolean {
  if (fills.length < group.members.length || fills.some(({ office }) => read.group('term', office.key).members.length > 0)) return false;
  return fills.every(({ method, reading }) => method === 'appoint' && reading.object?.determiner === 'a' && reading.slots.term === undefined && !/\b(?:annual|year)/iu.test(reading.adjuncts.map(({ text }) => text).join(' ')));
}

/** Sentences that were not understood whole and may speak of it: they name the office, or a vacancy. */
function unreadOn({ office }: FillFact, read: Read): readonly ReadClause[] {
  const naming = read.unreadNaming(office);
  const known = new Set(naming.map(({ clause }) => clauseKey(clause)));
  return [...naming, ...read.group('matter', 'vacancy').members.filter(({ clause, reading }) => reading.understanding !== 'whole' && !known.has(clauseKey(clause)))];
}

function isCovered(group: Group<'office'>): boolean {
  return group.members.some((fact) => fact.kind === 'vacancy' || (fact.kind === 'fill' && fact.partial));
}

function say(gap: Unfilled): Message {
  return sayGap(gap, `No clause says how a vacancy ${where(gap)} is filled.`, 'Suppose the holder resigns before the term ends. Nothing says who fills the post, when and until when, or who acts meanwhile.');
}

/** "in the office of Chair or Clerk", "among the officers". */
function where({ fills }: Pick<Unfilled, 'fills'>): string {
  const single = fills.filter((fill) => !isSeveral(fill)).map((fill) => officeFilled(fill).replace(/^(?:the|every) /u, ''));
  const several = fills.filter(isSeveral).map(officeFilled);
  return [...(single.length > 0 ? [`in the office of ${listed(single, 'or')}`] : []), ...(several.length > 0 ? [`among ${listed(several, 'or')}`] : [])].join(' or ');
}

function isSeveral({ reading: { object }, office }: FillFact): boolean {
  return isPlural(object && member(object, office));
}

/** The body that fills the office fills its vacancies too. */
function fixes({ fact: fill, fills, onlyFill }: Unfilled): readonly Fix[] {
  const by = fill.byPhrase;
  if (!onlyFill || !by || by.pronoun || by.others.length > 0) return [];
  const until = fill.method === 'elect' ? ' until the next election' : '';
  return choice(`Have ${words(by)} fill a vacancy`, append(fill.clause, `A vacancy ${where({ fills })} is filled by ${words(by)}${until}.`));
}
