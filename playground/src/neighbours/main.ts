// A DNS server and another XMPP server beside the playground, for trying accounts of other servers on one machine. Ends with its standard input.
import { join } from 'node:path'
import { freePort, isListening } from '@xmpp-chat/test-support/ports'
import { startTrialDns } from './dns.js'
import { startOtherServer } from './other-server.js'

process.execArgv.length = 0
const [dir = '', instanceHost = 'videos.example', host = 'friends.example'] = process.argv.slice(2)
const account = { username: 'friend', password: 'test-friend' }
const clientPort = await isListening(5222) ? await freePort() : 5222
const serverPort = await freePort()
const dns = await startTrialDns({ instance: { host: instanceHost, port: 5269 }, other: { host, port: serverPort } })
const other = await startOtherServer({ dir: join(dir, 'other-server'), host, clientPort, serverPort, dns: dns.server, account })
process.stdin.once('end', () => {
  Promise.all([other[Symbol.asyncDispose](), dns[Symbol.asyncDispose]()]).then(() => process.exit(0), () => process.exit(1))
}).resume()
process.on('SIGINT', () => {})
console.log(JSON.stringify({ dns: dns.server, jid: `${account.username}@${host}`, password: account.password, clientPort, certificate: other.certificate }))
