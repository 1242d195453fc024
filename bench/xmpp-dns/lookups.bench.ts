import { writeFileSync } from 'node:fs'
import { Resolver as NodeResolver } from 'node:dns/promises'
import { join } from 'node:path'
import { freePort, programTree, removeFolder, runProgram, startBind, temporaryFolder } from '@xmpp-chat/test-support'
import { createUdpResolver } from '@xmpp-chat/xmpp-dns'
import { aim } from './aim.js'

/** SRV lookups per second of each client, one after the other, on the same BIND with the same 20,000 names: the best of three rounds. */
const count = 20_000
const names = Array.from({ length: count }, (_, index) => `_xmpp-server._tcp.d${index}.bench.example`)
const folder = temporaryFolder('bench')
const port = await freePort()
const zone = '$TTL 60\n@ SOA ns root 1 60 60 60 60\n@ NS ns\nns A 127.0.0.1\n' + names.map(name => `${name}. SRV 0 5 5269 host.bench.example.\n`).join('')
const server = await startBind({ address: '127.0.0.1', port, zones: { 'bench.example': zone } })
writeFileSync(join(folder, 'dnsperf'), names.map(name => `${name} SRV\n`).join(''))
writeFileSync(join(folder, 'dig'), names.slice(0, 2000).map(name => `${name} SRV\n`).join(''))

async function inFlight (most: number, task: (name: string) => Promise<unknown>): Promise<void> {
  let next = 0
  await Promise.all(Array.from({ length: most }, async () => { while (next < count) await task(names[next++] as string) }))
}

interface Rate {
  readonly perSecond: number
  /** Microseconds of this process for one lookup, which say more than the clock when others use the machine too. */
  readonly cpu?: number
}

async function rate (run: () => Promise<unknown>): Promise<Rate> {
  const [started, before] = [performance.now(), process.cpuUsage()]
  await run()
  const { user, system } = process.cpuUsage(before)
  return { perSecond: Math.round(count / (performance.now() - started) * 1000), cpu: (user + system) / count }
}

const ours = createUdpResolver({ servers: [`127.0.0.1:${port}`] })
const theirs = new NodeResolver()
theirs.setServers([`127.0.0.1:${port}`])
const faults: string[] = []
const overTcp = createUdpResolver({ servers: [`127.0.0.1:${port}`], transport: 'tcp' })
const askOverTcp = (name: string): Promise<void> => overTcp.resolve(name, 'SRV').then(({ status }) => { if (status !== 'answer') faults.push(status) })
const askOurs = (name: string): Promise<void> => ours.resolve(name, 'SRV').then(({ status }) => { if (status !== 'answer') faults.push(status) })

await inFlight(100, askOurs)
await inFlight(50, name => theirs.resolveSrv(name))
const results: Record<string, Rate> = {}
for (const most of [50, 200, 500]) {
  results[`xmpp-dns, ${most} in flight`] = await bestOfThree(() => rate(() => inFlight(most, askOurs)))
  results[`xmpp-dns over TCP, ${most} in flight`] = await bestOfThree(() => rate(() => inFlight(most, askOverTcp)))
  results[`node dns.Resolver, ${most} in flight`] = await bestOfThree(() => rate(() => inFlight(most, name => theirs.resolveSrv(name))))
}
const [dnsperf, dnsperfArgs] = programTree('dnsperf').command('usr/bin/dnsperf', ['-s', '127.0.0.1', '-p', String(port), '-d', join(folder, 'dnsperf'), '-n', '1', '-c', '1'])
const report = await runProgram(dnsperf, dnsperfArgs)
results['dnsperf -c 1'] = { perSecond: Math.round(Number(/Queries per second:\s+([\d.]+)/.exec(report.stdout)?.[1])) }
const [dig, digArgs] = programTree('bind').command('usr/bin/dig', ['@127.0.0.1', '-p', String(port), '+short', '-f', join(folder, 'dig')])
const digStarted = performance.now()
await runProgram(dig, digArgs)
results['dig -f (2,000 names)'] = { perSecond: Math.round(2_000_000 / (performance.now() - digStarted)) }

const best = (prefix: string): number => Math.max(...Object.entries(results).filter(([name]) => name.startsWith(prefix)).map(([, { perSecond }]) => perSecond))
const bestOverUdp = best('xmpp-dns,')
console.log('SRV lookups per second')
for (const [name, { perSecond, cpu }] of Object.entries(results)) console.log(`${name.padEnd(36)}${String(perSecond).padStart(6)}${cpu === undefined ? '' : `   ${cpu.toFixed(1)} µs of CPU each`}`)
console.log(`xmpp-dns / node dns.Resolver: ${(best('xmpp-dns') / best('node')).toFixed(2)}; / dig -f: ${(best('xmpp-dns') / best('dig')).toFixed(1)}; / dnsperf: ${(best('xmpp-dns') / best('dnsperf')).toFixed(2)}`)
aim('25,000 lookups per second, or 1.3 times node', best('xmpp-dns') >= 25_000 || best('xmpp-dns') >= 1.3 * best('node'))
aim('the same over UDP alone', bestOverUdp >= 25_000 || bestOverUdp >= 1.3 * best('node'))
aim(`every question answered (${faults.length} were not)`, faults.length === 0)
ours.close()
overTcp.close()
await server.stop()
await removeFolder(folder)

async function bestOfThree (run: () => Promise<Rate>): Promise<Rate> {
  const rates = [await run(), await run(), await run()]
  return rates.reduce((best, one) => one.perSecond > best.perSecond ? one : best)
}
