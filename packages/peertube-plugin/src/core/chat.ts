import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { dirname } from 'node:path'
import type { Duplex } from 'node:stream'
import { readCertificate } from '@xmpp-chat/certs'
import { formatDiagnostics, type Diagnostic } from '@xmpp-chat/diagnostics'
import type { ServerStatus } from '@xmpp-chat/prosody-server'
import { createAssistant, type Assistant, type Lookup } from './assistant/assistant.js'
import { createBanning, type Banning } from './banning.js'
import { openBans, type Bans } from './bans.js'
import { openChosenVideos, type ChosenVideos } from './chosen-videos.js'
import { createCommands, type Commands, type LiveRoom } from './commands.js'
import { catalog } from './diagnostics.js'
import { createDoorkeeper, placesOf } from './doorkeeper.js'
import { domainsOf, type Domains } from './domains.js'
import { forgetBans } from './forget-bans.js'
import { createGrants } from './grants.js'
import { createGuestNames } from './guest-names.js'
import { createGuests } from './guests.js'
import { createKeeping } from './health/keeping.js'
import type { Logger, Platform } from './host.js'
import { createIdentify } from './identity.js'
import { createLinking, type Linking } from './linking.js'
import { openLinks } from './links.js'
import type { Meeting } from './plan.js'
import { shellCommandLine } from './shell-command.js'
import { answerShell } from './shell-questions.js'
import { createProblems, type Problem } from './problems.js'
import { createProsody } from './prosody.js'
import { answerQuestions } from './questions.js'
import { reasonOf } from './reason.js'
import { createReaders } from './readers.js'
import { createRelay } from './relay.js'
import { createRoomKeeper, type RoomKeeper } from './room-keeper.js'
import type { Settings } from './settings.js'
import { createSettingsKeeper, type SettingsAnswer } from './settings-keeper.js'
import { createSockets } from './sockets.js'
import { createStores } from './stores/stores.js'
import { createTickets } from './tickets.js'
import { createWeb, type Web } from './web.js'

/** A chat that is kept running beside a video platform. */
export interface Chat extends AsyncDisposable {
  /** Puts stored settings in force, whatever is in them. Never rejects: what came of it is in `answer`. */
  settle (stored: unknown): Promise<void>
  readonly answer: SettingsAnswer
  readonly settings: Settings
  /** Whether there is a Prosody to connect to. */
  readonly isReady: boolean
  status (): Promise<ChatStatus>
  readonly web: Web
  readonly commands: Commands
  readonly rooms: RoomKeeper
  readonly assistant: Assistant
  readonly chosen: ChosenVideos
  readonly linking: Linking
  readonly bans: Bans
  readonly banning: Banning
  readonly domains: Domains
  /** Runs what changes rooms; what fails is a problem to be shown, and is put right by the next look at all rooms. */
  follow (work: (rooms: RoomKeeper, commands: Commands) => Promise<void>): Promise<void>
  /** Something is gone, or will be in a moment: looks before long what is left of it, as at the start. */
  tidySoon (): void
  relay (request: IncomingMessage, socket: Duplex, head: Buffer): void
}

export interface ChatStatus {
  readonly server: ServerStatus | undefined
  readonly rooms: readonly LiveRoom[]
  readonly connections: number
  readonly problems: readonly Problem[]
  /** What is wrong now with what is kept. */
  readonly troubles: readonly Diagnostic[]
  readonly settings: Settings
  readonly domains: Domains
}

export interface ChatOptions {
  readonly platform: Platform
  /** The host name of the instance. */
  readonly host: string
  /** The folder of everything that is kept. */
  readonly dir: string
  /** The folder with our Prosody modules. */
  readonly moduleFolder: string
  readonly bundle?: string
  /** The file of the command line. */
  readonly cli?: string
  readonly logger: Logger
  readonly resolver?: Meeting['resolver']
  /** How the assistant looks names up. */
  readonly lookup?: Lookup
  /** Of the plugin, for reports. */
  readonly version?: string
  /** Milliseconds between two looks at all rooms. Default 30000. */
  readonly lookEvery?: number
}

/** Milliseconds: PeerTube tells of what is deleted before it is. */
const tidyAfter = 3000

