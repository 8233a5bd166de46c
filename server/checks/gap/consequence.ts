/** A demand or a vote that may fail, and no clause on what follows. */
import type { Phrase } from '../../../grammar/ast.ts';
import type { FillFact, Group, MeasureFact, NormFact } from '../../model/facts.ts';
import { clauseKey, provisionKey, textRead } from '../../model/places.ts';
import type { Check, Message, Read } from '../check.ts';
import { sayGap, type Gap } from '../gaps.ts';
import { electedOffices, factsOf, officesIn } from '../institution.ts';
import { isPlural, words } from '../wording.ts';

interface Unanswered extends Gap {
  readonly fact: NormFact | FillFact | MeasureFact;
  readonly what: 'majority' | 'approval' | 'payment' | 'leaning';
}

export const gapConsequence: Check<'institution', Unanswered> = {
  id: 'gap/consequence',
  severity: 'information',
  looksAt: 'institution',
  find,
  say,
  page: {
    summary: 'An election needs a majority, an appointment an approval, or members must pay by a date, and no clause says what follows if that fails.',
    why: 'Three candidates stand and none has a majority; the approval is refused; the fee is not paid. It happens every year, and each time somebody makes up what follows.',
    wrong: '1. The Abbot is an office.\n2. The Abbot is elected by the Monks by more than half of the votes cast.',
    right: '1. The Abbot is an office.\n2. The Abbot is elected by the Monks by more than half of the votes cast. If nobody has so many, a second ballot is held between the first two.',
    decided: 'Looked at are elections by a majority, appointments that need somebody’s ratification or approval (a hint only, because they can be made again), approvals without which another clause lets nothing be done, and duties to pay a fee or subscription. Any sentence that speaks of a second '
      + 'ballot or a tie, of a refused approval, or of arrears is enough, understood or not.',
    settle: 'Say what follows, or that the matter starts again.',
    source: 'Robert’s Rules of Order Newly Revised (12th ed.) 46:32: where nobody has a majority, balloting is repeated as often as necessary, unless the bylaws say otherwise; few members know that.',
  },
};

const answers = { majority: 'tie', approval: 'refusal', payment: 'arrears', leaning: 'refusal' } as const;

function find(group: Group<'institution'>, read: Read): readonly Unanswered[] {
  const offices = officesIn(group, read);
  const found = {
    majority: offices.find(({ method, reading: { slots } }) => method === 'elect' && isMajority(slots.majority)),
    approval: offices.find(({ method, reading: { slots } }) => method === 'appoint' && slots.ratifier),
    payment: factsOf(group, 'norm').find((fact) => fact.act === 'pay' && fee.test(fact.object?.key.split('@')[0] ?? '')),
  };
  const plain = (['majority', 'approval', 'payment'] as const).flatMap((what): readonly Unanswered[] => {
    const fact = found[what];
    const isAnswered = [answers[what], ...(what === 'majority' ? ['runoff'] : [])].some((matter) => read.group('matter', matter).members.length > 0);
    return fact && !isAnswered ? [{ fact, what, unread: [] }] : [];
  });
  const leaning = leaningApprovals(group, read);
  return [...plain, ...barsMissed(group, read), ...(leaning.length > 0 ? leaning : yearlyApprovals(read).slice(0, 1))];
}

/** "The candidate who receives more than half of the votes is elected President", and nobody may have so many. */
function barsMissed(group: Group<'institution'>, read: Read): readonly Unanswered[] {
  const [on] = read.group('matter', 'bar').members;
  if (!on || read.group('matter', 'runoff').members.length > 0) return [];
  const elected = electedOffices(group, read);
  const text = textRead(on.clause).toLowerCase();
  const fill = elected.find(({ office }) => text.includes(office.text.toLowerCase())) ?? (elected.length === 1 ? elected[0] : undefined);
  return fill ? [{ fact: { ...fill, clause: on.clause }, what: 'majority', unread: [] }] : [];
}

