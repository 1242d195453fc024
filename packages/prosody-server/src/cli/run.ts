import { exitCodes, formatDiagnostics, formatError, isCodedError, localizeDiagnostics, type CodedError, type Diagnostic } from '@xmpp-chat/diagnostics'
import type { Logger } from '../keep-logs.js'
import { createProsodyServer, type ProsodyServer } from '../server.js'
import { catalogs, folderOf, folderOptions, preferenceOf, refuseWords, textOf, type Command, type Invocation } from './command.js'
import { runHelp } from './help.js'
import { readDesired } from './read-desired.js'
import { words } from './words.js'

export const runCommand: Command = {
  help: runHelp,
  options: { ...folderOptions, config: { type: 'string' }, certs: { type: 'string' }, user: { type: 'string' }, log: { type: 'boolean' } },
  run: async invocation => {
    refuseWords(invocation)
    const { dir } = folderOf(invocation)
    const user = textOf(invocation, 'user')
    const desired = await readDesired(invocation)
    const server = await createProsodyServer({
      dir, prosody: preferenceOf(invocation),
      ...user === undefined ? {} : { user },
      ...invocation.values.log === true ? { logger: loggerTo(invocation.err) } : {}
    })
    try {
      const report = reporter(invocation)
      report.problems(server.diagnostics)
      server.on('problem', problem => { report.problems([problem]) })
      await bringUp(server, desired, invocation, report)
      await untilEnded(server, invocation, report)
      report.event('stopping', words[invocation.language].stopping)
    } finally {
      await server[Symbol.asyncDispose]()
    }
    return exitCodes.ok
  }
}

interface Reporter {
  problems (diagnostics: readonly Diagnostic[]): void
  event (name: string, text: string, data?: object): void
}

/** Text for people, or one JSON object a line. */
function reporter ({ json, out, format, language }: Invocation): Reporter {
  return {
    problems: diagnostics => {
      // "prosody-config check" is there for remarks.
      const shown = localizeDiagnostics(diagnostics, language, catalogs).filter(({ severity }) => json || severity !== 'info')
      if (json) shown.forEach(diagnostic => { out(JSON.stringify({ event: 'problem', diagnostic })) })
      else if (shown.length > 0) out(shown.map(one => formatDiagnostics([one], format).split('\n').slice(0, -1).join('\n')).join('\n'))
    },
    event: (name, text, data = {}) => { out(json ? JSON.stringify({ event: name, ...data }) : text) }
  }
}

type Desired = Awaited<ReturnType<typeof readDesired>>

async function bringUp (server: ProsodyServer, desired: Desired, invocation: Invocation, report: Reporter): Promise<void> {
  if (desired === undefined) await server.start()
  else {
    const { diagnostics, steps } = await server.apply(desired.state)
    report.problems([...desired.diagnostics, ...diagnostics])
    report.event('applied', words[invocation.language].applied(steps), { steps })
  }
  const status = await server.status()
  report.event('running', words[invocation.language].running(status), { status })
}

/** Until a signal ends it; a wish to reload that fails leaves what runs as it is. */
async function untilEnded (server: ProsodyServer, invocation: Invocation, report: Reporter): Promise<void> {
  const { signal, reloads, err, format } = invocation
  const reload = (): void => {
    readDesired(invocation).then(desired => bringUp(server, desired, invocation, report)).catch((error: unknown) => {
      err(isCodedError(error) ? formatError(error as CodedError, format) : String(error))
    })
  }
  reloads.addEventListener('reload', reload)
  // Nothing else may be left that keeps this process alive while Prosody waits to be started again.
  const alive = setInterval(() => {}, 60_000)
  await new Promise<void>(done => { if (signal.aborted) done(); else signal.addEventListener('abort', () => { done() }, { once: true }) })
  clearInterval(alive)
  reloads.removeEventListener('reload', reload)
}

const loggerTo = (write: (text: string) => void): Logger => ({
  debug: text => { write(`debug ${text}`) }, info: text => { write(`info ${text}`) }, warn: text => { write(`warn ${text}`) }, error: text => { write(`error ${text}`) }
})
