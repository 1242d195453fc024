import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { checkServiceUser, checkTraversal, chooseServiceUser, chooseUser, closedFolders, parseAccounts } from './service-user.js'

const passwd = 'root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534::/:/usr/sbin/nologin\nalice:x:1000:1001:Alice,,,:/home/alice:/bin/sh\n# a remark\n+::::::\n'
const accounts = parseAccounts(passwd)
const prosody = { name: 'prosody', uid: 103, gid: 107 }
const chat = { name: 'xmpp-chat', uid: 104, gid: 108 }
const peertube = { name: 'peertube', uid: 999, gid: 999 }
const root = { uid: 0, gid: 0 }

describe('the list of accounts', () => {
  it('holds names with numbers', () => {
    expect(accounts).toEqual([{ name: 'root', uid: 0, gid: 0 }, { name: 'nobody', uid: 65_534, gid: 65_534 }, { name: 'alice', uid: 1000, gid: 1001 }])
  })
})

describe('the service\'s user', () => {
  it.each([
    ['the wanted one', { wanted: 'alice', owner: { uid: 999, gid: 999 }, accounts }, 'alice'],
    ['the wanted one by number', { wanted: '1000', owner: root, accounts }, 'alice'],
    ['the owner of the folder', { owner: { uid: 1000, gid: 7 }, accounts: [...accounts, prosody] }, 'alice'],
    ['its own for a folder of root', { owner: root, accounts: [...accounts, peertube, prosody, chat] }, 'xmpp-chat'],
    ['prosody where there is none of its own', { owner: root, accounts: [...accounts, peertube, prosody] }, 'prosody'],
    ['its own, though a folder is nobody’s from before', { owner: { uid: 65_534, gid: 65_534 }, accounts: [...accounts, chat] }, 'xmpp-chat'],
    ['its own, though a folder is PeerTube’s from before', { owner: { uid: 999, gid: 999 }, accounts: [...accounts, peertube, chat] }, 'xmpp-chat'],
    ['the owner of the folder where there is no better one', { owner: { uid: 999, gid: 999 }, accounts: [...accounts, peertube] }, 'peertube'],
    ['peertube where there is no prosody', { owner: root, accounts: [...accounts, peertube] }, 'peertube'],
    ['nobody', { owner: root, accounts }, 'nobody'],
    ['nobody, even without a list', { owner: root, accounts: [] }, 'nobody']
  ])('%s', (_, choice, name) => {
    expect(chooseUser(choice)).toMatchObject({ name })
  })

  it.each([[accounts[1], true], [{ name: 'nogroup-user', uid: 65_534, gid: 1 }, true], [peertube, true], [prosody, false], [chat, false], [accounts[2], false], [undefined, false]] as const)(
    '%j is told to be shared with other programs: %s, unless it was named', (user, shared) => {
      expect(checkServiceUser(user, undefined).map(({ code, facts }) => [code, facts])).toEqual(shared ? [['PROSODY_USER_SHARED', { user: user?.name }]] : [])
      expect(checkServiceUser(user, user?.name ?? 'x')).toEqual([])
    })

  it('may own a folder without being in the list, as in containers', () => {
    expect(chooseUser({ owner: { uid: 4242, gid: 4243 }, accounts })).toEqual({ uid: 4242, gid: 4243, name: '4242' })
  })

  it('must exist and not be root when it is named', () => {
    expect(() => chooseUser({ wanted: 'bob', owner: root, accounts })).toThrow(expect.objectContaining({ code: 'ERR_PROSODY_SERVER_USER_UNKNOWN' }))
    expect(() => chooseUser({ wanted: 'root', owner: root, accounts })).toThrow(expect.objectContaining({ code: 'ERR_PROSODY_SERVER_USER_IS_ROOT' }))
    expect(chooseUser({ owner: root, accounts: [{ ...prosody, uid: 0 }, ...accounts] }).name).toBe('nobody')
  })

  it('is only chosen by root', async () => {
    expect(await chooseServiceUser({ dir: '/' }) === undefined).toBe(process.getuid?.() !== 0)
  })
})

describe('the way to a folder', () => {
  const folder = temporaryFolder('way')
  const open = join(folder, 'open')
  const shut = join(open, 'shut')
  mkdirSync(join(shut, 'inner'), { recursive: true })
  chmodSync(folder, 0o755)
  chmodSync(shut, 0o700)
  symlinkSync(join(shut, 'inner'), join(open, 'link'))
  afterAll(() => removeFolder(folder))
  const stranger = { uid: 4242, gid: 4242, name: 'stranger' }

  it.each([
    [0o700, 1, 1, true], [0o711, 1, 1, false], [0o750, 1, 4242, false], [0o701, 1, 4242, true], [0o077, 4242, 4242, true], [0o100, 4242, 1, false]
  ])('mode %o of %i:%i', (mode, uid, gid, closed) => {
    expect(closedFolders([{ path: '/x', mode, uid, gid }], stranger)).toHaveLength(closed ? 1 : 0)
  })

  it.runIf(process.getuid?.() === 0)('is named where it is closed', async () => {
    await checkTraversal([open, shut], stranger)
    const error = { code: 'ERR_PROSODY_SERVER_FOLDER_CLOSED', facts: { folder: shut, user: 'stranger', path: join(shut, 'inner') } }
    await expect(checkTraversal([open, join(shut, 'inner')], stranger)).rejects.toMatchObject(error)
    await expect(checkTraversal([join(shut, 'not-made-yet')], stranger)).rejects.toMatchObject({ facts: { folder: shut } })
    await expect(checkTraversal([join(open, 'link')], stranger)).rejects.toMatchObject({ facts: { folder: shut } })
  })
})
