import { defineCatalog } from '@xmpp-chat/diagnostics'
import { findingEntries } from '../texts/findings.js'
import { storeFindings } from '../texts/store-findings.js'

/** Everything that the plugin itself can find or fail at, in its words. */
export const catalog = defineCatalog('peertube-plugin-xmpp-chat', { ...findingEntries, ...storeFindings })
