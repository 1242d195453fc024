import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface Options {
  dir: string
  port: number
  host: string
  url: string | undefined
  plugins: string[]
  json: boolean
  quiet: boolean
  withParent: boolean
}

export const usage = `node --import tsx playground/src/main.ts [options]
  --dir FOLDER      where everything is kept (default .cache/playground)
  --port NUMBER     the next free one is taken from here on (default 9000; 0: any)
  --host NAME       what to listen on (default localhost)
  --url URL         where people reach it, if that is another address
  --plugin FOLDER   installs this plugin before the start (may be given several times)
  --json            says where it listens as one line of JSON
  --quiet           prints warnings and errors only; the rest is in the log file
  --with-parent     ends when the standard input is closed`

export function parseOptions (args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      dir: { type: 'string', default: '.cache/playground' },
      port: { type: 'string', default: '9000' },
      host: { type: 'string', default: 'localhost' },
      url: { type: 'string' },
      plugin: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
      'with-parent': { type: 'boolean', default: false }
    }
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new TypeError(`--port ${values.port} is no port: give a number from 0 to 65535.`)
  return {
    dir: resolve(values.dir), port, host: values.host, url: values.url?.replace(/\/$/, ''),
    plugins: values.plugin.map(folder => resolve(folder)), json: values.json, quiet: values.quiet, withParent: values['with-parent']
  }
}
