import { removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openLinks } from './links.js'

const dir = temporaryFolder('links')
afterAll(() => removeFolder(dir))

describe('links between accounts', () => {
  it('are there again after a restart', async () => {
    const path = join(dir, 'kept.json')
    const links = await openLinks({ path })
    await links.add('friend@friends.example', 'Olga')
    await links.add('other@friends.example', 'olga')
    const again = await openLinks({ path })
    expect(again.jidsOf('OLGA')).toEqual(['friend@friends.example', 'other@friends.example'])
    expect(again.usernameOf('friend@friends.example')).toBe('olga')
  })

  it('are one for an address, of which the last holds', async () => {
    const links = await openLinks({ path: join(dir, 'moved.json') })
    await links.add('friend@friends.example', 'olga')
    await links.add('friend@friends.example', 'victor')
    expect([links.jidsOf('olga'), links.jidsOf('victor')]).toEqual([[], ['friend@friends.example']])
  })

  it('are removed by their own account alone', async () => {
    const path = join(dir, 'removed.json')
    const links = await openLinks({ path })
    await links.add('friend@friends.example', 'olga')
    expect(await links.remove('friend@friends.example', 'victor')).toBe(false)
    expect(await links.remove('friend@friends.example', 'olga')).toBe(true)
    expect(await links.remove('friend@friends.example', 'olga')).toBe(false)
    expect((await openLinks({ path })).jidsOf('olga')).toEqual([])
  })

  it('go with their account', async () => {
    const path = join(dir, 'gone.json')
    const links = await openLinks({ path })
    for (const [jid, username] of [['a@x.example', 'olga'], ['b@x.example', 'victor'], ['c@x.example', 'olga']] as const) await links.add(jid, username)
    expect(await links.removeAll('olga')).toEqual(['a@x.example', 'c@x.example'])
    expect((await openLinks({ path })).jidsOf('victor')).toEqual(['b@x.example'])
  })

  it.each(['[]', 'null', 'nonsense', '{"friend@friends.example":7}'])('are none where the file says %s', async content => {
    const path = join(dir, 'odd.json')
    writeFileSync(path, content)
    expect((await openLinks({ path })).usernameOf('friend@friends.example')).toBeUndefined()
  })
})
