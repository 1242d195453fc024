/// <reference lib="dom" />
import type { ChatState } from '../chat-state.js'
import type { Start } from '../port-messages.js'
import { addFontFaces, applyTheme } from './apply-theme.js'
import { addChatPlugin, type ChatPlugin } from './chat-plugin.js'
import type { Converse } from './converse-types.js'
import { createFoot } from './foot.js'
import { createGuestName } from './guest-name.js'
import { keepNothing } from './memory-storage.js'
import { openPort, type PagePort } from './port.js'
import { drawAgain, refine } from './refinements.js'
import { converseSettings } from './settings.js'
import { createTicketSource } from './tickets.js'

const assets = new URL('converse/', import.meta.url)

keepNothing(window)
void run()

async function run (): Promise<void> {
  const port = await openPort()
  let plugin: ChatPlugin | undefined
  let hurry = (): void => {}
  port.on(message => {
    if (message.type === 'theme') {
      applyTheme(message.theme, document)
      drawAgain(document, 'converse-icon')
    }
    if (message.type === 'try-now') hurry()
    if (message.type === 'leave') void plugin?.leave().finally(() => { port.tell({ type: 'left' }) })
    if (message.type !== 'start') return
    addFontFaces(message.start.fontFaces, document)
    applyTheme(message.start.theme, document)
    document.documentElement.lang = message.start.language
    document.title = message.start.chat.title
    document.querySelector('main')?.setAttribute('aria-label', message.start.chat.title)
    refine(document, message.start.language, message.start.converseLanguage.replace('_', '-'))
    const onState = (state: ChatState): void => { port.tell({ type: 'state', state }) }
    open(message.start, port, onState, wake => { hurry = wake }).then(opened => { plugin = opened }, error => {
      console.error(error)
      onState({ kind: 'ended', why: 'not-loaded' })
    })
  })
}

/** Ticket and program are fetched side by side. */
async function open (start: Start, port: PagePort, onState: (state: ChatState) => void, onHurry: (hurry: () => void) => void): Promise<ChatPlugin> {
  const [root, footPlace] = [document.getElementById('chat'), document.getElementById('foot')] as [HTMLElement, HTMLElement]
  const foot = createFoot(footPlace, start.language, nickname => { guestName.choose(nickname) })
  const guestName = createGuestName({ you: start.chat.you, stored: start.nickname, language: start.language, foot, onKept: nickname => { port.tell({ type: 'nickname', nickname }) } })
  const ask: typeof port.askTicket = async nickname => {
    const answer = await port.askTicket(nickname)
    if (answer.ok || answer.refusal.error !== 'nickname') return answer
    guestName.unwelcome(answer.refusal.text)
    return port.askTicket(undefined)
  }
  const tickets = createTicketSource({ ask: () => ask(guestName.wanted), onState })
  onHurry(tickets.hurry)
  addEventListener('online', tickets.hurry)
  onState({ kind: 'connecting' })
  const loading = import(new URL('converse.min.js', assets).href)
  const [first] = await Promise.all([tickets.next(), loading])
  const { converse } = window as unknown as { converse: Converse }
  const plugin = addChatPlugin(converse, { start, first, call: port.call, tickets, guestName, onState, onOtherJid: () => { location.reload() } })
  await converse.initialize(converseSettings({ start, ticket: first, root, assets: assets.href }))
  return plugin
}
