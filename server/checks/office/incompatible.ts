/** Two posts that one clause puts into one person and another keeps apart. */
import type { Group, JointFact, Term } from '../../model/facts.ts';
import { namesOffice } from '../../../grammar/lexicon.ts';
import { anyOffices, bothOffices } from '../../model/lower/holders.ts';
import { provisionKey, textRead } from '../../model/places.ts';
import { inTextOrder } from '../circle.ts';
import type { Check, Message, Read } from '../check.ts';
import { alsoSaid, certainty, clashOf, merged, orderedOrDeleted, related, relatedTo, sameClause, suppose, type Clash } from '../pairs.ts';
import { address, capitalised, clauseName, sentences } from '../wording.ts';

interface Incompatible extends Clash<JointFact> {
  readonly joined: JointFact;
  readonly parted: JointFact;
  readonly bodied: boolean;
  /** Takes members of one body for another. */
  readonly bothBodies: boolean;
  /** Takes a member of a body for the post. */
  readonly memberOf: boolean;
  /** Puts the holder on the body whose members are kept apart. */
  readonly seat?: JointFact;
}

export const officeIncompatible: Check<'post', Incompatible> = {
  id: 'office/incompatible',
  severity: 'error',
  looksAt: 'post',
  find,
  say,
  fixes: orderedOrDeleted,
  page: {
    summary: 'One clause requires two posts in one person, or puts the holder of a post on a body, and another clause keeps them apart.',
    why: 'Nobody can take both posts, and nobody may take one of them. Whoever is chosen loses the one post by accepting the other, and what was done meanwhile can be challenged.',
    wrong: '1. The Treasurer shall also be the Secretary.\n2. No person may be both Treasurer and Secretary.',
    right: '1. The Treasurer shall also be the Secretary.\n2. No person may be both Treasurer and Auditor.',
    decided: 'A clause joins two posts ("the Treasurer is the Secretary", "is ex officio a member of the Panel", "the Panel consists of the Treasurer and …") and another '
      + 'clause parts the same two, or parts one of them from any other office, in the same situation. So it is where a clause parts the members of a body from a post, and the '
      + 'rules give both to one holder. A permission joins nothing; that one person may hold both is a warning. Seats without a vote are not counted.',
    settle: 'Delete one of the two clauses; or make an exception in the clause that parts them; or name another holder.',
    source: 'Milward v Thatcher (1787) 2 Term Reports 81: accepting an office that is incompatible with one already held gives up the first.',
  },
};

function find(group: Group<'post'>, read: Read): readonly Incompatible[] {
  const joints = group.members.filter((fact): fact is JointFact => fact.kind === 'joint');
  const [parted, joined] = [joints.filter(({ apart }) => apart), joints.filter(({ apart }) => !apart)];
  const direct = parted.flatMap((ban) => joined.filter((one) => !sameClause(one.clause, ban.clause) && !isExcepted(one, ban) && samePosts(one, ban, read)).flatMap((one) => clash(one, ban, joints, read)));
  const seated = parted.flatMap((ban) => joined.filter((one) => !one.optional && !isExcepted(one, ban) && !samePosts(one, ban, read)).flatMap((one) => bySeat(one, ban, { joints, key: group.key }, read)));
  const several = joined.filter(({ one }) => one.key === group.key).flatMap((one) => bansOnSeveral(one, read).flatMap((ban) => clash(one, ban, inTextOrder([one, ban], read), read)));
  return merged([...direct, ...seated, ...several]);
}

/** "No person may hold more than one office", where one clause gives two that are filled apart to one holder. */
function bansOnSeveral(joined: JointFact, read: Read): readonly JointFact[] {
  const { one, other, reading, conditions, exceptions } = joined;
  if (!other || conditions.length + exceptions.length > 0 || reading.adjuncts.some(({ preposition, text }) => !/^(?:as|)$/u.test(preposition) || /\b(?:until|pending|temporar|interim)/u.test(text))) return [];
  const bans = [anyOffices, bothOffices].flatMap((key) => read.group('post', key).members.flatMap((fact) => (fact.kind === 'joint' ? [fact] : [])));
  return bans.filter((ban) => !sameClause(ban.clause, joined.clause) && !isExcepted(joined, ban) && [one, other].every((post) => read.kindOf(post) !== 'body')
    && (ban.one.key === bothOffices ? namedBefore(ban, [one, other], read) : [one, other].every((post) => isOfficeOfItsOwn(post, read) || (isSaidToBeSecond(joined) && namesOffice(post.key.split('@')[0] ?? '')))));
}

