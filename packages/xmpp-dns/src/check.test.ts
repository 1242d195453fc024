import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkXmppDns, type Observation, type XmppService } from './index.js'

const folder = new URL('../test/observations/', import.meta.url)
const saved = (file: string): { service: XmppService, observation: Observation } => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
const codesOf = (file: string): string[] => {
  const { service, observation } = saved(file)
  return checkXmppDns(observation, service).map(({ code }) => code)
}
const codes = readdirSync(folder).filter(name => !name.includes('.near.')).map(name => name.replace('.json', ''))

describe('saved observations of real zones', () => {
  it('are there', () => { expect(codes.length).toBeGreaterThan(40) })

  it.each(codes)('%s is found, and not in what only just does not have it', code => {
    expect(codesOf(`${code}.json`)).toContain(code)
    expect(codesOf(`${code}.near.json`)).not.toContain(code)
  })

  it.each(codes)('%s has a remedy that can be pasted, and its standard', code => {
    const { service, observation } = saved(`${code}.json`)
    for (const finding of checkXmppDns(observation, service)) {
      expect(finding.hint).not.toBe('')
      expect(`${finding.hint}${finding.message}`).not.toMatch(/\{\w+\}|undefined|\[object/)
      if (typeof finding.facts.line === 'string') expect(finding.facts.line).toMatch(/^\S+\. \d+ IN (SRV \d+ \d+ \d+ \S+\.|A [\d.]+|AAAA [\da-f:]+|TLSA \d \d \d [\da-f]+)( ; .*)?$/)
    }
  })

  it('give the exact line for the two mistakes that people make most', () => {
    const hintOf = (code: string): string | undefined => {
      const { service, observation } = saved(`${code}.json`)
      return checkXmppDns(observation, service).find(finding => finding.code === code)?.hint
    }
    expect(hintOf('SRV_ON_PARENT_ONLY')).toBe('Publish one more: _xmpp-server._tcp.room.srv-on-parent-only.example. 3600 IN SRV 0 5 5269 srv-on-parent-only.example.')
    expect(hintOf('SRV_TARGET_UNDOTTED')).toBe('Publish with the final dot: _xmpp-server._tcp.room.srv-target-undotted.example. 3600 IN SRV 0 5 5269 srv-target-undotted.example.')
  })

  it('are judged the same however often, and left alone', () => {
    const { service, observation } = saved('SRV_MISSING.json')
    const before = JSON.stringify(observation)
    expect(checkXmppDns(observation, service)).toEqual(checkXmppDns(observation, service))
    expect(JSON.stringify(observation)).toBe(before)
  })

  it('say what is wrong with a service that is none', () => {
    expect(checkXmppDns(saved('SRV_MISSING.json').observation, { domain: '' }).map(({ code }) => code)).toEqual(['SERVICE_NAME_INVALID'])
  })
})
