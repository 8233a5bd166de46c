/** Who receives what: what is left when the organisation is dissolved, and the papers and payments that members hand in. */
import type { Adjunct, Phrase, Reading } from '../../../grammar/ast.ts';
import { isBodyNoun, namesOffice, namesPeople } from '../../../grammar/lexicon.ts';
import type { NormFact } from '../facts.ts';
import { isEveryone, members, phrasesOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import { alone, term, type Scene } from './scene.ts';

/** Acts of receiving one thing: they meet in no clause about another. */
const receiving = 'receive ';
export const isReceiving = (act: string): boolean => act.startsWith(receiving);

interface Received {
  readonly what: string;
  readonly by: Phrase;
}

const giving = /^(?:give|give over|transfer|pass|pass over|go|belong|distribute|divide|share|donate|hand over|pay|pay over|revert|vest|fall|be given|return|be|accrue|surrender|turn over|assign|devolve|fall to)$/u;
const handing = /^(?:send|make|address|submit|lodge|deliver|hand|hand in|give|pay|reach|go|return|apply|write|direct|be payable|present)$/u;
const dissolved = /\b(?:dissol(?:ved|ution)|wound up|winding[- ]up|wind(?:s|ing)? up|liquidat(?:ed|ion)|ceases? to exist)\b/iu;
const estate = /(?:^| )(?:asset|property|surplus|fund|funds|money|moneys|monies|balance|residue|remainder|capital|belongings|possessions)(?: remaining)?$/u;
const papers = /^(?:nomination|nomination (?:form|paper)|application|application form|resignation|complaint|appeal|motion|proposal|subscription|annual subscription|fine|entry|entry form|entry fee|rent|claim|expense claim|grievance|notice of (?:appeal|resignation|motion)|request for (?:leave|transfer))$/u;
/** More than one may have it, or one after another. */
const shared = /\b(?:also|both|copy|copies|copied|as well|alternatively|otherwise|failing|fails?|instead|or|half|third|quarter|per cent|then|first|rest|remainder of|part of|portion|proportion of|in the absence|absent|via|through|forward(?:s|ed)?)\b|%/iu;

/** That somebody receives it, or must not. */
export function receivings([fact]: readonly NormFact[], scene: Scene): readonly NormFact[] {
  if (!fact || fact.exceptions.length > 0 || fact.exclusive || (fact.modality !== 'duty' && fact.modality !== 'fact' && fact.modality !== 'prohibition')) return [];
  const text = textRead(scene.clause);
  const found = dissolved.test(text) ? leftOver(fact.reading, scene) : handedIn(fact);
  const denied = fact.modality === 'prohibition' || fact.reading.polarity === '-' || [fact.reading.object, fact.reading.actor].some((phrase) => phrase?.determiner === 'no');
  if (!found || fact.conditions.some(({ text: said, joined }) => joined || !dissolved.test(said)) || (!denied && shared.test(text)) || (denied && !dissolved.test(text)) || found.by.pronoun || found.by.others.length > 0 || isEveryone(found.by)) return [];
  const { object: _object, ...norm } = fact;
  const { object: _thing, ...reading } = fact.reading;
  const act = `${receiving}${found.what}`;
  const modality = denied ? 'prohibition' : 'duty';
  const by: Phrase = found.by.determiner === 'no' ? { ...found.by, determiner: 'any' } : found.by;
  return [{ ...norm, modality, act, conditions: [], exclusive: false, everybody: false, actor: term(scene, alone(by), fact.reading), reading: { ...reading, modality, polarity: '+', voice: 'active', act, actor: by, slots: {}, adjuncts: [] } }];
}

/** "The assets remaining on dissolution shall pass to the Museum", "the Museum receives the funds". */
function leftOver({ act, actor, object, adjuncts, voice }: Reading, scene: Scene): Received | undefined {
  const passed = giving.test(act) ? [object, actor].find((phrase) => phrase && members(phrase).some(isEstate)) : undefined;
  const taken = /^(?:receive|get|inherit|take over)$/u.test(act) && voice === 'active' && object && members(object).some(isEstate) ? actor : undefined;
  const by = taken ?? (passed && receiverIn(adjuncts, /^(?:to|among|amongst|between|in)$/u));
  return by && { what: `what is left when ${whose(scene)} is dissolved`, by };
}

const isEstate = ({ name, of }: Phrase): boolean => estate.test(name) || (/(?:^| )(?:part|share|rest|remainder|balance|portion)$/u.test(name) && of !== undefined && estate.test(of.name));

/** Of which organisation: a branch may be dissolved without the rest. */
function whose({ sentence }: Scene): string {
  const ended = sentence.norms.flatMap(({ conditions }) => conditions).find(({ text }) => dissolved.test(text))?.subject;
  const of = ended && (/(?:^| )(?:dissolution|winding up|winding-up|liquidation)$/u.test(ended.name) ? ended.of : ended);
  const said = of ?? phrasesOf(sentence).find(({ name }) => /(?:^| )(?:dissolution|winding up|winding-up|liquidation)$/u.test(name))?.of;
  return said && /^(?:a|any|every)$/u.test(said.determiner) ? `a ${said.name}` : said && partOfOne.test(said.name) ? `the ${said.name}` : 'the organisation';
}

const partOfOne = /(?:^| )(?:branch|section|group|committee|chapter|division|district|region|lodge|subcommittee|local \p{L}+|working group|fund|team)$/u;

/** "Nominations are sent to the Clerk", "whoever wishes to join applies to the Clerk". */
function handedIn({ reading, conditions, actor }: NormFact): Received | undefined {
  const { act, object, voice, adjuncts } = reading;
  if (!handing.test(act) || conditions.length > 0 || reading.modality === 'prohibition') return undefined;
  const reached = act === 'reach' && reading.actor ? object : undefined;
  const by = reached ?? receiverIn(adjuncts, /^to$/u);
  if (!by || !(isBodyNoun(by.name) || namesOffice(by.name)) || by.determiner === 'its' || by.of?.pronoun) return undefined;
  const wish = (act === 'apply' || act === 'write') && voice === 'active' ? wishes.exec([...(reading.actor?.restrictions ?? []), ...adjuncts].map(({ text }) => text).join(' ')) : null;
  if (wish) return { what: wish.groups?.['leave'] === undefined ? 'applications for membership' : 'resignations', by };
  const paper = act === 'reach' || (voice === 'active' && act === 'go') || act === 'be payable' ? reading.actor ?? object : object;
  const isSent = voice === 'passive' ? actor === undefined || people.test(reading.actor?.name ?? '') : paper === reading.actor || people.test(reading.actor?.name ?? '');
  return paper && isSent && isPlain(paper) ? { what: `${paper.name.replace(/ (?:form|paper)$/u, '').replace(/^annual /u, '')}s${forWhat([...paper.adjuncts, ...adjuncts])}`, by } : undefined;
}

const wishes = /\b(?:wish|want|desire|intend)\p{L}* to (?:(?<leave>resign|leave)|join|become (?:an? )?member|be(?: admitted(?: as)?)? (?:an? )?member)\b/u;
const people = /^(?:member|candidate|applicant|person|club|branch|tenant|player|competitor|entrant|appellant|complainant)$/u;

function isPlain({ name, of, restrictions, others, determiner, quantity, adjuncts, plural }: Phrase): boolean {
  return papers.test(name) && !of && !quantity && restrictions.length + others.length === 0 && (plural ? /^(?:none|every|its)$/u.test(determiner) : /^(?:none|a|any|every|its)$/u.test(determiner)) && adjuncts.every(({ preposition }) => preposition === 'for');
}

/** "for membership", "for Captain": what each is for. */
function forWhat(adjuncts: readonly Adjunct[]): string {
  const purpose = adjuncts.find(({ preposition, phrase }) => preposition === 'for' && phrase && !phrase.quantity)?.phrase;
  return purpose ? ` for ${purpose.name}` : '';
}

function receiverIn(adjuncts: readonly Adjunct[], joint: RegExp): Phrase | undefined {
  const [first, ...more] = adjuncts.filter(({ preposition, phrase }) => joint.test(preposition) && phrase && !phrase.quantity && (isBodyNoun(phrase.name) || namesOffice(phrase.name) || namesPeople(phrase.name) || phrase.proper));
  return more.length === 0 ? first?.phrase : undefined;
}
