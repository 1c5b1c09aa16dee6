import { describe, expect, test } from 'vitest'
import {
  endsInNames,
  isAuthorLine,
  isChrome,
  isHeadline,
  isMetaRemnant,
  isNameList,
  isProse,
} from '../../src/syntax/shapes.js'

/** Each shape, a text, and whether it has that shape. */
function table(name: string, is: (text: string) => boolean, yes: readonly string[], no: readonly string[]): void {
  describe(name, () => {
    test.each(yes)('yes: %s', (text) => expect(is(text)).toBe(true))
    test.each(no)('no: %s', (text) => expect(is(text)).toBe(false))
  })
}

table(
  'isProse',
  isProse,
  [
    'We study the problem of learning.',
    'It works (see below).',
    'Does it work well?',
    'we find that the more we look the less we see',
    'x'.repeat(401),
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
  ],
)

table(
  'isNameList',
  isNameList,
  ['Ida Example, Otto Beispiel', 'Ida Example et al.', 'Sean McDonald, Ann DeVries', 'Ida Example · uw'],
  ['Ida Example', 'Some TitleIda Example, Otto Beispiel', 'Learning, Unlearning', ''],
)

table(
  'endsInNames',
  endsInNames,
  ['Some TitleIda Example et al.', 'Some TitleIda Example · huggingface', 'x et al', 'x · allen-ai, uw'],
  ['Ida Example, Otto Beispiel', 'We follow Smith et al. and others', 'et al.', 'a·b', `${'x'.repeat(1700)} et al.`],
)

table(
  'isChrome',
  isChrome,
  ['Load more', '© 2026 Scholar Feed. All rights reserved.', 'Sign in', 'Papers', '1 2 3 Next'],
  ['It works.', 'Does it?', `${'word '.repeat(20)}`, 'He said “yes.”'],
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
  ['L0Sep 2O, 2024', 'LG', '2024', 'LGS?p 20'],
  ['Attention', 'Ida Example', 'We saw 3 of them.', `${'LG'.repeat(20)}2024x`],
)
