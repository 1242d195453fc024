/// <reference lib="dom" />
import type { Start } from '../port-messages.js'
import type { Ticket } from '../answers.js'

/** The name of our plugin in Converse. */
export const ourPlugin = 'peertube-xmpp-chat'

/** Parts of Converse that a chat beside a video has no use for: without them there are fewer requests, and nothing but one room. */
const without = [
  'converse-omemo', 'converse-omemo-views', 'converse-adhoc', 'converse-adhoc-views', 'converse-bookmarks', 'converse-bookmark-views', 'converse-push',
  'converse-register', 'converse-headlines', 'converse-headlines-view', 'converse-minimize', 'converse-dragresize', 'converse-notification', 'converse-roomslist',
  'converse-rosterview', 'converse-disco-views', 'converse-bosh', 'converse-reactions', 'converse-reaction-views', 'converse-pubsub', 'converse-blocklist', 'converse-profile'
]

interface Init {
  readonly start: Start
  readonly ticket: Ticket
  readonly root: HTMLElement
  /** With a slash at its end. */
  readonly assets: string
}

/** Converse for one room and one person, who is in at once; nothing is fetched from others and nothing is kept. */
export function converseSettings ({ start: { chat, converseLanguage }, ticket, root, assets }: Init): Readonly<Record<string, unknown>> {
  return {
    root, view_mode: 'embedded', singleton: true, auto_join_rooms: [chat.room], nickname: ticket.nickname,
    authentication: 'login', auto_login: true, jid: ticket.jid, websocket_url: webSocketAddress(chat.websocket), discover_connection_methods: false,
    assets_path: assets, i18n: converseLanguage, theme: 'peertube', dark_theme: 'peertube', show_background: false, loglevel: 'warn',
    persistent_store: 'sessionStorage', clear_cache_on_logout: true, allow_user_trust_override: 'off', reuse_scram_keys: false, enable_smacks: false, keepalive: false,
    render_media: false, embed_3rd_party_media_players: false, fetch_url_headers: false, colorize_username: false,
    hide_muc_participants: true, muc_fetch_members: false, auto_register_muc_nickname: false, muc_nickname_from_jid: false, muc_show_logs_before_join: false,
    allow_url_history_change: false, play_sounds: false, show_desktop_notifications: false, show_tab_notifications: false, show_client_info: false,
    auto_focus: false, send_chat_markers: [], send_chat_state_notifications: false, show_chat_state_notifications: false, muc_show_info_messages: [],
    show_retraction_warning: false, allow_muc_invitations: false, allow_adhoc_commands: false, muc_roomid_policy: null, stanza_timeout: 20_000,
    visible_toolbar_buttons: { call: false, spoiler: false, emoji: true, location: false, toggle_occupants: false },
    blacklisted_plugins: without, whitelisted_plugins: [ourPlugin]
  }
}

function webSocketAddress (path: string): string {
  const address = new URL(path, location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  return address.href
}
