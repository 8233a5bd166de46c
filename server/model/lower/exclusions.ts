/** Acts that the rules declare to exclude each other. */
import type { Reading } from '../../../grammar/ast.ts';
import { senseOf, singular, verbForms } from '../../../grammar/lexicon.ts';
import type { ExcludedAct, ExclusionFact } from '../facts.ts';
import { base } from './base.ts';
import type { Scene } from './scene.ts';

const both = /^(?<first>\p{L}+ing\b.*?) and (?<second>\p{L}+ing\b.*?) (?:are|is|shall be) incompatible\b/iu;

/** "Publishing a report and withholding it are incompatible." */
export function exclusions(reading: Reading, scene: Scene): readonly ExclusionFact[] {
  const { first = '', second = '' } = both.exec(scene.clause.text)?.groups ?? {};
  const one = excluded(first, '');
  const other = one && excluded(second, one.thing);
  return one && other ? [{ ...base(reading, scene), certain: true, kind: 'exclusion', acts: [one, other] }] : [];
}

/** `thing`: what "it" and "them" mean. */
function excluded(words: string, thing: string): ExcludedAct | undefined {
  const [gerund = '', ...rest] = words.toLowerCase().split(/\s+/u);
  const verb = verbForms(gerund).find(({ inflection }) => inflection === 'gerund');
  const nouns = rest.filter((word) => !/^(?:the|an?|any|its|their)$/u.test(word));
  if (!verb) return undefined;
  const own = nouns.length === 1 && /^(?:it|them)$/u.test(nouns[0] ?? '') ? thing : [...nouns.slice(0, -1), singular(nouns.at(-1) ?? '')].join(' ').trim();
  return { act: senseOf(verb.lemma).act, thing: own };
}
