// From register() to the first person that is logged in: on the very first start, and on later ones.
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

/** As an impatient viewer who was there before: again at once until it works. */
async function firstLogin (url: string): Promise<number> {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(5)) {
    const { status, body } = await askPlugin('/ticket', { url, video }).catch(() => ({ status: 0, body: {} }))
    if (status !== 200) continue
    const { chat } = (await askPlugin('/chat', { url, video })).body as unknown as { chat: { websocket: string } }
    const { jid, password } = body as unknown as { jid: string, password: string }
    const [username = '', domain = ''] = jid.split('@')
    const client = await connectLight({ url: url.replace('http', 'ws') + chat.websocket, domain, login: { username, password } }).catch(() => undefined)
    if (client === undefined) continue
    const moment = Date.now()
    await client.leave()
    return moment
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
for (const [name, times] of [['first start', first], ['later starts', later]] as const) console.log(`  ${name.padEnd(12)} ${median(times).toFixed(0).padStart(5)} ms ${Math.max(...times).toFixed(0).padStart(5)} ms`)
