/** "A member expelled under rule 7", where rule 7 expels nobody and rule 8 does. */
import type { Reference } from '../../../grammar/ast.ts';
import { isBodyNoun, singular } from '../../../grammar/lexicon.ts';
import type { Group, Place, ProvisionEntry, ReadClause } from '../../model/facts.ts';
import { provisionKey, textRead } from '../../model/places.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice } from '../edits.ts';
import { isWithin, provisionsAbove, provisionsWithin } from '../above.ts';
import { emptyDeparture } from '../departures.ts';
import { misnamed, type Misnamed } from '../provided.ts';
import { capitalised, clauseName, sentences } from '../wording.ts';

interface Astray {
  readonly from: ReadClause;
  readonly reference: Reference;
  readonly place: Place;
  /** "expelled". */
  readonly done: string;
  readonly target: ProvisionEntry;
  /** Where it is done; nowhere, of a body that no clause sets up. */
  readonly meant?: ProvisionEntry;
}

interface Named extends Misnamed {
  readonly from: ReadClause;
  readonly reference: Reference;
  readonly place: Place;
}

/** An exception that the provision is said to make. */
interface Departing extends Pick<Named, 'from' | 'reference' | 'place' | 'target'> {
  readonly why: 'forbids' | 'elsewhere';
}

type Found = Astray | Named | Departing;

export const referenceAstray: Check<'clause', Found> = {
  id: 'reference/astray',
  severity: 'warning',
  looksAt: 'clause',
  find,
  say,
  fixes,
  page: {
    summary: 'A clause speaks of what is done under another provision, which does nothing of the kind; a third provision does.',
    why: 'An appeal against expulsion “under rule 7” is no appeal against an expulsion under rule 8. The member has no appeal, or somebody decides that rule 8 was meant.',
    wrong: '1. Subscriptions are due on 1 April.\n2. The Board may expel a Member.\n3. A Member expelled under clause 1 may appeal to the General Meeting.',
    right: '1. Subscriptions are due on 1 April.\n2. The Board may expel a Member.\n3. A Member expelled under clause 2 may appeal to the General Meeting.',
    decided: 'Looked at are words such as “expelled under”, “elected under” or “a fine imposed under”, followed by a reference. The provision that it leads to, with all below it, '
      + 'has no word of that act or of one like it, and exactly one other provision of the document does it, or of a body that is “constituted under” it, none. So are words such as “the limits specified in”, “the quorum laid down in” and “the appeals procedure in”: the provision has none of the words that such a rule would have, and another one has. So are exceptions to a ban (“save as provided in”) that lead to a provision which allows nothing. It is never more than possible, because the words may be others.',
    settle: 'Correct the reference.',
    source: 'Renumbering: a rule is put in before the one on discipline, and the clause on appeals keeps its number.',
  },
};

interface Act {
  readonly done: RegExp;
  /** The verb of a clause that does it. */
  readonly verb: RegExp;
  /** Words of a provision that may mean it. */
  readonly words: RegExp;
  /** A body is set up, and its name must be there. */
  readonly named?: true;
}

