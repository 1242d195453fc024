import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { gateTable } from '../support/gate-table.js'

it('shows the table of who may send what in PROTOCOL.md as it is', () => {
  const protocol = readFileSync(new URL('../../PROTOCOL.md', import.meta.url), 'utf8')
  const part = /## Who may send what\n([^]*?)\n## /.exec(protocol)?.[1] ?? ''
  const shown = part.split('\n').filter(line => /^\| (presence|message|iq) /.test(line))
  expect(shown).toEqual(gateTable.rules.map(({ stanza, types, payload, to, from }) =>
    `| ${[stanza, types.join(', '), payload === undefined ? 'anything' : `\`${payload}\``, to.join(', '), from].join(' | ')} |`))
})
