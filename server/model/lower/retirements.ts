/** "All officers go out of office at the close of each annual meeting", "the Council retires every second year": so long is a term. */
import type { Phrase, Quantity, Reading } from '../../../grammar/ast.ts';
import { isBodyNoun } from '../../../grammar/lexicon.ts';
import { timeLimits } from '../../../grammar/time-limits.ts';
import type { MeasureFact } from '../facts.ts';
import { textRead } from '../places.ts';
import { measure, the } from './measures.ts';
import { alone, eachTerm, type Scene } from './scene.ts';

const posts = /^(?:office|post|position|seat|place|duty|duties)$/u;
const staying = /\b(?:third|half|quarter|fifth|rotation|turn|longest|some|those|who|whose|may|vacan\w+|unless|except)\b/iu;

export function retirements(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const who = leaver(reading);
  const text = textRead(scene.clause);
  const [often, ...more] = who ? timeLimits(text) : [];
  if (!who || often?.kind !== 'recurrence' || more.length > 0 || often.times !== 1 || often.bound !== 'exact' || !/^(?:year|month)$/u.test(often.per.unit) || staying.test(text) || !isWhole(who)) return [];
  const quantity: Quantity = { bound: 'exactly', numerator: often.per.count, denominator: 1, unit: often.per.unit };
  const holder = isBodyNoun(who.name) && !who.plural ? { ...who, name: 'member', spelling: 'member', plural: false, of: alone(who) } : who;
  return eachTerm(scene, holder, reading).map((of) => measure(reading, scene, { measure: 'term', of, aspect: '', quantity, span: often.span, text: `the term of ${the(of, who)}` }));
}

/** Who leaves, in so many words. */
function leaver({ act, actor, object, adjuncts, modality, polarity, voice, conditions, exceptions }: Reading): Phrase | undefined {
  if (voice !== 'active' || polarity === '-' || (modality !== 'duty' && modality !== 'fact') || conditions.length + exceptions.length > 0) return undefined;
  const leaves = /^(?:leave|vacate|demit|relinquish|give up|lay down|quit|resign|surrender|lose)$/u.test(act) && posts.test(object?.name ?? '');
  const goes = /^(?:go|step|come|pass)$/u.test(act) && adjuncts.some(({ text }) => /^out of (?:the )?(?:office|post|position)$/u.test(text));
  const ceases = act === 'cease' && adjuncts.some(({ text }) => /^(?:to )?hold office$/u.test(text));
  return (act === 'retire' && object === undefined) || /^(?:stand down|step down)$/u.test(act) || leaves || goes || ceases ? actor : undefined;
}

/** All of them: nobody of them stays. */
const isWhole = ({ restrictions, adjuncts, quantity, pronoun, others }: Phrase): boolean => restrictions.length + adjuncts.length + others.length === 0 && !quantity && !pronoun;
