/** The drafter's own word to the checker: `// accept mandate/split with 4.II.4.A until 2027-09-30: both masters are meant.` */

export interface AcceptDirective {
  /** Id of the check, as written; empty where there is none. */
  readonly check: string;
  /** Addresses of the other clauses. */
  readonly others: readonly string[];
  /** As written; empty where it holds for good. */
  readonly until: string;
  readonly reason: string;
}

/** What the text of a sentence of the kind `directive` says. */
export function directiveOf(text: string): AcceptDirective {
  const body = text.replace(/^\/\/\s*accept\b/iu, '');
  const colon = body.indexOf(':');
  const words = (colon < 0 ? body : body.slice(0, colon)).split(/[\s,;]+/u).filter((word) => word !== '');
  const at = (keyword: string): number => words.findIndex((word) => word.toLowerCase() === keyword);
  const [withAt, untilAt] = [at('with'), at('until')];
  const ends = untilAt > withAt ? untilAt : words.length;
  return {
    check: withAt === 0 || untilAt === 0 ? '' : (words[0] ?? ''),
    others: withAt < 0 ? [] : words.slice(withAt + 1, ends).filter((word) => /\d|^[a-z]$|^[ivxlc]+\b/iu.test(word) && !/^and$/iu.test(word)),
    until: untilAt < 0 ? '' : (words[untilAt + 1] ?? ''),
    reason: colon < 0 ? '' : body.slice(colon + 1).trim(),
  };
}

/** The line that accepts a finding. The reason is one line. */
export function directiveText({ check, others, until, reason }: AcceptDirective): string {
  const named = others.length === 0 ? '' : ` with ${others.join(', ')}`;
  return `// accept ${check}${named}${until === '' ? '' : ` until ${until}`}: ${reason.replaceAll(/\s+/gu, ' ').trim()}`;
}

/** `2027-09-30`, and a day that exists. */
export function isDate(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
