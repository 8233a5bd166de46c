/** A vacancy that two clauses fill, each in its own way. */
import type { Phrase } from '../../../grammar/ast.ts';
import { inflect, isAssemblyNoun, isBoardOf, isBodyNoun } from '../../../grammar/lexicon.ts';
import type { Group, VacancyFact } from '../../model/facts.ts';
import type { Check, Message, Read } from '../check.ts';
import { inTextOrder } from '../circle.ts';
import { alsoSaid, apart, certainty, clashOf, merged, orderedOrDeleted, pairs, relatedTo, suppose, type Clash, type Pair } from '../pairs.ts';
import { address, capitalised, clauseName, sentences, textRead, words } from '../wording.ts';

type TwoSuccessors = Clash<VacancyFact>;

export const officeTwoSuccessors: Check<'office', TwoSuccessors> = {
  id: 'office/two-successors',
  severity: 'error',
  looksAt: 'office',
  find,
  say,
  fixes: orderedOrDeleted,
  page: {
    summary: 'Two clauses fill the vacancy of one office in two ways: the deputy takes over by the one, somebody else is elected by the other.',
    why: 'On the day on which the office falls vacant there are two people with a title to it, or a body that may fill it and another clause that keeps it empty. It comes to light when nobody has the time to change the rules.',
    wrong: '1. If the President resigns, the Vice-President becomes President.\n2. A vacancy in the office of President is filled by an election within six weeks.',
    right: '1. If the President resigns, the Vice-President acts as President until an election is held.\n2. A vacancy in the office of President is filled by an election within six weeks.',
    decided: 'Both clauses are on the vacancy of the same office or body, whenever it arises. A deputy who takes over, an election, an appointment or a co-option, and a seat that stays empty '
      + 'are ways to deal with it; so are two people who stand in for the time being. Standing in until the office is filled, vacancies of one kind or cause, and two powers of which either may be used are no clash.',
    settle: 'Keep one of the two ways; or let the deputy act until the other way is carried out; or say for which vacancies each of them is meant.',
    source: 'John Tyler in 1841 and the Twenty-fifth Amendment to the Constitution of the United States (1967), which settled whether the Vice-President becomes President or only acts as one.',
  },
};

/** What a clause does about a vacancy. */
interface Way {
  readonly kind: 'succession' | 'election' | 'appointment' | 'filling' | 'none';
  readonly passing: boolean;
  readonly by?: Phrase;
}

function find(group: Group<'office'>, read: Read): readonly TwoSuccessors[] {
  const own = vacanciesIn(group);
  const ofMembers = memberKeys(group.key, read).flatMap((key) => vacanciesIn(read.group('office', key)));
  const all = inTextOrder([...own, ...ofMembers], read);
  const meant = pairs(all).filter(({ earlier, later }) => own.includes(earlier) || own.includes(later));
  return merged(meant.filter((pair) => rival(pair, read)).flatMap((pair) => clashOf(withoutVacancy(pair), read).map((clash) => ({ ...clash, ...pair }))));
}

function vacanciesIn({ key, members }: Group<'office'>): readonly VacancyFact[] {
  return members.filter((fact): fact is VacancyFact => fact.kind === 'vacancy' && fact.office?.key === key && isGeneral(fact) && wayOf(fact) !== undefined);
}

/** A vacancy among the councillors, of a member of the Council, or of a trustee of the Board of Trustees is one on the body. */
function memberKeys(body: string, read: Read): readonly string[] {
  if (body.includes('@') || !isBodyNoun(body)) return [];
  const seats = new Set(read.group('body', body).members.flatMap((fact) => (fact.kind === 'seat' ? [fact.seat.key] : [])));
  const people = /(?:^| )council$/u.test(body) ? [body.replace(/council$/u, 'councillor')] : body === 'board' ? ['director'] : isBoardOf(body) ? [body.replace(/^\p{L}+ of /u, '')] : [];
  return [...new Set([`member@${body}`, `${body} member`, ...(seats.size === 1 ? seats : []), ...people])].filter((key) => key !== body);
}

/** Of every vacancy, whenever and why ever it arises. */
function isGeneral({ clause, conditions, exceptions, reading }: VacancyFact): boolean {
  return exceptions.length === 0 && reading.polarity === '+' && reading.modality !== 'prohibition' && !ofOneKind.test(textRead(clause).replaceAll(ofAll, ' ')) && conditions.every(({ text, kind }) => kind === 'until' || isVacancyAlone(text));
}

