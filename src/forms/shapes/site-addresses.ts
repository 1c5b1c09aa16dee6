/** `/author/88676`, `/author/A5060234/jonas-vik`; not `/author/7/category/cl`, a link of that page set behind its address */
const OF_AUTHOR = /\/author\/[^/]*(?:\/[^/]*)?$/

/** Whether an address leads to the page of an author: `/author/88676`, `https://…/author/A5060234/jonas-vik` */
export function leadsToAuthor(address: string | undefined): boolean {
  return address?.includes('/author/') === true && OF_AUTHOR.test(address)
}

/** Whether an address leads to the page of a paper: `/paper/2409.13931v2` */
export function leadsToPaper(address: string | undefined): boolean {
  return address?.includes('/paper/') ?? false
}
