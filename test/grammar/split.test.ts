import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Provision, RulebookDocument } from '../../grammar/ast.ts';
import { split } from '../../grammar/split.ts';

/** One line a provision: address, kind, keyword, title, then its sentences with their kinds ("sentence" is left out). */
function outline(text: string): string {
  const document = split(text);
  return document.provisions.slice(1).map((provision) => '  '.repeat(depthOf(document, provision)) + lineOf(provision)).join('\n');
}

function depthOf({ provisions }: RulebookDocument, provision: Provision): number {
  return provision.parent <= 0 ? 0 : 1 + depthOf({ provisions } as RulebookDocument, provisions[provision.parent]!);
}

function lineOf({ address, kind, keyword, title, sentences }: Provision): string {
  const said = sentences.map((sentence) => (sentence.kind === 'sentence' ? '' : `${sentence.kind} `) + JSON.stringify(sentence.text));
  return [address, kind, keyword, title && `<${title}>`, ...said].filter(Boolean).join(' ');
}

/** Text as it stands in the test, without its common indentation. */
function dedent(text: string): string {
  const lines = text.replace(/^\n/, '').replace(/\n *$/, '').split('\n');
  const width = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(width)).join('\n');
}

function expectOutline(text: string, expected: string): void {
  assert.equal(outline(dedent(text)), dedent(expected));
}

const FIRST_EXAMPLE = `
  Rulebook: Model Party Rules 2020

  Chapter 1: Constitutional rules

  Clause I: Terms
  1. "NEC" means the National Executive Committee, which is a body.
  2. "Conference" means the annual conference of the Party, which is a body.
  3. The Leader and the General Secretary are offices.
  4. Every MP is a Member. There are 258 MPs.

  Clause VIII: The National Executive Committee
  1. The NEC shall consist of:
     (a) the Leader;
     (b) 13 members elected by the Affiliates; and
     (c) 9 members elected by the CLPs.
  2. The NEC is accountable to the Members.
  3. The quorum of the NEC is one half of its members.

  Chapter 4: Elections

  Clause II: National officers
  2. Leader
     A. A candidate for Leader must be nominated by at least 10 per cent of MPs.
  4. General Secretary
     A. The General Secretary shall be elected by the Members for a term of 3 years.
     B. The General Secretary is accountable to the NEC.
     C. Notwithstanding clause 4.II.4.A, the NEC may appoint an acting General Secretary if the office is vacant.
`;

describe('the first example', () => {
  it('has these provisions', () => {
    expectOutline(FIRST_EXAMPLE, `
      1 heading Chapter <Constitutional rules>
        1.I heading Clause <Terms>
          1.I.1 item "\\"NEC\\" means the National Executive Committee, which is a body."
          1.I.2 item "\\"Conference\\" means the annual conference of the Party, which is a body."
          1.I.3 item "The Leader and the General Secretary are offices."
          1.I.4 item "Every MP is a Member." "There are 258 MPs."
        1.VIII heading Clause <The National Executive Committee>
          1.VIII.1 item stem "The NEC shall consist of:"
            1.VIII.1.a item item "the Leader;"
            1.VIII.1.b item item "13 members elected by the Affiliates; and"
            1.VIII.1.c item item "9 members elected by the CLPs."
          1.VIII.2 item "The NEC is accountable to the Members."
          1.VIII.3 item "The quorum of the NEC is one half of its members."
      4 heading Chapter <Elections>
        4.II heading Clause <National officers>
          4.II.2 item <Leader>
            4.II.2.A item "A candidate for Leader must be nominated by at least 10 per cent of MPs."
          4.II.4 item <General Secretary>
            4.II.4.A item "The General Secretary shall be elected by the Members for a term of 3 years."
            4.II.4.B item "The General Secretary is accountable to the NEC."
            4.II.4.C item "Notwithstanding clause 4.II.4.A, the NEC may appoint an acting General Secretary if the office is vacant."`);
  });

  it('has its title and header', () => {
    const document = split(dedent(FIRST_EXAMPLE));
    assert.equal(document.title, 'Model Party Rules 2020');
    assert.deepEqual(document.header.map(({ key, value }) => [key, value]), [['Rulebook', 'Model Party Rules 2020']]);
  });

  it('has spans of labels and titles that cut out what they name', () => {
    const text = dedent(FIRST_EXAMPLE);
    const clause = split(text).provisions.find(({ address }) => address === '1.VIII')!;
    const cut = ({ start, end }: { start: number; end: number }): string => text.slice(clause.start + start, clause.start + end);
    assert.equal(cut(clause.labelSpan), 'VIII');
    assert.equal(cut(clause.titleSpan), 'The National Executive Committee');
    assert.equal(cut({ start: 0, end: clause.length }), 'Clause VIII: The National Executive Committee');
  });
});

