// Required before a program, in its worker threads too: every attempt to reach the network is told and fails.
const dgram = require('node:dgram')
const dns = require('node:dns')
const { writeSync } = require('node:fs')
const { syncBuiltinESMExports } = require('node:module')
const net = require('node:net')

const STANDARD_ERROR = 2

function forbid(owner, name) {
  owner[name] = () => {
    writeSync(STANDARD_ERROR, `FORBIDDEN: ${name}\n`)
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
