/** Whether a rule means the same wherever it stands: only then is it said twice where two places have its words. */
import { provisionKey } from '../model/places.ts';
import type { Clause, NormFact } from '../model/facts.ts';
import { memoOf } from '../model/memo.ts';
import { proxyVoting } from '../model/lower/proxies.ts';
import { provisionsAbove } from './above.ts';
import type { Read } from './check.ts';

/** Both are numbered, name who acts and stand in one list. */
export function standTogether(a: NormFact, b: NormFact, read: Read): boolean {
  const numbered = [a, b].every(({ clause, actor }) => !clause.address.includes('¶') && actor !== undefined);
  return numbered && above(a.clause, read) === above(b.clause, read);
}

/**
 * "The candidate must …" in one section and "the candidate must not …" in another: each speaks of its own candidate. So does who must not
 * vote, in a section on one kind of meeting.
 */
export function speakApart(a: NormFact, b: NormFact, read: Read): boolean {
  if (a.act === proxyVoting && meetApart(a.clause, b.clause, read)) return true;
  if (!(isOfItsSection(a, read) && isOfItsSection(b, read)) && !(isDoneThere(a) && isDoneThere(b) && saysOther(a, b))) return false;
  const [one, other] = [titleOver(a.clause, read), titleOver(b.clause, read)];
  return one !== undefined && other !== undefined && one.key !== other.key && (isOfItsSection(a, read) || [one, other].some(({ title }) => occasion.test(title)));
}

/** "Voting by proxy is not permitted", among clauses on committee meetings, says nothing of general meetings. */
function meetApart(a: Clause, b: Clause, read: Read): boolean {
  if (above(a, read) === above(b, read)) return false;
  const [one, other] = [meetingsIn(a, read), meetingsIn(b, read)];
  return one.size > 0 && other.size > 0 && ![...one].some((kind) => other.has(kind));
}

/** The kinds of meeting that a clause speaks of; where it names none, those that the clauses of its list do. */
function meetingsIn(clause: Clause, read: Read): ReadonlySet<string> {
  const own = kindsOfMeeting(clause.text);
  if (own.size > 0) return own;
  const list = above(clause, read);
  const beside = read.group('document', clause.uri).members.filter((entry) => provisionKey(entry.uri, entry.parent) === list);
  return kindsOfMeeting(beside.flatMap((entry) => read.group('clause', provisionKey(entry.uri, entry.provision)).members.map((one) => one.clause.text)).join(' '));
}

function kindsOfMeeting(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\b(annual|general|special|extraordinary|committee|board|council|executive|branch|panel) meetings?\b/giu)].map(([, kind = '']) => kind.toLowerCase()));
}

const occasion = /\b(?:meetings?|hearings?|elections?|ballots?|panels?|conferences?|assembl(?:y|ies)|congress|referend(?:um|ums|a)|appeals?)\b/iu;

/** "the candidate", "the applicant": somebody of whom the section has told. */
function isOfItsSection({ reading, actor, object }: NormFact, read: Read): boolean {
  const [phrase, term] = reading.actor ? [reading.actor, actor] : [reading.object, object];
  return phrase !== undefined && term !== undefined && phrase.determiner === 'the' && !phrase.plural && !phrase.of && !/^\p{Lu}/u.test(phrase.spelling) && /\b(?:candidate|applicant|nominee|member|person|participant|respondent|complainant|speaker|proposer|voter|delegate)$/u.test(phrase.name) && !/^(?:office|body)$/u.test(read.kindOf(term));
}

/** What is done at a meeting, with no word on what. */
const isDoneThere = ({ object, act }: NormFact): boolean => object === undefined && /^(?:vote|speak|attend|participate|preside|sit|abstain)$/u.test(act);

/** "vote by post" and "vote by post" is one thing to do. */
function saysOther({ reading: { adjuncts: these } }: NormFact, { reading: { adjuncts: those } }: NormFact): boolean {
  return these.length + those.length > 0 && !these.some(({ text }) => those.some((other) => other.text === text));
}

/** The nearest title above a clause. */
export function titleOver(clause: Clause, read: Read): { readonly key: string; readonly title: string } | undefined {
  const titled = provisionsAbove(clause, read).slice(1).find(({ title }) => title !== '');
  return titled && { key: provisionKey(titled.uri, titled.provision), title: titled.title };
}

/** The list or heading that a clause stands in. */
function above(clause: Clause, read: Read): string {
  return provisionKey(clause.uri, provisionsAbove(clause, read)[0]?.parent ?? '');
}

/** Its words point to nothing that was said before, and it does not go on with the sentence before it. */
export const startsAnew = memoOf(({ reading, clause: { text, index } }: NormFact): boolean => (
  index === 0 && reading.precedence.length === 0 && !/\b(?:this|these|above|below|following|such|then|thereupon|thereafter)\b/iu.test(text)));

/** It names who acts, and speaks of no "committee", "motion" or "hearing" that only its place makes out. */
export function standsAlone(norm: NormFact, read: Read): boolean {
  return startsAnew(norm) && namesActor(norm, read) && !speaksOfSome(norm);
}

/** The same of a sentence that says a good deal: "the catch book" is one thing there, "the meeting" still one of several. */
export function standsForItself(norm: NormFact, read: Read): boolean {
  return startsAnew(norm) && namesActor(norm, read) && !/\bthe (?:meetings?|committee|motion|resolution|hearing|case|matter|candidates?|applicants?|nominees?|members?|persons?|parties|decision|proposal|election|ballot|votes?|count|body|report|complaint|appeal|panel|board|council|chair|chairperson|convener|secretary|treasurer|minutes|agenda|result|outcome|office|post|vacancy|term|period|date|day)\b(?! (?:of|that|which|who|whose)\b)/u.test(norm.clause.text);
}

/** "Candidates must …", "must live in the house": who they are says the heading above. */
function namesActor({ actor, reading }: NormFact, read: Read): boolean {
  if (!actor) return false;
  return read.kindOf(actor) !== 'unknown' || (reading.actor?.determiner !== undefined && /^\p{Lu}/u.test(actor.text));
}

/** "the motion", but not "the Board", "the boats", "the result of the ballot". */
const speaksOfSome = memoOf(({ clause: { text } }: NormFact): boolean => (
  [...text.matchAll(/\bthe (\p{Ll}[\p{L}’'-]*)((?: \p{Ll}[\p{L}’'-]*){0,3})/giu)].some(([, first = '', rest = '']) =>
    /^\p{Ll}/u.test(first) && !onlyOne.test(first) && !/[^sui]s$/u.test(first) && !/^(?: \p{L}+){0,2} (?:of|that|which|who|whose)\b/u.test(rest))));

/** What an organisation has one of. */
const onlyOne = /^(?:annual|general|budget|register|constitution|membership|seal|secretary|treasurer|chair|president|public|same|first|last|end)$/u;
