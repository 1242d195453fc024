#!/usr/bin/env node
import { main } from './cli/main.js'

const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { interrupted.abort() })
const reloads = new EventTarget()
process.on('SIGHUP', () => { reloads.dispatchEvent(new Event('reload')) })
// A reader that closed early, as "head" does.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

process.exitCode = await main(process.argv.slice(2), {
  out: text => { process.stdout.write(text + '\n') },
  err: text => { process.stderr.write(text + '\n') },
  env: process.env,
  colour: { out: process.stdout.isTTY === true, err: process.stderr.isTTY === true },
  signal: interrupted.signal,
  reloads
})
