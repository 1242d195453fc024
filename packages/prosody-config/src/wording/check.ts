import type { CatalogEntries } from '@xmpp-chat/diagnostics'
import { connectionEntries } from './check-connections.js'
import { hostEntries } from './check-hosts.js'
import { moduleEntries } from './check-modules.js'
import { optionEntries } from './check-options.js'

/** Findings of `checkServerConfig`: what will not work, or not as people expect. */
export const checkEntries = { ...hostEntries, ...moduleEntries, ...optionEntries, ...connectionEntries } as const satisfies CatalogEntries