describe('headings', () => {
  const headings: readonly (readonly [line: string, expected: string])[] = [
    ['Chapter 4: Elections', '4 heading Chapter <Elections>'],
    ['Article 3 – Board', '3 heading Article <Board>'],
    ['Section 2. Guiding Principle.', '2 heading Section <Guiding Principle>'],
    ['ARTICLE IV - OFFICERS', 'IV heading ARTICLE <OFFICERS>'],
    ['Standing Order 12', '12 heading Standing Order'],
    ['Schedule A Fees and Charges', 'A heading Schedule <Fees and Charges>'],
    ['Schedule: Fees', ' heading Schedule <Fees>'.trim()],
    ['Part Two: Congress', 'Two heading Part <Congress>'],
    ['Rule 20A: Who May Vote', '20A heading Rule <Who May Vote>'],
    ['Bylaw 3.2 Insurance', '3.2 heading Bylaw <Insurance>'],
    ['Paragraph 6. Buildings', '6 heading Paragraph <Buildings>'],
    ['Paragraph 2: The Assembly', '2 heading Paragraph <The Assembly>'],
    ['Article 5 – What the officers do', '5 heading Article <What the officers do>'],
    ['Rule 8: Who may vote', '8 heading Rule <Who may vote>'],
    ['Section 2. Election of officers and terms.', '2 heading Section <Election of officers and terms>'],
    ['Section 2.1 The Board meets in May.', '2.1 item Section "The Board meets in May."'],
    ['Rule 4 Quorum. Ten Owners form a quorum.', '4 item Rule <Quorum> "Ten Owners form a quorum."'],
    ['Clause 4.2 "Board" means the Board of Directors.', '4.2 item Clause "\\"Board\\" means the Board of Directors."'],
    ['Section 2. The elected directors hold office for three years.', '2 item Section "The elected directors hold office for three years."'],
    ['## Article 3 – Board', '3 heading Article <Board>'],
    ['### 3.1 Membership Classes ###', '3.1 heading <Membership Classes>'],
    ['## **IV. Officers**', 'IV heading <Officers>'],
    ['## Duties', 'heading <Duties>'],
    ['Duties\n======', 'heading <Duties>'],
    ['7. Duties\n---------', '7 heading <Duties>'],
    ['<h2 id="x">2.1. General rules</h2>', '2.1 heading <General rules>'],
  ];
  for (const [line, expected] of headings) it(JSON.stringify(line), () => expectOutline(line, expected));

  const sentences: readonly string[] = [
    'Clause 4 does not apply to branches.',
    'Section 4 applies to Members only',
    'Article 3, with its schedules, is binding.',
    'Paragraph 6 applies to the hall.',
    'Paragraph 2(b) shall be read with rule 4.',
    'Part of the fee is refunded.',
    'Rule changes are made by Congress.',
    'Chapter 4 Clause II.4.A is deleted.',
  ];
  for (const line of sentences) it(`no heading: ${line}`, () => expectOutline(line, `¶1 paragraph ${JSON.stringify(line)}`));

  it('stand under one another by their keywords, whatever their order of size', () => {
    expectOutline(`
      Section 1: Members
      Article 1: Admission
      Article 2: Expulsion
      Section 2: Officers
      Article 1: Chair
      Schedule 1: Fees
      Part 1: Members`, `
      1 heading Section <Members>
        1.1 heading Article <Admission>
        1.2 heading Article <Expulsion>
      2 heading Section <Officers>
        2.1 heading Article <Chair>
      1 heading Schedule <Fees>
        1.1 heading Part <Members>`);
  });

  it('drop what their parents already have', () => {
    expectOutline(`
      ## Section 3: Members
      ### 3.2 Dues
      1. Dues are paid monthly.
      ### 3.3 Fees
      3.3.1 Fees are paid once.`, `
      3 heading Section <Members>
        3.2 heading <Dues>
          3.2.1 item "Dues are paid monthly."
        3.3 heading <Fees>
          3.3.1 item "Fees are paid once."`);
  });

  it('may have a letter and a dash', () => {
    expectOutline('M-2.01 The Session keeps a roll.\nM-2.02 The Session meets in May.\n', `
      M.2.01 item "The Session keeps a roll."
      M.2.02 item "The Session meets in May."`);
  });

  it('without labels keep separate scopes', () => {
    const text = '## Chair\n1. The Chair is elected.\n\n## Treasurer\n1. The Treasurer is elected.\n';
    expectOutline(text, `
      heading <Chair>
        1 item "The Chair is elected."
      heading <Treasurer>
        1 item "The Treasurer is elected."`);
    assert.deepEqual(split(text).provisions.map(({ id }) => id), ['', '~2', '1', '~3', '1~2']);
  });

  it('may carry sentences', () => {
    expectOutline(`
      Section 1. The Board shall meet monthly.
      Section 2. Quorum. Five members are a quorum. The Chair
      counts them.
      Section 3. The Board shall:
      (a) keep minutes; and
      (b) publish them.
      Section 4. A majority of the members constitutes a quorum.`, `
      1 item Section "The Board shall meet monthly."
      2 item Section <Quorum> "Five members are a quorum." "The Chair\\ncounts them."
      3 item Section stem "The Board shall:"
        3.a item item "keep minutes; and"
        3.b item item "publish them."
      4 item Section "A majority of the members constitutes a quorum."`);
  });

  it('without any mark stand alone and in capitals', () => {
    expectOutline(`
      MEMBERSHIP

      1. Members pay dues.

      General Meetings

      2. Congress is held annually.`, `
      heading <MEMBERSHIP>
        1 item "Members pay dues."
      heading <General Meetings>
        2 item "Congress is held annually."`);
  });

  it('without any mark stand under a numbered sub-heading, unless they are all capitals', () => {
    expectOutline(`
      5. Duties
      Chair
      The Chair presides.
      Secretary
      The Secretary keeps minutes.
      MEETINGS
      6. Congress is held annually.`, `
      5 item <Duties>
        5 heading <Chair>
          5.¶1 paragraph "The Chair presides."
        5 heading <Secretary>
          5.¶1 paragraph "The Secretary keeps minutes."
      heading <MEETINGS>
        6 item "Congress is held annually."`);
  });

  it('may have their title on the next line', () => {
    expectOutline('ARTICLE IV\nOFFICERS\n1. The Chair presides.\n\nArticle V\n\nMeetings\n\n1. Congress is held annually.', `
      IV heading ARTICLE <OFFICERS>
        IV.1 item "The Chair presides."
      V heading Article <Meetings>
        V.1 item "Congress is held annually."`);
  });

  it('above keyword headings group them', () => {
    expectOutline(`
      MEMBERSHIP

      Rule 1: Admission
      1. Anyone may join.

      MEETINGS

      Rule 2: Congress
      1. Congress is held annually.`, `
      heading <MEMBERSHIP>
        1 heading Rule <Admission>
          1.1 item "Anyone may join."
      heading <MEETINGS>
        2 heading Rule <Congress>
          2.1 item "Congress is held annually."`);
  });
});

