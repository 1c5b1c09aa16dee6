import { plantEndings } from './ending-tree.js'

/** Small letters that stand inside names, or begin one: "Wil van der Aalst", "Fadi al Bitar", "de Jong". */
export const nameParticles = plantEndings(
  'van von der den de del della di da do dos das du des la le el al bin bint ibn ben ter ten te zu zur af av ul ur e y i san st or',
)

/** Particles that a first author's printed name may begin with. Those of one or two letters also end countless words. */
export const leadingParticles = plantEndings('van von der den de del della di da dos du bin ibn ter ten la le el al')

/** What stands before a capital inside a surname: "McDonald", "DeVries", "O'Neill", "LaRock", "AlRabah". */
export const surnamePrefixes: ReadonlySet<string> = new Set(
  "Mc Mac Mag De Del Della Dela Di Da Do Dos Du Des Van Von Vander Ver Le La Las Los El Al Abd Ab Bin Ibn Ben Ter Ten San St Fitz O D L N M Dell Dall Nur Ul Ur O' D' L' N' M' O’ D’ L’ N’ d' d’ Dell' Dell’ Dall' All' dell' N'".split(
    ' ',
  ),
)

/** What is printed after a surname and its comma: "John Smith, Jr.". */
export const nameSuffixes = plantEndings('Jr. Jr Sr. Sr II III IV PhD Ph.D. MD M.D.')

/** English words that no name holds and that hardly any title ends in. */
export const functionWords = plantEndings(
  'a an and are as at be between but by beyond can do does for from has have how if in into is it its not of on over than that the their there this through to under using via was we what when where which who why with within without toward towards vs versus your our you',
)

/** Words of authors who are not one person: "BAAI RoboBrain Team", "Inclusion AI". */
export const teamWords = plantEndings(
  'Team Teams AI Lab Labs Group Collaboration Consortium Project Research Institute Community Contributors Authors Initiative Network Foundation Committee Core Inc Intelligence University Technologies Technology',
)
