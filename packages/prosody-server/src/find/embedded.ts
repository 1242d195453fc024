import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { catalog } from '../diagnostics.js'
import { readBundle, type Discovery } from './bundle.js'

export interface EmbeddedOptions {
  /** A folder with `manifest.json` and `bundle/` instead of the installed package. Default $XMPP_CHAT_PROSODY. */
  readonly bundle?: string
  /** A folder for a link to the bundle, needed when its own path has `:`, `;`, `?` or `$` in it. */
  readonly linkIn?: string
}

/** The embedded Prosody of this machine's kind, from the package that npm chose by `os` and `cpu`. */
export async function findEmbedded ({ bundle = process.env.XMPP_CHAT_PROSODY, ...options }: EmbeddedOptions = {}): Promise<Discovery> {
  const name = `@xmpp-chat/prosody-${process.platform}-${process.arch}`
  const folder = bundle === undefined || bundle === '' ? locate(name) : bundle
  if (folder === undefined) return { diagnostics: [catalog.diagnostic('EMBEDDED_ABSENT', { facts: { package: name } })] }
  return readBundle(folder, 'embedded', options)
}

function locate (name: string): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
  } catch {
    return undefined
  }
}
