/** A power that a clause takes for granted and no clause gives. */
import { inflect } from '../../../grammar/lexicon.ts';
import type { ExerciseFact, Group, NormFact } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { append, choice } from '../edits.ts';
import { certainty, related } from '../pairs.ts';
import { address, capitalised, isPlural, naming, sentences } from '../wording.ts';

interface Ungranted {
  readonly exercise: ExerciseFact;
  readonly others: readonly ExerciseFact[];
}

export const powerNoGrant: Check<'exercise', Ungranted> = {
  id: 'power/no-grant',
  severity: 'warning',
  looksAt: 'exercise',
  find,
  say,
  fixes,
  page: {
    summary: 'A clause speaks of somebody who expels, suspends, removes, fines, vetoes, dissolves, withdraws a licence or reopens a case, and no clause gives them the power to do it.',
    why: 'Whoever is hit will say that the power does not exist, and a court may agree: what is not given is not implied because another clause mentions it.',
    wrong: '1. The Council is a body.\n2. If the Council suspends a Branch, the Branch may appeal to Congress.',
    right: '1. The Council may suspend a Branch.\n2. If the Council suspends a Branch, the Branch may appeal to Congress.',
    decided: 'Looked for are offices and bodies that use such a power in a condition or a description ("a Member who is expelled by the Panel"). It is given where a '
      + 'clause says that they, or somebody unnamed, may, must or do it, where powers are delegated to them, or where they are put in charge of discipline. Where a '
      + 'sentence that names them was not understood, nothing is said.',
    settle: 'Say who may do it, and to whom; or take the mention out.',
    source: 'Imperial Hydropathic Hotel Co v Hampson (1882) 23 Ch D 1: directors could not be removed before the end of their term, because the articles gave nobody the power.',
  },
};

const inCharge = /^(?:discipline|exercise|adjudicate|impose|sanction|deal|be responsible|decide|determine)$/u;

function find(group: Group<'exercise'>, read: Read): readonly Ungranted[] {
  const uses = group.members.filter((fact): fact is ExerciseFact => fact.kind === 'exercise');
  const [first] = uses;
  const kind = first && read.kindOf(first.who);
  if (!first || (kind !== 'office' && kind !== 'body') || uses.length < group.members.length || read.unreadNaming(first.who).length > 0) return [];
  const acts = [...new Set(uses.map(({ act }) => act))];
  return acts.flatMap((act) => {
    const [exercise, ...others] = uses.filter((use) => use.act === act);
    return exercise && ![exercise, ...others].some((use) => isGranted(use, read)) ? [{ exercise, others }] : [];
  });
}

function isGranted({ who, of, whom, act }: ExerciseFact, read: Read): boolean {
  const holders = [who.key, read.principal(who).key, `member@${who.key}`, `${who.key} member`];
  if (act === 'impose' && read.group('matter', 'fining').members.length > 0) return true;
  const own = holders.flatMap((key) => read.group('holder', key).members).some((norm) => gives(norm, act));
  const name = of?.key ?? whom.toLowerCase().replace(/^(?:the|an?|any|every) /u, '');
  return own || read.group('office', name).members.some((fact) => fact.kind === 'removal' && fact.act === act && !fact.by && !fact.negative);
}

const takingAway = /^(?:withdraw|revoke|cancel|rescind|annul|remove|terminate|suspend|expel|forfeit|strip|regulate|govern|administer)$/u;

/** Whoever takes people on may let them go. */
const hiring = /^(?:appoint|employ|engage|hire|recruit|suspend)$/u;

function gives(norm: NormFact, act: string): boolean {
  return norm.act === act || (act === 'remove' && hiring.test(norm.act)) || (act === 'withdraw' && takingAway.test(norm.act)) || (inCharge.test(norm.act) && (norm.object !== undefined || !/^(?:decide|determine)$/u.test(norm.act)));
}

function say({ exercise, others }: Ungranted): Message {
  const { clause, whom, act } = exercise;
  const who = naming(exercise.who, exercise.whoPhrase);
  return {
    text: sentences(`This clause takes for granted that ${who} may ${act} ${whom} (${address(clause)}), but no clause says so.`),
    certainty: certainty([exercise]),
    place: clause.place,
    clause,
    related: others.map((other) => related(other, 'Takes it for granted too.')),
    scenario: `Suppose ${who} ${inflect(act, isPlural(exercise.whoPhrase) ? 'base' : 'third')} ${whom}. Asked for the clause that gives the power, nobody can name one.`,
  };
}

function fixes({ exercise: { who, whoPhrase, act, whom, clause } }: Ungranted): readonly Fix[] {
  const holder = naming(who, whoPhrase);
  return choice(`Say that ${holder} may ${act} ${whom}`, append(clause, `${capitalised(holder)} may ${act} ${whom}.`));
}
