/** Changes of wording that change no meaning leave the findings as they were. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../../server/checks/check.ts';
import type { Engine, SourceFile } from '../../server/project/engine.ts';
import { casesOf, engineOf, filesOf, type Case } from '../support/cases.ts';

const folder = path.dirname(fileURLToPath(import.meta.url));
const cases = readdirSync(folder, { recursive: true }).map(String).filter((file) => file.endsWith('.md')).toSorted()
  .flatMap((file) => casesOf(readFileSync(path.join(folder, file), 'utf8')).map((one) => ({ name: `${file}: ${one.title}`, one })));

// ------------------------------------------------------------------------------------------------------------ renaming

/** Names of one kind each; a name becomes the next of its kind, so two names never become one. */
const kinds: readonly (readonly string[])[] = [
  ['Captain', 'Librarian', 'Conductor', 'Treasurer', 'Secretary', 'Warden', 'Auditor', 'Bursar', 'Editor', 'Convener', 'Manager', 'Director', 'President'],
  ['Players', 'Singers', 'Tenants', 'Residents', 'Workers', 'Contributors', 'Trustees', 'Parents', 'Branches', 'Delegates'],
  ['Player', 'Singer', 'Tenant', 'Resident', 'Worker', 'Contributor', 'Trustee', 'Parent', 'Branch', 'Delegate'],
  ['Board', 'Council', 'Committee', 'Panel', 'Executive'],
  ['Finance', 'House', 'Artistic', 'Disciplinary', 'Technical', 'Music', 'Regional'],
];
const next = new Map(kinds.flatMap((names) => names.map((name, i): [string, string] => [name, names[(i + 1) % names.length]!])));

function renamed(text: string): string {
  return text.replaceAll(/\p{L}+/gu, (word) => next.get(word) ?? word);
}

/** What was found where; words and offsets left out. */
function verdict(engine: Engine): readonly string[] {
  return engine.findings().map((finding) => [
    finding.check, finding.severity, finding.certainty, finding.place.uri, finding.place.provision,
    ...finding.related.map((related) => related.place.provision).toSorted(),
  ].join(' ')).toSorted();
}

/** What is about the spelling of names does not stay when they are renamed. */
const spelling = /^term\/(?:near-miss|synonym-drift|two-forms)/u;

describe('renaming every name', () => {
  for (const { name, one } of cases.filter((each) => !spelling.test(each.name))) {
    test(name, () => {
      const files = filesOf(one);
      const others = files.map(({ uri, text }) => ({ uri, text: renamed(text) }));
      assert.deepEqual(verdict(engineOf(others)), verdict(engineOf(files)));
    });
  }
});

// --------------------------------------------------------------------------------------------------------- reordering

/** Whether a case is one flat list of clauses that do not speak of each other. */
function independent(one: Case): boolean {
  const [file, ...more] = filesOf(one);
  return file !== undefined && more.length === 0 && file.text.split('\n').every((line, i) => line.startsWith(`${i + 1}. `))
    && !/\b(?:clause|rule|article|section|chapter|above|below)s?\b/iu.test(file.text);
}

function reversed(file: SourceFile): SourceFile {
  const bodies = file.text.split('\n').map((line) => line.replace(/^\d+\. /u, '')).toReversed();
  return { ...file, text: bodies.map((body, i) => `${i + 1}. ${body}`).join('\n') };
}

/** Which sentences each check found, whichever of them it stands on. A gap stands on the first clause that shows it, whichever that is. */
function sentencesFound(engine: Engine): readonly string[] {
  const line = (place: Finding['place']): string => {
    const text = engine.text(place.uri)!;
    const { start } = engine.locate(place);
    return text.slice(text.lastIndexOf('\n', start) + 1).split('\n')[0]!.replace(/^\d+\. /u, '');
  };
  const sides = (finding: Finding): readonly string[] => (/^(?:gap\/|term\/(?:near-miss|two-forms))/u.test(finding.check) ? [''] : [finding, ...finding.related].map((each) => line(each.place)));
  const all = engine.findings().flatMap((finding) => sides(finding).map((side) => [finding.check, finding.severity, finding.certainty, side].join(' | ')));
  return [...new Set(all)].toSorted();
}

describe('reordering clauses', () => {
  for (const { name, one } of cases.filter((each) => independent(each.one))) {
    test(name, () => {
      const files = filesOf(one);
      assert.deepEqual(sentencesFound(engineOf(files.map(reversed))), sentencesFound(engineOf(files)));
    });
  }
});

// --------------------------------------------------------------------------------------------------- voice and synonyms

const elections = [
  'The Captain is elected by the Players.', 'The Players elect the Captain.', 'The Captain shall be elected by the Players.',
  'The Players shall elect the Captain.', 'The Captain must be elected by the Players.', 'The Captain will be elected by the Players.',
  'The Players choose the Captain by ballot.',
];
const accounts = [
  'The Captain is accountable to the Board.', 'The Captain answers to the Board.', 'The Captain shall be answerable to the Board.',
  'The Captain acts under the direction of the Board.', 'The Captain is responsible to the Board.', 'The Captain serves at the pleasure of the Board.',
  'The Board may dismiss the Captain.', 'The Captain may be removed by the Board.', 'The Board has the power to remove the Captain.',
];
const duties = [
  'The Captain must publish the result.', 'The Captain shall publish the result.', 'The result must be published by the Captain.',
  'The Captain is required to publish the result.', 'The result shall be published by the Captain.', 'The Captain will publish the result.',
];
const permissions = [
  'The Captain may publish the result.', 'The Captain is entitled to publish the result.', 'The result may be published by the Captain.',
  'The Captain has the right to publish the result.', 'The Captain is permitted to publish the result.',
];
const bans = [
  'The Captain must not publish the result.', 'The Captain shall not publish the result.', 'The result must not be published by the Captain.',
  'The Captain may not publish the result.', 'The Captain is not allowed to publish the result.', 'The Captain cannot publish the result.',
];
const onlys = ['Only the Board may publish the result.', 'The result may be published only by the Board.', 'The result may only be published by the Board.'];

