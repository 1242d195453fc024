import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { checkFeatures, findProsody, observeFeatures, type FindOptions } from '@xmpp-chat/prosody-server'
import { catalog } from './diagnostics.js'
import type { Settings } from './settings.js'

/** What a wish for a Prosody comes to on this machine. */
export interface ProsodySight {
  readonly kind: Settings['prosody']
  readonly version: string
  /** Why it is another kind than the wanted. */
  readonly findings: readonly Diagnostic[]
  /** What it lacks for the chat; then it must not be run. */
  readonly lacks: readonly Diagnostic[]
  /** Whether there is an embedded one to run in its place. */
  readonly hasEmbedded: boolean
}

const needed = new Set(['PROSODY_LIBRARY_MISSING', 'PROSODY_WITHOUT_SQLITE'])

/** Looks at a Prosody, and touches neither it nor one that runs. */
export async function lookAtProsody (wanted: Settings['prosody'], options: FindOptions): Promise<ProsodySight> {
  const { installation, others, diagnostics } = await findProsody({ ...options, prefer: wanted })
  // That there is none at all is the server's to say.
  if (installation === undefined) return { kind: wanted, version: '', findings: [], lacks: [], hasEmbedded: false }
  const kind = installation.kind === 'system' ? 'system' : 'embedded'
  return {
    kind,
    version: installation.version,
    findings: kind === wanted ? [] : [...wanted === 'system' ? [catalog.diagnostic('EMBEDDED_PROSODY_INSTEAD', {})] : [], ...diagnostics],
    lacks: checkFeatures(await observeFeatures(installation)).filter(({ code }) => needed.has(code)),
    hasEmbedded: others.some(other => other.kind === 'embedded')
  }
}
