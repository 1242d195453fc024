import type { CatalogEntries } from '@xmpp-chat/diagnostics'

export const checkEntries = {} as const satisfies CatalogEntries
