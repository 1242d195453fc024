import { readFile } from 'node:fs/promises'
import { catalog } from '../diagnostics.js'
import { tlsaOfCertificate } from '../tlsa.js'
import type { XmppService } from '../service.js'
import { numberOf, textOf, textsOf, type Command, type CommandLine, type Values } from './flags.js'

/** The service that the command line and the file of `--service` describe; flags win. It may still be no valid service. */
export async function serviceOfFlags (command: Command, { values, positionals }: CommandLine): Promise<XmppService> {
  const file = textOf(values, 'service')
  const base = file === undefined ? {} : parseJson(await readText(file), file)
  const domain = positionals[0]
  const described = { ...base, ...domain === undefined ? {} : { domain }, ...await fieldsOf(values) }
  if (!('domain' in described)) throw catalog.error('ERR_XMPP_DNS_ARGUMENT_MISSING', { facts: { argument: 'DOMAIN', command } })
  return described as XmppService
}

/** What the flags alone say. */
export async function fieldsOf (values: Values): Promise<Partial<XmppService>> {
  const number = (name: string): number | undefined => numberOf(values, name)
  const certificate = textOf(values, 'certificate')
  const given = {
    target: textOf(values, 'target'), port: number('port'), directTlsPort: number('direct-tls-port'), clientPort: number('client-port'),
    clientDirectTlsPort: number('client-direct-tls-port'), ttl: number('ttl'),
    components: listOf(values, 'component'), addresses: listOf(values, 'address'),
    ipv4: yesOrNo(values, 'ipv4'), ipv6: yesOrNo(values, 'ipv6'),
    tlsa: certificate === undefined ? undefined : [await tlsaOfFile(certificate)]
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

/** What a file holds; throws `ERR_XMPP_DNS_FILE`. */
export async function readText (file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw catalog.error('ERR_XMPP_DNS_FILE', { facts: { file, reason: error.code ?? error.message } })
  })
}

/** A JSON object from a file's text; throws `ERR_XMPP_DNS_FILE_CONTENT`. */
export function parseJson (text: string, file: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {}
  throw contentError(file, 'JSON {…}')
}

/** What a file holds is something else. `expected` is the same word in every language. */
export const contentError = (file: string, expected: string): Error => catalog.error('ERR_XMPP_DNS_FILE_CONTENT', { facts: { file, expected } })

async function tlsaOfFile (file: string): Promise<ReturnType<typeof tlsaOfCertificate>> {
  const pem = await readText(file)
  try {
    return tlsaOfCertificate(pem)
  } catch {
    throw contentError(file, 'PEM')
  }
}

const listOf = (values: Values, name: string): string[] | undefined => textsOf(values, name).length === 0 ? undefined : textsOf(values, name)

function yesOrNo (values: Values, name: string): boolean | undefined {
  const given = textOf(values, name)
  if (given === undefined) return undefined
  if (given !== 'yes' && given !== 'no') throw catalog.error('ERR_XMPP_DNS_FLAG_INVALID', { facts: { flag: name, given, expected: 'yes|no' } })
  return given === 'yes'
}
