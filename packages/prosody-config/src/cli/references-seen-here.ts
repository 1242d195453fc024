import { join } from 'node:path'
import type { ServerConfig } from '../model.js'
import { resolveReferences, type ReferenceLookup } from '../resolve-references.js'
import { bytes, type Reference } from '../value.js'
import type { CommandIo } from './io.js'

/** The values of a configuration's references in the environment, files and credentials of this command. */
export async function referencesSeenHere (config: ServerConfig, io: CommandIo): Promise<ReferenceLookup> {
  const found = new Map<string, Uint8Array | undefined>()
  for (const reference of referencesOf(config)) {
    const path = pathOf(reference, io)
    if (path !== undefined) found.set(path, await io.readFile(path).catch(() => undefined))
  }
  return reference => {
    if ('$env' in reference) return io.env[reference.$env]
    const data = found.get(pathOf(reference, io) ?? '')
    if (data === undefined) return undefined
    const text = Buffer.from(data).toString('latin1')
    if ('$credential' in reference || reference.read === 'contents') return bytes(data)
    const lines = text.replace(/\n$/, '').split('\n').map(line => bytes(Buffer.from(line, 'latin1')))
    return reference.read === 'line' ? lines[0] : lines as string[]
  }
}

function pathOf (reference: Reference, { env }: CommandIo): string | undefined {
  if ('$file' in reference) return reference.$file
  const folder = env['CREDENTIALS_DIRECTORY']
  return '$credential' in reference && folder !== undefined ? join(folder, reference.$credential) : undefined
}

function referencesOf (config: ServerConfig): Reference[] {
  const references: Reference[] = []
  resolveReferences(config, reference => {
    references.push(reference)
    return ''
  })
  return references
}
