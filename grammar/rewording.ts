/**
 * Other wordings for a sentence that was not read, or not wholly: in forms that are read, and that say the same. Each is read again before
 * it is given, and has every number, negation, name and condition of the old one.
 */
import type { SentenceReading } from './ast.ts';
import { capitalised } from './capitals.ts';
import { read } from './read.ts';
import type { Draft } from './rewording/draft.ts';
import { fromFormulas } from './rewording/formulas.ts';
import { fromNouns } from './rewording/nouns.ts';
import { fromOrder } from './rewording/order.ts';
import { fromPhrases } from './rewording/phrases.ts';
import { isProved } from './rewording/proof.ts';
import { fromSplits } from './rewording/splits.ts';

const longest = 600;
const most = 3;

/** New wordings in one line each, the plainest first. */
export function rewordings(text: string): readonly string[] {
  const [, sentence = '', stop = ''] = /^(.*?)\s*([.;]?)$/u.exec(text.replaceAll(/\s+/gu, ' ').trim()) ?? [];
  if (sentence === '' || text.length > longest) return [];
  const reading = read(`${sentence}.`);
  const proved = draftsOf(sentence, reading).filter((draft) => isProved(draft, reading)).map(({ sentences }) => written(sentences, stop));
  return [...new Set(proved)].filter((wording) => wording !== written([sentence], stop)).slice(0, most);
}

function draftsOf(sentence: string, reading: SentenceReading): readonly Draft[] {
  const plainer = fromPhrases(sentence);
  const [base = ''] = plainer?.sentences ?? [];
  return [...reworded(sentence, reading), ...(plainer ? [plainer, ...reworded(base, read(`${base}.`))] : [])];
}

function reworded(sentence: string, reading: SentenceReading): readonly Draft[] {
  return [...fromFormulas(sentence), ...fromNouns(sentence), ...fromOrder(sentence, reading), ...fromSplits(sentence, reading)];
}

/** The last sentence ends as the old one did. */
function written(sentences: readonly string[], stop: string): string {
  return sentences.map((sentence, at) => capitalised(sentence) + (at < sentences.length - 1 ? '.' : stop)).join(' ');
}
