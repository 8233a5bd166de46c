/** Every check, once. A new check is two files and a line here. */
import { acceptExpired } from './accept/expired.ts';
import { acceptNoReason } from './accept/no-reason.ts';
import { acceptUnused } from './accept/unused.ts';
import { accountabilityCycle } from './accountability/cycle.ts';
import { accountabilityNoRoot } from './accountability/no-root.ts';
import { appointmentTwoMethods } from './appointment/two-methods.ts';
import { changeBeyondPower } from './change/beyond-power.ts';
import { changeConsequential } from './change/consequential.ts';
import { changeIntroduces } from './change/introduces.ts';
import { changeMalformed } from './change/malformed.ts';
import { changeNoTransition } from './change/no-transition.ts';
import { changeUnfilled } from './change/unfilled.ts';
import { changeOrderMatters } from './change/order-matters.ts';
import { changeOrphansReference } from './change/orphans-reference.ts';
import { changePairConflict } from './change/pair-conflict.ts';
import { changeResultDiffers } from './change/result-differs.ts';
import { changeSameWords } from './change/same-words.ts';
import { changeSettles } from './change/settles.ts';
import { changeTargetMissing } from './change/target-missing.ts';
import { changeTextNotFound } from './change/text-not-found.ts';
import { changeThreshold } from './change/threshold.ts';
import type { ChangeCheck } from './changes.ts';
import type { AnyCheck, CheckId, Page, Severity } from './check.ts';
import { compositionApportionment } from './composition/apportionment.ts';
import { compositionSum } from './composition/sum.ts';
import { deadOverridden } from './dead/overridden.ts';
import { deadAlways } from './dead/always.ts';
import { deadCondition } from './dead/condition.ts';
import { deadDefinition } from './dead/definition.ts';
import { deadException } from './dead/exception.ts';
import { delegationCycle } from './delegation/cycle.ts';
import { documentNoParent } from './document/no-parent.ts';
import { documentSameTitle } from './document/same-title.ts';
import { dutyDifferentAmounts } from './duty/different-amounts.ts';
import { dutyExclusiveActs } from './duty/exclusive-acts.ts';
import { dutyImpossible } from './duty/impossible.ts';
import { dutyMayAndMustNot } from './duty/may-and-must-not.ts';
import { dutyMustAndMustNot } from './duty/must-and-must-not.ts';
import { dutyMustAndNeedNot } from './duty/must-and-need-not.ts';
import { dutyNeverWithoutBreach } from './duty/never-without-breach.ts';
import { dutyOwedToTwo } from './duty/owed-to-two.ts';
import { dutyTwoReceivers } from './duty/two-receivers.ts';
import { dutyShouldAgainstMay } from './duty/should-against-may.ts';
import { gapAmendment } from './gap/amendment.ts';
import { gapAppeal } from './gap/appeal.ts';
import { gapConsequence } from './gap/consequence.ts';
import { gapDeadline } from './gap/deadline.ts';
import { gapQuorum } from './gap/quorum.ts';
import { gapRemoval } from './gap/removal.ts';
import { gapRemover } from './gap/remover.ts';
import { gapTerm } from './gap/term.ts';
import { gapTie } from './gap/tie.ts';
import { gapUncoveredCase } from './gap/uncovered-case.ts';
import { gapElector } from './gap/elector.ts';
import { gapVacancy } from './gap/vacancy.ts';
import { gateTwoGatekeepers } from './gate/two-gatekeepers.ts';
import { mandateRivals } from './mandate/rivals.ts';
import { mandateSplit } from './mandate/split.ts';
import { numberingDuplicate } from './numbering/duplicate.ts';
import { numberingGap } from './numbering/gap.ts';
import { officeAbolished } from './office/abolished.ts';
import { officeDeadlock } from './office/deadlock.ts';
import { officeElectorateDiffers } from './office/electorate-differs.ts';
import { officeIncompatible } from './office/incompatible.ts';
import { officeEligibleAndBarred } from './office/eligible-and-barred.ts';
import { officeNobodyEligible } from './office/nobody-eligible.ts';
import { officeTwoSuccessors } from './office/two-successors.ts';
import { powerConflictOfInterest } from './power/conflict-of-interest.ts';
import { powerEntrenched } from './power/entrenched.ts';
import { powerExclusiveShared } from './power/exclusive-shared.ts';
import { powerNoGrant } from './power/no-grant.ts';
import { powerRightAndVeto } from './power/right-and-veto.ts';
import { powerSelfDealing } from './power/self-dealing.ts';
import { powerTwoDeciders } from './power/two-deciders.ts';
import { powerTwoRemovers } from './power/two-removers.ts';
import { redundantDuplicate } from './redundant/duplicate.ts';
import { redundantImplied } from './redundant/implied.ts';
import { referenceAmbiguous } from './reference/ambiguous.ts';
import { referenceAstray } from './reference/astray.ts';
import { referenceBroken } from './reference/broken.ts';
import { referenceCircularPrecedence } from './reference/circular-precedence.ts';
import { termCircular } from './term/circular.ts';
import { termNearMiss } from './term/near-miss.ts';
import { termSynonymDrift } from './term/synonym-drift.ts';
import { termTwoForms } from './term/two-forms.ts';
import { termTwoDefinitions } from './term/two-definitions.ts';
import { termUndefined } from './term/undefined.ts';
import { textNotUnderstood } from './text/not-understood.ts';
import { thresholdDeadZone } from './threshold/dead-zone.ts';
import { thresholdEasierAbove } from './threshold/easier-above.ts';
import { thresholdImpliedQuorum } from './threshold/implied-quorum.ts';
import { thresholdNoBase } from './threshold/no-base.ts';
import { thresholdTwoCounts } from './threshold/two-counts.ts';
import { thresholdTwoTieBreaks } from './threshold/two-tie-breaks.ts';
import { thresholdTwoValues } from './threshold/two-values.ts';
import { thresholdTwoVotingMethods } from './threshold/two-voting-methods.ts';
import { thresholdUnreachable } from './threshold/unreachable.ts';
import { timeImpossibleTimetable } from './time/impossible-timetable.ts';
import { timeNoEffectiveDate } from './time/no-effective-date.ts';
import { timeRightExpiresFirst } from './time/right-expires-first.ts';
import { timeTermAgainstElections } from './time/term-against-elections.ts';
import { timeTermAtPleasure } from './time/term-at-pleasure.ts';
import { timeTermEndsTwice } from './time/term-ends-twice.ts';
import { timeTwoDeadlines } from './time/two-deadlines.ts';
import { timeTwoNoticePeriods } from './time/two-notice-periods.ts';
import { wordingWeak } from './wording/weak.ts';

