// A program that runs a server and is there to be killed. Arguments: the folder, the world's answers as JSON.
import { createProsodyServer } from '../../src/index.js'
import { installationOf, embedded } from './installations.js'

const [dir, kind, config] = process.argv.slice(2) as [string, string, string]
const server = await createProsodyServer({ dir, prosody: kind === 'embedded' ? await embedded() : installationOf('0.12') })
await server.apply({ config: JSON.parse(config) as object })
console.log(JSON.stringify({ pid: (await server.status()).pid, found: server.diagnostics.map(({ code }) => code) }))
setInterval(() => {}, 1000)
