/** A term that is defined and never used. */
import type { Group, TermFact } from '../../model/facts.ts';
import { wordKey } from '../../model/capitals.ts';
import { clauseKey, textRead } from '../../model/places.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice, remove } from '../edits.ts';
import { address, clauseName } from '../wording.ts';

interface Unused {
  readonly fact: TermFact;
  readonly term: string;
}

export const deadDefinition: Check<'term', Unused> = {
  id: 'dead/definition',
  severity: 'information',
  looksAt: 'term',
  find,
  say,
  fixes,
  page: {
    summary: 'A term is defined, and no clause uses it.',
    why: 'Readers look for the rule that needs the term. Often there was one, and it was repealed; or the rules use another word for the same thing.',
    wrong: '1. "Qualifying Date" means the last day of March.\n2. Members meet every year.',
    right: '1. "Qualifying Date" means the last day of March.\n2. Members who have paid by the Qualifying Date may vote.',
    decided: 'Searched are the sentences and headings of all files of the project, for the term with a capital, in the singular and the plural. A single word that may also be written '
      + 'small is reported as possible.',
    settle: 'Delete the definition; or use the term where its meaning is meant.',
    source: 'Kenneth A. Adams, A Manual of Style for Contract Drafting, on defined terms: a term that is not used is not to be defined.',
  },
};

function find({ members }: Group<'term'>, read: Read): readonly Unused[] {
  const definitions = members.filter(({ says }) => says === 'means');
  const own = new Set(members.map(({ clause }) => clauseKey(clause)));
  return definitions.flatMap((fact) => {
    const term = fact.reading.object?.spelling ?? '';
    const words = term.match(/\p{Lu}\p{L}+(?:-\p{L}+)*/gu) ?? [];
    return words.length > 0 && isName(fact, term) && defines.test(fact.clause.text) && !isUsed(term, words, { own, read }) ? [{ fact, term }] : [];
  });
}

/** A name, not a sentence in quotes. */
const nameLike = /^[\p{L}\p{N}&'’-]+(?: [\p{L}\p{N}&'’-]+){0,4}$/u;

/** `"Nil" is a fair answer` gives an example, and no meaning. */
const defines = /\b(?:mean|defin|denot|refer|constru|interpret|includ|designat|signif|stand|describ|call|known|consist|compris|shall be)\p{L}*|["”*_]\s*[:–—=-]/iu;

/** Not "Improper conduct means …", which other sentences write small. */
function isName({ clause }: TermFact, term: string): boolean {
  const small = / /u.test(term) && !/ [\p{Lu}\p{N}]/u.test(term);
  return nameLike.test(term) && !(small && clause.text.startsWith(term));
}

/** Of a word that stands everywhere ("Board") not every sentence is searched. */
const mostSearched = 500;

function isUsed(term: string, words: readonly string[], { own, read }: { readonly own: ReadonlySet<string>; readonly read: Read }): boolean {
  const pattern = new RegExp(`(?<![\\p{L}-])${term.split(/[^\p{L}\p{N}]+/u).map((part) => part.replace(/(?:s|ies|y)$/u, '')).join('\\p{L}{0,3}[^\\p{L}]+')}`, 'iu');
  const inText = words.some((word, nth) => {
    const { members } = read.group('word', wordKey(word));
    return (nth === 0 || members.length <= mostSearched) && members.some(({ read: { clause } }) => !own.has(clauseKey(clause)) && pattern.test(textRead(clause)));
  });
  return inText || read.files().some((uri) => read.group('document', uri).members.some(({ title }) => pattern.test(title)));
}

function say({ fact, term }: Unused): Message {
  const on = fact.clause;
  return {
    text: `“${term}” is defined (${address(on)}), and no clause uses it.`,
    certainty: term.includes(' ') || term === term.toUpperCase() ? 'certain' : 'possible',
    doubt: 'The word may be used with a small letter.',
    place: fact.place,
    clause: on,
    related: [],
  };
}

function fixes({ fact: { clause } }: Unused, read: Read): readonly Fix[] {
  return choice(`Delete ${clauseName(clause)}`, remove(clause, read), { quiet: true });
}
