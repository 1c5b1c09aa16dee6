import { describe, expect, it } from 'vitest'
import { rowsAt } from './title-cut-weigh-rows.js'

const ABOUT = /^(first|rest|other|fellow|one|three|team|unseen)/

type Row = [line: string, rows: string]

describe('what teams, co-authors and the abstract show', () => {
  const team: Row[] = [
    ['Slow Gardens|Inclusion AI', 'firstTeam firstTitleEnding oneName'],
    ['Slow Gardens|OBAA HiveMind Team', 'firstTeam oneName'],
    ['Slow Gardens|OBAA NetMind RoboBrain LoRA Team', 'firstTeam oneName'],
    ['Slow Gardens|AmirReza Karimi Team', 'firstTeam oneName'],
    ['Slow Gardens|ControlNet Team', 'firstTeam oneName'],
    ['Slow Gardens|LoRA Team', 'firstMixedCapitals firstTeam oneName'],
    ['Slow Gardens|Maximilianos Team', 'firstTeam oneName'],
    ['Slow Gardens|Team', 'firstTeam oneName'],
    ['Slow Gardens|Labs', 'firstTeam oneName'],
    ['Slow Gardens|small Team', 'firstSmall oneName'],
    ['Slow Gardens|Bees HiveTeam', 'firstTeam oneName'],
    ['Slow Gardens|Bees HIVETeam', 'oneName restCapitalsThenSmall'],
    ['Slow Gardens|Bees Hive-Team', 'firstTeam oneName'],
    ['Slow Gardens|Bees Team-Hive', 'oneName'],
    ['Slow Gardens|Bees of Team', 'firstTeam oneName restFunctionWord'],
    ['Slow Gardens|Bees lee Team', 'firstTeam oneName restSmall'],
    ['Slow Gardens|Net Team', 'firstIsCoinedTail firstTeam oneName'],
  ]
  it.each(team)('team: %s', (line, rows) => {
    expect(rowsAt(line, ABOUT)).toBe(rows)
  })

  const otherNames: Row[] = [
    ['Slow Gardens|Ana Silva, Elle', 'otherOneWord'],
    ['Slow Gardens|Ana Silva, Bo B. C. Chen', ''],
    ['Slow Gardens|Ana Silva, Bo B. C. D. Chen', 'otherManyWords'],
    ['Slow Gardens|Ana Silva, and Bo', 'otherFunctionWord'],
    ['Slow Gardens|Ana Silva, The Bo', 'otherFunctionWord'],
    ['Slow Gardens|Ana Silva, An Bo', ''],
    ['Slow Gardens|Ana Silva, An Bo Chen', 'otherFunctionWord'],
    ['Slow Gardens|Ana Silva, AN Bo', 'otherFunctionWord'],
    ['Slow Gardens|Ana Silva, Bo To', ''],
    ['Slow Gardens|Ana Silva, "The" Bo', 'otherFunctionWord'],
    ['Slow Gardens|Ana Silva, ‘an’ Bo', 'otherFunctionWord'],
    ['Slow Gardens|Ana Silva, Bo van Lee', ''],
    ['Slow Gardens|Ana Silva, Bo Lee: A', 'otherSign'],
    ['Slow Gardens|Ana Silva, Bo BoChen', 'otherTwoHumps'],
    ['Slow Gardens|Ana Silva, Bo McChen', ''],
    ['Slow Gardens|Ana Silva, Bo LoRA', 'otherMixedCapitals'],
    ['Slow Gardens|Ana Silva, Bo LLMs', 'otherMixedCapitals'],
    ['Slow Gardens|Ana Silva, Bo LLMing', 'otherMixedCapitals'],
    ['Slow Gardens|Ana Silva, Bo CHEN', ''],
    ['Slow Gardens|Ana Silva, Bo 3D', 'otherSign'],
    ['Slow Gardens|Ana Silva, Bo Chen1', ''],
    ['Slow Gardens|Ana Silva, Bo Maria.', 'otherOdd'],
    ['Slow Gardens|Ana Silva, Bo Md.', ''],
    ['Slow Gardens|Ana Silva, Bo QAM.', 'otherOdd'],
    ['Slow Gardens|Ana Silva, Bo MD.', ''],
    ['Slow Gardens|Ana Silva, Bo Chen~Lee', 'otherOdd'],
    ['Slow Gardens|Ana Silva, Bo Skip-NEt', ''],
    ['Slow Gardens|Ana Silva, Bo BoChen.', 'otherTwoHumps'],
    ['Slow Gardens|Ana Silva, Bo "Wayne" Lee', ''],
    ['Slow Gardens|Ana Silva, Elle, The Bo', 'otherFunctionWord otherOneWord threeNames'],
  ]
  it.each(otherNames)('other names: %s', (line, rows) => {
    expect(rowsAt(line, ABOUT)).toBe(rows)
  })

  const fellows: Row[] = [
    ['Slow Gardens|MinJae Kim, SangHo Lee', 'fellowTwoHumps firstTwoHumps otherTwoHumps'],
    ['Slow Gardens|MinJae Kim, Ana Lee, SangHo Lee', 'fellowTwoHumps firstTwoHumps otherTwoHumps threeNames'],
    ['Slow Gardens|MinJae Kim, AJ Lee', 'firstTwoHumps'],
    ['Slow Gardens|AJ Kim, CB Lee', 'fellowCapitals firstCapitals'],
    ['Slow Gardens|AJ Kim, CB Lee, EF Park', 'fellowCapitals firstCapitals threeNames'],
    ['Slow Gardens|AJ Kim, C. Lee', 'firstCapitals'],
    ['Slow Gardens|Ana Kim, Bo Lee', ''],
    [
      'Slow Gardens|MinJae Kim, SangHo, Lee',
      'fellowTwoHumps firstTwoHumps otherOneWord otherOneWord otherTwoHumps threeNames',
    ],
    ['Slow Gardens|MinJae-Luc Kim, SangHo-Luc Lee', 'firstTwoHumps otherTwoHumps'],
    ['Slow Gardens|AJ, CB', 'fellowCapitals firstCapitals firstOneWord otherOneWord'],
  ]
  it.each(fellows)('fellows: %s', (line, rows) => {
    expect(rowsAt(line, ABOUT)).toBe(rows)
  })

  const repeatedInTheAbstract: Row[] = [
    ['Slow Gardens|Ana Silva ¦ By Ana.', 'firstInAbstract oneName'],
    ['Slow Gardens|Ana Silva ¦ By Silva.', 'oneName restInAbstract'],
    [
      'Slow Gardens|Ana Silva Lopez ¦ By Silva Lopez, not Anas.',
      'firstThreeWords oneName restInAbstract restInAbstract',
    ],
    ['Slow Gardens|An Silva ¦ An elm.', 'oneName'],
    ['Slow Gardens|The Silva ¦ The elm.', 'oneName'],
    ['Slow Gardens|Bo Li ¦ Bo Li came.', 'oneName'],
    ['Slow Gardens|Ana van Lee ¦ A van.', 'firstThreeWords oneName'],
    ['Slow Gardens|Ana von der Lee ¦ von der Lee.', 'firstFourWords oneName restInAbstract'],
    ['Slow Gardens|Ana Was ¦ It Was so.', 'oneName restFunctionWord'],
    ['Slow Gardens|AmirHossein Zamani ¦ An amir.', 'firstHumpInAbstract firstTwoHumps oneName'],
    ['Slow Gardens|AmirHossein Zamani ¦ An Amir.', 'firstHumpInAbstract firstTwoHumps oneName'],
    ['Slow Gardens|AmirHossein Zamani ¦ AmirHossein.', 'firstInAbstract firstTwoHumps oneName'],
    ['Slow Gardens|BoHossein Zamani ¦ Bo.', 'firstTwoHumps oneName'],
    ['Slow Gardens|MinHossein Zamani ¦ Min.', 'firstHumpInAbstract firstTwoHumps oneName'],
    ['Slow Gardens|AmirHossein Zamani ¦ Nothing. …', 'firstTwoHumps oneName unseenBeforeTwoHumps'],
    ['Slow Gardens|AmirHossein Zamani ¦ Gardens. …', 'firstTwoHumps oneName'],
    ['Slow Gardens|McHossein Zamani ¦ Mc. …', 'oneName'],
    ['Slow Gardens|OBAA HiveMind Team ¦ HiveMind.', 'firstTeam oneName teamInAbstract'],
    ['Slow Gardens|OBAA HiveMind Team ¦ OBAA.', 'firstTeam oneName teamInAbstract'],
    ['Slow Gardens|OBAA HiveMind Team ¦ A Team.', 'firstTeam oneName'],
    ['Slow Gardens|OBAA HiveMind Big Team ¦ Big.', 'firstTeam oneName teamInAbstract'],
    ['Slow Gardens|OBAA Team ¦ Team.', 'firstTeam oneName'],
    ['Slow Gardens|Team ¦ Team.', 'firstTeam oneName'],
  ]
  it.each(repeatedInTheAbstract)('repeated in the abstract: %s', (line, rows) => {
    expect(rowsAt(line, ABOUT)).toBe(rows)
  })

  const theRarest: Row[] = [
    ['Slow Gardens|Ana Silva, -BoChen', 'otherOneWord otherTwoHumps'],
    ['Slow Gardens|Ana Silva, Can Bo', ''],
    ['Slow Gardens|Ana Silva, Do Bo', ''],
    ['Slow Gardens|Ana Silva, In Bo', ''],
    ['Slow Gardens|Ana Silva, Bo do Lee', ''],
    ['Slow Gardens|Ana Silva, J.R Chen', 'otherOdd'],
    ['AJ Gardens|BC Kim, Ana Lee', 'firstCapitals'],
    ['Slow Gardens|Bees HiveTeam, Ana Lee', 'firstTeam'],
    ['Slow Gardens|AJ* Kim, CB Lee', 'firstCapitals'],
    ['Slow Gardens|HiveMind AI, DeMarcus Hale', 'firstTeam'],
    ['Slow Gardens|OBAA Team, CB Lee', 'firstTeam'],
  ]
  it.each(theRarest)('the rarest: %s', (line, rows) => {
    expect(rowsAt(line, ABOUT)).toBe(rows)
  })
})
