// What `npm start -- --external` adds: a DNS server and another XMPP server with an account, all on this machine.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fetchNetworkServers } from '../test-support/fetch-network-servers.mjs'
import { root } from './run-quietly.mjs'

const host = 'videos.example'

/** Rejects with what is missing. */
export async function startNeighbours (dir) {
  const [reason] = Object.values(await fetchNetworkServers({ only: ['bind'] }))
  if (reason !== undefined) throw new Error(`The DNS server for the trial could not be fetched: ${reason}`)
  const child = spawn(process.execPath, ['--import', 'tsx/esm', join(root, 'playground/src/neighbours/main.ts'), dir, host],
    { cwd: join(root, 'playground'), stdio: ['pipe', 'pipe', 'inherit'], detached: true })
  const ended = once(child, 'exit')
  const line = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended.then(() => [])])
  if (line[0] === undefined) throw new Error('The other XMPP server could not be started.')
  const { dns, jid, password, clientPort, certificate } = JSON.parse(line[0])
  return {
    publicUrl: `http://${host}`,
    env: { XMPP_CHAT_DNS: dns },
    stop: async () => {
      child.stdin.end()
      await ended
    },
    words: (url, video) => `
Accounts of other servers, on this machine: the instance calls itself ${host}, and a DNS server that only the chat asks knows it (${dns}).

  1. As root, whose password is test-root: tick "Allow connections to rooms with external XMPP accounts" in the chat's settings, and save.
  2. Look at ${url}/p/xmpp-chat/xmpp: all is green but the certificate, which is self-signed, and the proof. Ask friends.example for it.
  3. In any XMPP client, log in as ${jid} with the password ${password}, server 127.0.0.1 port ${clientPort} (its certificate is self-signed),
     and join ${video}@room.${host}. What is said there is in the live's chat, too.
     A client that takes no self-signed certificate (Dino) does once this machine trusts it, and until you remove that file again:
       sudo cp ${certificate} /usr/local/share/ca-certificates/xmpp-chat-trial.crt && sudo update-ca-certificates
     In profanity: /connect ${jid} server 127.0.0.1 port ${clientPort} tls trust`
  }
}