const acts: readonly Act[] = [
  { done: /^(?:expelled|expulsion)$/iu, verb: /^expel/iu, words: /\b(?:expel|expul|exclu|terminat|remov|dismiss|cancel|revo[ck]|str(?:ike|uck)|disciplin|sanction|penalt|depriv)/iu },
  { done: /^(?:suspended|suspension)$/iu, verb: /^suspend/iu, words: /\b(?:suspen|exclu|barred|bar |ban|disciplin|sanction|penalt|withdraw)/iu },
  { done: /^(?:removed|dismissed|recalled|removal|dismissal)$/iu, verb: /^(?:remov|dismiss|recall)/iu, words: /\b(?:remov|dismiss|recall|terminat|revo[ck]|confidence|vacat|deselect|disqualif|cease|disciplin|sanction|replac)/iu },
  { done: /^(?:elected|election)$/iu, verb: /^elect/iu, words: /\b(?:elect|ballot|vot|cho(?:ose|sen)|select|appoint|fill)/iu },
  { done: /^(?:appointed|co-opted|appointment|co-option)$/iu, verb: /^(?:appoint|co-?opt)/iu, words: /\b(?:appoint|co-?opt|select|cho(?:ose|sen)|elect|fill|designat|nam(?:e|ed)|consist|establish|engag|employ)/iu },
  { done: /^(?:nominated|nomination)$/iu, verb: /^nominat/iu, words: /\b(?:nominat|propos|candidat|second|stand)/iu },
  { done: /^(?:fined|fine)$/iu, verb: /^(?:fine|impos)/iu, words: /\b(?:fine|penalt|levy|charge|sanction|disciplin|impos)|[£$€]/iu },
  { done: /^(?:called|convened|summoned|requisitioned)$/iu, verb: /^(?:call|conven|summon|requisition|request)/iu, words: /\b(?:call|conven|summon|meet|request|requisition|hold|held|assembl|session)/iu },
  { done: /^(?:admitted|admission)$/iu, verb: /^(?:admit|accept)/iu, words: /\b(?:admi|accept|appl(?:y|ic)|join|elect|member|enrol|entr)/iu },
  { done: /^(?:withdrawn|revoked|withdrawal|revocation)$/iu, verb: /^(?:withdr|revok|cancel|rescind)/iu, words: /\b(?:withdr|revo[ck]|cancel|rescind|terminat|suspen|remov|forfeit|sanction|penalt|disciplin|depriv)/iu },
  { done: /^(?:delegated|delegation)$/iu, verb: /^(?:delegat|entrust)/iu, words: /\b(?:delegat|entrust|committee|assign|authori[sz]|empower|transfer)/iu },
  { done: /^(?:constituted|established|formed|created|set up)$/iu, verb: /^(?:constitut|establish|form|creat|set|consist|compos|compris|elect|appoint|be|made)/iu, words: /\b(?:constitut|establish|consist|compos|compris|member|elect|appoint|set up|form|creat|cho(?:ose|sen)|made up|hear|appeal|judge)/iu, named: true },
];

/** As far as the words before a reference may reach. */
const longest = 120;

const under = /\b(?:(?<who>[\p{L}-]+) (?:so |duly |validly )?)?(?<done>expelled|expulsion|suspended|suspension|removed|dismissed|recalled|removal|dismissal|elected|election|appointed|co-opted|appointment|co-option|nominated|nomination|fined|fine|called|convened|summoned|requisitioned|admitted|admission|withdrawn|revoked|withdrawal|revocation|delegated|delegation|constituted|established|formed|created|set up)(?<joint>(?: imposed| made| held)? (?:under|pursuant to|by virtue of|in accordance with|according to|as (?:provided|laid down|set out|required|prescribed) (?:for )?(?:in|by|under)|in the manner (?:provided|laid down|set out|prescribed) (?:for )?(?:in|by|under)|in terms of)) $/iu;

function find(group: Group<'clause'>, read: Read): readonly Found[] {
  return group.members.flatMap((from) => from.references.flatMap(({ reference, place }): readonly Found[] => {
    const { done = '', who = '', joint = '' } = under.exec(textRead(from.clause).slice(Math.max(0, reference.span.start - longest), reference.span.start).replaceAll(/\s/gu, ' '))?.groups ?? {};
    const act = acts.find((one) => one.done.test(done));
    if (reference.document !== undefined || reference.labels.length === 0) return [];
    if (!act) return [...namedFor({ from, reference, place }, read), ...departingFrom({ from, reference, place }, read)];
    const target = targetOf(from, reference, read);
    if (!target) return [];
    const said = [target.title, ...provisionsWithin(target, read).flatMap((entry) => sentencesOf(entry, read)).map(({ clause }) => textRead(clause))];
    if (said.length < 2 || said.some((text) => act.words.test(text))) return [];
    const all = doing(act, { from, target }, read);
    const named = all.filter((entry) => provisionsWithin(entry, read).flatMap((one) => sentencesOf(one, read)).some((one) => does(one, act) && new RegExp(`\\b${singular(who.toLowerCase())}`, 'iu').test(textRead(one.clause))));
    const [meant, ...more] = act.named || (all.length > 1 && who.length > 2) ? named : all;
    if (act.named && (!isBodyNoun(who.toLowerCase()) || said.some((text) => new RegExp(`\\b${singular(who.toLowerCase())}`, 'iu').test(text)))) return [];
    if (act.named && !meant) return [{ from, reference, place, done: `${done}${joint}`, target }];
    return meant && more.length === 0 ? [{ from, reference, place, done: `${done}${joint}`, target, meant }] : [];
  }));
}

/** "Save as provided in rule 7". */
function departingFrom({ from, reference, place }: Omit<Named, keyof Misnamed>, read: Read): readonly Departing[] {
  const target = targetOf(from, reference, read);
  const why = target && emptyDeparture(from, reference, { target, read });
  return target && why ? [{ from, reference, place, target, why }] : [];
}

