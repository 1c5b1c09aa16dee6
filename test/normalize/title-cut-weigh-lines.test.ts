import { describe, expect, it } from 'vitest'
import { cutTitles } from '../../src/normalize/title-cut/cut-titles.js'

const LONG = 'ebb and flow. '.repeat(30)

/** Whether a line is cut where | stands, and how: "certain", or the reason of the doubt and a stretch around the other cut. */
type Row = [marked: string, verdict: string, alternative?: string]

function judge(marked: string) {
  const [line = '', abstract = ''] = marked.split(' ¦ ')
  const truncated = line.endsWith(' et al.')
  const text = line.replace('|', '').replace(/ et al\.$/, '')
  const [cut] = cutTitles([{ text, truncated, abstract: abstract.replace('…', LONG) }], { names: [], titles: [] })
  if (cut === undefined) throw new Error('no cut')
  const { at, certain, reason, alternative } = cut
  const around =
    alternative === null ? '' : mark(text, alternative).slice(Math.max(0, alternative - 8), alternative + 9)
  return { line: mark(text, at), verdict: certain ? 'certain' : reason, around }
}

const mark = (text: string, at: number) => `${text.slice(0, at)}|${text.slice(at)}`

describe('where a line is cut', () => {
  const withoutMuchDoubt: Row[] = [
    ['On Slow Gardens|Ana Silva, Elle, Sean Cox et al.', 'certain'],
    ['On Slow Gardens|Ana Silva, Bo Chen, Elle et al.', 'certain'],
    ['On Slow Gardens|Ana Silva, Elle', 'certain'],
    ['On Slow Gardens|Ana Silva, Bo Chen, Elle', 'certain'],
    ['On Slow Gardens|Ana lee Berg', 'certain'],
    ['On Slow Gardens|Ana Berg van', 'certain'],
    ['On Slow Gardens|Ana B.', 'certain'],
    ['On Slow Gardens|Ana B', 'certain'],
    ['On Slow Gardens|A Silva', 'certain'],
    ['On Slow Gardens?|A. Silva', 'certain'],
    ['On Slow Gardens|Jean- Silva', 'certain'],
    ['On Slow Gardens|Ana Silva-', 'certain'],
    ['On Slow Gardens|Ana McDonald', 'certain'],
    ['On Slow Gardens|Ana Silva1', 'certain'],
    ["On Slow Gardens|Ana 'Silva", 'certain'],
    ['On Slow Gardens|Ana Silva, bo Chen', 'certain'],
    ['On Slow Gardens|Ana Silva, van Chen', 'certain'],
    ['On Slow Gardens|Ana Silva, Bo Chen Jr.', 'certain'],
    ['On Slow Gardens|Ana Team', 'certain'],
    ['On Slow Gardens|Ana Silva Lab', 'certain'],
    ['On Slow Gardens|Edvan der Berg', 'certain'],
    ['On Slow Gardens|Amadde der Berg', 'certain'],
    ['On TikTOK Gardens|Ana Silva', 'certain'],
    ['On QANets Gardens|Ana Silva', 'certain'],
    ['ImageNet, Maps, Slow Gardens of Trees|Ana Silva', 'certain'],
    ['On Half/Gardens|Ana Silva', 'certain'],
    ['On Slow "Gardens"|Ana Silva', 'certain'],
    ['On Slow Gardens.|Ana Silva', 'certain'],
    ['On Slow Gardens*|Ana Silva', 'certain'],
    ['On Slow 3D|Ana Silva ¦ In 3D.', 'certain'],
    ['On Slow Half-3|Ana Silva ¦ On 3.', 'certain'],
    ['On Slow SVM|Ana Silva ¦ One svm.', 'certain'],
    ['On Slow TikTok|Ana Silva', 'certain'],
    ['On Slow TikTok|Ana Silva ¦ On TikTok.', 'certain'],
    ['On Slow Gardens|Ana Silva ¦ On Ana.', 'certain'],
    ['On Slow Gardens|Ana Silva ¦ On BigAna.', 'certain'],
    ['On Slow Gardens -|Ana Silva', 'certain'],
    ['On Slow Gardens|Ana Silva, A Chen', 'certain'],
    ['(Gardens|Ana Silva', 'certain'],
    ['On Slow Gardens|Ana Silva ¦ On GardensAlive.', 'certain'],
    ['On ImageNet Maps Are Slow Big Gardens|Ana Silva', 'certain'],
    ['On QAOslo Gardens|Ana Silva', 'certain'],
    ['On QANe Gardens|Ana Silva', 'certain'],
  ]
  it.each(withoutMuchDoubt)('without much doubt: %s', (marked, verdict, alternative = '') => {
    const line = marked.replace(/ et al\.$| ¦ .*/, '').replace(/ et al\.$/, '')
    expect(judge(marked)).toEqual({ line, verdict, around: alternative })
  })

  const inDoubtForItsShape: Row[] = [
    ['On Slow Gardens|Elle', 'the first name is a single word'],
    ['On Slow Gardens|Ana Beatriz Lima Melo Silva', 'the first name has five words or more'],
    ['On Slow Gardens of Class A|A. Silva', 'the last title word is a single letter'],
    ['On Slow Gardens|Ana Silva-LOpes', 'the first name holds a hyphened word of unusual capitals', ' Silva-L|Opes'],
    [
      'On Slow Gardens|Ana SILva',
      'the first name holds a further word with several capitals before small letters',
      'nsAna SI|Lva',
    ],
    ['On Slow Gardens|Ana Silva, Jr.', 'only one name is left'],
    ['On Slow Gardens|Ana Silva,Bo Chen', 'only one name is left'],
    ['On Slow Gardens|Maximilianos Silva', 'the first name begins with a very long word'],
    ['On Slow Gardens|Net Silva', 'the first name begins with a word that coined words end in'],
    ['On Slow Root|Netvan der Berg', 'only one name is left'],
    ['On Slow Root|Netde la Berg', 'only one name is left'],
    ['On ImageNet Slow Gardens|Ana Silva', 'only one name is left', 'On Image|Net Slow'],
    ['On ImageNet van Gardens|Ana Silva', 'only one name is left', 'On Image|Net van '],
    ['On SlowGardens|Ana Silva', 'only one name is left', 'On Slow|GardensA'],
    [
      'On ImageNet, Slow Gardens|Ana Silva',
      'a single word would stand between the last comma of the title and the names',
      'On Image|Net, Slo',
    ],
    [
      'On ImageNet, Slow Gardens|Ana Silva, Bo Chen',
      'a single word would stand between the last comma of the title and the names',
      'On Image|Net, Slo',
    ],
    ['On Images, Gardens|Ana Silva', 'a single word would stand between the last comma of the title and the names'],
    ['Gar|Ana Silva', 'only one name is left'],
    ['On Slow Box|Ana Silva', 'only one name is left'],
    ['On Slow box|Ana Silva', 'only one name is left'],
    ['On Half-Box|Ana Silva', 'only one name is left'],
    ['On Slow 20256|Ana Silva', 'only one name is left'],
    ['On Slow 3|Dana Silva', 'only one name is left'],
    ['On Slow V3|Ana Silva ¦ On v3.', 'only one name is left'],
    ['On Slow SVMx|Ana Silva', 'the last title word has several capitals before small letters', ' Slow SV|MxAna Si'],
    ['On Slow SVM|Ana Silva', 'only one name is left', ' Slow SV|MAna Sil'],
    ['On Slow SVMing|Ana Silva', 'the last title word has several capitals before small letters', ' Slow SV|MingAna '],
    ['On Slow Gardens|Ana Silva ¦ On GardensAna.', 'the cut breaks a word that the abstract holds whole'],
    ['On Slow Gardens|王小明', 'the first name is a single word'],
    ['On Slow Été|Ana Silva', 'only one name is left'],
    ['On Slow Gardens|Ana 3rd Silva', 'the first name holds a sign that names do not hold'],
    ['On Slow Gardens|Jean-3 Silva', 'the first name begins with a word that holds signs'],
    ['On ImageNet gardens|Ana Silva', 'only one name is left', 'On Image|Net gard'],
  ]
  it.each(inDoubtForItsShape)('in doubt for its shape: %s', (marked, verdict, alternative = '') => {
    const line = marked.replace(/ et al\.$| ¦ .*/, '').replace(/ et al\.$/, '')
    expect(judge(marked)).toEqual({ line, verdict, around: alternative })
  })

  const namesOnlyAndNoNames: Row[] = [
    ['|Ana Silva', 'the line seems to hold names only'],
    ['|Ana Silva, Bo Chen', 'the line seems to hold names only'],
    ['|Ana Beatriz Silva, Bo van Chen, A. B. Cox', 'the line seems to hold names only'],
    ['|Ana Beatriz Lima Silva', 'the line seems to hold names only'],
    ['|Ana Silva, Bo Chen, Sean Cox et al.', 'the line seems to hold names only'],
    ['|A. Silva, Bo C. Chen', 'the line seems to hold names only'],
    ['Ana Silva, Bo Chen| et al.', 'no name was found in the line'],
    ['Ana Silva, Bo Chen, Sean Cox, Eva Lund|', 'no name was found in the line'],
    ['Ana Beatriz Lima Melo Silva|', 'no name was found in the line'],
    ['Ana Silva, Elle|', 'no name was found in the line'],
    ['Ana Silva, Bo the Chen|', 'no name was found in the line'],
    ['Ana Silva, Bo CHEN|', 'no name was found in the line', ', Bo CHE|N'],
    ['The Growth of Gardens|', 'no name was found in the line'],
    ['Ana Maria-LUZ, Bo Chen|', 'no name was found in the line', 'Maria-LU|Z, Bo Ch'],
    ['Slow Growth 2.0|', 'no name was found in the line'],
    ['Growth, Seeds, and Gardens|', 'no name was found in the line'],
    ['On Slow X:Ana Silva|', 'no name was found in the line'],
    ['On Slow Growthtaro Silva|', 'no name was found in the line'],
  ]
  it.each(namesOnlyAndNoNames)('names only, and no names: %s', (marked, verdict, alternative = '') => {
    const line = marked.replace(/ et al\.$| ¦ .*/, '').replace(/ et al\.$/, '')
    expect(judge(marked)).toEqual({ line, verdict, around: alternative })
  })

  const tooFew: Row[] = [
    ['On Slow Gardens|Ana Silva et al.', 'et al. stands after fewer than three names'],
    ['On Slow Gardens|Ana Silva, Bo Chen et al.', 'et al. stands after fewer than three names'],
    ['On ImageNet|Ana Silva, Bo Chen et al.', 'et al. stands after fewer than three names', 'On Image|NetAna S'],
  ]
  it.each(tooFew)('too few: %s', (marked, verdict, alternative = '') => {
    const line = marked.replace(/ et al\.$| ¦ .*/, '').replace(/ et al\.$/, '')
    expect(judge(marked)).toEqual({ line, verdict, around: alternative })
  })

  const inDoubt: Row[] = [
    ['On Slow 3D|Ana Silva', 'only one name is left', 'n Slow 3|DAna Sil'],
    [
      'On Slow TikTok|Ana Silva ¦ Nothing here. …',
      'the abstract does not know the coined last title word',
      'Slow Tik|TokAna S',
    ],
    ['On Slow Gardens|AmirHossein Karimi', 'only one name is left', 'densAmir|Hossein '],
    ['On Slow Gardens|MinJae Kim', 'only one name is left', 'rdensMin|Jae Kim'],
    ['On Slow Growth|MinJae Kim, SangHo Lee', 'a further name holds a word with a capital inside', 'rowthMin|Jae Kim,'],
    ['On Slow Growth|AJ Kim', 'only one name is left', ' GrowthA|J Kim'],
    ['On Slow Growth|AJ Kim, CB Lee', 'the first name begins with a word in capitals', ' GrowthA|J Kim, C'],
    ['On Slow Growth|Bo LoRA', 'the first name holds a further word of mixed capitals', 'thBo LoR|A'],
    ['On Slow Growth in LLMs|taro Silva, Bo Chen ¦ LLMs grow.', 'certain'],
    ['On Slow Growth in LLMs|taro Silva, Bo Chen, Sean Cox et al. ¦ LLMs grow.', 'certain'],
    [
      'On Slow Growth|van der Berg Marit, Bo Chen, Sean Cox et al.',
      'the first name begins with a particle in small letters',
    ],
    [
      "On Slow Growth|d'Orsay Luc, Bo Chen",
      'the first name begins with a particle in small letters',
      "Growthd'|Orsay Lu",
    ],
    ['On Slow Growth|HiveMind Team', 'only one name is left', 'owthHive|Mind Tea'],
    ['On Slow Growth|OBAA HiveMind Team, Bo Chen', 'the first author is a team', 'BAA Hive|Mind Tea'],
    ['On Slow Growth|OBAA HiveMind Team ¦ HiveMind grows.', 'only one name is left', 'GrowthOB|AA HiveM'],
    ['On Slow Growth|王小明', 'the first name is a single word'],
    ['On Slow Growth|王小明, Bo Chen', 'the first name is a single word'],
    ['On Slow Growth. Berger|', 'no name was found in the line'],
    ['On Slow Growth|. Berger, Bo Chen, Sean Cox et al.', 'certain'],
    ['On TikTok and GitHub|', 'no name was found in the line', 'On Tik|Tok and '],
    ['On LoRA|', 'no name was found in the line', 'On LoR|A'],
  ]
  it.each(inDoubt)('in doubt: %s', (marked, verdict, alternative = '') => {
    const line = marked.replace(/ et al\.$| ¦ .*/, '').replace(/ et al\.$/, '')
    expect(judge(marked)).toEqual({ line, verdict, around: alternative })
  })

  const threeNamesAndUnusualEnds: Row[] = [
    ['On Slow TikTok|Ana Silva, Bo Chen, Sean Cox', 'certain'],
    [
      'On Slow 3D|Ana Silva, Bo Chen, Sean Cox',
      'the abstract does not hold the capitals or digits before the cut',
      'n Slow 3|DAna Sil',
    ],
    [
      'On Slow SVM|Ana Silva, Bo Chen, Sean Cox',
      'the abstract does not hold the capitals or digits before the cut',
      ' Slow SV|MAna Sil',
    ],
    ['On Slow LoRA|Ana Silva, Bo Chen, Sean Cox', 'certain'],
    ['On Slow Box|Ana Silva, Bo Chen, Sean Cox', 'certain'],
    [
      'On Slow Growth|AmirHossein Karimi, Bo Chen, Sean Cox',
      'the first name begins with a word that has a capital inside',
      'owthAmir|Hossein ',
    ],
    ['On Slow Growth|AJ Kim, CB Lee, EF Park', 'the first name begins with a word in capitals', ' GrowthA|J Kim, C'],
    [
      'On Slow Growth|MinJae Kim, SangHo Lee, Bo Chen',
      'a further name holds a word with a capital inside',
      'rowthMin|Jae Kim,',
    ],
    ['On Slow Growth|Ana Silva, Bo Chen, Sean McDonald', 'certain'],
    ['On Slow Growth|Elle, Bo Chen, Sean Cox', 'certain'],
    ['On Slow Growth|HiveMind Team, Bo Chen, Sean Cox', 'the first author is a team', 'owthHive|Mind Tea'],
    ['On Slow Growth|Maximilianos Silva, Bo Chen, Sean Cox', 'certain'],
    ['On Slow Root|Netvan der Berg, Bo Chen, Sean Cox', 'certain'],
    ['On Slow 3|Dana Silva, Bo Chen, Sean Cox', 'the abstract does not hold the capitals or digits before the cut'],
    ['On Seeds, Trees, and Growth|Ana Silva, Bo Chen, Sean Cox', 'certain'],
    ['On Seeds, Trees, and TikTok|Ana Silva, Bo Chen', 'certain'],
    ['On ImageNet, Trees, and LoRA|Ana Silva, Bo Chen', 'certain'],
    [
      'On ImageNet, Maps|Ana Silva, Bo Chen',
      'a single word would stand between the last comma of the title and the names',
      'On Image|Net, Map',
    ],
    [
      'On ImageNet, Maps|Ana Silva',
      'a single word would stand between the last comma of the title and the names',
      'On Image|Net, Map',
    ],
  ]
  it.each(threeNamesAndUnusualEnds)('three names and unusual ends: %s', (marked, verdict, alternative = '') => {
    const line = marked.replace(/ et al\.$| ¦ .*/, '').replace(/ et al\.$/, '')
    expect(judge(marked)).toEqual({ line, verdict, around: alternative })
  })
})
