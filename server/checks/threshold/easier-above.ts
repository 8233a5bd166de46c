/** A higher document that is easier to change than a lower one. */
import type { Quantity } from '../../../grammar/ast.ts';
import type { Group, MeasureFact } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice } from '../edits.ts';
import { certainty, clashOf, related, suppose, type Clash } from '../pairs.ts';
import { address, capitalised, clauseName, sentences, wordsAt } from '../wording.ts';

interface EasierAbove extends Clash<MeasureFact> {
  readonly higher: MeasureFact;
  readonly lower: MeasureFact;
}

export const thresholdEasierAbove: Check<'measure', EasierAbove> = {
  id: 'threshold/easier-above',
  severity: 'warning',
  looksAt: 'measure',
  find,
  say,
  fixes,
  page: {
    summary: 'A constitution can be changed by a smaller majority than the rules below it.',
    why: 'Whoever lacks the votes to change the lower rules changes the constitution instead, and overrides them: the larger majority protects nothing.',
    wrong: '1. This constitution may be amended by a majority of the votes cast.\n2. The standing orders may be amended by two thirds of the votes cast.',
    right: '1. This constitution may be amended by two thirds of the votes cast.\n2. The standing orders may be amended by a majority of the votes cast.',
    decided: 'Both clauses give the majority for amending a document, on the same base. Constitutions, charters, articles and statutes stand above by-laws, standing orders, '
      + 'regulations and policies. Where the two majorities are counted on different bases, or are for the same rank, nothing is said.',
    settle: 'Raise the majority for the higher document, or lower the one for the other.',
    source: '[NixOS/org#202](https://github.com/NixOS/org/pull/202): “it doesn’t make sense for amendments to the values to require a higher threshold than amendments to the '
      + 'Constitution, given that the Constitution governs amendments to the values”.',
  },
};

const above = /\b(?:constitution|charter|articles?|statutes?)$/iu;
const below = /\b(?:standing orders?|by-?laws?|bye-?laws?|regulations?|polic(?:y|ies)|code of conduct|schedules?|house rules?)$/iu;
const highest = ['constitution', 'charter', 'article', 'articles', 'statute', 'statutes'];

function find(group: Group<'measure'>, read: Read): readonly EasierAbove[] {
  return group.members.filter((fact) => isAmendment(fact) && below.test(document(fact))).flatMap((lower) => higherOnes(lower, read)
    .filter((higher) => above.test(document(higher)) && isEasier(higher.quantity, lower.quantity))
    .flatMap((higher) => clashOf({ earlier: higher, later: lower }, read).map((clash) => ({ ...clash, higher, lower }))));
}

function isAmendment({ measure, of }: MeasureFact): boolean {
  return measure === 'majority' && of.key.startsWith('amend ');
}

/** "this constitution", "the standing orders". */
function document({ text }: MeasureFact): string {
  return text.replace(/^the majority for amending /u, '');
}

/** Majorities for amending a document by its name, or "this constitution" in any file, on the same base. */
function higherOnes({ aspect }: MeasureFact, read: Read): readonly MeasureFact[] {
  const titles = new Set(read.files().flatMap((uri) => read.group('document', uri).members.slice(0, 1).map((entry) => entry.document)));
  const keys = [...highest, ...[...titles].map((title) => `the rules of ${title}`)];
  const bases = [...new Set([aspect, aspect.replace(/ at .*$/u, '')])];
  return keys.flatMap((key) => bases.flatMap((base) => read.group('measure', `majority|amend ${key}|${base}`).members));
}

function isEasier(higher: Quantity, lower: Quantity): boolean {
  return higher.unit === 'share' && lower.unit === 'share' && higher.numerator * lower.denominator < lower.numerator * higher.denominator;
}

function say({ higher, lower, meeting, order }: EasierAbove): Message {
  const on = lower.clause;
  return {
    text: sentences(`${document(higher)} can be changed by ${amount(higher)} (${address(higher.clause, on)}), but ${document(lower)} only by ${amount(lower)} (${address(on)}): the higher rules are easier to change.`),
    certainty: certainty([higher, lower], meeting),
    place: lower.place,
    clause: on,
    related: [related(higher, `Asks for ${amount(higher)}.`)],
    scenario: `${suppose(meeting, `more are in favour than ${clauseName(higher.clause, on)} needs, and fewer than ${clauseName(on)} asks for`)}. `
      + `${capitalised(document(lower))} cannot be changed; but ${document(higher)} can, and can override ${document(lower)}.`,
    precedence: order.text,
  };
}

function amount({ clause, place }: MeasureFact): string {
  const words = wordsAt(clause, place);
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function fixes({ higher, lower }: EasierAbove): readonly Fix[] {
  return [
    ...choice(`Say “${amount(lower)}” in ${clauseName(higher.clause)}`, [{ place: higher.place, newText: amount(lower) }]),
    ...choice(`Say “${amount(higher)}” in ${clauseName(lower.clause, higher.clause)}`, [{ place: lower.place, newText: amount(higher) }]),
  ];
}
