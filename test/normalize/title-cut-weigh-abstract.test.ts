import { describe, expect, it } from 'vitest'
import { rowsAt } from './title-cut-weigh-rows.js'

const ABOUT = /^(title(Rep|Sp|Un)|acronym|coined|short|word)/

type Row = [line: string, rows: string]

describe('what the abstract says of the title', () => {
  const repeated: Row[] = [
    ['Slow Gardens|Ana Silva ¦ We grow Gardens.', 'titleRepeated'],
    ['Slow Gardens|Ana Silva ¦ We grow gardens.', 'titleRepeated'],
    ['Slow gardens|Ana Silva ¦ Gardens grow.', 'titleRepeated'],
    ['Slow Gardens|Ana Silva ¦ A garden grows.', 'titleRepeated'],
    ['Slow Garden|Ana Silva ¦ All gardens grow.', 'titleRepeated'],
    ['Slow garden|Ana Silva ¦ Gardens grow.', ''],
    ['Slow Gardens|Ana Silva ¦ Nothing grows. …', 'titleUnseen'],
    ['Slow Gardens|Ana Silva ¦ Nothing grows.', ''],
    ['Slow Gardens|Ana Silva ¦ On gardening. …', ''],
    ['Slow Gardens|Ana Silva ¦ On regardens. …', 'titleUnseen'],
    ['Slow Pond|Ana Silva ¦ On ponding. …', 'titleUnseen'],
    ['Slow Planting|Ana Silva ¦ A plant. …', ''],
    ['Slow Planting|Ana Silva ¦ It planned. …', 'titleUnseen'],
    ['Slow Min|Kyu Lee ¦ The min is here.', 'titleRepeated'],
    ['Slow Min|Kyu Lee ¦ The mins are here.', 'titleRepeated'],
    ['Slow by Ka|Shun Li ¦ The Ka is here.', 'shortTitleRepeated'],
    ['Slow by Ka|Shun Li ¦ The ka is here.', ''],
    ['Slow by Ka|Shun Li ¦ The Kas is here. …', ''],
    ['Slow by Ka|Shun Li ¦ Nothing. …', ''],
    ['Slow Half-Gardens|Ana Silva ¦ We grow gardens.', 'titleRepeated'],
    ['Slow Half-Gardens|Ana Silva ¦ We grow half-gardens.', 'titleRepeated'],
    ['Slow Half-Gardens|Ana Silva ¦ We grow half of it. …', 'titleUnseen'],
    ['Slow Garden?|Ana Silva ¦ We grow a garden.', 'titleRepeated'],
    ['Slow ?|Ana Silva ¦ We grow a garden? …', ''],
  ]
  it.each(repeated)('repeated: %s', (line, rows) => {
    expect(rowsAt(line, ABOUT)).toBe(rows)
  })

  const coined: Row[] = [
    ['Slow Gardens on TikTok|Ana Silva ¦ On TikTok we look.', 'coinedTitleRepeated'],
    ['Slow Gardens on TikTok|Ana Silva ¦ On tiktok we look.', 'coinedTitleRepeated'],
    ['Slow Gardens on TikTok|Ana Silva ¦ On Tiktok we look.', 'coinedTitleRepeated'],
    ['Slow Gardens on TikTok|Ana Silva ¦ On Tik Tok we look. …', 'titleSpacedOut'],
    ['Slow Gardens on TikTok|Ana Silva ¦ On tik-tok we look. …', 'titleSpacedOut'],
    ['Slow Gardens on TikTok|Ana Silva ¦ On ticks we look.', ''],
    ['Slow Gardens on TikTok|Ana Silva ¦ On ticks we look. …', 'coinedTitleUnseen'],
    ['Slow Gardens with LoRA|Ana Silva ¦ With LoRA.', 'coinedTitleRepeated'],
    ['Slow Gardens with LoRA|Ana Silva ¦ With none. …', 'coinedTitleUnseen'],
    ['Slow Gardens with LoRAs|Ana Silva ¦ With LoRA.', 'coinedTitleRepeated'],
    ['Slow Answers in QAMohamad|Reza Karimi ¦ Answers. …', 'coinedTitleUnseen'],
    ['Slow Gardens with Arc2Face|Ana Silva ¦ Arc2Face.', 'coinedTitleRepeated'],
    ['Slow Gardens with Arc2Face|Ana Silva ¦ Nothing. …', 'coinedTitleUnseen'],
    ['Slow Gardens with Arc2face|Ana Silva ¦ Arc2face.', 'titleRepeated'],
    ['Slow Gardens with Arc2face|Ana Silva ¦ Nothing. …', 'titleUnseen'],
    ['Slow Gardens with SVM|Ana Silva ¦ An SVM is used.', 'coinedTitleRepeated'],
    ['Slow Gardens with SVM|Ana Silva ¦ SVMs are used.', 'coinedTitleRepeated'],
    ['Slow Gardens with SVM|Ana Silva ¦ An svm is used.', 'acronymUnseen coinedTitleRepeated'],
    ['Slow Gardens with SVM|Ana Silva ¦ Nothing. …', 'acronymUnseen'],
    ['Slow Gardens with SVM|Ana Silva ¦ A support vector machine.', ''],
    ['Slow Gardens with SVM|Ana Silva ¦ A support-vector-machine.', ''],
    ['Slow Gardens with SV|Mana Silva ¦ A support vector.', 'acronymUnseen'],
    ['Slow Gardens with SVMs|Ana Silva ¦ The SVM.', 'coinedTitleRepeated'],
    ['Slow Gardens with SVMs|Ana Silva ¦ Nothing. …', ''],
    ['Slow Gardens with Skip-SVM|Ana Silva ¦ An SVM is used.', 'coinedTitleRepeated'],
    ['Slow Gardens with Skip-SVM|Ana Silva ¦ Skip-SVM is used.', 'coinedTitleRepeated'],
    ['Slow Gardens with Skip-SVM|Ana Silva ¦ Skip-svm is used.', 'acronymUnseen coinedTitleRepeated'],
    ['Slow Gardens in 3D|Ana Silva ¦ All in 3D.', 'shortTitleRepeated'],
    ['Slow Gardens in 3D|Ana Silva ¦ All in 3d.', 'acronymUnseen'],
    ['Slow Gardens in Skip-3D|Ana Silva ¦ All in 3D.', ''],
    ['Slow Gardens in Skip-3D|Ana Silva ¦ All in Skip-3D.', 'shortTitleRepeated'],
    ['Slow Gardens in 3|Dana Silva ¦ The 3 of us.', 'shortTitleRepeated'],
    ['Slow Gardens in 3|Dana Silva ¦ Us. …', 'acronymUnseen'],
    ['Slow Gardens 2025|Ana Silva ¦ In 2025.', 'titleRepeated'],
    ['Slow Gardens 2025|Ana Silva ¦ Now. …', 'titleUnseen'],
    ['Slow Gardens with DeepResearch|Ana Silva ¦ We do deep research. …', 'titleSpacedOut'],
    ['Slow Gardens with DeepResearch|Ana Silva ¦ We do Deep-Research.', 'titleSpacedOut'],
    ['Slow Gardens with DeepDeeperResearch|Ana Silva ¦ We do deep deeper research.', 'titleSpacedOut'],
  ]
  it.each(coined)('coined: %s', (line, rows) => {
    expect(rowsAt(line, ABOUT)).toBe(rows)
  })

  const cutShort: Row[] = [
    ['Slow Pages of Fine|Webana Silva ¦ FineWeb holds pages.', 'wordCutShort'],
    ['Slow Pages of Fine|Webana Silva ¦ FineWebs hold pages.', 'wordGoesOn'],
    ['Slow Pages of Fine|Webana Silva ¦ fineWeb holds pages.', 'wordCutShort'],
    ['Slow Pages of Fine|Web ¦ FineWebana holds pages.', 'wordGoesOn'],
    ['Slow Pages of Fine?|Web ¦ Fine?Web holds pages.', 'titleRepeated'],
    ['Slow Videos on Tik|TokAna Silva ¦ On TikTok.', 'wordCutShort'],
    ['Slow Videos on Tik|TokAna Silva ¦ On TikTik.', 'wordGoesOn'],
    ['Slow Videos on Half-Tik|TokAna Silva ¦ On TikTok.', 'wordCutShort'],
    ['Slow Videos on Half-Tik|TokAna Silva ¦ On Half-TikTok.', 'wordCutShort'],
    ['Slow Videos on Half-Tik|TokAna Silva ¦ On Half-TikTik.', 'wordGoesOn'],
    ['Slow Videos of C|TokAna Silva ¦ On cTok.', 'acronymUnseen'],
    ['Slow Videos of Co|TokAna Silva ¦ On coTok.', 'wordCutShort'],
    ['Slow Videos of (Tik)|Ana Silva ¦ On TikTok (TikAna).', 'wordGoesOn'],
    ['Slow Videos of (Tik)|Ana Silva ¦ On Tik)A.', 'titleRepeated'],
    ['Slow Videos of (Tik|Ana Silva ¦ On TikAna.', 'wordCutShort'],
    ['Slow Videos of $|Ana Silva ¦ On Ana.', ''],
  ]
  it.each(cutShort)('cut short: %s', (line, rows) => {
    expect(rowsAt(line, ABOUT)).toBe(rows)
  })

  const theRarest: Row[] = [['Why Gardens Go Half-?|Ana Silva ¦ They go Half-.', 'shortTitleRepeated']]
  it.each(theRarest)('the rarest: %s', (line, rows) => {
    expect(rowsAt(line, ABOUT)).toBe(rows)
  })
})
