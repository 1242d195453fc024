import { basename, dirname, join } from 'node:path'

/** Who laid the files out, as far as their names tell. */
export type Layout = 'certbot-live' | 'certbot-archive' | 'caddy' | 'acme.sh' | 'lego' | 'traefik' | 'combined' | 'flat'

const patterns: ReadonlyArray<readonly [Layout, RegExp]> = [
  ['traefik', /acme[^/]*\.json$/i],
  ['certbot-live', /\/live\/[^/]+\/[^/]+\.pem$/],
  ['certbot-archive', /\/archive\/[^/]+\/[^/]+\d+\.pem$/],
  ['caddy', /\/certificates\/[^/]+\/([^/]+)\/\1\.crt$/],
  ['acme.sh', /\/(fullchain|[^/]+_ecc\/[^/]+|([^/]+)\/\2)\.cer$/],
  ['lego', /\/certificates\/[^/]+\.crt$/]
]

export function layoutOf (path: string, { combined = false } = {}): Layout {
  return patterns.find(([, pattern]) => pattern.test(path))?.[0] ?? (combined ? 'combined' : 'flat')
}

/** Where the key of a certificate lies by the customs of certbot, Prosody, acme.sh, mkcert and others; the likeliest first. */
export function keyPathsFor (path: string): string[] {
  const folder = dirname(path)
  const name = basename(path)
  const stem = name.replace(/\.(pem|crt|cer|cert|chain|bundle)$/i, '')
  const names = [
    name.replace('fullchain', 'privkey'),
    name.replace(/^cert(\d*)\.pem$/, 'privkey$1.pem'),
    `${stem}.key`, `${stem}.key.pem`, `${stem}-key.pem`,
    ...['fullchain', 'cert', 'server'].includes(stem) ? [`${basename(folder).replace(/_ecc$/, '')}.key`, 'key.pem', 'privkey.pem', 'server.key'] : []
  ]
  return [...new Set(names)].filter(candidate => candidate !== name).map(candidate => join(folder, candidate))
}

/** Whether a file of that name holds a key and nothing else, by the same customs. */
export const isNamedAsKey = (path: string): boolean => /(?:[.-]key(?:\.pem)?|(?:^|\/)(?:privkey[^/]*|key)\.pem)$/i.test(path)
