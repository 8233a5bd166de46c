import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { findReferences } from '../../grammar/references.ts';

/** The references of a text: words, keyword, labels; then what else is known. */
function found(text: string): string {
  return findReferences(text).map((reference) => [
    `${reference.text} = ${reference.keyword}[${reference.labels.join(' ')}]`,
    reference.through && `to ${reference.through}`, reference.self && 'self', reference.document && `of ${reference.document}`,
  ].filter(Boolean).join(' ')).join('; ');
}

const shapes: readonly (readonly [text: string, expected: string])[] = [
  ['Chapter 4 Clause II.4.A shall stand.', 'Chapter 4 Clause II.4.A = chapter[4 II 4 A]'],
  ['Notwithstanding clause 4.II.4.A, the NEC acts.', 'clause 4.II.4.A = clause[4 II 4 A]'],
  ['as in Chapter 2, Clause III.1.A above', 'Chapter 2, Clause III.1.A above = chapter[2 III 1 A]'],
  ['under clause 40.2(b), the', 'clause 40.2(b) = clause[40 2 b]'],
  ['a roll kept under M-2.04', 'M-2.04 = [M 2 04]'],
  ['under rule M-2.04 only', 'rule M-2.04 = rule[M 2 04]'],
  ['see section 6.6.1.', 'section 6.6.1 = section[6 6 1]'],
  ['Article 10.2 applies', 'Article 10.2 = article[10 2]'],
  ['as amended by rule 20A', 'rule 20A = rule[20A]'],
  ['Rule 20(a)(2) or rule H9.1(c)', 'Rule 20(a)(2) = rule[20 a 2]; rule H9.1(c) = rule[H9 1 c]'],
  ['paragraph (b) above', 'paragraph (b) above = paragraph[b]'],
  ['paragraph (b)(ii) of clause 4', 'paragraph (b)(ii) of clause 4 = clause[4 b ii]'],
  ['section 4 of Chapter 2', 'section 4 of Chapter 2 = chapter[2 4]'],
  ['Bylaw 3 section 7.4', 'Bylaw 3 section 7.4 = bylaw[3 7 4]'],
  ['Section 7viii', 'Section 7viii = section[7 viii]'],
  ['clause 5(xii)', 'clause 5(xii) = clause[5 xii]'],
  ['Article 10.2 I F.', 'Article 10.2 I F = article[10 2 I F]'],
  ['§6.2.7.1', '§6.2.7.1 = section[6 2 7 1]'],
  ['see &sect;4.1(3), &sect;4.2.', '&sect;4.1(3) = section[4 1 3]; &sect;4.2 = section[4 2]'],
  ['Schedule 2 and Appendix B', 'Schedule 2 = schedule[2]; Appendix B = appendix[B]'],
  ['Standing Order 2.3.', 'Standing Order 2.3 = standing order[2 3]'],
  ['cl. 4.2 and art. 5', 'cl. 4.2 = clause[4 2]; art. 5 = article[5]'],
  ['4.II.2.B.ii applies', '4.II.2.B.ii = [4 II 2 B ii]'],
  ['under rule 7 members may speak', 'rule 7 = rule[7]'],
  ['clause A applies; section iv', 'clause A = clause[A]; section iv = section[iv]'],
  ['this Article 5', 'Article 5 = article[5]'],
  ['under § 66 para. 1 GmbHG', '§ 66 para. 1 = section[66 1] of GmbHG'],
  ['in §§ 58 no. 6, 7 Vereinsgesetz', '§§ 58 = section[58] of Vereinsgesetz'],
  ['under Article 60 et seqq. Civil Code', 'Article 60 = article[60] of Civil Code'],
  ['sections 77       , 78   and 85   of the Act', 'sections 77 = section[77] of Act; 78 = section[78] of Act; 85 = section[85] of Act'],
  ['from former Article 9 Section 3(C)', 'Article 9 Section 3(C) = article[9 3 C] of former'],
  ['in Article 10 Amendment 1 of the Blue Charter', 'Article 10 = article[10] of Blue Charter'],
  ['under clause 9 Members may', 'clause 9 = clause[9]'],
];

