import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../chromium.js'
import { bundlers } from './bundlers.js'
import { type Consumer, createConsumer } from './consumer.js'
import { EXPECTED_ANSWER, LIBRARY_PROGRAM, SOURCE_DOCUMENT, TRY_LIBRARY } from './program.js'

/** A policy that allows scripts of the same origin only, and neither `eval` nor `new Function`. */
const STRICT_POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'none'"

/** What a worker posts: what came of it, whether it could make code from text, and what the policy had to refuse. */
interface FromWorker {
  answer: unknown
  isEvalAllowed: boolean
  violations: number
  firstMilliseconds: number
  laterMilliseconds: number
}

/** Parses the source document once and then many times over. */
const WORKER_PROGRAM = `
let violations = 0
addEventListener('securitypolicyviolation', () => { violations += 1 })
${TRY_LIBRARY}
onmessage = async ({ data: text }) => {
  await import('./library.js')
  const library = globalThis.scholarProfile
  const started = performance.now()
  library.safeParseProfile(text)
  const firstMilliseconds = performance.now() - started
  const answer = tryLibrary(library, text)
  for (let turn = 0; turn < 50; turn += 1) library.safeParseProfile(text)
  const restarted = performance.now()
  for (let turn = 0; turn < 50; turn += 1) library.safeParseProfile(text)
  const laterMilliseconds = (performance.now() - restarted) / 50
  await new Promise((resolve) => setTimeout(resolve, 100))
  const seen = violations
  let isEvalAllowed = true
  try { new Function('return 1')() } catch { isEvalAllowed = false }
  postMessage({ answer, isEvalAllowed, violations: seen, firstMilliseconds, laterMilliseconds })
}
`

/** A service worker may import nothing later: the library stands at its top. */
const SERVICE_WORKER_PROGRAM = `
import './library.js'
${TRY_LIBRARY}
addEventListener('message', ({ data: text, ports: [port] }) => {
  let isEvalAllowed = true
  try { new Function('return 1')() } catch { isEvalAllowed = false }
  port.postMessage({ answer: tryLibrary(globalThis.scholarProfile, text), isEvalAllowed })
})
`

const html = (script: string) => `<!doctype html><meta charset="utf-8"><title>A page</title>${script}`

let consumer: Consumer
let server: Server
let browser: Browser
let origin = ''

/** What the server answers; of each path the content, its type and the policy that stands over it. */
const files = new Map<string, { type: string; body: string; policy?: string }>()

beforeAll(async () => {
  consumer = await createConsumer()
  consumer.write('entry.js', LIBRARY_PROGRAM)
  const bundle = await (bundlers.Vite as NonNullable<typeof bundlers.Vite>)(consumer.path, 'entry.js')
  const code = (body: string, policy?: string) => ({ type: 'text/javascript', body, ...(policy ? { policy } : {}) })
  files.set('/', { type: 'text/html', body: html('<script type="module" src="/library.js"></script>') })
  files.set('/strict', { ...page('<script type="module" src="/library.js"></script>'), policy: STRICT_POLICY })
  files.set('/library.js', code(bundle))
  files.set('/worker.js', code(WORKER_PROGRAM))
  files.set('/strict-worker.js', code(WORKER_PROGRAM, STRICT_POLICY))
  files.set('/service-worker.js', code(SERVICE_WORKER_PROGRAM))
  files.set('/strict-service-worker.js', code(SERVICE_WORKER_PROGRAM, STRICT_POLICY))
  server = createServer(({ url = '' }, response) => {
    const file = files.get(url)
    if (file === undefined) return response.writeHead(404).end()
    const headers = { 'Content-Type': file.type, ...(file.policy ? { 'Content-Security-Policy': file.policy } : {}) }
    return response.writeHead(200, headers).end(file.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  server?.close()
  consumer?.remove()
})

function page(script: string) {
  return { type: 'text/html', body: html(script) }
}

/** Opens a page of the server; tells what it asked for and what went wrong on it. */
async function open(path: string) {
  const opened = await browser.newPage()
  const asked: string[] = []
  const errors: string[] = []
  opened.on('request', (request) => asked.push(request.url().replace(origin, '')))
  opened.on('pageerror', (error) => errors.push(error.message))
  await opened.goto(origin + path, { waitUntil: 'load' })
  await opened.waitForFunction('globalThis.scholarProfile')
  return { opened, asked, errors }
}

function askWorker(opened: Awaited<ReturnType<typeof open>>['opened'], worker: string): Promise<FromWorker> {
  return opened.evaluate(`new Promise((resolve, reject) => {
    const worker = new Worker(${JSON.stringify(worker)}, { type: 'module' })
    worker.onmessage = ({ data }) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message || 'the worker failed'))
    worker.postMessage(${JSON.stringify(SOURCE_DOCUMENT)})
  })`) as Promise<FromWorker>
}

describe('Chromium', () => {
  test.each(['/', '/strict'])(
    'a page %s parses the source document, and asks the network for nothing',
    async (path) => {
      const { opened, asked, errors } = await open(path)
      const answer = await opened.evaluate(
        `(${TRY_LIBRARY})(globalThis.scholarProfile, ${JSON.stringify(SOURCE_DOCUMENT)})`,
      )
      expect(answer).toEqual(EXPECTED_ANSWER)
      expect(asked.filter((url) => url !== '/favicon.ico')).toEqual([path, '/library.js'])
      expect(errors).toEqual([])
      await opened.close()
    },
  )

  test('a worker in which eval is forbidden gives the same', async () => {
    const { opened, errors } = await open('/')
    const free = await askWorker(opened, '/worker.js')
    const strict = await askWorker(opened, '/strict-worker.js')
    console.log(`a worker: ${timesOf(free)}\na worker without eval: ${timesOf(strict)}`)
    expect([free.isEvalAllowed, strict.isEvalAllowed]).toEqual([true, false])
    expect(free.answer).toEqual(EXPECTED_ANSWER)
    expect(strict.answer).toEqual(EXPECTED_ANSWER)
    expect(errors).toEqual([])
    // zod tries once whether it may, and once for the schema; not again for each page.
    expect(strict.violations).toBeLessThanOrEqual(2)
    await opened.close()
  })
})

describe('a service worker', () => {
  test.each([
    ['/service-worker.js', true],
    ['/strict-service-worker.js', false],
  ])('%s parses the source document', async (file, isEvalAllowed) => {
    const { opened, errors } = await open('/')
    const said = await opened.evaluate(`(async () => {
      const registration = await navigator.serviceWorker.register(${JSON.stringify(file)}, { type: 'module' })
      const worker = registration.installing ?? registration.waiting ?? registration.active
      return new Promise((resolve, reject) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = ({ data }) => resolve(data)
        worker.addEventListener('statechange', () => worker.state === 'redundant' && reject(new Error('it failed')))
        worker.postMessage(${JSON.stringify(SOURCE_DOCUMENT)}, [port2])
      }).finally(() => registration.unregister())
    })()`)
    expect(said).toEqual({ answer: EXPECTED_ANSWER, isEvalAllowed })
    expect(errors).toEqual([])
    await opened.close()
  })
})

function timesOf({ firstMilliseconds, laterMilliseconds, violations }: FromWorker): string {
  const times = `${firstMilliseconds.toFixed(1)} ms the first page, ${laterMilliseconds.toFixed(2)} ms a later one`
  return `${times}, ${violations} violations reported`
}
