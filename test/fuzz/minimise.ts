/** A shorter text of which `holds` is still true, by taking out ever smaller stretches until the time is up. */
export async function minimise(
  text: string,
  holds: (text: string) => Promise<boolean>,
  milliseconds: number,
): Promise<string> {
  const deadline = Date.now() + milliseconds
  let smallest = text
  let size = Math.ceil(text.length / 2)
  while (size > 0) {
    let isShorter = false
    for (let at = 0; at < smallest.length && Date.now() < deadline; ) {
      const shorter = smallest.slice(0, at) + smallest.slice(at + size)
      if (await holds(shorter)) {
        smallest = shorter
        isShorter = true
      } else at += size
    }
    if (Date.now() >= deadline) break
    if (!isShorter || size > 1) size = size === 1 ? 0 : Math.ceil(size / 2)
  }
  return smallest
}