const ofOneKind = /\b(?:arising|arises|caused|created|occurring|occurs|resulting|due to|reason|owing|other than|except|unless|otherwise|less than|fewer than|more than|at least|remaining|unexpired|between|during|before|after|both|also|if (?:so|not|no|none)|such|again|then|absence|absent|runner-up|temporar\w+|remov\w+)\b/iu;

/** "the remaining members", "resigns or is removed", "until the end of the term": no vacancy of one kind. */
const ofAll = /\b(?:a )?vacanc(?:y|ies) (?:occurring|arising)(?= (?:on|in|among)\b)|\bbefore (?:(?:the|that|his or her|their|its) )?term (?:ends|expires|is over|has ended)\b|\bin mid-?term\b|\b(?:the )?(?:remaining|other) (?:\p{L}+ )?\p{L}+s\b|\b(?:or|is|are|be) (?:is |are )?removed\b|\b(?:for|until|till) the (?:end|remainder|rest) of (?:the|that|his or her|their|its) (?:\p{L}+ )?term\b|\b(?:before|during|in) (?:the )?(?:(?:end|expiry|expiration|completion|course|middle) of )?(?:(?:the|that|his or her|their|its|any) )?(?:year|term|session|season|agm)(?: of office)?\b|\bbetween (?:\p{L}+ ){0,2}(?:meetings|elections|conferences|congresses)\b|\bbefore the next (?:\p{L}+ ){0,2}(?:meeting|election|conference|agm)\b/giu;

const vacated = /\b(?:is|are|becomes?|falls?|shall|be|become|fall|has|have|been|left|vacant|vacanc(?:y|ies)|empty|open|free|unfilled|resigns?|dies?|retires?|leaves?|departs?|stands? down|steps? down|gives? up|can(?:not)?|no longer|unable|serve|continue|act|to|is|removed|dismissed|the|an?|any|of|in|on|office|post|position|seat|place|holder|early|or|and|there|no|currently)\b/giu;

/** "the Chair resigns or dies", "the office of Chair is vacant": no more than that. */
function isVacancyAlone(text: string): boolean {
  const rest = text.replaceAll(ofAll, ' ').replaceAll(vacated, ' ').trim().split(/\s+/u);
  return /\b(?:vacan|empty|unfilled|resign|dies?|retire|leave|depart|stands? down|steps? down|gives? up|there (?:is|are) (?:currently )?no)/iu.test(text) && rest.length < 4;
}

const causes = [/\b(?:resign|stands? down|steps? down|retire|leaves?|gives? up)/iu, /\b(?:dies|death)\b/iu, /\b(?:removed|dismissed)\b/iu, /\b(?:no longer|unable|cannot)\b/iu];

/** Why the post is empty, where the clause says so: by the number of each cause. */
function causesOf({ conditions }: VacancyFact): readonly number[] {
  const text = conditions.map((condition) => condition.text).join(' ');
  return /\b(?:vacan|empty|unfilled|no longer)/iu.test(text) ? [] : causes.flatMap((cause, at) => (cause.test(text) ? [at] : []));
}

/** "resigns or is removed", "steps down": in one of the cases, both. */
function shareCause(earlier: VacancyFact, later: VacancyFact): boolean {
  const [one, other] = [causesOf(earlier), causesOf(later)];
  return one.length === 0 || other.length === 0 || one.some((cause) => other.includes(cause));
}

/** The vacancy is what both clauses are about. */
function withoutVacancy({ earlier, later }: Pair<VacancyFact>): Pair<VacancyFact> {
  const bare = (fact: VacancyFact): VacancyFact => ({ ...fact, conditions: [] });
  return { earlier: bare(earlier), later: bare(later) };
}

const elections = /\b(?:by-?election|election|ballot|poll|vote)$/u;

function wayOf({ reading, clause }: VacancyFact): Way | undefined {
  const { act, actor, object, slots, adjuncts, conditions } = reading;
  const text = textRead(clause);
  const by = actor && !actor.pronoun && actor.others.length === 0 ? { by: actor } : {};
  const passing = conditions.some(({ kind, text: until }) => kind === 'until' && !/\bterm\b/u.test(until)) || /\b(?:until|pending|acting|interim|in the meantime|meanwhile|for the time being|provisional\w*)\b/iu.test(text.replaceAll(ofAll, ' '));
  if (/^(?:remain|stay|leave|keep|continue)$/u.test(act)) return /\b(?:unfilled|vacant|empty|open)\b/iu.test(text) ? { kind: 'none', passing: false } : undefined;
  if (/^(?:become|succeed|assume|take over)$/u.test(act)) return actor ? { kind: 'succession', passing: passing || /\b(?:duties|functions|powers|work|responsibilities|role of)\b/iu.test(text), ...by } : undefined;
  if (/^(?:act|serve|deputise|take)$/u.test(act)) return actor ? { kind: 'succession', passing: true, ...by } : undefined;
  const how = [slots.method?.name, ...adjuncts.filter(({ preposition }) => preposition === 'by').map(({ phrase }) => phrase?.name ?? '')].find((name) => name !== undefined && (elections.test(name) || /^(?:co-option|appointment)$/u.test(name)));
  if (act === 'elect' || (how !== undefined && elections.test(how)) || (/^(?:hold|call|conduct|organise)$/u.test(act) && elections.test(object?.name ?? ''))) return { kind: 'election', passing, ...(act === 'elect' && by) };
  if (act === 'appoint' || act === 'co-opt' || how !== undefined) return { kind: 'appointment', passing, ...by };
  return act === 'fill' && actor ? { kind: 'filling', passing, ...by } : undefined;
}

