/** What every contender is told of the page. With the day of the crawl, dates without a year get one. */
export const OPTIONS = { scrapedAt: '2026-05-01' }
