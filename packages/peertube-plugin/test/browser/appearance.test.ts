import { bundleAbsence, chromiumAbsence, describeUnlessAbsent, type BundleArchitecture } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { npmName, openBrowserSite, seededVideos, seriousFaults, type BrowserSite } from '../support/browser-site.js'

const { live } = seededVideos

describeUnlessAbsent('the look of the chat', [chromiumAbsence(), bundleAbsence(process.arch as BundleArchitecture)], () => {
  let site: BrowserSite

  beforeAll(async () => { site = await openBrowserSite() })
  afterAll(async () => { await site?.[Symbol.asyncDispose]() })

  it('loads nothing of the chat before it is opened, unless it opens by itself', async () => {
    await using guest = await site.visit()
    const files: string[] = []
    guest.page.on('request', request => { if (/\/(frame|assets\/)/.test(request.url())) files.push(request.url()) })
    await guest.page.goto(`${site.site.url}/w/${live.uuid}`)
    await guest.page.waitForSelector('.xmpp-chat-open')
    expect([files, guest.openSockets()]).toEqual([[], 0])
    await site.settle({ 'chat-for': 'all', 'auto-open': true })
    await guest.page.reload()
    await guest.connected()
    await site.settle({ 'chat-for': 'all' })
  })

  it('takes the font and the colors of the page, also when they change', async () => {
    await using viewer = await site.visit({ as: 'viewer' })
    await viewer.page.goto(`${site.site.url}/w/${live.uuid}`)
    // As PeerTube's style sheet loads its font; any file that is there will do.
    await viewer.page.addStyleTag({ content: '@font-face { font-family: "Source Sans Pro"; src: url("/plugins/xmpp-chat/router/assets/converse/webfonts/muli.ttf") }' })
    await viewer.page.click('.xmpp-chat-open')
    await viewer.connected()
    const background = (): Promise<string> => viewer.chat.locator('body').evaluate(body => getComputedStyle(body).backgroundColor)
    const fonts = await viewer.chat.locator('.chatbox-title__text, textarea.chat-textarea').evaluateAll(elements => elements.map(element => getComputedStyle(element).fontFamily))
    const font = await viewer.page.evaluate(() => getComputedStyle(document.body).fontFamily)
    expect(fonts).toEqual([font, font])
    await expect.poll(() => viewer.chat.locator('body').evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family))).toContain('Source Sans Pro')
    const light = await background()
    await viewer.page.route('**/dark.css', async route => {
      await viewer.page.waitForTimeout(400)
      await route.continue()
    })
    await viewer.page.click('text=Dark theme')
    await expect.poll(background).not.toBe(light)
    expect(await background()).toBe(await viewer.page.evaluate(() => getComputedStyle(document.body).backgroundColor))
  })

  it('stands below the player on a phone, as wide as the page, with letters that phones do not zoom', async () => {
    await using viewer = await site.visit({ as: 'viewer', viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true })
    await viewer.watch(live.uuid)
    const [panel, player] = [await viewer.page.locator('.xmpp-chat').boundingBox(), await viewer.page.locator('#videojs-wrapper').boundingBox()]
    expect([panel?.x, panel?.width]).toEqual([0, 360])
    expect(panel?.height).toBeGreaterThanOrEqual(400)
    expect(panel?.y).toBeGreaterThanOrEqual((player?.y ?? 0) + (player?.height ?? 0) - 1)
    const root = await viewer.chat.locator('#conversejs').evaluate(element => {
      const { left, right } = element.getBoundingClientRect()
      return [left, right, innerWidth]
    })
    expect(root).toEqual([0, 360, 360])
    expect(await viewer.chat.locator('textarea.chat-textarea').evaluate(element => getComputedStyle(element).fontSize)).toBe('16px')
    expect(await viewer.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  })

  it('speaks French with people who do', async () => {
    await using guest = await site.visit({ locale: 'fr-FR' })
    await guest.page.goto(`${site.site.url}/w/${live.uuid}`)
    await guest.page.click('text=Ouvrir le tchat')
    await guest.chat.locator('text=Choisissez un pseudonyme pour participer').waitFor()
    await guest.chat.locator('.chatbox-title__buttons .dropdown-toggle').click()
    await guest.chat.locator('text=Afficher les participants').waitFor()
    await guest.chooseNickname('Élodie')
    await guest.say('bonjour')
    await guest.chat.locator('.date-separator', { hasText: new Intl.DateTimeFormat('fr', { dateStyle: 'full' }).format() }).waitFor()
  })

  it.each(['light', 'dark'])('is accessible in the %s theme', async theme => {
    await using streamer = await site.visit({ as: 'streamer' })
    await using guest = await site.visit()
    for (const one of [streamer, guest]) {
      await one.watch(live.uuid)
      if (theme === 'dark') await one.page.click('text=Dark theme')
    }
    await guest.chooseNickname(`Guest of the ${theme}`)
    await guest.say('see https://example.org :smile:')
    await streamer.hears('see https://example.org')
    for (const one of [streamer, guest]) expect(await seriousFaults(one.page)).toEqual([])
    await streamer.chat.locator('.chatbox-title__buttons .dropdown-toggle').click()
    await streamer.chat.locator('text=Show participants').click()
    await streamer.chat.locator('.occupant-list').waitFor()
    expect(await seriousFaults(streamer.page)).toEqual([])
    await using root = await site.visit({ as: 'root' })
    if (theme === 'dark') await root.page.click('text=Dark theme')
    await root.page.goto(`${site.site.url}/p/xmpp-chat/status`)
    await root.page.waitForSelector('.xmpp-chat-status table')
    expect(await seriousFaults(root.page)).toEqual([])
    await root.page.goto(`${site.site.url}/p/xmpp-chat/room?v=${live.uuid}`)
    await root.connected()
    expect(await seriousFaults(root.page)).toEqual([])
    await root.page.goto(`${site.site.url}/admin/plugins/show/${npmName}`)
    await root.page.waitForSelector('.xmpp-chat-answer')
    expect(await seriousFaults(root.page)).toEqual([])
  })
})
