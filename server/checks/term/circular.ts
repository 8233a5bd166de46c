/** Definitions that lead round in a circle. */
import type { Phrase } from '../../../grammar/ast.ts';
import type { Group, TermFact } from '../../model/facts.ts';
import { provisionKey } from '../../model/places.ts';
import type { Check, Message, Read } from '../check.ts';
import { circleFrom, inTextOrder, type Step } from '../circle.ts';
import { sameClause } from '../pairs.ts';
import { address, clauseName, listed, sentences } from '../wording.ts';

interface Circle {
  /** In the order of the circle, from the first in the text. */
  readonly facts: readonly [TermFact, ...TermFact[]];
  readonly last: TermFact;
}

export const termCircular: Check<'term', Circle> = {
  id: 'term/circular',
  severity: 'error',
  looksAt: 'term',
  find,
  say,
  page: {
    summary: 'A term is defined by another, and that one by the first.',
    why: 'Neither definition says who or what is meant, and whoever wants to keep somebody out, or in, can.',
    wrong: '1. "Oarsman" means a Sculler who pays a fee.\n2. "Sculler" means an Oarsman who races.',
    right: '1. "Oarsman" means a person who pays a fee.\n2. "Sculler" means an Oarsman who races.',
    decided: 'Followed is what each term is said to be (“means an Oarsman who …”), from definition to definition. A definition that turns on the other term (“a society that has an Approved Constitution”) '
      + 'makes a possible circle; one that only mentions it (“a person elected by the Oarsmen”) makes none, and a term that is explained by its own everyday word is left alone.',
    settle: 'Define one of the two by something else.',
    source: 'Kenneth A. Adams, A Manual of Style for Contract Drafting, on defined terms: a definition must not use the term it defines, be it by way of another.',
  },
};

function find(group: Group<'term'>, read: Read): readonly Circle[] {
  const found = stepsFrom(group, read).map((step) => circleFrom(group.key, step, (key) => stepsFrom(read.group('term', key), read))).find((circle) => circle !== undefined);
  if (!found || found.length < 2) return [];
  const order = inTextOrder(found, read);
  const [first, last] = [order[0], order.at(-1)];
  // Found from each of its terms, and told from the last.
  if (!first || !last || last.term.key !== group.key) return [];
  const start = found.indexOf(first);
  return [{ facts: [first, ...found.slice(start + 1), ...found.slice(0, start)], last }];
}

function stepsFrom(group: Group<'term'>, read: Read): readonly Step<TermFact>[] {
  return [...kindsIn(group, read), ...criteriaIn(group, read)];
}

/** For all documents, or all of its own ("in these regulations"). */
function isAtLarge({ scope, clause }: TermFact): boolean {
  return scope === '' || scope === clause.uri;
}

/** "A society that has an Approved Constitution": a term that one must know to tell who is meant. "Elected by the Scullers" only mentions them. */
function criteriaIn({ members }: Group<'term'>, read: Read): readonly Step<TermFact>[] {
  return members.filter((fact) => isDefinition(fact) && isAtLarge(fact)).flatMap((fact): readonly Step<TermFact>[] => {
    const meaning = fact.reading.slots.meaning ?? fact.reading.slots.class;
    // "means being on the roll of …": what it is said to be was not read as a thing.
    const start = meaning?.span.start ?? fact.reading.object?.span.end ?? Infinity;
    const own = read.group('clause', provisionKey(fact.clause.uri, fact.clause.provision)).members.filter(({ clause }) => sameClause(clause, fact.clause));
    const within = own.flatMap(({ reading }) => reading.names).filter(({ span }) => span.start > start);
    const named = within.filter((name) => (isAnyOf(name) || name.span.start === meaning?.of?.span.start) && name.determiner !== 'the' && name.name !== fact.term.key && !/\bby $/iu.test(fact.clause.text.slice(0, name.nameSpan.start)));
    return (isDivision(named, fact) ? [] : named).flatMap(({ name }) => (read.group('term', name).members.some((one) => isDefinition(one) && isAtLarge(one) && (one.scope === '' || one.scope === fact.clause.uri)) ? [{ fact, to: name }] : []));
  });
}

/** "“Member” means a full member or an associate member": its kinds, each of which is told from the other by its own definition. */
const isDivision = (named: readonly Phrase[], { term: { key } }: TermFact): boolean => named.length > 1 && named.every(({ name }) => name.endsWith(` ${key}`));

/** "“Club” means …"; also "an affiliated club is a club that …", which says what makes a club an affiliated one. */
function isDefinition({ says, term, meaning, reading: { form, object, slots } }: TermFact): boolean {
  if (says === 'means') return true;
  return says === 'is' && form === 'kind' && /^(?:a|any|every|none)$/u.test(object?.determiner ?? '') && (slots.class?.restrictions.length ?? 0) > 0 && term.key !== meaning && term.key.endsWith(` ${meaning}`);
}

/** "an Approved Logbook", "has done Qualifying Work", "made up of affiliated clubs". */
function isAnyOf({ determiner, plural, spelling }: Phrase): boolean {
  return determiner === 'a' || determiner === 'any' || determiner === 'every' || (determiner === 'none' && (plural || /^\p{Lu}/u.test(spelling)));
}

/** What the term is said to be, in a definition. */
function kindsIn({ members }: Group<'term'>, read: Read): readonly Step<TermFact>[] {
  return members.flatMap((fact): readonly Step<TermFact>[] => {
    const { meaning } = fact.reading.slots;
    if (fact.says !== 'is' || !isAtLarge(fact) || fact.reading.form !== 'definition' || !meaning || meaning.determiner === 'the' || meaning.of) return [];
    return read.group('term', fact.meaning).members.some((one) => one.says === 'means') && fact.meaning !== fact.term.key ? [{ fact, to: fact.meaning }] : [];
  });
}

function say({ facts, last }: Circle): Message {
  const on = last.clause;
  const names = facts.map(({ term, clause }) => `“${term.text}” (${address(clause, on)})`);
  return {
    text: sentences(`${names[0] ?? ''} is defined by ${listed(names.slice(1), 'and that by')}, and ${names.length === 2 ? 'that' : 'the last'} by “${facts[0].term.text}” again: the definitions say nothing.`),
    certainty: facts.every(({ certain, says }) => certain && says === 'is') ? 'certain' : 'possible',
    place: last.place,
    clause: on,
    related: facts.filter((fact) => fact !== last).map(({ clause, place }) => ({ text: `Defines it by the term of ${clauseName(on, clause)}.`, place, clause })),
  };
}
