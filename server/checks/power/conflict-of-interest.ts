/** A post for which members of the body that fills it may stand, with no clause that makes them withdraw. */
import type { EligibilityFact, FillFact, Group, Term } from '../../model/facts.ts';
import type { Check, Fix, Meeting, Message, Order, Read } from '../check.ts';
import { append, choice } from '../edits.ts';
import { certainty, meets, related, sameClause, suppose } from '../pairs.ts';
import { outrightFills } from '../posts.ts';
import { address, capitalised, clauseName, filled, isPlural, naming, officeFilled, sentences } from '../wording.ts';

interface Candidates {
  readonly allowed: EligibilityFact;
  readonly fill: FillFact;
  readonly meeting: Meeting;
  readonly order: Order;
}

export const powerConflictOfInterest: Check<'post', Candidates> = {
  id: 'power/conflict-of-interest',
  severity: 'warning',
  looksAt: 'post',
  find,
  say,
  fixes,
  page: {
    summary: 'Members of the body that fills a post may stand for it, and no clause says that they withdraw from the choice.',
    why: 'The candidate draws up the shortlist, asks the questions and has a vote. Whoever loses has a grievance, and a court may set the appointment aside even '
      + 'if nobody acted in bad faith.',
    wrong: '1. The Director is appointed by the Board.\n2. A member of the Board may stand for Director.',
    right: '1. The Director is appointed by the Board.\n2. A member of the Board may stand for Director.\n3. A member of the Board who is a candidate shall not take part in the vote.',
    decided: 'One clause lets a body fill a post outright, another says that its members may stand, apply or are eligible. That a body chooses its chair from among '
      + 'its own members is no conflict. Any sentence of the rulebook on interests, on withdrawing or on who takes part in a decision settles it, whether or not it was understood.',
    settle: 'Say that a member who stands takes no part in the choice; or that members of the body may not stand; or let somebody else choose.',
    source: 'Aberdeen Railway Co v Blaikie Bros (1854) 1 Macq 461: nobody who has duties of this kind may enter into engagements in which they have a personal interest that '
      + 'conflicts, or possibly may conflict, with the interests of those whom they are bound to protect.',
  },
};

function find(group: Group<'post'>, read: Read): readonly Candidates[] {
  const allowed = group.members.filter((fact): fact is EligibilityFact => fact.kind === 'eligibility' && fact.post.key === group.key && fact.says === 'may');
  if (allowed.length === 0) return [];
  const barred = group.members.some((fact) => fact.kind === 'eligibility' && fact.says === 'must-not' && allowed.some(({ pool }) => pool.key === fact.pool.key));
  if (barred || read.group('matter', 'withdrawing').members.length > 0) return [];
  const fills = outrightFills(read.group('office', group.key)).filter(({ reading }) => !reading.slots.ratifier);
  return fills.flatMap((fill) => allowed.flatMap((fact) => conflict(fact, fill, read)));
}

/** The members of a body, when the body chooses; the whole membership may always stand for what it elects. */
function conflict(allowed: EligibilityFact, fill: FillFact & { readonly by: NonNullable<FillFact['by']> }, read: Read): readonly Candidates[] {
  const chooser = read.principal(fill.by);
  const body = sitsOn(allowed, chooser) ? chooser : read.principal(allowed.pool);
  const meeting = read.conditions(allowed, fill);
  const order = read.precedence(allowed.clause, fill.clause);
  const isBody = read.kindOf(chooser) === 'body' && allowed.pool.key !== fill.by.key;
  return isBody && body.key === chooser.key && meets(meeting) && order.yields === 'neither' && !sameClause(allowed.clause, fill.clause) ? [{ allowed, fill, meeting, order }] : [];
}

/** "A director who sits on the Board": one of its members. */
function sitsOn({ poolPhrase: { restrictions } }: EligibilityFact, { text }: Term): boolean {
  return restrictions.some((one) => /^(?:who|that) (?:sits?|serves?) (?:on|in)\b|^(?:who|that) (?:is|are) (?:an? )?members? of\b|^serving on\b|^sitting on\b/u.test(one.text) && one.text.toLowerCase().endsWith(text.toLowerCase()));
}

function say({ allowed, fill, meeting, order }: Candidates): Message {
  const on = allowed.clause;
  const who = naming(allowed.pool, allowed.poolPhrase);
  const chooser = naming(fill.by ?? fill.office, fill.byPhrase);
  return {
    text: sentences(
      `${officeFilled(fill)} ${isPlural(fill.reading.object) ? 'are' : 'is'} ${filled(fill)} (${address(fill.clause, on)}), and ${who} may be ${isPlural(allowed.poolPhrase) ? 'candidates' : 'a candidate'} (${address(on)}).`,
      'No clause says that a candidate takes no part in the choice.',
    ),
    certainty: certainty([allowed, fill], meeting),
    place: on.place,
    clause: on,
    related: [related(fill, capitalised(`${filled(fill)}.`))],
    scenario: `${suppose(meeting, `a member of ${chooser} stands for the post, and the vote is close`)}. `
      + `${capitalised(clauseName(fill.clause, on))} gives the candidate a vote on the candidate.`,
    precedence: order.text,
  };
}

function fixes({ allowed, fill }: Candidates): readonly Fix[] {
  const post = officeFilled(fill).replace(/^the /u, '');
  const chooser = naming(fill.by ?? fill.office, fill.byPhrase);
  const several = isPlural(allowed.poolPhrase) ? 'candidates who sit on the body' : 'the candidate';
  return choice(`Have ${several} withdraw`, append(allowed.clause, `A member of ${chooser} who is a candidate for ${post} shall not take part in the choice.`));
}
