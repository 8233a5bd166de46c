/** The gold set as data: what a person read in each sentence of gold.md. */
import { readFileSync } from 'node:fs';
import type { Modality } from '../../grammar/ast.ts';

/** A sentence and the norms that it states; none where it is not a rule. */
export interface GoldSentence {
  /** `debian 4`: the text it is from, and which of the sentences drawn from it. */
  readonly id: string;
  /** The list stem above an item; empty elsewhere. */
  readonly stem: string;
  readonly text: string;
  readonly labels: readonly Label[];
}

/** One norm. Where the language leaves a choice, each alternative counts as right. */
export interface Label {
  readonly forms: readonly string[];
  readonly modalities: readonly LabelledModality[];
  /** `–` for nobody. */
  readonly actors: readonly string[];
  readonly acts: readonly string[];
  readonly objects: readonly string[];
  /** With the word that opens them: `if the office is vacant`. */
  readonly conditions: readonly string[];
  readonly exceptions: readonly string[];
}

export interface LabelledModality {
  readonly modality: Modality;
  readonly negated: boolean;
}

const modalities = ['duty', 'prohibition', 'permission', 'power', 'no-duty', 'recommendation', 'fact'] as const;

/** The sentences of gold.md, in its order. Throws on a line that it cannot read, for a label that counts for nothing would go unnoticed. */
export function readGold(): readonly GoldSentence[] {
  return goldOf(readFileSync(new URL('gold.md', import.meta.url), 'utf8'));
}

/** A `### id`, the sentence as a quotation, and an item for each norm, or the one item `not-a-rule`. */
export function goldOf(markdown: string): readonly GoldSentence[] {
  return markdown.split(/^### /m).slice(1).map((entry) => {
    const lines = entry.split(/^## /m)[0]!.split('\n');
    const [id = ''] = lines;
    const quoted = lines.find((line) => line.startsWith('> '))?.slice(2);
    const items = lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2).trim());
    if (quoted === undefined || items.length === 0) throw new Error(`${id}: a sentence and its labels are missing`);
    const [first = '', ...rest] = quoted.split(' | ');
    return { id, stem: rest.length > 0 ? first : '', text: rest.length > 0 ? rest.join(' | ') : first, labels: items.flatMap((item) => labelsOf(id, item)) };
  });
}

function labelsOf(id: string, line: string): readonly Label[] {
  if (line === 'not-a-rule') return [];
  const [norm = '', ...clauses] = line.split(' | ');
  const [head = '', ...parties] = norm.split(': ');
  const [actors, acts, objects] = parties.join(': ').split(' · ').map(alternatives);
  const at = head.search(new RegExp(` (?:${modalities.join('|')})\\b`));
  if (actors === undefined || acts === undefined || objects === undefined || at < 0) throw new Error(`${id}: cannot read the label "${line}"`);
  const exceptions = clauses.filter((clause) => clause.startsWith('except '));
  return [{
    forms: alternatives(head.slice(0, at)), modalities: alternatives(head.slice(at)).map((written) => modalityOf(id, written)), actors, acts, objects,
    conditions: clauses.filter((clause) => !exceptions.includes(clause)), exceptions,
  }];
}

function alternatives(text: string): readonly string[] {
  return text.split('~').map((part) => part.trim());
}

function modalityOf(id: string, written: string): LabelledModality {
  const modality = modalities.find((name) => written.split(' ')[0] === name);
  if (modality === undefined) throw new Error(`${id}: there is no modality "${written}"`);
  return { modality, negated: written.endsWith(' not') };
}
