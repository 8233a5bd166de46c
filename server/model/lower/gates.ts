/** Ways to the ballot: whose nominations a candidate for a post needs. */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import { namesOffice } from '../../../grammar/lexicon.ts';
import type { Clause, GateFact, Term } from '../facts.ts';
import { members, phrasesOf, restrictionsOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import { base } from './base.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

/** "Candidates for Captain are nominated by the Players": one gate, whoever keeps it. */
export function gatekeepers(reading: Reading, scene: Scene): readonly GateFact[] {
  const nominators = reading.slots.nominators ?? reading.actor;
  const { object } = reading;
  if (!nominators || nominators.pronoun || !object || !isGate(reading, nominators, object)) return [];
  const sought = soughtIn(object, scene);
  return [{
    ...base(reading, scene),
    kind: 'gate',
    post: sought ? term(scene, alone(sought), reading) : postOf(object, reading, scene),
    aspect: [stage(reading, nominators, scene.clause), ...(sought ? [] : restrictionsOf(object).map(({ text }) => text).toSorted())].join(' | '),
    nominators: members(nominators).map((phrase) => ({ term: nominator(phrase, reading, scene), phrase: alone(phrase) })),
    outright: members(nominators).every((phrase) => !phrase.quantity && (phrase.determiner === 'the' || phrase.determiner === 'none')),
  }];
}

/** "persons seeking election as Mayor", "those who go into the ballot for Mayor": the post. */
function soughtIn({ name, restrictions }: Phrase, { sentence }: Scene): Phrase | undefined {
  const [seeks, ...more] = restrictions;
  if (!seeks || more.length > 0 || !/^(?:person|people|individual|member|those)$/.test(name) || !seeking.test(seeks.text)) return undefined;
  const posts = phrasesOf(sentence).filter(({ span, name: post, proper }) => span.start > seeks.span.start && span.end <= seeks.span.end && (namesOffice(post) || proper));
  const post = posts.at(-1);
  return post && (post.name.startsWith('candidate') ? behind(post, /^for$/) : post);
}

const seeking = /^(?:who )?(?:seek\w*|wish\w*|want\w*|stand\w*|runn?\w*|intend\w*|go\w*|appear\w*|offer\w*|put\w*) .*(?:select|elect|nominat|candida|ballot|\bstand\b|\bbe\b)|^(?:who )?(?:stand\w*|runn?\w*) (?:for|as) /;

/** What must be so for every candidate. "Each branch may nominate one candidate" shuts nobody out, and "only" is another question. */
function isGate({ modality, polarity, exclusive, voice, form, head }: Reading, nominators: Phrase, candidates: Phrase): boolean {
  if (form !== 'nomination' || polarity === '-' || (exclusive && voice === 'active') || (modality !== 'duty' && modality !== 'fact')) return false;
  const nominates = voice === 'active' && nominators.span.start < head.start;
  return !nominates || (candidates.quantity === undefined && (candidates.determiner === 'the' || candidates.plural) && nominators.determiner !== 'every' && nominators.determiner !== 'any');
}

/** "by 10 per cent of the Players": the Players. */
export function nominator(phrase: Phrase, reading: Reading, scene: Scene): Term {
  return term(scene, alone(phrase.quantity?.unit === 'share' && phrase.of ? phrase.of : phrase), reading);
}

/** A candidate may be proposed by some and supported by others. */
function stage({ head }: Reading, nominators: Phrase, clause: Clause): string {
  const words = textRead(clause).slice(head.start, Math.max(head.end, nominators.span.start));
  return ['second', 'support', 'back', 'endorse', 'sign'].find((one) => words.includes(one)) ?? 'nominate';
}

/** What the candidates stand for: "candidate for Captain" → Captain. A bare "candidate" is one of this part of the rulebook. */
export function postOf(candidate: Phrase, reading: Reading, scene: Scene): Term {
  const post = postPhrase(candidate);
  const found = term(scene, post, reading);
  const anonymous = post === candidate && /\b(?:candidate|nominee|nomination|candidature)$/.test(candidate.name);
  return anonymous ? { key: `${found.key} under ${scene.clause.uri}#${scene.clause.address.split('.').slice(0, -1).join('.')}`, text: found.text } : found;
}

export function postPhrase(candidate: Phrase): Phrase {
  const post = behind(candidate, /^for$/) ?? candidate.of ?? candidate;
  if (/^(?:election|appointment|selection)$/.test(post.name)) return behind(post, /^(?:to|as)$/) ?? post.of ?? post;
  return /^(?:post|office|position|role)$/.test(post.name) && post.of ? post.of : post;
}

function behind({ adjuncts }: Phrase, prepositions: RegExp): Phrase | undefined {
  return adjuncts.find(({ preposition, phrase }) => prepositions.test(preposition) && phrase)?.phrase;
}
