// What `npm start` runs: an example configuration, checked and written as Prosody reads it.
import { spawnSync } from 'node:child_process'
import { root } from './run-quietly.mjs'

console.log('A chat for videos.example with rooms at room.videos.example (examples/prosody-config/first.ts):\n')
const { status } = spawnSync(`${root}node_modules/.bin/tsx`, [`${root}examples/prosody-config/first.ts`], { stdio: 'inherit' })
process.exitCode = status ?? 1
