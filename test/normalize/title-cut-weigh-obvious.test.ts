import { describe, expect, it } from 'vitest'
import { obviousCut } from '../../src/normalize/title-cut/obvious-cut.js'

/** Reads "title|names et al. ¦ abstract". */
function read(marked: string) {
  const [line = '', abstract = ''] = marked.split(' ¦ ')
  const truncated = line.endsWith(' et al.')
  const at = line.indexOf('|')
  return { paper: { text: line.replace('|', '').replace(/ et al\.$/, ''), truncated, abstract }, at }
}

describe('a line', () => {
  const obvious: string[] = [
    'On Slow Gardens|Ana Silva',
    'On Slow Gardens|Ana Silva, Bo Chen',
    'On Slow Gardens|Ana Silva, Bo Chen, Sean Cox',
    'On Slow Gardens|Ana Silva, Bo Chen, Sean Cox et al.',
    'On Slow Gardens|Ana Beatriz Silva',
    'On Slow Gardens|Ana Beatriz Lima Silva',
    'On Slow Gardens|Ana van der Berg',
    'On Slow Gardens|Ana B. Silva',
    'On Slow Gardens|Ana B Silva',
    'On Slow Gardens|A. Silva',
    'On Slow SVMs|A. Silva',
    'On Slow Gardens|Jean-Luc Silva',
    'On Slow Gardens|Jean-luc Silva',
    'On Slow Gardens|Jean-L Silva',
    'On Slow Gardens|Ana Silva-Lopes',
    'On Slow Gardens|Ana Silva, B. Chen',
    'On Slow Gardens|Maximiliano Silva',
    'On Slow Gardens|Amadde Berg',
    'On ImageNet Maps of Very Slow Big Gardens|Ana Silva',
    'On ImageNet Maps Are Very Slow Big Gardens|Ana Silva',
    'On ImageNet and Slow Gardens|Ana Silva',
    'On LLMs Slow Gardens|Ana Silva',
    'On Pre-Training Gardens|Ana Silva',
    'On Images, Slow Gardens and Many Trees|Ana Silva',
    'ImageNet, Maps, Trees, Slow Gardens of Trees|Ana Silva',
    'ImageNet, Maps, Slow Gardens of Trees|Ana Silva, Bo Chen',
    'Gardens|Ana Silva',
    'Gard|Ana Silva',
    'On Slow Yard|Ana Silva',
    'On slow yards|Ana Silva',
    'On Half-Gardens|Ana Silva',
    'On Half-gardens|Ana Silva',
    'On Slow Gardens?|Ana Silva',
    'On Slow Gardens!|Ana Silva',
    'On Slow (Gardens)|Ana Silva',
    'On Slow [Gardens]|Ana Silva',
    'On Slow “Gardens”|Ana Silva',
    'On 2025|Ana Silva',
    'On Slow 2025|Ana Silva',
    'On Slow 20256|Ana Silva ¦ Of 20256.',
    'On Slow V3|Ana Silva ¦ On V3.',
    'On Slow Half-3|Ana Silva ¦ On Half-3.',
    'On Slow SVMs|Ana Silva',
    'On Slow Half-SVMs|Ana Silva',
    'On Slow SVM|Ana Silva ¦ One SVM.',
    'On Slow SVM|Ana Silva ¦ Two SVMs.',
    'On Slow Gardens|Ana Silva ¦ On GardensBob.',
    'On Slow Gardens|Ana Silva ¦ On Anas.',
    'On Slow Gardens|Ana Silva ¦ On Silva.',
    'On Slow Gardens|Éric Silva',
    'On Slow Gardens|Bo Chen',
    'On All That the Patient Sunflowers and the Impatient Poppies of a Long and Windy Summer Told the Slow Gardens|Ana Silva, Bo Chen',
    'On ImageNet, Slow Gardens of Trees|Ana Silva, Bo Chen, Sean Cox',
    'On ImageNet, Slow Gardens of Trees|Ana Silva, Bo Chen, Sean Cox et al.',
  ]
  it.each(obvious)('is obvious: %s', (marked) => {
    const { paper, at } = read(marked)
    expect(obviousCut(paper)).toBe(at)
  })

  const weighed: string[] = [
    'On Slow Gardens|Ana Silva, Elle, Sean Cox et al.',
    'On Slow Gardens|Ana Silva, Bo Chen, Elle et al.',
    'On Slow Gardens|Elle',
    'On Slow Gardens|Ana Silva, Elle',
    'On Slow Gardens|Ana Silva, Bo Chen, Elle',
    'On Slow Gardens|Ana Beatriz Lima Melo Silva',
    'On Slow Gardens|Ana lee Berg',
    'On Slow Gardens|Ana Berg van',
    'On Slow Gardens|Ana B.',
    'On Slow Gardens|Ana B',
    'On Slow Gardens|A Silva',
    'On Slow Gardens of Class A|A. Silva',
    'On Slow Gardens?|A. Silva',
    'On Slow Gardens|Jean- Silva',
    'On Slow Gardens|Ana Silva-LOpes',
    'On Slow Gardens|Ana Silva-',
    'On Slow Gardens|Ana SILva',
    'On Slow Gardens|Ana McDonald',
    'On Slow Gardens|Ana Silva1',
    "On Slow Gardens|Ana 'Silva",
    'On Slow Gardens|Ana Silva, bo Chen',
    'On Slow Gardens|Ana Silva, van Chen',
    'On Slow Gardens|Ana Silva, Bo Chen Jr.',
    'On Slow Gardens|Ana Silva, Jr.',
    'On Slow Gardens|Ana Silva,Bo Chen',
    'On Slow Gardens|Maximilianos Silva',
    'On Slow Gardens|Net Silva',
    'On Slow Gardens|Ana Team',
    'On Slow Gardens|Ana Silva Lab',
    'On Slow Root|Netvan der Berg',
    'On Slow Root|Netde la Berg',
    'On Slow Gardens|Edvan der Berg',
    'On Slow Gardens|Amadde der Berg',
    'On ImageNet Slow Gardens|Ana Silva',
    'On ImageNet van Gardens|Ana Silva',
    'On SlowGardens|Ana Silva',
    'On TikTOK Gardens|Ana Silva',
    'On QANets Gardens|Ana Silva',
    'On ImageNet, Slow Gardens|Ana Silva',
    'On ImageNet, Slow Gardens|Ana Silva, Bo Chen',
    'ImageNet, Maps, Slow Gardens of Trees|Ana Silva',
    'On Images, Gardens|Ana Silva',
    'Gar|Ana Silva',
    'On Slow Box|Ana Silva',
    'On Slow box|Ana Silva',
    'On Half/Gardens|Ana Silva',
    'On Half-Box|Ana Silva',
    'On Slow "Gardens"|Ana Silva',
    'On Slow Gardens.|Ana Silva',
    'On Slow Gardens*|Ana Silva',
    'On Slow 20256|Ana Silva',
    'On Slow 3|Dana Silva',
    'On Slow 3D|Ana Silva ¦ In 3D.',
    'On Slow V3|Ana Silva ¦ On v3.',
    'On Slow Half-3|Ana Silva ¦ On 3.',
    'On Slow SVMx|Ana Silva',
    'On Slow SVM|Ana Silva',
    'On Slow SVM|Ana Silva ¦ One svm.',
    'On Slow SVMing|Ana Silva',
    'On Slow TikTok|Ana Silva',
    'On Slow TikTok|Ana Silva ¦ On TikTok.',
    'On Slow Gardens|Ana Silva ¦ On GardensAna.',
    'On Slow Gardens|Ana Silva ¦ On Ana.',
    'On Slow Gardens|Ana Silva ¦ On BigAna.',
    'On Slow Gardens|王小明',
    'On Slow Été|Ana Silva',
    'On Slow Gardens -|Ana Silva',
    'On Slow Gardens|Ana Silva, Bo Chen, Sean Cox, Eva Lund',
    'On Slow Gardens|Ana 3rd Silva',
    'On Slow Gardens|Jean-3 Silva',
    'On Slow Gardens|Ana Silva, A Chen',
    '(Gardens|Ana Silva',
    'On Slow Gardens|Ana Silva ¦ On GardensAlive.',
    'On ImageNet gardens|Ana Silva',
    'On ImageNet Maps Are Slow Big Gardens|Ana Silva',
    'On QAOslo Gardens|Ana Silva',
    'On QANe Gardens|Ana Silva',
  ]
  it.each(weighed)('must be weighed: %s', (marked) => {
    expect(obviousCut(read(marked).paper)).toBe(-1)
  })

  const long = (count: number) => 'a'.repeat(count)
  const edges: [limit: string, obvious: string, weighed: string][] = [
    ['first name', `Slow Gardens|Ana S${long(115)}`, `Slow Gardens|Ana S${long(116)}`],
    ['further name', `Slow Gardens|Ana Lee, Bo C${long(116)}`, `Slow Gardens|Ana Lee, Bo C${long(117)}`],
    ['last title word', `Slow G${long(119)}|Ana Lee`, `Slow G${long(120)}|Ana Lee`],
    ['last title word in small letters', `Slow ${long(120)}|Ana Lee`, `Slow ${long(121)}|Ana Lee`],
    [
      'last title word with a digit',
      `Slow ${long(119)}3|Ana Lee ¦ A ${long(119)}3`,
      `Slow ${long(120)}3|Ana Lee ¦ A ${long(120)}3`,
    ],
    [
      'comma item in front of a rival',
      `On ImageNet, so ${long(118)}, Slow Gardens of Trees|Ana Lee`,
      `On ImageNet, so ${long(117)}, Slow Gardens of Trees|Ana Lee`,
    ],
  ]
  it.each(edges)('has a limit: %s', (_, obvious, weighed) => {
    const short = read(obvious)
    expect(obviousCut(short.paper)).toBe(short.at)
    expect(obviousCut(read(weighed).paper)).toBe(-1)
  })
})
