/**
 * arXiv's aliases (https://arxiv.org/category_taxonomy, facts): two ids for one category, the second one canonical.
 */
export const aliases: Readonly<Record<string, string>> = {
  'math.MP': 'math-ph',
  'stat.TH': 'math.ST',
  'math.IT': 'cs.IT',
  'q-fin.EC': 'econ.GN',
  'cs.SY': 'eess.SY',
  'cs.NA': 'math.NA',
}
