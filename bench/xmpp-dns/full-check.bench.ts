import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { basePaths, freePort, ownByService, prosody, removeFolder, startBind, startUnbound, temporaryFolder } from '@xmpp-chat/test-support'
import { checkXmppDns, createUdpResolver, observe, observeMany } from '@xmpp-chat/xmpp-dns'
import { aim } from './aim.js'

/** One domain's full check beside `prosodyctl check dns`, and what many domains cost. */
const port = await freePort()
const zone = '$TTL 3600\n@ SOA ns root 1 60 60 60 60\n@ NS ns\nns A 127.0.0.1\n@ A 11.0.0.1\n_xmpp-server._tcp SRV 0 5 5269 @\n* A 11.0.0.1\n'
const bind = await startBind({ address: '127.0.0.1', port, zones: { 'bench.example': zone, example: '$TTL 3600\n@ SOA ns root 1 60 60 60 60\n@ NS ns\nns A 127.0.0.1\n' } })
const unbound = await startUnbound({ address: '127.0.0.1', port: await freePort(), stubs: { 'bench.example': `127.0.0.1@${port}`, example: `127.0.0.1@${port}` }, server: ['local-zone: "." refuse'] })
const authority = () => createUdpResolver({ servers: [`127.0.0.1:${port}`], recursionDesired: false })

const dir = temporaryFolder('bench', { forService: true })
const configFile = join(dir, 'prosody.cfg.lua')
writeFileSync(configFile, `${Object.entries(basePaths(dir)).map(([name, path]) => `${name} = "${path}"\n`).join('')}
  unbound = { resolvconf = false, forward = "127.0.0.1@${unbound.port}", options = { ["module-config:"] = "iterator" } }
  external_addresses = { "11.0.0.1" }\nmodules_enabled = { "s2s" }\nVirtualHost "bench.example"\n`)
ownByService(configFile)

const median = async (run: () => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let round = 0; round < 7; round += 1) {
    const started = performance.now()
    await run()
    times.push(performance.now() - started)
  }
  return times.sort((a, b) => a - b)[3] as number
}

const service = { domain: 'bench.example', target: 'bench.example' }
const ours = await median(async () => {
  const resolver = createUdpResolver({ servers: [`127.0.0.1:${unbound.port}`] })
  checkXmppDns(await observe(service, { resolver, authority }), service)
  resolver.close()
})
const theirs = await median(() => prosody('13.0').prosodyctl(['check', 'dns'], { configFile, dataDir: dir }))
console.log(`full check of one domain, median: xmpp-dns ${ours.toFixed(0)} ms, prosodyctl check dns ${theirs.toFixed(0)} ms; ratio ${(theirs / ours).toFixed(1)}`)
aim('5 times faster than prosodyctl check dns', theirs >= 5 * ours)

const resolver = createUdpResolver({ servers: [`127.0.0.1:${unbound.port}`] })
const memory: number[] = []
for (const count of [10, 100, 1000, 5000, 20_000]) {
  const services = function * () { for (let index = 0; index < count; index += 1) yield { domain: `d${index}.bench.example` } }
  let most = 0
  let findings = 0
  const started = performance.now()
  for await (const { service: one, observation } of observeMany(services(), { resolver, askAuthorities: false })) {
    findings += checkXmppDns(observation, one).length
    most = Math.max(most, process.memoryUsage().rss)
  }
  memory.push(most / 2 ** 20)
  const seconds = (performance.now() - started) / 1000
  console.log(`${String(count).padStart(6)} domains: ${(seconds / count * 1000).toFixed(2)} ms each, at most ${Math.round(most / 2 ** 20)} MB, ${findings} findings`)
}
aim('20,000 domains take at most 64 MB more than 1,000', (memory[4] as number) - (memory[2] as number) <= 64)
resolver.close()
await Promise.all([bind.stop(), unbound.stop()])
await removeFolder(dir)
