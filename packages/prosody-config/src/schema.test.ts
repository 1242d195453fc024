import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import schema from '../schema.json' with { type: 'json' }
import { parseServerConfig } from './index.js'

const golden = new URL('../test/golden/', import.meta.url)
const inputs = readdirSync(golden).filter(name => name.endsWith('.json')).map(name => [name, JSON.parse(readFileSync(new URL(name, golden), 'utf8')) as object] as const)
const validate = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false, strictRequired: false }).compile(schema)

describe('the published schema', () => {
  it.each(inputs)('takes %s', (_, input) => {
    expect(validate(input) ? [] : validate.errors).toEqual([])
  })

  it.each([
    [{ host: {} }], [{ modules: 'tls' }], [{ target: '0.11' }], [{ services: { s2: {} } }], [{ options: { s2s_secure_auth: 'yes' } }], [{ hosts: { 'a.example': { options: { muc_max_rooms: -1 } } } }],
    [{ options: { admins: { $env: 1 } } }], [{ log: { loud: 'x' } }]
  ])('refuses %j, as parseServerConfig does', input => {
    expect(validate(input)).toBe(false)
    expect(parseServerConfig(input).ok).toBe(false)
  })
})
