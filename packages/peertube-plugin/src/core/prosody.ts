import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isCodedError, type Diagnostic, type Json } from '@xmpp-chat/diagnostics'
import { createProsodyServer, type ApplyOutcome, type ProsodyServer } from '@xmpp-chat/prosody-server'
import { createCertificates, type ServedPair } from './certificates.js'
import { catalog } from './diagnostics.js'
import { domainsOf } from './domains.js'
import { findingsOf } from './findings-of.js'
import { backUpBeforeUpgrade } from './health/database-backup.js'
import type { Logger } from './host.js'
import { lookAtProsody, type ProsodySight } from './look-at-prosody.js'
import { httpSocket, ownModules, ownOptions, planServer, type Meeting } from './plan.js'
import type { SocketOwner } from './private-socket.js'
import type { Settings } from './settings.js'
import type { StorePlace } from './stores/place.js'

/** The Prosody of the chat, of whichever kind the settings ask for. */
export interface Prosody extends AsyncDisposable {
  apply (settings: Settings): Promise<ApplyOutcome>
  /** Undefined until it was first applied to. */
  readonly server: ProsodyServer | undefined
  /** Where it listens for HTTP. */
  readonly socket: string
  /** Whether a configuration is in force; it may be down for a moment all the same. */
  readonly isUp: boolean
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
  readonly meeting: Meeting
  /** Comes before anything is done; rejects when this is not the place's only chat. */
  readonly hold: () => Promise<void>
  /** Answers what Prosody asks, for it will be running in a moment, as this user. */
  readonly listen: (prosody: SocketOwner) => Promise<void>
  /** Of the plugin. */
  readonly version: string
  /** Where it is kept which versions used the database last. */
  readonly versionsFile: StorePlace
  readonly onProblem: (problem: Diagnostic) => void
  /** Its certificate was renewed: `apply` puts the new one in force. */
  readonly onRenewed: () => void
}

export function createProsody ({ host, dir, moduleFolder, bundle, logger, meeting, hold, listen, version, versionsFile, onProblem, onRenewed }: ProsodyOptions): Prosody {
  const certificates = createCertificates({ dir: join(dir, 'certificates'), onRenewed, onProblem })
  const folder = join(dir, 'prosody')
  const bundled = bundle === undefined ? {} : { bundle }
  let current: { readonly server: ProsodyServer, readonly kind: Settings['prosody'] } | undefined
  let lastGood: { readonly kind: Settings['prosody'], readonly settings: Settings } | undefined
  let isUp = false

  const close = async (): Promise<void> => {
    const last = current
    current = undefined
    await last?.server[Symbol.asyncDispose]()
  }

  const open = async (kind: Settings['prosody']): Promise<ProsodyServer> => {
    const server = await createProsodyServer({
      dir: folder, prosody: kind, logger: withoutMistakes(logger), moduleFolders: [moduleFolder], customModules: [...ownModules], customOptions: ownOptions, ...bundled
    })
    for (const finding of server.diagnostics) onProblem(finding)
    server.on('problem', onProblem)
    current = { server, kind }
    await listen(await stat(join(folder, 'data')))
    const { prosody } = await server.status()
    await backUpBeforeUpgrade({ dir, file: versionsFile, versions: { plugin: version, prosody: prosody.release ?? prosody.version } })
      .catch((error: unknown) => { for (const finding of findingsOf(error)) onProblem(finding) })
    return server
  }

  const applyTo = async (server: ProsodyServer, settings: Settings): Promise<ApplyOutcome> => {
    const domains = domainsOf(host, settings.roomPrefix)
    const certificate = settings.external ? await certificates.pairFor(domains.rooms, settings.certificatesFolder) : undefined
    const outcome = await server.apply({
      config: planServer(settings, domains, meeting),
      ...certificate === undefined ? {} : { certificates: [certificate.pair] }
    })
    isUp = true
    return { ...outcome, diagnostics: [...certificate?.findings ?? [], ...outcome.diagnostics] }
  }

  /** One folder, one Prosody: the former one ends before the other is opened. */
  const move = async (kind: Settings['prosody'], settings: Settings): Promise<ApplyOutcome> => {
    const hadPeople = current !== undefined
    await close()
    const outcome = await applyTo(await open(kind), settings)
    return hadPeople ? { ...outcome, disconnects: 'everybody' } : outcome
  }

  /** Brings back what worked last, and says what came of it; nothing worked before the first start. */
  const moveBack = async (cause: unknown): Promise<Error> => {
    if (lastGood === undefined) return cause as Error
    const diagnostics = failureOf(cause)
    try {
      await move(lastGood.kind, lastGood.settings)
      return catalog.error('PROSODY_CHANGED_BACK', { facts: { diagnostics, runs: true }, cause })
    } catch (error) {
      await close()
      isUp = false
      return catalog.error('PROSODY_NOT_CHANGED_BACK', { facts: { diagnostics: [...diagnostics, ...failureOf(error)], runs: false }, cause: error })
    }
  }

  /** Which kind to run, found out before anything is stopped. */
  const choose = async (wanted: Settings['prosody']): Promise<Pick<ProsodySight, 'kind' | 'findings'>> => {
    if (current?.kind === wanted) return { kind: wanted, findings: [] }
    const { kind, version, findings, lacks, hasEmbedded } = await lookAtProsody(wanted, { linkIn: folder, ...bundled })
    if (lacks.length === 0 || current?.kind === kind) return { kind, findings }
    const unfit = catalog.error('PROSODY_UNFIT', { facts: { version, diagnostics: asFacts(lacks) } })
    if (current !== undefined || !hasEmbedded) throw unfit
    return { kind: 'embedded', findings: findingsOf(unfit) }
  }

  return {
    get server () { return current?.server },
    socket: join(folder, 'data', httpSocket),
    get isUp () { return isUp },
    get certificate () { return certificates.served },
    apply: async settings => {
      await hold()
      // Of versions before this one, which listened on a port.
      await rm(join(dir, 'ports.json'), { force: true })
      const { kind, findings } = await choose(settings.prosody)
      for (const finding of findings) onProblem(finding)
      const outcome = current?.kind === kind
        ? await applyTo(current.server, settings)
        : await move(kind, settings).catch(async error => { throw await moveBack(error) })
      lastGood = { kind, settings }
      return { ...outcome, diagnostics: [...findings, ...outcome.diagnostics] }
    },
    [Symbol.asyncDispose]: async () => {
      isUp = false
      await certificates[Symbol.asyncDispose]()
      await close()
    }
  }
}

/** HTTP is served at a socket, which Prosody does not count among its ports. */
const isMistaken = (line: string): boolean => /Not listening on any ports, '\w+' will be unreachable/.test(line)

const withoutMistakes = (logger: Logger): Logger => ({
  debug: line => { logger.debug(line) },
  info: line => { logger.info(line) },
  warn: line => { logger.warn(line) },
  error: line => { if (!isMistaken(line)) logger.error(line) }
})

const asFacts = (findings: readonly Diagnostic[]): Array<Record<string, Json>> => findings.map(finding => ({ ...finding }))

/** What went wrong in a change; the server's own word on how it went back is out of date by then. */
const failureOf = (error: unknown): Array<Record<string, Json>> =>
  asFacts(findingsOf(isCodedError(error, 'ERR_PROSODY_SERVER_NOT_APPLIED') ? error.cause ?? error : error))
