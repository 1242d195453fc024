import { createSelfSigned, readCertificate } from '@xmpp-chat/certs'
import { languages } from '@xmpp-chat/diagnostics'
import { describe, expect, it } from 'vitest'
import { domainsOf } from '../domains.js'
import { defaultSettings } from '../settings.js'
import { judge } from './judge.js'
import type { Machine } from './machine.js'
import type { Outlook } from './outlook.js'
import { judgePing } from './proof.js'
import { stepNames, type Step, type StepName } from './step.js'
import { wordStep, writeReport } from './wording.js'

const machine: Machine = { container: undefined, firewalls: ['ufw'], addresses: [], user: 'peertube', strangers: [], livechat: undefined, certificateFolders: [] }
const port = (address: string, open = true) => ({ service: 's2s', module: 'mod_s2s', interface: address, port: 5269, open })
const server = { dir: '', state: 'running', healthy: true, prosody: { kind: 'embedded', version: '13.0.1' }, holes: { asOf: '2026-12-01', names: [] }, restarts: 0, ports: [port('*'), port('::')], problems: [] } as const

const outlook = (more: Partial<Outlook> = {}): Outlook => ({
  settings: { ...defaultSettings, external: true }, domains: domainsOf('videos.example', 'room'), answer: { state: 'applied', steps: [], findings: [] }, server,
  machine, shellCommand: 'sh /data/chat/xmpp-chat', certificate: undefined, observation: undefined, probe: undefined, ping: undefined, proven: undefined, onOneMachine: false, ...more
})
const step = (name: StepName, more: Partial<Outlook> = {}): Step => judge(outlook(more)).find(one => one.name === name) as Step
const codes = ({ findings }: Step): string[] => findings.map(({ code }) => code)
const texts = ({ snippets }: Step): string => snippets.map(({ text }) => text).join('\n')

