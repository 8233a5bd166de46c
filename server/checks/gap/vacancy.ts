/** An office that nobody fills when it falls vacant. */
import type { FillFact, Group, ReadClause, SeatFact, VacancyFact } from '../../model/facts.ts';
import { groupedBy } from '../../model/listing.ts';
import { clauseKey } from '../../model/places.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { append, choice } from '../edits.ts';
import { byClause, sayGap, type Gap } from '../gaps.ts';
import { factsOf, firstEach, isListed, outrightFirst } from '../institution.ts';
import { isPlural, listed, member, officeFilled, words } from '../wording.ts';

interface Unfilled extends Gap {
  readonly fact: FillFact;
  /** All offices that the clause fills and nobody fills again. */
  readonly fills: readonly FillFact[];
  /** One clause alone says who fills the office, so the same body can fill a vacancy. */
  readonly onlyFill: boolean;
}

/** A post of a body for whose other posts a clause on vacancies provides. */
interface LeftOut extends Gap {
  readonly seat: SeatFact;
  readonly fact: VacancyFact;
}

export const gapVacancy: Check<'institution', Unfilled | LeftOut> = {
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
      + 'were not understood are listed, because the answer may be in them. Offices that one clause fills are one finding. A post that a clause on the vacancies of several posts of its body leaves out is found, too, however it is filled.',
    settle: 'Say who fills the office, until when, or who takes over meanwhile.',
    source: 'The first question after a resignation.',
  },
};

function find(group: Group<'institution'>, read: Read): readonly (Unfilled | LeftOut)[] {
  if (read.generalVacancies().length > 0) return [];
  const offices = firstEach(factsOf(group, 'fill'), ({ office }) => office.key).map(({ office }) => read.group('office', office.key));
  const found = byClause(offices.flatMap((office) => unfilled(office, read)))
    .map(({ first, all }) => ({ ...first, fills: all.map(({ fact }) => fact), onlyFill: all.every(({ onlyFill }) => onlyFill) }));
  const named = new Set(found.flatMap(({ fills }) => fills.map(({ office }) => office.key)));
  return [...found, ...leftOut(group, read).filter(({ seat }) => !named.has(seat.seat.key))];
}

const fewestNamed = 2;

/** "If the Clerk or the Treasurer resigns, …", where the Chair has a seat beside them. */
function leftOut(group: Group<'institution'>, read: Read): readonly LeftOut[] {
  const lists = groupedBy(factsOf(group, 'seat').filter(({ outside, count }) => !outside && count !== undefined), ({ list }) => list);
  return [...lists.values()].flatMap((seats) => {
    const offices = seats.map((seat) => ({ seat, office: read.group('office', seat.seat.key) }));
    const vacancies = offices.flatMap(({ office }) => office.members.filter((fact): fact is VacancyFact => fact.kind === 'vacancy')).filter(({ office }) => office && seats.some(({ seat }) => seat.key === office.key));
    const [fact] = vacancies;
    const open = offices.filter(({ seat, office }) => seat.count === 1 && !isCovered(office) && read.unreadNaming(seat.seat).every(({ clause: { text } }) => !/\bvacan/iu.test(text)));
    const [left, ...more] = open;
    if (!fact || !left || more.length > 0 || new Set(vacancies.map(({ office }) => office?.key)).size < fewestNamed) return [];
    return [{ fact, seat: left.seat, unread: [] }];
  });
}

function unfilled(group: Group<'office'>, read: Read): readonly Unfilled[] {
  const fills = outrightFirst(group.members.filter((fact) => fact.kind === 'fill'));
  const [fact] = fills;
  if (!fact || isListed(fact.office) || isCovered(group) || canBeFilledAgain(fills, group, read) || read.kindOf(fact.office) !== 'office') return [];
  const leaning = group.members.find((one) => one.conditions.some((condition) => /\bvacan/u.test(condition.atom)));
  return [{ fact, fills: [fact], unread: unreadOn(fact, read), onlyFill: fills.length === 1, ...(leaning && { leaning: { fact: leaning, text: 'Speaks of the vacancy.' } }) }];
}

/** "The Chair appoints a webmaster": whoever may appoint one at any time, and for no term, does so again. Not where the rules make more of the post. */
function canBeFilledAgain(fills: readonly FillFact[], group: Group<'office'>, read: Read): boolean {
  if (fills.length < group.members.length || fills.some(({ office }) => read.group('term', office.key).members.length > 0)) return false;
  return fills.every(({ method, reading }) => (method === 'appoint' || reading.conditions.length > 0) && reading.object?.determiner === 'a' && reading.slots.term === undefined && !/\b(?:annual|year)/iu.test(reading.adjuncts.map(({ text }) => text).join(' ')));
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

function say(gap: Unfilled | LeftOut): Message {
  if ('seat' in gap) return sayGap({ ...gap, fact: { ...gap.fact, certain: gap.seat.certain } }, `No clause says how a vacancy in the office of ${gap.seat.seat.text.replace(/^(?:the|an?) /iu, '').replace(/(?:,| and ).*$/u, '')} is filled: this clause names other posts of the ${gap.seat.body.text} only.`, 'Suppose the holder resigns before the term ends. Nothing says who fills the post, when and until when, or who acts meanwhile.');
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
function fixes(gap: Unfilled | LeftOut): readonly Fix[] {
  if ('seat' in gap) return [];
  const { fact: fill, fills, onlyFill } = gap;
  const by = fill.byPhrase;
  if (!onlyFill || !by || by.pronoun || by.others.length > 0) return [];
  const until = fill.method === 'elect' ? ' until the next election' : '';
  return choice(`Have ${words(by)} fill a vacancy`, append(fill.clause, `A vacancy ${where({ fills })} is filled by ${words(by)}${until}.`));
}
