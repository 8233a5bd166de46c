/** A suspension with no end, and a meeting that must be called at no particular time. */
import { namesPeople } from '../../../grammar/lexicon.ts';
import type { Group, NormFact, RemovalFact } from '../../model/facts.ts';
import { memoOf } from '../../model/memo.ts';
import { clauseKey, provisionKey, textRead } from '../../model/places.ts';
import type { Check, Message, Read } from '../check.ts';
import { sayGap, type Gap } from '../gaps.ts';
import { clauseName } from '../wording.ts';

interface Timeless extends Gap {
  readonly fact: RemovalFact | NormFact;
  readonly what: 'suspension' | 'pending' | 'meeting';
}

export const gapDeadline: Check<'act', Timeless> = {
  id: 'gap/deadline',
  severity: 'information',
  looksAt: 'act',
  find,
  say,
  page: {
    summary: 'A suspension has no end, or a meeting that members may ask for has no date by which it must be held.',
    why: 'A suspension “for now” lasts for years, and is an expulsion that nobody decided. A meeting that must be called, some day, is called when the matter is over.',
    wrong: '1. The Master may suspend a Member.',
    right: '1. The Master may suspend a Member for at most 28 days.',
    decided: 'Looked at are powers to suspend people, and duties to call or hold a meeting on request. A time, a date or an event in the clause, or in another sentence of the same provision, is '
      + 'enough; so is any sentence, understood or not, that says when or how a suspension ends. A suspension “pending investigation” has an end only where some sentence says by when the case is looked into, heard or decided.',
    settle: 'Say how long it may last, or by when it must be done, and what happens if it is not.',
    source: 'Companies Act 2006, sections 304 and 305: directors whom the members ask for a meeting must call it within 21 days, and if they do not, the members may. The law had to say both.',
  },
};

const time = /\b(?:days?|weeks?|months?|years?|hours?|until|pending|before|immediate(?:ly)?|forthwith|promptly|next|soon|date|whenever|during|while|delay|at (?:any|each|every|the) (?:time|meeting)|by \d|annual\w*|monthly|quarterly)\b/iu;
const asked = /\b(?:request|requisition|petition|demand|ask|require)/iu;

function find(group: Group<'act'>, read: Read): readonly Timeless[] {
  return group.members.flatMap((fact): readonly Timeless[] => {
    if (isPending(fact, read)) return [{ fact, what: 'pending', unread: [] }];
    const what = isSuspension(fact, read) ? 'suspension' : isRequested(fact) ? 'meeting' : undefined;
    return what && !isTimed(fact, read) ? [{ fact, what, unread: [] }] : [];
  });
}

function isSuspension({ act, modality, object, reading }: NormFact, read: Read): boolean {
  const grants = modality === 'permission' || modality === 'power' || modality === 'duty';
  return act === 'suspend' && grants && reading.polarity === '+' && object !== undefined && (read.kindOf(object) !== 'unknown' || isSomebody(reading)) && read.group('matter', 'ending').members.length === 0;
}

/** "the member complained of": somebody, though no name that the rules know. */
const isSomebody = ({ object }: NormFact['reading']): boolean => namesPeople(object?.name.split(' ')[0] ?? '');

/** "pending investigation", "until the hearing": an end that comes when somebody gets round to it. */
const pending = /\b(?:pending|until|awaiting) (?:(?:the|an?|any|its|their|further|full|formal|disciplinary|outcome|result|conclusion|completion|determination|of) )*(?:investigation|inquiry|enquiry|hearing|outcome|decision|determination|complaint|charges?|report|appeal|review|ruling)\b/iu;
const stretch = /\b(?:[\p{L}-]+|\d+) (?:clear |working |calendar )?(?:hours?|days?|weeks?|months?|years?)\b/iu;

function isPending({ clause, act, modality, reading, object }: NormFact, read: Read): boolean {
  if (act !== 'suspend') return false;
  const grants = (modality === 'permission' || modality === 'power' || modality === 'duty' || modality === 'fact') && reading.polarity === '+' && object !== undefined && (namesPeople(reading.object?.name ?? '') || read.kindOf(object) !== 'unknown');
  const beside = read.group('clause', provisionKey(clause.uri, clause.provision)).members;
  return grants && pending.test(textRead(clause)) && !beside.some((one) => stretch.test(textRead(one.clause))) && read.group('matter', 'ending').members.every((one) => clauseKey(one.clause) === clauseKey(clause)) && read.group('matter', 'speed').members.length === 0;
}

/** "The Clerk must call a meeting if ten Members request it." */
const isRequested = memoOf(({ act, modality, object, reading }: NormFact): boolean => {
  if (modality !== 'duty' || reading.polarity !== '+') return false;
  const vacant = /\b(?:by-election|(?:special|fresh|new) election)$/u.test(object?.key.split('@')[0] ?? '') && reading.conditions.some(({ text }) => /\bvacan|\b(?:resigns?|dies|leaves)\b/iu.test(text));
  if (vacant) return /^(?:call|convene|hold|arrange|organise|conduct)$/u.test(act);
  const on = [...reading.conditions.map(({ text }) => text), ...reading.adjuncts.map(({ text }) => text)].some((text) => asked.test(text));
  return on && /^(?:call|convene|hold|summon|arrange|organise)$/u.test(act) && /\bmeeting\b/u.test(object?.key ?? '');
});

/** In the sentence, or in one beside it. */
function isTimed({ clause }: NormFact, read: Read): boolean {
  const beside = read.group('clause', provisionKey(clause.uri, clause.provision)).members;
  const later = read.group('matter', 'request').members.filter((other) => clauseKey(other.clause) !== clauseKey(clause));
  return [clause, ...beside.map((one) => one.clause)].some((one) => time.test(textRead(one))) || (clause.text.includes('meeting') && later.some((one) => time.test(one.clause.text)));
}

function say(gap: Timeless): Message {
  const name = clauseName(gap.fact.clause);
  if (gap.what === 'pending') return sayGap(gap, `A suspension under ${name} lasts until the case is decided, and no clause says by when it must be looked into or decided.`, 'Suppose nobody gets round to the case. The suspension lasts as long as an expulsion would.');
  if (gap.what === 'suspension') return sayGap(gap, `No clause says how long a suspension under ${name} may last.`, 'Suppose the case is never decided. The suspension lasts as long as an expulsion would.');
  return sayGap(gap, `No clause says by when the ${gap.fact.kind === 'norm' && /election/u.test(gap.fact.object?.key ?? '') ? 'election' : 'meeting'} under ${name} must be held.`, 'Suppose the request is made in May, and the meeting is called for the end of the year. No clause is broken.');
}
