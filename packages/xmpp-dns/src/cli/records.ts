import { exitCodes } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import { commonDomain } from '../domain-name.js'
import { recordsOf, type ExpectedRecords } from '../expected-records.js'
import { formatDig, formatNsupdate } from '../formats/commands.js'
import { providerRecords, providers } from '../formats/providers.js'
import { formatZone } from '../formats/zone.js'
import { parseXmppService } from '../parse-service.js'
import { domainsOf } from '../service.js'
import { recordFormats, textOf } from './flags.js'
import { report, type Invocation } from './invocation.js'
import { serviceOfFlags } from './service-of-flags.js'

/** `xmpp-dns records`: needs no network. */
export async function records (invocation: Invocation): Promise<number> {
  const { values, isJson, terminal, command } = invocation
  const parsed = parseXmppService(await serviceOfFlags(command, invocation))
  if (!parsed.ok) {
    report(invocation, parsed.diagnostics)
    return exitCodes.findings
  }
  const expected = recordsOf(parsed.value)
  const zone = textOf(values, 'zone') ?? commonDomain([...domainsOf(parsed.value), parsed.value.target]) ?? parsed.value.domain
  const format = textOf(values, 'format') ?? (isJson ? 'json' : 'zone')
  terminal.out(`${print(invocation, expected, format, zone)}\n`)
  return exitCodes.ok
}

function print ({ language }: Invocation, expected: ExpectedRecords, format: string, zone: string): string {
  const provider = providers.find(name => name === format)
  if (provider !== undefined) return JSON.stringify(providerRecords(expected, { provider, zone }), null, 2)
  switch (format) {
    case 'zone': return formatZone(expected, { comments: language })
    case 'dig': return formatDig(expected)
    case 'nsupdate': return formatNsupdate(expected, { zone })
    case 'json': return JSON.stringify(expected, null, 2)
    default: throw catalog.error('ERR_XMPP_DNS_FLAG_INVALID', { facts: { flag: 'format', given: format, expected: recordFormats.join('|') } })
  }
}
