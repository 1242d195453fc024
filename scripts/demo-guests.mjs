// Guests who talk in a room, as the web chat lets guests in.
import { setTimeout as sleep } from 'node:timers/promises'
import { client, xml } from '@xmpp/client'
import { WebSocket } from 'ws'

// The client takes the one that browsers have.
Object.assign(globalThis, { WebSocket })

const guests = [
  { nickname: 'Ada', lines: ['Hello from the balcony 🌱', 'Which soil do you use for the seedlings?', 'Mine are finally out of the ground!', 'Thank you, I will try that.'] },
  { nickname: 'Émile', lines: ['Bonjour à tout le monde !', 'Chez moi il pleut depuis trois jours.', 'On peut les repiquer quand ?', 'Merci pour le conseil.'] },
  { nickname: 'Grace', lines: ['Hi! First time here.', 'Is this one a cherry tomato?', 'The sound is very good today.', 'See you tomorrow!'] },
  { nickname: 'Niels', lines: ['Good morning from Copenhagen', 'I use rain water only.', 'How often do you water them?', 'That pot is beautiful.'] }
]

/** Until the process ends. */
export async function talk (url, video) {
  console.log(`\n${guests.map(({ nickname }) => nickname).join(', ')} talk in the chat of the live.`)
  await Promise.all(guests.map((guest, index) => comeIn(url, video, guest, 1500 * (index + 1))))
}

async function comeIn (url, video, { nickname, lines }, after) {
  const ask = async path => (await fetch(`${url}/plugins/xmpp-chat/router${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ video }) })).json()
  const { chat } = await ask('/chat')
  const { jid, password } = await ask('/ticket')
  if (chat === null || jid === undefined) throw new Error('Guests may not enter; the settings say who may.')
  const [username, domain] = jid.split('@')
  const xmpp = client({ service: url.replace('http', 'ws') + chat.websocket, domain, username, password })
  xmpp.reconnect.stop()
  let connected = true
  xmpp.on('error', () => {}).on('disconnect', () => { connected = false })
  await xmpp.start()
  await xmpp.send(xml('presence', { to: `${chat.room}/${nickname}` }, xml('x', { xmlns: 'http://jabber.org/protocol/muc' })))
  await sleep(after)
  for (let index = 0; connected; index += 1) {
    await xmpp.send(xml('message', { to: chat.room, type: 'groupchat' }, xml('body', {}, lines[index % lines.length])))
    await sleep(4000 + Math.random() * 8000)
  }
}
