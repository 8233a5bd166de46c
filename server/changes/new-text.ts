/**
 * References inside the new text of a proposal. They speak of the numbers before the change, as its instructions do, and of new clauses by the
 * numbers that these are given: both follow when the clauses are renumbered.
 */
import type { Resolver } from '../model/references.ts';
import { createResolver } from '../model/references.ts';
import type { DocumentState } from '../project/documents.ts';
import type { OwnedEdit } from './merge.ts';
import type { Following, Passing } from './numbering.ts';
import { followReferences, referencesIn } from './numbering.ts';

/** A reference in new text of which nobody can say what it means. */
export interface Unclear {
  /** `two`: a clause of today and a new one have this number. `gone`: that of today goes, and another gets the number. */
  readonly why: 'two' | 'gone' | 'cannot-follow';
  readonly owner: number;
  readonly text: string;
  /** The clause of today. */
  readonly meant: { readonly uri: string; readonly provision: string };
}

/** The project with the edits made, and with the numbers that come of them; `follow` and `offset` lead from the one to the other. */
export interface Renumbered extends Passing {
  readonly today: readonly DocumentState[];
  places(uri: string): readonly { readonly edit: OwnedEdit; readonly start: number; readonly end: number }[];
  /** The provision of today that one with the edits made was. */
  origin(uri: string, provision: string): string | undefined;
}

export function followInNewText(renumbered: Renumbered): Pick<Following, 'replacements'> & { readonly unclear: readonly Unclear[] } {
  const { replacements, lost } = followReferences({ ...renumbered, concerns: (uri, start) => editAt(renumbered, uri, start) !== undefined });
  const left = lost.flatMap(({ uri, start, reference, goal }): Unclear[] => {
    const [edit, provision] = [editAt(renumbered, uri, start), renumbered.origin(goal.uri, goal.provision)];
    return edit && provision !== undefined ? [{ why: 'cannot-follow', owner: edit.owner, text: reference.text, meant: { uri: goal.uri, provision } }] : [];
  });
  return { replacements, unclear: [...unclearIn(renumbered), ...left] };
}

function editAt({ places }: Renumbered, uri: string, offset: number): OwnedEdit | undefined {
  return places(uri).find(({ edit, start, end }) => edit.brings === undefined && start <= offset && offset < end)?.edit;
}

function unclearIn(renumbered: Renumbered): readonly Unclear[] {
  const { today, before, after } = renumbered;
  const [old, edited, now] = [today, before, after].map((documents) => createResolver(documents));
  if (!old || !edited || !now) return [];
  return before.flatMap((document) => referencesIn(document).flatMap(({ reference, stood, start }): Unclear[] => {
    const edit = editAt(renumbered, document.uri, start);
    const meant = edit && old(reference, { uri: document.uri, provision: '' });
    if (!edit || meant?.kind !== 'found' || !meant.provisions[0]) return [];
    const why = doubt({ edited: edited(reference, { uri: document.uri, provision: stood.body.id }), now: () => now(reference, { uri: document.uri, provision: stood.body.id }) });
    const { uri, provision } = meant.provisions[0];
    return why ? [{ why, owner: edit.owner, text: reference.text, meant: { uri, provision } }] : [];
  }));
}

type Found = ReturnType<Resolver>;

function doubt({ edited, now }: { readonly edited: Found; readonly now: () => Found }): Unclear['why'] | undefined {
  if (edited.kind === 'ambiguous') return 'two';
  return edited.kind === 'missing' && now().kind === 'found' ? 'gone' : undefined;
}
