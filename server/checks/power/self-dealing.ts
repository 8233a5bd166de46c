/** An office or body that decides on its own pay, term or discipline. */
import type { Adjunct, Phrase } from '../../../grammar/ast.ts';
import { isBoardOf } from '../../../grammar/lexicon.ts';
import type { Group, NormFact, Term } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice, over } from '../edits.ts';
import { certainty, sameClause } from '../pairs.ts';
import { outrightFills } from '../posts.ts';
import { address, deed, isPlural, naming, sentences, textRead } from '../wording.ts';

interface Own {
  readonly norm: NormFact;
  readonly what: 'pay' | 'term' | 'case' | 'powers';
}

export const powerSelfDealing: Check<'holder', Own> = {
  id: 'power/self-dealing',
  severity: 'warning',
  looksAt: 'holder',
  find,
  say,
  fixes,
  page: {
    summary: 'An office or body decides on its own powers, its own pay, its own term or a complaint against itself.',
    why: 'Nobody outside can say no. Even a fair decision looks bought, and members have no clause on which to object.',
    wrong: '1. The Directors may fix their own remuneration.',
    right: '1. The Directors may fix their own remuneration with the consent of the Members.',
    decided: 'The clause says that the same office or body sets, fixes, decides, extends or awards the powers, the pay, the term of office or the complaint, and that it '
      + 'is its own or that of its members. A decision that needs the consent or approval of somebody else, or follows their recommendation, is not counted; nor is the pay of staff, nor how a body '
      + 'arranges its own meetings.',
    settle: 'Give the decision to somebody else; or ask for their consent; or set the amount or the term in the rules.',
    source: 'Guinness plc v Saunders [1990] 2 AC 663: a payment that directors had arranged for one of them was void, because the articles gave the decision to the whole board.',
  },
};

const deciding = /^(?:decide|determine|fix|set|award|increase|extend|approve|resolve|grant|adjudicate|judge|hear|review|settle|vote|prolong|pay|rule|interpret|declare|specify)$/u;
const pay = /\b(?:pay|remuneration|salary|wage|fee|honorarium|honoraria|allowance|stipend|bonus|compensation|emolument|sum)$/u;
const term = /\b(?:term|term of office|tenure|mandate)$/u;
const powers = /\b(?:power|remit|jurisdiction|competence|authority|function|terms of reference)$/u;
const changing = /^(?:amend|alter|change|vary|define)$/u;
const grievance = /\b(?:complaint|appeal|charge|allegation|grievance)$/u;

function find(group: Group<'holder'>, read: Read): readonly Own[] {
  const found = group.members.filter((norm) => (deciding.test(norm.act) || changing.test(norm.act)) && norm.reading.polarity === '+' && !isShared(norm)).flatMap((norm) => {
    const what = own(norm, read);
    return what ? [{ norm, what }] : [];
  });
  return found.filter(({ norm, what }, at) => !found.slice(0, at).some((other) => other.what === what && sameClause(other.norm.clause, norm.clause)));
}

/** Somebody else has a say. */
function isShared({ reading: { adjuncts, slots, exceptions, precedence, conditions, object } }: NormFact): boolean {
  const texts = [...adjuncts, ...(object?.adjuncts ?? []), ...exceptions, ...precedence, ...conditions].map(({ text }) => text);
  return slots.ratifier !== undefined || slots.recommender !== undefined || slots.consent !== undefined
    || texts.some((text) => /\b(?:consent|approv|ratif|recommend|agreement|confirm|limit|maximum|at most|up to|subject|within|in accordance|according)/u.test(text));
}

function own({ act, clause, reading: { object, adjuncts, actor }, actor: who }: NormFact, read: Read): Own['what'] | undefined {
  if (who && actor && ownReach.test(textRead(clause)) && deciding.test(act)) return 'powers';
  if (!object || !who || !actor || actor.pronoun || read.kindOf(who) === 'unknown' || actor.determiner === 'a') return undefined;
  const against = [...object.adjuncts, ...adjuncts].find(({ preposition }) => preposition === 'against' || preposition === 'about')?.phrase;
  if (grievance.test(object.name)) return against && isOwn(against, actor) ? 'case' : undefined;
  const about = aboutIn(object, adjuncts);
  if (about.some((phrase) => powers.test(phrase.name) && belongs(phrase, actor))) return 'powers';
  const what = powers.test(object.name) ? 'powers' : changing.test(act) ? undefined : pay.test(object.name) ? 'pay' : term.test(object.name) ? 'term' : undefined;
  const of = object.of ?? object.adjuncts.find(({ preposition }) => preposition === 'of' || preposition === 'for' || preposition === 'to')?.phrase;
  const itsOwn = object.determiner === 'its' && /\bown\b/u.test(object.text.toLowerCase());
  return what && (itsOwn || object.restrictions.some(({ text }) => isToItself(text, actor)) || (of !== undefined && (isOwn(of, actor) || sitOn(of, who, read)))) ? what : undefined;
}

