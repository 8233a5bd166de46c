/** Command lines: options and paths, or what is wrong with them. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

export type ParsedArguments = ({ readonly kind: 'right' } & Arguments) | { readonly kind: 'wrong'; readonly message: string };

/** Options that take one of some words, any text, or (`flag`) stand alone. The first word is the default. */
export type Options = Readonly<Record<string, readonly string[] | 'text' | 'flag'>>;

export function readArguments(args: readonly string[], options: Options): ParsedArguments {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: configOf(options), allowPositionals: true });
    const plain = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value]));
    return checkWords({ values: plain, positionals }, options);
  } catch (error) {
    return { kind: 'wrong', message: firstSentence(error instanceof Error ? error.message : String(error)) };
  }
}

/** The value of an option that takes one of some words. */
export function wordOf<W extends string>({ values }: Arguments, name: string, words: readonly [W, ...W[]]): W {
  return words.find((word) => word === values[name]) ?? words[0];
}

function configOf(options: Options): NonNullable<ParseArgsConfig['options']> {
  const all: Options = { ...options, help: 'flag' };
  return Object.fromEntries(Object.entries(all).map(([name, words]) => [name, { type: words === 'flag' ? ('boolean' as const) : ('string' as const) }]));
}

function checkWords(args: Arguments, options: Options): ParsedArguments {
  for (const [name, words] of Object.entries(options)) {
    const value = args.values[name];
    if (words === 'flag' || words === 'text' || value === undefined || words.includes(String(value))) continue;
    return { kind: 'wrong', message: `--${name} takes ${words.slice(0, -1).join(', ')} or ${words.at(-1)}, not "${value}".` };
  }
  return { kind: 'right', ...args };
}

function firstSentence(message: string): string {
  const line = message.split('\n', 1)[0] ?? '';
  const end = line.indexOf('. ');
  return end < 0 ? `${line.replace(/\.$/u, '')}.` : line.slice(0, end + 1);
}
