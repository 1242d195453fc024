// What `npm start` runs: rooms on the embedded Prosody, for guests on this machine, until Ctrl-C.
import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSelfSigned } from '@xmpp-chat/certs'
import { formatDiagnostics, formatError, isCodedError } from '@xmpp-chat/diagnostics'
import { roomServer } from '@xmpp-chat/prosody-config'
import { createProsodyServer } from '@xmpp-chat/prosody-server'
import { root } from './run-quietly.mjs'

const domain = 'videos.localhost'
const rooms = `room.${domain}`
const loopback = ['127.0.0.1']

async function run () {
  const server = await open(process.env.XMPP_CHAT_DIR ?? join(root, '.cache', 'chat'))
  const stopped = stopSignal()
  server.on('problem', problem => { console.error(formatDiagnostics([problem])) })
  const ports = { c2s: await freeFrom(5222), http: await freeFrom(5280) }
  await server.apply({ config: configuration(ports), certificates: [await createSelfSigned({ domains: [domain, rooms] })] })
  const { prosody, dir } = await server.status()
  console.log(welcome({ ...ports, prosody, dir }))
  await stopped
  await server[Symbol.asyncDispose]()
  console.log('Stopped. What was said is kept.')
}

/** In a folder that Prosody's user cannot get to, as root's own, the data goes to the folder for temporary files. */
async function open (dir) {
  try {
    return await createProsodyServer({ dir })
  } catch (error) {
    if (!isCodedError(error, 'ERR_PROSODY_SERVER_FOLDER_CLOSED')) throw error
    return createProsodyServer({ dir: join(tmpdir(), 'xmpp-chat') })
  }
}

function configuration ({ c2s, http }) {
  const base = roomServer({ domain, rooms })
  return {
    ...base,
    modules: [...base.modules, 'roster', 'saslauth', 'tls', 'carbons', 'smacks', 'ping', 'websocket'],
    services: { ...base.services, c2s: { ports: [c2s], interfaces: loopback }, http: { ports: [http], interfaces: loopback }, https: { ports: [] } },
    options: { consider_websocket_secure: true, http_default_host: domain, allow_anonymous_s2s: false }
  }
}

/** What people need to join. */
const welcome = ({ c2s, http, prosody, dir }) => `
The chat runs on Prosody ${prosody.version} (${prosody.kind}), for this machine only.

  Log in       without an account ("anonymous") on ${domain}
  XMPP client  127.0.0.1, port ${c2s}
  Web client   ws://${domain}:${http}/xmpp-websocket
  A room       first@${rooms}   (any other name makes another room)
  Data         ${dir}

Ctrl-C stops it.`

/** The first port from the customary one on that nobody has. */
async function freeFrom (port) {
  const probe = createServer()
  try {
    await once(probe.listen(port, loopback[0]), 'listening')
    return port
  } catch {
    return freeFrom(port + 1)
  } finally {
    probe.close()
  }
}

const stopSignal = () => new Promise(resolve => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve)
})

run().catch(error => {
  console.error(isCodedError(error) ? formatError(error) : error)
  process.exitCode = 1
})
