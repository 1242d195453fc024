import type { Page } from 'playwright-core'

type State = 'green' | 'amber' | 'red' | 'unknown' | 'off'

interface Finding {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly path: string
  readonly message: string
  readonly hint: string
  readonly docs: string
  readonly facts: object
}

interface Step {
  readonly name: string
  readonly state: State
  readonly title: string
  readonly summary: string
  readonly findings: readonly Finding[]
  readonly snippets: ReadonlyArray<{ readonly title: string, readonly text: string }>
}

export const zoneLine = '_xmpp-server._tcp.room.videos.example. 3600 IN SRV 0 5 5269 videos.example.'

const finding = (severity: Finding['severity'], code: string, message: string, hint: string, docs = ''): Finding => ({ code, severity, path: '', message, hint, docs, facts: {} })

const step = (name: string, state: State, title: string, summary: string, more: Partial<Step> = {}): Step => ({ name, state, title, summary, findings: [], snippets: [], ...more })

/** What a plugin with one of everything to say would answer. */
const sampleSteps: readonly Step[] = [
  step('settings', 'green', 'Settings', 'External accounts are allowed.'),
  step('port', 'green', 'Port', 'Prosody listens on port 5269, on all addresses.', { snippets: [{ title: 'Firewall (ufw)', text: 'sudo ufw allow 5269/tcp' }] }),
  step('neighbours', 'off', 'Neighbours', 'No other XMPP server is on this machine.'),
  step('dns', 'red', 'DNS records', 'Other servers do not find this one.', {
    findings: [finding('error', 'SRV_MISSING', 'room.videos.example has no SRV record.', `Publish this line:\n${zoneLine}`, '/plugins/xmpp-chat/router/docs/en/xmpp-dns-diagnostics.html#srv_missing')],
    snippets: [{ title: 'For a zone file', text: zoneLine }, { title: 'To see it', text: 'dig +short SRV _xmpp-server._tcp.room.videos.example' }]
  }),
  step('certificate', 'amber', 'Certificate', 'Servers that want trusted certificates refuse this one.', { findings: [finding('warning', 'SELF_SIGNED', 'The certificate is self-signed.', 'Give a folder with certificates.')] }),
  step('reachability', 'unknown', 'Reachability', 'Known as soon as the DNS records are in order.'),
  step('proof', 'unknown', 'Proof', 'Nobody from elsewhere was here yet.'),
  step('prosodyctl', 'green', 'prosodyctl', 'For your shell.', { snippets: [{ title: 'For this installation', text: 'sudo -u peertube prosodyctl --config /var/www/peertube/storage/plugins/data/prosody.cfg.lua shell' }] })
]

interface StandIn {
  /** From now on a step is like this, once it was looked at. */
  change (name: string, step: Partial<Step>): void
  /** What was asked to be looked at: the name of a step, or `all`. */
  readonly looks: readonly string[]
}

interface StandInOptions {
  readonly enabled?: boolean
  /** Absent: not looked at yet. */
  readonly at?: string
  readonly proven?: { readonly at: string, readonly with: string, readonly how: 'ping' | 'join' }
  readonly prove?: (domain: string) => { readonly status?: number, readonly json: object }
}

/** Answers a page in the place of the plugin; a look is over at the second question after it. */
export async function standInForExternal (page: Page, { enabled = true, at, proven, prove = () => ({ json: { ok: true, milliseconds: 84.4 } }) }: StandInOptions = {}): Promise<StandIn> {
  let [steps, next, seen, asked] = [sampleSteps, sampleSteps, at, 0]
  const looks: string[] = []
  await page.route('**/router/external?*', async route => {
    if (route.request().headers().authorization === undefined) return route.fulfill({ status: 401, json: { error: 'log-in' } })
    const looking = asked > 0
    asked = Math.max(0, asked - 1)
    if (looking && asked === 0) [steps, seen] = [next, new Date().toISOString()]
    await route.fulfill({ json: { enabled, domain: 'room.videos.example', host: 'videos.example', ...seen === undefined ? {} : { at: seen }, looking: asked > 0, ...proven === undefined ? {} : { proven }, steps, report: 'report of room.videos.example' } })
  })
  await page.route('**/router/external/look', async route => {
    looks.push((route.request().postDataJSON() as { step?: string }).step ?? 'all')
    asked = 2
    await route.fulfill({ json: { ok: true } })
  })
  await page.route('**/router/external/prove*', async route => { await route.fulfill(prove((route.request().postDataJSON() as { domain: string }).domain)) })
  return {
    looks,
    change: (name, changed) => { next = next.map(one => one.name === name ? { ...one, ...changed } : one) }
  }
}
