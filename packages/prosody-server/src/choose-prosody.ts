import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from './diagnostics.js'
import { findProsody } from './find/find-prosody.js'
import type { ProsodyInstallation } from './installation.js'
import type { Layout } from './layout.js'
import type { ProcessUser } from './process.js'
import { withinReach } from './within-reach.js'

/** Which Prosody to run. */
export type Preference = 'embedded' | 'system' | { readonly path: string } | ProsodyInstallation

export interface ProsodyChoice {
  readonly prosody?: Preference
  readonly bundle?: string
}

/** The Prosody that a folder is served by, where its user gets to it. Rejects with ERR_PROSODY_SERVER_NO_PROSODY. */
export async function chooseProsody (
  { prosody: preference = 'embedded', bundle }: ProsodyChoice, layout: Layout, user: ProcessUser | undefined): Promise<{ installation: ProsodyInstallation, diagnostics: readonly Diagnostic[] }> {
  const { installation, diagnostics } = typeof preference === 'object' && 'commands' in preference
    ? { installation: preference, diagnostics: [] }
    : await findProsody({ prefer: preference, linkIn: layout.dir, ...bundle === undefined ? {} : { bundle } })
  if (installation === undefined) throw catalog.error('ERR_PROSODY_SERVER_NO_PROSODY', { facts: { diagnostics: diagnostics.map(one => ({ ...one })) } })
  return { installation: user === undefined ? installation : await withinReach(installation, user, layout), diagnostics }
}
