/** A result of a vote that is too low to keep somebody or carry something, and too high to end it. */
import type { Quantity } from '../../../grammar/ast.ts';
import { inflect } from '../../../grammar/lexicon.ts';
import type { Group, MeasureFact } from '../../model/facts.ts';
import { provisionKey } from '../../model/places.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { inTextOrder } from '../circle.ts';
import { append, choice, remove } from '../edits.ts';
import { sharersOf, type Headcount } from '../headcount.ts';
import { certainty, clashOf, related, suppose, type Clash } from '../pairs.ts';
import { address, capitalised, clauseName, isPlural, sentences, wordsAt } from '../wording.ts';

interface DeadZone extends Clash<MeasureFact> {
  readonly stay: MeasureFact;
  readonly go: MeasureFact;
  /** Those entitled to vote, where their number is declared. */
  readonly count?: Headcount;
}

export const thresholdDeadZone: Check<'measure', DeadZone> = {
  id: 'threshold/dead-zone',
  severity: 'warning',
  looksAt: 'measure',
  find,
  say,
  fixes,
  page: {
    summary: 'A vote can be too low to keep somebody (or carry a motion) and too high to replace them (or reject it), so that nothing is decided.',
    why: 'The result is announced, and both sides have lost: the holder is not confirmed and not replaced. Whoever stays in the office in the meantime does so by no rule.',
    wrong: '1. The Minister is retained by at least two thirds of the votes cast.\n2. The Minister is replaced by a majority of the votes cast.',
    right: '1. The Minister is retained by at least two thirds of the votes cast. Otherwise the Minister is replaced.',
    decided: 'One clause says how many must be in favour for somebody to stay or something to be carried, another how many must be against for the opposite, of the same '
      + 'thing, on the same base and in one situation. The two bars are added: where they come to more than the whole, some results meet neither. A tie is another '
      + 'matter. Where one of the clauses says what happens otherwise, or yields to the other, nothing is reported.',
    settle: 'Give one bar only, and say what happens otherwise; or choose two bars that add up to the whole.',
    source: 'Proposals for mandatory reselection of members of parliament, of which one asked for 75 per cent to stay, beside rules under which a simple majority replaces them.',
  },
};

/** Verbs and nouns of the two outcomes of one vote. */
const stays: ReadonlyMap<string, readonly string[]> = new Map([
  ...['reselect', 'retain', 'keep', 'approve'].map((word): [string, readonly string[]] => [word, ['replace', 'deselect', 'remove', 'reject']]),
  ...['carry', 'adopt', 'pass'].map((word): [string, readonly string[]] => [word, ['reject', 'defeat', 'lose']]),
]);
const nouns: ReadonlyMap<string, string> = new Map([
  ['reselection', 'reselect'], ['retention', 'retain'], ['replacement', 'replace'], ['deselection', 'deselect'], ['removal', 'remove'], ['rejection', 'reject'],
]);
const motions = /^(?:motion|proposal|resolution|amendment)\b/u;

function find(group: Group<'measure'>, read: Read): readonly DeadZone[] {
  return group.members.flatMap((stay) => endings(stay).flatMap((key) => read.group('measure', `majority|${key}|${stay.aspect}`).members)
    .filter((go) => leavesRoom(stay.quantity, go.quantity) && ![stay, go].some((fact) => saysOtherwise(fact, read)))
    .flatMap((go) => clashOf({ earlier: stay, later: go }, read).map((clash) => evidence(clash, read))));
}

function evidence(clash: Clash<MeasureFact>, read: Read): DeadZone {
  const count = sharersOf(clash.earlier, read);
  const { earlier: stay, later: go } = clash;
  const [earlier = stay, later = go] = inTextOrder([stay, go], read);
  return { ...clash, earlier, later, stay, go, ...(count && { count }) };
}

/** Keys of the decisions that would end what this one keeps. */
function endings({ measure, of, reading }: MeasureFact): readonly string[] {
  if (measure !== 'majority') return [];
  if (reading.form === 'threshold' && motions.test(of.key)) return ['reject', 'defeat', 'lose'].map((verb) => `${verb} ${of.key}`);
  const [, word = '', joint = '', thing = ''] = /^([a-z-]+)([ @])(.+)$/su.exec(of.key) ?? [];
  const verbs = stays.get(joint === '@' ? nouns.get(word) ?? '' : word) ?? [];
  return [...verbs.map((verb) => `${verb} ${thing}`), ...[...nouns].filter(([, verb]) => verbs.includes(verb)).map(([noun]) => `${noun}@${thing}`)];
}

const share = ({ numerator, denominator }: Quantity): number => numerator / denominator;

