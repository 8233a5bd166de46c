/** "The limits specified in Section 2.2": what a clause says stands in another provision, and words by which that provision would speak of it. */
import type { Reference } from '../../grammar/ast.ts';
import type { ProvisionEntry, ReadClause } from '../model/facts.ts';
import { textRead } from '../model/places.ts';
import { isWithin, textsOf } from './above.ts';
import type { Read } from './check.ts';

/** A reference to a provision that says nothing of what it is named for. */
export interface Misnamed {
  /** "the limits specified in". */
  readonly words: string;
  readonly target: ProvisionEntry;
  /** Provisions of the document that do speak of it. */
  readonly meant: readonly ProvisionEntry[];
}

interface Thing {
  readonly noun: RegExp;
  readonly words: RegExp;
}

const things: readonly Thing[] = [
  { noun: /^quorum$/u, words: /\bquor/iu },
  { noun: /^(?:notice|notice period|period of notice)$/u, words: /\bnotice|\bnotif|\bdays\b/iu },
  { noun: /^majority$/u, words: /\bmajorit|\bthirds?\b|\bquarters?\b|per ?cent|%|\bvotes?\b|\bhalf\b/iu },
  { noun: /^terms? of office$/u, words: /\bterms?\b|\byears?\b|\boffice\b|\bserve/iu },
  { noun: /^(?:fee|subscription|dues)$/u, words: /\bfees?\b|\bsubscri|\bdues\b|[£$€]|\bpa(?:y|id)/iu },
  { noun: /^(?:appeals? procedure|procedure for appeals?)$/u, words: /\bappeal|\breview/iu },
  { noun: /^(?:disciplinary|complaints?) procedure$/u, words: /\bdisciplin|\bcomplain|\bhear|\bexpel|\bsuspen|\bmisconduct|\bsanction/iu },
  { noun: /^(?:(?:election|nomination|voting) procedure|procedure for (?:election|nomination)s?)$/u, words: /\belect|\bnominat|\bballot|\bvot|\bcandidat/iu },
];

const named = /\b(?<noun>limits?|maximum|minimum|quorum|notice period|period of notice|notice|majority|terms? of office|fee|subscription|dues|(?:appeals?|disciplinary|complaints?|election|nomination|voting) procedure|procedure for (?:appeal|election|nomination)s?)(?: of notice)? ?,? ?(?:as )?(?:specified|set out|set forth|stated|laid down|prescribed|provided(?: for)?|given|fixed|described|established|contained|required)(?: in| by| under) $/iu;
const bounding = /\b(?:not (?:less|more|fewer|exceed)|no (?:more|fewer|less) than|at (?:least|most)|between|maximum|minimum|up to|exceed)/iu;

/** Undefined where the target may well speak of it, or no other provision does. */
export function misnamed(from: ReadClause, reference: Reference, target: ProvisionEntry, read: Read): Misnamed | undefined {
  const text = textRead(from.clause).slice(0, reference.span.start);
  const found = named.exec(text);
  const noun = (found?.groups?.['noun'] ?? '').toLowerCase();
  const speaks = found ? speakerOf(noun, from) : undefined;
  if (!found || !speaks || reference.through !== undefined) return undefined;
  const entries = read.group('document', target.uri).members.filter(({ kind }) => kind !== 'document');
  const said = textsOf(entries.filter(({ address }) => isWithin(address, target.address)), read);
  if (said.length < 2 || said.some(speaks.any)) return undefined;
  const meant = entries.filter((entry) => entry.label !== '' && !isWithin(entry.address, target.address) && entry.address !== from.clause.address && textsOf([entry], read).some(speaks.all));
  return meant.length > 0 ? { words: found[0].trim(), target, meant } : undefined;
}

interface Speaker {
  readonly any: (text: string) => boolean;
  readonly all: (text: string) => boolean;
}

/** Of limits, what they are limits of: "the number of directors". */
function speakerOf(noun: string, { reading }: ReadClause): Speaker | undefined {
  const thing = things.find((one) => one.noun.test(noun));
  if (thing) return { any: (text) => thing.words.test(text), all: (text) => thing.words.test(text) };
  const [norm] = reading.norms;
  const topic = norm?.object ?? norm?.actor;
  const words = topic ? [...topic.name.split(' '), ...(topic.of?.name.split(' ') ?? [])].filter((word) => word.length > 2) : [];
  const patterns = words.map((word) => new RegExp(`\\b${word.replaceAll(/[^\p{L}]/gu, '.').replace(/y$/u, '(?:y|ie)')}`, 'iu'));
  if (words.length < 2) return undefined;
  return { any: (text) => patterns.some((pattern) => pattern.test(text)), all: (text) => bounding.test(text) && patterns.every((pattern) => pattern.test(text)) };
}