/** "The budget shall be approved by the Members", and "nothing may be spent that is not in an approved budget". */
function leaningApprovals(group: Group<'institution'>, read: Read): readonly Unanswered[] {
  if (read.group('matter', answers.leaning).members.length > 0) return [];
  const approvals = [...factsOf(group, 'norm').filter(({ act, modality }) => act === 'approve' && modality === 'duty'), ...factsOf(group, 'measure').filter(({ measure }) => measure === 'majority')];
  return approvals.flatMap((fact) => {
    const thing = fact.reading.object?.name.split(' ').at(-1)?.replaceAll(/[^\p{L}-]/gu, '') ?? '';
    if (thing === '') return [];
    const leans = new RegExp(`\\b(?:not|no|nothing|nobody|unless|until|without|before|only)\\b.*\\b(?:approved (?:\\p{L}+ )?${thing}|${thing} (?:is|has been|as) approved)`, 'iu');
    const on = read.group('matter', 'approved').members.find(({ clause }) => (clauseKey(clause) === clauseKey(fact.clause) ? /\b(?:until|unless|before) (?:it|they) (?:is|are|has been|have been) (?:so )?approved/iu : leans).test(textRead(clause)));
    return on ? [{ fact, what: 'leaning' as const, unread: [], leaning: { fact: on, text: 'Nothing may be done without the approval.' } }] : [];
  }).slice(0, 1);
}

/** "No annual plan shall be put into effect unless the Assembly has approved it": of what is needed every year, one clause is enough. */
function yearlyApprovals(read: Read): readonly Unanswered[] {
  return read.group('matter', 'approved').members.filter(({ clause }) => yearly.test(textRead(clause))).flatMap(({ clause }): readonly Unanswered[] => {
    const [fact] = read.group('rule', provisionKey(clause.uri, clause.provision)).members.filter((norm) => clauseKey(norm.clause) === clauseKey(clause));
    const isAnswered = read.group('matter', answers.leaning).members.some((one) => clauseKey(one.clause) !== clauseKey(clause)) || /\b(?:reject|refus|previous|last year)/iu.test(textRead(clause));
    return fact && !isAnswered ? [{ fact, what: 'leaning', unread: [] }] : [];
  });
}

const yearly = /^(?:no|nothing|nobody|neither|the [\p{L} ]+ (?:shall|may|must) not)\b.*\b(?:plan|budget|programme|program|estimates?|strategy|tariff)s?\b.*\b(?:unless|until|before|without)\b.*\bapprov|^(?:no|nothing)\b.*\b(?:unless|until|before|without)\b.*\bapprov.*\b(?:plan|budget|programme|program|estimates?|strategy|tariff)s?\b/iu;

const fee = /\b(?:subscription|fee|due|levy|contribution)$/u;

function isMajority(phrase: Phrase | undefined): boolean {
  const { quantity } = phrase ?? {};
  return quantity?.unit === 'share' && quantity.numerator * 2 >= quantity.denominator;
}

/** "a contribution of 3 francs": of the amount nobody asks. */
function withoutOwner({ of: _amount, ...phrase }: Phrase): Phrase {
  return phrase;
}

function say(gap: Unanswered): Message {
  const { reading: { object, slots } } = gap.fact;
  const thing = object ? words(object.of?.quantity ? withoutOwner(object) : object) : 'it';
  switch (gap.what) {
    case 'majority': return sayGap(gap, `No clause says what happens if nobody who stands for ${thing.replace(/^(?:the|an?|every) /u, '')} has the majority.`, 'Suppose three candidates stand, and none of them has more than half of the votes. Nobody is elected, and no clause says what comes next.');
    case 'approval': return { ...sayGap(gap, `No clause says what happens if ${slots.ratifier ? words(slots.ratifier) : 'the body'} does not approve.`, 'Suppose the approval is refused. No clause says who acts meanwhile, and who is proposed next.'), severity: 'hint' };
    case 'leaning': return { ...sayGap(gap, `No clause says what happens if ${thing} is not approved.`, `Suppose the vote is lost. Nothing may be done without the approval, and no clause says what holds meanwhile or who puts forward another.`), severity: 'information' };
    case 'payment': return sayGap(gap, `No clause says what happens if ${thing} ${isPlural(object) ? 'are' : 'is'} not paid.`, 'Suppose a member does not pay and wants to vote. No clause says that they may not.');
  }
}