/** Whether the two bars add up to more than the whole. */
function leavesRoom(stay: Quantity, go: Quantity): boolean {
  return [stay, go].every(({ unit, bound }) => unit === 'share' && bound !== 'at-most' && bound !== 'less-than') && share(stay) + share(go) > 1;
}

/** "Otherwise the seat is vacant.": the rest is provided for. */
function saysOtherwise({ clause }: MeasureFact, read: Read): boolean {
  return read.group('clause', provisionKey(clause.uri, clause.provision)).members.some((each) => /\b(?:otherwise|in any other case|failing (?:this|which))\b/iu.test(each.clause.text));
}

function say(found: DeadZone): Message {
  const { stay, go, earlier, later, meeting } = found;
  const on = later.clause;
  return {
    text: sentences(`${capitalised(decision(stay))} takes ${amount(stay)} (${address(stay.clause, on)}), ${decision(go)} takes ${amount(go)} ${isFew(go) ? 'in favour' : 'against'} (${address(go.clause, on)}).`,
      `With ${zone(found)} in favour neither happens.`, inPeople(found)),
    certainty: certainty([stay, go], meeting),
    place: on.place,
    clause: on,
    related: [related(earlier, `Asks for ${amount(earlier)}.`)],
    scenario: `${suppose(meeting, `${hundredths((share(stay.quantity) + 1 - share(go.quantity)) / 2)} per cent are in favour`)}. `
      + `That is too little for ${clauseName(stay.clause, on)}, and too ${isFew(go) ? 'much' : 'few are against'} for ${clauseName(go.clause, on)}.`,
    precedence: found.order.text,
  };
}

/** "replacing the sitting MP", "carrying a motion". */
function decision({ text, of, reading }: MeasureFact): string {
  const named = text.replace(/^the majority for /u, '');
  return reading.form === 'threshold' && motions.test(of.key) ? `carrying ${named}` : named;
}

/** "fewer than 40 per cent of the votes in favour": so many are too few, rather than enough against. */
const isFew = (go: MeasureFact): boolean => /^(?:fewer|less|under|below|at most|not more|no more|up to)\b/u.test(amount(go));

/** "at least 75 per cent of the votes cast". */
function amount({ clause, place }: MeasureFact): string {
  const words = wordsAt(clause, place);
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** "at least 50 but less than 75 per cent". */
function zone({ stay, go }: DeadZone): string {
  const low = `${go.quantity.bound === 'more-than' ? 'at least' : 'more than'} ${hundredths(1 - share(go.quantity))}`;
  return `${low} but ${stay.quantity.bound === 'more-than' ? 'no more than' : 'less than'} ${hundredths(share(stay.quantity))} per cent`;
}

function hundredths(part: number): number {
  return Math.round(part * 1000) / 10;
}

/** The numbers of votes in favour with which neither happens, if everybody votes. */
function inPeople({ stay, go, count }: DeadZone): string {
  if (!count) return '';
  const { total, noun } = count;
  const votes = Array.from({ length: total + 1 }, (_, i) => i).filter((votesFor) => !reaches(votesFor, stay.quantity, total) && !reaches(total - votesFor, go.quantity, total));
  const [first, last] = [votes[0], votes.at(-1)];
  return first === undefined ? '' : `Of ${total} ${noun}, that is ${first === last ? first : `${first} to ${last}`}.`;
}

function reaches(votes: number, { numerator, denominator, bound }: Quantity, total: number): boolean {
  return bound === 'more-than' ? votes * denominator > numerator * total : votes * denominator >= numerator * total;
}

function fixes({ stay, go }: DeadZone, read: Read): readonly Fix[] {
  const [first, second] = [clauseName(stay.clause), clauseName(go.clause)];
  const rest = otherwise(go);
  return [
    ...choice(`Say in ${first} that otherwise ${rest}`, rest === '' ? undefined : append(stay.clause, `Otherwise ${rest}.`)),
    ...choice(`Say “${amount(go)}” in ${first}`, isFew(go) ? undefined : [{ place: stay.place, newText: amount(go) }]),
    ...choice(`Delete ${second}`, remove(go.clause, read), { quiet: true }),
    ...choice(`Delete ${first}`, remove(stay.clause, read), { quiet: true }),
  ];
}

/** "the sitting MP is replaced"; empty where a noun names the decision. */
function otherwise({ reading }: MeasureFact): string {
  const { object, act, form } = reading;
  if (!object || form === 'threshold' || object.others.length > 0 || object.pronoun) return '';
  return `the ${object.spelling} ${isPlural(object) ? 'are' : 'is'} ${inflect(act, 'participle')}`;
}
