/** What the rules say of changing them: who may, by which majority, and what may not be changed at all. */
import type { Phrase, Quantity, Reading, Reference, Span } from '../../grammar/ast.ts';
import { read } from '../../grammar/read.ts';
import type { Passage, Proposal } from '../../grammar/rulechange/ast.ts';
import type { PowerView, Spot, ThresholdView } from '../checks/changes.ts';
import type { Clause } from '../model/facts.ts';
import { memoOf } from '../model/memo.ts';
import { createResolver } from '../model/references.ts';
import type { DocumentState } from '../project/documents.ts';
import type { OwnedEdit } from './merge.ts';
import { parentOf, spanOf, stoodAt, stoodOf } from './tree.ts';
import type { Stood } from './tree.ts';
import type { Seen } from './view.ts';
import { instructionSpot, spotIn, spotOf } from './view.ts';

/** A rule about changes: of which part of which document. */
interface Rule {
  readonly norm: Reading;
  readonly clause: Clause;
  readonly stood: Stood;
  /** What it covers: the document, or one provision of it. */
  readonly covers: Stood;
}

// ----------------------------------------------------------------------------------------------------------- threshold

/** The proposal is put to a smaller majority than the rules demand. */
export function thresholdsOf(seen: Seen): readonly ThresholdView[] {
  const put = majorityOf(seen.proposal);
  const own = put && quantityOf(put.text);
  if (put === undefined || own === undefined) return [];
  const demanded = rulesFor(seen).flatMap((rule) => {
    const quantity = rule.norm.slots.majority?.quantity;
    return quantity && isLess(own, quantity) ? [{ rule, quantity, words: rule.norm.slots.majority?.text ?? '' }] : [];
  });
  const highest = demanded.toSorted((a, b) => shareOf(b.quantity) - shareOf(a.quantity))[0];
  return highest ? [{ spot: spotIn(seen, put.span), put: put.text, demanded: highest.words, clause: clauseSpot(highest.rule) }] : [];
}

/** From the header, else from a sentence about the vote. */
function majorityOf({ header, remarks }: Proposal): Passage | undefined {
  if (header.majority) return header.majority;
  for (const { text, span } of remarks) {
    const match = /\b(?:requires?|needs?|carried by|passed by|put to)\s+((?:an?\s+)?[^.;]*?\bmajority\b[^.;]*|[^.;]*\bof (?:the )?votes\b[^.;]*)/iu.exec(text);
    if (match?.[1]) return { text: match[1], span: { start: span.start + match.index + match[0].length - match[1].length, end: span.start + match.index + match[0].length } };
  }
  return undefined;
}

function quantityOf(words: string): Quantity | undefined {
  const sentence = `A change to these rules requires ${words.replace(/[.\s]+$/u, '')}.`;
  const quantity = read(sentence).norms[0]?.slots.majority?.quantity;
  return quantity?.unit === 'share' ? quantity : undefined;
}

function shareOf({ numerator, denominator }: Quantity): number {
  return denominator === 0 ? 0 : numerator / denominator;
}

/** Strictly less: "two thirds" and "at least two thirds" are the same here. */
function isLess(own: Quantity, demanded: Quantity): boolean {
  return demanded.unit === 'share' && shareOf(own) < shareOf(demanded) - 1e-9;
}

// --------------------------------------------------------------------------------------------------------------- power

/** The body that decides may not change these rules, or nobody may change this clause. */
export function powersOf(seen: Seen): readonly PowerView[] {
  const { decidedBy } = seen.proposal.header;
  const rules = rulesFor(seen).filter(({ norm }) => norm.conditions.length === 0 && norm.exceptions.length === 0);
  const kept = rules.flatMap((rule): PowerView[] => {
    const edit = isEntrenching(rule) ? seen.overlay.edits.find((each) => isWithin(each, rule.covers)) : undefined;
    return edit ? [{ kind: 'entrenched', spot: instructionSpot(seen, edit.owner), who: '', clause: clauseSpot(rule) }] : [];
  });
  if (decidedBy === undefined) return kept;
  const barred = rules.find(({ norm }) => norm.modality === 'prohibition' && norm.actor !== undefined && names(decidedBy.text, norm.actor));
  if (barred) return [...kept, { kind: 'forbidden', spot: spotIn(seen, decidedBy.span), who: decidedBy.text, clause: clauseSpot(barred) }];
  const only = rules.find(({ norm }) => norm.exclusive && norm.modality !== 'prohibition' && norm.actor !== undefined && isOther(decidedBy.text, norm.actor, seen.before));
  return only ? [...kept, { kind: 'reserved', spot: spotIn(seen, decidedBy.span), who: decidedBy.text, clause: clauseSpot(only) }] : kept;
}

