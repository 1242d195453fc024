import type { ConfigChange, ModuleInstances, Reader, RunningHost } from './change.js'
import type { Effect, Judgement } from './plan.js'
import type { ReasonCode } from './wording.js'

/** What one change asks of the Prosody that runs, and why. */
export function judgeChange (change: ConfigChange): Judgement {
  const judgement = change.kind === 'target' ? judged('RELEASE_CHANGED', [{ step: 'restart' }]) : judgeRunning(change)
  const needsShell = judgement.effects.some(({ step }) => step !== 'config reload' && step !== 'restart')
  return needsShell && !change.running.hasShell ? judged('SHELL_ABSENT', [{ step: 'restart' }]) : judgement
}

function judgeRunning (change: ConfigChange): Judgement {
  const { kind, scope, subject, running } = change
  if (scope !== null && running.hosts.length === 0) return judged('NOT_RUNNING', moduleEffects(change))
  if (kind === 'module') return judgeModule(change)
  if (kind === 'host' || kind === 'component') return judgeHost(change, change.after !== undefined)
  if (subject === 'enabled' && scope !== null) return judgeHost(change, change.after !== false)
  if (subject === 'component_module') return judged('READ_AT_ACTIVATION', [...moduleEffects(change), ...reactivation(change, true)])
  if (subject === 'authentication') return judgeAuthentication(change)
  if (boundToHost.has(subject) || isShownAbove(change)) return judgeActivation(change)
  return judgeReaders(change)
}

/** Options that a host reads when it is activated, whoever else reads them. */
const boundToHost: ReadonlySet<string> = new Set(['authorization', 'anonymous_login', 'storage', 'default_storage'])

/** Whether the list of services of the host above shows it, which is made when a host is activated. */
const isShownAbove = ({ scope, subject, running }: ConfigChange): boolean =>
  scope !== null && (subject === 'name' || subject === 'disco_hidden') && running.hosts.some(({ isBelowHost }) => isBelowHost)

const judged = (reason: ReasonCode, effects: readonly Effect[]): Judgement => ({ reason, effects })

function judgeModule (change: ConfigChange): Judgement {
  const effects = moduleEffects(change)
  const { loads = [] } = change.running
  return judged(effects.length === 0 ? 'MODULE_UNMOVED' : loads.length > 0 ? 'MODULE_COMES' : 'MODULE_GOES', effects)
}

function judgeHost (change: ConfigChange, comes: boolean): Judgement {
  const hosts = change.running.hosts.map(({ name }) => name)
  return judged(comes ? 'HOST_COMES' : 'HOST_GOES', [
    ...moduleEffects(change),
    comes ? { step: 'host activate', hosts } : { step: 'host deactivate', hosts, disconnects: 'this host' }
  ])
}

/** mod_authz_internal of 13.0 keeps in mind whether the accounts of its host are anonymous, until the host is activated again. */
function judgeAuthentication (change: ConfigChange): Judgement {
  const { target, hosts, loads = [], unloads = [] } = change.running
  if (hosts.length === 0) return judged('NOT_READ', [])
  const isKnown = loads.length > 0 && unloads.length > 0
  const isAnonymous = [...loads, ...unloads].some(({ module }) => module === 'auth_anonymous')
  return isKnown && !(isAnonymous && target === '13.0') ? judged('ACCOUNTS_MOVED', moduleEffects(change)) : judgeActivation(change)
}

/** An external component keeps its permissions and data elsewhere: global options are no reason to cut it off. */
const activatedHosts = ({ scope, running }: ConfigChange): readonly RunningHost[] =>
  running.hosts.filter(({ serves }) => scope !== null || serves !== 'external component')

function judgeActivation (change: ConfigChange): Judgement {
  if (activatedHosts(change).length === 0) return judged('NOT_READ', [])
  return judged('READ_AT_ACTIVATION', [...moduleEffects(change), ...reactivation(change, boundToHost.has(change.subject))])
}

function judgeReaders (change: ConfigChange): Judgement {
  const { readers = [] } = change.running
  if (readers.length === 0) return judged('NOT_READ', [])
  if (readers.some(({ at }) => at === 'startup')) return judged('READ_AT_START', [{ step: 'restart' }])
  if (readers.some(reader => isBoundToHost(reader))) return judgeActivation(change)
  const reloads = readers.filter(({ at }) => at === 'load' || at === 'ports').flatMap(reloadOf)
  const isTls = readers.some(({ at }) => at === 'tls')
  const reason = isTls
    ? reloads.length > 0 ? 'READ_BY_TLS_LISTENERS' : 'READ_BY_TLS'
    : reloads.length === 0 ? 'READ_AT_RUN_TIME' : readers.every(({ at }) => at === 'ports') ? 'PORTS_MOVED' : 'READ_AT_LOAD'
  return judged(reason, [{ step: 'config reload' }, ...reloads])
}

/** Permissions and stores are taken from these modules once, when a host is activated: a reloaded one is not asked. */
const isBoundToHost = ({ module, at }: Reader): boolean => at === 'load' && /^(authz|storage)_/.test(module)

/** mod_component reads all such options in its global part; reloaded on a host, it would no longer hear the component that is connected. */
function reloadOf ({ module, hosts, isEverywhere }: Reader): Effect[] {
  if (module !== 'component') return [{ step: 'module reload', module, hosts, isEverywhere }]
  return hosts.includes('*') ? [{ step: 'module reload', module, hosts: ['*'] }] : []
}

function moduleEffects ({ running: { loads = [], unloads = [] } }: ConfigChange): Effect[] {
  const effect = (step: 'module load' | 'module unload') => (instances: ModuleInstances): Effect => ({ step, ...instances })
  return [...unloads.map(effect('module unload')), ...loads.map(effect('module load'))]
}

/** A chat room survives that its component is activated again, unless its data is elsewhere then; a connection does not. */
function reactivation (change: ConfigChange, losesRooms: boolean): Effect[] {
  return activatedHosts(change).map(({ name, serves }) =>
    ({ step: 'host reactivate', hosts: [name], disconnects: serves === 'component' && !losesRooms ? 'nobody' : 'this host' }))
}
