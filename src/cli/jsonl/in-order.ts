/**
 * Does work on what a source gives, on at most `limit` things at a time, and yields the results in the order of the
 * source. A result goes out as soon as it and all before it are there, without waiting for more from the source, and
 * no more is asked for while `limit` results are open. What the source throws comes after the results of all it gave.
 */
export async function* inOrder<Given, Made>(
  source: AsyncIterator<Given, unknown>,
  limit: number,
  work: (given: Given) => Promise<Made>,
): AsyncGenerator<Made, void, undefined> {
  const open: Promise<Made>[] = []
  let asking: Promise<() => void> | null = null
  let ended = false

  const ask = (): Promise<() => void> =>
    source.next().then(
      ({ done, value }) =>
        () => {
          if (done) {
            ended = true
            return
          }
          const making = work(value)
          // It may fail while an earlier one is waited for; who waits for it in its turn is told.
          making.catch(() => {})
          open.push(making)
        },
      (error) => () => {
        ended = true
        open.push(Promise.reject(error))
        open.at(-1)?.catch(() => {})
      },
    )

  while (!ended || open.length > 0) {
    if (!ended && open.length < limit) asking ??= ask()
    const [first] = open
    const given = asking && (await Promise.race([asking, ...(first === undefined ? [] : [first.then(() => null)])]))
    if (given) {
      asking = null
      given()
    } else {
      // Where nothing was given there is a first, or it would be waited for.
      yield await (first as Promise<Made>)
      open.shift()
    }
  }
}
