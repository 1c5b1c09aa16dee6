import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Serves one document to this machine alone, until the process ends. Returns its address. */
export function serve(html: Buffer, port: number): Promise<string> {
  const server = createServer((request, response) => {
    if (new URL(request.url ?? '/', 'http://localhost').pathname !== '/') return response.writeHead(404).end()
    return response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html)
  })
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`))
  })
}
