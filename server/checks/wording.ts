/** The small words of messages: names with their articles, addresses, lists, numbers in the style of the text around them. */
import type { Phrase, Span } from '../../grammar/ast.ts';
import { capitalised, lowered, uncapitalised } from '../../grammar/capitals.ts';
import { verbOfDeed } from '../../grammar/deeds.ts';
import { inflect, namesOffice, senseOf, singular, verbForms } from '../../grammar/lexicon.ts';
import { numberWords } from '../../grammar/vocabulary.ts';
import { describing } from '../logic/described.ts';
import { textRead } from '../model/places.ts';
import { partsOf } from '../model/terms.ts';
import type { Clause, FillFact, NormFact, Place, ProvisionEntry, RemovalFact, Term } from '../model/facts.ts';

export { capitalised, lowered };

export { textRead } from '../model/places.ts';

/** Something with an address. */
export type Addressed = Clause | ProvisionEntry;

/** "4.II.4.A", or "4.II.4.A of the Standing Orders" when it is read from another document. */
export function address(of: Addressed, from: Addressed = of): string {
  const own = of.address === '' ? 'the document' : of.address;
  return of.uri === from.uri ? own : `${own} of “${documentName(of)}”`;
}

/** The title of a document, or the name of its file where it has none. */
function documentName({ document, uri }: Addressed): string {
  return document === '' ? uri.slice(uri.lastIndexOf('/') + 1) : document;
}

/** "clause 4.II.4.A". */
export function clauseName(of: Addressed, from: Addressed = of): string {
  return of.address === '' ? address(of, from) : `clause ${address(of, from)}`;
}

