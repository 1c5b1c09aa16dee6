/** No extractor wraps text at more columns. */
export const WIDEST_WRAP = 200

/** Hardly any wraps at more: terminals have 80 or 132 columns. A page with a longer line is taken for one that was not wrapped, where little is lost if it was. */
export const WIDEST_USUAL_WRAP = 132
