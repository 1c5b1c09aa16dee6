/** What a report carries beside its data: code and style, and the hashes by which its policy lets them in. */
export interface Assets {
  readonly script: string
  /** `sha256-…`, as a Content-Security-Policy names it. */
  readonly scriptHash: string
  readonly style: string
  readonly styleHash: string
}

/** Them as JSON. Set by the build (`tsup.config.ts`), which makes one script of `browser/`. */
declare const REPORT_ASSETS: string

/** In the source as it is, which tests run, a report has neither script nor style. */
const NO_ASSETS: Assets = { script: '', scriptHash: '', style: '', styleHash: '' }

export const assets: Assets =
  typeof REPORT_ASSETS === 'undefined' ? NO_ASSETS : /* @__PURE__ */ JSON.parse(REPORT_ASSETS)
