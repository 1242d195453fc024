// Runs the benchmarks below bench/, on the packages as they are built: all of them, or those of the packages that are named.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { root, runTool } from './run-quietly.mjs'

const wanted = process.argv.slice(2)
const packages = readdirSync(`${root}bench`).filter(name => name !== 'node_modules' && statSync(`${root}bench/${name}`).isDirectory())
const unknown = wanted.filter(name => !packages.includes(name))
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. Known: ${packages.join(', ')}`)
  process.exit(2)
}
const built = await runTool('turbo', ['run', 'build'])
if (built.code !== 0) {
  console.error(built.output)
  process.exit(1)
}
// Without the paths of the root's tsconfig.json, which lead to the sources: a loader that compiles makes every closure dearer.
const tsconfig = `${root}bench/tsconfig.run.json`
for (const name of wanted.length > 0 ? wanted : packages) {
  console.log(`\n# ${name}`)
  for (const file of readdirSync(`${root}bench/${name}`).filter(file => file.endsWith('.bench.ts')).sort()) {
    const { status } = spawnSync(`${root}node_modules/.bin/tsx`, ['--tsconfig', tsconfig, `${root}bench/${name}/${file}`], { stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
}
