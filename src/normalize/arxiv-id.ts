/** Whether two ids name one paper: an old one stays the same without its subject class, `math/0309136`. */
export function isSamePaper(one: string, other: string): boolean {
  return one === other || (withoutClass(one) === withoutClass(other) && (isWithoutClass(one) || isWithoutClass(other)))
}

function withoutClass(id: string): string {
  return id.replace(/\.[A-Z]{2}\//, '/')
}

function isWithoutClass(id: string): boolean {
  return withoutClass(id) === id
}
