import { defineCatalog } from '@xmpp-chat/diagnostics'
import { serverEntries } from './wording/server.js'
import { surroundingsEntries } from './wording/surroundings.js'

/** Everything that this package can find or fail at, in its words. */
export const catalog = defineCatalog('prosody-server', { ...surroundingsEntries, ...serverEntries })

/** The codes of this package's findings and errors. */
export type Code = (typeof catalog.codes)[number]
