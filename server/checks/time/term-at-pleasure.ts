/** A term of a fixed length, and a holder who goes whenever somebody pleases. */
import type { AccountFact, Group, MeasureFact } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { inTextOrder } from '../circle.ts';
import { certainty, clashOf, orderedOrDeleted, related, sameClause, suppose, type Clash } from '../pairs.ts';
import { address, naming, sentences, wordsAt } from '../wording.ts';

interface AtPleasure extends Clash<AccountFact | MeasureFact> {
  readonly account: AccountFact;
  readonly term: MeasureFact;
}

export const timeTermAtPleasure: Check<'office', AtPleasure> = {
  id: 'time/term-at-pleasure',
  severity: 'information',
  looksAt: 'office',
  find,
  say,
  fixes,
  page: {
    summary: 'One clause gives a term of a fixed length, another says that the holder serves at somebody\'s pleasure.',
    why: 'The holder relies on the term, whoever may end it at pleasure on the other clause; when they fall out, each can quote the rules.',
    wrong: '1. The Organiser holds office for a fixed term of two years.\n2. The Organiser serves at the pleasure of the Council.',
    right: '1. The Organiser holds office for a term of two years.\n2. Notwithstanding clause 1, the Organiser serves at the pleasure of the Council.',
    decided: 'Both clauses speak of the same office and can apply together. A term that is said to be at most so long leaves room for an earlier end, and so does one sentence that '
      + 'says both.',
    settle: 'Say which of the two prevails; or make the holder accountable, and say for what reasons the term may end early.',
    source: 'Myers v. United States, 272 U.S. 52 (1926), and Humphrey\'s Executor v. United States, 295 U.S. 602 (1935), on whether a fixed term protects its holder from whoever may remove at will.',
  },
};

function find({ key, members }: Group<'office'>, read: Read): readonly AtPleasure[] {
  const accounts = members.filter((fact): fact is AccountFact => fact.kind === 'account' && fact.strength === 'pleasure' && fact.reading.polarity === '+');
  const terms = accounts.length === 0 ? [] : read.group('measure', `term|${key}|`).members.filter(({ quantity }) => quantity.bound === 'exactly' || quantity.bound === 'at-least');
  return accounts.flatMap((account) => terms.filter((term) => !sameClause(term.clause, account.clause)).flatMap((term) => {
    const [earlier = term, later = account] = inTextOrder<AccountFact | MeasureFact>([term, account], read);
    return clashOf<AccountFact | MeasureFact>({ earlier, later }, read).map((clash) => ({ ...clash, account, term }));
  }));
}

function say({ account, term, later, earlier, meeting, order }: AtPleasure): Message {
  const on = later.clause;
  const [who, whom] = [naming(account.who, account.reading.actor), naming(account.to, account.toPhrase)];
  return {
    text: sentences(`${who} has a term of ${length(term)} (${address(term.clause, on)}), but serves at the pleasure of ${whom} (${address(account.clause, on)}).`, 'No clause says whether the term may be cut short.'),
    certainty: certainty([account, term], meeting),
    place: on.place,
    clause: on,
    related: [related(earlier, earlier === term ? `Gives a term of ${length(term)}.` : `At the pleasure of ${whom}.`)],
    scenario: `${suppose(meeting, `${whom} wants another holder before the ${length(term)} are over`)}. Clause ${address(account.clause)} lets ${whom} end it, clause ${address(term.clause)} gives the holder the rest of it.`,
    precedence: order.text,
  };
}

/** "two years", without "a fixed term of". */
function length({ clause, place }: MeasureFact): string {
  return wordsAt(clause, place).replace(/^.*\bof /u, '');
}

function fixes(found: AtPleasure, read: Read): readonly Fix[] {
  return orderedOrDeleted(found, read);
}
