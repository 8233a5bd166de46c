/** Who is in the chair: "chairs", "presides at", "takes the chair at", "serves as moderator of" are one act, and the meetings of a body are the body. */
import type { Adjunct, Phrase, Reading } from '../../../grammar/ast.ts';
import { isAssemblyNoun, isBodyNoun } from '../../../grammar/lexicon.ts';
import type { NormFact } from '../facts.ts';
import { alone, saidAs, term, type Scene } from './scene.ts';

/** One act, whatever the wording. */
export const presiding = 'preside over';

interface Chaired {
  readonly meeting: Phrase;
  /** The words that say so. */
  readonly said: readonly Adjunct[];
}

/** The same of every norm by which somebody is, or is not to be, in the chair. */
export function presidings([fact]: readonly NormFact[], scene: Scene): readonly NormFact[] {
  const found = fact && (fact.actor || fact.everybody) ? chairedIn(fact.reading) : undefined;
  const meeting = found && bodyOf(found.meeting);
  if (!fact || !found || !meeting || meeting.pronoun || meeting.name === '' || found.meeting.others.length > 0) return [];
  const object = alone(meeting);
  if (fact.act === presiding && object === fact.reading.object) return [];
  const adjuncts = fact.reading.adjuncts.filter((one) => !found.said.includes(one));
  const { event: _at, ...slots } = fact.reading.slots;
  return [{ ...fact, said: saidAs(fact), act: presiding, object: term(scene, object, fact.reading), reading: { ...fact.reading, form: 'generic', act: presiding, voice: 'active', object, slots, adjuncts, head: { start: 0, end: 0 } } }];
}

const chairing = /^(?:chair|preside|moderate)$/u;
const chairs = /^(?:chair|chairman|chairwoman|chairperson|moderator|president|presiding officer|convener|convenor)$/u;

function chairedIn(reading: Reading): Chaired | undefined {
  const { act, object, adjuncts, slots } = reading;
  const at = adjuncts.find(({ preposition, phrase }) => /^(?:at|over|of|in)$/u.test(preposition) && phrase !== undefined && isGathering(phrase));
  const there = at?.phrase ?? slots.event;
  if (act === presiding || chairing.test(act)) {
    if (object) return isGathering(object) ? { meeting: object, said: [] } : undefined;
    return there && act !== 'moderate' ? { meeting: there, said: at ? [at] : [] } : undefined;
  }
  // "takes the chair at", "is in the chair at"
  if (act === 'take' && object?.name === 'chair' && object.determiner === 'the') return seated(object, there, at ? [at] : []);
  const inChair = act === 'be' ? adjuncts.find(({ preposition, phrase }) => preposition === 'in' && phrase?.name === 'chair') : undefined;
  if (inChair?.phrase) return seated(inChair.phrase, there, at ? [inChair, at] : [inChair]);
  const as = /^(?:act|serve|officiate)$/u.test(act) ? adjuncts.find(({ preposition, phrase }) => preposition === 'as' && phrase !== undefined && chairs.test(phrase.name)) : undefined;
  return as?.phrase && (at || as.phrase.of && isMeeting(as.phrase.of)) ? seated(as.phrase, there, at ? [as, at] : [as]) : undefined;
}

/** "the chair of the general meeting", "the chair at general meetings". */
function seated(chair: Phrase, there: Phrase | undefined, said: readonly Adjunct[]): Chaired | undefined {
  const meeting = there ?? (chair.of && isGathering(chair.of) ? chair.of : undefined);
  return meeting && { meeting, said };
}

const isMeeting = ({ name }: Phrase): boolean => /(?:^| )(?:meeting|session|sitting|assembly|hearing)$/u.test(name) || isAssemblyNoun(name);
const isGathering = (phrase: Phrase): boolean => !phrase.pronoun && (isMeeting(phrase) || isBodyNoun(phrase.name));

/** "all sessions of the Synod": the Synod. "Business meetings of the congregation" are business meetings. */
function bodyOf(meeting: Phrase): Phrase | undefined {
  const { of, name, restrictions, adjuncts } = meeting;
  if (restrictions.length > 0) return undefined;
  if (of && /^(?:(?:ordinary|regular) )?(?:meeting|session|sitting)$/u.test(name)) return isBodyNoun(of.name) || of.proper ? { ...of, determiner: 'the' } : undefined;
  if (!of || of.proper || !isMeeting(meeting)) return adjuncts.length > 0 ? undefined : { ...meeting, determiner: 'the', plural: false };
  const { of: _whose, ...own } = meeting;
  return { ...own, determiner: 'the', plural: false };
}
