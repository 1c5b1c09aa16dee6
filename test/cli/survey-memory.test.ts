import { afterAll, expect, test } from 'vitest'
import { createCrawlFolder } from './crawl.js'
import { longPage } from './pages.js'

const crawl = createCrawlFolder()

afterAll(crawl.remove)

/** A line of a shape that no other number gives. */
function lineOf(number: number): string {
  return number.toString(2).padStart(12, '0').replaceAll('0', 'new ').replaceAll('1', 'New ')
}

test('pages are let go, though a line of each is an example', async () => {
  const page = longPage(600)
  const pages = Array.from(
    { length: 600 },
    (_, number) => `${JSON.stringify({ text: page.replace('h-index3', `h-index3\n${lineOf(number)}`) })}\n`,
  )
  const input = pages.join('')
  expect(input.length).toBeGreaterThan(80e6)
  const { status, stdout, stderr } = await crawl.survey(['-', '--format', 'json'], {
    input,
    environment: { NODE_OPTIONS: '--max-old-space-size=48' },
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const { pages: counts, shapes } = JSON.parse(stdout)
  expect([counts.total, shapes.length]).toEqual([600, 600])
})
