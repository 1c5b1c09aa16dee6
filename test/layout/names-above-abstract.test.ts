import { expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'

const ABSTRACT =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed.'

test.each(['Ida Muster-LLExample, Otto Beispiel et al.', 'MinKey Muster, Otto Beispiel et al. · eth-zurich'])(
  'names that could be glued to a title stand below it, right above the abstract: %s',
  (names) => {
    const { data } = safeParseProfile(`CVSep 20, 2024\n\nQuiet Trams of the Night\n\n${names}\n${ABSTRACT}\n`)
    expect(data?.papers[0]).toMatchObject({
      title: 'Quiet Trams of the Night',
      authorsTruncated: true,
      abstract: ABSTRACT,
    })
    expect(data?.papers[0]?.authors).toHaveLength(2)
  },
)
