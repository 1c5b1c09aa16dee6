/** Which category a short code means where it names several; null leaves it open. */
export type CategoryPrior = Readonly<Record<string, string | null>>

/**
 * What an ambiguous code means unless the caller says otherwise. arXiv gives no such order: this is a decision of this
 * project, and it takes no side on GN, ST and TH.
 */
export const defaultCategoryPrior: CategoryPrior = /* @__PURE__ */ Object.freeze({
  AP: 'stat.AP',
  CG: 'cs.CG',
  CO: 'stat.CO',
  CV: 'cs.CV',
  DS: 'cs.DS',
  GN: null,
  GR: 'cs.GR',
  GT: 'cs.GT',
  LO: 'cs.LO',
  OT: 'stat.OT',
  PR: 'math.PR',
  SC: 'cs.SC',
  SI: 'cs.SI',
  SP: 'eess.SP',
  ST: null,
  TH: null,
})
