#!/usr/bin/env node
import { main } from './cli/main.js'

// A reader that closed early, as "head" does.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

void main(process.argv.slice(2), {
  out: text => { process.stdout.write(text) },
  err: text => { process.stderr.write(text) },
  env: process.env,
  cwd: process.cwd(),
  program: process.argv[1] ?? '',
  colour: process.stdout.isTTY === true
}).then(code => { process.exitCode = code })
