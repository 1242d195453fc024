import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { seededVideos, toShortUUID, type Playground } from '../../src/index.ts'
import { ask, eventsIn, scratch, startWithProbe } from '../integration/probe.ts'
import { accessibilityFaults, chromiumAbsence, describeUnlessAbsent, startChromium } from '@xmpp-chat/test-support'

describeUnlessAbsent('the client shell', [chromiumAbsence()], () => {
  let folder: Awaited<ReturnType<typeof scratch>>
  let site: Playground
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    folder = await scratch()
    site = await startWithProbe(folder.dir)
    browser = await startChromium()
  })
  afterAll(async () => {
    await browser.close()
    await site.stop()
    await folder[Symbol.asyncDispose]()
  })
  beforeEach(async () => { page = await browser.newPage({ locale: 'en-US', viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' }) })
  afterEach(async () => { await page.close() })

  const open = (path: string) => page.goto(site.address + path)
  const box = '#plugin-placeholder-player-next'
  const hooks = () => page.evaluate('probe.hooks') as Promise<string[]>
  const logIn = async (username: string) => {
    await open('/login')
    await page.fill('#username', username)
    await page.fill('#password', `test-${username}`)
    await page.click('main form button')
    await page.waitForSelector('text=Log out')
  }
  const seen = (text: string) => page.waitForSelector(`text=${text}`)
  const watch = (name: keyof typeof seededVideos) => `/w/${toShortUUID(seededVideos[name].uuid)}`

  test('going from video to video keeps what plugins put beside the player; leaving drops it without a word', async () => {
    await open(watch('tomatoes'))
    await seen('The probe beside Tomatoes from seed')
    await page.click('.recommended >> text=Compost without the smell')
    await seen('The probe beside Compost without the smell')
    await page.click('header >> text=Videos')
    await page.waitForSelector('h1:text("Videos")')
    await page.waitForFunction('probe.hooks.length === 6')
    expect(await page.$(box)).toBeNull()
    expect(await hooks()).toEqual([
      'action:video-watch.init', 'action:video-watch.video.loaded Tomatoes from seed over 0', `action:router.navigation-end ${watch('tomatoes')}`,
      'action:video-watch.video.loaded Compost without the smell over 1', `action:router.navigation-end ${watch('compost')}`, 'action:router.navigation-end /'
    ])
  })

  test('a live that goes on air is loaded again', async () => {
    await open(watch('live'))
    await seen('The probe beside Live from the greenhouse')
    const token = await site.login('streamer')
    for (const live of [false, true]) await site.api(`videos/${seededVideos.live.uuid}/live-state`, { method: 'POST', token, body: { live } })
    await page.waitForFunction('probe.hooks.filter(line => line.includes("video.loaded")).length === 2')
  })

  test('the placeholder is beside the player on a wide screen and below it on a narrow one', async () => {
    await open(watch('tomatoes'))
    await seen('The probe beside Tomatoes from seed')
    const places = async () => ({ player: await page.locator('#videojs-wrapper').boundingBox(), plugin: await page.locator(box).boundingBox() })
    const wide = await places()
    expect(wide.plugin?.x).toBeGreaterThanOrEqual((wide.player?.x ?? 0) + (wide.player?.width ?? 0) - 1)
    expect(wide.plugin?.height).toBe(wide.player?.height)
    await page.setViewportSize({ width: 390, height: 800 })
    const narrow = await places()
    expect(narrow.plugin).toMatchObject({ x: 0, width: 390 })
    expect(narrow.plugin?.y).toBeGreaterThanOrEqual((narrow.player?.y ?? 0) + (narrow.player?.height ?? 0) - 1)
  })

  test('tokens are in the local storage, and the helpers give them to plugins', async () => {
    await logIn('viewer')
    const token = await page.evaluate('localStorage.getItem("access_token")') as string
    expect(await page.evaluate('[probe.helpers.isLoggedIn(), probe.helpers.getAuthHeader(), probe.helpers.getBaseRouterRoute()]'))
      .toEqual([true, { Authorization: `Bearer ${token}` }, '/plugins/probe/1.0.0/router'])
    expect(await ask(site, 'whoami', { token })).toBe('viewer')
    await page.click('text=Log out')
    await page.waitForSelector('header >> text=Log in')
    expect(await page.evaluate('probe.helpers.getAuthHeader()')).toBeUndefined()
    await page.waitForFunction('probe.hooks.includes("action:auth-user.logged-out")')
  })

  test('the settings page saves the raw values, hides what the plugin hides, and says it is saved', async () => {
    await logIn('root')
    await open('/admin/plugins/show/peertube-plugin-probe')
    await page.fill('#greeting-wrapper input', 'hey')
    expect(await page.isVisible('#secret')).toBe(true)
    await page.click('#open')
    expect(await page.isVisible('#secret')).toBe(false)
    await page.click('input[type=submit]')
    await page.waitForSelector('.p-toast-message-success >> text=Settings updated.')
    expect(eventsIn(folder.dir)).toContain('settings {"greeting":"hey","secret":"hidden","open":false}')
    await page.waitForFunction('probe.hooks.includes("action:admin-plugin-settings.init peertube-plugin-probe")')
  })

  test('html of settings is cleaned as Angular cleans it', async () => {
    await open('/')
    const clean = (html: string) => page.evaluate(`import('/client/sanitise.js').then(({ sanitised }) => sanitised(${JSON.stringify(html)}))`)
    expect(await clean('<div id="a" class="b" style="color:red" data-x="1" role="status" onclick="x()">t <button>go</button></div><script>x()</script>'))
      .toBe('<div class="b" role="status">t go</div>')
    expect(await clean('<a href="javascript:x()">bad</a><a href="/p/x?y=1" target="_blank">good</a>'))
      .toBe('<a href="unsafe:javascript:x()">bad</a><a href="/p/x?y=1" target="_blank">good</a>')
  })

  test('a plugin’s page gets a new element each time, its query string and its own words in French', async () => {
    await open('/p/probe?x=1')
    await seen('?x=1')
    await page.selectOption('header select', 'fr-FR')
    await page.waitForSelector('h1:text("Bonjour")')
    await page.click('main a')
    await page.waitForSelector('h1:text("Vidéos")')
    await open('/p/none')
    await seen('Page introuvable')
  })

  test('a plugin’s field is saved with the video, as text', async () => {
    await logIn('streamer')
    await open(`/videos/update/${toShortUUID(seededVideos.pruning.uuid)}`)
    await page.click('[role=tab] >> text=Plugin settings')
    await page.uncheck('#probe-chat')
    await page.click('main form > button')
    await page.waitForURL(site.address + watch('pruning'))
    expect(eventsIn(folder.dir)).toContain(`action:api.video.updated ${seededVideos.pruning.uuid} {"probe-chat":"false"}`)
  })

  test('a password is asked for until it is right', async () => {
    await open(watch('password'))
    for (const password of ['wrong', 'secret-video']) {
      await page.fill('#video-password', password)
      await page.click('dialog .primary')
      await page.waitForSelector(password === 'wrong' ? 'dialog [role=alert]' : 'h1:text("The secret garden")')
    }
  })

  test.each(['/', '/login', watch('tomatoes'), watch('live'), '/p/probe', '/my-account', '/my-account/p/probe', '/admin/plugins/show/peertube-plugin-probe',
    `/videos/update/${toShortUUID(seededVideos.tomatoes.uuid)}`])('axe finds nothing on %s, light or dark', async path => {
    await logIn('root')
    await open(path)
    await page.waitForSelector('main h1')
    await page.waitForTimeout(200)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.click('text=Dark theme')
    expect(await accessibilityFaults(page)).toEqual([])
  })
})
