// Loaded before a program: every attempt to reach the network is told on descriptor 2 and fails.
import dgram from 'node:dgram'
import dns from 'node:dns'
import { writeSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

function forbid(owner, name) {
  owner[name] = () => {
    writeSync(2, `FORBIDDEN: ${name}\n`)
    throw new Error(`FORBIDDEN: ${name}`)
  }
}

for (const owner of [dns, dns.promises]) {
  for (const name of Object.keys(owner)) if (/^(?:lookup|resolve|reverse)/.test(name)) forbid(owner, name)
}
forbid(net.Socket.prototype, 'connect')
forbid(net.Server.prototype, 'listen')
forbid(dgram, 'createSocket')
syncBuiltinESMExports()
