/** A post or body that one clause says there is none of, and that another clause needs. */
import { lastWord } from '../../model/phrases.ts';
import { wordKey } from '../../model/capitals.ts';
import type { Group, NormFact, TermFact } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice, remove } from '../edits.ts';
import { certainty, meets, related, sameClause } from '../pairs.ts';
import { capitalised, clauseName, naming, sentences, textRead } from '../wording.ts';

interface Needed {
  readonly gone: TermFact;
  readonly needs: NormFact;
  readonly also: readonly NormFact[];
}

export const officeAbolished: Check<'term', Needed> = {
  id: 'office/abolished',
  severity: 'warning',
  looksAt: 'term',
  find,
  say,
  fixes,
  page: {
    summary: 'One clause says that an office or body is abolished, never filled or not there, and another still needs it to act, to agree or to be turned to.',
    why: 'Nobody can do what the other clause demands: the appeal has nobody to go to, the payment nobody to sign it. Somebody will act in the place of the office that is gone, and whoever dislikes the outcome will say that they had no right to.',
    wrong: '1. The post of Bursar was abolished in 2019.\n2. No payment may be made without the consent of the Bursar.',
    right: '1. The post of Bursar was abolished in 2019.\n2. No payment may be made without the consent of the Treasurer.',
    decided: 'Looked for are clauses such as “is abolished”, “has been dissolved”, “no longer exists”, “there is no” and “shall not be filled”, that hold always and for the whole of it, and clauses in which the same office or body must or may act, has to agree, or is the one to turn to. '
      + 'Where a clause passes its tasks to somebody else, or speaks of it as former, nothing is said.',
    settle: 'Name in the other clause whoever does it now; or take one of the two clauses out.',
    source: 'Rules from which an office was struck out in one place only, which is why rule changes carry “consequential amendments”.',
  },
};

function find(group: Group<'term'>, read: Read): readonly Needed[] {
  const gone = group.members.find((fact) => fact.says === 'gone');
  if (!gone || isPassedOn(gone, read)) return [];
  const needing = read.group('reliance', gone.term.key).members.filter((norm) => needs(norm, gone) && isUnsettled(gone, norm, read));
  const [first, ...others] = needing;
  return first ? [{ gone, needs: first, also: others.filter(({ clause }) => !sameClause(clause, first.clause)) }] : [];
}

const formerly = /\b(?:former|formerly|until|previous|transitional|while|as long as|for the time being|if there is|if any)\b/iu;

function needs({ clause }: NormFact, gone: TermFact): boolean {
  return !sameClause(clause, gone.clause) && !formerly.test(textRead(clause));
}

/** "was abolished in 2019" is said of one year, and holds ever since. */
function isUnsettled(gone: TermFact, norm: NormFact, read: Read): boolean {
  const { yields } = read.precedence(gone.clause, norm.clause);
  const isSince = yields === 'second' && gone.reading.precedence.length + norm.reading.precedence.length === 0;
  return meets(read.conditions(gone, norm)) && (yields === 'neither' || isSince);
}

const passing = /\b(?:references?|functions|duties|tasks|powers|responsibilities|pass|passes|transfer\w*|former|formerly|successor|replac\w+|taken over|read as|in (?:the )?place of|instead|renamed|known as|re-?established|revived)\b/iu;

/** "Its functions pass to the Clerk": somebody else is meant now. */
function isPassedOn({ term, clause }: TermFact, read: Read): boolean {
  const name = term.text.toLowerCase();
  return read.group('word', wordKey(lastWord(term.text))).members.some(({ read: one }) => !sameClause(one.clause, clause) && passing.test(textRead(one.clause)) && textRead(one.clause).toLowerCase().includes(name));
}

function say({ gone, needs: norm, also }: Needed): Message {
  const on = norm.clause;
  const who = naming(gone.term, undefined);
  return {
    text: sentences(`${capitalised(clauseName(on))} relies on ${who}, but ${clauseName(gone.clause, on)} says that there is none.`),
    certainty: certainty([gone, norm]),
    place: on.place,
    clause: on,
    related: [related(gone, 'Says that there is none.'), ...also.slice(0, 9).map((other) => related(other, 'Relies on it too.'))],
    scenario: `Suppose somebody asks who is to do it. The rules name ${who}, and nobody is that any more.`,
  };
}

function fixes({ gone, needs: norm }: Needed, read: Read): readonly Fix[] {
  return [gone.clause, norm.clause].flatMap((clause) => choice(`Delete ${clauseName(clause, norm.clause)}`, remove(clause, read), { quiet: true }));
}
