import { defineCatalog } from '@xmpp-chat/diagnostics'
import { chainEntries } from './wording/chain.js'
import { errorEntries } from './wording/errors.js'
import { fileEntries } from './wording/files.js'
import { formatEntries } from './wording/format.js'
import { keyEntries } from './wording/keys.js'
import { nameEntries } from './wording/names.js'
import { prosodyEntries } from './wording/prosody.js'
import { searchEntries } from './wording/search.js'
import { usageEntries } from './wording/usage.js'
import { validityEntries } from './wording/validity.js'
import { watchEntries } from './wording/watch.js'

/** Everything that this package can find or fail at, in its words. */
export const catalog = defineCatalog('certs', {
  ...formatEntries, ...nameEntries, ...validityEntries, ...keyEntries, ...chainEntries, ...usageEntries, ...fileEntries,
  ...searchEntries, ...prosodyEntries, ...watchEntries, ...errorEntries
})

/** The codes of this package's findings and errors. */
export type Code = (typeof catalog.codes)[number]
