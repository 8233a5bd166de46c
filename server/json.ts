/** JSON with the place of each value, so that a mistake in it can be shown where it is. */

export interface Range {
  readonly start: number;
  readonly end: number;
}

export type Json =
  | { readonly kind: 'object'; readonly span: Range; readonly entries: readonly JsonEntry[] }
  | { readonly kind: 'list'; readonly span: Range; readonly items: readonly Json[] }
  | { readonly kind: 'text'; readonly span: Range; readonly value: string }
  | { readonly kind: 'number'; readonly span: Range; readonly value: number }
  | { readonly kind: 'word'; readonly span: Range; readonly value: boolean | null };

export interface JsonEntry {
  readonly key: string;
  readonly keySpan: Range;
  readonly value: Json;
}

export type Parsed = { readonly kind: 'value'; readonly value: Json } | { readonly kind: 'broken'; readonly at: number };

/** The value of a text, or where it stops being JSON. */
export function parseJson(text: string): Parsed {
  const first = skip(text, text.startsWith('\ufeff') ? 1 : 0);
  const read = valueAt(text, first, 0);
  if ('broken' in read) return { kind: 'broken', at: read.broken };
  const end = skip(text, read.value.span.end);
  return end < text.length ? { kind: 'broken', at: end } : { kind: 'value', value: read.value };
}

type Read<T> = { readonly value: T } | { readonly broken: number };

const deepest = 64;

function valueAt(text: string, at: number, depth: number): Read<Json> {
  if (depth > deepest) return { broken: at };
  if (text[at] === '{') return objectAt(text, at, depth);
  if (text[at] === '[') return listAt(text, at, depth);
  return scalarAt(text, at);
}

const scalar = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

function scalarAt(text: string, at: number): Read<Json> {
  scalar.lastIndex = at;
  const written = scalar.exec(text)?.[0];
  if (written === undefined) return { broken: at };
  const value: unknown = JSON.parse(written);
  const span = { start: at, end: at + written.length };
  if (typeof value === 'string') return { value: { kind: 'text', span, value } };
  return { value: typeof value === 'number' ? { kind: 'number', span, value } : { kind: 'word', span, value: value === null ? null : value === true } };
}

function objectAt(text: string, start: number, depth: number): Read<Json> {
  const entries: JsonEntry[] = [];
  const end = membersAt({ text, start, close: '}' }, (at) => {
    const key = scalarAt(text, at);
    if ('broken' in key || key.value.kind !== 'text') return { broken: at };
    const colon = skip(text, key.value.span.end);
    if (text[colon] !== ':') return { broken: colon };
    const value = valueAt(text, skip(text, colon + 1), depth + 1);
    if ('broken' in value) return value;
    entries.push({ key: key.value.value, keySpan: key.value.span, value: value.value });
    return { value: value.value.span.end };
  });
  return 'broken' in end ? end : { value: { kind: 'object', span: { start, end: end.value }, entries } };
}

function listAt(text: string, start: number, depth: number): Read<Json> {
  const items: Json[] = [];
  const end = membersAt({ text, start, close: ']' }, (at) => {
    const item = valueAt(text, at, depth + 1);
    if ('broken' in item) return item;
    items.push(item.value);
    return { value: item.value.span.end };
  });
  return 'broken' in end ? end : { value: { kind: 'list', span: { start, end: end.value }, items } };
}

interface Brackets {
  readonly text: string;
  readonly start: number;
  readonly close: '}' | ']';
}

/** What stands between brackets, with commas between; gives where it ends. */
function membersAt({ text, start, close }: Brackets, member: (at: number) => Read<number>): Read<number> {
  let at = skip(text, start + 1);
  if (text[at] === close) return { value: at + 1 };
  for (;;) {
    const read = member(at);
    if ('broken' in read) return read;
    at = skip(text, read.value);
    if (text[at] === close) return { value: at + 1 };
    if (text[at] !== ',') return { broken: at };
    at = skip(text, at + 1);
  }
}

function skip(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1;
  return at;
}
