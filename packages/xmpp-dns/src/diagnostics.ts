import { defineCatalog } from '@xmpp-chat/diagnostics'
import { addressEntries } from './wording/address.js'
import { authorityEntries } from './wording/authority.js'
import { certificateEntries } from './wording/certificate.js'
import { connectionEntries } from './wording/connection.js'
import { dnssecEntries } from './wording/dnssec.js'
import { errorEntries } from './wording/errors.js'
import { serviceEntries } from './wording/service.js'
import { srvPresenceEntries } from './wording/srv-presence.js'
import { srvSetEntries } from './wording/srv-set.js'
import { srvTargetEntries } from './wording/srv-target.js'

/** Everything that this package can find or fail at, in its words. */
export const catalog = defineCatalog('xmpp-dns', {
  ...serviceEntries, ...srvPresenceEntries, ...srvSetEntries, ...srvTargetEntries, ...addressEntries, ...authorityEntries, ...dnssecEntries,
  ...connectionEntries, ...certificateEntries, ...errorEntries
})

/** The codes of this package's findings and errors. */
export type Code = (typeof catalog.codes)[number]
