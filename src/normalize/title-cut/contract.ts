/** A paper of the compact layout: title and names stand on one line with nothing between them. */
export interface GluedPaper {
  /** Title and names as one line: NFC, white space runs one space, trimmed, without " et al." and " · institutions". */
  text: string
  /** `et al.` was printed: exactly three names stand at the end. */
  truncated: boolean
  /** The paper's abstract, '' where none was printed. */
  abstract: string
}

/** Where a title ends. */
export interface TitleCut {
  /** Offset in the text where the first name starts; the text's length where no name was found, 0 where no title was. */
  at: number
  /** Whether the evidence is clear. */
  certain: boolean
  /** Why it is not, in plain English; '' when it is. */
  reason: string
  /** The cut that came second, where there was one worth naming. */
  alternative: number | null
}