function product(check: string, firsts: readonly string[], seconds: readonly string[]): void {
  describe(check, () => {
    for (const first of firsts) {
      test(first, () => {
        const silent = seconds.filter((second) => !found(check, `1. The Captain is an office. The Board is a body.\n2. ${first}\n3. ${second}`));
        assert.deepEqual(silent, []);
      });
    }
  });
}

function found(check: string, text: string): boolean {
  return engineOf([{ uri: 'file:///voices.rulebook', text }]).findings().some((finding) => finding.check === check && finding.certainty === 'certain');
}

const dismissals = [
  'The Council may dismiss the Captain.', 'The Captain may be removed by the Council.', 'The Council has the power to remove the Captain.', 'The Council is entitled to dismiss the Captain.',
];
const otherDismissals = ['The Panel may remove the Captain.', 'The Captain may be dismissed by the Panel.', 'The Panel has the power to dismiss the Captain.'];
const rights = ['Players may hold a party.', 'Every Player is entitled to hold a party.', 'A party may be held by any Player.', 'Players have the right to hold a party.'];
const vetoes = ['The Board may forbid a party.', 'A party may be prohibited by the Board.', 'The Board has the power to stop a party.', 'The Board is entitled to veto a party.'];
const unions = ['The Treasurer shall be the Secretary.', 'The Treasurer is the Secretary.', 'The same person shall be Treasurer and Secretary.', 'The Secretary shall serve as Treasurer.', 'The offices of Treasurer and Secretary shall be held by one person.'];
const separations = ['No person may be both Treasurer and Secretary.', 'The Treasurer shall not be the Secretary.', 'Nobody may be both Secretary and Treasurer.', 'The Secretary must not act as Treasurer.'];
const demands = ['Only Players are eligible for the office of Captain.', 'The Captain must be a Player.'];
const exclusions = ['No Player is eligible for the office of Captain.', 'The Captain must not be a Player.', 'Players are not eligible for the office of Captain.'];
const answers = ['The Board is accountable to the Council.', 'The Board answers to the Council.', 'The Board acts under the direction of the Council.', 'The members of the Board are accountable to the Council.'];
const counterAnswers = ['The Council is accountable to the Board.', 'The Council is responsible to the Board.', 'The Council serves at the pleasure of the Board.'];
const ownFillings = ['The Board is appointed by the Council.', 'The Council shall elect the Board.', 'The members of the Board are elected by the Council.'];
const counterFillings = ['The Council is appointed by the Board.', 'The Board elects the Council.', 'The members of the Council shall be appointed by the Board.'];
const recalls = ['The Residents may recall the Captain.', 'The Captain may be removed by the Residents.', 'The Residents have the power to dismiss the Captain.'];

product('mandate/split', elections, accounts);
product('power/two-removers', dismissals, otherDismissals);
product('power/right-and-veto', rights, vetoes);
product('office/incompatible', unions, separations);
product('office/nobody-eligible', demands, exclusions);
product('accountability/cycle', answers, counterAnswers);
product('office/deadlock', ownFillings, counterFillings);
product('office/electorate-differs', elections, recalls);
product('duty/must-and-must-not', duties, bans);
product('duty/may-and-must-not', permissions, bans);
product('power/exclusive-shared', onlys, permissions);

const waivers = [
  'The Captain need not publish the result.', 'The Captain is not required to publish the result.', 'The Captain does not have to publish the result.',
  'The result need not be published by the Captain.', 'The result need not be published.', 'The Captain is under no duty to publish the result.',
];
const advice = [
  'The Captain should publish the result.', 'The Captain ought to publish the result.', 'The Captain is expected to publish the result.', 'The result should be published by the Captain.',
];
const withholdings = ['The Captain must withhold the result.', 'The Captain shall withhold the result.', 'The result must be withheld by the Captain.', 'The Captain is required to withhold the result.'];
const twoCopies = ['The Captain must send two copies to the Board.', 'The Captain shall send 2 copies to the Board.', 'Two copies must be sent to the Board by the Captain.'];
const threeCopies = ['The Captain must send three copies to the Board.', 'The Captain is required to send 3 copies to the Board.', 'Three copies shall be sent to the Board by the Captain.'];
const gates = [
  'A candidate for Captain must be nominated by at least 3 Players.', 'A candidate for Captain shall be nominated by no fewer than three Players.',
  'A candidate for Captain needs nominations from at least 3 Players.', 'Candidates for Captain are nominated by the Players.', 'The Players nominate the candidates for Captain.',
];
const otherGates = [
  'A candidate for Captain must be nominated by at least 2 Coaches.', 'A candidate for Captain requires the nomination of two Coaches.', 'Candidates for Captain are nominated by the Coaches.',
  'Nominations for Captain shall be made by the Coaches.', 'The Coaches nominate the candidates for Captain.',
];
const sizes = ['The Board has 5 members.', 'The Board consists of five members.', 'There are 5 members of the Board.'];
const quorums = ['The quorum of the Board is 6 members.', 'Six members of the Board form a quorum.', 'The quorum for meetings of the Board is six members.'];

product('duty/must-and-need-not', duties, waivers);
product('duty/should-against-may', advice, bans);
product('duty/exclusive-acts', duties, withholdings);
product('duty/different-amounts', twoCopies, threeCopies);
product('gate/two-gatekeepers', gates, otherGates);
product('threshold/unreachable', sizes, quorums);