/** "may be held by one person", "also acts as Treasurer": the clause itself counts two offices. */
const isSaidToBeSecond = ({ optional, reading: { adjuncts } }: JointFact): boolean => optional === true || adjuncts.some(({ text }) => /^(?:also|too|as well)$/u.test(text));

/** Filled by some clause, or one of those that "the officers are". */
function isOfficeOfItsOwn({ key }: Term, read: Read): boolean {
  const listed = ['officer', 'office'].flatMap((name) => read.group('term', name).members).some(({ says, meaning }) => says === 'is' && meaning.split(' / ').includes(key));
  return listed || read.group('office', key).members.some(({ kind }) => kind === 'fill');
}

/** "The Chair and the Treasurer are officers. No person may hold both posts." */
function namedBefore({ clause: { uri, provision } }: JointFact, posts: readonly Term[], read: Read): boolean {
  const entries = read.group('document', uri).members;
  const at = entries.findIndex((entry) => entry.provision === provision);
  const texts = entries.slice(Math.max(0, at - 1), at + 1).flatMap((entry) => [entry.title, ...read.group('clause', provisionKey(uri, entry.provision)).members.map(({ clause }) => textRead(clause))]);
  return texts.some((text) => posts.every((post) => text.toLowerCase().includes(post.text.toLowerCase())));
}

/** "No member of the Board may sit on the Panel", where the Treasurer is to sit on both. */
function bySeat(joined: JointFact, ban: JointFact, { joints, key }: { readonly joints: readonly JointFact[]; readonly key: string }, read: Read): readonly Incompatible[] {
  const { one: holder, other: post } = joined;
  if (!ban.other || !post || post.key !== key || ban.exceptions.length > 0) return [];
  const body = within(post, ban.other, read) ? ban.one : within(post, ban.one, read) && read.kindOf(ban.one) !== 'body' ? ban.other : undefined;
  if (!body || read.kindOf(body) !== 'body') return [];
  const seat = read.group('post', body.key).members.find((fact): fact is JointFact => (
    fact.kind === 'joint' && !fact.apart && !fact.optional && fact.other?.key === body.key && fact.conditions.length + fact.exceptions.length === 0 && read.terms(holder, fact.one) === 'same'));
  if (!seat || sameClause(joined.clause, ban.clause) || read.precedence(seat.clause, ban.clause).yields !== 'neither') return [];
  return clash(joined, ban, joints, read).map((found) => ({ ...found, seat }));
}

function samePosts(joined: JointFact, ban: JointFact, read: Read): boolean {
  const { one, other } = joined;
  if (!other) return false;
  if (!ban.other) return [[one, other], [other, one]].some(([holder, second]) => holder && second && within(holder, ban.one, read) && (read.kindOf(second) === 'office' || namesOffice(second.key.split('@')[0] ?? '')));
  return (isThat(one, ban.one, read) && isThat(other, ban.other, read)) || (isThat(one, ban.other, read) && isThat(other, ban.one, read));
}

/** The same post, or one of that kind; not one that another clause gives to the same person, of which that clause is told. */
function isThat(a: Term, b: Term, read: Read): boolean {
  return leads(a, b) || within(a, b, read) && (a.key === b.key || !joinsOf(a, b, read).some(({ reading }) => reading.slots.class?.plural !== true));
}

/** The Chair of a committee is one of its members. */
const leads = ({ key }: Term, body: Term): boolean => /^(?:(?:vice|deputy)[- ])?(?:chair|chairman|chairwoman|chairperson)@/u.test(key) && key.slice(key.indexOf('@') + 1) === body.key;

/** What puts the two together: "the officers are the Chair and the Secretary". */
function joinsOf(a: Term, b: Term, read: Read): readonly JointFact[] {
  return read.group('post', b.key).members.filter((fact): fact is JointFact => fact.kind === 'joint' && !fact.apart && !fact.optional && fact.other !== undefined && ((fact.one.key === a.key && fact.other.key === b.key) || (fact.one.key === b.key && fact.other.key === a.key)));
}

