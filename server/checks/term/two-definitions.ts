/** A term that is defined twice, differently. */
import type { Group, TermFact } from '../../model/facts.ts';
import { rawName } from '../../model/phrases.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice, remove, rewrite } from '../edits.ts';
import { alsoSaid, certainty, clashOf, merged, pairs, relatedTo, type Clash } from '../pairs.ts';
import { address, clauseName, sentences } from '../wording.ts';

type TwoMeanings = Clash<TermFact>;

export const termTwoDefinitions: Check<'term', TwoMeanings> = {
  id: 'term/two-definitions',
  severity: 'error',
  looksAt: 'term',
  oneYields: true,
  find,
  say,
  fixes,
  page: {
    summary: 'A term is defined twice, with different meanings.',
    why: 'Every rule that uses the term then has two readings, and each side of a dispute takes its own.',
    wrong: '1. "Resident" means a person who rents a flat.\n2. "Resident" means a person who owns a flat.',
    right: '1. "Resident" means a person who rents a flat.\n2. In this clause "Resident" means a person who owns a flat.',
    decided: 'Two definitions of one term with the same scope are compared word by word, without articles and capitals. "A resident is a person who …" and "a member is in good standing if …" count too, '
      + 'where they have little in common with the definition; that is only possible. A definition that is limited to a '
      + 'chapter does not clash with a general one.',
    settle: 'Keep one definition; or limit one of them to the chapter that needs it; or use two terms.',
    source: 'Rulebooks that were put together from two.',
  },
};

function find(group: Group<'term'>, read: Read): readonly TwoMeanings[] {
  const definitions = group.members.filter((fact) => fact.says === 'means' || fact.says === 'told');
  return merged(pairs(definitions)
    .filter(({ earlier, later }) => sameReach(earlier, later) && earlier.meaning !== later.meaning && isOneTerm(earlier, later) && !isOneDefinition(earlier, later) && isOtherwise(earlier, later))
    .flatMap((pair) => clashOf(pair, read)));
}

/** Both for one chapter, or both for all that their document says; of two documents, what one says "in these rules" is not for the other. */
function sameReach(a: TermFact, b: TermFact): boolean {
  const reach = ({ scope, clause }: TermFact): string => (scope === clause.uri ? '' : scope);
  return a.clause.uri === b.clause.uri ? reach(a) === reach(b) : a.scope === b.scope;
}

/** Not a term and a short name for it: "FC" means the Finance Committee, which is defined too. */
function isOneTerm(earlier: TermFact, later: TermFact): boolean {
  if ([earlier, later].some(({ says }) => says === 'told')) return true;
  const [a, b] = [earlier, later].map(({ reading }) => reading.object && rawName(reading.object));
  return a === b;
}

/** What a clause only tells of those who are one must have little in common with the definition: "elected by a branch" and "has been elected by a branch" are one. */
function isOtherwise(earlier: TermFact, later: TermFact): boolean {
  if ([earlier, later].every(({ says }) => says === 'means')) return true;
  if ([earlier, later].every(({ enough }) => enough) || [earlier, later].some(({ meaningText }) => elsewhere.test(meaningText))) return false;
  const [a = [], b = []] = [earlier, later].map(({ meaning }) => contentOf(meaning));
  return 2 * a.filter((word) => b.includes(word)).length < Math.min(a.length, b.length);
}

/** Its meaning stands in another clause, or is one of several. */
const elsewhere = /\b(?:under|in|by|to|with) (?:rule|clause|article|section|paragraph|schedule|part|these|this)\b|\b(?:also|or otherwise|includ\p{L}+|other than)\b/iu;

const contentOf = (meaning: string): readonly string[] => [...new Set(meaning.split(/[^\p{L}\d]+/u).filter((word) => word.length > 3 && !idle.test(word)).map((word) => word.slice(0, stem)))];
const idle = /^(?:person|anyone|anybody|someone|individual|member|that|which|whose|have|been|being|they|their|them|with|from|this|such|other|than|more|least|must|shall)$/u;
const stem = 5;

/** Items that go on with a definition which begins in their stem: "Misconduct means a breach of: (a) … (b) …". */
function isOneDefinition(earlier: TermFact, later: TermFact): boolean {
  const goesOn = ({ clause, reading }: TermFact): boolean => clause.stem !== undefined && (reading.object?.nameSpan.start ?? 0) < clause.stem.text.length;
  const [a, b] = [earlier, later].map((fact) => (goesOn(fact) ? fact.clause.stem?.place : undefined) ?? fact.clause.place);
  return (goesOn(earlier) || goesOn(later)) && a?.uri === b?.uri && a?.provision === b?.provision;
}

function say(found: TwoMeanings): Message {
  const { earlier, later, meeting, order } = found;
  const on = later.clause;
  return {
    text: sentences(`“${later.term.text}” is defined twice: as ${earlier.meaningText} (${address(earlier.clause, on)}) and as ${later.meaningText} (${address(on)}).`, alsoSaid(found)),
    certainty: certainty([earlier, later], meeting),
    place: on.place,
    clause: on,
    related: relatedTo(found, () => 'The other definition.'),
    precedence: order.text,
  };
}

function fixes({ earlier, later }: TwoMeanings, read: Read): readonly Fix[] {
  const deleted = [later, earlier].flatMap(({ clause }) => choice(`Delete ${clauseName(clause, later.clause)}`, remove(clause, read), { quiet: true }));
  return [earlier, later].some(({ says }) => says === 'told') ? deleted : [...adopted(later, earlier), ...adopted(earlier, later), ...deleted];
}

/** Writes the meaning of `model` into the other definition. */
function adopted(definition: TermFact, model: TermFact): readonly Fix[] {
  const { meaning } = definition.reading.slots;
  const title = `Define “${model.term.text}” as ${model.meaningText} in ${clauseName(definition.clause)} too`;
  return choice(title, meaning && rewrite(definition.clause, meaning, model.meaningText));
}