describe('items', () => {
  it('nest by indentation', () => {
    expectOutline(`
      1. The Board shall:
          a) meet monthly;
              i. in public;
              ii. in person;
          b) publish minutes.
      2. The Chair presides.`, `
      1 item stem "The Board shall:"
        1.a item item "meet monthly;"
          1.a.i item "in public;"
          1.a.ii item "in person;"
        1.b item item "publish minutes."
      2 item "The Chair presides."`);
  });

  it('nest by kind of label where nothing is indented', () => {
    expectOutline(`
      1. The Board shall:
      (a) meet:
      (i) monthly;
      (ii) in public;
      (b) publish minutes.
      2. The Chair presides.`, `
      1 item stem "The Board shall:"
        1.a item stem "meet:"
          1.a.i item item "monthly;"
          1.a.ii item item "in public;"
        1.b item item "publish minutes."
      2 item "The Chair presides."`);
  });

  it('take i after h for the next letter, and before ii for a roman number', () => {
    expectOutline('(g) x;\n(h) y;\n(i) z;\n(j) w.', '(g) x;'.replace(/.*/, 'g item "x;"\nh item "y;"\ni item "z;"\nj item "w."'));
    expectOutline('(g) x;\n(h) y:\n(i) z;\n(ii) w.', 'g item "x;"\nh item stem "y:"\n  h.i item item "z;"\n  h.ii item item "w."');
  });

  it('count where all labels of a list are the same', () => {
    expectOutline('1. Members pay.\n1. Members vote.\n1. Members leave.', '1 item "Members pay."\n2 item "Members vote."\n3 item "Members leave."');
  });

  it('keep a label that is used twice, with ids of their own', () => {
    const text = '1. Members pay.\n2. Members vote.\n2. Members leave.';
    expectOutline(text, '1 item "Members pay."\n2 item "Members vote."\n2 item "Members leave."');
    assert.deepEqual(split(text).provisions.map(({ id }) => id), ['', '1', '2', '2~2']);
  });

  it('carry full labels', () => {
    expectOutline(`
      Article 1 – Terms
      1.1 Members pay.
      1.2 Members vote:
          (a) yes; or
          (b) no.
      1.10 Members leave.
      Article 2 – Board
      2.1 The Board meets.
      2.2 The Board votes.
      2.2.1 It votes in public.
      2.3 The Board rests.`, `
      1 heading Article <Terms>
        1.1 item "Members pay."
        1.2 item stem "Members vote:"
          1.2.a item item "yes; or"
          1.2.b item item "no."
        1.10 item "Members leave."
      2 heading Article <Board>
        2.1 item "The Board meets."
        2.2 item "The Board votes."
          2.2.1 item "It votes in public."
        2.3 item "The Board rests."`);
  });

  it('that are numbered through a document carry the labels above them', () => {
    expectOutline('Part 1: Members\n1. Members pay.\nPart 2: Board\n2. The Board meets.', `
      1 heading Part <Members>
        1.1 item "Members pay."
      2 heading Part <Board>
        2.2 item "The Board meets."`);
  });

  it('open with their first sub-item', () => {
    expectOutline('1. (a) Members pay.\n   (b) Members vote.\n2. – (1) The Board meets:\n(a) monthly;\n(b) in public.\n(2) It votes.\n', `
      1 item
        1.a item "Members pay."
        1.b item "Members vote."
      2 item
        2.1 item stem "The Board meets:"
          2.1.a item item "monthly;"
          2.1.b item item "in public."
        2.2 item "It votes."`);
    expectOutline('Section 2. Vacancies. (a) The Board fills vacancies.\n(b) It acts at once.', `
      2 heading Section <Vacancies>
        2.a item "The Board fills vacancies."
        2.b item "It acts at once."`);
  });

  it('may be bullets, with labels or without', () => {
    expectOutline(`
      - The Board meets.
        - It meets in public.
      - The Board votes.
      * (a) Members pay.
      * (b) Members vote.`, `
      ¶1 item "The Board meets."
        ¶1.¶1 item "It meets in public."
      ¶2 item "The Board votes."
        a item "Members pay."
        b item "Members vote."`.replace('  a item', 'a item').replace('  b item', 'b item'));
  });

  it('are sub-headings where they are short and say nothing', () => {
    expectOutline(`
      4. General Secretary
      A. The General Secretary is elected.
      5. Name
      The name of the society is Concord.
      6. The Board meets annually
      8. Members elect the Chair
      9. Right of appeal
         (a) Members may appeal.
      7. The duties of the officers are to
         (a) lead; and
         (b) serve.`, `
      4 item <General Secretary>
        4.A item "The General Secretary is elected."
      5 item <Name>
        5.¶1 paragraph "The name of the society is Concord."
      6 item "The Board meets annually"
      8 item "Members elect the Chair"
      9 item <Right of appeal>
        9.a item "Members may appeal."
      7 item stem "The duties of the officers are to"
        7.a item item "lead; and"
        7.b item item "serve."`);
  });

  it('are never sub-headings under a list stem', () => {
    expectOutline('The officers are:\n1. The Chair\n2. The Treasurer', `
      ¶1 paragraph stem "The officers are:"
        1 item item "The Chair"
        2 item item "The Treasurer"`);
  });

  it('have further sentences of their own', () => {
    expectOutline('The Board may:\n(a) appoint a clerk. The clerk is paid.\n(b) buy land.', `
      ¶1 paragraph stem "The Board may:"
        a item item "appoint a clerk." "The clerk is paid."
        b item item "buy land."`);
  });

  it('begin anew behind a paragraph', () => {
    expectOutline('Members pay.\n\n1. Each month.\n2. In cash.\n\nMembers vote.\n\n1. In person.\n2. In secret.', `
      ¶1 paragraph "Members pay."
      1 item "Each month."
      2 item "In cash."
      ¶2 paragraph "Members vote."
        1 item "In person."
        2 item "In secret."`.replace('  1 item "In p', '  1 item "In p'));
  });
});

