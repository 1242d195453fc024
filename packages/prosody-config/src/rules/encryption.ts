import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import type { Context } from './context.js'
import { listens } from './listeners.js'
import { missingModules } from './missing-modules.js'
import type { Section } from './sections.js'
import { pointerToOption } from './values.js'

/** Connections that cannot be encrypted though they must, and those that need not be though passwords cross them. */
export function checkEncryption (context: Context): Diagnostic[] {
  const { served } = context
  return [...checkTls(context), ...served.flatMap(section => checkClients(section, context)), ...checkServers(context)]
}

/** Whether clients have to encrypt; 0.12 and 13.0 want it unless told otherwise. */
const clientsMustEncrypt = ({ option }: Section): boolean => (option('c2s_require_encryption') ?? option('require_encryption')) !== false

/** mod_tls and mod_s2s: certificates to be checked need encryption too. */
const serversMustEncrypt = ({ option }: Section): boolean => option('s2s_require_encryption') !== false || option('s2s_secure_auth') === true

/** Without mod_tls there is no STARTTLS (RFC 6120, section 5). */
function checkTls (context: Context): Diagnostic[] {
  const hasClientPort = listens(context, 'c2s')
  const isFederated = listens(context, 's2s') || listens(context, 's2s_direct_tls')
  const isOnS2s = ({ requested }: Section): boolean => isFederated && requested.has('s2s')
  const mustHave = new Set(context.served.filter(section =>
    (hasClientPort && section.place === 'host' && section.requested.has('c2s') && clientsMustEncrypt(section)) ||
    (isOnS2s(section) && serversMustEncrypt(section))))
  const should = context.served.filter(section => isOnS2s(section) && !mustHave.has(section))
  return [
    ...missingModules('tls', [...mustHave], context).map(({ path, sections }) => catalog.diagnostic('TLS_MISSING', { path, facts: { sections } })),
    ...missingModules('tls', should, context).map(({ path, sections }) => catalog.diagnostic('S2S_TLS_MISSING', { path, facts: { sections } }))
  ]
}

function checkClients (section: Section, { config }: Context): Diagnostic[] {
  if (section.place !== 'host' || !section.requested.has('c2s')) return []
  const { name } = section
  const found: Diagnostic[] = []
  if (!clientsMustEncrypt(section) && section.option('authentication') !== 'anonymous') {
    const option = section.option('c2s_require_encryption') === false ? 'c2s_require_encryption' : 'require_encryption'
    found.push(catalog.diagnostic('C2S_UNENCRYPTED', { path: pointerToOption(option, section, config), facts: { option } }))
  }
  if (section.option('allow_unencrypted_plain_auth') === true && !clientsMustEncrypt(section)) {
    found.push(catalog.diagnostic('C2S_PASSWORD_UNENCRYPTED', { path: pointerToOption('allow_unencrypted_plain_auth', section, config), facts: { name } }))
  }
  return found
}

function checkServers ({ served, config }: Context): Diagnostic[] {
  return served.filter(section => section.requested.has('s2s') && section.requested.has('tls') && !serversMustEncrypt(section)).slice(0, 1).map(section =>
    catalog.diagnostic('S2S_UNENCRYPTED', { path: pointerToOption('s2s_require_encryption', section, config) }))
}
