/** Where proposals begin: a line that says so, or a file that is one from its first line to its last. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isStillWithout, placesOfProposals, proposalOf, withoutProposals } from '../../grammar/rulechange/proposals.ts';

const order = 'In clause 4, delete “three” and insert “five”.';

const wholes: readonly (readonly [head: string, text: string])[] = [
  ['S7: Shorter speeches', `S7: Shorter speeches\n\nStanding order amendment\n\nSubmitted by: The Conference Committee.\n\n${order}\n`],
  ['PROPOSED AMENDMENTS 2031', `PROPOSED AMENDMENTS 2031\n\n${order}\n`],
  ['HILLTOP SOCIETY LIMITED', `HILLTOP SOCIETY LIMITED\n\nBALLOT PAPER\n\nSPECIAL RESOLUTIONS\n\nResolution 6: That Rule 13 be deleted.\n`],
  ['Notice of motion', `Notice of motion\n\nTo be moved by the Captain:\n\nTHAT clause 2 be amended by deleting “three”.\n`],
  ['Proposal to the annual meeting', 'Proposal to the annual meeting\n\n| Clause | Existing text | Proposed text |\n|---|---|---|\n| 2.1 | Members pay £3. | Members pay £4. |\n'],
  ['PR #12: Longer terms', `PR #12: Longer terms\n\nProposed by @kim\n\n* In *Voting*, replace "two" with "three".\n`],
  ['Item 7. Rules', `Item 7. Rules\n\n${order}\n\nMover: The Council\n`],
  ['--- a/rules.md', '--- a/rules.md\n+++ b/rules.md\n@@ -4,2 +4,2 @@\n 4. Fees\n-Members pay £3.\n+Members pay £4.\n'],
  ['In clause 4, delete “three”.', 'In clause 4, delete “three”.\n\nReason: three is too many.\n'],
];

for (const [head, text] of wholes) {
  test(head, () => {
    const [place, ...more] = placesOfProposals(text);
    assert.equal(more.length, 0);
    assert.equal(place?.start, 0);
    assert.equal(proposalOf(place?.text ?? '').name, head);
    assert.notEqual(proposalOf(place?.text ?? '').instructions.length, 0);
  });
}

const rulebooks: readonly (readonly [title: string, text: string])[] = [
  ['A rulebook says that it is one', `Rulebook: Motions\n\n1. Motions\n   1.1 ${order}\n`],
  ['Rules about motions order no change', 'Standing Orders for Motions and Amendments\n\n1. A motion to amend these rules must be proposed by two members.\n2. Amendments are put before the motion.\n3. The Chair may delete a motion that is out of order.\n'],
  ['A clause about replacing the officers', 'Amendments adopted 2019\n\n1. The Board may replace the Treasurer.\n2. Members are moved to the list of friends after a year.\n'],
  ['Words alone that nobody proposes', `Minutes\n\n${order}\n`],
];

for (const [title, text] of rulebooks) test(title, () => assert.deepEqual(placesOfProposals(text), []));

test('A file that is named as a proposal needs no line that says so', () => {
  const text = `Minutes\n\n${order}\n`;
  assert.equal(placesOfProposals(text, true).length, 1);
  assert.equal(withoutProposals(text, true).trim(), '');
});

test('A rulebook that is named as a proposal is none, nor is a file that orders nothing', () => {
  assert.deepEqual(placesOfProposals(`Rulebook: Motions\n\n1. Motions\n   1.1 ${order}\n`, true), []);
  assert.deepEqual(placesOfProposals('Minutes\n\n1. The Board met twice.\n', true), []);
});

test('Resolutions that a paper numbers are put one by one', () => {
  const text = `BALLOT PAPER\n\nResolution 1\nThat Rule 13 be deleted.\nFor / Against\n\nResolution 2\n${order}\nFor / Against\n`;
  assert.deepEqual(placesOfProposals(text).map((place) => proposalOf(place.text).name), ['Resolution 1', 'Resolution 2']);
  assert.equal(withoutProposals(text).trim(), '');
});

test('A place that the title names holds for what names none', () => {
  const [place] = placesOfProposals('Amendment to Rule 2.2\n\nProposed by: Kim\n\nDelete “may” and insert “shall”.\n');
  const [instruction] = proposalOf(place?.text ?? '').instructions;
  assert.deepEqual(instruction?.action.kind === 'replace' && instruction.action.what.within.flatMap(({ references }) => references.map(({ labels }) => labels.join('.'))), ['2.2']);
});

test('A motion opens a proposal where somebody moves it', () => {
  const text = `Motion 4\nMoved by Plot 17\n\n${order}\n\nMotion 5\nMoved: Plot 3. Seconded: Plot 9.\n\n${order}\n`;
  assert.deepEqual(placesOfProposals(text).map((place) => proposalOf(place.text).name), ['Motion 4', 'Motion 5']);
});

test('An order that is written last makes a file a proposal', () => {
  const [before, after] = ['Motion\n\nProposed by the Board\n\n', `Motion\n\nProposed by the Board\n\n${order}\n`];
  assert.deepEqual(placesOfProposals(before), []);
  assert.equal(isStillWithout(after, before), false);
});

test('An order in the opening line counts where no other stands below it', () => {
  const kinds = (text: string): readonly string[] => placesOfProposals(text).flatMap((place) => proposalOf(place.text).instructions.map(({ action }) => action.kind));
  assert.deepEqual(kinds('Motion 4: That Rule 13 be deleted\nProposed by: The Board\n'), ['delete']);
  assert.deepEqual(kinds('Rule change 4: Delete clause 9\n\nDelete clause 9.\n'), ['delete']);
  assert.deepEqual(kinds('In clause 4, insert “Motion” before “carried”.\n\nMoved by: Kim\n'), ['insert']);
});

test('Amendments of one kind all open a proposal, where one of them has a header', () => {
  const text = 'Notice of amendments\n\nAmendment 1. In clause 2, delete “now”.\n\nAmendment 2. In clause 3, delete “then”.\n\nAmendment 3. In clause 4, delete “so”.\n\nNothing else is proposed here.\n\nThese come before the meeting in May.\n\nSubmitted by the Committee.\n';
  assert.deepEqual(placesOfProposals(text).map((place) => proposalOf(place.text).name), ['Amendment 1', 'Amendment 2', 'Amendment 3']);
});
