/** A removal, or what has been done to somebody, that is nobody's to decide. */
import type { Group, RemovalFact } from '../../model/facts.ts';
import { textRead } from '../../model/places.ts';
import type { Check, Message, Read } from '../check.ts';
import { sayGap, type Gap } from '../gaps.ts';
import { beside, covers, factsOf, maySpeakOf, speaksOutright } from '../institution.ts';
import { isPlural, naming } from '../wording.ts';

interface Removerless extends Gap {
  readonly fact: RemovalFact;
}

/** Told of somebody: "an officer who has been recalled". */
interface Undergone extends Gap {
  readonly who: string;
  readonly done: string;
}

export const gapRemover: Check<'institution', Removerless | Undergone> = {
  id: 'gap/remover',
  severity: 'information',
  looksAt: 'institution',
  find,
  say,
  page: {
    summary: 'A clause says that a holder may be removed, or speaks of people who have been recalled, suspended or expelled, and no clause says by whom.',
    why: 'A removal that several bodies claim, or none, ends in a dispute about who holds the post.',
    wrong: '1. The Marshal is elected by the Riders for a term of two years.\n2. The Marshal may be removed for misconduct.',
    right: '1. The Marshal is elected by the Riders for a term of two years.\n2. The Marshal may be removed by the Riders for misconduct.',
    decided: 'The clause names nobody who removes, no vote, meeting or procedure, and no other sentence, understood or not, speaks of the removal of the same holder or of officers at large. People to whom it “has been” done are looked at where no other sentence speaks of any sanction.',
    settle: 'Say who removes, and by what majority.',
    source: 'Robert’s Rules of Order Newly Revised (12th ed.) 62:16: who may remove an officer, and how, is for the bylaws to say.',
  },
};

const told = /\b(?:votes?|voting|ballot|majority|resolution|meeting|assembly|petition|procedures?|process|accordance|under|pursuant|rule|clause|section|article|appeal|hearing)\b/iu;

function find(group: Group<'institution'>, read: Read): readonly (Removerless | Undergone)[] {
  return [...removedByNobody(group, read), ...undergone(read)];
}

function removedByNobody(group: Group<'institution'>, read: Read): readonly Removerless[] {
  const removals = factsOf(group, 'removal').filter(({ act, negative }) => act === 'remove' && !negative);
  const nobody = removals.filter((fact) => isNobodys(fact) && !told.test(textRead(fact.clause)));
  if (nobody.length === 0) return [];
  const spoken = beside(removals, 'removal', read).filter((one) => speaksOutright(one, 'removal'));
  return nobody.filter(({ who }) => !removals.some((other) => !isNobodys(other) && covers(other.who, who, read)) && !spoken.some((one) => maySpeakOf(one, who)))
    .map((fact) => ({ fact, unread: read.unreadNaming(fact.who) }));
}

const status = /\b(?<who>(?:an?|any|every|no) (?:\p{L}+ )?\p{L}+) (?:who|that|which) (?:has|have|is|are|was|were) (?:been )?(?:so )?(?<done>recalled|suspended|expelled|removed from office)\b(?! (?:by|under|pursuant|in accordance|from (?!office)))|\b(?<of>an?|any|every|no) (?<was>recalled|suspended|expelled) (?<whom>\p{L}+)/iu;

/** "An officer who has been recalled may not stand again", and no clause lets anybody recall an officer, or put somebody out in any other way. */
function undergone(read: Read): readonly Undergone[] {
  const all = read.group('matter', 'sanction').members;
  const told = all.map(({ clause, reading }) => ({ clause, isWhole: reading.understanding === 'whole', groups: status.exec(textRead(clause))?.groups }));
  const [first] = told;
  if (!first?.groups || told.some(({ groups }) => groups === undefined)) return [];
  const { who, done, of, was, whom } = first.groups;
  const one = (who ?? `${of} ${whom}`).toLowerCase().replace(/^(?:any|every|no) /u, 'a ').replace(/^a (?=[aeio])/u, 'an ');
  return [{ fact: { clause: first.clause, certain: first.isWhole }, who: one, done: (done ?? was ?? '').toLowerCase(), unread: [] }];
}

/** "may be removed": by somebody, whoever that is. */
function isNobodys({ by, reading: { actor, voice, modality } }: RemovalFact): boolean {
  return by === undefined && actor === undefined && voice === 'passive' && (modality === 'power' || modality === 'permission');
}

function say(gap: Removerless | Undergone): Message {
  if ('done' in gap) return sayGap(gap, `This clause speaks of ${gap.who} who has been ${gap.done}, but no clause says who may do that.`, `Suppose two bodies differ on whether ${gap.who} is ${gap.done}. No clause says whose word counts.`);
  const { who, reading } = gap.fact;
  const may = `${naming(who, reading.object)} may be removed`;
  return sayGap(gap, `${may}, but no clause says by whom.`, `Suppose two bodies differ on whether ${naming(who, reading.object)} ${isPlural(reading.object) ? 'are' : 'is'} to go. No clause says whose word counts.`);
}
