import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type Page } from 'playwright-core'

const candidates = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const path = candidates.find(candidate => candidate !== '' && existsSync(candidate))

/** Why there is no browser, in one line; undefined when there is one. */
export const chromiumAbsence = (): string | undefined =>
  path === undefined ? 'Chromium is absent: node test-support/install-tools.mjs installs it, or set CHROMIUM to its path' : undefined

/** A browser without a window, which asks nobody but the pages that it is sent to. */
export const startChromium = (): Promise<Browser> => chromium.launch({
  executablePath: path ?? '',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
})

interface Violation {
  readonly id: string
  readonly impact: string | null
  readonly nodes: ReadonlyArray<{ readonly html: string }>
}

/** What axe finds on a page and in its frames: how bad it is, the rule, and the elements. */
export async function accessibilityFaults (page: Page): Promise<string[]> {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const found: string[] = []
  for (const frame of page.frames()) {
    await frame.evaluate(axe)
    const { violations } = await frame.evaluate('axe.run({ iframes: false })') as { violations: readonly Violation[] }
    found.push(...violations.map(({ id, impact, nodes }) => `${impact}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`))
  }
  return found
}
