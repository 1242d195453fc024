import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { holdFolder, type HostLock } from '@xmpp-chat/prosody-server'
import { listenForQuestions, type AnswersOptions } from './answers.js'
import type { Meeting } from './plan.js'
import type { SocketOwner } from './private-socket.js'
import { writeShellCommand } from './shell-command.js'

export interface SocketsOptions {
  /** The folder of everything that is kept; only PeerTube's user can write to it. */
  readonly dir: string
  readonly questions: AnswersOptions['questions']
  readonly shell: AnswersOptions['questions']
  readonly onError: (error: unknown) => void
  /** The file of the command line, for `writeShellCommand`. */
  readonly cli?: string
}

/** Where the chat listens: one socket for Prosody, another for the shell, each with a secret of its own. */
export interface Sockets extends AsyncDisposable {
  readonly meeting: Pick<Meeting, 'questions' | 'questionSecret' | 'commandSecret'>
  /** Makes this the only chat of its folder, and lets the shell ask; rejects with ERR_PROSODY_SERVER_FOLDER_TAKEN while there is another, which is left alone. */
  hold (): Promise<void>
  /** Answers a Prosody of that user. */
  listen (prosody: SocketOwner): Promise<void>
}

/** What the command `xmpp-chat` needs to ask the chat. */
export interface ShellAccess {
  readonly socket: string
  readonly secret: string
}

/** The kernel takes no longer path of a socket, in bytes. */
const longestPath = 107

export function createSockets ({ dir, questions, shell, onError, cli }: SocketsOptions): Sockets {
  const [questionSecret, commandSecret, shellSecret] = [newSecret(), newSecret(), newSecret()]
  const paths = { questions: join(dir, 'questions.sock'), shell: join(dir, 'shell.sock') }
  const shellFile = join(dir, 'shell.json')
  let held: { readonly lock: HostLock, readonly shell: AsyncDisposable } | undefined
  let asked: AsyncDisposable | undefined

  return {
    meeting: { questions: asProsodyWritesIt(dir, paths.questions), questionSecret, commandSecret },
    hold: async () => {
      if (held !== undefined) return
      const lock = await holdFolder(join(dir, 'chat.sock'), () => ({ pid: process.pid, program: process.title }))
      try {
        held = { lock, shell: await listenForQuestions({ path: paths.shell, secret: shellSecret, questions: shell, onError }) }
        await writeFileAtomic(shellFile, JSON.stringify({ socket: paths.shell, secret: shellSecret } satisfies ShellAccess), { mode: 0o600 })
        if (cli !== undefined) await writeShellCommand({ dir, cli })
      } catch (error) {
        if (held === undefined) await lock.release()
        throw error
      }
    },
    listen: async asker => {
      await asked?.[Symbol.asyncDispose]()
      asked = await listenForQuestions({ path: paths.questions, asker, secret: questionSecret, questions, onError })
    },
    [Symbol.asyncDispose]: async () => {
      const [wasHeld, wasAsked] = [held, asked]
      held = asked = undefined
      await wasAsked?.[Symbol.asyncDispose]()
      if (wasHeld === undefined) return
      await rm(shellFile, { force: true })
      await wasHeld.shell[Symbol.asyncDispose]()
      await wasHeld.lock.release()
    }
  }
}

const newSecret = (): string => randomBytes(32).toString('base64url')

/** Prosody is in its data folder, from where a path is shorter. */
const asProsodyWritesIt = (dir: string, path: string): string => Buffer.byteLength(path) <= longestPath ? path : relative(join(dir, 'prosody/data'), path)
