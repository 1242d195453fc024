import type { Language } from '@xmpp-chat/diagnostics'
import type { ProsodyFeatures } from '../find/features.js'
import type { HostAnswer } from '../host-lock.js'
import type { ProsodyInstallation } from '../installation.js'
import type { ServerStatus } from '../status.js'
import type { AppliedStep } from '../steps.js'

interface Words {
  applied (steps: readonly AppliedStep[]): string
  running (status: ServerStatus): string
  stopping: string
  status (status: ServerStatus, host: HostAnswer): string
  found (installation: ProsodyInstallation, features: ProsodyFeatures): string
  other (installation: ProsodyInstallation): string
}

type Release = Pick<ProsodyInstallation, 'version' | 'release'>

const release = ({ version, release: build }: Release): string => `Prosody ${version}${build === undefined ? '' : ` (${build})`}`
const stepNames = (steps: readonly AppliedStep[]): string => steps.map(({ step, module }) => module === undefined ? step : `${step} ${module}`).join(', ')
const ports = (status: ServerStatus, closed: string): string => status.ports.map(({ service, interface: address, port, open }) =>
  `\n  ${service.padEnd(14)} ${address.includes(':') ? `[${address}]` : address}:${port}${open ? '' : `  ${closed}`}`).join('')
const programOf = ({ commands: { prosody: { file, args } } }: ProsodyInstallation): string => [...args].reverse().find(word => /\/prosody(?:\.lua)?$/.test(word)) ?? file
const loaded = ({ libraries }: ProsodyFeatures, wanted: boolean): string => Object.entries(libraries).filter(([, there]) => there === wanted).map(([name]) => name).join(', ') || '-'

/** What commands say beside findings. */
export const words: Readonly<Record<Language, Words>> = {
  en: {
    applied: steps => steps.length === 0 ? 'Nothing had to be changed.' : `Applied: ${stepNames(steps)}.`,
    running: status => `${release(status.prosody)} runs in ${status.dir}, process ${String(status.pid)}.${ports(status, 'CLOSED')}\nCtrl+C stops it.`,
    stopping: 'Stopping.',
    status: (status, { pid, program }) =>
      `${release(status.prosody)} in ${status.dir}: ${{ stopped: 'stopped', starting: 'starting', running: status.healthy ? 'running, healthy' : 'running, with problems', waiting: 'crashed, soon started again', looping: 'crashes again and again', stopping: 'stopping' }[status.state]}` +
      `${status.pid === undefined ? '' : `\n  process ${status.pid} since ${String(status.since)}, unexpected ends: ${status.restarts}`}\n  kept running by ${program}, process ${pid}${ports(status, 'CLOSED')}`,
    found: (installation, features) => `${release(installation)}, ${{ embedded: 'embedded', system: 'installed on this machine', given: 'as named' }[installation.kind]}\n  ${programOf(installation)}\n` +
      `  Lua ${features.lua ?? '?'}; libraries: ${loaded(features, true)}; without: ${loaded(features, false)}${features.communityModules.length === 0 ? '' : `\n  community modules: ${features.communityModules.join(', ')}`}`,
    other: installation => `Also: ${release(installation)}, ${programOf(installation)}`
  },
  fr: {
    applied: steps => steps.length === 0 ? 'Rien n’était à changer.' : `Appliqué : ${stepNames(steps)}.`,
    running: status => `${release(status.prosody)} tourne dans ${status.dir}, processus ${String(status.pid)}.${ports(status, 'FERMÉ')}\nCtrl+C l’arrête.`,
    stopping: 'Arrêt.',
    status: (status, { pid, program }) =>
      `${release(status.prosody)} dans ${status.dir} : ${{ stopped: 'arrêté', starting: 'démarre', running: status.healthy ? 'tourne, en bonne santé' : 'tourne, avec des problèmes', waiting: 'planté, bientôt relancé', looping: 'plante sans cesse', stopping: 's’arrête' }[status.state]}` +
      `${status.pid === undefined ? '' : `\n  processus ${status.pid} depuis ${String(status.since)}, arrêts inattendus : ${status.restarts}`}\n  maintenu par ${program}, processus ${pid}${ports(status, 'FERMÉ')}`,
    found: (installation, features) => `${release(installation)}, ${{ embedded: 'embarqué', system: 'installé sur cette machine', given: 'comme indiqué' }[installation.kind]}\n  ${programOf(installation)}\n` +
      `  Lua ${features.lua ?? '?'} ; bibliothèques : ${loaded(features, true)} ; sans : ${loaded(features, false)}${features.communityModules.length === 0 ? '' : `\n  modules communautaires : ${features.communityModules.join(', ')}`}`,
    other: installation => `Aussi : ${release(installation)}, ${programOf(installation)}`
  }
}
