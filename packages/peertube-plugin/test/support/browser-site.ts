import { join } from 'node:path'
import { seededVideos, startPlayground, type Playground, type PlaygroundOptions } from '@xmpp-chat/playground'
import { accessibilityFaults, removeFolder, startChromium, temporaryFolder, until } from '@xmpp-chat/test-support'
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core'
import { packedPlugin } from './packed-plugin.js'

export const npmName = 'peertube-plugin-xmpp-chat'
export const base = '/plugins/xmpp-chat/router'
export { seededVideos }

/** A PeerTube with the plugin, and people with browsers in front of it. */
export interface BrowserSite extends AsyncDisposable {
  readonly site: Playground
  /** A browser of their own; everything that they ask of other hosts is in `elsewhere`. */
  visit (options?: VisitOptions): Promise<Visitor>
  /** Saves settings as the settings page does, and waits until they are in force. */
  settle (settings: Readonly<Record<string, unknown>>): Promise<void>
  prosodyPid (): Promise<number>
}

export interface VisitOptions extends BrowserContextOptions {
  /** Logs in. */
  readonly as?: 'root' | 'streamer' | 'viewer' | 'moderator'
}

export interface Visitor extends AsyncDisposable {
  readonly page: Page
  /** What is in the frame of the chat. */
  readonly chat: FrameLocator
  /** Addresses on other hosts that were asked for. */
  readonly elsewhere: readonly string[]
  /** Faults of scripts, and lines of the console that say "error". */
  readonly faults: readonly string[]
  readonly openSockets: () => number
  /** Opens the page of a video and its chat. */
  watch (video: string): Promise<void>
  connected (): Promise<void>
  ended (): Promise<string>
  say (message: string): Promise<void>
  hears (message: string): Promise<void>
  chooseNickname (nickname: string): Promise<void>
}

/** People with browsers in front of the site at that address. */
export async function openBrowsers (url: string): Promise<Pick<BrowserSite, 'visit'> & AsyncDisposable> {
  const browser = await startChromium()
  return { visit: options => visit(url, browser, options), [Symbol.asyncDispose]: () => browser.close() }
}

/** With `publicUrl` it is another host to its chat than to browsers. */
export async function openBrowserSite (options: Partial<Pick<PlaygroundOptions, 'publicUrl' | 'env'>> = {}): Promise<BrowserSite> {
  const dir = temporaryFolder('browser', { passable: true })
  const plugin = await packedPlugin()
  const site = await startPlayground({ ...options, dir, plugin })
  const browsers = await openBrowsers(site.address)
  const token = await site.login('root')
  const admin = async (path: string): Promise<Readonly<Record<string, unknown>>> => (await site.api(`${base}${path}`, { token })).body as Record<string, unknown>
  const settle = async (settings: Readonly<Record<string, unknown>>): Promise<void> => {
    const before = (await admin('/settings-answer')).savedAt
    await site.saveSettings(npmName, settings)
    await until(async () => {
      const { savedAt, state } = await admin('/settings-answer')
      return savedAt !== before && state === 'applied'
    }, { timeout: 30_000, what: () => 'settings in force' })
  }
  await settle({ 'chat-for': 'all' })
  return {
    site, settle,
    visit: browsers.visit,
    prosodyPid: async () => ((await admin('/status')).prosody as { pid: number }).pid,
    [Symbol.asyncDispose]: async () => {
      await browsers[Symbol.asyncDispose]()
      await site.stop()
      for (const folder of [dir, join(plugin, '..')]) await removeFolder(folder)
    }
  }
}

async function visit (url: string, browser: Browser, { as, ...options }: VisitOptions = {}): Promise<Visitor> {
  // Without a graphics card, the moving picture in the playground's player takes more than half of a core for each page.
  const context = await browser.newContext({ viewport: { width: 1400, height: 850 }, locale: 'en-US', reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const [elsewhere, faults]: [string[], string[]] = [[], []]
  let sockets = 0
  page.on('request', request => { if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(url)) elsewhere.push(request.url()) })
  page.on('pageerror', error => { faults.push(error.message) })
  page.on('console', message => { if (message.type() === 'error') faults.push(message.text()) })
  page.on('websocket', socket => {
    if (!socket.url().startsWith(url.replace('http', 'ws'))) elsewhere.push(socket.url())
    sockets += 1
    socket.on('close', () => { sockets -= 1 })
  })
  if (as !== undefined) await logIn(page, url, as)
  const chat = page.frameLocator('.xmpp-chat-frame')
  const connected = async (): Promise<void> => { await page.waitForSelector('.xmpp-chat-state[data-kind=connected]', { state: 'attached', timeout: 60_000 }) }
  return {
    page, chat, elsewhere, faults, connected,
    openSockets: () => sockets,
    watch: async video => {
      await page.goto(`${url}/w/${video}`)
      await page.click('.xmpp-chat-open')
      await connected()
    },
    ended: async () => {
      await page.waitForSelector('.xmpp-chat-state[data-kind=ended]')
      return await page.textContent('.xmpp-chat-words') ?? ''
    },
    say: async message => {
      await chat.locator('textarea.chat-textarea').fill(message)
      await chat.locator('textarea.chat-textarea').press('Enter')
    },
    hears: async message => { await chat.locator('.chat-msg__text', { hasText: message }).first().waitFor() },
    chooseNickname: async nickname => {
      await chat.locator('#nickname').fill(nickname)
      await chat.locator('#foot button[type=submit]').click()
    },
    [Symbol.asyncDispose]: async () => { await context.close() }
  }
}

/** What axe finds that keeps people out, once the chat had the time to follow a change of the page's theme. */
export async function seriousFaults (page: Page): Promise<string[]> {
  await page.waitForFunction(() => [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ disabled, sheet }) => disabled || sheet !== null))
  await page.waitForTimeout(200)
  return (await accessibilityFaults(page)).filter(fault => /^(serious|critical)/.test(fault))
}

async function logIn (page: Page, url: string, username: string): Promise<void> {
  await page.goto(`${url}/login`)
  await page.fill('#username', username)
  await page.fill('#password', `test-${username}`)
  await page.press('#password', 'Enter')
  await page.waitForSelector('a[href="/my-account"]')
}
