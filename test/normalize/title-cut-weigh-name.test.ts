import { describe, expect, it } from 'vitest'
import { rowsAt } from './title-cut-weigh-rows.js'

const ABOUT = /^(first|rest|one|three)/

type Row = [line: string, rows: string]

describe('what the first name shows', () => {
  const numberOfWords: Row[] = [
    ['Slow Gardens|Elle', 'firstOneWord oneName'],
    ['Slow Gardens|Ana Silva', 'oneName'],
    ['Slow Gardens|Ana Beatriz Silva', 'firstThreeWords oneName'],
    ['Slow Gardens|Ana Beatriz Silva Lopez', 'firstFourWords oneName'],
    ['Slow Gardens|Ana Beatriz Silva Lopez Santos', 'firstManyWords oneName'],
    ['Slow Gardens|Ana van der Berg', 'firstFourWords oneName'],
    ['Slow Gardens|Ana Jr.', 'firstOneWord oneName'],
    ['Slow Gardens|Ana van', 'firstOneWord oneName'],
    ['Slow Gardens|van der Berg', 'firstOneWord firstParticle oneName'],
    ['Slow Gardens|van der Berg Marit', 'firstParticle oneName'],
    ['Slow Gardens|Ana Silva, Bo Chen', ''],
    ['Slow Gardens|Ana Silva, Bo Chen, Sean Cox', 'threeNames'],
    ['Slow Gardens|Ana Silva, Bo Chen, Sean Cox et al.', ''],
    ['Slow Gardens|Ana Silva et al.', ''],
  ]
  it.each(numberOfWords)('number of words: %s', (line, rows) => {
    expect(rowsAt(line, ABOUT)).toBe(rows)
  })

  const firstWord: Row[] = [
    ['Slow Gardens|A. Clarke', 'firstInitial oneName'],
    ['Slow Gardens|A Clarke', 'firstInitial oneName'],
    ['Slow Gardens|AJ Clarke', 'firstCapitals oneName'],
    ['Slow Gardens|LLMs Clarke', 'firstMixedCapitals oneName'],
    ['Slow Gardens|AmirHossein Zamani', 'firstTwoHumps oneName'],
    ['Slow Gardens|McKay Zamani', 'oneName'],
    ['Slow Gardens|ControlNet Zamani', 'firstTwoHumps oneName'],
    ['Slow Gardens|NetControl Zamani', 'firstCoinedTail firstTwoHumps oneName'],
    ['Slow Gardens|LoRA Zamani', 'firstMixedCapitals oneName'],
    ['Slow Gardens|RAna Zamani', 'firstCapitalsThenSmall oneName'],
    ['Slow Gardens|I2V Zamani', 'firstSign oneName'],
    ['Slow Gardens|Petre1 Zamani', 'firstOdd oneName'],
    ['Slow Gardens|Q: Zamani', 'firstSign oneName'],
    ['Slow Gardens|Jean-Luc Zamani', 'oneName'],
    ['Slow Gardens|Jean-LUC Zamani', 'firstOddPart oneName'],
    ['Slow Gardens|Jean-luc Zamani', 'oneName'],
    ['Slow Gardens|Jean-L. Zamani', 'oneName'],
    ['Slow Gardens|J.-Luc Zamani', 'oneName'],
    ['Slow Gardens|J.-L. Zamani', 'oneName'],
    ['Slow Gardens|J. Zamani', 'firstInitial oneName'],
    ['Slow Gardens|JL-Luc Zamani', 'firstCapitals oneName'],
    ['Slow Gardens|AmirReza-Luc Zamani', 'firstTwoHumps oneName'],
    ['Slow Gardens|McReza-Luc Zamani', 'oneName'],
    ['Slow Gardens|Jean- Zamani', 'oneName'],
    ['Slow Gardens|Nicol`o Zamani', 'oneName'],
    ['Slow Gardens|Md. Zamani', 'oneName'],
    ['Slow Gardens|Mohd. Zamani', 'oneName'],
    ['Slow Gardens|Maria. Zamani', 'firstOdd oneName'],
    ['Slow Gardens|MD. Zamani', 'firstCapitals oneName'],
    ['Slow Gardens|QAM. Zamani', 'firstOdd oneName'],
    ["Slow Gardens|D'Souza Zamani", 'oneName'],
    ["Slow Gardens|d'Souza Zamani", 'firstParticle oneName'],
    ['Slow Gardens|l’Orme Zamani', 'firstParticle oneName'],
    ['Slow Gardens|王小明 Zamani', 'oneName'],
    ['Slow Gardens|王a Zamani', 'firstMixedCapitals oneName'],
    ['Slow Gardens|Maximiliano Zamani', 'oneName'],
    ['Slow Gardens|Maximilianos Zamani', 'firstLongWord oneName'],
    ['Slow Gardens|MaxHermanno Zamani', 'firstTwoHumps oneName'],
    ['Slow Gardens|MaxHermannos Zamani', 'firstLongWord firstTwoHumps oneName'],
    ['Slow Gardens|Maximiliano-Luc Zamani', 'oneName'],
    ['Slow Gardens|Maximilianos-Luc Zamani', 'firstLongWord oneName'],
    ['Slow Gardens|Station Zamani', 'firstTitleEnding oneName'],
    ['Slow Gardens|SkiStation Zamani', 'firstTitleEnding firstTwoHumps oneName'],
    ['Slow Gardens|Net Zamani', 'firstIsCoinedTail oneName'],
    ['Slow Gardens|taro Zamani', 'firstSmall oneName'],
    ['Slow Gardens|al Zamani', 'firstOneWord firstParticle firstShortParticle oneName'],
    ['Slow Gardens|van Zamani', 'firstOneWord firstParticle oneName'],
    ['Slow Gardens|An Zamani', 'oneName'],
    ['Slow Gardens|an Zamani', 'firstSmall oneName'],
    ['Slow Gardens|The Zamani', 'oneName'],
  ]
  it.each(firstWord)('first word: %s', (line, rows) => {
    expect(rowsAt(line, ABOUT)).toBe(rows)
  })

  const furtherWords: Row[] = [
    ['Slow Gardens|Ana lee', 'oneName restSmall'],
    ['Slow Gardens|Ana B. Lee', 'firstThreeWords oneName restInitial'],
    ['Slow Gardens|Ana B Lee', 'firstThreeWords oneName restInitial'],
    ['Slow Gardens|Ana BN', 'oneName restCapitals'],
    ['Slow Gardens|Ana LLMs', 'oneName restMixedCapitals'],
    ['Slow Gardens|Ana FakeArt', 'oneName restCoinedTail restTwoHumps'],
    ['Slow Gardens|Ana ArtFake', 'oneName restTwoHumps'],
    ['Slow Gardens|Ana McDonald', 'oneName'],
    ['Slow Gardens|Ana LoRA', 'oneName restMixedCapitals'],
    ['Slow Gardens|Ana LLMing', 'oneName restCapitalsThenSmall'],
    ['Slow Gardens|Ana 2.0', 'oneName restSign'],
    ['Slow Gardens|Ana X1', 'oneName restSign'],
    ['Slow Gardens|Ana Petre1', 'oneName restOdd'],
    ['Slow Gardens|Ana Petre12', 'oneName restSign'],
    ['Slow Gardens|Ana "Wayne" Lee', 'firstThreeWords oneName restOdd'],
    ['Slow Gardens|Ana (Wayne) Lee', 'firstThreeWords oneName restOdd'],
    ['Slow Gardens|Ana (Wayne Lee', 'firstThreeWords oneName restSign'],
    ['Slow Gardens|Ana Lee: Lee', 'firstThreeWords oneName restSign'],
    ['Slow Gardens|Ana Skip-NEt', 'oneName restOddPart'],
    ['Slow Gardens|Ana Skip-Net', 'oneName'],
    ['Slow Gardens|Ana B.-Lee', 'oneName'],
    ['Slow Gardens|Ana Lee*', 'oneName'],
    ['Slow Gardens|Ana Lee-', 'oneName'],
    ['Slow Gardens|Ana LEE-Lee', 'oneName restCapitals'],
    ['Slow Gardens|Ana the Lee', 'firstThreeWords oneName restFunctionWord'],
    ['Slow Gardens|Ana The', 'oneName restFunctionWord'],
    ['Slow Gardens|Ana van Lee', 'firstThreeWords oneName'],
    ['Slow Gardens|Ana Lee Jr.', 'firstThreeWords oneName'],
    ['Slow Gardens|Ana Station', 'oneName restTitleEnding'],
    ['Slow Gardens|Ana LoStation', 'oneName restTitleEnding restTwoHumps'],
    ["Slow Gardens|Ana Mapsd'Ascoli", 'oneName restOddPart'],
    ['Slow Gardens|Ana Mapsl’Ascoli', 'oneName restOddPart'],
    ["Slow Gardens|Ana Dell'Orco", 'oneName'],
    ["Slow Gardens|Ana Mapsx'Ascoli", 'oneName'],
    ["Slow Gardens|Ana Mapsd'ascoli", 'oneName'],
    ["Slow Gardens|Ana D'Ascoli", 'oneName'],
    ['Slow Gardens|Ana QAM.', 'oneName restOdd'],
    ['Slow Gardens|Ana MD.', 'oneName restCapitals'],
    ['Slow Gardens|Ana Maria.', 'oneName restOdd'],
    ['Slow Gardens|Ana Counterrevolutionary', 'oneName'],
    ['Slow Gardens|Ana CounterRevolutionary', 'oneName restTwoHumps'],
    ["Slow Gardens|Mapsd'Ascoli Lee", 'oneName'],
  ]
  it.each(furtherWords)('further words: %s', (line, rows) => {
    expect(rowsAt(line, ABOUT)).toBe(rows)
  })

  const theRarest: Row[] = [
    ['Slow Gardens|Ana LoPetre1', 'oneName restSign'],
    ['Slow Gardens|Ana x(Wayne) Lee', 'firstThreeWords oneName restSign'],
    ['Slow Gardens|Ana (Wayne)x Lee', 'firstThreeWords oneName restSign'],
    ['Slow Gardens|Ana (Wa:ne) Lee', 'firstThreeWords oneName restSign'],
    ["Slow Gardens|O'd'Orme Zamani", 'oneName'],
    ['Slow Gardens|AN Zamani', 'oneName'],
    ['Slow Gardens|Ana J.-Luc. Lee', 'firstThreeWords oneName'],
    ['Slow Gardens|Ana B* Lee', 'firstThreeWords oneName restInitial'],
    ['Slow Gardens|Ana Maximilianos-Luc', 'oneName'],
    ['Slow Gardens|ǅamalHossein Zamani', 'firstLongWord firstTwoHumps oneName'],
  ]
  it.each(theRarest)('the rarest: %s', (line, rows) => {
    expect(rowsAt(line, ABOUT)).toBe(rows)
  })
})
