import { formatProfile, type Profile, safeParsePaperPage, safeParseProfile } from '../../../src/index.js'

const LAYOUTS = ['page', 'compact'] as const

/** What is wrong with how a profile is printed, where it is one. */
export function printFaults(profile: unknown): string[] {
  if (profile === null || profile === undefined) return []
  return LAYOUTS.flatMap((layout) => {
    const printed = printedOrRefused(profile as Profile, layout)
    if (printed === null) return []
    const faults: string[] = []
    if (printed !== printedOrRefused(profile as Profile, layout)) faults.push(`deterministic: ${layout} differs`)
    // Text is printed as it stands, so that it may read as another page; but it is read.
    safeParseProfile(printed)
    safeParsePaperPage(printed)
    return faults
  })
}

/** Null where a value has no printed form, which is said by a RangeError that begins with the path of the value. */
function printedOrRefused(profile: Profile, layout: (typeof LAYOUTS)[number]): string | null {
  try {
    return formatProfile(profile, { layout })
  } catch (error) {
    if (error instanceof RangeError && /^(?:author|papers)\b/.test(error.message)) return null
    throw error
  }
}
