// Makes a fresh clone ready to run: npm packages, builds, the embedded Prosody, and with --servers the real servers that tests and measurements talk to.
// Needs nothing but Node and npm. Says and does nothing where nothing is to do.
import { packagesAreInstalled, stampPackages } from './installed-packages.mjs'
import { root, runQuietly, runTool } from './run-quietly.mjs'

/** Milliseconds that a step may take before it is worth a line. */
const patience = 1500

await installPackages()
await build()
const forTests = process.argv.includes('--servers')
await Promise.all([buildProsody(), ...forTests ? [fetchServers()] : []])

async function installPackages () {
  if (packagesAreInstalled()) return
  console.log('Installing npm packages…')
  const npm = process.env.npm_execpath
  const ci = ['ci', '--include=dev', '--loglevel=error']
  orExit('npm ci', await (npm?.endsWith('.js') ? runQuietly(process.execPath, [npm, ...ci]) : runQuietly('npm', ci)))
  stampPackages()
}

async function build () {
  const timer = setTimeout(() => console.log('Building…'), patience)
  const result = await runTool('turbo', ['run', 'build', '--output-logs=errors-only', '--ui=stream', '--no-update-notifier'], { env: { TURBO_TELEMETRY_DISABLED: '1' } })
  clearTimeout(timer)
  orExit('The build', result)
}

/** As an absent server, an absent bundle is no failure here; what needs it says so. The tests run the one for the other processor, too. */
async function buildProsody () {
  const { bundleArchitectures, ensureBundle } = await import('../prosody-bundle/ensure-bundle.mjs')
  await Promise.all((await bundleArchitectures({ all: forTests })).map(architecture => ensureBundle(architecture)))
}

/** An absent server is no failure here: the tests that need it say so, and fail in CI. */
async function fetchServers () {
  const { fetchProsody } = await import('../test-support/fetch-prosody.mjs')
  const { fetchNetworkServers } = await import('../test-support/fetch-network-servers.mjs')
  const { fetchForeignMachines } = await import('../test-support/fetch-foreign-machines.mjs')
  const { installTools } = await import('../test-support/install-tools.mjs')
  const [reason] = await Promise.all([installTools(), fetchProsody(), fetchNetworkServers(), fetchForeignMachines()])
  if (reason !== undefined) console.log(reason)
}

function orExit (what, { code, output }) {
  if (code === 0) return
  console.error(`${output}\n${what} failed (exit code ${code}, in ${root})`)
  process.exit(1)
}
