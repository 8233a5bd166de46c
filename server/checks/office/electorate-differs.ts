/** An office that one electorate fills and from which another may recall. */
import type { FillFact, Group, RemovalFact } from '../../model/facts.ts';
import type { Check, Fix, Meeting, Message, Order, Read } from '../check.ts';
import { choice, precede, rewrite } from '../edits.ts';
import { certainty, meets, related, suppose } from '../pairs.ts';
import { electoratesDiffer, isRemoval, outrightFills } from '../posts.ts';
import { address, capitalised, clauseName, filled, isPlural, naming, officeFilled, sentences, verbOf } from '../wording.ts';

interface Electorates {
  readonly fill: FillFact;
  readonly recall: RemovalFact;
  readonly standsOnFill: boolean;
  readonly meeting: Meeting;
  readonly order: Order;
}

export const officeElectorateDiffers: Check<'office', Electorates> = {
  id: 'office/electorate-differs',
  severity: 'warning',
  looksAt: 'office',
  find,
  say,
  fixes,
  page: {
    summary: 'An office is elected by one electorate, and another electorate may recall its holder.',
    why: 'Those who lost the election among the one may win the recall among the other, and a holder who keeps faith with the electors can be put out by people who '
      + 'never had a say in the choice. Where the one is part of the other, a minority of the electors can undo the election.',
    wrong: '1. The Shop Steward is elected by the Workers.\n2. The Residents may recall the Shop Steward.',
    right: '1. The Shop Steward is elected by the Workers.\n2. The Workers may recall the Shop Steward.',
    decided: 'Both electorates are groups of people or their assemblies, not bodies or officers (that is mandate/split), and the rules do not say that all of the '
      + 'electors belong to those who recall. The electors under a narrower name ("the voting Members") are the electors. An assembly of a group is that group.',
    settle: 'Let those recall who elect, or those elect who recall; or say which clause is subject to which.',
    source: 'The objection that people whom a small electorate puts into an assembly can be recalled by a majority of a larger one: '
      + 'https://github.com/liberland/Constitution/issues/412.',
  },
};

function find(group: Group<'office'>, read: Read): readonly Electorates[] {
  const recalls = group.members.filter(isRemoval);
  return outrightFills(group).flatMap((fill) => recalls.filter((recall) => electoratesDiffer(fill, recall, read)).slice(0, 1).flatMap((recall) => {
    const [meeting, order] = [read.conditions(fill, recall), read.precedence(fill.clause, recall.clause)];
    const standsOnFill = fill.clause.uri === recall.clause.uri && group.members.indexOf(fill) > group.members.indexOf(recall);
    return meets(meeting) && order.yields === 'neither' ? [{ fill, recall, standsOnFill, meeting, order }] : [];
  }));
}

function say({ fill, recall, standsOnFill, meeting, order }: Electorates): Message {
  const on = (standsOnFill ? fill : recall).clause;
  const [electors, recallers] = [naming(fill.by ?? fill.office, fill.byPhrase), naming(recall.by ?? recall.who, recall.reading.actor)];
  const post = officeFilled(fill);
  const be = isPlural(fill.reading.object) ? 'are' : 'is';
  return {
    text: sentences(`${post} ${be} ${filled(fill)} (${address(fill.clause, on)}), but ${recallers} may ${verbOf(recall)} ${post} (${address(recall.clause, on)}): two electorates.`),
    certainty: certainty([fill, recall], meeting),
    place: on.place,
    clause: on,
    related: [standsOnFill ? related(recall, `${capitalised(recallers)} may ${verbOf(recall)} ${post}.`) : related(fill, capitalised(`${filled(fill)}.`))],
    scenario: `${suppose(meeting, `${electors} choose ${post} by a large majority, and ${recallers} would have chosen somebody else`)}. `
      + `${capitalised(clauseName(recall.clause, on))} lets ${recallers} undo the choice on the next day.`,
    precedence: order.text,
  };
}

function fixes({ fill, recall }: Electorates): readonly Fix[] {
  const { byPhrase } = fill;
  const { actor } = recall.reading;
  const post = officeFilled(fill);
  const yields = `Make ${clauseName(recall.clause)} subject to ${clauseName(fill.clause, recall.clause)}`;
  return [
    ...(byPhrase && actor ? choice(`Let ${naming(fill.by ?? fill.office, byPhrase)} recall ${post}`, rewrite(recall.clause, actor, byPhrase.text)) : []),
    ...(byPhrase && actor ? choice(`Let ${naming(recall.by ?? recall.who, actor)} elect ${post}`, rewrite(fill.clause, byPhrase, actor.text)) : []),
    ...choice(yields, precede(recall.clause, 'Subject to', [fill.clause])),
  ];
}
