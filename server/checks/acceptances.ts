/** What the checks of acceptances share. */
import type { Acceptance } from '../model/facts.ts';
import type { Fix, Message } from './check.ts';

export function onAcceptance({ clause }: Acceptance, text: string): Message {
  return { text, certainty: 'certain', place: clause.place, clause, related: [] };
}

/** The rulebook demands the same without the line. */
export function withoutLine({ line }: Acceptance): readonly Fix[] {
  return [{ title: 'Take this line out', kind: 'safe', edits: [{ place: line, newText: '' }] }];
}
