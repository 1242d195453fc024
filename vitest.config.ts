import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Tests run on the sources, so that a failure points at a line somebody wrote. */
const alias = Object.fromEntries(
  ['diagnostics', 'prosody-config', 'xmpp-dns', 'certs', 'prosody-server']
    .map(name => [`@xmpp-chat/${name}`, here(`./packages/${name}/src/index.ts`)])
)

const project = (name: string, include: string[], testTimeout: number) => ({
  resolve: { alias },
  test: { name, include, testTimeout, hookTimeout: testTimeout, root: here('.') }
})

export default defineConfig({
  test: {
    // Most tests wait for servers: on a small machine, too, two files at once are no burden.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      project('unit', ['packages/*/src/**/*.test.ts', 'packages/*/test/unit/**/*.test.ts', 'test-support/src/**/*.test.ts', 'debian-packages/*.test.ts', 'prosody-bundle/*.test.ts', 'prosody-bundle/make/**/*.test.ts'], 20_000),
      project('property', ['packages/*/test/property/**/*.test.ts'], process.env['XMPP_CHAT_TEST_ALL'] === undefined ? 300_000 : 1_800_000),
      project('integration', ['packages/*/test/integration/**/*.test.ts', 'packages/*/test/security/**/*.test.ts', 'playground/test/integration/**/*.test.ts', 'prosody-bundle/test/**/*.test.ts'], 300_000),
      project('browser', ['packages/*/test/browser/**/*.test.ts', 'playground/test/browser/**/*.test.ts'], 240_000),
      project('examples', ['examples/test/**/*.test.ts'], 120_000)
    ]
  }
})
