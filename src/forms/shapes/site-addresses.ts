/** Whether an address leads to the page of an author: `/author/88676`, `https://…/author/A5060234/jonas-vik` */
export function leadsToAuthor(address: string | undefined): boolean {
  return address !== undefined && address.lastIndexOf('/author/') > address.lastIndexOf('/paper/')
}

/** Whether an address leads to the page of a paper: `/paper/2409.13931v2` */
export function leadsToPaper(address: string | undefined): boolean {
  return address?.includes('/paper/') ?? false
}
