/** "A nomination for Chair signed by fewer than ten members is invalid", "shall be rejected": ten nominations are wanted. */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import { read } from '../../../grammar/read.ts';
import type { MeasureFact } from '../facts.ts';
import { textRead } from '../places.ts';
import { gates } from './measures.ts';
import type { Scene } from './scene.ts';

const tooFew = /\b(?:nominated|proposed|seconded|signed|supported|backed|endorsed) by (?=(?:fewer|less) than )/iu;
const invalid = /^be (?:invalid|void|null|null and void|ineffective|inadmissible|of no effect)$/u;
const refusing = /^(?:reject|refuse|disregard|declare|return|ignore|disqualify)$/u;
const lead = 'A candidate must be ';

export function refusedNominations(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const { form, act, object, modality, polarity, head, conditions } = reading;
  const refused = (form === 'status' && invalid.test(act)) || (refusing.test(act) && modality === 'duty') || (/^(?:accept|admit)$/u.test(act) && modality === 'prohibition');
  if (!refused || polarity === '-' || conditions.length > 0 || !object || !/(?:^| )(?:nomination|candidature|candidate|nominee)$/u.test(object.name)) return [];
  const text = textRead(scene.clause);
  const found = tooFew.exec(text.slice(object.span.start));
  const at = found ? object.span.start + found.index : 0;
  const end = form === 'status' || object.span.start < head.start ? reading.verb.start : object.span.end;
  if (!found || at < lead.length || end <= at) return [];
  const wanted = text.slice(at, end).replace(/(?:fewer|less) than/iu, (words) => 'at least'.padEnd(words.length));
  const [said, ...more] = read(' '.repeat(at - lead.length) + lead + wanted).norms;
  return said?.form === 'nomination' && more.length === 0 ? gates({ ...said, object: plain(object) }, scene) : [];
}

/** The candidate, whoever backs them. */
function plain(candidate: Phrase): Phrase {
  const adjuncts = candidate.adjuncts.map((one) => (one.preposition === 'for' && one.phrase ? { ...one, phrase: { ...one.phrase, restrictions: [] } } : one));
  return { ...candidate, restrictions: [], adjuncts };
}
