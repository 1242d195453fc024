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
