/// <reference lib="dom" />
import { text } from '../../texts/web.js'
import type { Result, Ticket } from '../answers.js'
import type { ChatState } from '../chat-state.js'
import type { PeopleCall } from '../people-calls.js'
import type { Start } from '../port-messages.js'
import { openBanDialog } from './ban-dialog.js'
import { careForConnection } from './connection-care.js'
import type { Converse, ConverseApi, ConverseCore, MenuButton, Message, Occupant, Room } from './converse-types.js'
import { keepNamesCurrent } from './current-names.js'
import type { GuestName } from './guest-name.js'
import { showAccounts } from './accounts.js'
import { showExternal } from './external.js'
import { openLinkDialog } from './link-dialog.js'
import { moderationButtons } from './moderation.js'
import { placeAgain, type OutgoingAttributes } from './outgoing-text.js'
import { outcastsOf } from './outcasts.js'
import { drawAgain } from './refinements.js'
import { careForRoom } from './room-care.js'
import { ourPlugin } from './settings.js'
import type { TicketSource } from './tickets.js'
import { widerBanButtons } from './wider-bans.js'

export interface ChatPluginOptions {
  readonly start: Start
  /** The one that Converse was set up with. */
  readonly first: Ticket
  readonly tickets: TicketSource
  readonly guestName: GuestName
  /** Asks the plugin as whoever is logged in. */
  readonly call: (call: PeopleCall) => Promise<Result<unknown>>
  readonly onState: (state: ChatState) => void
  /** Somebody else, as far as the server is concerned: everything begins anew. */
  readonly onOtherJid: () => void
}

export interface ChatPlugin {
  leave (): Promise<void>
}

/** Entries of Converse's menu that a chat beside a video has no use for. */
const needless = new Set(['nickname', 'destroy', 'signout'])

/** Our part of Converse: tickets, words for what goes on, nicknames of guests, and moderation. */
export function addChatPlugin (converse: Converse, { start, first, tickets, guestName, call, onState, onOtherJid }: ChatPluginOptions): ChatPlugin {
  const { language } = start
  let core: ConverseCore | undefined
  let room: Room | undefined
  let mayConfigure = start.configure
  let stopCare: (() => void) | undefined

  converse.plugins.add(ourPlugin, {
    initialize () {
      const { api } = core = this._converse
      const care = careForConnection(api)
      stopCare = care.stop
      askForNoNeedlessCards(api, start.chat.room)
      showExternal(api, language)
      showAccounts(api, language)
      let unused: Ticket | undefined = first
      api.listen.on('beforeAttemptNonPreboundSession', async (_context: unknown, data: object) => {
        const ticket = unused ?? await tickets.next()
        unused = undefined
        if (bareOf(ticket.jid) !== bareOf(first.jid)) {
          onOtherJid()
          return new Promise<never>(() => {})
        }
        care.attempting()
        return { ...data, credentials: { jid: ticket.jid, password: ticket.password } }
      })
      // It would ask for emoji that people used, which no server of ours keeps.
      api.listen.on('afterResourceBinding', () => { this._converse.state.session.set(`converse.popular_emojis_frequencies.${bareOf(first.jid)}-fetched`, true) })
      for (const event of ['connected', 'reconnected']) {
        api.listen.on(event, () => {
          care.connected()
          tickets.succeeded()
          onState({ kind: 'connecting' })
        })
      }
      api.listen.on('chatRoomInitialized', (opened: Room) => {
        room = opened
        opened.occupants.on('add remove change:role change:affiliation', () => { if (opened.getOwnRole() === 'moderator') drawAgain(document, 'converse-message-actions') })
        keepNamesCurrent(opened)
        careForRoom(opened, {
          onState: state => {
            onState(state)
            if (state.kind !== 'connected') return
            guestName.entered(opened)
            if (mayConfigure && opened.getOwnAffiliation() === 'owner') api.modal.show('converse-muc-config-modal', { model: opened })
            mayConfigure = false
          },
          onNicknameTaken: guestName.taken,
          onNicknameRefused: guestName.refused
        })
      })
      const moderation = { api, env: converse.env, language, chat: start.chat, call }
      const buttonsFor = (room: Room, occupant: Occupant): MenuButton[] => [...moderationButtons(room, occupant, moderation), ...widerBanButtons(room, occupant, moderation)]
      api.listen.on('getMessageActionButtons', (element: { model: Message }, buttons: MenuButton[]) => {
        const { occupant } = element.model
        const rest = buttons.filter(({ name }) => name !== 'hide')
        return room === undefined || occupant === undefined || occupant === null || element.model.get('sender') === 'me' ? rest : [...rest, ...buttonsFor(room, occupant)]
      })
      api.listen.on('getOccupantActionButtons', (occupant: Occupant, buttons: MenuButton[]) =>
        room === undefined ? buttons : [...buttons, ...buttonsFor(room, occupant)])
      api.listen.on('getHeadingButtons', (_view: unknown, buttons: MenuButton[]) => [
        ...buttons.filter(({ name }) => !needless.has(name)),
        ...guestName.mayChange ? [menuEntry('change-nickname', 'fa-user', text(language, 'changeNickname'), guestName.change)] : [],
        ...start.chat.you.kind === 'user' && start.chat.you.links ? [menuEntry('link-account', 'fa-id-card', text(language, 'linkAccount'), () => { openLinkDialog({ language, call }) })] : [],
        ...start.chat.you.kind === 'user' && start.chat.you.bans.length > 0
          ? [menuEntry('bans', 'fa-gavel', text(language, 'bans'), () => { openBanDialog({ language, host: start.chat.host, guestHost: start.chat.guestHost, call, outcasts: outcastsOf(start.chat.room, api, converse.env) }) })]
          : []
      ])
      api.listen.on('getOutgoingMessageAttributes', (_room: unknown, attributes: OutgoingAttributes) => placeAgain(attributes, converse.env.u))
    }
  })

  return {
    leave: async () => {
      stopCare?.()
      await room?.leave()
      await core?.api.connection.disconnect()
    }
  }
}

/** With each presence of somebody Converse would ask for the card of the room, which has none, and guests have none either. */
function askForNoNeedlessCards (api: ConverseApi, room: string): void {
  const update = api.vcard.update.bind(api.vcard)
  api.vcard.update = async (model, force) => {
    const jid = typeof model === 'string' ? model : String(model.get('jid'))
    return jid === room || /^[^/]*@guest\./.test(jid) ? undefined : update(model, force)
  }
}

const menuEntry = (name: string, icon: string, words: string, open: () => void): MenuButton => ({
  i18n_text: words, i18n_title: words, icon_class: icon, a_class: `xmpp-chat-${name}`, name,
  handler: event => {
    event.preventDefault()
    open()
  }
})

const bareOf = (jid: string): string => jid.replace(/\/.*/s, '').toLowerCase()
