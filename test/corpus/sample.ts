/**
 * node --import tsx test/corpus/sample.ts FOLDER: draws the sentences of the gold set from a folder of rulebooks, the same
 * ones for the same texts, and prints them as Markdown, ready to be labelled by hand.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Provision, RulebookDocument } from '../../grammar/ast.ts';
import { split } from '../../grammar/split.ts';

/** A sentence of a text; `stem` is empty unless it is an item below one. White space is one blank. */
export interface Drawn {
  readonly stem: string;
  readonly text: string;
}

const SIZE = 300;
const FLOOR = 15;
const SEED = 20261122;

// ------------------------------------------------------------------------------------------------ what is normative

const modal = /\b(?:shall|must|will|may|should|can|cannot|need not|SHALL|MUST|WILL|MAY|SHOULD|CAN|CANNOT)\b/;
const periphrastic = /\b(?:(?:is|are) (?:not )?(?:to|(?:required|entitled|expected|obliged|permitted|allowed|empowered|authorized|authorised) to)|(?:has|have) (?:the|no) (?:right|power|authority) to)\b/;
const passiveNorm = /\b(?:is|are) (?:then |also |always |only |not )?(?:elected|appointed|nominated|chosen|selected|removed|approved|ratified|amended|held|filled|counted|required|considered|deemed|bound|governed|delegated|composed|made up|adopted|decided|chaired|convened|prohibited|forbidden|dissolved|limited|reserved|replaced|rejected|accepted|taken|made|conducted|published|announced)\b/;
const stativeNorm = /\b(?:(?:is|are) (?:responsible|accountable|answerable|eligible|ineligible|final|binding|secret|effective|ex officio|subject to|members? of|composed)|(?:is|are) a (?:body|member|quorum))\b/;
const activeNorm = /\b(?:consists? of|comprises?|meets|serves?|appoints?|elects?|oversees?|ceases?|prevails?|appl(?:y|ies) to|requires?|has (?:one|a) vote|(?:has|have) (?:ultimate|final|full|sole) (?:authority|say)|delegates? (?:to|its|their))\b|\bquorum (?:of|is|for)\b|"[^"]+" means\b/;
const patterns = [modal, periphrastic, passiveNorm, stativeNorm, activeNorm];

/**
 * A modal verb or a present-tense norm, in four words or more; questions are left out. An item is normative by its own words, or where
 * its stem ends in a modal or a norm (`The Board may:`, `… is responsible for the following:`).
 */
export function isNormative({ stem, text }: Drawn): boolean {
  return `${stem} ${text}`.trim().split(' ').length >= 4 && !text.endsWith('?') && (saysNorm(text) || saysNorm(endOf(stem)));
}

function saysNorm(text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

/** The last words of a stem: what its items continue. */
function endOf(stem: string): string {
  return stem.split(' ').slice(-6).join(' ');
}

// ------------------------------------------------------------------------------------------------------- sentences

/** Sentences and list items with their stems, in reading order, each once; lines that begin with `%%` only say where a text comes from. */
export function sentencesOf(text: string): readonly Drawn[] {
  const documents = text.split(/^%%.*$/m).map(split);
  const all = documents.flatMap((document) => document.provisions.flatMap((provision) => sentencesIn(document, provision)));
  return [...new Map(all.map((drawn) => [`${drawn.stem} | ${drawn.text}`, drawn])).values()];
}

function sentencesIn(document: RulebookDocument, provision: Provision): readonly Drawn[] {
  return provision.sentences.flatMap(({ kind, text }) => {
    if (kind !== 'sentence' && kind !== 'item') return [];
    return [{ stem: kind === 'item' ? stemAbove(document, provision) : '', text: oneLine(text) }];
  });
}

function stemAbove(document: RulebookDocument, provision: Provision): string {
  const last = document.provisions[provision.parent]?.sentences.findLast(({ kind }) => kind === 'stem' || kind === 'sentence');
  return last?.kind === 'stem' ? oneLine(last.text) : '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

// --------------------------------------------------------------------------------------------------------- the draw

/** How many of `size` fall to each text: in proportion to its count, but never fewer than `floor`. */
export function quotas(counts: readonly number[], size: number, floor: number): readonly number[] {
  const small = floorsOf(counts, size, floor);
  const rest = size - small.filter(Boolean).length * floor;
  const large = counts.reduce((sum, count, at) => sum + (small[at] ? 0 : count), 0);
  return roundTo(counts.map((count, at) => (small[at] ? floor : (count * rest) / large)), size);
}

/** The texts that would get less than the floor; each of them leaves less to the others, so it is asked until nothing changes. */
function floorsOf(counts: readonly number[], size: number, floor: number, small: readonly boolean[] = counts.map(() => false)): readonly boolean[] {
  const rest = size - small.filter(Boolean).length * floor;
  const large = counts.reduce((sum, count, at) => sum + (small[at] ? 0 : count), 0);
  const next = counts.map((count, at) => small[at] === true || (count * rest) / large < floor);
  return next.every((is, at) => is === small[at]) ? small : floorsOf(counts, size, floor, next);
}

/** Whole numbers that add up: the largest remainders are rounded up. */
function roundTo(shares: readonly number[], size: number): readonly number[] {
  const missing = size - shares.reduce((sum, share) => sum + Math.floor(share), 0);
  const up = new Set(shares.map((share, at) => ({ at, rest: share % 1 })).toSorted((a, b) => b.rest - a.rest).slice(0, missing).map(({ at }) => at));
  return shares.map((share, at) => Math.floor(share) + (up.has(at) ? 1 : 0));
}

/** `count` of the items in their order, drawn with the seed. */
export function draw<T>(items: readonly T[], count: number, seed: number): readonly T[] {
  const next = randomFrom(seed);
  const keyed = items.map((item, at) => ({ item, at, key: next() })).toSorted((a, b) => a.key - b.key).slice(0, count);
  return keyed.toSorted((a, b) => a.at - b.at).map(({ item }) => item);
}

/** Mulberry32: numbers from 0 to 1, the same ones for one seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

// -------------------------------------------------------------------------------------------------------------- rim

function sampleFolder(folder: string): string {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt')).toSorted();
  const texts = names.map((name) => sentencesOf(readFileSync(path.join(folder, name), 'utf8')).filter(isNormative));
  const sizes = quotas(texts.map((sentences) => sentences.length), SIZE, FLOOR);
  return names.map((name, at) => section(path.basename(name, '.txt'), draw(texts[at] ?? [], sizes[at] ?? 0, SEED + at))).join('\n');
}

function section(name: string, sentences: readonly Drawn[]): string {
  const entries = sentences.map(({ stem, text }, at) => `### ${name} ${at + 1}\n\n> ${stem === '' ? text : `${stem} | ${text}`}\n\n- \n`);
  return `## ${name}.txt\n\n${entries.join('\n')}`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    console.error('Name a folder with rulebooks: node --import tsx test/corpus/sample.ts FOLDER');
    process.exit(2);
  }
  console.log(sampleFolder(folder));
}
