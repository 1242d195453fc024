import { describe, expect, it } from 'vitest'
import { codesOf, savedFiles, savedObservation } from '../test/world/saved-observations.js'
import { checkXmppDns } from './index.js'
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
      if (typeof finding.facts.line === 'string') expect(finding.facts.line).toMatch(/^\S+\. \d+ IN (SRV \d+ \d+ \d+ \S+\.|A [\d.]+|AAAA [\da-f:]+|TLSA \d \d \d [\da-f]+)( ; .*)?$/)
    }
  })

  it('give the exact line for the two mistakes that people make most', () => {
    const hintOf = (code: string): string | undefined => {
      const { service, observation } = savedObservation(`${code}.json`)
      return checkXmppDns(observation, service).find(finding => finding.code === code)?.hint
    }
    expect(hintOf('SRV_ON_PARENT_ONLY')).toBe('Publish one more: _xmpp-server._tcp.room.srv-on-parent-only.example. 3600 IN SRV 0 5 5269 srv-on-parent-only.example.')
    expect(hintOf('SRV_TARGET_UNDOTTED')).toBe('Publish with the final dot: _xmpp-server._tcp.room.srv-target-undotted.example. 3600 IN SRV 0 5 5269 srv-target-undotted.example.')
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
