import { setImmediate } from 'node:timers/promises'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { keyHashOf, leafOf } from './chain.js'
import { namesOneOf } from './identity.js'
import { isNamedAsKey, keyPathsFor } from './layout.js'
import type { FoundText } from './pair-up.js'
import { matters, readCertificate } from './read.js'
import { readingBuffer, readSources } from './read-source.js'

/** What was read of the files that may hold certificates and keys. */
export interface Reading {
  readonly texts: FoundText[]
  /** Those whose certificates are asked for. */
  readonly wanted: readonly FoundText[]
  readonly diagnostics: Diagnostic[]
}

/** Files between two turns of the event loop. */
const batch = 64

export async function readAll (paths: readonly string[], isNeeded = (_text: string) => true): Promise<Reading> {
  const texts: FoundText[] = []
  const diagnostics: Diagnostic[] = []
  const buffer = readingBuffer()
  for (const [index, path] of paths.entries()) {
    const sources = readSources(path, buffer)
    diagnostics.push(...sources.diagnostics)
    for (const { source, text } of sources.texts) if (isNeeded(text)) texts.push({ source, info: readCertificate(text) })
    if (index % batch === batch - 1) await setImmediate()
  }
  return { texts, wanted: texts, diagnostics }
}

/** All certificates; of the files that are named as keys first those beside what names the domains, and the others only when no key matched there. */
export async function readFor (domains: readonly string[], paths: readonly string[]): Promise<Reading> {
  const isWanted = namesOneOf(domains)
  const keyPaths = new Set(paths.filter(isNamedAsKey))
  const { texts, diagnostics } = await readAll(paths.filter(path => !keyPaths.has(path)), text => matters(text, isWanted))
  const wanted = texts.filter(({ info }) => info.certificates.some(isWanted))
  const nearby = new Set(wanted.flatMap(({ source }) => keyPathsFor(source.path)))
  const near = await readAll([...keyPaths].filter(path => nearby.has(path)))
  const known = [...texts, ...near.texts]
  const far = allMatched(wanted, known) ? undefined : await readAll([...keyPaths].filter(path => !nearby.has(path)))
  return { wanted, texts: [...known, ...far?.texts ?? []], diagnostics: [...diagnostics, ...near.diagnostics, ...far?.diagnostics ?? []] }
}

function allMatched (wanted: readonly FoundText[], texts: readonly FoundText[]): boolean {
  const keys = new Set(texts.flatMap(({ info }) => info.keys.map(({ spkiSha256 }) => spkiSha256)))
  return wanted.every(({ info }) => {
    const leaf = leafOf(info, info.keys[0]?.spkiSha256)
    return leaf !== undefined && keys.has(keyHashOf(leaf))
  })
}
