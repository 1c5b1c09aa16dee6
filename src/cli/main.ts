#!/usr/bin/env node
import { conclude } from './conclude.js'
import { endBetweenWrites } from './interruption.js'
import { listenForFailedWrites } from './output.js'
import { run } from './program.js'

listenForFailedWrites()
endBetweenWrites()
try {
  await run(process.argv.slice(2))
} catch (error) {
  await conclude(error)
}
