import { defineCatalog } from '@xmpp-chat/diagnostics'
import { checkEntries } from './wording/check.js'
import { errorEntries } from './wording/errors.js'
import { parseEntries } from './wording/parse.js'
import { readEntries } from './wording/read.js'

/** Everything that this package can find or fail at, in its words. */
export const catalog = defineCatalog('prosody-config', { ...parseEntries, ...readEntries, ...checkEntries, ...errorEntries })

/** The codes of this package's findings and errors. */
export type Code = (typeof catalog.codes)[number]
