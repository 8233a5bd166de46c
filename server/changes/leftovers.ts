/** Clauses that still speak of what a change renames or takes away. */
import type { Phrase } from '../../grammar/ast.ts';
import type { LeftoverView, Spot } from '../checks/changes.ts';
import type { Proposal } from '../../grammar/rulechange/ast.ts';
import type { ReadClause } from '../model/facts.ts';
import { namesGone } from './names-gone.ts';
import { stoodAt, stoodOf } from './tree.ts';
import type { Stood } from './tree.ts';
import type { Seen } from './view.ts';
import { instructionSpot, spotIn, spotOf } from './view.ts';

export function leftoversOf(seen: Seen): readonly LeftoverView[] {
  if (seen.overlay.edits.length === 0) return [];
  return [...renamings(seen), ...removals(seen)].flatMap((naming) => leftover(naming, seen));
}

/** A name that is given up in one place, with what it is called now. */
interface Naming {
  readonly old: string;
  readonly now: string | undefined;
  readonly owner: number;
}

/** Capitalised names: "Finance and Audit Committee", "Treasurer". */
const NAME = /\p{Lu}[\p{L}\p{M}’'-]*(?:\s+(?:(?:of|for|and|the)\s+){0,2}\p{Lu}[\p{L}\p{M}’'-]*)*/gu;

/** A name is exchanged for one that the rules do not know yet. */
function renamings({ proposal, before }: Seen): readonly Naming[] {
  return proposal.instructions.flatMap(({ action }, owner): Naming[] => {
    if (action.kind !== 'replace' || action.what.part.kind !== 'words') return [];
    const [was, is] = [action.what.part.quote.text, action.content.text];
    const [old, ...others] = namesIn(was).filter((name) => !is.includes(name));
    const [now, ...more] = namesIn(is).filter((name) => !was.includes(name));
    if (old === undefined || now === undefined || others.length + more.length > 0 || !isOnlyRenamed(was, is, [old, now]) || before.some(({ splitting: { text } }) => usesOf(now, text).length > 0)) return [];
    return action.everywhere ? (action.what.within.length === 0 && !action.what.except ? [{ old: pluralOf(old), now: pluralOf(now), owner }] : []) : [{ old, now, owner }];
  });
}

/** What "throughout" leaves of a name: the Branches of “Branch”. */
function pluralOf(name: string): string {
  if (name.endsWith('man')) return `${name.slice(0, -3)}men`;
  if (/[^aeiou]y$/u.test(name)) return name.replace(/y$/u, 'ies');
  return /(?:s|x|ch|sh)$/u.test(name) ? `${name}es` : `${name}s`;
}

/** Whether nothing but the name is another: "elected by the Members" for "appointed by the Board" gives a task to somebody else. */
function isOnlyRenamed(was: string, is: string, [old, now]: readonly [string, string]): boolean {
  const plain = (text: string): string => text.replace(/\b(?:the|an?)\s+/giu, '').replace(/[.,;\s]+$/u, '').trim();
  return plain(was.replace(old, now)) === plain(is);
}

function namesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(NAME)].map(([name]) => name.replace(/^(?:The|A|An|Each|Every|No|Any)\s+/u, '')))].filter((name) => name.length > 2 && !/^(?:The|If|In|When|Where|No|Any|Each|Every|Only|This|These)$/u.test(name));
}

/** An office or body is taken away: nothing declares, fills or composes it any more. */
function removals(seen: Seen): readonly Naming[] {
  return [...namesGone(seen, declaredIn).values()].flatMap(([first]): Naming[] => {
    const edit = first && seen.overlay.edits.find((each) => each.uri === first.uri && each.removes?.includes(first.provision) && each.newText === '');
    return edit ? [{ old: first.term, now: undefined, owner: edit.owner }] : [];
  });
}

const DECLARING: ReadonlySet<string> = new Set(['kind', 'existence', 'composition', 'election', 'appointment']);

function declaredIn({ reading: { norms } }: ReadClause): readonly Phrase[] {
  return norms.flatMap(({ form, object }) => (object?.proper && DECLARING.has(form) ? [object] : []));
}

// ------------------------------------------------------------------------------------------------------------ leftover

interface Use {
  readonly stood: Stood;
  readonly count: number;
  readonly spot: Spot;
}

function leftover({ old, now, owner }: Naming, seen: Seen): readonly LeftoverView[] {
  const uses = usesAfter(old, seen);
  if (uses.length === 0) return [];
  const instructions = now === undefined ? undefined : uses.map(({ stood, count }) => `In ${nameOf(stood)}, replace "${old}" with "${now}"${count > 1 ? ' throughout' : ''}.`);
  const named = uses.every(({ stood }) => stood.body.address !== '' && !stood.body.address.includes('¶') && !stood.body.id.includes('~'));
  return [{ spot: instructionSpot(seen, owner), old, now: now ?? '', uses: uses.map(({ spot }) => spot), ...(instructions && named ? { instructions, end: endOf(seen) } : {}) }];
}

/** The provisions that stay and still use a name, as they stand today. */
function usesAfter(name: string, { overlay, before }: Seen): readonly Use[] {
  return overlay.documents.flatMap((document) => document.splitting.bodies.flatMap((_, at): Use[] => {
    const stood = stoodAt(document, at);
    const origin = stood && at > 0 ? overlay.passage.origin(document.uri, stood.body.id) : undefined;
    const old = before.flatMap((each) => (each.uri === document.uri && origin !== undefined ? stoodOf(each, origin) ?? [] : []))[0];
    if (stood === undefined || old === undefined || old.at === 0 || stood.body.sentences[0]?.kind === 'comment') return [];
    const uses = usesOf(name, document.splitting.text.slice(stood.start, stood.start + stood.body.length));
    const places = usesOf(name, old.document.splitting.text.slice(old.start, old.start + old.body.length));
    const place = places[0] ?? 0;
    return uses.length === 0 ? [] : [{ stood: old, count: uses.length, spot: spotOf(old, { start: old.start + place, end: old.start + place + name.length }) }];
  }));
}

/** Where a name stands that is no part of a longer one: not "Finance Committee" in "Branch Finance Committee". */
function usesOf(name: string, text: string): readonly number[] {
  const uses: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const isPart = /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || /^[\p{L}\p{N}]/u.test(text.slice(at + name.length)) || /\p{Lu}[\p{L}’'-]* $/u.test(text.slice(Math.max(0, at - 40), at).replace(/(?:^|[.:;)]\s+)(?:The|A|An|Each|Every|No|Any|Every|If|Only) $/u, '')) || /^ \p{Lu}/u.test(text.slice(at + name.length));
    if (!isPart) uses.push(at);
  }
  return uses;
}

function nameOf({ body: { address } }: Stood): string {
  return `clause ${address}`;
}

/** Behind the last instruction that brings something of its own. */
export function endOf(seen: Seen): Spot {
  const at = Math.max(...seen.proposal.instructions.filter(({ action }) => action.kind !== 'renumber').map((instruction) => lastOf(instruction)), seen.proposal.head.end);
  const line = seen.text.indexOf('\n', at);
  const end = line < 0 ? seen.text.length : line - (seen.text.charAt(line - 1) === '\r' ? 1 : 0);
  return spotIn(seen, { start: end, end });
}

function lastOf({ action, span }: Proposal['instructions'][number]): number {
  return Math.max(span.end, 'content' in action ? action.content.span.end : span.end);
}
