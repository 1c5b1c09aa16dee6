import { describe, expect, it } from 'vitest'
import { cutOf } from './title-cut-weigh-rows.js'

/** Whether a line is cut where | stands, and how: "certain", or the reason of the doubt and a stretch around the other cut. */
type Row = [marked: string, verdict: string, alternative?: string]

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
    expect(cutOf(marked)).toEqual({ line: marked.replace(/ ¦ .*/, '').replace(/ et al\.$/, ''), verdict, alternative })
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
    expect(cutOf(marked)).toEqual({ line: marked.replace(/ ¦ .*/, '').replace(/ et al\.$/, ''), verdict, alternative })
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
    expect(cutOf(marked)).toEqual({ line: marked.replace(/ ¦ .*/, '').replace(/ et al\.$/, ''), verdict, alternative })
  })
})