/** "Article 2 shall not be amended": nobody is named who may not. */
function isEntrenching({ norm, covers }: Rule): boolean {
  return norm.modality === 'prohibition' && norm.actor === undefined && covers.at > 0;
}

function names(decider: string, actor: Phrase): boolean {
  return [actor, ...actor.others].some(({ name }) => name !== '' && ` ${plain(decider)} `.includes(` ${name} `));
}

function plain(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N} ]+/gu, ' ').replace(/\b(?:the|annual|special|extraordinary|\d{4})\b/gu, ' ').replace(/\s+/gu, ' ').trim();
}

/** Another body of these rules: one that they name, and that no clause says is the same. */
function isOther(decider: string, actor: Phrase, documents: readonly DocumentState[]): boolean {
  const other = plain(decider);
  if (other === '' || names(decider, actor) || other.includes(actor.name) || actor.name.includes(other)) return false;
  const clauses = documents.flatMap((document) => document.clauses);
  const isNamed = clauses.some(({ reading }) => reading.norms.some(({ actor: own }) => own?.name === other));
  const isSame = clauses.some(({ clause: { text } }) => /\b(?:means|is called|known as|or)\b|\(/u.test(text) && plain(text).includes(other) && plain(text).includes(actor.name));
  return isNamed && !isSame;
}

// --------------------------------------------------------------------------------------------------------------- rules

const CHANGES = /\b(?:changes?|amendments?|alterations?|revisions?|variations?)\b/iu;
const OF_RULES = /\b(?:rules?|rulebook|constitution|articles|bye?-?laws|charter|standing orders|regulations|document|statutes)\b/iu;

/** The rules about changes that cover something which the proposal edits. */
function rulesFor({ before, overlay: { edits } }: Seen): readonly Rule[] {
  const resolve = createResolver(before);
  return before.flatMap((document) => aboutChangesIn(document).flatMap(({ norm, clause, stood, reference }): Rule[] => {
    const covers = reference ? coveredBy(reference, stood, { resolve, before }) : stoodAt(document, 0);
    return covers && edits.some((edit) => isWithin(edit, covers)) ? [{ norm, clause, stood, covers }] : [];
  }));
}

/** The rules about changes of one document, with the part that each names. */
const aboutChangesIn = memoOf((document: DocumentState) => document.clauses.flatMap(({ clause, reading }) => reading.norms.flatMap((norm) => {
  const stood = isAboutChanges(norm) ? stoodOf(document, clause.provision) : undefined;
  const [reference] = norm.object?.reference ? [norm.object.reference] : reading.references.filter(({ span }) => isWhatIsChanged(span, norm));
  return stood ? [{ norm, clause, stood, reference }] : [];
})));

function isAboutChanges({ form, object, act, modality }: Reading): boolean {
  if (form === 'amendment') return true;
  const text = object?.text ?? '';
  return (form === 'threshold' && CHANGES.test(text) && OF_RULES.test(text)) || (modality === 'prohibition' && act === 'make' && CHANGES.test(text));
}

/** "A change to Article 2", "no change shall be made to Article 2"; not "subject to clause 3". */
function isWhatIsChanged({ start, end }: Span, { object, adjuncts }: Reading): boolean {
  return [object?.span, ...adjuncts.filter(({ preposition }) => preposition === 'to' || preposition === 'in').map(({ span }) => span)].some((span) => span !== undefined && span.start <= start && end <= span.end);
}

function coveredBy(reference: Reference, stood: Stood, { resolve, before }: { readonly resolve: ReturnType<typeof createResolver>; readonly before: readonly DocumentState[] }): Stood | undefined {
  if (reference.self) return selfOf(reference.keyword, stood);
  const found = resolve(reference, { uri: stood.document.uri, provision: stood.body.id });
  if (found.kind !== 'found') return undefined;
  const [entry] = found.provisions;
  const document = before.find(({ uri }) => uri === entry?.uri);
  return document && entry ? stoodOf(document, entry.provision) : undefined;
}

/** "these rules" is the document, "this article" the one that the clause stands in, "this clause" itself. */
function selfOf(keyword: string, stood: Stood): Stood | undefined {
  if (!keyword.startsWith('this ') || /\b(?:constitution|charter|document|rulebook)\b/u.test(keyword)) return stoodAt(stood.document, 0);
  for (let at: Stood | undefined = stood; at && at.at > 0; at = parentOf(at)) if (at.body.keyword.toLowerCase() === keyword.slice('this '.length)) return at;
  return stood;
}

function isWithin(edit: OwnedEdit, covers: Stood): boolean {
  if (edit.uri !== covers.document.uri) return false;
  const { start, end } = spanOf(covers);
  return covers.at === 0 || (edit.start < end && start < Math.max(edit.end, edit.start + 1));
}

function clauseSpot({ stood }: Rule): Spot {
  return spotOf(stood);
}
