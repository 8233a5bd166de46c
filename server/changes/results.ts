/** What a proposal says of the text: "currently reads", "so that it reads". */
import type { ResultView } from '../checks/changes.ts';
import { reads } from './reading.ts';
import { prefixOf, stoodOf } from './tree.ts';
import type { Stood } from './tree.ts';
import type { Seen } from './view.ts';
import { spotIn, spotOf } from './view.ts';

/** Stated results that are not what the instructions give. */
export function resultsOf(seen: Seen): readonly ResultView[] {
  const { overlay: { claims, documents, passage, failures } } = seen;
  if (failures.length > 0) return [];
  return claims.filter(({ when }) => when === 'then').flatMap(({ provision, content }): ResultView[] => {
    const { document, body } = provision;
    const now = documents.find(({ uri }) => uri === document.uri);
    const id = passage.follow(document.uri, body.id);
    const stood = now && id !== undefined ? stoodOf(now, id) : undefined;
    if (stood === undefined || reads(stood, content.text)) return [];
    return [{ spot: spotIn(seen, content.span), actual: shortened(wordsOf(stood)), clause: spotOf(provision) }];
  });
}

function wordsOf(stood: Stood): string {
  const { document: { splitting: { text } }, start, body } = stood;
  return text.slice(start + prefixOf(stood).length, start + body.length).replace(/\s+/gu, ' ').trim();
}

const LONGEST = 160;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}
