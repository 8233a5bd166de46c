/** A sentence of which not even the core was understood. */
import type { Phrase } from '../../../grammar/ast.ts';
import { isBodyNoun, namesOffice, namesPeople } from '../../../grammar/lexicon.ts';
import type { Group, ReadClause } from '../../model/facts.ts';
import type { Check, Fix, Message } from '../check.ts';
import { placeOf } from '../edits.ts';
import { rewritings } from '../rewriting.ts';
import { capitalised } from '../wording.ts';

export const textNotUnderstood: Check<'clause', ReadClause> = {
  id: 'text/not-understood',
  severity: 'hint',
  looksAt: 'clause',
  find,
  say,
  fixes,
  page: {
    summary: 'A sentence could not be read, so it was checked against nothing.',
    why: 'A clash with this sentence would not be found. The sentence itself may be perfectly good.',
    wrong: '1. What the Readers must and must not is written on the wall.',
    right: '1. The Readers must keep quiet in the library.',
    decided: 'Neither who is bound nor what is said of them was recognised. The word at which the reading stopped is underlined.',
    settle: 'Write it as one sentence that says who must, may or must not do what, and when; or leave it as it is. Where other words are known to say the same, the quick fix “Rewrite as …” offers them: '
      + 'they were read again first, with every number, negation, name and condition of yours. A sentence that is read in part has no hint, but `Ctrl+.` on it offers such words, too.',
    source: 'Preambles, mottoes and sentences with more than one thought.',
  },
};

function find(group: Group<'clause'>): readonly ReadClause[] {
  return group.members.filter(({ reading }) => reading.understanding === 'none');
}

function say(read: ReadClause): Message {
  const { clause, reading } = read;
  const stopped = reading.stoppedAt?.word ? reading.stoppedAt : undefined;
  const named = stopped && /[\p{L}\p{N}]/u.test(stopped.word) ? `: the reading stopped at “${stopped.word}”` : '';
  return {
    text: `This sentence was not understood${named}. It is not checked. Say who must, may or must not do what${example(read)}.`,
    certainty: 'certain',
    place: (stopped && placeOf(clause, stopped.span)) ?? clause.place,
    clause,
    related: [],
  };
}

/** The beginning of a form that is read, with a name and the modal of the sentence. */
function example({ clause, reading }: ReadClause): string {
  const plain = reading.names.filter(isPlain);
  const name = plain.find(isSomebody) ?? plain.find(({ proper, spelling }) => proper && allCapitals.test(spelling));
  const modal = /\b(?:shall|must|may|will|should)\b/iu.exec(clause.text)?.[0].toLowerCase() ?? 'shall';
  return name ? `, as in “${capitalised(name.text.replaceAll(/\s+/gu, ' '))} ${modal} …”` : '';
}

function isPlain({ text, pronoun, others, quantity, restrictions }: Phrase): boolean {
  return !pronoun && others.length === 0 && !quantity && restrictions.length === 0 && /^(?!both\b)[\p{L}\s-]{3,40}$/iu.test(text);
}

/** Around the word that stopped the reading, phrases may hold too much. */
const allCapitals = /^\p{Lu}[\p{L}-]*(?: (?:of |of the |and )?\p{Lu}[\p{L}-]*)*$/u;

function isSomebody({ name }: Phrase): boolean {
  return isBodyNoun(name) || namesOffice(name) || namesPeople(name);
}

function fixes({ clause }: ReadClause): readonly Fix[] {
  return rewritings(clause);
}
