/** Mutates the grammar, what arranges its lines and what makes values of its nodes: `npm run mutation`, or with `-- --mutate src/…` one file. */
export default {
  mutate: ['src/syntax/**/*.ts', 'src/layout/**/*.ts', 'src/normalize/**/*.ts'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 5_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['/dist', '/coverage', '/reports', '/.ci'],
  thresholds: { high: 95, low: 90, break: 90 },
  allowEmpty: false,
}
