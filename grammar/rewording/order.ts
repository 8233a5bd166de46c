/** Words in an order that only careful readers follow: verb before subject, a condition or an alternative in brackets. */
import type { SentenceReading } from '../ast.ts';
import { capitalised, lowered } from '../capitals.ts';
import { inflect } from '../lexicon.ts';
import { formulaic, type Draft } from './draft.ts';
import { actOf, isMany, lemmaOf, nounPhrase } from './words.ts';

export function fromOrder(sentence: string, { norms }: SentenceReading): readonly Draft[] {
  return [negatedFirst(sentence), shouldFirst(sentence), norms.length === 1 ? conditionInBrackets(sentence) : undefined, alternativeInBrackets(sentence)].filter((draft) => draft !== undefined);
}

const never = /^(?:under|in) no (?:circumstances?|event|case) (?<modal>shall|may|must|will|should|can) (?<clause>.+)$|^at no time (?<always>shall|may|must|will) (?<behind>.+)$/iu;

/** "Under no circumstances shall a Member …": "A Member shall not …". */
function negatedFirst(sentence: string): Draft | undefined {
  const { modal, clause, always, behind } = never.exec(sentence)?.groups ?? {};
  const parts = subjectAndVerb(clause ?? behind ?? '');
  if (!parts || /^(?:all|every|each|both|any|no|either)\b/i.test(parts.who)) return undefined;
  const written = always === undefined ? `${modal?.toLowerCase()} not` : `${always.toLowerCase()} never`;
  const act = actOf(parts.deed);
  if (act === undefined) return undefined;
  const core = { actor: parts.who, act, modalities: [written === 'should not' ? 'recommendation' as const : 'prohibition' as const] };
  return formulaic(`${capitalised(parts.who)} ${written.replace('can not', 'cannot')} ${parts.deed}`, core);
}

/** "Should a dispute arise, …": "If a dispute arises, …". */
function shouldFirst(sentence: string): Draft | undefined {
  const { clause = '', rest = '' } = /^should (?!there\b)(?<clause>[^,;:()]+), (?<rest>.+)$/iu.exec(sentence)?.groups ?? {};
  const parts = subjectAndVerb(clause);
  if (!parts) return undefined;
  const [verb = '', ...behind] = parts.deed.split(' ');
  const subject = nounPhrase(parts.who);
  const many = subject !== undefined && isMany(subject);
  const written = verb === 'be' ? (many ? 'are' : 'is') : many ? verb : inflect(verb, 'third');
  return { sentences: [`If ${[lowered(parts.who), written, ...behind].join(' ')}, ${rest}`], vouches: { kind: 'words' } };
}

/** The shortest noun phrase that a verb in its base form follows. */
function subjectAndVerb(clause: string): { readonly who: string; readonly deed: string } | undefined {
  const words = clause.split(' ');
  for (let at = 1; at < Math.min(words.length, 14); at += 1) {
    const verb = words[at] ?? '';
    if (verb !== 'be' && lemmaOf(verb, 'base') === undefined) continue;
    const who = words.slice(0, at).join(' ');
    if (nounPhrase(who)) return { who, deed: words.slice(at).join(' ') };
  }
  return undefined;
}

/** "X may (if the Board agrees) borrow": the condition goes to the front. */
function conditionInBrackets(sentence: string): Draft | undefined {
  const { before = '', condition = '', after = '' } = /^(?<before>[^()]+?) \((?<condition>(?:if|where|when|unless|once) [^()]+)\)(?<after>[^()]*)$/iu.exec(sentence)?.groups ?? {};
  if (condition === '' || /\b(?:they|it|he|she|their|its|his|her|them)\b/i.test(condition) || /\b(?:and|or|but|if|where|when|unless)\b/i.test(before)) return undefined;
  return { sentences: [`${capitalised(condition)}, ${lowered(before)}${after}`], vouches: { kind: 'readings' } };
}

/** "The Treasurer (or a deputy) shall sign": without brackets it is an alternative like any other. */
function alternativeInBrackets(sentence: string): Draft | undefined {
  const found = /^(?<before>[^()]+ )\((?<alternative>(?:or|and) [^(),;:]+)\)(?<after> (?:shall|must|may|will|should|need|cannot)\b[^()]*)$/iu.exec(sentence)?.groups;
  return found && { sentences: [`${found['before']}${found['alternative']}${found['after']}`], vouches: { kind: 'readings' } };
}