describe('text', () => {
  it('is joined over wrapped lines', () => {
    expectOutline('1. The Board shall meet\n   once a month in\nthe hall. It votes.\n', '1 item "The Board shall meet\\n   once a month in\\nthe hall." "It votes."');
  });

  it('does not take a wrapped label for an item', () => {
    expectOutline(`
      1. Members who have been expelled in accordance with the provisions of paragraph
      (b) above may appeal against their expulsion within the period that is named in
      section 4. The panel decides.
      2. Those who were fined under the rules of the society may appeal under clause
      3. This is final.`, `
      1 item "Members who have been expelled in accordance with the provisions of paragraph\\n(b) above may appeal against their expulsion within the period that is named in\\nsection 4." "The panel decides."
      2 item "Those who were fined under the rules of the society may appeal under clause\\n3." "This is final."`);
  });

  it('does not take a list inside a sentence for items', () => {
    expectOutline('Notice is given (1) by post to the address of the member in the register;\n(2) by hand.', '¶1 paragraph "Notice is given (1) by post to the address of the member in the register;\\n(2) by hand."');
  });

  it('behind a list belongs to the parent of the stem', () => {
    expectOutline(`
      Clause 3: Board
      1. The Board shall:
         (a) meet; and
         (b) vote.
      2. The Chair presides.

      These duties cannot be delegated.`, `
      3 heading Clause <Board>
        3.1 item stem "The Board shall:"
          3.1.a item item "meet; and"
          3.1.b item item "vote."
        3.2 item "The Chair presides."
        3.¶1 paragraph "These duties cannot be delegated."`);
  });

  it('behind a list without its indentation is no part of the last item', () => {
    expectOutline(`
      1. Members may be fined if they:
         (a) shout; or
         (b) sing.
      Members who were fined may appeal.
      2. Fines are paid.`, `
      1 item stem "Members may be fined if they:"
        1.a item item "shout; or"
        1.b item item "sing."
      ¶1 paragraph "Members who were fined may appeal."
      2 item "Fines are paid."`);
  });

  it('indented under an item goes on with it', () => {
    expectOutline('1. The Board meets.\n\n   It votes in public.\n\n2. The Chair presides.', '1 item "The Board meets." "It votes in public."\n2 item "The Chair presides."');
  });

  it('may be a note, a comment or a directive', () => {
    expectOutline(`
      Note: A worked example. No society is meant.
      1. Members pay.
      // Ask the treasurer.
      // accept mandate/split until 2027-09-30: known
      2. Members vote.
         Note: by show of hands.`, `
      ¶1 paragraph note "Note: A worked example." note "No society is meant."
      1 item "Members pay."
      //1 paragraph comment "// Ask the treasurer."
      //2 paragraph directive "// accept mandate/split until 2027-09-30: known"
      2 item "Members vote." note "Note: by show of hands."`);
  });

  it('leaves out what holds no rules', () => {
    expectOutline(`
      # Rules
      <!-- draft
      1. Not a rule. -->
      [toc]: https://example.org "Contents"
      - [Members](#members)

      \`\`\`
      1. Not a rule.
      \`\`\`

      | Fee | Due |
      |-----|-----|
      | 5   | May |

      ---
      Members ............ 4
      1. Members pay.`, `
      heading <Rules>
        1 item "Members pay."`);
  });

  it('reads tags of HTML as structure', () => {
    expectOutline(`
      <h3>3.1. Powers</h3>
      <p>A Member may</p>
      <ol>
        <li>vote;</li>
        <li><p>speak.  No Member
        speaks twice.</p></li>
      </ol>
      <p>Members are <em>free</em>.</p>`, `
      3.1 heading <Powers>
        3.1.¶1 paragraph stem "A Member may"
          3.1.1 item item "vote;"
          3.1.2 item item "speak." "No Member\\n  speaks twice."
        3.1.¶2 paragraph "Members are <em>free</em>."`);
  });

  it('survives a merge conflict', () => {
    expectOutline('1. Members pay.\n<<<<<<< HEAD\n2. Members vote.\n=======\n2. Members elect.\n>>>>>>> branch\n3. Members leave.', `
      1 item "Members pay."
      2 item "Members vote."
      2 item "Members elect."
      3 item "Members leave."`);
  });
});

