import { parseOptions, usage, type Options } from './options.ts'
import { serve } from './serve.ts'

/** The loader that runs these sources is not for the processes that a plugin forks. */
process.execArgv.length = 0
process.on('SIGINT', () => { process.exit(0) })

const options = read()
if (options.withParent) process.stdin.on('end', () => { process.exit(0) }).on('error', () => { process.exit(0) }).resume()

try {
  const { url, address } = await serve(options, (line, level) => { if (!options.quiet || level !== 'info') console.log(line) })
  console.log(options.json ? JSON.stringify({ listening: address, url }) : `The playground listens on ${url} (Ctrl-C ends it; data in ${options.dir}).`)
} catch (error) {
  console.error(error)
  console.error(`The playground could not start. More is in the log below ${options.dir}.`)
  process.exit(1)
}

function read (): Options {
  try {
    return parseOptions(process.argv.slice(2))
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`)
    process.exit(2)
  }
}
