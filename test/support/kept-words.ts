/**
 * What a new wording keeps of the old one, counted in the plain words of the two and by nothing that the program uses: every number,
 * negation, condition and "only", and every name; and no name or number comes in.
 */
import assert from 'node:assert/strict';

export function checkKept(before: string, after: string): void {
  const [old, now] = [plain(before), plain(after)];
  const context = `${before}\n→ ${after}`;
  assert.deepEqual(numbersIn(now), numbersIn(old), `numbers: ${context}`);
  assert.equal(count(negation, now), count(negation, old), `negations: ${context}`);
  assert.equal(count(only, now), count(only, old), `"only": ${context}`);
  for (const word of ['if', 'unless', 'until', 'when', 'where', 'except', 'subject to', 'notwithstanding', 'provided']) {
    assert.equal(count(new RegExp(`\\b${word}\\b`, 'giu'), now), count(new RegExp(`\\b${word}\\b`, 'giu'), old), `"${word}": ${context}`);
  }
  assert.deepEqual([...namesIn(before)].filter((name) => !wordsOf(after).has(name)), [], `names: ${context}`);
  assert.deepEqual([...namesIn(after)].filter((name) => !wordsOf(before).has(name)), [], `new names: ${context}`);
}

/** Wordings that are known to say the same become one. */
const same: readonly (readonly [RegExp, string])[] = [
  [/\b(?:no|not) later than the (?:expiry|expiration|end) of\b/giu, 'within'],
  [/\b(?:if and when|when and if|if or when)\b/giu, 'if'],
  [/\b(?:as and when|at such times? as)\b/giu, 'when'],
  [/\bin the event (?!that\b|of\b)/giu, 'if '],
  [/^should\b/iu, 'if'],
  [/, should\b/giu, ', if'],
  [/\bprovided,? however,? that\b/giu, 'provided that'],
  [/\bit is (?:hereby )?provided that\b/giu, ''],
  [/\b(?:is|are) subject to the (approval|consent|agreement) of\b/giu, 'needs the $1 of'],
];
const negation = /\b(?:no|not|never|nor|none|nobody|neither|cannot|forbidden|prohibited|banned|impermissible|refrain|abstain|desist|without)\b|n['’]t\b/giu;
const only = /\b(?:only|sole|solely|exclusive|exclusively)\b/giu;

function plain(text: string): string {
  return same.reduce((now, [loose, written]) => now.replace(loose, written), text.replaceAll(/\s+/gu, ' '));
}

function numbersIn(text: string): readonly string[] {
  return (text.match(/\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|half|third|thirds|quarter|quarters|majority|unanimous)\b/giu) ?? []).map((word) => word.toLowerCase()).toSorted();
}

function count(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

/** Words with a capital inside a sentence. */
function namesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/(?<![.!?:;]\s+["“(]?|^["“(]?)(?<![\p{L}\p{M}-])\p{Lu}[\p{L}\p{M}’'-]*/gu)].map(([word]) => word.toLowerCase()));
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []);
}
