/**
 * Patterns that are tried only where they can match. Most of ours look for a handful of words in a long alternation, most
 * sentences have none of them, and to look for a plain string is a hundred times faster than to try the pattern at every letter.
 * After Russ Cox, "Regular Expression Matching with a Trigram Index" (2012).
 */
import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** What is asked of a pattern. */
export type Sieve = Pick<RegExp, 'exec' | 'test'>;

/** The same answers as the pattern's, sooner. The pattern must remember nothing between two texts: no `g` and no `y`. */
export function sieve(pattern: RegExp): Sieve {
  let strings: readonly string[] | undefined;
  const maybe = (text: string): boolean => {
    strings ??= stringsOf(pattern);
    if (strings.length === 0) return true;
    const lower = lowerOf(text);
    return strings.some((string) => lower.includes(string));
  };
  return { exec: (text) => (maybe(text) ? pattern.exec(text) : null), test: (text) => maybe(text) && pattern.test(text) };
}

/** Many patterns are asked about one text. */
let last = { text: '', lower: '' };
function lowerOf(text: string): string {
  if (last.text !== text) last = { text, lower: text.toLowerCase() };
  return last.lower;
}

/** A text that matches has one of these, in small letters; none where nothing is sure. */
export function stringsOf(pattern: RegExp): readonly string[] {
  const { needed } = anyOf(new RegExpParser({ ecmaVersion: 2025 }).parsePattern(pattern.source, undefined, undefined, { unicode: pattern.unicode }).alternatives);
  return needed ?? [];
}

/** What a part of a pattern matches: all of it, where that is few strings; and strings of which a match has one. */
interface Found {
  readonly exact?: readonly string[];
  readonly needed?: readonly string[];
}

const nothing: Found = { exact: [''] };
const anything: Found = {};

function anyOf(alternatives: readonly AST.Alternative[]): Found {
  const found = alternatives.map(({ elements }) => inTurn(partsOf(elements)));
  const exact = found.every((each) => each.exact !== undefined) ? few(found.flatMap((each) => each.exact ?? [])) : undefined;
  const needed = found.every((each) => each.needed !== undefined) ? shortest(found.flatMap((each) => each.needed ?? [])) : undefined;
  return { ...(exact && { exact }), ...(needed && { needed }) };
}

/** Strings that stand side by side make longer ones; of several that are needed, the longest say most. */
function inTurn(parts: readonly Found[]): Found {
  const candidates: (readonly string[])[] = [];
  let [run, whole]: [readonly string[], boolean] = [[''], true];
  for (const { exact, needed } of parts) {
    if (needed) candidates.push(needed);
    const longer = exact && few(run.flatMap((before) => exact.map((after) => before + after)));
    if (!longer) {
      candidates.push(run);
      whole = false;
    }
    run = longer ?? exact ?? [''];
  }
  candidates.push(run);
  const needed = candidates.filter((strings) => strings.every((string) => string.length >= least)).toSorted((a, b) => worth(b) - worth(a))[0];
  return { ...(whole && { exact: run }), ...(needed && { needed: shortest(needed) }) };
}

/** Letters that stand side by side are one part. */
function partsOf(elements: readonly AST.Element[]): readonly Found[] {
  const parts: Found[] = [];
  let letters = '';
  for (const element of elements) {
    if (element.type === 'Character') letters += String.fromCodePoint(element.value).toLowerCase();
    else {
      if (letters !== '') parts.push({ exact: [letters] });
      letters = '';
      parts.push(ofElement(element));
    }
  }
  return letters === '' ? parts : [...parts, { exact: [letters] }];
}

function ofElement(element: AST.Element): Found {
  switch (element.type) {
    case 'Character': return { exact: [String.fromCodePoint(element.value).toLowerCase()] };
    case 'CharacterClass': return ofClass(element);
    case 'Group':
    case 'CapturingGroup': return anyOf(element.alternatives);
    case 'Quantifier': return ofQuantifier(element);
    case 'Assertion': return element.kind === 'lookahead' || element.kind === 'lookbehind' ? beside(element) : nothing;
    default: return anything;
  }
}

/** What stands before or behind is not part of the match, but of the text. */
function beside({ negate, alternatives }: AST.LookaroundAssertion): Found {
  const { needed } = negate ? anything : anyOf(alternatives);
  return { ...nothing, ...(needed && { needed }) };
}

function ofClass({ negate, elements }: AST.CharacterClass): Found {
  const letters = elements.flatMap((each) => (each.type === 'Character' ? [String.fromCodePoint(each.value).toLowerCase()] : []));
  return !negate && letters.length === elements.length && letters.length <= 4 ? { exact: letters } : anything;
}

function ofQuantifier({ min, max, element }: AST.Quantifier): Found {
  const { exact, needed } = ofElement(element);
  if (min === 0) return max === 1 && exact ? { exact: ['', ...exact] } : anything;
  return { ...(max === 1 && exact && { exact }), ...(needed && { needed }) };
}

/** More strings than this are no longer looked for one by one. */
const most = 48;
const few = (strings: readonly string[]): readonly string[] | undefined => (strings.length <= most ? [...new Set(strings)] : undefined);

/** Shorter strings are in every sentence. */
const least = 2;
const worth = (strings: readonly string[]): number => 10 * Math.min(7, ...strings.map((string) => (everywhere.has(string.trim()) ? 1 : string.length))) - strings.length;
const everywhere = new Set('shall may must will can is are be has have of the and to for that by not it in on at an any each its or a with'.split(' '));

/** A string that has another of them in it says nothing more. */
function shortest(strings: readonly string[]): readonly string[] {
  const different = [...new Set(strings)];
  return different.filter((string) => !different.some((other) => other !== string && string.includes(other)));
}
