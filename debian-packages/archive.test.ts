import { describe, expect, it } from 'vitest'
import { chooseArchives, debianArchives, parseLines, parseStanzas } from './archive.mjs'

const lines = `
# deb http://old.example/debian bookworm main
deb [arch=amd64 signed-by=/etc/yarn.gpg] http://yarn.example/debian/ stable main
deb http://docker.example/linux/debian bookworm stable
deb http://mirror.example/debian bookworm main contrib # ours
deb-src http://source.example/debian bookworm main
deb http://mirror.example/debian bookworm-updates main
`

const stanzas = `# ours
Types: deb deb-src
URIs: http://mirror.example/debian
Suites: bookworm
 bookworm-updates
# a remark
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://safe.example/debian-security
Suites: bookworm-security
Components: main

Enabled: no
Types: deb
URIs: http://off.example/debian
Suites: bookworm
Components: main
`

describe('the Debian archive of the machine', () => {
  it('is found among others in the one-line format', () => {
    expect(chooseArchives(parseLines(lines), 'bookworm')).toEqual({
      main: 'http://mirror.example/debian', security: 'http://mirror.example/debian-security'
    })
  })

  it('is found in deb822 format, with its own security archive', () => {
    expect(parseStanzas(stanzas).map(({ uri, suite }) => `${uri} ${suite}`)).toEqual([
      'http://mirror.example/debian bookworm', 'http://mirror.example/debian bookworm-updates', 'http://safe.example/debian-security bookworm-security'
    ])
    expect(chooseArchives(parseStanzas(stanzas), 'bookworm')).toEqual({ main: 'http://mirror.example/debian', security: 'http://safe.example/debian-security' })
  })

  it('is not made up', () => {
    expect(chooseArchives(parseLines('deb http://archive.example/ubuntu noble main'), 'noble')).toBeUndefined()
  })

  it.each([
    ['http://mirror.example/debian', 'http://mirror.example/debian-security'],
    ['http://debian/debian/', 'http://debian/debian-security/'],
    ['http://snapshot.example/archive/debian/20250520T000000Z', 'http://snapshot.example/archive/debian-security/20250520T000000Z'],
    ['mirror+file:/etc/apt/mirrors/debian.list', 'mirror+file:/etc/apt/mirrors/debian-security.list']
  ])('can be set: %s', async (mirror, security) => {
    expect(await debianArchives({ mirror })).toMatchObject({ main: mirror, security })
  })
})