function sayDeparting({ from, reference, place, target, why }: Departing): Message {
  const here = clauseName(target, from.clause);
  return {
    text: sentences(`${capitalised(clauseName(from.clause))} leaves room for what ${reference.text} allows, but ${here} ${why === 'forbids' ? 'allows nothing: it forbids the same' : 'speaks of something else'}.`),
    certainty: 'possible',
    doubt: 'The provision may mean the same by other words.',
    place,
    clause: from.clause,
    related: [{ text: 'The provision that is named.', place: target.place, clause: target }],
  };
}

/** "The limits specified in Section 2.2". */
function namedFor({ from, reference, place }: Omit<Named, keyof Misnamed>, read: Read): readonly Named[] {
  const target = targetOf(from, reference, read);
  const wrong = target && misnamed(from, reference, target, read);
  return wrong ? [{ ...wrong, from, reference, place }] : [];
}

/** The one other provision of the same document that it leads to, unless the clause stands below it. */
function targetOf({ clause }: ReadClause, reference: Reference, read: Read): ProvisionEntry | undefined {
  const found = read.resolve(reference, clause);
  const [target, ...others] = found.kind === 'found' ? found.provisions : [];
  return target && others.length === 0 && target.uri === clause.uri && !clause.address.startsWith(target.address) ? target : undefined;
}

/** The provisions beside the target in which the act is done, but for the one that speaks of it. */
function doing(act: Act, { from, target }: Pick<Astray, 'from' | 'target'>, read: Read): readonly ProvisionEntry[] {
  const entries = read.group('document', target.uri).members;
  const beside = (entry: ProvisionEntry): ProvisionEntry | undefined => provisionsAbove(entry, read).find(({ parent }) => parent === target.parent);
  const found = entries.filter((entry) => entry.kind !== 'document' && sentencesOf(entry, read).some((one) => does(one, act))).map(beside);
  return [...new Set(found)].flatMap((entry) => (entry && entry.label !== '' && !isWithin(from.clause.address, entry.address) ? [entry] : []));
}

function sentencesOf({ uri, provision }: ProvisionEntry, read: Read): readonly ReadClause[] {
  return read.group('clause', provisionKey(uri, provision)).members;
}

function does({ clause, reading }: ReadClause, { verb }: Act): boolean {
  return reading.norms.some(({ head, modality }) => modality !== 'prohibition' && verb.test(textRead(clause).slice(head.start, head.end)));
}

function say(found: Found): Message {
  if ('words' in found) return sayNamed(found);
  if ('why' in found) return sayDeparting(found);
  const { from, reference, place, done, target, meant } = found;
  const here = clauseName(target, from.clause);
  return {
    text: sentences(`${capitalised(clauseName(from.clause))} speaks of “${done} ${reference.text}”, but ${here} says nothing of it${meant ? `; ${clauseName(meant, from.clause)} does` : ', and no other clause does'}.`),
    certainty: 'possible',
    doubt: 'The provision may mean the same by other words.',
    place,
    clause: from.clause,
    related: [
      { text: 'The provision that is named.', place: target.place, clause: target },
      ...(meant ? [{ text: 'The one provision that speaks of it.', place: meant.place, clause: meant }] : []),
    ],
  };
}

function sayNamed({ from, reference, place, words, target, meant }: Named): Message {
  const [only, ...more] = meant;
  return {
    text: sentences(`${capitalised(clauseName(from.clause))} speaks of “${words} ${reference.text}”, but ${clauseName(target, from.clause)} says nothing of it${only && more.length === 0 ? `; ${clauseName(only, from.clause)} does` : ''}.`),
    certainty: 'possible',
    doubt: 'The provision may mean the same by other words.',
    place,
    clause: from.clause,
    related: [{ text: 'The provision that is named.', place: target.place, clause: target }, ...meant.slice(0, 1).map((entry) => ({ text: 'Speaks of it.', place: entry.place, clause: entry }))],
  };
}

/** Only for a reference of the simple shape "rule 7". */
function fixes(found: Found): readonly Fix[] {
  if ('why' in found || ('words' in found && found.meant.length > 1)) return [];
  const { from, reference, place } = found;
  const meant = 'words' in found ? found.meant[0] : found.meant;
  if (!meant) return [];
  const written = /^\p{L}+ (?=\S+$)/u.exec(reference.text)?.[0];
  if (written === undefined || meant.address.includes('¶') || meant.address.includes('.')) return [];
  return choice(`Refer to ${clauseName(meant, from.clause)} instead`, [{ place, newText: `${written}${meant.address}` }]);
}
