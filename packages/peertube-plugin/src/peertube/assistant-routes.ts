import type { Language } from '@xmpp-chat/diagnostics'
import { domainToASCII } from 'node:url'
import { stepNames } from '../core/assistant/step.js'
import { tellState } from '../core/assistant/tell.js'
import { inWords } from '../core/catalogs.js'
import type { Chat } from '../core/chat.js'
import type { Logger } from '../core/host.js'
import { reasonOf } from '../core/reason.js'
import type { Request, Response, Router } from './types.js'

type Work = (chat: Chat, request: Request, response: Response) => Promise<void>

export interface AssistantRoutesOptions {
  readonly router: Router
  readonly logger: Logger
  /** Lets only administrators through. */
  readonly forAdmins: (work: Work) => (request: Request, response: Response) => void
  readonly languageOf: (request: Request) => Language
  readonly version: string
}

/** The assistant for external accounts as plain JSON; see PROTOCOL.md. */
export function addAssistantRoutes ({ router, logger, forAdmins, languageOf, version }: AssistantRoutesOptions): void {
  router.get('/external', forAdmins(async (chat, request, response) => {
    const { assistant, settings } = chat
    response.json(await tellState({ assistant, settings, version, server: (await chat.status()).server }, languageOf(request)))
  }))
  router.post('/external/look', forAdmins(async (chat, request, response) => {
    const step = stepNames.find(name => name === fieldsOf(request).step)
    // It may last; who asks for the state sees when it is done.
    chat.assistant.look(step).catch((error: unknown) => { logger.error(reasonOf(error)) })
    response.json({ ok: true })
  }))
  router.post('/external/prove', forAdmins(async (chat, request, response) => {
    const domain = domainToASCII(String(fieldsOf(request).domain ?? '').trim().replace(/^.*@|\/.*$/g, ''))
    if (domain === '') {
      response.status(400).json({ error: 'no-domain' })
      return
    }
    const { finding, milliseconds } = await chat.assistant.prove(domain)
    response.json(finding === undefined ? { ok: true, milliseconds } : { ok: false, finding: inWords([finding], languageOf(request))[0] })
  }))
}

const fieldsOf = ({ body }: Request): Readonly<Record<string, unknown>> => typeof body === 'object' && body !== null ? body as Record<string, unknown> : {}
