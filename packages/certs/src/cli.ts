#!/usr/bin/env node
import { main } from './cli/main.js'

const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { interrupted.abort() })
// A reader that closed early, as "head" does.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

process.exitCode = await main(process.argv.slice(2), {
  out: text => { process.stdout.write(text + '\n') },
  err: text => { process.stderr.write(text + '\n') },
  env: process.env,
  colour: { out: process.stdout.isTTY === true, err: process.stderr.isTTY === true },
  now: () => new Date(),
  signal: interrupted.signal
})
