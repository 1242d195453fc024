import { expect, it } from 'vitest'
import { diffServerConfig, parseServerConfig } from '../index.js'

it.each([
  [{ my_api_key: 's3cr3t' }], [{ jwt_key: 's3cr3t' }], [{ passwords: { alice: 's3cr3t' } }], [{ foo_secret: { $table: [[1, 's3cr3t'], ['x', 's3cr3t']] } }],
  [{ backend: 'postgres://user:s3cr3t@host/db' }], [{ ldap: { password: 's3cr3t' } }], [{ external_services: [{ type: 'turn', secret: 's3cr3t' }] }]
])('a difference does not show the secret of %j', options => {
  const [before, after] = [parseServerConfig({}), parseServerConfig({ options, hosts: { 'a.example': { options } } })]
  const changes = before.ok && after.ok ? diffServerConfig(before.value, after.value) : []
  expect(changes).toHaveLength(2)
  expect(JSON.stringify(changes)).not.toContain('s3cr3t')
})

it('a difference does not show what the caller declares to be a secret', () => {
  const customOptions = { ticket: { type: 'string', secret: true } } as const
  const [before, after] = ['old s3cr3t', 'new s3cr3t'].map(ticket => parseServerConfig({ hosts: { 'a.example': { options: { ticket } } } }))
  const changes = before?.ok === true && after?.ok === true ? diffServerConfig(before.value, after.value, { customOptions }) : []
  expect(changes.map(({ before }) => before)).toEqual([{ $secret: null }])
  expect(JSON.stringify(changes)).not.toContain('s3cr3t')
})
