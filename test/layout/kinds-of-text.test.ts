import { describe, expect, test } from 'vitest'
import {
  beginsProse,
  endsInNames,
  isAuthorLine,
  isHalfLine,
  isHeadline,
  isLabelOfSite,
  isMetaRemnant,
  isNameList,
  isParagraph,
  isProse,
  mayBeGlued,
} from '../../src/layout/kinds-of-text.js'

/** Each kind of text, texts that are of that kind, and texts that are not. */
function table(name: string, is: (text: string) => boolean, yes: readonly string[], no: readonly string[]): void {
  describe(name, () => {
    test.each(yes)('yes: %s', (text) => expect(is(text)).toBe(true))
    test.each(no)('no: %s', (text) => expect(is(text)).toBe(false))
  })
}

const word = (length: number) => 'X'.repeat(length)

table(
  'isProse',
  isProse,
  [
    'We study the problem of learning.',
    'It works (see below).',
    'Does it work well?',
    'we find that the more we look the less we see',
    'x'.repeat(401),
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
    'Attention Is All You Need',
    'Ida Example, Otto Beispiel',
    'Ida Example, Otto Beispiel et al.',
    'Ida Example et al. · huggingface',
    'On the Use of Large Models',
    'John Smith, Jr.',
    'Learning to Rank with LLMs',
    '',
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
    'Berg van der von den del la Hof',
  ],
)

table(
  'isAuthorLine',
  isAuthorLine,
  [
    'Ida Example',
    'Ida Example, Otto Beispiel',
    'Ida Example, Otto Beispiel, Max Sample et al.',
    'Ida Example · eth-zurich, uw',
    'Wil van der Aalst',
    'Hynek Kydlíček, Tim De Ryck',
    'George C. Alexandropoulos',
    'Éric Ü',
    'Jean-Luc O’Neill',
    '王 小明',
    'A. B. Example',
    'Ida L. A . Example',
    'Ida Example,Otto Beispiel',
    `Ida ${word(1596)}`,
    'Ana Bea Cleo Dora Eva Fay , Ida Example',
  ],
  [
    '',
    'Ida',
    'Ida Example, Otto',
    'A Bb, C Dd, E Ff, G Hh',
    'Attention Is All You Need for Everything',
    'learning to rank',
    'GPT-4 Technical Report 2024',
    'x'.repeat(401),
    '3 Ida Example',
    'see Ida Example',
    `Ida ${word(1597)}`,
    'Ida Example,  Otto Beispiel',
  ],
)

table(
  'isNameList',
  isNameList,
  [
    'Ida Example, Otto Beispiel',
    'Otto Beispiel, Ida L. A . Example',
    'Ida Example et al.',
    'Sean McDonald, Ann DeVries',
    'Ida Example · uw',
  ],
  ['Ida Example', 'Some TitleIda Example, Otto Beispiel', 'Learning, Unlearning', ''],
)

table(
  'endsInNames',
  endsInNames,
  [
    'Some TitleIda Example et al.',
    'Some TitleIda Example · huggingface',
    'x et al',
    'x · allen-ai, uw',
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
  [
    'Ida Example, Otto Beispiel',
    'We follow Smith et al. and others',
    'et al.',
    'a·b',
    `${'x'.repeat(1700)} et al.`,
    'x · uw and more',
    'x · -uw',
    'x · uw, -eth',
    'x · uw; eth',
    'x · u w',
    'uw, eth',
    `${word(1594)} et al.`,
  ],
)

table(
  'isLabelOfSite',
  isLabelOfSite,
  [
    'Load more',
    '© 2026 Scholar Feed. All rights reserved.',
    'Sign in',
    'Papers',
    '1 2 3 Next',
    word(79),
    '® Scholar Feed.',
    'Ver. 2 of all',
    'He said no. more',
  ],
  ['It works.', 'Does it?', `${'word '.repeat(20)}`, 'He said “yes.”', word(80), 'All © rights.', `© ${word(80)}`],
)

table(
  'isHeadline',
  isHeadline,
  ['Attention Is All You Need', 'Ida Example', 'abc'],
  ['', 'ab', 'We show that it works.'],
)

table(
  'isMetaRemnant',
  isMetaRemnant,
  ['L0Sep 2O, 2024', 'LG', '2024', 'LGS?p 20', `${word(39)}1`, 'CL', '7'],
  [
    'Attention',
    'Ida Example',
    'We saw 3 of them.',
    `${'LG'.repeat(20)}2024x`,
    `${word(40)}1`,
    'CLX',
    'XCL',
    'Learn AI',
    'AI Learns',
  ],
)

table(
  'isParagraph: a long title without names is none',
  isParagraph,
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
  isHalfLine,
  ['Ida Example on behalf of the working group', word(120), ''],
  [word(121), 'On behalf of the group.'],
)

table(
  'mayBeGlued',
  mayBeGlued,
  ['Some TitleIda Example', 'On BERTIda Example', 'Version 2Ida', 'Co(n)Ida', 'A McGeeIda'],
  ['Some Title', 'McDonald', 'DeVries', 'VanDyke', 'GPT', 'BERT 2'],
)

table(
  'beginsProse',
  beginsProse,
  ['The human environment is comprised of', '“We ask', 'The trams', '("The night and the Day'],
  [
    'the human environment of Ida',
    'environment, The human',
    '— We ask them and others',
    'Trams and Buses of Night Lines',
    'Night Trams',
    'Ida Example and Otto Beispiel',
  ],
)
