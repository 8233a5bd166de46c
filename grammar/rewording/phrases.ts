/** Fixed phrases that say no more than a shorter one, and openings that say nothing. */
import { capitalised } from '../capitals.ts';
import type { Draft } from './draft.ts';

const shorter: readonly (readonly [loose: RegExp, plain: string])[] = [
  [/\buntil such time as\b/giu, 'until'],
  [/\bat such times? as\b/giu, 'when'],
  [/\b(?:if and when|when and if|if or when)\b/giu, 'if'],
  [/\bas and when\b/giu, 'when'],
  [/\bduring such time as\b/giu, 'while'],
  [/\bin the event (?!that\b|of\b)(?=\p{L})/giu, 'if '],
  [/\bon the condition that\b/giu, 'on condition that'],
  [/\beach and every\b/giu, 'every'],
  [/\bany and all\b/giu, 'all'],
  [/\bsave and except\b/giu, 'except'],
  [/\bnull and void\b/giu, 'void'],
  [/[,;] provided,? however,? that\b/giu, ', provided that'],
  [/; provided that\b/giu, ', provided that'],
  [/\b(?:no|not) later than the (?:expiry|expiration|end) of (?=(?:\d+|[a-z-]+) (?:clear |working |calendar )?(?:days?|weeks?|months?|years?)\b)/giu, 'within '],
  [/\bon an? (?:annual|yearly) basis\b/giu, 'annually'],
  [/\bon an? (daily|weekly|monthly|quarterly) basis\b/giu, '$1'],
];

const opening = /^(?:please note that|note that|it (?:is|should be|must be) (?:noted|understood|emphasised|emphasized|stressed|remembered) that|it is (?:hereby )?(?:agreed|resolved|provided|stipulated|declared) that|for the avoidance of doubt,|for (?:the sake of )?clarity,) /iu;

/** The sentence in plainer phrases; undefined where it has none to be made plainer. */
export function fromPhrases(sentence: string): Draft | undefined {
  const plainer = shorter.reduce((text, [loose, plain]) => text.replace(loose, plain), sentence.replace(opening, '').replace(/,? of course,?(?= )/giu, ''));
  return plainer === sentence ? undefined : { sentences: [capitalised(plainer)], vouches: { kind: 'words' } };
}
