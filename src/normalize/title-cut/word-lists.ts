const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** What stands before a capital inside a surname: "McDonald", "DeVries", "O'Neill". */
export const SURNAME_PREFIXES = list(
  "Mc Mac Mag De Del Della Dela Di Da Do Dos Du Des Van Von Vander Ver Le La Las Los El Al Abd Ab Bin Ibn Ben Ter Ten San St Fitz O D L N M Dell Dall Nur Ul Ur O' D' L' N' M' O’ D’ L’ N’ d' d’ Dell' Dell’ Dall' All' dell' N'",
)

/** English words that no name holds and that hardly any title ends in. */
export const FUNCTION_WORDS = list(
  'a an and are as at be between but by beyond can do does for from has have how if in into is it its not of on over than that the their there this through to under using via was we what when where which who why with within without toward towards vs versus your our you',
)

/** Function words that are names too, with a capital. */
export const NAMES_TOO = list('An Can Do In To')

/** Words that end the names of authors who are not one person: "OBAA HiveMind Team", "Inclusion AI". */
export const TEAM_WORDS = list(
  'Team Teams AI Lab Labs Group Collaboration Consortium Project Research Institute Community Contributors Authors Initiative Network Foundation Committee Core Inc Intelligence University Technologies Technology',
)

/** What the coined names of models, data sets and sites end in: "ControlNet", "MeasureBench", "TikTok". */
export const COINED_TAILS = list(
  'Agent Agents Augment Base Bench Brain Cast Chain Chat Code Comp Craft Data Diff Diffusion Edit Eval Fake Flow Former Formers Fusion Gen Glue Grad Graph Guard Hub Lab Lens LLM LLMs Map Maps Math Mind Mix Model Models Net Nets Play Point Prime Research Scope Search Seek Set Text Tok Track Tree Verse View VLM VLMs Web Wiki World',
)
