// What `npm start` runs: a stand-in for PeerTube with the plugin in it, on the embedded Prosody, until Ctrl-C. --demo: with guests who talk.
// --external: with another XMPP server beside it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { packPlugin } from './pack-plugin.mjs'
import { root } from './run-quietly.mjs'

const usage = `npm start -- [options]
  --demo         a few guests talk in the chat of the live
  --external     another XMPP server with an account, and a DNS for both, to try accounts of other servers
  --port NUMBER  where to listen; the next free one is taken from here on (default 9000)
  --dir FOLDER   where everything is kept (default $XMPP_CHAT_DIR, or .cache/playground)
  --log          what the site and Prosody say, too`

const options = read()
const live = '5eed0000-0000-4000-8000-000000000001'

async function run ({ demo, external, port, dir, log }) {
  mkdirSync(dir, { recursive: true })
  const neighbours = external ? await (await import('./neighbours.mjs')).startNeighbours(dir) : undefined
  const plugin = await packPlugin({ target: join(dir, 'packed'), architectures: [process.arch] })
  const site = spawn(process.execPath, ['--import', 'tsx/esm', join(root, 'playground/src/main.ts'), '--json', '--with-parent', '--dir', dir, '--port', port, '--plugin', plugin,
    ...neighbours === undefined ? [] : ['--url', neighbours.publicUrl]], {
    cwd: join(root, 'playground'), stdio: ['pipe', 'pipe', 'inherit'], detached: true, env: { ...process.env, ...neighbours?.env }
  })
  const stop = () => { site.stdin.end() }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  const lines = createInterface({ input: site.stdout })
  lines.on('line', line => {
    const told = line.startsWith('{"listening":') ? JSON.parse(line) : undefined
    if (told !== undefined) welcome(neighbours === undefined ? told.url : told.listening, { dir, demo, neighbours }).catch(error => { console.error(error.message) })
    else if (log || / (warn|error): /.test(line)) console.log(line)
  })
  const [code] = await once(site, 'exit')
  await neighbours?.stop()
  console.log(code === 0 || code === null ? '\nStopped. What was said is kept.' : `\nThe site ended (${code}).`)
  process.exit(code ?? 0)
}

async function welcome (url, { dir, demo, neighbours }) {
  await untilReady(url)
  console.log(`
A small stand-in for PeerTube with the chat plugin in it, and a real Prosody behind the chat. For this machine only.

  A live with a chat    ${url}/w/${live}
  The chat's settings   ${url}/admin/plugins/show/peertube-plugin-xmpp-chat
  How the chat is       ${url}/p/xmpp-chat/status

  Accounts              streamer, viewer, moderator and root (the administrator); their passwords are test-streamer and so on
  Data                  ${dir}
  In a shell            sh ${quoted(join(dir, 'storage/plugins/data/peertube-plugin-xmpp-chat/chat/xmpp-chat'))} doctor

Open the live in two browsers, as a guest and as viewer. Ctrl-C stops everything.`)
  if (neighbours !== undefined) console.log(neighbours.words(url, live))
  if (demo) await (await import('./demo-guests.mjs')).talk(url, live)
}

/** As a shell takes it for one word. */
const quoted = path => /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`

/** The chat starts while the site already answers. */
async function untilReady (url) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const response = await fetch(`${url}/plugins/xmpp-chat/router/ready`).catch(() => undefined)
    if (response?.ok) return
    await new Promise(resolve => { setTimeout(resolve, 200) })
  }
  throw new Error('The chat did not start; npm start -- --log shows why.')
}

function read () {
  try {
    const { values } = parseArgs({
      options: { demo: { type: 'boolean', default: false }, external: { type: 'boolean', default: false }, port: { type: 'string', default: '9000' }, dir: { type: 'string' }, log: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' } }
    })
    if (values.help) {
      console.log(usage)
      process.exit(0)
    }
    return { ...values, dir: resolve(values.dir ?? process.env.XMPP_CHAT_DIR ?? reachable(join(root, '.cache/playground'))) }
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`)
    process.exit(2)
  }
}

/** Where this is root, Prosody is not, and folders as root's own home are closed to it. */
function reachable (dir) {
  if (process.getuid?.() !== 0) return dir
  for (let folder = root; folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return join(tmpdir(), 'xmpp-chat-playground')
  }
  return dir
}

run(options).catch(error => {
  console.error(error)
  process.exitCode = 1
})
