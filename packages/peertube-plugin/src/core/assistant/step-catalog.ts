import { defineCatalog } from '@xmpp-chat/diagnostics'
import { stepEntries } from '../../texts/assistant.js'

/** The words of the steps; what is wrong with them is told by the other catalogs. */
export const stepCatalog = defineCatalog('peertube-plugin-xmpp-chat/steps', stepEntries)

export const says = stepCatalog.diagnostic
