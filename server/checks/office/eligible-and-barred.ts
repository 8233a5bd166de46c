/** People who may hold a post by one clause, and may not by another. */
import type { EligibilityFact, Group } from '../../model/facts.ts';
import { isBodyNoun } from '../../../grammar/lexicon.ts';
import { lastWord } from '../../model/phrases.ts';
import { inTextOrder } from '../circle.ts';
import type { Check, Message, Read } from '../check.ts';
import { alsoSaid, certainty, clashOf, merged, nested, orderedOrDeleted, relatedTo, sameClause, suppose, type Clash } from '../pairs.ts';
import { isPlain, narrowing, plural } from '../pools.ts';
import { address, capitalised, clauseName, sentences } from '../wording.ts';

interface Barred extends Clash<EligibilityFact> {
  readonly may: EligibilityFact;
  readonly ban: EligibilityFact;
}

export const officeEligibleAndBarred: Check<'post', Barred> = {
  id: 'office/eligible-and-barred',
  severity: 'error',
  looksAt: 'post',
  find,
  say,
  fixes: orderedOrDeleted,
  page: {
    summary: 'One clause lets certain people hold a post, another bars the same people from it.',
    why: 'Somebody is nominated under the one clause and turned away under the other, usually by those who have most to gain from it; whatever is decided, the election can be challenged.',
    wrong: '1. Honorary members may stand for the Council.\n2. Honorary members are not eligible for the Council.',
    right: '1. Members may stand for the Council.\n2. Honorary members are not eligible for the Council.',
    decided: 'Both clauses speak of the same people and of the same post or body, in any of the ways in which that is said: they may stand, are eligible, may be elected, may serve on it or hold office. '
      + 'A ban for some of those who may stand is an exception and no clash; so is what holds after some time, or for one kind of them.',
    settle: 'Delete one of the clauses; or say for whom, or when, each of them is meant.',
    source: 'Rules for candidates and rules for voters that were written apart, and let people stand whom another rule shut out: '
      + 'https://github.com/kubernetes/steering/issues/227.',
  },
};

function find({ key, members }: Group<'post'>, read: Read): readonly Barred[] {
  const own = members.filter((fact): fact is EligibilityFact => fact.kind === 'eligibility' && fact.post.key === key && !fact.some);
  const rules = own.length === 0 ? [] : inTextOrder([...own, ...ofTheBody(key, read)], read);
  const [mays, bans] = [rules.filter(({ says }) => says === 'may'), rules.filter((fact) => fact.says === 'must-not' && !isOfHolder(fact))];
  return merged(mays.flatMap((may) => bans.filter((ban) => !sameClause(may.clause, ban.clause) && areSamePeople(may, ban, read) && !isOneDeed(may, ban) && isUnlimited(may) && isUnlimited(ban)).flatMap((ban) => {
    const [earlier, later] = rules.indexOf(may) < rules.indexOf(ban) ? [may, ban] : [ban, may];
    return clashOf({ earlier, later }, read).filter(({ meeting }) => !nested(meeting)).map((clash) => ({ ...clash, may, ban }));
  })));
}

/** "The Purser must not be a Fellow": a Fellow who is elected can give up being one. */
const isOfHolder = ({ poolPhrase, reading: { slots } }: EligibilityFact): boolean => slots.class?.span.start === poolPhrase.span.start;

/** Whoever may not sit on the Board may be no member of it. */
function ofTheBody(key: string, read: Read): readonly EligibilityFact[] {
  const [name = '', body] = key.split(/@(.*)/su);
  const group = body !== undefined && name === 'member' ? body : /^(?:office|election)@/u.test(key) ? name : undefined;
  return group === undefined ? [] : read.group('post', group).members.filter((fact): fact is EligibilityFact => fact.kind === 'eligibility' && fact.post.key === group);
}

function areSamePeople(may: EligibilityFact, ban: EligibilityFact, read: Read): boolean {
  return read.terms(may.pool, ban.pool) === 'same' && (isPlain(may) ? isPlain(ban) : narrowing(may) === narrowing(ban)) && may.poolPhrase.quantity === undefined;
}

/** "may stand", "may not stand": `duty/may-and-must-not` compares the two. */
const isOneDeed = ({ reading: one }: EligibilityFact, { reading: other }: EligibilityFact): boolean => one.act === other.act && [one, other].every(({ form }) => form === 'generic' || form === 'right');

/** Nothing is said but who and for what. */
function isUnlimited({ post, reading: { adjuncts, slots }, exceptions }: EligibilityFact): boolean {
  const named = new RegExp(`\\b(?:election|office|post|position|appointment|membership|${lastWord(post.key.split('@')[0] ?? '')}|${lastWord(post.key)})s?\\b`, 'u');
  const limits = adjuncts.filter(({ text }) => !named.test(text) && !/^(?:also|too|at (?:any|all) times?)$/u.test(text));
  return limits.length === 0 && exceptions.length === 0 && slots.after === undefined && slots.before === undefined && slots.term === undefined && slots.within === undefined;
}

function say({ may, ban, earlier, later, meeting, order, ...found }: Barred): Message {
  const on = later.clause;
  const post = may.post.text;
  return {
    text: sentences(`${capitalised(people(may))} may ${toPost(may, post)} (${address(may.clause, on)}), but must not (${address(ban.clause, on)}).`, alsoSaid({ ...found, earlier, later, meeting, order }), 'The same people are let in and kept out.'),
    certainty: certainty([may, ban], meeting),
    place: on.place,
    clause: on,
    related: relatedTo({ ...found, earlier, later, meeting, order }, (fact) => (fact === may ? 'Lets them stand.' : 'Bars them.')),
    scenario: `${suppose(meeting, `${people(may)} put their names forward`)}. ${capitalised(clauseName(may.clause, on))} accepts them; ${clauseName(ban.clause, on)} turns them away.`,
    precedence: order.text,
  };
}

const people = ({ pool, poolPhrase }: EligibilityFact): string => (isPlain({ poolPhrase }) ? plural(pool) : poolPhrase.text);

function toPost({ reading: { act } }: EligibilityFact, post: string): string {
  return /^(?:serve|sit)$/u.test(act) ? `sit on the ${post}` : /^(?:office|any office|post|position)$/iu.test(post) ? `hold ${post}` : isBodyNoun(post.toLowerCase()) ? `stand for the ${post}` : `stand for the post of ${post}`;
}
