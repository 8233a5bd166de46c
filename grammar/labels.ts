/** Labels of headings and items ("4", "20A", "iv", "B", "B2", "2.3.1"): how they are numbered and which comes next. */

import { numberWords } from './vocabulary.ts';

/** Number words that divisions are numbered with, as a pattern: "Twelve", "TWENTY-ONE". */
export const LABEL_WORDS = [...numberWords].filter(([, value]) => value > 0 && value < 50).flatMap(([word]) => [word.toUpperCase(), capital(word), word.split('-').map(capital).join('-')]).toSorted((a, b) => b.length - a.length).join('|');

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** The numbers that a label written as a word, in digits or in Roman or other letters may stand for: 4 for "Four", 1 and 9 for "i". */
export function valuesOf(label: string): readonly number[] {
  const word = numberWords.get(label.toLowerCase());
  return word === undefined ? ordinalsOf(label) : [word];
}

/** A number as a word; undefined for large ones. */
export function wordFor(value: number): string | undefined {
  return [...numberWords].find(([, each]) => each === value)?.[0];
}

export type Numbering = 'arabic' | 'letter' | 'capital' | 'roman' | 'capital-roman' | 'lettered' | 'dotted';

/** Every way in which a label without brackets can be numbered: "i" is a letter and a roman number. */
export function numberingsOf(label: string): readonly Numbering[] {
  if (label.includes('.')) return ['dotted'];
  return SINGLE.filter((numbering) => ordinal(label, numbering) > 0);
}

/** True where a list may begin with this label: 1, a, A, i, I, B1, or a dotted label that ends so. */
export function isFirst(label: string): boolean {
  const last = label.slice(label.lastIndexOf('.') + 1);
  return FIRST.has(last) || /^[A-Z]1$/.test(last);
}

/** True where `label` comes directly after `previous` in some numbering: 2 after 1, i after h, ii after i, 20A after 20, 3.2 after 3.1. */
export function follows(label: string, previous: string): boolean {
  if (label.includes('.') || previous.includes('.')) return dottedFollows(label.split('.'), previous.split('.'));
  return SINGLE.some((numbering) => isNext(ordinal(label, numbering), ordinal(previous, numbering)));
}

/** True where both labels can stand in one list: 3.1 and 4.1, not 3.1 and 3.1.1. */
export function alike(a: string, b: string): boolean {
  if (a.split('.').length !== b.split('.').length) return false;
  const numberings = numberingsOf(b);
  return numberingsOf(a).some((numbering) => numberings.includes(numbering));
}

/** The label after this one in the same numbering; empty where there is none. Of several numberings the list's other labels decide. */
export function successor(label: string, others: readonly string[] = []): string {
  const dot = label.lastIndexOf('.');
  if (dot >= 0) return label.slice(0, dot + 1) + successor(label.slice(dot + 1));
  const numbering = numberingsOf(label).find((kind) => others.every((other) => ordinal(other, kind) > 0));
  return numbering === undefined ? '' : spell(Math.floor(ordinal(label, numbering) / STEP) + 1, numbering);
}

/** The label so many places behind the first one of a list: b is one behind a, iii two behind i. */
export function labelBehind(first: string, places: number): string {
  const numbering = numberingsOf(first)[0] ?? 'arabic';
  return spell(Math.floor(ordinal(first, numbering) / STEP) + places, numbering);
}

/** Place of a label in the first numbering that fits it: 4 for "4", "iv", "D" and "B4"; 0 where there is none. */
export function ordinalOf(label: string): number {
  const numbering = numberingsOf(label)[0];
  if (numbering === 'lettered') return Number(label.slice(1));
  return numbering === undefined || numbering === 'dotted' ? 0 : Math.floor(ordinal(label, numbering) / STEP);
}

/** Its place in every numbering that fits it: 1 and 9 for "i". */
export function ordinalsOf(label: string): readonly number[] {
  return numberingsOf(label).filter((numbering) => numbering !== 'dotted').map((numbering) => Math.floor(ordinal(label, numbering) / STEP));
}

