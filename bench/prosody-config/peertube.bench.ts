import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkServerConfig, parseServerConfig, readProsodyConfig, renderProsodyConfig, type ServerConfig } from '@xmpp-chat/prosody-config'
import { ownByService, prosody, removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { median, report, timed, timedAsync } from '../measure.js'
import { peertubeConfig, serverWithHosts } from './configs.js'

const accepted = (input: unknown): ServerConfig => {
  const parsed = parseServerConfig(input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics))
  return parsed.value
}

/** What happens when a setting is saved. */
function parseCheckRender (input: unknown): string {
  const config = accepted(input)
  checkServerConfig(config)
  return renderProsodyConfig(config)
}

/** Processor time in milliseconds of loading the library and of its first call, each in a process of its own: other work on the machine does not count. */
function firstCall (): { readonly load: number, readonly call: number } {
  const program = `
    const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }
    const start = spent()
    const { parseServerConfig, checkServerConfig, renderProsodyConfig } = await import(${JSON.stringify(import.meta.resolve('@xmpp-chat/prosody-config'))})
    const loaded = spent()
    const { value } = parseServerConfig(${JSON.stringify(peertubeConfig)})
    checkServerConfig(value)
    renderProsodyConfig(value)
    console.log(JSON.stringify({ load: loaded - start, call: spent() - loaded }))`
  const runs = Array.from({ length: 9 }, () => JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })) as { load: number, call: number })
  return { load: median(runs.map(({ load }) => load)), call: median(runs.map(({ call }) => call)) }
}

const first = firstCall()
const input = peertubeConfig
const config = accepted(input)
const text = renderProsodyConfig(config)
const ours = timed(() => parseCheckRender(input), 300)
const folder = temporaryFolder('bench', { forService: true })
const configFile = join(folder, 'prosody.cfg.lua')
writeFileSync(configFile, text)
ownByService(configFile)
const server = prosody('13.0')
const prosodyctl = await timedAsync(() => server.prosodyctl(['check', 'config'], { configFile, dataDir: folder }), 9)
const { stdout: verdict } = await server.prosodyctl(['check', 'config'], { configFile, dataDir: folder })
if ((await server.luac(text)).code !== 0) throw new Error('luac does not take the configuration')
const luac = await timedAsync(() => server.luac(text), 9)
await removeFolder(folder)
const plain = timed(() => JSON.stringify(input), 300)

report(`A configuration of PeerTube's size (${text.length} bytes of Lua), median, warm`, [
  ['parse + check + render', ours, ours],
  ['  parse', timed(() => accepted(input), 300), ours],
  ['  check', timed(() => checkServerConfig(config), 300), ours],
  ['  render', timed(() => renderProsodyConfig(config), 300), ours],
  ['  (read back)', timed(() => readProsodyConfig(text), 300), ours],
  ['  (first time in a process)', first.call, ours],
  ['  (loading the library)', first.load, ours],
  ['JSON.stringify of the same data', plain, ours],
  ['luac -p, as a process', luac, ours],
  ['prosodyctl check config, as a process', prosodyctl, ours]
])

console.log(`  (prosodyctl's last words: ${verdict.trim().split('\n').at(-1)})`)

const sizes = [10, 100, 1000, 10_000]
const rows = sizes.map(hosts => {
  const many = serverWithHosts(hosts)
  return [`${hosts} hosts`, timed(() => parseCheckRender(many), Math.max(3, 300 / hosts)), hosts] as const
})
const perHost = median(rows.map(([, time, hosts]) => time / hosts))
console.log('\nGrowth of parse + check + render')
for (const [name, time, hosts] of rows) console.log(`  ${name.padEnd(14)} ${time.toFixed(2).padStart(9)} ms  ${(time / hosts * 1000).toFixed(0).padStart(5)} µs per host  ${(time / hosts / perHost).toFixed(2)} of the median`)
