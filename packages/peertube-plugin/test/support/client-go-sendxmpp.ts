import { programTree, removeFolder, runProgram, startInBackground, temporaryFolder, type BackgroundProgram } from '@xmpp-chat/test-support'

export interface GoClientOptions {
  readonly jid: string
  readonly password: string
  /** Of the server: `127.0.0.1:5222`. */
  readonly address: string
  readonly room: string
  readonly nickname: string
}

/** go-sendxmpp, an XMPP client in Go that Debian has, with a home of its own. */
export interface GoClient extends AsyncDisposable {
  /** Joins the room, says that, and leaves. Gives all that went over the line, both ways; rejects when the login failed. */
  say (options: GoClientOptions, body: string): Promise<string>
  /** Stays in the room; its log has what it heard. */
  listen (options: GoClientOptions): Promise<BackgroundProgram>
}

export function createGoClient (): GoClient {
  const home = temporaryFolder('go-client')
  const env = { HOME: home, PATH: process.env.PATH }
  const command = ({ jid, password, address, room, nickname }: GoClientOptions, more: readonly string[]): [string, string[]] => programTree('go-sendxmpp').command('usr/bin/go-sendxmpp', [
    '--username', jid, '--password', password, '--jserver', address, '--allow-plain', '--no-tls-verify', '--suppress-root-warning', ...more,
    '--chatroom', '--alias', nickname, room
  ])
  return {
    say: async (options, body) => {
      const { code, stdout, stderr } = await runProgram(...command(options, ['--debug']), { env, cwd: home, input: body, timeout: 30_000 })
      if (code !== 0) throw new Error(stdout + stderr)
      return stdout
    },
    listen: options => startInBackground(command(options, ['--listen']), { env, cwd: home, isReady: () => true }),
    [Symbol.asyncDispose]: () => removeFolder(home)
  }
}
