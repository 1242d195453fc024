import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram, type Finished } from './run-program.js'
import { removeFolder, temporaryFolder } from './temporary-folder.js'

/** An empty project in which packages of ours are installed as from the registry. */
export interface PackedProject extends AsyncDisposable {
  readonly folder: string
  /** Runs a program, given as the text of an ES module. */
  run (text: string): Promise<Finished>
  /** Runs a command that the packages bring. */
  command (name: string, args: readonly string[], input?: string): Promise<Finished>
  /** Checks the types of a program as strict users of Node's own module resolution do. */
  typecheck (text: string): Promise<Finished>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const longest = 180_000

/** Packs the named folders of `packages/`, which must be built, and installs them, with nothing else of ours. */
export async function createPackedProject (packages: readonly string[]): Promise<PackedProject> {
  const folder = temporaryFolder('packed')
  const npm = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await runProgram('npm', args, { cwd: folder, timeout: longest })
    if (code !== 0) throw new Error(`npm ${args[0]} ended with ${code}:\n${stdout}${stderr}`)
    return stdout
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', private: true, type: 'module' }))
  const tarballs: string[] = []
  for (const name of packages) {
    // Its scripts hold a release back when Debian has newer packages than the manifest; what is built here is tested all the same.
    const packed = await npm('pack', join(root, 'packages', name), '--silent', '--ignore-scripts', '--pack-destination', folder)
    tarballs.push(`./${basename(packed.trim().split('\n').at(-1) ?? '')}`)
  }
  await npm('install', '--no-audit', '--no-fund', '--prefer-offline', ...tarballs)
  return {
    folder,
    run: text => inFile(folder, 'program.mjs', text, file => runProgram(process.execPath, [file], { cwd: folder })),
    command: (name, args, input) => runProgram(join(folder, 'node_modules/.bin', name), args, { cwd: folder, ...(input === undefined ? {} : { input }) }),
    typecheck: text => inFile(folder, 'program.ts', text, file => runProgram(join(root, 'node_modules/.bin/tsc'), [
      '--noEmit', '--strict', '--exactOptionalPropertyTypes', '--module', 'nodenext', '--target', 'es2022', '--types', 'node', '--typeRoots', join(root, 'node_modules/@types'), file
    ], { cwd: folder, timeout: longest })),
    [Symbol.asyncDispose]: () => removeFolder(folder)
  }
}

function inFile (folder: string, name: string, text: string, run: (file: string) => Promise<Finished>): Promise<Finished> {
  const file = join(folder, name)
  writeFileSync(file, text)
  return run(file)
}
