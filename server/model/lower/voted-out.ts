/** Those who leave a post when others resolve that they do: whoever so resolves removes them. */
import type { Condition, Phrase, Reading } from '../../../grammar/ast.ts';
import { isBodyNoun, namesOffice, namesPeople } from '../../../grammar/lexicon.ts';
import type { NormFact, RemovalFact } from '../facts.ts';
import { norms } from './norms.ts';
import { removals } from './posts.ts';
import { leaver } from './retentions.ts';
import type { Scene } from './scene.ts';

/** "A director ceases to hold office if two thirds of the others resolve so": the others remove the director. */
export function votedOut(reading: Reading, scene: Scene): readonly (NormFact | RemovalFact)[] {
  const by = reading.form === 'removal' || reading.polarity === '-' ? undefined : reading.conditions.find(isResolved);
  const holder = by?.subject && leaver(reading);
  if (!by?.subject || !holder || holder.pronoun || holder.others.length > 0) return [];
  const { adjuncts: _manner, slots: _slots, ...said } = reading;
  const removal: Reading = {
    ...said, form: 'removal', act: 'remove', modality: 'power', voice: 'active', head: { start: reading.head.end, end: reading.head.end }, actor: whoever(by.subject), object: holder, slots: {}, adjuncts: [],
    conditions: reading.conditions.filter((one) => one !== by),
  };
  return [...norms(removal, scene), ...removals(removal, scene)];
}

function isResolved({ kind, negated, subject, text }: Condition): boolean {
  // "if a court decides that": nobody of the organisation.
  const names = subject && !subject.pronoun && !/^(?:a|any|no)$/.test(subject.determiner) && subject.others.length === 0 && isSomebody(shared(subject));
  return Boolean(names) && !negated && (kind === 'if' || kind === 'only-if') && /\b(?:so )?(?:resolves?|resolved|decides?|decided|determines?|votes?|voted|agrees?) (?:that|to (?:remove|dismiss)|in favour of|for (?:his|her|its|the|their) (?:removal|dismissal)|so\b|otherwise\b)|\bso (?:resolves?|decides?|determines?|votes?)\b/u.test(text);
}

const isSomebody = ({ name, proper }: Phrase): boolean => isBodyNoun(name) || namesPeople(name) || namesOffice(name) || proper;

/** "a majority of the trustees": the trustees. */
const shared = (phrase: Phrase): Phrase => (/^(?:majority|number|proportion|half)$/.test(phrase.name) && phrase.of ? phrase.of : phrase);

/** "two thirds of the other directors": the directors. */
function whoever(subject: Phrase): Phrase {
  const { quantity: _share, ...people } = shared(subject);
  return { ...people, name: people.name.replace(/^(?:other|remaining) /u, ''), spelling: people.spelling.replace(/^(?:other|remaining) /u, '') };
}
