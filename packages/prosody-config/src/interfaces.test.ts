import { isIP } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interfaceKey, interfacesOverlap, isInterface } from './interfaces.js'
import { parseInterfaces } from './index.js'

describe('parseInterfaces', () => {
  it.each([
    ['*, ::', ['*', '::']], ['', []], ['  ', []], ['192.0.2.1 2001:db8::1', ['192.0.2.1', '2001:db8::1']], ['*,*', ['*']], ['[::1]', ['::1']],
    ['2001:DB8::1; 2001:db8:0::1', ['2001:DB8::1']], ['0.0.0.0, *', ['0.0.0.0']], ['fe80::1%eth0', ['fe80::1%eth0']], [',*,', ['*']]
  ])('%j is %j', (text, interfaces) => {
    expect(parseInterfaces(text)).toEqual({ ok: true, value: interfaces, diagnostics: [] })
  })

  it('names everything that is no interface', () => {
    const result = parseInterfaces('*, eth0, 1.2.3')
    expect(result.ok).toBe(false)
    expect(result.diagnostics.map(({ code, facts }) => [code, facts['interface']])).toEqual([['INTERFACE_INVALID', 'eth0'], ['INTERFACE_INVALID', '1.2.3']])
  })
})

describe('interfaces', () => {
  it.each([['*', '0.0.0.0'], ['::1', '0:0:0:0:0:0:0:1'], ['FE80::1%eth0', 'fe80:0::1%eth0'], ['::', '0::0']])('%s and %s are one', (a, b) => {
    expect(interfaceKey(a)).toBe(interfaceKey(b))
  })

  it.each<[string, string, boolean]>([
    ['*', '127.0.0.1', true], ['::', '::1', true], ['*', '::', false], ['*', '::1', false], ['::', '127.0.0.1', false], ['127.0.0.1', '127.0.0.2', false], ['::1', '::1', true]
  ])('whether %s and %s take a port from each other: %s', (a, b, overlap) => {
    expect([interfacesOverlap(a, b), interfacesOverlap(b, a)]).toEqual([overlap, overlap])
  })
})

describe('isInterface', () => {
  it('takes the addresses that node takes', () => {
    const part = fc.constantFrom('0', '1', 'ffff', '10000', 'g', '', '::', ':', '1.2.3.4', '01.2.3.4', '1.2.3', '.', '256.1.1.1')
    fc.assert(fc.property(fc.array(part, { maxLength: 9 }).map(parts => parts.join(':')), text => {
      expect(isInterface(text)).toBe(isIP(text) !== 0)
    }), { numRuns: 2000 })
  })
})
