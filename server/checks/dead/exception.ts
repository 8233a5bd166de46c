/** An exception that excepts nothing. */
import type { Restriction } from '../../../grammar/ast.ts';
import type { FactCondition, Group, NormFact, Place, TermFact } from '../../model/facts.ts';
import { placeOf } from '../../model/places.ts';
import { bare } from '../../model/usage.ts';
import type { Check, Message, Read, Related } from '../check.ts';
import { conditionsIn, countsBehind, isIdle, isNever, quoted } from '../conditions.ts';
import { related } from '../pairs.ts';
import { address, listed, sentences, wordsAt } from '../wording.ts';

interface Empty {
  readonly norm: NormFact;
  readonly place: Place;
  /** The exception as the clause has it, quoted. */
  readonly text: string;
  readonly why: string;
  readonly related: readonly Related[];
}

export const deadException: Check<'rule', Empty> = {
  id: 'dead/exception',
  severity: 'information',
  looksAt: 'rule',
  find,
  say,
  page: {
    summary: 'An exception excepts nothing: its case cannot come up under the rule.',
    why: 'Somebody meant to be let off, and is not; or the rule that the exception was made for has gone.',
    wrong: '1. There are 15 Trustees.\n2. The Chair may close a meeting unless more than 20 Trustees attend.',
    right: '1. There are 15 Trustees.\n2. The Chair may close a meeting unless more than 10 Trustees attend.',
    decided: 'An exception (“unless …”) is reported if the rule applies in the same situations without it; one for some people (“except …”) if the rules declare '
      + 'that they are not among those for whom the rule is made.',
    settle: 'Take the exception out; or correct it, so that its case can come up.',
    source: 'Bryan A. Garner, Guidelines for Drafting and Editing Court Rules (1996), on exceptions: a reader must see at once what each of them takes out of the rule.',
  },
};

function find(group: Group<'rule'>, read: Read): readonly Empty[] {
  return group.members.filter((norm) => norm.certain).flatMap((norm) => [...conditions(norm, read), ...people(norm, read)]);
}

function conditions(norm: NormFact, read: Read): readonly Empty[] {
  if (!norm.conditions.some(isException) || isNever(norm, read)) return [];
  return conditionsIn(norm).filter((one) => isException(one) && isIdle(one, norm, read)).map((one) => {
    const others = conditionsIn(norm).filter((other) => other !== one && !isException(other));
    const counts = others.length === 0 ? countsBehind(norm, () => false, read) : [];
    const why = others.length > 0 ? `it cannot be so where ${listed(others.map(quoted))} ${others.length === 1 ? 'is' : 'are'} met` : 'it is never so';
    return { norm, place: placeOf(norm.clause, one.span), text: quoted(one), why, related: counts.map((count) => related(count, 'Says how many there are.')) };
  });
}

function isException({ kind, understood }: FactCondition): boolean {
  return kind === 'unless' && understood;
}

/** "No officer except an employee may vote", where no employee is an officer. */
function people(norm: NormFact, read: Read): readonly Empty[] {
  return norm.exceptions.flatMap((exception) => {
    const declared = apartFrom(exception, norm, read);
    return declared ? [{ norm, place: placeOf(norm.clause, exception.span), text: `“${wordsAt(norm.clause, placeOf(norm.clause, exception.span))}”`, why: 'nobody is both', related: [related(declared, 'Keeps the two apart.')] }] : [];
  });
}

function apartFrom({ text }: Restriction, { actor, object }: NormFact, read: Read): TermFact | undefined {
  const key = bare(text.replace(/^(?:except|other than|save|but|apart from)(?: for)? /u, ''));
  const excepted = { key, text: key };
  if (!actor || (object && read.terms(excepted, object) !== 'unrelated')) return undefined;
  const says = (one: string, other: string): TermFact | undefined => read.group('term', one).members.find((fact) => fact.says === 'is-not' && fact.meaning === other && fact.scope === '');
  return says(key, actor.key) ?? says(actor.key, key);
}

function say({ norm: { clause }, place, text, why, related }: Empty): Message {
  return { text: sentences(`${text} (${address(clause)}) excepts nothing: ${why}.`), certainty: 'certain', place, clause, related };
}