describe('judge', () => {
  it('says once that external accounts are not allowed', () => {
    expect(judge(outlook({ settings: defaultSettings })).map(({ name, state }) => [name, state])).toEqual([['settings', 'off'], ['prosodyctl', 'green']])
  })

  it('has every step once, in its order, in words of both languages', () => {
    const steps = judge(outlook())
    expect(steps.map(({ name }) => name)).toEqual(stepNames)
    for (const language of languages) {
      const words = steps.map(one => wordStep(one, language)).flatMap(({ title, summary, snippets }) => [title, summary, ...snippets.map(snippet => snippet.title)])
      expect(words.filter(text => text === '' || text.includes('{'))).toEqual([])
    }
  })

  it('says which vulnerabilities the running Prosody is known to have', () => {
    const safe = step('prosodyctl')
    expect([safe.state, safe.summary.facts]).toEqual(['green', { version: '13.0.1', asOf: '2026-12-01' }])
    const hole = { code: 'BUNDLE_PART_VULNERABLE', severity: 'warning', path: '', message: '', hint: '', docs: '', facts: { names: ['CVE-2026-1'] } } as const
    const other = { ...hole, code: 'PORT_CLOSED', severity: 'error' } as const
    const open = step('prosodyctl', { server: { ...server, holes: { asOf: '2026-12-01', names: ['CVE-2026-1'] }, problems: [other, hole] } })
    expect([open.state, open.summary.facts, open.findings]).toEqual(['amber', { version: '13.0.1', asOf: '2026-12-01', count: 1 }, [hole]])
    expect(step('prosodyctl', { server: { ...server, problems: [other] } })).toMatchObject({ state: 'green', findings: [] })
  })

  it('gives the commands of the firewall that is there, and of all where none is seen', () => {
    expect(texts(step('port'))).toBe('sudo ufw allow 5269/tcp')
    expect(texts(step('port', { machine: { ...machine, firewalls: [] } }))).toMatch(/ufw[\s\S]*firewall-cmd --permanent --add-port=5269\/tcp[\s\S]*nft add rule/)
    expect(texts(step('port', { settings: { ...defaultSettings, external: true, s2sDirectTlsPort: 5270 } }))).toContain('sudo ufw allow 5270/tcp')
  })

  it('knows that a container must publish the port', () => {
    const found = step('port', { machine: { ...machine, container: 'docker' } })
    expect([found.state, ...codes(found)]).toEqual(['amber', 'IN_A_CONTAINER'])
    const proven = { at: '2026-01-01T00:00:00.000Z', with: 'friends.example', how: 'ping' } as const
    expect(step('port', { machine: { ...machine, container: 'docker' }, proven })).toMatchObject({ state: 'green', findings: [] })
    expect(found.snippets[0]?.text).toBe('services:\n  peertube:\n    ports:\n      - "5269:5269"')
  })

  it('sees when nobody from outside can come', () => {
    expect(step('port', { server: { ...server, ports: [port('127.0.0.1'), port('::1')] } })).toMatchObject({ state: 'red', findings: [{ code: 'LOOPBACK_ONLY' }] })
    expect(step('port', { server: { ...server, ports: [port('127.0.0.1'), port('::')] } })).toMatchObject({ state: 'green' })
    expect(step('port', { server: { ...server, ports: [port('*', false), port('::')] } })).toMatchObject({ state: 'red' })
    expect(step('port', { server: undefined })).toMatchObject({ state: 'red' })
  })

  it('says how to live beside the livechat plugin', () => {
    const beside = (livechat: Machine['livechat']): Step => step('neighbours', { machine: { ...machine, livechat } })
    expect(codes(beside({ ports: [5269], domains: ['videos.example', 'room.videos.example'] }))).toEqual(['LIVECHAT_SAME_ROOMS', 'LIVECHAT_SAME_PORT'])
    expect(beside({ ports: [], domains: ['chat.videos.example'] })).toMatchObject({ state: 'green', findings: [{ code: 'LIVECHAT_BESIDE' }] })
  })

  it('says how to live beside another XMPP server', () => {
    const stranger = { address: '0.0.0.0', port: 5269, pid: 7, program: 'ejabberd', user: 'ejabberd' }
    const closed = { ...server, ports: [port('*', false)] }
    expect(step('neighbours', { machine: { ...machine, strangers: [stranger] }, server: closed })).toMatchObject({ state: 'red', findings: [{ code: 'NEIGHBOUR_SAME_PORT' }] })
    expect(step('neighbours', { machine: { ...machine, strangers: [{ ...stranger, port: 5222 }] } })).toMatchObject({ state: 'green', findings: [{ code: 'NEIGHBOUR_BESIDE' }] })
    const unseen = { address: '0.0.0.0', port: 5269, user: 'nobody' }
    const clash = step('neighbours', { machine: { ...machine, strangers: [unseen] }, server: closed })
    expect(clash).toMatchObject({ state: 'red', findings: [{ code: 'NEIGHBOUR_UNSEEN_SAME_PORT', hint: expect.stringContaining('ss -ltnp "sport = :5269"') }] })
    expect(step('neighbours', { machine: { ...machine, strangers: [{ ...unseen, port: 5222 }] } })).toMatchObject({ state: 'green', findings: [{ code: 'NEIGHBOUR_UNSEEN_BESIDE' }] })
    for (const one of clash.findings) expect(one.message + one.hint).not.toContain('?')
  })

  it('says who accepts a self-signed certificate', async () => {
    const { certificate } = await createSelfSigned({ domains: ['room.videos.example'] })
    const found = step('certificate', { certificate: { info: readCertificate(certificate), findings: [] } })
    expect(found).toMatchObject({ state: 'amber', summary: { code: 'CERTIFICATE_BY_DIALBACK' } })
    expect(found.summary.message).toContain('room.videos.example')
    expect(texts(found)).toContain('-d videos.example -d room.videos.example')
  })

  it('writes a report without what is secret, from any outlook', () => {
    const state = { enabled: true, domain: 'room.videos.example', host: 'videos.example', looking: false, steps: judge(outlook()) }
    expect(writeReport({ state, versions: ['xmpp-chat 1.0.0'], settings: defaultSettings })).toContain('[green] Port: The chat listens for other servers on * 5269, :: 5269.')
  })
})

describe('judgePing', () => {
  it.each([
    ['Server-to-server connection failed: Session closed by remote with error: policy-violation (Your server\'s certificate is not trusted)', 'PROOF_OUR_CERTIFICATE_REFUSED'],
    // As ejabberd without dialback has it.
    ['not-authorized', 'PROOF_OUR_CERTIFICATE_REFUSED'],
    ['Server-to-server connection failed: DNS resolution failed', 'PROOF_NOT_RESOLVED'],
    ['Server-to-server connection failed: unable to resolve service', 'PROOF_NOT_RESOLVED'],
    ['Server-to-server connection failed: connection refused', 'PROOF_NOT_CONNECTED'],
    ['Server-to-server connection failed: Dialback verification failed', 'PROOF_DIALBACK_FAILED'],
    ['something nobody has heard of', 'PROOF_FAILED']
  ])('%s', (text, code) => {
    const finding = judgePing({ answered: false, seconds: 1, condition: 'remote-server-not-found', text }, 'friends.example')
    expect(finding?.code).toBe(code)
    expect(finding?.message).toContain(text.replace('Server-to-server connection failed: ', ''))
  })

  it('takes any answer for a proof, and silence for none', () => {
    expect(judgePing({ answered: true, seconds: 1, condition: 'service-unavailable' }, 'friends.example')).toBeUndefined()
    expect(judgePing({ answered: false, seconds: 30, condition: 'remote-server-timeout' }, 'friends.example')?.code).toBe('PROOF_NO_ANSWER')
  })
})
