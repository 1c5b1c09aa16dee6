import { describe, expect, test } from 'vitest'
import * as shapes from '../../src/syntax/shapes.js'

/** Each shape, a text, and whether it has that shape. */
function table(name: string, is: (text: string) => boolean, yes: readonly string[], no: readonly string[]): void {
  describe(name, () => {
    test.each(yes)('yes: %s', (text) => expect(is(text)).toBe(true))
    test.each(no)('no: %s', (text) => expect(is(text)).toBe(false))
  })
}

const word = (length: number) => 'X'.repeat(length)

table(
  'isProse',
  shapes.isProse,
  [
    word(401),
    'we find that more is less',
    'One Two Three Four Five we find that more is less',
    'We got to (a) “see.”',
    'we find that more is less, and so on we go with Smith et al.',
    'a b c d e f, g h, i j, k l, m n et al.',
    'one two three four five six seven, max sample et al.',
    'Did we get 50%.',
  ],
  [
    word(400),
    'we find that it is',
    'One Two Three Four Five Six we find that more is less',
    'A Title Of Some Words with end. And More',
    'a b c d e f, g h, i j, k l et al.',
    'yansha zhu, zhiliang wu, yongan sun et al.',
    'What is. Known',
    'Ida Example · uwe.',
    'Deep Learning for all of us',
    'g h, a b c d e f et al.',
    'Our Guide to v.x',
  ],
)

table(
  'isParagraph: a long title without names is none',
  shapes.isParagraph,
  [word(401), 'It works.', 'we find that it works!', 'Sure.”', 'So we say (“it works.”)'],
  [
    word(400),
    'we find that more is less and less',
    'It works with Smith et al.',
    `${word(401)} et al.`,
    'Lectures by Prof.X.',
  ],
)

table(
  'isHalfLine',
  shapes.isHalfLine,
  ['Ida Example on behalf of the working group', word(120), ''],
  [word(121), 'On behalf of the group.'],
)

table(
  'endsInNames',
  shapes.endsInNames,
  [
    'x · 3m',
    'x ·uw',
    'x · uw,eth',
    'x · a1, b2c',
    'x · 王',
    'x · uw, eth, 3m',
    'x et  al.',
    'x,et al',
    `${word(1593)} et al.`,
  ],
  ['x · uw and more', 'x · -uw', 'x · uw, -eth', 'x · uw; eth', 'x · u w', 'uw, eth', `${word(1594)} et al.`],
)

table(
  'isAuthorLine',
  shapes.isAuthorLine,
  ['Ida Example,Otto Beispiel', `Ida ${word(1596)}`, 'Ana Bea Cleo Dora Eva Fay , Ida Example'],
  ['3 Ida Example', 'see Ida Example', `Ida ${word(1597)}`, 'Ida Example,  Otto Beispiel'],
)

table(
  'mayBeGlued',
  shapes.mayBeGlued,
  ['Some TitleIda Example', 'On BERTIda Example', 'Version 2Ida', 'Co(n)Ida', 'A McGeeIda'],
  ['Some Title', 'McDonald', 'DeVries', 'VanDyke', 'GPT', 'BERT 2'],
)

table(
  'isChrome',
  shapes.isChrome,
  [word(79), '® Scholar Feed.', 'Ver. 2 of all', 'He said no. more'],
  [word(80), 'All © rights.', `© ${word(80)}`],
)

table(
  'isMetaRemnant',
  shapes.isMetaRemnant,
  [`${word(39)}1`, 'CL', '7'],
  [`${word(40)}1`, 'CLX', 'XCL', 'Learn AI', 'AI Learns'],
)