describe('header', () => {
  it('takes the lines below the title', () => {
    const document = split('\ufeffRulebook: Standing Orders\r\nRank: standing orders\r\nUnder: "Rules"\r\nNote: none\r\n\r\n1. Members pay.');
    assert.deepEqual(document.header.map(({ key, value }) => `${key}=${value}`), ['Rulebook=Standing Orders', 'Rank=standing orders', 'Under="Rules"']);
    assert.equal(document.provisions.length, 3);
  });

  it('is that of a rule change too', () => {
    const document = split('Rule change 7: Elect the Secretary\nProposed by: The Branch\nFor: Congress 2021\n\nDelete clause 4.');
    assert.deepEqual(document.header.map(({ key }) => key), ['Rule change 7', 'Proposed by', 'For']);
  });

  it('is missing: the first heading without a label is the title', () => {
    assert.equal(split('# Rules of the Club\n\n1. Members pay.').title, 'Rules of the Club');
    assert.equal(split('1. Members pay.').title, '');
  });
});

describe('texts from other formats', () => {
  it('number without a full stop, across headings', () => {
    expectOutline(`
      PART A – NAME
      Name
      1 The Guild is the Guild of Bakers.
      PART B – BODIES
      Structure of the Guild
      2 (a)
      The Guild consists of:
      (i) the Congress, and
      (ii) the Board.
      (b) The Congress is supreme.
      3 Congress
      4 (a) Congress meets yearly.
    `, `
      A heading PART <NAME>
        A heading <Name>
          A.1 item "The Guild is the Guild of Bakers."
      B heading PART <BODIES>
        B heading <Structure of the Guild>
          B.2 item
            B.2.a item stem "The Guild consists of:"
              B.2.a.i item item "the Congress, and"
              B.2.a.ii item item "the Board."
            B.2.b item "The Congress is supreme."
          B.3 item <Congress>
          B.4 item
            B.4.a item "Congress meets yearly."
    `);
  });

  it('count people: no labels', () => {
    const { provisions } = split('Quorum\n\n12 Members present form a quorum.\n\nThe Board consists of:\n1 Chair\n2 Members of staff');
    assert.deepEqual(provisions.map(({ label }) => label).filter((label) => label !== ''), []);
  });

  it('have page numbers, and the same line below each', () => {
    const { provisions } = split('1. The Guild lends.\n7\nRules of the Guild\n2. It borrows.\n8\nRules of the Guild\n3. It pays.\n9\nRules of the Guild\n\n4. It earns.');
    assert.deepEqual(provisions.slice(1).map(({ address, sentences }) => [address, ...sentences.map(({ text }) => text)]), [
      ['1', 'The Guild lends.'], [''], ['2', 'It borrows.'], ['3', 'It pays.'], ['4', 'It earns.'],
    ]);
  });

  it('open with a table of contents', () => {
    expectOutline(`
      Rules of the Guild

      Contents
      1. Name ........ 2
      2. Members
      3. The Board
      4. Money
      17

      1. Name
      The Guild is the Guild of Bakers.
      2. Members
      Bakers may join.
      3. The Board
      The Board meets monthly.
      4. Money
      The Board keeps the books.
    `, `
      heading <Rules of the Guild>
        1 item <Name>
          1.¶1 paragraph "The Guild is the Guild of Bakers."
        2 item <Members>
          2.¶1 paragraph "Bakers may join."
        3 item <The Board>
          3.¶1 paragraph "The Board meets monthly."
        4 item <Money>
          4.¶1 paragraph "The Board keeps the books."
    `);
  });

  it('print the headings of sections in bold, with their text behind them', () => {
    expectOutline(`
      ## ARTICLE II

      **Section 2.1. Offices.** The Guild has an office.

      **Section 2.2.** The Board may move it.

      ### Section C<a id="c"></a>
    `, `
      II heading ARTICLE
        II.2.1 item Section <Offices> "The Guild has an office."
        II.2.2 item Section "The Board may move it."
        II.C heading Section
    `);
  });

  it('begin a second list without a blank line', () => {
    expectOutline(`
      Guests may:
      1. Speak.
      2. Eat.
      Guests may not:
      1. Vote.
    `, `
      ¶1 paragraph stem "Guests may:"
        1 item item "Speak."
        2 item item "Eat."
      ¶2 paragraph stem "Guests may not:"
        1 item item "Vote."
    `);
  });

  it('carry lists on with #.', () => {
    expectOutline(`
      A. The Guild has members.
          #. Bakers may join.
          #. Millers may join.
      #. The Guild has a Board.
    `, `
      A item "The Guild has members."
        A.1 item "Bakers may join."
        A.2 item "Millers may join."
      B item "The Guild has a Board."
    `);
  });

  it('go on with the list that is indented as they are', () => {
    expectOutline(`
      1. The Guild has members.
      2. The appointment may be:
          1. written;
          2. spoken.
      3. The Guild has a Board:
          1. of Bakers; or
      Note: Millers may ask.
          2. of Millers.
      4. The Board meets.
    `, `
      1 item "The Guild has members."
      2 item stem "The appointment may be:"
        2.1 item item "written;"
        2.2 item item "spoken."
      3 item stem "The Guild has a Board:"
        3.1 item item "of Bakers; or" note "Note: Millers may ask."
        3.2 item item "of Millers."
      4 item "The Board meets."
    `);
  });

  it('begin behind a section sign and a number, or a number and a dash', () => {
    expectOutline(`
      § 5 The Board meets. It may vote.

      § 6 The Board convenes.
      1. Meetings are open.

      7.—(1) The Board votes.
    `, `
      5 item § "The Board meets." "It may vote."
      6 item § "The Board convenes."
        6.1 item "Meetings are open."
        6.7 item
          6.7.1 item "The Board votes."
    `);
  });

  it('put lettered items into code', () => {
    expectOutline(`
      4.1 The Board may:

      \`\`\`
      (a) lend money; and
      (b) borrow it.
      \`\`\`
      4.2 The Board must report.

      \`\`\`
      let x = 1
      \`\`\`
    `, `
      4.1 item stem "The Board may:"
        4.1.a item item "lend money; and"
        4.1.b item item "borrow it."
      4.2 item "The Board must report."
    `);
  });

  it('counts ones of which one is written as its place', () => {
    expectOutline(`
      # Chair

      1. The Chair opens meetings.
      1. The Chair keeps the list.
      3. The Chair signs the minutes.
      1. The Chair rings the bell.
    `, `
      heading <Chair>
        1 item "The Chair opens meetings."
        2 item "The Chair keeps the list."
        3 item "The Chair signs the minutes."
        4 item "The Chair rings the bell."
    `);
  });

  it('takes a long title with a shorter line below it, and a long title in bold letters, for headings', () => {
    expectOutline(`
      Section 3A -- Qualifications, Nominations and Elections of Officers, and what goes before them
      ----------------------

      The Crew elects the Captain.

      **Section 8.1 Proceedings other than by or in the Right of the Crew and its Friends**

      The Crew pays its Captain.
    `, `
      3A heading Section <-- Qualifications, Nominations and Elections of Officers, and what goes before them>
        3A.¶1 paragraph "The Crew elects the Captain."
      8.1 heading Section <Proceedings other than by or in the Right of the Crew and its Friends>
        8.1.¶1 paragraph "The Crew pays its Captain."
    `);
  });

  it('knows a heading that names again the one above it', () => {
    expectOutline(`
      ## Bylaw 5
      ### Bylaw 5: Section 1
      The Crew meets.
      ### Bylaw 5: Section 2
      The Crew eats.
    `, `
      5 heading Bylaw
        5.1 heading Section
          5.1.¶1 paragraph "The Crew meets."
        5.2 heading Section
          5.2.¶1 paragraph "The Crew eats."
    `);
  });

  it('puts paragraphs below a lettered title with a full stop', () => {
    expectOutline(`
      # Races

      A. Qualification.

      The Crew names the boats.

      B. Online Races.

      The Crew names the place.
    `, `
      heading <Races>
        A item <Qualification.>
          A.¶1 paragraph "The Crew names the boats."
        B item <Online Races.>
          B.¶1 paragraph "The Crew names the place."
    `);
  });
});

