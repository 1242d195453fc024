import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'tsup'

/** A program of this package as one file that Node runs as it is; gives its path. */
export async function bundle (entry: URL, folder: string): Promise<string> {
  await build({ entry: { program: fileURLToPath(entry) }, outDir: folder, format: ['esm'], config: false, silent: true, clean: false,
    noExternal: [/.*/], dts: false, outExtension: () => ({ js: '.mjs' }),
    esbuildOptions: options => { options.alias = { '@xmpp-chat/diagnostics': fileURLToPath(new URL('../../../diagnostics/src/index.ts', import.meta.url)) } },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" } })
  return join(folder, 'program.mjs')
}
