/** A qualified majority that does not say of what. */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import type { Group, MeasureFact } from '../../model/facts.ts';
import { provisionKey } from '../../model/places.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice, over } from '../edits.ts';
import { certainty } from '../pairs.ts';
import { people } from '../quantities.ts';
import { address, clauseName, lowered, sentences, textRead } from '../wording.ts';

interface NoBase {
  readonly fact: MeasureFact;
  readonly majority: Phrase;
}

export const thresholdNoBase: Check<'measure', NoBase> = {
  id: 'threshold/no-base',
  severity: 'warning',
  looksAt: 'measure',
  find,
  say,
  fixes,
  page: {
    summary: 'A clause asks for two thirds, three quarters or the like, and does not say of what.',
    why: 'Two thirds of the votes cast, of those present and of all members are three numbers. When some abstain or stay away, one side counts a motion as carried and '
      + 'the other as lost.',
    wrong: '1. These rules may be amended by a two-thirds majority.',
    right: '1. These rules may be amended by a two-thirds majority of the votes cast.',
    decided: 'The clause was understood whole, and names a share of more than one half and no votes, members or people present. “3:1” counts those in favour against the others. A simple majority is left alone, because it is usually '
      + 'counted on the votes cast. A clause that says of what a majority is counted, or a definition of the word, supplies the base for all.',
    settle: 'Add “of the votes cast”, “of those present” or “of all members”; or say once for all what majorities are counted on.',
    source: '[w3c/process#838](https://github.com/w3c/process/issues/838), “Ambiguity about (super) majority thresholds: of those voting, or of those eligible to vote?”, and '
      + '[opencontainers/tob#80](https://github.com/opencontainers/tob/issues/80), where a charter counts its two thirds in two ways.',
  },
};

function find(group: Group<'measure'>, read: Read): readonly NoBase[] {
  return group.members.flatMap((fact) => {
    const majority = fact.measure === 'majority' ? fact.reading.slots.majority : undefined;
    return majority && fact.certain && isQualified(fact) && !hasBase(majority, fact) && !isDefined(majority, fact, read) ? [{ fact, majority }] : [];
  });
}

/** More than a simple majority. */
function isQualified({ quantity: { unit, numerator, denominator, bound } }: MeasureFact): boolean {
  return unit === 'share' && bound !== 'at-most' && bound !== 'less-than' && numerator * 2 > denominator;
}

function hasBase(majority: Phrase, { reading, clause }: MeasureFact): boolean {
  if ((reading.slots.base ?? majority.of) || /\d:\d/u.test(majority.text)) return true;
  return !/^$|\bmajority$/u.test(majority.name) || voters.test(textRead(clause).slice(majority.span.end)) || countsVoters(reading);
}

const voters = /\b(?:votes?|voting|voters?|present|cast|ballots?|in favour|of (?:all|the|its|those|any|each|every|their)\b)/iu;

/** "two thirds of the members …": they are the agent. */
function countsVoters({ actor }: Reading): boolean {
  return actor?.quantity?.unit === 'share';
}

/** "A majority is counted of the votes cast.", "“Special majority” means …", or a sentence beside it that says of what. */
function isDefined(majority: Phrase, { clause }: MeasureFact, read: Read): boolean {
  const words = ['majority', majority.text.toLowerCase().replace(/^(?:an?|the) /u, '')];
  return words.some((word) => read.group('term', word).members.length > 0) || read.group('measure', 'majority|majority|in general').members.length > 0
    || read.group('clause', provisionKey(clause.uri, clause.provision)).members.some((beside) => beside.clause.index !== clause.index && voters.test(beside.clause.text) && /majorit|thirds|quarters/iu.test(beside.clause.text));
}

function say({ fact, majority }: NoBase): Message {
  const [present, cast] = [20, 15];
  const [votes, all] = [people(fact.quantity, cast), 30];
  return {
    text: sentences(`“${lowered(majority.text)}” (${address(fact.clause)}) does not say of what: of the votes cast, of those present, or of all members.`),
    certainty: certainty([fact]),
    place: fact.place,
    clause: fact.clause,
    related: [],
    scenario: `Suppose ${present} of ${all} members are present, ${votes} vote in favour, ${cast - votes} against, and ${present - cast} abstain. `
      + `That is enough of the votes cast, where ${people(fact.quantity, cast)} are needed; of those present ${people(fact.quantity, present)} would be, and of all members ${people(fact.quantity, all)}.`,
  };
}

function fixes({ fact, majority }: NoBase): readonly Fix[] {
  const { end } = majority.span;
  return ['the votes cast', 'those present', 'all members']
    .flatMap((base) => choice(`Say “of ${base}” in ${clauseName(fact.clause)}`, over(fact.clause, { start: end, end }, ` of ${base}`)));
}
