/** Two offices that the same people elect, and that lead the same people or thing, with neither above the other. */
import type { AccountFact, FillFact, Group, GroupMembers, NormFact, Term } from '../../model/facts.ts';
import { leading } from '../../model/lower/implied.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice, precede, remove } from '../edits.ts';
import { certainty, clashOf, clauseNames, earlierClauses, pairs, related, suppose, type Clash, type Pair } from '../pairs.ts';
import { isAccount, isRemoval, outrightFills } from '../posts.ts';
import { address, capitalised, deed, filled, isPlural, listed, naming, officeFilled, sentences } from '../wording.ts';

/** A clause by which an office leads the thing, or by which it answers to the office. */
type Lead = NormFact | AccountFact;

interface Rivals extends Clash<Lead> {
  /** How the holder of the earlier and of the later clause got the mandate. */
  readonly mandates: readonly [FillFact, FillFact];
}

export const mandateRivals: Check<'thing', Rivals> = {
  id: 'mandate/rivals',
  severity: 'warning',
  looksAt: 'thing',
  find,
  say,
  fixes,
  page: {
    summary: 'Two offices are elected by the same people and lead the same staff or body, and no clause puts one above the other.',
    why: 'Each can say that the members elected them to lead. When they give different orders, those who are led must choose a side, and neither holder can be '
      + 'overruled by anybody but the electorate.',
    wrong: '1. The Chair and the Organiser are elected by the Members.\n2. The Chair directs the staff.\n3. The Organiser directs the staff.',
    right: '1. The Chair and the Organiser are elected by the Members.\n2. The Chair directs the staff.\n3. Subject to clause 2, the Organiser directs the staff.',
    decided: 'Both offices are elected outright by one electorate. Each leads, directs, manages or instructs the same people or thing, or has them answer to it, in '
      + 'the same situation. Not counted: a deputy; an office that answers to the other or that the other may remove; what the two do jointly; and powers that lead '
      + 'nobody, such as signing or speaking.',
    settle: 'Make one clause subject to the other; or say which of them leads whom; or leave the power to one of them.',
    source: 'Juan J. Linz, “The Perils of Presidentialism”, Journal of Democracy 1 (1990), on two holders of power who both derive it from the votes of the people, '
      + 'with no rule to decide which of them speaks for it.',
  },
};

function find(group: Group<'thing'>, read: Read): readonly Rivals[] {
  const leads = onePerLeader(group.members.filter((fact): fact is Lead => isLead(fact)), read);
  const rivals = leads.length < 2 ? [] : pairs(leads).filter((pair) => sameLed(pair, read) && isUnranked(pair, read));
  return rivals.flatMap((pair) => clashOf(pair, read)).flatMap((clash) => {
    const mandates = oneElectorate(clash, read);
    return mandates ? [{ ...clash, mandates }] : [];
  });
}

function isLead(fact: GroupMembers['thing']): boolean {
  if (fact.kind === 'norm' && !leading.test(fact.act)) return false;
  const { adjuncts, precedence } = fact.reading;
  if (adjuncts.some(({ preposition, text }) => preposition !== 'from' || !/\b(?:result|election|appointment|declaration|office)\b/u.test(text)) || precedence.some(({ kind, references }) => kind === 'subject-to' && references.length === 0)) return false;
  return fact.kind === 'account' ? isAccount(fact) : fact.reading.polarity === '+' && fact.modality !== 'prohibition' && !isJoint(fact);
}

/** "The Chair and the Organiser direct the staff": together. */
function isJoint({ reading: { actor } }: NormFact): boolean {
  return actor === undefined || actor.others.length > 0;
}

function leader(lead: Lead): Term | undefined {
  return lead.kind === 'account' ? lead.to : lead.actor;
}

function led(lead: Lead): Term | undefined {
  return lead.kind === 'account' ? lead.who : lead.object;
}

/** The first clause of each office: of a thousand alike, one is enough. */
function onePerLeader(leads: readonly Lead[], read: Read): readonly Lead[] {
  const first = new Map<string, Lead>();
  for (const lead of leads) {
    const who = leader(lead);
    const key = `${who?.key}|${led(lead)?.key}|${lead.conditions.map(({ kind, text }) => `${kind} ${text}`).join('|')}`;
    if (who && !first.has(key) && read.kindOf(who) === 'office') first.set(key, lead);
  }
  return [...first.values()];
}

