/** An exception that excepts nothing. */
import type { Restriction } from '../../../grammar/ast.ts';
import type { Clause, FactCondition, Group, NormFact, Place, TermFact } from '../../model/facts.ts';
import { members } from '../../model/phrases.ts';
import { placeOf, provisionKey, textRead } from '../../model/places.ts';
import { bare } from '../../model/usage.ts';
import type { Check, Message, Read, Related } from '../check.ts';
import { conditionsIn, countsBehind, isIdle, isNever, quoted } from '../conditions.ts';
import { related } from '../pairs.ts';
import { rangesIn, takesIn, type Range } from '../ranges.ts';
import { settledBy } from '../universals.ts';
import { address, capitalised, clauseName, listed, sentences, wordsAt } from '../wording.ts';

/** An exception that takes in all that its rule is for. */
interface Swallowing {
  readonly norm: NormFact;
  readonly rule: Clause;
  readonly inner: Range;
  readonly outer: Range;
}

interface Empty {
  readonly norm: NormFact;
  readonly place: Place;
  /** The exception as the clause has it, quoted. */
  readonly text: string;
  readonly why: string;
  readonly related: readonly Related[];
  /** It rests on the words of another clause. */
  readonly doubtful?: true;
}

export const deadException: Check<'rule', Empty | Swallowing> = {
  id: 'dead/exception',
  severity: 'information',
  looksAt: 'rule',
  find,
  say,
  page: {
    summary: 'An exception excepts nothing: its case cannot come up under the rule. Or it excepts everything.',
    why: 'Somebody meant to be let off, and is not; or the rule that the exception was made for has gone.',
    wrong: '1. There are 15 Trustees.\n2. The Chair may close a meeting unless more than 20 Trustees attend.',
    right: '1. There are 15 Trustees.\n2. The Chair may close a meeting unless more than 10 Trustees attend.',
    decided: 'An exception (“unless …”) is reported if the rule applies in the same situations without it; one for some people (“except …”) if the rules declare '
      + 'that they are not among those for whom the rule is made. “Rule 2 does not apply to contracts of £2,000 or more” is reported as a warning where rule 2 is for contracts over £5,000 only, because nothing is left of it.',
    settle: 'Take the exception out; or correct it, so that its case can come up.',
    source: 'Bryan A. Garner, Guidelines for Drafting and Editing Court Rules (1996), on exceptions: a reader must see at once what each of them takes out of the rule.',
  },
};

function find(group: Group<'rule'>, read: Read): readonly (Empty | Swallowing)[] {
  return [...group.members.filter((norm) => norm.certain).flatMap((norm) => [...conditions(norm, read), ...people(norm, read)]), ...group.members.flatMap((norm) => [...deniedIn(norm, read), ...otherKinds(norm, read)]).slice(0, 1), ...group.members.flatMap((norm) => swallowing(norm, read)).slice(0, 1)];
}

/** "Rule 2 does not apply to contracts of £2,000 or more", where rule 2 is for contracts over £5,000. */
function swallowing(norm: NormFact, read: Read): readonly Swallowing[] {
  const { reading, clause } = norm;
  const named = [reading.actor, reading.object, ...reading.adjuncts.map(({ phrase }) => phrase)].find((phrase) => phrase?.reference !== undefined)?.reference;
  if (norm.conditions.length > 0 || !/^(?:apply|be exempt)$/u.test(norm.act) || !named || named.document !== undefined) return [];
  const found = read.resolve(named, clause);
  const [target, ...more] = found.kind === 'found' ? found.provisions : [];
  const sentences = target && more.length === 0 ? read.group('clause', provisionKey(target.uri, target.provision)).members : [];
  const outers = rangesIn(textRead(clause));
  return sentences.length !== 1 || outers.length !== 1 ? [] : sentences.flatMap(({ clause: rule }) => rangesIn(textRead(rule)).flatMap((inner) => outers.filter((outer) => takesIn(outer, inner)).map((outer) => ({ norm, rule, inner, outer }))));
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

const classes = /^(?:full|ordinary|life|family|associate|honorary|corporate|individual|affiliate|affiliated|country|overseas|social|temporary|day|playing|non-playing|voting|non-voting) (?=\p{L}+$)/u;

/** "ordinary members and family members, except life members": one is in one class of members, as a rule, and in no other. */
function otherKinds(norm: NormFact, read: Read): readonly Empty[] {
  const { reading: { actor, exceptions }, clause } = norm;
  const named = actor ? members(actor).map(({ name }) => name) : [];
  const kindOf = (name: string): string => name.replace(classes, '');
  return exceptions.flatMap(({ agent, span }) => {
    const apart = agent && agent.others.length === 0 && classes.test(agent.name) && named.length > 0 && named.every((name) => classes.test(name) && kindOf(name) === kindOf(agent.name) && read.terms({ key: name, text: name }, { key: agent.name, text: agent.name }) === 'unrelated');
    return apart ? [{ norm, place: placeOf(clause, span), text: `“${wordsAt(clause, placeOf(clause, span))}”`, why: 'the rule is not for them anyway, if nobody is of two classes', doubtful: true, related: [] }] : [];
  });
}

/** "unless the Assembly consents", where the Assembly may not consent. */
function deniedIn(norm: NormFact, read: Read): readonly Empty[] {
  return norm.conditions.filter(isException).flatMap((condition) => {
    const settled = settledBy(condition, norm, read);
    return settled?.is === 'never' ? [{ norm, place: placeOf(norm.clause, condition.span), text: quoted(condition), why: 'by another clause that is never so', doubtful: true, related: [{ text: 'Says it of all of them.', place: settled.by.clause.place, clause: settled.by.clause }] }] : [];
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

function sayAll({ norm: { clause, certain }, rule, inner, outer }: Swallowing): Message {
  return {
    text: sentences(`This exception (${address(clause)}) leaves nothing of ${clauseName(rule, clause)}: all that is “${inner.words}” is also “${outer.words}”.`, `${capitalised(clauseName(rule, clause))} never applies.`),
    severity: 'warning',
    certainty: certain ? 'certain' : 'possible',
    place: clause.place,
    clause,
    related: [{ text: `Is for “${inner.words}” only.`, place: rule.place, clause: rule }],
  };
}

function say(found: Empty | Swallowing): Message {
  if ('rule' in found) return sayAll(found);
  const { norm: { clause }, place, text, why, related, doubtful } = found;
  return { text: sentences(`${text} (${address(clause)}) excepts nothing: ${why}.`), certainty: doubtful ? 'possible' : 'certain', ...(doubtful && { severity: 'warning' as const, doubt: 'The two clauses may mean different things by it.' }), place, clause, related };
}
