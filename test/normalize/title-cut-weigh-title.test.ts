import { describe, expect, it } from 'vitest'
import { rowsAt } from './title-cut-weigh-rows.js'

const ABOUT = /^(title|after|between)/

type Row = [line: string, rows: string]

describe('what the last title word shows', () => {
  const lengthAndEnding: Row[] = [
    ['Slow Gardens|Ana Silva', 'titlePlainWord'],
    ['Slow Rendering|Ana Silva', 'titlePlainWord titleWordEnding'],
    ['Slow rendering|Ana Silva', 'titlePlainWord titleWordEnding'],
    ['Slow Text|Ana Silva', 'titleFourLetters titleWordEnding'],
    ['Slow Min|Kyu Lee', 'titleThreeLetters'],
    ['Slow by Ka|Shun Li', 'titleTwoLetters'],
    ['Slow Solving for x|Ana Silva', 'titleOneLetter titleTwoLetters'],
    ['The Grand Counterrevolutions|Ana Silva', 'titlePlainWord titleWordEnding'],
    ['The Grand Interdisciplinarily|Ana Silva', 'titleLongWord titlePlainWord titleWordEnding'],
    ['The Grand Self-Interdisciplinarily|Ana Silva', 'titleLongWord titlePlainWord titleWordEnding'],
    ['The Grand Interdisciplinarily-Self|Ana Silva', 'titleFourLetters'],
  ]
  it.each(lengthAndEnding)('length and ending: %s', (line, rows) => {
    expect(rowsAt(line, ABOUT)).toBe(rows)
  })

  const closingSigns: Row[] = [
    ['Slow Gardens?|Ana Silva', 'titleClosed titlePlainWord'],
    ['Slow Gardens!|Ana Silva', 'titleClosed titlePlainWord'],
    ['Slow (Gardens)|Ana Silva', 'titleClosed titlePlainWord'],
    ['Slow [Gardens]|Ana Silva', 'titleClosed titlePlainWord'],
    ['Slow "Gardens"|Ana Silva', 'titleClosed titlePlainWord'],
    ['Slow “Gardens”|Ana Silva', 'titleClosed titlePlainWord'],
    ['Slow Gardens.|Ana Silva', 'titlePlainWord'],
    ['Slow Gardens ?|Ana Silva', 'titleClosed'],
    ["Slow Garden's|Ana Silva", ''],
    ["A Slow 'Garden Model'|Ana Silva", 'titleClosed titlePlainWord titleWordEnding'],
    ['A Slow ‘Garden Model’|Ana Silva', 'titleClosed titlePlainWord titleWordEnding'],
    ["A Slow ‘Garden Model'|Ana Silva", 'titleClosed titlePlainWord titleWordEnding'],
    ["A Slow Garden Model'|Ana Silva", 'titleApostrophe titlePlainWord titleWordEnding'],
    ["A Slow 'Garden' Model'|Ana Silva", 'titleApostrophe titlePlainWord titleWordEnding'],
    ["A Slow 'Garden', Model'|Ana Silva", 'titleAloneBehindComma titleApostrophe titlePlainWord titleWordEnding'],
    ["A Slow ‘Garden’) Model'|Ana Silva", 'titleApostrophe titlePlainWord titleWordEnding'],
    ["A Slow 'Garden's Model'|Ana Silva", 'titleClosed titlePlainWord titleWordEnding'],
    ["A Slow ' Garden Model'|Ana Silva", 'titleApostrophe titlePlainWord titleWordEnding'],
    ["A 'Slow' and 'Garden Model'|Ana Silva", 'titleClosed titlePlainWord titleWordEnding'],
    ["A Slow Garden'Model'|Ana Silva", 'titleApostrophe'],
    [
      "A Slow 'Garden of Many Tall and Patient Sunflowers That Nobody Waters by Day or at Dusk'|Ana Silva",
      'titleApostrophe titleFourLetters',
    ],
    [
      "A Slow 'Garden of Many Tall and Patient Sunflowers That Nobody Waters by Day or a Dusk'|Ana Silva",
      'titleClosed titleFourLetters',
    ],
  ]
  it.each(closingSigns)('closing signs: %s', (line, rows) => {
    expect(rowsAt(line, ABOUT)).toBe(rows)
  })

  const partsOfSurnames: Row[] = [
    ["Slow Gardens Jennifer D'|Souza", 'titleApostrophe titleOneLetter titleSurnamePrefix'],
    ['Slow Gardens Sean Mc|Donald', 'titleSurnamePrefix titleTwoLetters'],
    ['Slow Gardens Ana Vander|Berg', 'titlePlainWord titleSurnamePrefix titleWordEnding'],
    ['Slow Gardens Ana Garcia-Mc|Donald', 'titlePartSurnamePrefix titleTwoLetters'],
    ['Slow Gardens Ana Mc-Garcia|Donald', 'titlePlainWord'],
    ['Slow Gardens Van|Ana Silva', 'titleSurnamePrefix titleThreeLetters'],
  ]
  it.each(partsOfSurnames)('parts of surnames: %s', (line, rows) => {
    expect(rowsAt(line, ABOUT)).toBe(rows)
  })

  const capitals: Row[] = [
    ['Slow Gardens of Class A|Ana Silva', 'betweenCapitals titleOneLetter'],
    ['Slow Gardens with SVM|Ana Silva', 'betweenCapitals titleCapitals'],
    ['Slow Gardens with SVMs|Ana Silva', 'titlePluralCapitals'],
    ['Slow Gardens on TikTok|Ana Silva', 'titleCoinedTail titleTwoHumps'],
    ['Slow Answers in QAMohamad|Reza Karimi', 'titleCapitalsThenSmall'],
    ['Slow Tuning with LoRA|Ana Silva', 'betweenCapitals titleMixedCapitals'],
    ['Slow Tuning with 深度|Ana Silva', 'titleMixedCapitals'],
    ['Slow Gardens in 3D|Ana Silva', 'betweenCapitals'],
    ['Slow Gardens with Arc2Face|Ana Silva', 'titleTwoHumps'],
    ['Slow Gardens with Arc2face|Ana Silva', ''],
    ['Slow Gardens of 2023Mohammad|Reza Karimi', 'titleTwoHumps'],
    ['Slow Gardens of M$2Face|Ana Silva', ''],
    ['Slow Gardens with Skip-SVM|Ana Silva', 'betweenCapitals titleCapitals'],
    ['Slow Gardens with SVM/Skipping|Ana Silva', 'titlePlainWord titleWordEnding'],
  ]
  it.each(capitals)('capitals: %s', (line, rows) => {
    expect(rowsAt(line, ABOUT)).toBe(rows)
  })

  const coinedTails: Row[] = [
    ['Slow Gardens with ControlNet|Ana Silva', 'titleCoinedTail titleTwoHumps'],
    ['Slow Gardens with a Net|Ana Silva', 'titleThreeLetters'],
    ['Slow Gardens with Magnet|Ana Silva', 'titlePlainWord'],
    ['Slow Gardens with KNNet|Ana Silva', 'titleCapitalsThenSmall titleCoinedTail'],
    ['Slow Gardens with FooBarNet|Ana Silva', 'titleCoinedTail titleMixedCapitals'],
    ['Slow Gardens with Arc2Net|Ana Silva', 'titleCoinedTail titleTwoHumps'],
    ['Slow Gardens with 3DNet|Ana Silva', 'titleCoinedTail titleTwoHumps'],
    ['Slow Gardens with Arc$Net|Ana Silva', ''],
    ['Slow Gardens with Arc.2Net|Ana Silva', ''],
    ['Slow Gardens with Control-Net|Ana Silva', 'titleThreeLetters'],
  ]
  it.each(coinedTails)('coined tails: %s', (line, rows) => {
    expect(rowsAt(line, ABOUT)).toBe(rows)
  })

  const behindAComma: Row[] = [
    ['Slow Gardens, Amir|Reza Karimi', 'titleAloneBehindComma titleFourLetters'],
    ['Slow Gardens, Seo Amir|Reza Karimi', 'titleAloneBehindComma titleFourLetters'],
    ['Slow Gardens, seo Amir|Reza Karimi', 'titleFourLetters'],
    ['Slow Gardens, Seo amir|Reza Karimi', 'titleFourLetters'],
    ['Slow Gardens, Seo Na Amir|Reza Karimi', 'titleFourLetters'],
    ['Slow Gardens Amir|Reza Karimi', 'titleFourLetters'],
    ['Slow, Gardens, Amir|Reza Karimi', 'titleAloneBehindComma titleFourLetters'],
    ['Slow Gardens,Amir|Reza Karimi', ''],
    ['Maps, Counterrevolutionary-Counterrevolutions|Reza Karimi', 'titlePlainWord titleWordEnding'],
    [
      'Maps, Counterrevolutionary-Counterrevolution|Reza Karimi',
      'titleAloneBehindComma titlePlainWord titleWordEnding',
    ],
  ]
  it.each(behindAComma)('behind a comma: %s', (line, rows) => {
    expect(rowsAt(line, ABOUT)).toBe(rows)
  })

  const joints: Row[] = [
    ['Slow Tuning with LoR|AAna Silva', 'betweenCapitals titleMixedCapitals'],
    ['Slow Grasping in 3|Dana Silva', 'afterDigit'],
    ['Slow Gardens 2025|Ana Silva', ''],
    ['Slow Gardens 20256|Ana Silva', 'afterDigit'],
    ['Slow Gardens X-2025|Ana Silva', ''],
    ['Slow Grasping in 3|王小明', ''],
    ['Slow Tuning with LoRA|王小明', 'titleMixedCapitals'],
  ]
  it.each(joints)('joints: %s', (line, rows) => {
    expect(rowsAt(line, ABOUT)).toBe(rows)
  })

  const theRarest: Row[] = [
    ['Slow Gardens with Arc2FaceB|Ana Silva', 'betweenCapitals'],
    ['Slow Trees, gardens|A Clarke', 'titleAloneBehindComma titlePlainWord'],
  ]
  it.each(theRarest)('the rarest: %s', (line, rows) => {
    expect(rowsAt(line, ABOUT)).toBe(rows)
  })
})
