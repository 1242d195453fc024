import { writeFileSync } from 'node:fs'
import { Resolver as NodeResolver } from 'node:dns/promises'
import { join } from 'node:path'
import { freePort, programTree, removeFolder, runProgram, startBind, temporaryFolder } from '@xmpp-chat/test-support'
import { createUdpResolver } from '@xmpp-chat/xmpp-dns'

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

async function rate (run: () => Promise<unknown>, lookups = count): Promise<number> {
  const started = performance.now()
  await run()
  return Math.round(lookups / (performance.now() - started) * 1000)
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
const results: Record<string, number> = {}
for (const most of [50, 200, 500]) {
  results[`xmpp-dns, ${most} in flight`] = await bestOfThree(() => rate(() => inFlight(most, askOurs)))
  results[`xmpp-dns over TCP, ${most} in flight`] = await bestOfThree(() => rate(() => inFlight(most, askOverTcp)))
  results[`node dns.Resolver, ${most} in flight`] = await bestOfThree(() => rate(() => inFlight(most, name => theirs.resolveSrv(name))))
}
const [dnsperf, dnsperfArgs] = programTree('dnsperf').command('usr/bin/dnsperf', ['-s', '127.0.0.1', '-p', String(port), '-d', join(folder, 'dnsperf'), '-n', '1', '-c', '1'])
const report = await runProgram(dnsperf, dnsperfArgs)
results['dnsperf -c 1'] = Math.round(Number(/Queries per second:\s+([\d.]+)/.exec(report.stdout)?.[1]))
const [dig, digArgs] = programTree('bind').command('usr/bin/dig', ['@127.0.0.1', '-p', String(port), '+short', '-f', join(folder, 'dig')])
results['dig -f (2,000 names)'] = await rate(() => runProgram(dig, digArgs), 2000)

const best = (prefix: string): number => Math.max(...Object.entries(results).filter(([name]) => name.startsWith(prefix)).map(([, value]) => value))
console.log('SRV lookups per second')
for (const [name, value] of Object.entries(results)) console.log(`${name.padEnd(36)}${value}`)
console.log(`xmpp-dns / node dns.Resolver: ${(best('xmpp-dns') / best('node')).toFixed(2)}; / dig -f: ${(best('xmpp-dns') / best('dig')).toFixed(1)}; / dnsperf: ${(best('xmpp-dns') / best('dnsperf')).toFixed(2)}; unanswered: ${faults.length}`)
ours.close()
overTcp.close()
await server.stop()
await removeFolder(folder)

async function bestOfThree (run: () => Promise<number>): Promise<number> {
  return Math.max(await run(), await run(), await run())
}
