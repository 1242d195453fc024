import { describe, expect, it } from 'vitest'
import { codesOf, savedFiles, savedObservation } from '../test/world/saved-observations.js'
import { catalog, checkXmppDns, zoneLine } from './index.js'
import { addressEntries } from './wording/address.js'
import { authorityEntries } from './wording/authority.js'
import { dnssecEntries } from './wording/dnssec.js'
import { srvPresenceEntries } from './wording/srv-presence.js'
import { srvSetEntries } from './wording/srv-set.js'
import { srvTargetEntries } from './wording/srv-target.js'

/** Everything that can be found in what was observed. */
const codes = Object.keys({ ...srvPresenceEntries, ...srvSetEntries, ...srvTargetEntries, ...addressEntries, ...authorityEntries, ...dnssecEntries }).sort()

describe('saved observations of real zones', () => {
  it('are there for every code, with and without the fault, and for no other', () => {
    expect(savedFiles().sort()).toEqual(codes.flatMap(code => [`${code}.json`, `${code}.near.json`]).sort())
  })

  it.each(codes)('%s is found, and not in what only just does not have it', code => {
    expect(codesOf(savedObservation(`${code}.json`))).toContain(code)
    expect(codesOf(savedObservation(`${code}.near.json`))).not.toContain(code)
  })

  it.each(codes)('%s has a remedy that can be pasted, and its standard', code => {
    const { service, observation } = savedObservation(`${code}.json`)
    for (const finding of checkXmppDns(observation, service)) {
      expect(finding.hint).not.toBe('')
      expect(`${finding.hint}${finding.message}`).not.toMatch(/\{\w+\}|undefined|\[object/)
      const lines = [finding.facts.line, finding.facts.lines, finding.facts.remove].flat().filter(line => typeof line === 'string')
      for (const line of lines) expect(line).toMatch(/^\S+\. \d+ IN (SRV \d+ \d+ \d+ \S*\.|A [\d.]+|AAAA [\da-f:]+|TLSA \d \d \d [\da-f]+)( ; .*)?$/)
    }
  })

  it.each(savedFiles())('%s: nothing is to be published that is there', file => {
    const { service, observation } = savedObservation(file)
    const published = observation.answers.flatMap(({ name, type, records }) => records.filter(record => record.name === name && record.type === type))
    const lines = new Set(published.map(record => zoneLine({ ...record, ttl: 3600 })))
    // One of several is to be kept, or one for a wildcard; or servers do not agree about it.
    const isAboutIt = new Set(['SRV_DUPLICATE', 'SRV_WILDCARD', 'NS_INCONSISTENT'])
    const advised = checkXmppDns(observation, service).filter(({ code }) => !isAboutIt.has(code)).map(({ facts }) => facts.line)
    expect(advised.filter(line => lines.has(line as string))).toEqual([])
  })

  it('give the exact line for the two mistakes that people make most', () => {
    const hintOf = (code: string): string | undefined => {
      const { service, observation } = savedObservation(`${code}.json`)
      return checkXmppDns(observation, service).find(finding => finding.code === code)?.hint
    }
    expect(hintOf('SRV_ON_PARENT_ONLY')).toBe('Publish one more: _xmpp-server._tcp.room.srv-on-parent-only.example. 3600 IN SRV 0 5 5269 srv-on-parent-only.example.')
    expect(hintOf('SRV_TARGET_UNDOTTED')).toBe('Publish with the final dot: _xmpp-server._tcp.room.srv-target-undotted.example. 3600 IN SRV 0 5 5269 srv-target-undotted.example.')
  })

  it.each(codes)('%s says the same when it is put into words again', code => {
    const { service, observation } = savedObservation(`${code}.json`)
    for (const finding of checkXmppDns(observation, service)) expect(catalog.localize(finding, 'en')).toEqual(finding)
  })

  it('are judged the same however often, and left alone', () => {
    const { service, observation } = savedObservation('SRV_MISSING.json')
    const before = JSON.stringify(observation)
    expect(checkXmppDns(observation, service)).toEqual(checkXmppDns(observation, service))
    expect(JSON.stringify(observation)).toBe(before)
  })

  it('say what is wrong with a service that is none', () => {
    expect(checkXmppDns(savedObservation('SRV_MISSING.json').observation, { domain: '' }).map(({ code }) => code)).toEqual(['SERVICE_NAME_INVALID'])
  })
})