/** "No member of the Committee other than the Secretary may …" */
function isExcepted({ one, other }: JointFact, { clause }: JointFact): boolean {
  const excepted = /\b(?:other than|except(?:ing)?|save|apart from|but not)\b(?<whom>.*)/iu.exec(textRead(clause))?.groups?.['whom']?.toLowerCase() ?? '';
  return [one, ...(other ? [other] : [])].some(({ text }) => excepted.includes(text.toLowerCase()));
}

function within(a: Term, b: Term, read: Read): boolean {
  const standing = read.terms(a, b);
  return standing === 'same' || standing === 'under';
}

function clash(joined: JointFact, parted: JointFact, members: readonly JointFact[], read: Read): readonly Incompatible[] {
  const [earlier, later] = members.indexOf(joined) < members.indexOf(parted) ? [joined, parted] : [parted, joined];
  const bodied = joined.other !== undefined && read.kindOf(joined.other) === 'body';
  const ofBody = read.kindOf(joined.one) === 'body';
  return clashOf({ earlier, later }, read).map((found) => ({ ...found, joined, parted, bodied, bothBodies: bodied && ofBody, memberOf: !bodied && ofBody }));
}

function say(found: Incompatible): Message {
  const { joined, parted, later, earlier, meeting, order, bodied, bothBodies, memberOf, seat } = found;
  const on = later.clause;
  const other = joined.other ?? joined.one;
  const [one, two] = [joined.one.text, other.text];
  return {
    text: sentences(
      seat ? keptApart(found, seat) : bothSaid(found, { one, two }),
      alsoSaid(found), seat ? 'The three cannot all be obeyed.' : joined.optional ? 'Neither says which prevails.' : 'Both cannot be obeyed.',
    ),
    ...(joined.optional && { severity: 'warning' as const }),
    certainty: certainty([joined, parted, ...(seat ? [seat] : [])], meeting),
    place: on.place,
    clause: on,
    related: [...relatedTo(found, () => (earlier === joined ? joined.optional ? 'Lets one person be both.' : 'Puts the two together.' : 'Keeps the two apart.')), ...(seat ? [related(seat, `Puts the ${one} on the ${seat.other?.text ?? ''}.`)] : [])],
    scenario: `${suppose(meeting, bothBodies ? `a member of the ${one} takes a seat on the ${two}` : memberOf ? `a member of the ${one} is to take the post of ${two}` : `somebody takes the post of ${one}`)}. ${capitalised(clauseName(joined.clause, on))} `
      + `${joined.optional ? `lets them be ${two} too` : bodied ? `gives them a seat on the ${two}` : `makes them ${two}${memberOf ? '' : ' too'}`}; ${clauseName(parted.clause, on)} forbids it.`,
    precedence: order.text,
  };
}

function bothSaid({ joined, parted, later: { clause: on }, bodied, bothBodies, memberOf }: Incompatible, { one, two }: { readonly one: string; readonly two: string }): string {
  const [first, second] = [address(joined.clause, on), address(parted.clause, on)];
  if (bothBodies) return `Members of the ${one} are to sit on the ${two} (${first}), but nobody may be on both (${second}).`;
  if (bodied) return `The ${one} is to sit on the ${two} (${first}), but the ${one} must not (${second}).`;
  if (memberOf) return `A member of the ${one} is to be the ${two} (${first}), but no member of the ${one} may (${second}).`;
  return `${joined.optional ? `One person may be both the ${one} and the ${two}` : `The ${one} is to be the ${two} too`} (${first}), but nobody may be both (${second}).`;
}

/** "The Treasurer is to sit on the Panel (2) and on the Board (1), but nobody may be on both (3)." */
function keptApart({ joined, parted, later: { clause: on }, bodied }: Incompatible, seat: JointFact): string {
  const [one, post, body] = [joined.one.text, joined.other?.text ?? '', seat.other?.text ?? ''];
  return `The ${one} is to ${bodied ? 'sit on' : 'be'} the ${post} (${address(joined.clause, on)}) and sits on the ${body} (${address(seat.clause, on)}), but no member of the ${body} may ${bodied ? 'sit on' : 'be'} the ${post} (${address(parted.clause, on)}).`;
}
