#!/usr/bin/env node
import { run } from './cli/run.js'

const interrupted = new AbortController()
process.once('SIGINT', () => { interrupted.abort() })
process.stdout.on('error', () => {})

process.exitCode = await run(process.argv.slice(2), {
  out: text => { process.stdout.write(text) },
  progress: text => { process.stderr.write(text) },
  isTerminal: process.stdout.isTTY === true,
  isProgressTerminal: process.stderr.isTTY === true,
  env: process.env,
  signal: interrupted.signal
})
