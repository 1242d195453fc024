// Runs the benchmarks below bench/: all of them, or those of the packages that are named.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { root } from './run-quietly.mjs'

const wanted = process.argv.slice(2)
const packages = readdirSync(`${root}bench`).filter(name => name !== 'node_modules' && statSync(`${root}bench/${name}`).isDirectory())
const unknown = wanted.filter(name => !packages.includes(name))
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. Known: ${packages.join(', ')}`)
  process.exit(2)
}
for (const name of wanted.length > 0 ? wanted : packages) {
  console.log(`\n# ${name}`)
  for (const file of readdirSync(`${root}bench/${name}`).filter(file => file.endsWith('.bench.ts')).sort()) {
    const { status } = spawnSync(`${root}node_modules/.bin/tsx`, [`${root}bench/${name}/${file}`], { stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
}
