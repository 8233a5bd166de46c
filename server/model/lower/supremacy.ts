/** Who stands above all others: "the Congress is the highest authority of the Union", "supreme power is vested in the Assembly". */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import { isAssemblyNoun, isBodyNoun } from '../../../grammar/lexicon.ts';
import type { NormFact } from '../facts.ts';
import { phrasesOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import { base } from './base.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

export const ruling = 'have the last word';

const top = String.raw`(?:supreme|highest|sovereign|paramount|ultimate) (?<of>(?:[\p{L}-]+ ){0,2}?)(?:body|authority|organ|power)\b(?<rest>(?: (?:of|in|within) (?:the )?[\p{L} '’-]+?)?)`;
const said: readonly RegExp[] = [
  new RegExp(String.raw`^(?<who>[\p{L}][\p{L} '’-]*?) (?:is|are|shall be|will be|remains) the ${top}[.,;]?$`, 'iu'),
  new RegExp(String.raw`^(?:the )?${top} (?:is|shall be|will be) (?:vested in )?(?<who>[\p{L}][\p{L} '’-]*?)[.,;]?$`, 'iu'),
  new RegExp(String.raw`^(?:the )?${top} (?:rests with|lies with|belongs to|vests in|resides in) (?<who>[\p{L}][\p{L} '’-]*?)[.,;]?$`, 'iu'),
];
/** Powers of which each has a body of its own at the top. */
const field = /^(?:legislative|judicial|policy|policy-making|technical|executive|administrative|financial|disciplinary|advisory)$/iu;

/** One norm for each body that is said to be the highest; of some powers only, where it says of which. */
export function supremacies(reading: Reading, scene: Scene): readonly NormFact[] {
  if (scene.sentence.norms[0] !== reading || scene.sentence.norms.length > 1) return [];
  const text = textRead(scene.clause).trim();
  const groups = said.map((pattern) => pattern.exec(text)?.groups).find((found) => found !== undefined);
  const name = groups?.['who'] ?? '';
  const who = name === '' ? undefined : phrasesOf(scene.sentence).find(({ text: written, others, name: noun }) => written.toLowerCase() === name.toLowerCase() && others.length === 0 && (isBodyNoun(noun) || isAssemblyNoun(noun)));
  if (!groups || !who || /\b(?:between|except|after|under)\b/iu.test(text)) return [];
  const powers = (groups['of'] ?? '').trim().split(/[ -]/u).find((word) => field.test(word))?.toLowerCase();
  const what: Phrase = { ...alone(who), text: `in ${powers ?? 'the whole organisation'}`, name: powers ?? 'organisation', determiner: 'the', plural: false };
  const done: Reading = { ...reading, form: 'generic', modality: 'duty', polarity: '+', voice: 'active', act: ruling, actor: alone(who), object: what, slots: {}, adjuncts: [], head: { start: 0, end: 0 } };
  return [{ ...base(reading, scene), kind: 'norm', modality: 'duty', everybody: false, actor: term(scene, alone(who), reading), object: { key: `the rule of ${what.name}`, text: what.text }, act: ruling, exclusive: false, reading: done }];
}