const severalAtOnce: readonly (readonly [text: string, expected: string])[] = [
  ['clauses 2–11', 'clauses 2–11 = clause[2] to 11'],
  ['clauses 4 to 6', 'clauses 4 to 6 = clause[4] to 6'],
  ['ss. 4–6', 'ss. 4–6 = section[4] to 6'],
  ['sections 4.1-4.5', 'sections 4.1-4.5 = section[4 1] to 4.5'],
  ['paragraphs (a) to (c)', 'paragraphs (a) to (c) = paragraph[a] to c'],
  ['clauses 4 and 5', 'clauses 4 = clause[4]; 5 = clause[5]'],
  ['clauses 4, 5(1) and 7 apply', 'clauses 4 = clause[4]; 5(1) = clause[5 1]; 7 = clause[7]'],
  ['clause 4(1) or (2)', 'clause 4(1) = clause[4 1]; (2) = clause[4 2]'],
  ['clauses 4(1)(a) and (b)', 'clauses 4(1)(a) = clause[4 1 a]; (b) = clause[4 1 b]'],
];

const elsewhere: readonly (readonly [text: string, expected: string])[] = [
  ['Article 4 of the Standing Orders', 'Article 4 = article[4] of Standing Orders'],
  ['Articles 3 and 4 of the Constitution', 'Articles 3 = article[3] of Constitution; 4 = article[4] of Constitution'],
  ['§4.3(d) and §4.3(e) of the Charter', '§4.3(d) = section[4 3 d] of Charter; §4.3(e) = section[4 3 e] of Charter'],
  ['section 501(c)(3) of the [Internal Revenue Code of 1986](link)', 'section 501(c)(3) = section[501 c 3] of Internal Revenue Code of 1986'],
  ['the Companies Act 2006, section 4', 'section 4 = section[4] of Companies Act 2006'],
  ['section 5 of its standing orders', 'section 5 = section[5] of standing orders'],
  ['part 2 of the agenda', 'part 2 = part[2] of agenda'],
  ['under Part 2D.6 (Disqualified persons) of the Corporations Act', 'Part 2D.6 = part[2D 6] of Corporations Act'],
  ['see the Union Constitution, Article 4', 'Article 4 = article[4] of Union Constitution'],
  ['in accordance with BGS Bylaw 5.2', 'Bylaw 5.2 = bylaw[5 2] of BGS'],
  ['SUBJECT TO RULE 5', 'RULE 5 = rule[5]'],
  ['the *Bakers Act* section 35(2)', 'section 35(2) = section[35 2] of Bakers Act'],
  ['this clause and these rules', 'this clause = this clause[] self; these rules = these rules[] self'],
  ['clause 4 of these rules', 'clause 4 = clause[4]; these rules = these rules[] self'],
  ['under rule 5 to Conference', 'rule 5 = rule[5]'],
];

const none: readonly string[] = [
  'As a rule I think so.', 'the rule that members obey', '5(xii)', '7.1 per cent', 'in part 2 hours', 'the Model Party Rules 2020', 'any of the clauses',
  'on 12.10.2024 it met', 'Rule changes', 'particles 5', 'a clause A member wrote', 'item 3 members', 'article 2.5%',
  // Labels of what they open, and the numbering of statutes.
  '**Section 2.1. Offices.** The Guild has an office.', 'Section 5.03 Duties of the Chair. The Chair presides.', '- ARTICLE II. ELDERS', 'the provisions of §38-33-106',
];

describe('references', () => {
  for (const [text, expected] of [...shapes, ...severalAtOnce, ...elsewhere]) it(text, () => assert.equal(found(text), expected));
  for (const text of none) it(`none: ${text}`, () => assert.equal(found(text), ''));

  it('stand where their words stand, one after another, in any text', () => {
    const piece = fc.constantFrom('clause ', 'clauses ', 'Chapter 4 ', 'II.4.A', '4', '(b)', '(', ')', '.', ' and ', ', ', '–', ' to ', ' of ', 'the ', 'Act', 'these rules', '§', 'A', 's. ', ' above', '🔍', '\n');
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let behind = 0;
      for (const { span, text: written } of findReferences(text)) {
        assert.ok(span.start >= behind && span.end > span.start);
        assert.equal(text.slice(span.start, span.end), written);
        behind = span.end;
      }
    }), { numRuns: 500 });
  });

  const long = ['clause 4 and ', 'clauses 4, 5, ', 'clause 4 of ', 'section 4.', '(a)', 'The Act ', '§ ', 'this '];
  for (const piece of long) it(`are found in linear time: ${piece}`, { timeout: 20_000 }, () => assert.ok(findReferences(piece.repeat(50_000)).length >= 0));
});
