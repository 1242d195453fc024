/// <reference lib="dom" />
import { assistantText } from '../texts/assistant-page.js'
import { text, type WebLanguage, type WebText } from '../texts/web.js'
import type { RoomStatus, Status } from './answers.js'
import { documentationLink } from './documentation-link.js'
import { h } from './dom.js'
import { findingItem, formatTime } from './findings.js'

export interface StatusActions {
  readonly language: WebLanguage
  readonly onDestroy: (room: RoomStatus) => void
}

/** The whole status as one page. */
export const statusContent = (status: Status, actions: StatusActions): HTMLElement[] => {
  const say = (key: WebText): string => text(actions.language, key)
  return [
    h('h1', {}, say('statusTitle')),
    h('nav', { class: 'xmpp-chat-links', 'aria-label': say('chat') }, h('a', { href: '/p/xmpp-chat/xmpp' }, assistantText(actions.language, 'pageLink')), documentationLink(actions.language)),
    h('h2', {}, say('server')), serverTable(status, actions.language),
    h('h2', {}, say('rooms')), roomsTable(status.rooms, actions),
    h('h2', {}, say('ports')), portsTable(status, actions.language),
    h('h2', {}, say('problems')), problemList(status, actions.language)
  ]
}

const states: Readonly<Record<string, WebText>> = {
  running: 'stateRunning', starting: 'stateStarting', waiting: 'stateWaiting', looping: 'stateLooping', stopping: 'stateStopping', stopped: 'stateStopped'
}
const kinds: Readonly<Record<string, WebText>> = { embedded: 'kindEmbedded', system: 'kindSystem' }

const settingsStates = { applied: 'settingsApplied', working: 'settingsWorking', refused: 'settingsRefused' } as const satisfies Record<NonNullable<Status['settingsState']>, WebText>

function serverTable ({ state, healthy, settingsState, prosody, connections }: Status, language: WebLanguage): HTMLElement {
  const words = (known: Readonly<Record<string, WebText>>, value: string): string => {
    const key = known[value]
    return key === undefined ? value : text(language, key)
  }
  const health = healthy === undefined ? undefined : h('span', { class: healthy ? 'xmpp-chat-good' : 'xmpp-chat-bad' }, text(language, healthy ? 'healthy' : 'unhealthy'))
  const rows: Array<[WebText, Array<string | HTMLElement | undefined>]> = [
    ['state', [words(states, state), health === undefined ? undefined : ' – ', health]],
    ['settingsRow', [settingsState && h('span', settingsState === 'refused' ? { class: 'xmpp-chat-bad' } : {}, text(language, settingsStates[settingsState]))]],
    ['version', [prosody && `Prosody ${prosody.version} (${words(kinds, prosody.kind)})`]],
    ['holes', prosody?.holes === undefined ? [undefined] : holesOf(prosody.holes, language)],
    ['process', [prosody?.pid === undefined ? undefined : String(prosody.pid)]],
    ['runningSince', [prosody?.since && formatTime(prosody.since, language)]],
    ['restarts', [prosody?.restarts === undefined ? undefined : String(prosody.restarts)]],
    ['connections', [connections === undefined ? undefined : String(connections)]]
  ]
  return h('table', {}, h('tbody', {}, ...rows.filter(([, [first]]) => first !== undefined).map(([key, values]) =>
    h('tr', {}, h('th', { scope: 'row' }, text(language, key)), h('td', {}, ...values)))))
}

/** What is known against this Prosody and its libraries, and since when. */
function holesOf ({ asOf, names }: NonNullable<NonNullable<Status['prosody']>['holes']>, language: WebLanguage): Array<string | HTMLElement> {
  const known = h('span', { class: names.length === 0 ? 'xmpp-chat-good' : 'xmpp-chat-bad' }, names.length === 0 ? text(language, 'noHoles') : names.join(', '))
  return [known, ` (${text(language, 'asOf')} ${asOf})`]
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function roomsTable (rooms: readonly RoomStatus[], { language, onDestroy }: StatusActions): HTMLElement {
  if (rooms.length === 0) return h('p', {}, text(language, 'noRooms'))
  const sorted = [...rooms].sort((one, other) => other.occupants - one.occupants || one.title.localeCompare(other.title))
  return table(language, ['room', 'occupants', 'actions'], sorted.map(room => {
    const video = room.video ?? (uuid.test(room.room) ? room.room : undefined)
    const name = room.title === '' ? room.room : room.title
    const link = (key: 'openRoom' | 'configureRoom', query: string) => video !== undefined &&
      h('a', { href: `/p/xmpp-chat/room?v=${encodeURIComponent(video)}${query}`, 'aria-label': `${text(language, key)}: ${name}` }, text(language, key))
    return [
      [name, h('small', {}, room.room)],
      [String(room.occupants)],
      [h('div', { class: 'xmpp-chat-actions' }, link('openRoom', ''), link('configureRoom', '&configure=1'),
        h('button', { type: 'button', 'aria-label': `${text(language, 'destroyRoom')}: ${name}`, onclick: () => { onDestroy(room) } }, text(language, 'destroyRoom')))]
    ]
  }))
}

const portsTable = ({ ports = [] }: Status, language: WebLanguage): HTMLElement =>
  table(language, ['service', 'port', 'interface', 'state'], ports.map(({ service, port, interface: address, open }) =>
    [[service], [String(port)], [address], [h('span', { class: open ? 'xmpp-chat-good' : 'xmpp-chat-bad' }, text(language, open ? 'open' : 'notOpen'))]]))

function problemList ({ now = [], problems }: Status, language: WebLanguage): HTMLElement {
  if (now.length === 0 && problems.length === 0) return h('p', {}, text(language, 'noProblems'))
  const past = problems.map(({ at, finding }) => {
    const item = findingItem(finding, language)
    item.prepend(h('small', {}, `${formatTime(at, language)} `))
    return item
  })
  return h('ul', {}, ...now.map(finding => {
    const item = findingItem(finding, language)
    item.prepend(h('small', {}, `${text(language, 'problemsNow')} `))
    return item
  }), ...past)
}

function table (language: WebLanguage, headings: readonly WebText[], rows: ReadonlyArray<ReadonlyArray<ReadonlyArray<string | HTMLElement>>>): HTMLElement {
  return h('div', { class: 'xmpp-chat-table', tabindex: '0', role: 'region', 'aria-label': text(language, headings[0] ?? 'state') }, h('table', {},
    h('thead', {}, h('tr', {}, ...headings.map(key => h('th', { scope: 'col' }, text(language, key))))),
    h('tbody', {}, ...rows.map(cells => h('tr', {}, ...cells.map(cell => h('td', {}, ...cell)))))))
}
