import { existsSync, readFileSync } from 'node:fs'

/** Counts of a report of vitest's JSON reporter, where `code` is what vitest exited with. */
export function readTestReport (file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skippedNames: [] }
  const files = JSON.parse(readFileSync(file, 'utf8')).testResults
  const tests = files.flatMap(({ assertionResults }) => assertionResults)
  const failed = tests.filter(({ status }) => status === 'failed').length + files.filter(brokeAsAWhole).length
  const passed = tests.filter(({ status }) => status === 'passed').length
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed')
  return {
    passed,
    // An error outside of every test, or a worker that died.
    failed: failed === 0 && passed > 0 && code !== 0 ? 1 : failed,
    skippedNames: skipped.map(({ fullName }) => fullName)
  }
}

/** A file that could not be loaded, or a hook that failed, is no test of its own. */
const brokeAsAWhole = ({ status, assertionResults }) =>
  status === 'failed' && assertionResults.every(test => test.status !== 'failed')

export function summaryLine ({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
