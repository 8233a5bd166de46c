/** References and terms that lose what they mean by a change. */
import type { Phrase } from '../../grammar/ast.ts';
import type { OrphanView, Spot } from '../checks/changes.ts';
import type { ReadClause } from '../model/facts.ts';
import { namesGone } from './names-gone.ts';
import type { Unclear } from './new-text.ts';
import type { Lost } from './numbering.ts';
import { stoodOf } from './tree.ts';
import type { Seen } from './view.ts';
import { instructionSpot, spotOf } from './view.ts';
import { placesOf } from './words.ts';

export function orphansOf(seen: Seen): readonly OrphanView[] {
  return [...seen.overlay.lost.flatMap((lost) => lostView(lost, seen)), ...seen.overlay.unclear.flatMap((unclear) => unclearView(unclear, seen)), ...termsOf(seen)];
}

function lostView({ uri, provision, reference, start, end, meant, why }: Lost, seen: Seen): readonly OrphanView[] {
  const stood = seen.before.flatMap((document) => (document.uri === uri ? stoodOf(document, provision) ?? [] : []))[0];
  if (stood === undefined) return [];
  return [{ kind: why, spot: instructionSpot(seen, ownerOf(meant, uri, seen)), words: reference.text, meant: `clause ${meant}`, from: spotOf(stood, { start, end }) }];
}

function unclearView({ why, owner, text, meant }: Unclear, seen: Seen): readonly OrphanView[] {
  const stood = seen.before.flatMap((document) => (document.uri === meant.uri ? stoodOf(document, meant.provision) ?? [] : []))[0];
  return stood ? [{ kind: `new-${why}`, spot: instructionSpot(seen, owner), words: text, meant: `clause ${stood.body.address}`, from: spotOf(stood) }] : [];
}

/** The instruction that removes the clause; else one that moves its list. */
function ownerOf(address: string, uri: string, { overlay: { edits }, before }: Seen): number {
  const document = before.find((each) => each.uri === uri) ?? before[0];
  const id = document?.splitting.bodies.find((body) => body.address === address)?.id;
  return (edits.find(({ removes }) => id !== undefined && removes?.includes(id)) ?? edits.find(({ lists }) => lists !== undefined) ?? edits[0])?.owner ?? 0;
}

// --------------------------------------------------------------------------------------------------------------- terms

interface Defined {
  readonly term: string;
  readonly owner: number;
}

/** Terms whose definition goes, while sentences that stay still use them. */
function termsOf(seen: Seen): readonly OrphanView[] {
  const { overlay } = seen;
  if (overlay.edits.length === 0) return [];
  const lost = [...namesGone(seen, definedIn).values()].flatMap((given): Defined[] => {
    const last = given.at(-1);
    if (last === undefined) return [];
    const edit = overlay.edits.find((each) => each.uri === last.uri && (each.removes?.includes(last.provision) ?? false)) ?? overlay.edits.find((each) => each.uri === last.uri);
    return [{ term: last.term, owner: edit?.owner ?? 0 }];
  });
  return lost.flatMap(({ term, owner }) => {
    const from = useOf(term, seen);
    return from ? [{ kind: 'term' as const, spot: instructionSpot(seen, owner), words: term, meant: '', from }] : [];
  });
}

/** Quoted terms with a definition. */
function definedIn({ clause: { text }, reading: { norms } }: ReadClause): readonly Phrase[] {
  return norms.flatMap(({ form, object }) => (form === 'definition' && object && /["“‘]/u.test(text) ? [object] : []));
}

/** The first sentence behind the change, and there before it, that uses a term. */
function useOf(term: string, { overlay, before }: Seen): Spot | undefined {
  for (const document of overlay.documents) {
    const { text } = document.splitting;
    const [place] = placesOf(term, text, { start: 0, end: text.length }).filter(({ start, end }) => text.slice(start, end) === term && !/[\p{L}\p{N}]/u.test(text.charAt(start - 1) + text.charAt(end)));
    const id = place && document.splitting.bodies[document.splitting.starts.findLastIndex((start) => start <= place.start)]?.id;
    const origin = id === undefined ? undefined : overlay.passage.origin(document.uri, id);
    const old = before.find(({ uri }) => uri === document.uri);
    const stood = old && origin !== undefined ? stoodOf(old, origin) : undefined;
    if (stood && stood.at > 0) return spotOf(stood);
  }
  return undefined;
}
