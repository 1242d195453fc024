// What `npm test` runs: static checks, then vitest. Arguments go to vitest, and then the static checks are left out.
// With --all (`npm run test:all`), generated cases are tried in full numbers; see test-support/src/case-count.ts.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, runTool } from './run-quietly.mjs'
import { readTestReport, summaryLine } from './test-report.mjs'

const checks = [
  ['lint', 'oxlint', ['--deny-warnings']],
  ['unused code', 'knip', []],
  ['types', 'tsc', ['--noEmit', '-p', 'tsconfig.json']]
]

const args = process.argv.slice(2).filter(arg => arg !== '--all')
if (process.argv.includes('--all')) process.env.XMPP_CHAT_TEST_ALL = '1'
const checked = args.length === 0 ? await runChecks() : []
const tested = await runVitest(args)
for (const name of tested.skippedNames) console.log(`Skipped: ${name}`)
const counts = {
  passed: tested.passed + checked.filter(passed => passed).length,
  failed: tested.failed + checked.filter(passed => !passed).length,
  skipped: tested.skippedNames.length
}
if (tested.passed + tested.failed === 0) console.log('No test ran.')
process.exitCode = counts.failed > 0 || tested.passed === 0 ? 1 : 0
console.log(summaryLine(counts))

function runChecks () {
  return Promise.all(checks.map(async ([name, tool, toolArgs]) => {
    const { code, output } = await runTool(tool, toolArgs)
    console.log(code === 0 ? `✓ ${name}` : `✗ ${name}\n${output}`)
    return code === 0
  }))
}

async function runVitest (vitestArgs) {
  const folder = mkdtempSync(join(tmpdir(), 'xmpp-chat-test-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  try {
    const code = await new Promise(resolve => {
      spawn(`${root}node_modules/.bin/vitest`, ['run', ...reporters, ...vitestArgs], { cwd: root, stdio: 'inherit' })
        .once('error', () => resolve(127)).once('close', resolve)
    })
    return readTestReport(report, code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
