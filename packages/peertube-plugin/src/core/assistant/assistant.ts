import { createSystemResolver, observe, probe, type Observation, type ObserveOptions, type ProbeResult } from '@xmpp-chat/xmpp-dns'
import { reasonOf } from '../reason.js'
import { mayConnect } from '../access.js'
import type { Commands } from '../commands.js'
import { catalog } from '../diagnostics.js'
import { jsonStore } from '../stores/json-store.js'
import type { StorePlace } from '../stores/place.js'
import { judge } from './judge.js'
import { lookAtMachine, type Machine } from './machine.js'
import { serviceOf, type Outlook, type Proven } from './outlook.js'
import { judgePing, type PingOutcome } from './proof.js'
import type { Step, StepName } from './step.js'

/** Leads an admin from a ticked box to accounts of other servers in rooms. */
export interface Assistant {
  /** How everything stood at the last look; the first time, and after a change of the settings, a look begins. */
  state (): Promise<AssistantState>
  /** Looks again, at one step or at all; resolves when it is done, and never rejects. */
  look (step?: StepName): Promise<void>
  /** Asks another server for a sign of life, and keeps what came of it. */
  prove (domain: string): Promise<PingOutcome>
  /** Somebody with an account there is let into a room. */
  welcomed (domain: string): void
  readonly proven: Proven | undefined
}

export interface AssistantState {
  readonly enabled: boolean
  readonly domain: string
  readonly host: string
  /** ISO 8601, UTC: of the newest look. */
  readonly at?: string
  readonly looking: boolean
  readonly proven?: Proven
  readonly steps: readonly Step[]
}

/** How names are looked up. Default: as this machine is set up. */
export interface Lookup extends Pick<ObserveOptions, 'resolver' | 'authority'> {
  /** For trials: all servers are on this very machine, so that loopback addresses are right. */
  readonly onOneMachine?: boolean
}

export interface AssistantOptions {
  /** Where it is kept that it has worked once. */
  readonly file: StorePlace
  /** The folder with the data of all plugins. */
  readonly pluginsData: string
  /** What is typed in a shell to look after this chat. */
  readonly shellCommand: string
  /** What the chat knows of itself at this moment. */
  readonly self: () => Promise<Pick<Outlook, 'settings' | 'domains' | 'answer' | 'server' | 'certificate'>>
  readonly commands: Pick<Commands, 'ping'>
  readonly lookup?: Lookup
  readonly onError: (error: unknown) => void
}

/** Seconds that another server has for its answer. */
const patience = 35
const nothingSeen: Machine = { container: undefined, firewalls: [], addresses: [], user: 'peertube', strangers: [], livechat: undefined, certificateFolders: [] }

export async function createAssistant ({ file, pluginsData, shellCommand, self, commands, lookup, onError }: AssistantOptions): Promise<Assistant> {
  const kept = jsonStore<Proven>(file, value => typeof (value as Partial<Proven> | null)?.with === 'string' ? { value: value as Proven, lost: 0 } : undefined)
  let proven = await kept.read()
  let machine: Machine | undefined
  let observation: Observation | undefined
  let probed: ProbeResult | undefined
  let ping: PingOutcome | undefined
  let at: string | undefined
  /** The settings that were in force at the last look at everything. */
  let lookedWith: string | undefined
  let looking: Promise<void> | undefined

  const prove = (domain: string, how: Proven['how']): void => {
    if (proven !== undefined) return
    proven = { at: new Date().toISOString(), with: domain, how }
    kept.write(proven).catch(onError)
  }

  const lookNow = async (step?: StepName): Promise<void> => {
    const { settings, domains, server, certificate } = await self()
    if (step === undefined) lookedWith = JSON.stringify(settings)
    const own = server?.ports.filter(({ service }) => service.startsWith('s2s') || service.startsWith('c2s')) ?? []
    if (step !== 'dns' && step !== 'reachability') machine = await lookAtMachine({ pluginsData, ports: own.map(({ port }) => port), pid: server?.pid })
    if (settings.external && (step === undefined || step === 'dns' || step === 'reachability')) {
      const service = serviceOf(settings, domains)
      const { resolver: given, authority } = lookup ?? {}
      const resolver = given ?? createSystemResolver()
      try {
        observation = await observe(service, { resolver, ...authority === undefined ? {} : { authority } })
        const fingerprint = certificate?.info.leaf?.fingerprint256
        if (step !== 'dns') probed = await probe(service, { from: observation, fingerprints: fingerprint === undefined ? [] : [fingerprint], ownAddresses: machine?.addresses ?? [] })
      } finally {
        if (given === undefined) resolver.close()
      }
    }
    at = new Date().toISOString()
  }

  const look: Assistant['look'] = async step => {
    while (looking !== undefined) await looking
    looking = lookNow(step).catch(onError).finally(() => { looking = undefined })
    await looking
  }

  return {
    get proven () { return proven },
    look,
    welcomed: domain => { prove(domain, 'join') },
    prove: async domain => {
      const { settings } = await self()
      const began = performance.now()
      const finding = mayConnect(domain, settings)
        ? await commands.ping(domain, patience).then(answer => judgePing(answer, domain), (error: unknown) =>
          catalog.diagnostic('PROOF_FAILED', { path: '/proof', facts: { domain, reason: reasonOf(error) } }))
        : catalog.diagnostic('PROOF_NOT_ALLOWED', { path: '/proof', facts: { domain } })
      ping = { domain, at: new Date().toISOString(), milliseconds: Math.round(performance.now() - began), finding }
      if (finding === undefined) prove(domain, 'ping')
      return ping
    },
    state: async () => {
      const now = await self()
      const { settings, domains: { rooms, host } } = now
      if (looking === undefined && lookedWith !== JSON.stringify(settings)) void look()
      const isOfThese = observation?.domains[0] === rooms
      const steps = judge({ ...now, shellCommand, machine: machine ?? nothingSeen, observation: isOfThese ? observation : undefined, probe: isOfThese ? probed : undefined, ping, proven, onOneMachine: lookup?.onOneMachine === true })
      return {
        enabled: settings.external, domain: rooms, host, looking: looking !== undefined, steps,
        ...at === undefined ? {} : { at }, ...proven === undefined ? {} : { proven }
      }
    }
  }
}