export const checks: readonly AnyCheck[] = [
  acceptExpired,
  acceptNoReason,
  acceptUnused,
  accountabilityCycle,
  accountabilityNoRoot,
  appointmentTwoMethods,
  compositionApportionment,
  compositionSum,
  deadOverridden,
  deadAlways,
  deadCondition,
  deadDefinition,
  deadException,
  delegationCycle,
  documentNoParent,
  documentSameTitle,
  dutyDifferentAmounts,
  dutyExclusiveActs,
  dutyImpossible,
  dutyMayAndMustNot,
  dutyMustAndMustNot,
  dutyMustAndNeedNot,
  dutyNeverWithoutBreach,
  dutyOwedToTwo, dutyTwoReceivers,
  dutyShouldAgainstMay,
  gapAmendment,
  gapAppeal,
  gapConsequence,
  gapDeadline,
  gapQuorum,
  gapRemoval,
  gapRemover,
  gapTerm,
  gapTie,
  gapUncoveredCase,
  gapElector,
  gapVacancy,
  gateTwoGatekeepers,
  mandateRivals,
  mandateSplit,
  numberingDuplicate,
  numberingGap,
  officeAbolished,
  officeDeadlock,
  officeElectorateDiffers,
  officeIncompatible,
  officeEligibleAndBarred,
  officeNobodyEligible,
  officeTwoSuccessors,
  powerConflictOfInterest,
  powerEntrenched,
  powerExclusiveShared,
  powerNoGrant,
  powerRightAndVeto,
  powerSelfDealing,
  powerTwoDeciders,
  powerTwoRemovers,
  redundantDuplicate,
  redundantImplied,
  referenceAmbiguous,
  referenceAstray,
  referenceBroken,
  referenceCircularPrecedence,
  termCircular,
  termNearMiss,
  termSynonymDrift,
  termTwoForms,
  termTwoDefinitions,
  termUndefined,
  textNotUnderstood,
  thresholdDeadZone,
  thresholdEasierAbove,
  thresholdImpliedQuorum,
  thresholdNoBase,
  thresholdTwoCounts,
  thresholdTwoTieBreaks,
  thresholdTwoValues,
  thresholdTwoVotingMethods,
  thresholdUnreachable,
  timeImpossibleTimetable,
  timeRightExpiresFirst,
  timeTermAgainstElections,
  timeTermAtPleasure,
  timeTermEndsTwice,
  timeTwoDeadlines,
  timeTwoNoticePeriods,
  wordingWeak,
];

/** The second stage: about proposals, from what the first has found. */
export const changeChecks: readonly ChangeCheck[] = [
  changeBeyondPower,
  changeConsequential,
  changeIntroduces,
  changeMalformed,
  changeNoTransition,
  changeUnfilled,
  changeOrderMatters,
  changeOrphansReference,
  changePairConflict,
  changeResultDiffers,
  changeSameWords,
  changeSettles,
  changeTargetMissing,
  changeTextNotFound,
  changeThreshold,
  timeNoEffectiveDate,
];

/** What settings, documentation and command line say of a check of either stage. */
export interface ListedCheck {
  readonly id: CheckId;
  readonly severity: Severity;
  readonly page: Page;
}

export const everyCheck: readonly ListedCheck[] = [...checks, ...changeChecks].toSorted((a, b) => (a.id < b.id ? -1 : 1));
