import type { Severity } from '../checks/check.ts';

/** Puts colour round a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green';

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34 } as const satisfies Record<Style, number>;

export const severityStyles = { error: 'red', warning: 'yellow', information: 'blue', hint: 'dim' } as const satisfies Record<Severity, Style>;

export const plain: Paint = (_style, text) => text;

export const coloured: Paint = (style, text) => (text === '' ? '' : `\u001b[${codes[style]}m${text}\u001b[0m`);