function sameLed({ earlier, later }: Pair<Lead>, read: Read): boolean {
  const [a, b] = [led(earlier), led(later)];
  return a !== undefined && b !== undefined && read.terms(a, b) !== 'unrelated' && leader(earlier)?.key !== leader(later)?.key;
}

function isUnranked({ earlier, later }: Pair<Lead>, read: Read): boolean {
  const [a, b] = [leader(earlier), leader(later)];
  return a !== undefined && b !== undefined && !isUnder(a, b, read) && !isUnder(b, a, read) && read.terms(a, b) === 'unrelated';
}

/** "Deputy Warden" is under the Warden; so is who answers to the Warden, or may be removed by them. */
function isUnder(low: Term, high: Term, read: Read): boolean {
  if (low.key.endsWith(` ${high.key}`) || /^(?:vice|deputy|assistant)\b/u.test(low.key)) return true;
  return read.group('office', low.key).members.some((fact) => (isAccount(fact) ? fact.to.key === high.key : isRemoval(fact) && fact.by?.key === high.key));
}

/** How both got their mandate from the same people; nothing where they did not. */
function oneElectorate({ earlier, later }: Pair<Lead>, read: Read): readonly [FillFact, FillFact] | undefined {
  const elected = (lead: Lead): readonly FillFact[] => outrightFills(read.group('office', leader(lead)?.key ?? '')).filter(({ method }) => method === 'elect');
  for (const a of elected(earlier)) {
    for (const b of elected(later)) if (a.by && b.by && read.principal(a.by).key === read.principal(b.by).key) return [a, b];
  }
  return undefined;
}

function say(found: Rivals): Message {
  const { earlier, later, mandates: [a, b], meeting, order } = found;
  const on = later.clause;
  const places = [...new Set([a, b].map(({ clause }) => address(clause, on)))].join(', ');
  const [first, second] = [officeFilled(a), officeFilled(b)];
  return {
    text: sentences(
      `${first} and ${second} are both ${filled(b)} (${places}); ${told(earlier)} (${address(earlier.clause, on)}), and ${told(later)} (${address(on)}).`,
      'No clause puts one above the other.',
    ),
    certainty: certainty([earlier, later, a, b], meeting),
    place: on.place,
    clause: on,
    related: [related(earlier, `${capitalised(told(earlier))}.`), ...fillers(found)],
    scenario: `${suppose(meeting, `${first} gives one order and ${second} the opposite`)}. Each speaks with a mandate of the same electorate, and `
      + `no clause says whom ${ledName(later)} ${isPlural(ledPhrase(later)) ? 'are' : 'is'} to follow.`,
    precedence: order.text,
  };
}

function fillers({ mandates }: Rivals): ReturnType<typeof related>[] {
  return [...new Map(mandates.map((fill) => [fill.clause, related(fill, `${capitalised(filled(fill))}.`)])).values()];
}

/** "the Chair directs the staff", "the staff answer to the Chair". */
function told(lead: Lead): string {
  const who = leader(lead) ?? { key: '', text: '' };
  if (lead.kind === 'account') return `${ledName(lead)} ${isPlural(ledPhrase(lead)) ? 'answer' : 'answers'} to ${naming(who, lead.toPhrase)}`;
  return `${naming(who, lead.reading.actor)} ${lead.modality === 'duty' ? 'is to' : 'may'} ${deed(lead)}`;
}

function ledPhrase(lead: Lead): NormFact['reading']['object'] {
  return lead.kind === 'account' ? lead.reading.actor : lead.reading.object;
}

function ledName(lead: Lead): string {
  return naming(led(lead) ?? { key: '', text: '' }, ledPhrase(lead));
}

function fixes(found: Rivals, read: Read): readonly Fix[] {
  const { earlier, later } = found;
  const [first, second] = clauseNames(found);
  const [above, below] = [earlier, later].map((lead) => naming(leader(lead) ?? { key: '', text: '' }, lead.kind === 'account' ? lead.toPhrase : lead.reading.actor));
  return [
    ...choice(`Let ${above} come first in this: make ${second} subject to ${first}`, precede(later.clause, 'Subject to', earlierClauses(found))),
    ...choice(`Let ${below} come first in this: make ${second} prevail over ${first}`, precede(later.clause, 'Notwithstanding', earlierClauses(found))),
    ...choice(`Leave it to ${above}: delete ${second}`, remove(later.clause, read), { quiet: true }),
    ...choice(`Leave it to ${below}: delete ${listed([first])}`, remove(earlier.clause, read), { quiet: true }),
  ];
}
