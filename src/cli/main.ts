#!/usr/bin/env node
import { conclude } from './conclude.js'
import { run } from './program.js'

try {
  await run(process.argv.slice(2))
} catch (error) {
  await conclude(error)
}
