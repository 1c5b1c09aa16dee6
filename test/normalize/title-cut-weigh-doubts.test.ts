import { describe, expect, it } from 'vitest'
import { cutOf } from './title-cut-weigh-rows.js'

/** Whether a line is cut where | stands, and how: "certain", or the reason of the doubt and a stretch around the other cut. */
type Row = [marked: string, verdict: string, alternative?: string]

describe('where a line is cut in doubt', () => {
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
    expect(cutOf(marked)).toEqual({ line: marked.replace(/ ¦ .*/, '').replace(/ et al\.$/, ''), verdict, alternative })
  })

  const tooFew: Row[] = [
    ['On Slow Gardens|Ana Silva et al.', 'et al. stands after fewer than three names'],
    ['On Slow Gardens|Ana Silva, Bo Chen et al.', 'et al. stands after fewer than three names'],
    ['On ImageNet|Ana Silva, Bo Chen et al.', 'et al. stands after fewer than three names', 'On Image|NetAna S'],
  ]
  it.each(tooFew)('too few: %s', (marked, verdict, alternative = '') => {
    expect(cutOf(marked)).toEqual({ line: marked.replace(/ ¦ .*/, '').replace(/ et al\.$/, ''), verdict, alternative })
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
    expect(cutOf(marked)).toEqual({ line: marked.replace(/ ¦ .*/, '').replace(/ et al\.$/, ''), verdict, alternative })
  })

  const smallLetters: Row[] = [
    ['On Slow Growth in Tales|riccardo Barbera, Bo Chen ¦ Tales grow.', 'the first name begins with a small letter'],
    [
      'On Slow Growth in Tales|riccardo Barbera, Bo Chen, Sean Cox et al. ¦ Tales grow.',
      'the first name begins with a small letter',
    ],
    ['On Slow Growth in Talesriccardo Barbera| ¦ Tales grow.', 'no name was found in the line', 'in Tales|riccardo'],
    ['On Slow Growth in GRPOtaro Silva| ¦ GRPO grows.', 'no name was found in the line', ' in GRPO|taro Sil'],
    [
      'On Slow Growth in GRPO|taro Silva, Bo Chen ¦ GRPO grows.',
      'the first name begins with a small letter',
      'h in GRP|Otaro Si',
    ],
    ['On Slow Growth in LLMs|yongmin sun, Bo Chen ¦ LLMs grow.', 'certain'],
    [
      'On Slow Growth in 3D|van Berg Marit, Bo Chen ¦ In 3D.',
      'the first name begins with a particle in small letters',
      'wth in 3|Dvan Ber',
    ],
    ['Slow Growth of LLMs?|taro Silva ¦ LLMs grow.', 'certain'],
    ['Tales of TikTok, Why?van der Berg Marit|', 'no name was found in the line', 's of Tik|Tok, Why'],
  ]
  it.each(smallLetters)('small letters: %s', (marked, verdict, alternative = '') => {
    expect(cutOf(marked)).toEqual({ line: marked.replace(/ ¦ .*/, '').replace(/ et al\.$/, ''), verdict, alternative })
  })

  const littleToSay: Row[] = [
    ["On LoRA 2025|Bo Chen, d'Orsay Luc, AJ Novak", 'another cut is about as likely', 'On Lo|RA 2025B'],
    ['On FineWeb 2025|Ana Silva, AJ Novak, al Bitar Fadi et al.', 'another cut is about as likely', 'On Fine|Web 2025'],
    ["On Slow Box of|Bo Chen, d'Orsay Luc", 'the last title word has only two letters'],
    ["On Slow Tree|A. Berger, al Bitar Fadi, d'Orsay Luc", 'the first name begins with an initial'],
    ['On Slow Yards|Elle, Bo Chen', 'the first name is a single word'],
    ['On Slow Yards|Elle, Bo', 'the first name is a single word'],
    ['On Slow Yards|Elle, Bo, Sean', 'the first name is a single word'],
    ['QuEST Slow|Bo Chen, riccardo barbera', 'another cut is about as likely', 'QuES|T SlowBo'],
    ["On Slow Box of|Botari Chen, d'Orsay Luc", 'the last title word has only two letters'],
    ['On Slow SVM|Elle, Bo ¦ One SVM.', 'the first name is a single word', ' Slow SV|MElle, B'],
    ['On Slow Growth in Talesriccardo Barbera| ¦ Tales of Barbera.', 'no name was found in the line'],
    ['On Slow Mapsriccardo Bo Lund| ¦ On maps.', 'no name was found in the line', 'low Maps|riccardo'],
    ['On Slow Mapsriccardo Bo Lund|', 'no name was found in the line'],
    ['On Slow Gardens|Ana Silva, , Bo Chen', 'certain'],
    ['Ana Silva, , Bo Chen|', 'no name was found in the line'],
    ['On Slow Box|Ana Mapsriccardo Bo Lund', 'the first name has four words'],
    ['On Slow Box|Ana Mapsriccardo Bo Lund ¦ On maps.', 'the first name has four words', 'Ana Maps|riccardo'],
    ['On Slow Box|Ana Mapsriccardo Bo Lund ¦ On maps of Lund.', 'the first name has four words'],
  ]
  it.each(littleToSay)('little to say: %s', (marked, verdict, alternative = '') => {
    expect(cutOf(marked)).toEqual({ line: marked.replace(/ ¦ .*/, '').replace(/ et al\.$/, ''), verdict, alternative })
  })
})