describe('a line in bold alone', () => {
  it('is a title, whatever its capitals', () => {
    expectOutline(`
      **Procedural questions**

      Any rower may raise a point of order.

      **The Cox may speak twice**

      So may the Captain.
    `, `
      heading <Procedural questions>
        ¶1 paragraph "Any rower may raise a point of order."
        ¶2 paragraph "**The Cox may speak twice**"
        ¶3 paragraph "So may the Captain."
    `);
  });
});

describe('a date alone', () => {
  it('is no title', () => {
    expectOutline(`
      # Bylaws

      Updated: September 14, 2025

      1. CREW
          3. Oars

              The Crew rows.
    `, `
      heading <Bylaws>
        ¶1 paragraph "Updated: September 14, 2025"
        1 item <CREW>
          1.3 item <Oars>
            1.3.¶1 paragraph "The Crew rows."
    `);
  });

  it('and what is set in below a title stands below it, whatever its number', () => {
    expectOutline(`
      1. CREW

          1. Name

              The Crew is the Crew.

      2. OARS

          3. Length

              The oars are long.

      3. BOATS
    `, `
      1 item <CREW>
        1.1 item <Name>
          1.1.¶1 paragraph "The Crew is the Crew."
      2 item <OARS>
        2.3 item <Length>
          2.3.¶1 paragraph "The oars are long."
      3 item <BOATS>
    `);
  });
});

