import { jsonPointer, type Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'
import type { Context } from './context.js'
import { globalOption } from './sections.js'

/** `default_storage` is for the stores that `storage` does not name; a single driver there is for all of them. */
export function checkStorage ({ config, sections }: Context): Diagnostic[] {
  const places = [{ path: '', own: (name: string) => globalOption(config, name) }, ...sections]
  return places.flatMap(({ path, own }) => typeof own('storage') === 'string' && own('default_storage') !== undefined
    ? [catalog.diagnostic('STORAGE_DEFAULT_UNUSED', { path: path + jsonPointer('options', 'default_storage') })]
    : [])
}
