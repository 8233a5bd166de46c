/** "Declare X as an office, a body or a group": a sentence for a name that the rules use and do not declare. */
import { successor } from '../../grammar/labels.ts';
import { isBodyNoun, namesOffice, namesPeople, singular } from '../../grammar/lexicon.ts';
import { read } from '../../grammar/read.ts';
import type { Edit, Fix } from '../checks/check.ts';
import type { Place, Term } from '../model/facts.ts';
import { groupAt } from '../model/groups.ts';
import { kindOf } from '../model/hierarchy.ts';
import { placeOf } from '../model/places.ts';
import type { DocumentState } from './documents.ts';
import { startOf } from './documents.ts';
import { mentionsOf } from './mentions.ts';
import type { Run } from './run.ts';

type Kind = 'office' | 'body' | 'group';

/** The declarations that fit a name: of the kind that its use shows, else of each kind, where somebody of that name does something. */
export function declarationsOf(run: Run, { term, place }: { readonly term: Term; readonly place: Place }): readonly Fix[] {
  if (!isName(term) || isDeclared(run, term)) return [];
  return kindsOf(run, term, place).flatMap((kind) => {
    const sentence = sentenceFor(run, term, kind);
    const edit = sentence === undefined ? undefined : (amongTerms(run, place.uri, sentence) ?? besideMention(run, term, sentence));
    return edit === undefined ? [] : [{ title: `Declare ${term.text} as ${words[kind]}`, kind: 'choice', edits: [edit], quiet: true }];
  });
}

const words: Readonly<Record<Kind, string>> = { office: 'an office', body: 'a body', group: 'a group of people' };

/** "Audit Committee", "Chair of the Board": every word that is not small has a capital. "Committee of four persons" is a description. */
function isName({ text }: Term): boolean {
  return !/^(?:any|every|some|no)(?:one|body)$/i.test(text) && /^\p{Lu}[\p{L}-]*(?: (?:of the|of|for|and) \p{Lu}[\p{L}-]*| \p{Lu}[\p{L}-]*)*$/u.test(text);
}

function isDeclared(run: Run, term: Term): boolean {
  return groupAt(run.groups, 'term', term.key).members.some(({ says }) => says === 'is');
}

function kindsOf(run: Run, term: Term, place: Place): readonly Kind[] {
  const shown = kindOf(run.hierarchy, term);
  const named = kindNamed(term);
  if (shown !== 'unknown') return shown !== 'group' || isPlural(term.text) || named === 'group' ? [shown] : [];
  if (named !== undefined) return [named];
  return acts(run, place) && isWrittenWithThe(run, term) ? ['office', 'body', 'group'] : [];
}

/** The kind that the words themselves name: "Chief Technical Officer", "Audit Committee", "Full Members". */
function kindNamed({ key, text }: Term): Kind | undefined {
  if (namesOffice(key) && !isPlural(text)) return 'office';
  if (isBodyNoun(key)) return 'body';
  return namesPeople(key) ? 'group' : undefined;
}

/** Whether the name at this place acts, is chosen or is answered to. */
function acts({ documents }: Run, place: Place): boolean {
  const here = documents.find(({ uri }) => uri === place.uri)?.clauses.filter(({ clause }) => clause.provision === place.provision) ?? [];
  return here.some(({ clause, reading }) => reading.norms.some(({ form, actor, object, slots }) => [actor, slots['owed-to'], filling.has(form) ? object : undefined]
    .some((phrase) => phrase && placeOf(clause, phrase.nameSpan).span.start === place.span.start)));
}

const filling: ReadonlySet<string> = new Set(['election', 'appointment', 'co-option', 'removal', 'accountability']);

// ------------------------------------------------------------------------------------------------------- the sentence

/** "The Bosun is an office." Given back only where it is read as such. */
function sentenceFor(run: Run, term: Term, kind: Kind): string | undefined {
  if (kind !== 'group' && isPlural(term.text)) return undefined;
  const name = kind === 'group' ? pluralOf(term.text) : term.text;
  const written = kind === 'office' || isWrittenWithThe(run, term) ? `The ${name}` : name;
  const sentence = `${written} ${kind === 'group' ? 'are a group' : kind === 'office' ? 'is an office' : 'is a body'}.`;
  const { understanding, norms: [norm, ...more] } = read(sentence);
  const said = understanding === 'whole' && more.length === 0 && norm?.form === 'kind' && norm.slots.class?.name === kind && norm.object?.text === written;
  return said ? sentence : undefined;
}

