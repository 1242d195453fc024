#!/usr/bin/env node
import manifest from '../package.json' with { type: 'json' }
import { processIo } from './cli/process-io.js'
import { run } from './cli/run.js'

// `prosody-config render | head` is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))
process.exitCode = await run(process.argv.slice(2), processIo, manifest.version)
