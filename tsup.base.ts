import { defineConfig, type Options } from 'tsup'

/** How every library is built: ES modules with types, for the oldest Node that PeerTube runs on. */
export function library (entry: Record<string, string>, options: Options = {}) {
  return defineConfig({
    entry,
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    dts: { entry: { index: 'src/index.ts' } },
    clean: true,
    sourcemap: true,
    treeshake: true,
    ...options
  })
}
