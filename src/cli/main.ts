#!/usr/bin/env node
import { endBetweenWrites } from './interruption.js'
import { conclude, listenForFailedWrites } from './output.js'
import { run } from './program.js'

listenForFailedWrites()
endBetweenWrites()
try {
  await run(process.argv.slice(2))
} catch (error) {
  await conclude(error)
}
