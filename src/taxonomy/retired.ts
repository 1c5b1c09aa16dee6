/** An archive that takes no new papers under its own id. */
export interface RetiredArchive {
  readonly name: string
  /** The category that took its papers over; null where the archive was split into classes instead. */
  readonly subsumedBy: string | null
}

/**
 * Ids of older papers, from arXiv's public archive list (https://arxiv.org/archive, facts): eighteen archives that one
 * category subsumed, and three living archives whose bare id was a category until they were split into classes.
 * `supr-con`, `atom-ph`, `chem-ph` and `plasm-ph` are also short codes in use, which win.
 */
export const retiredArchives: Readonly<Record<string, RetiredArchive>> = {
  'cmp-lg': { name: 'Computation and Language', subsumedBy: 'cs.CL' },
  'adap-org': { name: 'Adaptation, Noise, and Self-Organizing Systems', subsumedBy: 'nlin.AO' },
  'comp-gas': { name: 'Cellular Automata and Lattice Gases', subsumedBy: 'nlin.CG' },
  'chao-dyn': { name: 'Chaotic Dynamics', subsumedBy: 'nlin.CD' },
  'solv-int': { name: 'Exactly Solvable and Integrable Systems', subsumedBy: 'nlin.SI' },
  'patt-sol': { name: 'Pattern Formation and Solitons', subsumedBy: 'nlin.PS' },
  'alg-geom': { name: 'Algebraic Geometry', subsumedBy: 'math.AG' },
  'dg-ga': { name: 'Differential Geometry', subsumedBy: 'math.DG' },
  'funct-an': { name: 'Functional Analysis', subsumedBy: 'math.FA' },
  'q-alg': { name: 'Quantum Algebra and Topology', subsumedBy: 'math.QA' },
  'mtrl-th': { name: 'Materials Theory', subsumedBy: 'cond-mat.mtrl-sci' },
  'supr-con': { name: 'Superconductivity', subsumedBy: 'cond-mat.supr-con' },
  'acc-phys': { name: 'Accelerator Physics', subsumedBy: 'physics.acc-ph' },
  'ao-sci': { name: 'Atmospheric-Oceanic Sciences', subsumedBy: 'physics.ao-ph' },
  'atom-ph': { name: 'Atomic, Molecular and Optical Physics', subsumedBy: 'physics.atom-ph' },
  'bayes-an': { name: 'Bayesian Analysis', subsumedBy: 'physics.data-an' },
  'chem-ph': { name: 'Chemical Physics', subsumedBy: 'physics.chem-ph' },
  'plasm-ph': { name: 'Plasma Physics', subsumedBy: 'physics.plasm-ph' },
  'astro-ph': { name: 'Astrophysics', subsumedBy: null },
  'cond-mat': { name: 'Condensed Matter', subsumedBy: null },
  'q-bio': { name: 'Quantitative Biology', subsumedBy: null },
}