/** The value of a roman number up to 89, in either case; 0 where it is none. */
export function romanValue(text: string): number {
  if (text === '' || !ROMAN.test(text)) return 0;
  const values = [...text.toLowerCase()].map((digit) => ROMAN_DIGITS[digit] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

const SINGLE = ['arabic', 'roman', 'capital-roman', 'letter', 'capital', 'lettered'] as const;
const FIRST: ReadonlySet<string> = new Set(['1', 'a', 'A', 'i', 'I']);
const ROMAN = /^(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i;
const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** Inserted labels lie between whole ones: 20A is 20 steps and one. */
const STEP = 1000;

/** Place of a label in its numbering, in steps; 0 where it does not belong to it. */
function ordinal(label: string, numbering: Numbering): number {
  switch (numbering) {
    case 'arabic': return arabicOrdinal(label);
    case 'roman': return label === label.toLowerCase() ? romanValue(label) * STEP : 0;
    case 'capital-roman': return label === label.toUpperCase() ? romanValue(label) * STEP : 0;
    case 'letter': return letterOrdinal(label, LOWER);
    case 'capital': return letterOrdinal(label, UPPER);
    case 'lettered': return letteredOrdinal(label);
    case 'dotted': return 0;
  }
}

function arabicOrdinal(label: string): number {
  const match = /^(\d{1,6})([A-Za-z]{0,2})$/.exec(label);
  if (match === null) return 0;
  const [, digits = '', suffix = ''] = match;
  return (Number(digits) || 0) * STEP + letterOrdinal(suffix.toLowerCase(), LOWER) / STEP;
}

/** Numbers behind a letter: B2 follows B1, and nothing of B follows A. */
function letteredOrdinal(label: string): number {
  const match = /^([A-Z])(\d{1,2})$/.exec(label);
  return match === null ? 0 : (UPPER.indexOf(match[1] ?? '') * PER_LETTER + Number(match[2])) * STEP;
}

const PER_LETTER = 1000;

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();

/** a is 1, z is 26, aa is 27; bb and ab are both 28. */
function letterOrdinal(label: string, alphabet: string): number {
  const last = alphabet.indexOf(label.charAt(label.length - 1)) + 1;
  if (last === 0 || label === '') return 0;
  if (label.length === 1) return last * STEP;
  return label.length === 2 && alphabet.includes(label.charAt(0)) ? (26 + last) * STEP : 0;
}

function isNext(place: number, previous: number): boolean {
  if (place === 0 || previous === 0) return false;
  return place === previous + 1 || Math.floor(place / STEP) === Math.floor(previous / STEP) + 1;
}

function dottedFollows(parts: readonly string[], previous: readonly string[]): boolean {
  const head = parts.slice(0, -1);
  const last = parts.at(-1) ?? '';
  if (parts.length === previous.length + 1) return isFirst(last) && head.every((part, at) => part === previous[at]);
  if (parts.length !== previous.length) return false;
  return head.every((part, at) => part === previous[at]) && follows(last, previous.at(-1) ?? '');
}

function spell(place: number, numbering: Numbering): string {
  switch (numbering) {
    case 'arabic': return String(place);
    case 'letter': return spellLetter(place, LOWER);
    case 'capital': return spellLetter(place, UPPER);
    case 'roman': return spellRoman(place);
    case 'capital-roman': return spellRoman(place).toUpperCase();
    case 'lettered': return `${UPPER.charAt(Math.floor(place / PER_LETTER))}${place % PER_LETTER}`;
    case 'dotted': return '';
  }
}

/** z is followed by aa, ab … az: what `letterOrdinal` counts. */
function spellLetter(place: number, alphabet: string): string {
  const letter = alphabet.charAt((place - 1) % 26);
  return place > 26 ? alphabet.charAt(0) + letter : letter;
}

const ROMAN_STEPS = [['l', 50], ['xl', 40], ['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1]] as const;

function spellRoman(place: number): string {
  let rest = place;
  let digits = '';
  for (const [digit, value] of ROMAN_STEPS) {
    digits += digit.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return digits;
}
