// From register() to the first person that is logged in: when it is installed for the first time, and again over what is there.
import { startPlayground } from '@xmpp-chat/playground'
import { removeFolder, temporaryFolder } from '@xmpp-chat/test-support'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectLight } from '../../packages/peertube-plugin/test/support/fault-client.js'
import { askPlugin } from '../../packages/peertube-plugin/test/support/ask-plugin.js'
import { seededVideos } from '@xmpp-chat/playground'
import { median } from '../measure.js'
import { forgetPlugin, npmName, pluginFolder } from './chat-site.js'

const runs = 9
const video = seededVideos.live.uuid

/** The site's own clock at a line of its log. */
function momentOf (output: string, line: string): number {
  const found = new RegExp(`\\[([\\d-]+ [\\d:.]+)[^\\]]*\\] info: ${line}`).exec(output)?.[1]
  if (found === undefined) throw new Error(`"${line}" is not in\n${output}`)
  return Date.parse(`${found.replace(' ', 'T')}Z`)
}

/** As an impatient viewer who was there before: asks for a ticket until there is one, then comes in with it as soon as the door opens. */
async function firstLogin (url: string): Promise<number> {
  const { jid, password } = await insist(async () => {
    const { status, body } = await askPlugin('/ticket', { url, video })
    return status === 200 ? body as unknown as { jid: string, password: string } : undefined
  })
  const { chat } = (await askPlugin('/chat', { url, video })).body as unknown as { chat: { websocket: string } }
  const [username = '', domain = ''] = jid.split('@')
  const client = await insist(() => connectLight({ url: url.replace('http', 'ws') + chat.websocket, domain, login: { username, password } }))
  const moment = Date.now()
  await client.leave()
  return moment
}

async function insist<Value> (attempt: () => Promise<Value | undefined>): Promise<Value> {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(10)) {
    const value = await attempt().catch(() => undefined)
    if (value !== undefined) return value
  }
  throw new Error('nobody was let in')
}

async function start (dir: string): Promise<number> {
  await using site = await startPlayground({ dir, plugin: await pluginFolder() })
  const took = await firstLogin(site.url) - momentOf(site.output(), `Registering plugin or theme ${npmName}`)
  await site.saveSettings(npmName, { 'chat-for': 'all' })
  return took
}

const first: number[] = []
const later: number[] = []
for (let run = 0; run < runs; run += 1) {
  const dir = temporaryFolder('login', { passable: true })
  first.push(await start(dir))
  later.push(await start(dir))
  await removeFolder(dir)
}
await forgetPlugin()
console.log(`\nFrom register() to the first login, ${runs} runs: median and longest`)
for (const [name, times] of [['at first', first], ['again', later]] as const) console.log(`  ${name.padEnd(12)} ${median(times).toFixed(0).padStart(5)} ms ${Math.max(...times).toFixed(0).padStart(5)} ms`)