const isFree = ({ reading: { modality } }: VacancyFact): boolean => modality === 'permission' || modality === 'power';

function rival({ earlier, later }: Pair<VacancyFact>, read: Read): boolean {
  const [one, other] = [wayOf(earlier), wayOf(later)];
  if (!one || !other || earlier.clause.provision === later.clause.provision || one.passing !== other.passing || (isFree(earlier) && isFree(later)) || !shareCause(earlier, later)) return false;
  const kinds = [one.kind, other.kind];
  const different = areApart(earlier, later, read);
  if (kinds.includes('none')) return one.kind !== other.kind && !(kinds.includes('election') && /\buntil\b/iu.test(textRead((one.kind === 'none' ? earlier : later).clause)));
  if (one.kind === other.kind) return different;
  if (kinds.includes('succession')) return !kinds.includes('filling') || different;
  if (kinds.includes('filling') && kinds.includes('election') && !different) return isBodyToPollers(one, other) || isBodyToPollers(other, one);
  return kinds.includes('filling') ? different : kinds.includes('election') && kinds.includes('appointment');
}

/** The Board fills it, or an election is held: of what a body fills by itself nobody else elects the holder. */
function isBodyToPollers(filling: Way, election: Way): boolean {
  return filling.kind === 'filling' && filling.by !== undefined && election.by === undefined && isBodyNoun(filling.by.name) && !isAssemblyNoun(filling.by.name);
}

/** Whether both name somebody, and somebody else. */
function areApart(earlier: VacancyFact, later: VacancyFact, read: Read): boolean {
  const [one, other] = [actorOf(earlier), actorOf(later)];
  return one !== undefined && other !== undefined && apart(one, other, read);
}

function actorOf(fact: VacancyFact): VacancyFact['by'] {
  const phrase = wayOf(fact)?.by;
  return fact.by ?? (phrase && phrase.of === undefined ? { key: phrase.name, text: phrase.spelling } : undefined);
}

function say(found: TwoSuccessors): Message {
  const { earlier, later, meeting, order } = found;
  const on = later.clause;
  return {
    text: sentences(`A vacancy ${where(earlier)} ${told(earlier)} (${address(earlier.clause, on)}), but it ${told(later)} (${address(on)}).`, alsoSaid(found), 'No clause says which of the two it is.'),
    severity: isFree(earlier) || isFree(later) ? 'warning' : 'error',
    certainty: certainty([earlier, later], meeting),
    place: on.place,
    clause: on,
    related: relatedTo(found, (fact) => capitalised(`It ${told(fact)}.`)),
    scenario: `${suppose(meeting, 'the holder resigns')}. ${capitalised(clauseName(earlier.clause, on))} then says one thing and ${clauseName(on)} another.`,
    precedence: order.text,
  };
}

/** "in the office of Chair", "on the Board". */
function where({ office }: VacancyFact): string {
  return `${isBodyNoun(office?.key.split('@')[0] ?? '') ? 'on the' : 'in the office of'} ${office?.text ?? ''}`;
}

/** "is filled by election", "falls to the Vice-Chair", "stays open". */
function told(fact: VacancyFact): string {
  const way = wayOf(fact);
  const agent = way?.by ? ` by ${words(way.by)}` : '';
  const verb = isFree(fact) ? 'may be' : 'is';
  switch (way?.kind) {
    case 'succession': return `${way.passing ? 'is covered' : 'is filled'}${agent}`;
    case 'election': return `${verb} filled by election${agent}`;
    case 'appointment': return fact.reading.act === 'appoint' || fact.reading.act === 'co-opt' ? `${verb} filled by somebody ${inflect(fact.reading.act, 'participle')}${agent}` : `${verb} filled by appointment or co-option${agent}`;
    case 'filling': return `${verb} filled${agent}`;
    default: return 'stays open';
  }
}