describe('dotted labels', () => {
  it('stand under the label that most of them has in common with them', () => {
    expectOutline(`
      1.C Qualifications

      1.C.1 Qualifications for Captain

      1. Candidates must be Rowers.

      1.C.2 Qualifications for Cox

      1. Candidates must be Steerers.
    `, `
      1.C item <Qualifications>
        1.C.1 item <Qualifications for Captain>
          1.C.1.1 item "Candidates must be Rowers."
        1.C.2 item <Qualifications for Cox>
          1.C.2.1 item "Candidates must be Steerers."
    `);
  });

  it('go on behind those below the one before', () => {
    expectOutline(`
      1.1 Crew

      1.1.1 Rowers

      The Rowers row.

      Crew Transition

      1. The old crew trains the new.

      2.1 Elections

      2.1.1 General

      The Crew votes.
    `, `
      1.1 item <Crew>
        1.1.1 item <Rowers>
          1.1.1.¶1 paragraph "The Rowers row."
          1.1.1 heading <Crew Transition>
            1.1.1.1 item "The old crew trains the new."
      2.1 item <Elections>
        2.1.1 item <General>
          2.1.1.¶1 paragraph "The Crew votes."
    `);
  });

  it('counted in brackets', () => {
    expectOutline(`
      1. The Crew may:
         (i) row;
         (#) steer; and
         (#) rest.
    `, `
      1 item stem "The Crew may:"
        1.i item item "row;"
        1.ii item item "steer; and"
        1.iii item item "rest."
    `);
  });
});

describe('texts that are none', () => {
  const unreadable: readonly (readonly [name: string, text: string, message: RegExp])[] = [
    ['binary', 'PK\u0003\u0004\0\0', /not text/],
    ['bytes that are not UTF-8', '\ufffd\ufffd\ufffd\ufffdabc', /not UTF-8/],
    ['too deep', Array.from({ length: 70 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n'), /64 levels/],
    ['too large', 'a'.repeat(50 * 1024 * 1024 + 1), /50 MB/],
  ];
  for (const [name, text, message] of unreadable) {
    it(`${name}: one problem and the document alone`, () => {
      const { problems, provisions } = split(text);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!.message, message);
      assert.equal(provisions.length, 1);
    });
  }

  it('an empty text is a document', () => {
    assert.equal(split('').provisions.length, 1);
  });
});
