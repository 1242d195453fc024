import { exitCodes } from '@xmpp-chat/diagnostics'
import schema from '../../schema.json' with { type: 'json' }
import type { Invocation } from './invocation.js'

export async function schemaCommand ({ io }: Invocation): Promise<number> {
  io.out(`${JSON.stringify(schema, null, 2)}\n`)
  return exitCodes.ok
}
