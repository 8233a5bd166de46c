/** What every message keeps to, whatever it is about. */
import assert from 'node:assert/strict';
import type { Finding } from '../../server/checks/check.ts';

/** Sentences of words: no hole where a name was to stand, no value of the program. */
export function checkWords(finding: Finding): void {
  for (const text of [finding.message, finding.scenario, finding.precedence, ...finding.related.map((related) => related.message)]) checkText(text);
}

export function checkText(text: string): void {
  assert.ok(text === '' || /[.!?]$/u.test(text), `ends with a full stop: ${text}`);
  assert.ok(!/(?<!“)“\s*”|\(\s*\)/u.test(text), `has no hole: ${text}`);
  assert.ok(!/undefined|null|NaN|\[object|\s\s/u.test(text.replaceAll(/“[^”]*”/gu, '“…”')), `holds only words: ${text}`);
}
