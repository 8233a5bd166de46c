/** What would settle a finding that a proposal raises, written into the proposal: as instructions of its own, or in its own new text. */
import { findReferences } from '../../grammar/references.ts';
import type { Edit, Fix } from '../checks/check.ts';
import type { Place } from '../model/facts.ts';
import type { DocumentState } from '../project/documents.ts';
import { endOf } from './leftovers.ts';
import { applyEdits } from './merge.ts';
import { isRenumbering } from './overlay.ts';
import type { Resplit } from './overlay.ts';
import { prefixOf, stoodOf } from './tree.ts';
import type { Stood } from './tree.ts';
import type { Seen } from './view.ts';
import { spotIn } from './view.ts';
import { proposalBetween } from './writing.ts';

/** The fixes of the text with the change, as changes of the proposal; without those that cannot be written so. */
export function amendments(fixes: readonly Fix[], seen: Seen, resplit: Resplit): readonly Fix[] {
  return fixes.flatMap((fix) => {
    const edits = amended(fix, seen, resplit);
    return edits === undefined ? [] : [{ ...fix, title: `${fix.title}, in this proposal`, kind: 'choice', edits }];
  });
}

function amended({ edits }: Fix, seen: Seen, resplit: Resplit): readonly Edit[] | undefined {
  const renumbers = seen.proposal.instructions.some(isRenumbering);
  if (renumbers && edits.some(({ newText }) => findReferences(newText).length > 0)) return undefined;
  const own = edits.map((edit) => inNewText(edit, seen));
  const others = edits.filter((_, at) => own[at] === undefined).map((edit) => inRules(edit, seen));
  if (others.includes(undefined)) return undefined;
  const instructions = instructionsFor(others.flatMap((edit) => edit ?? []), resplit);
  if (instructions === undefined) return undefined;
  const added = instructions.length === 0 ? [] : [{ place: endOf(seen).place, newText: `\n${instructions.join('\n')}` }];
  return [...own.flatMap((edit) => edit ?? []), ...added];
}

/** A provision of the text with the change. */
function freshAt({ uri, provision }: Place, { overlay: { documents } }: Seen): Stood | undefined {
  const document = documents.find((each) => each.uri === uri);
  return document && stoodOf(document, provision);
}

function wordsOf(stood: Stood): string {
  return stood.document.splitting.text.slice(stood.start, stood.start + stood.body.length).slice(prefixOf(stood).length);
}

/** The edit where the proposal has the whole provision as new text. */
function inNewText({ place, newText }: Edit, seen: Seen): Edit | undefined {
  const fresh = freshAt(place, seen);
  if (!fresh) return undefined;
  const within = seen.overlay.passage.places(place.uri).find(({ start, end }) => start <= fresh.start + prefixOf(fresh).length && fresh.start + fresh.body.length <= end);
  const source = within?.edit.source;
  const [words, skipped] = [wordsOf(fresh), prefixOf(fresh).length];
  const at = source && words !== '' ? seen.text.slice(source.start, source.end).indexOf(words) : -1;
  if (!source || at < 0 || place.span.start < skipped) return undefined;
  const from = source.start + at - skipped;
  return { place: spotIn(seen, { start: from + place.span.start, end: from + place.span.end }).place, newText };
}

interface Change {
  readonly document: DocumentState;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** The edit in the text of today, where the proposal leaves the provision as it is. */
function inRules({ place, newText }: Edit, seen: Seen): Change | undefined {
  const fresh = freshAt(place, seen);
  const origin = seen.overlay.passage.origin(place.uri, place.provision);
  const document = seen.before.find(({ uri }) => uri === place.uri);
  const old = document && origin !== undefined ? stoodOf(document, origin) : undefined;
  if (!fresh || !old || !document || wordsOf(fresh) !== wordsOf(old)) return undefined;
  const shift = prefixOf(old).length - prefixOf(fresh).length;
  const at = (offset: number): number => old.start + (offset < prefixOf(fresh).length ? Math.min(offset, prefixOf(old).length) : offset + shift);
  return { document, start: at(place.span.start), end: at(place.span.end), newText };
}

/** Empty where there is nothing to change; undefined where no instructions give just that. */
function instructionsFor(changes: readonly Change[], resplit: Resplit): readonly string[] | undefined {
  const documents = [...new Set(changes.map(({ document }) => document))];
  if (documents.some((document) => document !== documents[0])) return undefined;
  const [document] = documents;
  if (!document) return [];
  const edits = changes.map(({ start, end, newText }) => ({ uri: document.uri, start, end, newText })).toSorted((a, b) => a.start - b.start);
  const { instructions, exact } = proposalBetween(document, resplit(document.uri, applyEdits(document.splitting.text, edits)), resplit);
  return exact && !instructions.includes(RENUMBER) ? instructions : undefined;
}

const RENUMBER = 'Renumber accordingly.';
