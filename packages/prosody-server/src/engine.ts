import { setTimeout as sleep } from 'node:timers/promises'
import { connectAdmin, type AdminConnection } from './admin/admin-connection.js'
import { catalog } from './diagnostics.js'
import type { ProsodyInstallation } from './installation.js'
import type { Layout } from './layout.js'
import { launch, type ProcessUser, type ProsodyProcess } from './process.js'
import { createSupervisor, type Supervised, type Supervisor } from './supervisor.js'

/** Seconds that a start may take; large archives and slow disks take their time. */
const longestStart = 30

export interface EngineOptions {
  readonly installation: ProsodyInstallation
  readonly layout: Layout
  readonly user: ProcessUser | undefined
  prepare (): Promise<void>
  readonly onState: Supervised['onState']
}

/** A supervised Prosody and the way to talk to it. */
export interface Engine extends Supervisor {
  /** Its admin shell; throws ERR_PROSODY_SERVER_NOT_RUNNING. */
  admin (): Promise<AdminConnection>
}

export function createEngine ({ installation, layout, user, prepare, onState }: EngineOptions): Engine {
  let admin: AdminConnection | undefined
  const connection = async (): Promise<AdminConnection> => {
    if (admin?.isOpen !== true) admin = await connectAdmin(layout.adminSocket)
    return admin
  }
  const supervisor = createSupervisor({
    prepare,
    launch: () => launch({ command: installation.commands.prosody, configFile: layout.configFile, cwd: layout.data, user, logFile: layout.logFile }),
    becomeReady: async process => {
      admin?.close()
      admin = await firstAnswer(process, layout.adminSocket)
    },
    onState
  })
  return Object.defineProperties({
    start: () => supervisor.start(),
    keepStarting: () => { supervisor.keepStarting() },
    stop: async (patience: number) => {
      admin?.close()
      await supervisor.stop(patience)
    },
    admin: async () => {
      if (supervisor.state !== 'running') throw catalog.error('ERR_PROSODY_SERVER_NOT_RUNNING', {})
      return connection()
    }
  }, {
    state: { get: () => supervisor.state },
    process: { get: () => supervisor.process },
    restarts: { get: () => supervisor.restarts }
  }) as Engine
}

/** Once it answers a command, all modules are loaded and all ports are open that can be. */
async function firstAnswer (process: ProsodyProcess, socket: string): Promise<AdminConnection> {
  const end = performance.now() + longestStart * 1000
  while (performance.now() < end && !process.hasExited()) {
    try {
      const admin = await connectAdmin(socket)
      await admin.run('> true', { timeout: Math.max(1000, end - performance.now()) })
      return admin
    } catch {
      await sleep(20)
    }
  }
  throw catalog.error('ERR_PROSODY_SERVER_START_SLOW', { facts: { seconds: longestStart } })
}
