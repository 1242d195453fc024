import { defineConfig } from 'tsup'
import { buildAssets } from './build/assets.ts'

/** Browsers take modules by the type that they are served with, whatever the package says. */
const asJs = (): { js: string } => ({ js: '.js' })

/** One CommonJS file with our libraries inside for PeerTube, and ES modules for browsers. */
export default defineConfig([
  {
    entry: { main: 'src/main.ts', cli: 'src/cli.ts' },
    outDir: 'dist/server',
    format: ['cjs'],
    outExtension: () => ({ js: '.cjs' }),
    target: 'node20',
    platform: 'node',
    noExternal: [/.*/],
    shims: true,
    sourcemap: false,
    treeshake: true
  },
  {
    entry: { 'video-watch': 'src/client/video-watch.ts', common: 'src/client/common.ts', 'admin-plugin': 'src/client/admin-plugin.ts', 'video-edit': 'src/client/video-edit.ts' },
    outDir: 'dist/client',
    format: ['esm'],
    target: 'es2022',
    platform: 'browser',
    outExtension: asJs,
    splitting: false,
    minify: true
  },
  {
    entry: { frame: 'src/client/frame/frame.ts', 'qr-code': 'src/client/qr-code.ts', pages: 'src/client/pages.ts' },
    outDir: 'dist/assets',
    format: ['esm'],
    target: 'es2022',
    platform: 'browser',
    outExtension: asJs,
    splitting: false,
    minify: true,
    onSuccess: buildAssets
  }
])