function isPlural(name: string): boolean {
  const last = name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
  return singular(last) !== last;
}

function pluralOf(name: string): string {
  if (isPlural(name)) return name;
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}

function isWrittenWithThe(run: Run, term: Term): boolean {
  return mentionsOf(run, term).some((place) => {
    const document = run.documents.find(({ uri }) => uri === place.uri);
    const at = document === undefined ? 0 : (startOf(document, place.provision) ?? 0) + place.span.start;
    return /\bthe\s+$/iu.test(document?.text.slice(Math.max(0, at - 8), at) ?? '');
  });
}

// ---------------------------------------------------------------------------------------------------------- the place

const titleOfTerms = /^(?:(?:definitions?|interpretation|terms|terminology|glossary|names)(?: (?:and|of|&) (?:definitions?|interpretation|terms|terminology|names))?)$/i;

/** As a new item at the end of the provision that says what the terms mean: of this file, else of the first that has one. */
function amongTerms({ documents }: Run, uri: string, sentence: string): Edit | undefined {
  const own = documents.filter((document) => document.uri === uri);
  for (const document of [...own, ...documents]) {
    const heading = document.splitting.bodies.findIndex(({ title }) => titleOfTerms.test(title));
    const edit = heading < 0 ? undefined : itemAtEnd(document, heading, sentence);
    if (edit) return edit;
  }
  return undefined;
}

function itemAtEnd(document: DocumentState, heading: number, sentence: string): Edit | undefined {
  const { bodies, parents } = document.splitting;
  const children = bodies.flatMap((_, at) => (parents[at] === heading ? [at] : []));
  const last = bodies[children.at(-1) ?? -1];
  if (!last || last.label === '' || last.kind !== 'item' || last.sentences.at(-1)?.kind !== 'sentence') return undefined;
  const label = successor(last.label, children.map((at) => bodies[at]?.label ?? ''));
  const lead = label === '' ? undefined : leadOf(document, children.at(-1) ?? 0, label);
  return lead === undefined ? undefined : { place: endOf(document, lastBelow(document, children.at(-1) ?? 0)), newText: `\n${lead}${sentence}` };
}

/** Indentation, label and blank of an item, with another label: "   (c) ". */
function leadOf({ text, splitting: { bodies, starts } }: DocumentState, at: number, label: string): string | undefined {
  const [body, start = 0] = [bodies[at], starts[at]];
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const indent = text.slice(line, start);
  const first = body?.sentences[0]?.span.start;
  if (body === undefined || first === undefined || indent.trim() !== '') return undefined;
  const lead = text.slice(start, start + first);
  return lead.includes('\n') || !lead.includes(body.label) ? undefined : indent + lead.replace(body.label, () => label);
}

/** The last provision under this one, or itself. */
function lastBelow({ splitting: { bodies, parents } }: DocumentState, at: number): number {
  let last = at;
  while (last + 1 < bodies.length && (parents[last + 1] ?? -1) >= at) last += 1;
  return last;
}

function endOf({ uri, splitting: { bodies } }: DocumentState, at: number): Place {
  const body = bodies[at];
  return { uri, provision: body?.id ?? '', span: { start: body?.length ?? 0, end: body?.length ?? 0 } };
}

/** Behind the clause that names it first, where a sentence can follow. */
function besideMention(run: Run, term: Term, sentence: string): Edit | undefined {
  const provisions = new Set(mentionsOf(run, term).map(({ uri, provision }) => `${uri}#${provision}`));
  for (const document of run.documents) {
    const at = document.splitting.bodies.findIndex(({ id, sentences, kind }) => kind !== 'document' && provisions.has(`${document.uri}#${id}`) && sentences.at(-1)?.kind === 'sentence' && /[.!?]$/u.test(sentences.at(-1)?.text ?? ''));
    if (at >= 0) return { place: endOf(document, at), newText: ` ${sentence}` };
  }
  return undefined;
}
