import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { getPublicSuffix } from 'tldts'
import { catalog } from '../diagnostics.js'
import { domainOf, isALabel, parentDomain, toUnicodeDomain } from '../domain-name.js'
import { globalOptions } from '../plain-options.js'
import type { Context } from './context.js'
import type { Section } from './sections.js'

/** Whether there is anybody to serve, under which names, and what the server as a whole is told. */
export function checkHosts (context: Context): Diagnostic[] {
  return [...checkPresence(context), ...checkGlobalSection(context), ...context.sections.flatMap(checkName)]
}

function checkPresence ({ sections, served }: Context): Diagnostic[] {
  if (sections.length === 0) return [catalog.diagnostic('HOSTS_NONE', { path: '/hosts' })]
  if (served.length === 0) return [catalog.diagnostic('HOSTS_ALL_DISABLED', { path: '/hosts' })]
  return served.some(({ place }) => place === 'host') ? [] : [catalog.diagnostic('HOSTS_ONLY_COMPONENTS', { path: '/hosts' })]
}

function checkGlobalSection ({ config, served }: Context): Diagnostic[] {
  if (config.modules.length > 0) return []
  if (globalOptions(config).every(([name]) => name === 'log' || name === 'modules_enabled')) {
    return [catalog.diagnostic('GLOBAL_SECTION_EMPTY', { path: '/options' })]
  }
  const lists = served.filter(({ place }) => place === 'host').map(({ given }) => given.modules)
  const shared = [...new Set(lists[0] ?? [])].filter(module => lists.every(list => list.includes(module)))
  const modules = shared.length > 0 ? shared : ['disco', 'roster', 'saslauth', 'tls']
  return [catalog.diagnostic('GLOBAL_MODULES_NONE', { path: '/modules', facts: { modules } })]
}

function checkName ({ name, place, path, enabled }: Section): Diagnostic[] {
  const labels = domainOf(name).split('.')
  if (labels.some(isALabel)) {
    const unicode = toUnicodeDomain(name)
    return [unicode === undefined
      ? catalog.diagnostic('HOST_NAME_ENCODED_ONLY', { path, facts: { name } })
      : catalog.diagnostic('HOST_NAME_ENCODED', { path, facts: { name, unicode } })]
  }
  if (labels.some(label => label.includes('_'))) return [catalog.diagnostic('HOST_NAME_UNDERSCORE', { path, facts: { name } })]
  const domain = parentDomain(name)
  const isServiceName = place === 'host' && enabled && /^(?:jabber|xmpp|chat|im)\./.test(name)
  return isServiceName && domain !== undefined && !isPublicSuffix(domain) ? [catalog.diagnostic('HOST_NAME_OF_SERVICE', { path, facts: { name, domain } })] : []
}

/** Whether it is a domain below which names are registered (`example`, `co.uk`, `duckdns.org`): none of anybody's own. */
const isPublicSuffix = (domain: string): boolean => !domain.includes('.') || getPublicSuffix(domain, { allowPrivateDomains: true }) === domain
