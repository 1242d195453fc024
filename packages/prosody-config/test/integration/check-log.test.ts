import { basePaths, describeWithEachProsody, freePort, prosody, type RunningProsody } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkServerConfig } from '../../src/check.js'
import { parseServerConfig, renderProsodyConfig, type ServerConfigInput } from '../../src/index.js'
import type { Target } from '../../src/target.js'

/** Findings that prosodyctl does not have, beside what the server logs once it is too late. */
const rows: ReadonlyArray<{ readonly code: string, readonly logs: RegExp, readonly in?: Target }> = [
  { code: 'MODULE_UNKNOWN', logs: /peertube_bridge.*(?:not found|no such|unable to load|No such)/i },
  { code: 'MODULE_CONFLICT', logs: /mod_vcard_legacy plugin replaces mod_vcard but both are enabled/ },
  { code: 'INTERFACE_COVERED', logs: /Failed to open server port \d+ on (?:0\.0\.0\.0|127\.0\.0\.2)/ },
  { code: 'PORT_COLLISION', logs: /Failed to open server port \d+ on (?:\*|127\.0\.0\.1)/ },
  { code: 'INTERFACE_FAMILY_OFF', logs: /Activated service 'http' on .*\[::1\]|Failed to open server port \d+ on ::1/ },
  { code: 'LOGIN_ANY_PASSWORD_UNCONFIRMED', logs: /Error initializing module 'auth_insecure'/ },
  { code: 'OPTION_PERIOD_AMBIGUOUS', logs: /'c2s_timeout' is set to ambiguous period '1m'/, in: '13.0' },
  { code: 'OPTION_VALUE_ABSENT', logs: /'c2s_timeout' not understood, expecting a number/, in: '0.12' },
  { code: 'MODULE_DISABLED_BUT_NEEDED', logs: /Error initializing module 'vcard_legacy' on 'videos\.example'.*Dependency on disabled module mod_pep/ }
]

const quiet = (port: number): ServerConfigInput => ({
  modules: ['disco', 'roster', 'saslauth', 'tls', 'dialback', 'vcard_legacy', 'bosh'],
  services: { c2s: { ports: [port] }, s2s: { ports: [] }, http: { ports: [] }, https: { ports: [] } },
  options: { interfaces: ['127.0.0.1'], c2s_timeout: 60 },
  hosts: { 'videos.example': {}, 'b.example': {} }
})

const faulty = (port: number, other: number): ServerConfigInput => ({
  ...quiet(port),
  modules: [...quiet(port).modules ?? [], 'peertube_bridge', 'vcard'],
  services: { ...quiet(port).services, c2s: { ports: [port], interfaces: ['*'] }, s2s: { ports: [port], interfaces: ['127.0.0.1'] }, http: { ports: [other], interfaces: ['::1', '0.0.0.0', '127.0.0.2'] } },
  options: { use_ipv6: false, c2s_timeout: '1m' },
  hosts: { 'videos.example': { modulesDisabled: ['pep'] }, 'b.example': { authentication: 'insecure' } }
})

describeWithEachProsody('a finding', version => {
  let codes: { faulty: string[], quiet: string[] }
  let logs: { faulty: string, quiet: string }
  const started: RunningProsody[] = []

  async function run (input: ServerConfigInput): Promise<{ codes: string[], log: string }> {
    let codes: string[] = []
    const running = await prosody(version).start({
      config: dir => {
        const parsed = parseServerConfig({ ...input, log: [{ to: 'console', levels: { min: 'debug' } }], options: { ...input.options, ...basePaths(dir) } }, { target: version })
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics))
        codes = checkServerConfig(parsed.value).map(({ code }) => code)
        return renderProsodyConfig(parsed.value)
      }
    })
    started.push(running)
    return { codes, log: running.log() }
  }

  beforeAll(async () => {
    const bad = await run(faulty(await freePort(), await freePort()))
    const good = await run(quiet(await freePort()))
    codes = { faulty: bad.codes, quiet: good.codes }
    logs = { faulty: bad.log, quiet: good.log }
  })
  afterAll(async () => { for (const running of started) await running.stop() })

  describe.each(rows.filter(row => row.in === undefined || row.in === version))('$code', ({ code, logs: line }) => {
    it('is what the server complains about', () => {
      expect(codes.faulty).toContain(code)
      expect(logs.faulty).toMatch(line)
    })

    it('is not made where the server does not complain', () => {
      expect(codes.quiet).not.toContain(code)
      expect(logs.quiet).not.toMatch(line)
    })
  })
})
