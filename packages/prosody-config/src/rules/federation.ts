import { jsonPointer, type Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import type { Context } from './context.js'
import { globalOption } from './sections.js'
import { listens } from './listeners.js'
import { missingModules } from './missing-modules.js'
import { itemsOf, pointerToOption } from './values.js'

/** What hosts and components need to talk with other servers. */
export function checkFederation (context: Context): Diagnostic[] {
  return [...checkDialback(context), ...checkLoaded(context), ...checkDomains(context), ...checkAnonymous(context)]
}

/** XEP-0220 is how a server is believed whose certificate is not. */
function checkDialback (context: Context): Diagnostic[] {
  const { config, served } = context
  if (!listens(context, 's2s') && !listens(context, 's2s_direct_tls')) return []
  const isWanted = config.modules.includes('s2s') || config.services['s2s'] !== undefined || config.services['s2s_direct_tls'] !== undefined
  const severity = isWanted && globalOption(config, 's2s_secure_auth') !== true ? 'warning' : 'info'
  return missingModules('dialback', served.filter(({ requested }) => requested.has('s2s')), context).map(({ path, sections }) =>
    catalog.diagnostic('S2S_DIALBACK_MISSING', { path, facts: { sections }, severity }))
}

/** Where s2s is off for the server and on for some, the others may have been forgotten. */
function checkLoaded ({ config, served }: Context): Diagnostic[] {
  if (!config.modulesDisabled.includes('s2s') || !served.some(({ requested }) => requested.has('s2s'))) return []
  return served.filter(({ requested, given }) => !requested.has('s2s') && !given.modulesDisabled.includes('s2s')).map(({ name, path }) =>
    catalog.diagnostic('S2S_MODULE_MISSING', { path, facts: { name } }))
}

/** The two lists of domains are exceptions from `s2s_secure_auth`, one for each of its values. */
function checkDomains ({ config }: Context): Diagnostic[] {
  const isSecure = globalOption(config, 's2s_secure_auth') ?? (config.incomplete ? undefined : false)
  const option = isSecure === true ? 's2s_secure_domains' : isSecure === false ? 's2s_insecure_domains' : undefined
  if (option === undefined || itemsOf(globalOption(config, option)).length === 0) return []
  return [catalog.diagnostic('S2S_DOMAINS_IGNORED', { path: jsonPointer('options', option), facts: { option, secure: isSecure as boolean } })]
}

function checkAnonymous ({ config, served }: Context): Diagnostic[] {
  return served
    .filter(({ place, requested, option }) =>
      place === 'host' && requested.has('s2s') && option('authentication') === 'anonymous' && option('allow_anonymous_s2s') === true)
    .map(section => catalog.diagnostic('ANONYMOUS_S2S', { path: pointerToOption('allow_anonymous_s2s', section, config), facts: { name: section.name } }))
}
