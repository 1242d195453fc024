#!/usr/bin/env node
import manifest from '../package.json' with { type: 'json' }
import { processIo } from './cli/process-io.js'
import { run } from './cli/run.js'

process.exitCode = await run(process.argv.slice(2), processIo, manifest.version)
