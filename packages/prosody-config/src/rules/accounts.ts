import { jsonPointer, type Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import type { Context } from './context.js'
import { missingModules } from './missing-modules.js'
import type { Section } from './sections.js'
import { pointerToOption } from './values.js'

/** Who can log in, and who may register. */
export function checkAccounts (context: Context): Diagnostic[] {
  const hosts = context.served.filter(({ place }) => place === 'host')
  const withLogin = hosts.filter(({ requested }) => requested.has('c2s') && !requested.has('legacyauth'))
  return [
    ...missingModules('saslauth', withLogin, context).map(({ path, sections }) => catalog.diagnostic('LOGIN_MODULE_MISSING', { path, facts: { sections } })),
    ...hosts.filter(isOpenToAll).map(({ name, path }) => catalog.diagnostic('REGISTRATION_PUBLIC', { path, facts: { name } })),
    ...hosts.flatMap(host => checkAnyPassword(host, context))
  ]
}

/** As `prosodyctl check config` decides it. */
function isOpenToAll ({ requested, option }: Section): boolean {
  const canRegister = requested.has('register_ibr') || (requested.has('register') && option('allow_registration') === true)
  return canRegister && !(requested.has('invites_register') && (option('registration_invite_only') ?? true) === true)
}

/** What mod_auth_insecure wants to read before it works. */
const confirmation = 'Yes please, I know what I\'m doing!'

function checkAnyPassword (host: Section, { config }: Context): Diagnostic[] {
  if (host.option('authentication') !== 'insecure') return []
  const path = host.own('authentication') === undefined ? jsonPointer('options', 'authentication') : host.path + '/authentication'
  if (host.option('insecure_open_authentication') === confirmation) return [catalog.diagnostic('LOGIN_ANY_PASSWORD', { path, facts: { name: host.name } })]
  const at = host.option('insecure_open_authentication') === undefined ? path : pointerToOption('insecure_open_authentication', host, config)
  return [catalog.diagnostic('LOGIN_ANY_PASSWORD_UNCONFIRMED', { path: at, facts: { confirmation } })]
}
