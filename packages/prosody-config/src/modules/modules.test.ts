import { describe, expect, it } from 'vitest'
import { services } from '../options/services.js'
import { moduleSpec } from './lookup.js'
import { knownModules } from './modules.js'

const all = Object.entries(knownModules)

describe('the table of modules', () => {
  it('knows the modules that others depend on, conflict with, or give way to', () => {
    for (const [name, { dependsOn = [], dependsOnIn = {}, conflicts = [], replacement }] of all) {
      for (const other of [...dependsOn, ...Object.values(dependsOnIn).flat(), ...conflicts, ...replacement === undefined ? [] : [replacement]]) {
        expect(moduleSpec(other), `${name}: ${other}`).toBeDefined()
      }
      for (const other of conflicts) expect(moduleSpec(other)?.conflicts, `${name}: ${other}`).toContain(name)
    }
  })

  it('gives every service to the module that provides it', () => {
    expect(all.flatMap(([name, { services = [] }]) => services.map(service => `${service} ${name}`)).sort())
      .toEqual(services.map(({ name, module }) => `${name} ${module}`).sort())
  })

  it('tells community modules from those of Prosody', () => {
    expect(moduleSpec('muc_moderation')).toMatchObject({ community: true, targets: ['0.12', '13.0'] })
    expect(moduleSpec('muc_http_defaults')).toMatchObject({ community: true, targets: [] })
    expect(moduleSpec('smacks')?.community).toBeUndefined()
    expect(moduleSpec('cloud_notify')).toMatchObject({ targets: ['13.0'], communityIn: ['0.12'] })
    expect(moduleSpec('auth_sql')?.kind).toBe('auth')
  })

  it('does not take the furniture of objects for modules', () => {
    for (const name of ['__proto__', 'constructor', 'mod_muc', '']) expect(moduleSpec(name)).toBeUndefined()
  })
})
