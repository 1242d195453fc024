import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { createProsodyServer, type ApplyOutcome, type ProsodyServer } from '@xmpp-chat/prosody-server'
import { createCertificates, type ServedPair } from './certificates.js'
import { domainsOf } from './domains.js'
import type { Logger } from './host.js'
import { jsonFile } from './json-file.js'
import { ownModules, ownOptions, planServer, type Meeting } from './plan.js'
import type { Settings } from './settings.js'

/** The Prosody of the chat, of whichever kind the settings ask for. */
export interface Prosody extends AsyncDisposable {
  apply (settings: Settings): Promise<ApplyOutcome>
  /** Undefined until it was first applied to. */
  readonly server: ProsodyServer | undefined
  /** Of its HTTP server on loopback; undefined while it is not known. */
  readonly port: number | undefined
  /** What other servers are shown. */
  readonly certificate: ServedPair | undefined
}

export interface ProsodyOptions {
  /** The domain of the instance. */
  readonly host: string
  /** The folder of everything that is kept. */
  readonly dir: string
  readonly moduleFolder: string
  /** The folder of the embedded Prosody; left out, one that npm installed is looked for. */
  readonly bundle?: string
  readonly logger: Logger
  readonly meeting: Pick<Meeting, 'url' | 'secret' | 'resolver'>
  readonly onProblem: (problem: Diagnostic) => void
  /** Its certificate was renewed: `apply` puts the new one in force. */
  readonly onRenewed: () => void
}

export function createProsody ({ host, dir, moduleFolder, bundle, logger, meeting, onProblem, onRenewed }: ProsodyOptions): Prosody {
  const ports = jsonFile(join(dir, 'ports.json'), value => typeof (value as { http?: unknown }).http === 'number' ? value as { http: number } : undefined)
  const certificates = createCertificates({ dir: join(dir, 'certificates'), onRenewed, onProblem })
  let server: ProsodyServer | undefined
  let kind: Settings['prosody'] | undefined
  let port: number | undefined

  const open = async (wanted: Settings['prosody']): Promise<ProsodyServer> => {
    if (server !== undefined && kind === wanted) return server
    await server?.[Symbol.asyncDispose]()
    server = undefined
    const opened = await createProsodyServer({
      dir: join(dir, 'prosody'), prosody: wanted, logger, moduleFolders: [moduleFolder], customModules: [...ownModules], customOptions: ownOptions,
      ...bundle === undefined ? {} : { bundle }
    })
    for (const finding of opened.diagnostics) onProblem(finding)
    opened.on('problem', onProblem)
    kind = wanted
    server = opened
    return opened
  }

  return {
    get server () { return server },
    get port () { return port },
    get certificate () { return certificates.served },
    apply: async settings => {
      const opened = await open(settings.prosody)
      const running = port !== undefined && (await opened.status()).state === 'running'
      const httpPort = running ? port as number : await freePort((await ports.read())?.http)
      const domains = domainsOf(host, settings.roomPrefix)
      const certificate = settings.external ? await certificates.pairFor(domains.rooms, settings.certificatesFolder) : undefined
      const outcome = await opened.apply({
        config: planServer(settings, domains, { ...meeting, httpPort }),
        ...certificate === undefined ? {} : { certificates: [certificate.pair] }
      })
      port = httpPort
      await ports.write({ http: httpPort })
      return { ...outcome, diagnostics: [...certificate?.findings ?? [], ...outcome.diagnostics] }
    },
    [Symbol.asyncDispose]: async () => {
      const last = server
      server = undefined
      port = undefined
      await certificates[Symbol.asyncDispose]()
      await last?.[Symbol.asyncDispose]()
    }
  }
}

/** The preferred port of loopback where it is free, otherwise any. */
async function freePort (preferred = 0): Promise<number> {
  const probe = createServer()
  try {
    await once(probe.listen(preferred, '127.0.0.1'), 'listening')
    return (probe.address() as { port: number }).port
  } catch (error) {
    if (preferred === 0) throw error
    return freePort()
  } finally {
    probe.close()
  }
}
