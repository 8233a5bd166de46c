/** Two sentences that by their words say the contrary of one thing, whether or not they were read. */
import type { Clause, Group, ReadClause } from '../../model/facts.ts';
import type { ContrastId } from '../../model/contrasts.ts';
import type { Said } from '../../model/said.ts';
import { contrastsIn, contraryOf, kinOf } from '../../model/contrasts.ts';
import { provisionKey, textRead } from '../../model/places.ts';
import { provisionsAbove } from '../above.ts';
import type { Check, Fix, Message, Order, Read } from '../check.ts';
import { inTextOrder } from '../circle.ts';
import { choice, precede, remove } from '../edits.ts';
import { address, capitalised, clauseName, sentences } from '../wording.ts';
import { sameClause } from '../pairs.ts';

interface Side {
  readonly clause: Clause;
  readonly says: string;
}

interface Asked {
  readonly id: ContrastId;
  readonly kin: string;
}

interface AtOdds {
  readonly earlier: Side;
  readonly later: Side;
  readonly order: Order;
}

export const wordingAtOdds: Check<'matter', AtOdds> = {
  id: 'wording/at-odds',
  severity: 'warning',
  looksAt: 'matter',
  echoes: true,
  find,
  say,
  fixes,
  page: {
    summary: 'Two clauses speak of one thing in words that do not go together.',
    why: 'Each was written for itself, often years apart. Nobody notices until somebody relies on the one, and somebody else on the other.',
    wrong: '1. Nobody may be Chair for more than two terms.\n2. A retiring Chair may be re-elected any number of times.',
    right: '1. Nobody may be Chair for more than two terms.\n2. A retiring Chair may be elected to the Board.',
    decided: 'Sentences are compared by their words, understood or not: one vote each and votes by capital; a casting vote and a tie that is a rejection; a term and an '
      + 'election that comes before its end; a limit of terms and none; no pay and pay; a bar from a body and a seat on it; a power of one body alone and the same power of '
      + 'another; a consent that is required and dispensed with; delegates who are bound and who are free; what takes effect at once and is put off; two majorities; two ways to the ballot; what is open and closed, secret and by show of hands; two ages; times that do not fit. '
      + 'They must name the same people, body or thing. Clauses of which one yields to the other, or makes an exception, are left out, and so are pairs that another check reports.',
    settle: 'Say which of the two prevails; or narrow one of them; or delete one.',
    source: 'Rulebooks of unions, churches and societies that were amended one clause at a time.',
  },
};

/** More sentences than that on one side, and the words mean nothing special in this rulebook. */
const most = 24;

function find({ key, members }: Group<'matter'>, read: Read): readonly AtOdds[] {
  const id = /^contrast (.+)$/u.exec(key)?.[1];
  if (id === undefined) return [];
  const on = (side: 'one' | 'other'): readonly ReadClause[] => members.filter(({ clause }) => !yields.test(textRead(clause)) && contrastsIn(textRead(clause)).some((each) => each.id === id && each.side === side));
  const [ones, others] = [on('one'), on('other')];
  const kin = (kinOf[id] ?? []).flatMap((about) => read.group('matter', `contrast ${about}`).members.slice(0, most).map(({ clause }) => textRead(clause))).join('\n');
  return ones.length > most || others.length > most ? [] : ones.flatMap((one) => firstOf(others.flatMap((other) => contrary({ id, kin }, one, other, read))));
}

const firstOf = (found: readonly AtOdds[]): readonly AtOdds[] => found.slice(0, 2);

/** It knows of the other rule. */
const yields = /^other than\b|\b(?:subject to|notwithstanding|despite|without prejudice|by way of exception|as an exception|in derogation|unless otherwise|except as|save as|save where|save that|except that|except where|except in|save in|otherwise provided|unless these|unless this|provided for in|apart from|aside from|with the exception|other than (?:articles?|rules?|clauses?|sections?|paragraphs?|regulations?|by-?laws?))\b/iu;

function contrary({ id, kin }: Asked, { clause: one }: ReadClause, { clause: other }: ReadClause, read: Read): readonly AtOdds[] {
  if (one.uri !== other.uri || sameClause(one, other) || (one.provision === other.provision && !one.address.includes('¶'))) return [];
  const said = (clause: Clause): Said => ({ text: textRead(clause), around: around(clause, read), kin });
  const says = contraryOf(id, said(one), said(other));
  const order = says && read.precedence(one, other);
  if (!says || !order || order.yields !== 'neither') return [];
  const [first, second] = [{ clause: one, says: says[0] }, { clause: other, says: says[1] }];
  const [earlier = first, later = second] = inTextOrder([first, second], read);
  return [{ earlier, later, order }];
}

/** The titles above, and the sentences of the provision before it. */
function around(clause: Clause, read: Read): string {
  const before = read.group('clause', provisionKey(clause.uri, clause.provision)).members.filter((one) => one.clause.index < clause.index).map((one) => one.clause.text);
  return [...provisionsAbove(clause, read).map(({ title }) => title), ...before].filter((part) => part !== '').join('. ');
}

function say({ earlier, later, order }: AtOdds): Message {
  const on = later.clause;
  return {
    text: sentences(`${capitalised(clauseName(earlier.clause, on))} ${earlier.says}, and ${clauseName(on)} ${later.says}.`, 'By their words the two do not go together.'),
    certainty: 'possible',
    doubt: 'It was found by the words alone.',
    place: on.place,
    clause: on,
    related: [{ text: `This ${earlier.says}.`, place: earlier.clause.place, clause: earlier.clause }],
    scenario: `Suppose somebody relies on ${address(earlier.clause, on)}, and somebody else on ${address(on)}. Nothing says which of them is right.`,
    precedence: order.text,
  };
}

function fixes({ earlier, later }: AtOdds, read: Read): readonly Fix[] {
  const [first, second] = [clauseName(earlier.clause, later.clause), clauseName(later.clause)];
  return [
    ...choice(`Make ${second} subject to ${first}`, precede(later.clause, 'Subject to', [earlier.clause])),
    ...choice(`Make ${second} prevail over ${first}`, precede(later.clause, 'Notwithstanding', [earlier.clause])),
    ...choice(`Delete ${second}`, remove(later.clause, read), { quiet: true }),
  ];
}
