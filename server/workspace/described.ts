/** What the settings of a project say of its documents and names, as its engine takes it. */
import { read } from '../../grammar/read.ts';
import { singular } from '../../grammar/lexicon.ts';
import type { Description } from '../project/engine.ts';
import type { FileSettings, Mistake, NameSettings } from '../settings.ts';
import { within } from './uris.ts';

/** The headings by the address of the file, and the names as sentences; with what could not be made a sentence of. */
export function describedBy({ documents, names }: FileSettings, { root, settingsUri }: { readonly root: string; readonly settingsUri: string | undefined }): { readonly description: Description; readonly mistakes: readonly Mistake[] } {
  const headings = new Map([...documents].map(([path, { value }]) => [path.split('/').reduce(within, root), value]));
  const written = names.flatMap(sentencesOf);
  const sentences = written.filter(({ text, form }) => isReadAs(text, form));
  const mistakes = written.filter((one) => !sentences.includes(one)).map(({ text, span }): Mistake => ({ kind: 'unused', message: `This name cannot be used: “${text}” is not understood. Write it as it stands in the rules.`, span }));
  return { description: { headings, ...(settingsUri !== undefined && sentences.length > 0 && { names: { uri: settingsUri, sentences } }) }, mistakes };
}

interface NameSentence {
  readonly text: string;
  readonly form: string;
  readonly span: Mistake['span'];
}

/** What the settings say of a name, in the words that a drafter would use. */
function sentencesOf({ name, kind, synonyms, population, span }: NameSettings): readonly NameSentence[] {
  const proper = capitals(name);
  const known = synonyms.map((synonym) => ({ text: `"${capitals(synonym.value)}" means the ${proper}.`, form: 'definition', span: synonym.span }));
  const declared = kind === undefined ? [] : [{ text: kind === 'group' ? `The ${pluralOf(proper)} are a group.` : `The ${proper} is ${kind === 'office' ? 'an office' : 'a body'}.`, form: 'kind', span }];
  const counted = population === undefined ? [] : [{ text: kind === 'body' ? `The ${proper} has ${population} members.` : `There are ${population} ${pluralOf(proper)}.`, form: 'population', span }];
  return [...known, ...declared, ...counted];
}

function isReadAs(text: string, form: string): boolean {
  const { understanding, norms } = read(text);
  return understanding === 'whole' && norms.some((norm) => norm.form === form || (form === 'population' && norm.form === 'composition'));
}

/** Every word with a capital but the small ones: names of settings are names, however they are written. */
function capitals(name: string): string {
  return name.trim().replace(/^the /iu, '').replaceAll(/\p{L}[\p{L}'’-]*/gu, (word) => (/^(?:of|the|for|and|in|on|a|an)$/u.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)));
}

function pluralOf(name: string): string {
  const last = name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
  if (singular(last) !== last || last.endsWith('people')) return name;
  return /[^aeiou]y$/u.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}