/** "a, b and c". */
export function listed(items: readonly string[], joint = 'and'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`;
}

/** "1 member", "2 members". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Every sentence of a message, joined; empty ones are left out. */
export function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').map(capitalised).join(' ');
}

/** A phrase as drafters would repeat it: "the Members", "every Member", "Congress". Restrictions are left out. */
export function words(phrase: Phrase): string {
  if (/^(?:any|every)(?:one|body)$/iu.test(phrase.spelling)) return uncapitalised(phrase.text);
  const owned = phrase.of && !phrase.of.pronoun && !phrase.spelling.toLowerCase().includes(' of ');
  const owner = owned && phrase.of ? ` of ${words(phrase.of)}` : '';
  return `${article(phrase)}${phrase.spelling}${owner}`;
}

/** Of which there is no one: "may spend money". */
const mass = /(?:^| )(?:money|land|expenditure|equipment|information)$/u;

function article(phrase: Phrase): string {
  switch (phrase.determiner) {
    case 'none': return '';
    case 'every': return 'every ';
    case 'a':
    case 'any':
    case 'no': return phrase.plural || mass.test(phrase.name) ? '' : indefinite(phrase.spelling);
    default: return 'the ';
  }
}

/** "a " or "an ". */
export function indefinite(noun: string): string {
  return /^[aeiou]/iu.test(noun) ? 'an ' : 'a ';
}

/** A term with the article that this phrase gives it; `phrase` may list several names, or be a pronoun. */
export function naming(term: Term, phrase: Phrase | undefined): string {
  const found = phrase && member(phrase, term);
  if (found && (found.pronoun || found.name === '' || found.determiner === 'its')) return `the ${term.text}`;
  if (found) return found.nameSpan.start === 0 && /^\p{Ll}/u.test(term.text) ? uncapitalised(words(found)) : words(found);
  return phrase && partsOf(term.key).length > 1 ? listed([phrase, ...phrase.others].map(words), phrase.connective || 'and') : `the ${term.text}`;
}

/** The member of a coordination that names the term; the phrase itself where it names one thing only. */
export function member(phrase: Phrase, term: Term): Phrase | undefined {
  const all = [{ ...phrase, others: [] }, ...phrase.others];
  return all.length === 1 ? phrase : all.find((each) => each.name === term.key || each.spelling.toLowerCase() === term.text.toLowerCase());
}

/** Whether a verb after these words stands in the plural. */
export function isPlural(phrase: Phrase | undefined): boolean {
  return phrase !== undefined && (phrase.plural || (phrase.others.length > 0 && phrase.connective === 'and'));
}

/** The office that a clause fills: "the Librarian", also where the clause elects "a Librarian". */
export function officeFilled(fill: FillFact): string {
  return naming(fill.office, fill.reading.object).replace(/^an? /u, 'the ');
}

/** "elected by the Members", with the drafters' own verb. */
export function filled(fill: FillFact): string {
  const agent = fill.by ? ` ${fill.inherited === 'event' ? 'at' : 'by'} ${naming(fill.by, fill.byPhrase)}${fill.inherited === 'heading' ? ' (the heading says so)' : ''}` : '';
  return fill.composed ? `made up of people ${inflect(fill.method, 'participle')}${agent}` : `${participle(fill)}${agent}`;
}

function participle(fill: FillFact): string {
  const written = verbWritten(fill);
  const lemma = verbForms(written)[0]?.lemma;
  if (isOther(lemma, fill.method)) return inflect(fill.method, 'participle');
  if (fill.reading.voice === 'passive' && written !== '') return written;
  return inflect(lemma ?? fill.method, 'participle');
}

/** "The Board decides who is Editor", "nobody becomes Editor unless …": the verb of the sentence is not what is done. */
function isOther(lemma: string | undefined, act: string): boolean {
  return lemma !== undefined && /^(?:be|become|decide|determine|settle|say|have|take|come|enter|obtain|get|put|return|owe|top|win|vote|rest|lie|devolve|devolve on|leave|stay|sit)$/u.test(lemma) && act !== lemma && senseOf(lemma).act !== act;
}

/** What a norm is about, in the drafters' words: "publish the result", whether it is published or to be published. */
export function deed(fact: NormFact): string {
  const { object, actor, adjuncts } = fact.reading;
  const text = textRead(fact.clause);
  const agent = actor?.span.start ?? -1;
  // "The Board alone may" is told with "only".
  const beside = describing(fact.reading);
  const added = adjuncts.filter((one) => !beside.includes(one) && !/^(?:alone|solely|exclusively)$/u.test(one.text)).map(({ span }) => span).filter((span) => agent < span.start || agent >= span.end);
  const spans = withoutOverlap(object ? [object.span, ...added] : added);
  // "only with consent" is told as "without" in what nobody may do.
  const unwritten = new Map(adjuncts.map(({ span, preposition, phrase }) => [span, preposition !== '' && phrase?.span.start === span.start ? `${preposition} ` : '']));
  const without = new Set(adjuncts.flatMap(({ span, preposition }) => (preposition === 'without' ? [span] : [])));
  return [verbOf(fact), ...spans.map((span) => (object && object.span === span ? thing(object) : `${unwritten.get(span) ?? ''}${(unwritten.get(span) && span.start === 0 ? uncapitalised : lowered)(text.slice(span.start, span.end)).replace(/^with(?= )/u, without.has(span) ? 'without' : 'with')}`))].join(' ');
}

/** "no issue may be withheld" is about withholding an issue. */
function thing(object: Phrase): string {
  if (/^(?:nobody|no[ -]one|none)$/iu.test(object.text)) return 'anybody';
  // "Expulsion is a matter for the Assembly": to expel a member, who is not in the text.
  const [written = '', named = ''] = [object.text.replace(/^the /iu, '').split(' ')[0] ?? '', object.name].map((name) => singular(name.toLowerCase()));
  if (named !== '' && !object.pronoun && written !== named && /^(?:expel|remove)$/u.test(verbOfDeed(written) ?? '')) return `${article(object)}${object.name}${object.plural ? 's' : ''}`;
  if (object.span.start === 0 && object.determiner === 'none' && !object.proper && (object.plural || !namesOffice(object.name))) return uncapitalised(object.text);
  return object.determiner === 'no' ? words(object) : lowered(object.text);
}

/** Without spans that lie within another. */
function withoutOverlap(spans: readonly Span[]): readonly Span[] {
  return spans.filter((span) => !spans.some((other) => other !== span && other.start <= span.start && other.end >= span.end));
}

/** The drafters' verb in its base form: "remove" for "removed", also where its act is another. "Needs nominations" does not say what is done. */
export function verbOf(fact: NormFact | RemovalFact): string {
  if (inferred.test(fact.act)) return fact.act;
  if (fact.reading.form === 'nomination' && /^nominations?\b/iu.test(fact.reading.object?.text ?? '')) return 'make';
  if (fact.reading.form === 'nomination' && !/^(?:nominat|propos|support|back|endors|second|sign)/u.test(verbWritten(fact))) return fact.act;
  const lemma = verbForms(verbWritten(fact))[0]?.lemma;
  if (lemma === undefined && fact.act === 'determine' && fact.reading.head.end === 0) return 'decide on';
  // "ends the employment of the Manager": removes the Manager.
  if (/^(?:remove|expel)$/u.test(fact.act) && /^(?:terminate|end|revoke|withdraw|cancel|determine)$/u.test(lemma ?? '')) return fact.act;
  return lemma === undefined || isOther(lemma, fact.act) ? inflect(fact.act, 'base') : lemma;
}

/** Acts that many wordings have in common. */
const inferred = /^(?:be paid|be open to the .+|follow instructions|\S+ .*\bbefore .+|give reasons for .+|receive (?:what is left when .+|[\p{L} ]+s(?: for .+)?)|give a casting vote|vote where there is no tie|vote on the matter|take part in the discussion|stay (?:in the meeting|during the discussion)|share (?:profits|the assets) among the members)$/u;

function verbWritten(fact: FillFact | NormFact | RemovalFact): string {
  const { start, end } = fact.reading.head;
  return textRead(fact.clause).slice(start, end).toLowerCase();
}

/** The words at a place of a clause or of its stem. */
export function wordsAt(clause: Clause, place: Place): string {
  const [text, whole] = clause.stem?.place.provision === place.provision ? [clause.stem.text, clause.stem.place] : [clause.text, clause.place];
  return text.slice(place.span.start - whole.span.start, place.span.end - whole.span.start);
}

/** A number written the way `like` is: "28" for "27", "twenty-eight" for "twenty-seven". */
export function numeral(value: number, like: string): string {
  if (/\d/u.test(like)) return String(value);
  return [...numberWords].find(([, number]) => number === value)?.[0] ?? String(value);
}
