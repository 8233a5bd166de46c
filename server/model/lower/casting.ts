/** Whether somebody has a vote of their own, or votes on a tie only; and whether there is a casting vote: "votes only if the votes are equal", "has a deliberative and a casting vote", "has no second vote". */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import type { NormFact } from '../facts.ts';
import { isEveryone, members } from '../phrases.ts';
import { textRead } from '../places.ts';
import { alone, term, type Scene } from './scene.ts';

const ordinary = 'vote where there is no tie';
const casting = 'give a casting vote';

const tie = /\btie[ds]?\b|\bvotes? (?:is |are |being )?(?:equal|tied|even)|\bequal(?:ity)?\b.{0,20}\bvot|\bdeadlock/iu;
const own = /^(?:ordinary|deliberative|original|first|normal|own|single)(?: |$)|^vote$/u;
const extra = /^(?:second|casting|additional|extra|deciding|further)(?: or (?:second|casting))?(?: vote)?$/u;

/** The leave or the ban of each, of whoever has or has not the vote. */
export function castingVotes([fact]: readonly NormFact[], scene: Scene): readonly NormFact[] {
  const who = fact?.reading.actor;
  if (!fact || !who || who.pronoun || who.others.length > 0 || isEveryone(who) || who.name === '') return [];
  return says(fact.reading, textRead(scene.clause)).map(([act, modality]) => {
    const { object: _vote, ...norm } = fact;
    const { object: _object, slots: _slots, ...reading } = fact.reading;
    const phrase = alone(who);
    return { ...norm, modality, act, conditions: [], exceptions: [], exclusive: false, everybody: false, actor: term(scene, phrase, fact.reading), reading: { ...reading, modality, polarity: '+', voice: 'active', act, actor: phrase, conditions: [], exceptions: [], slots: {}, adjuncts: reading.adjuncts.filter(({ preposition, text }) => /^(?:at|on|in)$/u.test(preposition) && !tie.test(text)) } };
  });
}

type Said = readonly [act: string, modality: 'permission' | 'prohibition'];

function says(reading: Reading, text: string): readonly Said[] {
  const { act, object, conditions, exceptions, modality, polarity, adjuncts } = reading;
  const denied = modality === 'prohibition' || polarity === '-' || object?.determiner === 'no';
  const onTieOnly = exceptions.some((one) => tie.test(one.text) || /\bcasting vote\b/u.test(one.text)) || conditions.some(({ kind, words }) => /^(?:only-if|unless)$/u.test(kind) && tie.test(words)) || /\bonly\b.{0,30}\b(?:case|event)\b/iu.test(text) && tie.test(text);
  if (act === 'vote' && onTieOnly && !/\bcasting vote\b/iu.test(object?.text ?? '')) return [[ordinary, 'prohibition']];
  if (act !== 'vote' && act !== 'have') return [];
  const votes = object ? members(object).filter(isVote) : [];
  const said = votes.flatMap((vote): readonly Said[] => {
    const none = denied || vote.determiner === 'no';
    if (extra.test(vote.name)) return [[casting, none ? 'prohibition' : 'permission']];
    return own.test(vote.name) && vote.name !== 'vote' && !none ? [[ordinary, 'permission']] : [];
  });
  const besides = !denied && adjuncts.some(({ preposition, text: also }) => preposition.startsWith('in addition') || /^(?:in addition to|besides|as well as) .*\bvote\b/u.test(also));
  return [...said, ...(besides && said.length > 0 ? [[ordinary, 'permission'] as const] : [])];
}

const isVote = ({ name, of }: Phrase): boolean => !of && (/(?:^| )vote$/u.test(name) || extra.test(name));