/** The one place where the parts of the chat are put together. Nothing runs until `settle`. */
export async function createChat ({ platform, host, dir, moduleFolder, bundle, cli, logger, resolver, lookup, version = '', lookEvery = 30_000 }: ChatOptions): Promise<Chat> {
  // Where PeerTube is root, Prosody is somebody else who must get through.
  await mkdir(dir, { recursive: true, mode: 0o711 })
  const problems = createProblems()
  const onProblem = (finding: Diagnostic): void => {
    problems.add(finding)
    logger.warn(formatDiagnostics([finding]))
  }
  const stores = createStores(dir, onProblem)
  const keeper = createSettingsKeeper({ file: stores.place('settings.json'), apply: async settings => apply(settings), logger, onProblem: problems.add })
  const domains = (): Domains => domainsOf(host, keeper.settings.roomPrefix)
  const [chosen, tickets, grants, readers] = [await openChosenVideos(stores.place('chosen-videos.json')), createTickets(), createGrants(), createReaders()]
  const links = await openLinks(stores.place('links.json'))
  const bans = await openBans(stores.place('bans.json'), target => target.endsWith(`@${domains().guests}`))
  const known = { platform, settings: () => keeper.settings, domains, links, bans }
  const doorkeeper = createDoorkeeper({ ...known, grants, readers, isChosen: uuid => chosen.has(uuid), chosen: chosen.all })
  const followPeople = (): void => { void follow(rooms => rooms.followAll()) }
  const linking = createLinking({ ...known, onChange: followPeople })
  const identify = createIdentify(known)
  const guestNames = createGuestNames()
  const banning = createBanning({ ...known, guestsIn: guestNames.in, placesOf: video => placesOf(video, keeper.settings), personOf: async jid => (await identify(jid))?.person, onChange: followPeople })
  const questions = answerQuestions({ platform, doorkeeper, tickets, domains, linking, onGuest: guestNames.remember, onWelcome: domain => { assistant.welcomed(domain) } })
  const shell = answerShell({
    assistant: () => assistant,
    health: () => keeping.look(),
    teller: async () => ({ assistant, settings: keeper.settings, version, server: await prosody.server?.status() }),
    prosodyctl: async args => prosody.server?.prosodyctl(args)
  })
  const sockets = createSockets({ dir, ...cli === undefined ? {} : { cli }, questions, shell, onError: error => { onProblem(catalog.diagnostic('PEERTUBE_DOES_NOT_ANSWER', { facts: { reason: reasonOf(error) } })) } })
  const prosody = createProsody({
    host, dir, moduleFolder, version, versionsFile: stores.place('versions.json'), logger, onProblem, onRenewed: () => { void keeper.again() }, hold: sockets.hold, listen: sockets.listen,
    meeting: { ...sockets.meeting, ...resolver === undefined ? {} : { resolver } }, ...bundle === undefined ? {} : { bundle }
  })
  const commands = createCommands({ socket: prosody.socket, secret: sockets.meeting.commandSecret, domain: () => domains().rooms })
  const assistant = await createAssistant({
    file: stores.place('proven.json'), pluginsData: dirname(dirname(dir)), shellCommand: shellCommandLine(dir), commands, ...lookup === undefined ? {} : { lookup },
    onError: error => { onProblem(catalog.diagnostic('ASSISTANT_FAILED', { facts: { reason: reasonOf(error) } })) },
    self: async () => {
      const served = prosody.certificate
      return {
        settings: keeper.settings, domains: domains(), answer: keeper.answer, server: await prosody.server?.status(),
        certificate: served === undefined ? undefined : { info: readCertificate(served.pair.certificate), findings: served.findings }
      }
    }
  })
  const keeping = createKeeping({ dir, stores, storage: async () => prosody.isUp ? commands.storage() : undefined, onProblem })
  const rooms = createRoomKeeper(commands, doorkeeper)
  const relay = createRelay({ socket: () => prosody.isUp ? prosody.socket : undefined, host })

  const follow: Chat['follow'] = async work => {
    if (!prosody.isUp) return
    try {
      await work(rooms, commands)
    } catch (error) {
      onProblem(catalog.diagnostic('ROOMS_NOT_FOLLOWED', { facts: { reason: reasonOf(error) } }))
    }
  }

  let isTidy = false
  const tidyUp = async (): Promise<void> => {
    if (isTidy) return
    await rooms.tidyUp()
    await forgetBans(bans, doorkeeper, platform)
    isTidy = true
  }
  let tidying: ReturnType<typeof setTimeout> | undefined
  const tidySoon = (): void => {
    clearTimeout(tidying)
    tidying = setTimeout(() => {
      isTidy = false
      void follow(tidyUp)
    }, tidyAfter)
    tidying.unref()
  }

  const apply = async (settings: Settings): Promise<Awaited<ReturnType<typeof prosody.apply>>> => {
    const outcome = await prosody.apply(settings)
    void follow(async () => {
      await rooms.followAll({ revoice: true })
      await tidyUp()
    })
    return outcome
  }
  const looking = setInterval(() => {
    void keeping.look()
    void follow(() => rooms.followAll())
  }, lookEvery)
  looking.unref()

  return {
    settle: stored => keeper.settle(stored),
    get answer () { return keeper.answer },
    get settings () { return keeper.settings },
    get isReady () { return prosody.isUp },
    get domains () { return domains() },
    web: createWeb({ platform, doorkeeper, tickets, grants, readers, guests: createGuests(randomBytes(32).toString('base64url')), settings: () => keeper.settings, domains, isProven: () => assistant.proven !== undefined }),
    commands, rooms, assistant, chosen, linking, bans, banning, follow, tidySoon,
    relay: relay.handle,
    status: async () => ({
      server: await prosody.server?.status(),
      rooms: !prosody.isUp ? [] : await commands.rooms().catch(() => []),
      connections: relay.open,
      problems: problems.last,
      troubles: await keeping.look(),
      settings: keeper.settings,
      domains: domains()
    }),
    [Symbol.asyncDispose]: async () => {
      clearInterval(looking)
      clearTimeout(tidying)
      await keeper.close()
      relay[Symbol.dispose]()
      commands[Symbol.dispose]()
      await prosody[Symbol.asyncDispose]()
      await sockets[Symbol.asyncDispose]()
    }
  }
}