/** "how far its powers extend". */
const ownReach = /\bhow (?:far|wide)(?:ly)? (?:its|their) (?:own )?(?:powers?|remit|jurisdiction|competence|authority)\b/iu;
const unsettled = /^(?:question|doubt|dispute|issue|matter|disagreement|uncertainty|extent|scope|limit|boundary|reach|range|interpretation|meaning)$/u;

/** "doubts about the extent of the powers of the Senate", "any dispute over its own powers": what the question is about. */
function aboutIn(object: Phrase, adjuncts: readonly Adjunct[]): readonly Phrase[] {
  if (!unsettled.test(object.name)) return [];
  const next = [object.of, ...[...object.adjuncts, ...adjuncts].filter(({ preposition }) => /^(?:of|about|as to|on|over|concerning|regarding|relating to|to|touching|with regard to|in relation to)$/u.test(preposition)).map(({ phrase }) => phrase)];
  return next.flatMap((phrase) => (phrase ? [phrase, ...aboutIn(phrase, [])] : []));
}

/** "its own powers", "the powers of the Senate", where the Senate decides. */
function belongs({ of, determiner, text }: Phrase, actor: Phrase): boolean {
  return of ? of.name === actor.name : determiner === 'its' && (/\bown\b/iu.test(text) || !actor.plural);
}

/** "payable to members of the Committee", "paid to its members". */
function isToItself(words: string, { name }: Phrase): boolean {
  const to = /^(?:payable|paid|due) to (?:all |the |its |its own )*(?<whom>.+)$/u.exec(words)?.groups?.['whom'] ?? '';
  return to === 'members' ? /\bits\b/u.test(words) : to === `members of ${name}` || to === `members of the ${name}`;
}

/** "the Board", "its members", "its own members", "the members of the Board" in a clause about the Board. */
function isOwn(phrase: Phrase, actor: Phrase): boolean {
  if (phrase.determiner === 'its' || phrase.pronoun) return /\b(?:members?|themselves|itself)\b/u.test(phrase.text.toLowerCase());
  const names = (one: Phrase | undefined): boolean => one !== undefined && one.name === actor.name && one.restrictions.length === 0;
  return names(phrase) && phrase.of?.name === actor.of?.name || (phrase.name === 'member' && names(phrase.of));
}

/** "the fees of the Directors", where the Board is made up of directors; the Secretary may be one of many. */
function sitOn({ name, plural, determiner, restrictions }: Phrase, body: Term, read: Read): boolean {
  const seats = read.group('body', body.key).members.filter((fact) => fact.kind === 'seat');
  const whole = (people: string): boolean => isBoardOf(`board of ${people}`) && (body.key === 'board' || body.key.endsWith(` of ${people}`));
  return (plural || determiner === 'every') && restrictions.length === 0 && (whole(name) || seats.some(({ seat }) => seat.key === name || seat.key.startsWith(`${name} `)));
}

function say({ norm, what }: Own): Message {
  const who = naming(norm.actor ?? { key: '', text: '' }, norm.reading.actor);
  const several = isPlural(norm.reading.actor);
  return {
    text: sentences(`${who} ${norm.modality === 'duty' ? several ? 'are to' : 'is to' : 'may'} ${deed(norm)} (${address(norm.clause)}), and nobody else has a say in it.`),
    certainty: certainty([norm]),
    place: norm.clause.place,
    clause: norm.clause,
    related: [],
    scenario: `Suppose ${who} ${several ? 'decide' : 'decides'} in ${several ? 'their' : 'its'} own favour: ${told[what]}. The clause allows it, and no clause lets anybody object.`,
    precedence: '',
  };
}

const told = { pay: 'the pay is doubled', term: 'the term is made longer by a year', case: 'the complaint is dismissed', powers: 'there is one power more' } as const;

/** Those who fill the office or body are asked. */
function fixes({ norm: { actor, clause } }: Own, read: Read): readonly Fix[] {
  const [fill] = outrightFills(read.group('office', actor?.key ?? ''));
  const { length } = textRead(clause);
  if (!fill?.byPhrase || fill.by.key === actor?.key || clause.stem || !clause.text.endsWith('.')) return [];
  const asked = naming(fill.by, fill.byPhrase);
  return choice(`Ask for the consent of ${asked}`, over(clause, { start: length - 1, end: length - 1 }, ` with the consent of ${asked}`));
}
