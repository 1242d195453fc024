import { expect, it } from 'vitest'
import { describeWithEachProsody, prosody } from '@xmpp-chat/test-support'
import { checkFeatures, observeFeatures, parseFeatures } from './features.js'

it.each([
  ['lua\t5.4\nlxp\ttrue\nsocket\ttrue\nlfs\ttrue\nssl\ttrue\nlunbound\ttrue\nDBI\tfalse\n', []],
  ['lua\t5.4\nssl\tfalse\nlunbound\tfalse\n', ['PROSODY_WITHOUT_TLS', 'PROSODY_WITHOUT_RESOLVER']],
  ['lxp\tfalse\nlfs\tfalse\n', ['PROSODY_LIBRARY_MISSING', 'PROSODY_LIBRARY_MISSING']],
  ['DBI\ttrue\nSQLite3\tfalse\n', ['PROSODY_WITHOUT_SQLITE']],
  ['', []]
])('%j', (answer, codes) => {
  expect(checkFeatures(parseFeatures(answer)).map(({ code }) => code)).toEqual(codes)
})

describeWithEachProsody('its libraries', version => {
  it('are all there', async () => {
    const { tree, exactVersion } = prosody(version)
    const command = { file: tree.loader, args: tree.luaArguments, env: tree.env }
    const features = await observeFeatures({
      kind: 'given', version: exactVersion, target: version, modulePaths: [], commands: { prosody: command, prosodyctl: command, lua: command }
    })
    expect(features).toMatchObject({ lua: '5.4', libraries: { lxp: true, socket: true, lfs: true, ssl: true, lunbound: true, SQLite3: true } })
    const { LUA_CPATH_5_4: _, ...env } = tree.env
    const bare = await observeFeatures({
      kind: 'given', version: exactVersion, target: version, modulePaths: [], commands: { prosody: command, prosodyctl: command, lua: { ...command, env: { ...env, LUA_CPATH_5_4: '/nowhere/?.so' } } }
    })
    expect(checkFeatures(bare).map(({ code }) => code)).toEqual(expect.arrayContaining(['PROSODY_WITHOUT_TLS', 'PROSODY_WITHOUT_SQLITE']))
  })
})
