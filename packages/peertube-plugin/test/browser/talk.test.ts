import { bundleAbsence, chromiumAbsence, describeUnlessAbsent, until, type BundleArchitecture } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { base, openBrowserSite, seededVideos, type BrowserSite } from '../support/browser-site.js'

const { live, tomatoes, compost, password: guarded } = seededVideos

describeUnlessAbsent('people in the chat beside a video', [chromiumAbsence(), bundleAbsence(process.arch as BundleArchitecture)], () => {
  let site: BrowserSite

  beforeAll(async () => { site = await openBrowserSite() })
  afterAll(async () => { await site?.[Symbol.asyncDispose]() })

  it('lets accounts talk at once under their names and avatars, and guests read before they choose a nickname', async () => {
    await using streamer = await site.visit({ as: 'streamer' })
    await using viewer = await site.visit({ as: 'viewer' })
    await using guest = await site.visit()
    for (const one of [streamer, viewer, guest]) await one.watch(live.uuid)
    await streamer.say('Welcome in the greenhouse')
    await viewer.hears('Welcome in the greenhouse')
    await guest.hears('Welcome in the greenhouse')
    expect(await viewer.chat.locator('.chat-msg__author').first().textContent()).toContain('Sofia Streamer')
    await viewer.chat.locator('.chat-msg converse-avatar img, .chat-msg converse-avatar image').first().waitFor({ state: 'attached' })
    expect(await guest.chat.locator('textarea.chat-textarea').isVisible()).toBe(false)
    await guest.chooseNickname('Zoé <b>')
    await guest.say('Hello <img src=x onerror=alert(1)>')
    await streamer.hears('Hello <img src=x onerror=alert(1)>')
    expect(await streamer.chat.locator('.chat-msg__author').last().textContent()).toContain('Zoé <b>')
    expect([...streamer.elsewhere, ...viewer.elsewhere, ...guest.elsewhere]).toEqual([])
    expect([...streamer.faults, ...viewer.faults, ...guest.faults]).toEqual([])
  })

  it('goes where the chat of a video now is when an admin changes what there is a room for, and back', async () => {
    await using viewer = await site.visit({ as: 'viewer' })
    await using guest = await site.visit()
    for (const one of [viewer, guest]) await one.watch(compost.uuid)
    const moves = [['channel', 'said in the room of the channel'], ['video', 'said in the room of the video']] as const
    for (const [per, words] of moves) {
      const frames = await Promise.all([viewer, guest].map(one => one.page.locator('.xmpp-chat-frame').elementHandle()))
      await site.settle({ 'chat-for': 'all', 'rooms-per': per })
      // Another frame: the former one is gone with its room.
      for (const frame of frames) await until(async () => !await frame?.evaluate(element => element.isConnected))
      for (const one of [viewer, guest]) await one.connected()
      await viewer.say(words)
      for (const one of [viewer, guest]) await one.hears(words)
      expect(await guest.page.locator('.xmpp-chat-state').textContent()).not.toContain('no chat here')
    }
  })

  it('shows what was said before, and the nickname of the last visit', async () => {
    await using guest = await site.visit()
    await guest.watch(tomatoes.uuid)
    await guest.chooseNickname('Rita')
    await guest.say('before the reload')
    await guest.hears('before the reload')
    await guest.page.reload()
    await guest.page.click('.xmpp-chat-open')
    await guest.hears('before the reload')
    await guest.chat.locator('textarea.chat-textarea').waitFor()
    await guest.say('and after it')
    await guest.hears('and after it')
    expect(await guest.chat.locator('.chat-msg__author').last().textContent()).toContain('Rita')
  })

  it('says that a nickname is taken by an account or by somebody in the room, and takes another', async () => {
    await using first = await site.visit()
    await using second = await site.visit()
    for (const one of [first, second]) await one.watch(tomatoes.uuid)
    await first.chooseNickname('Only one')
    await first.chat.locator('textarea.chat-textarea').waitFor()
    for (const taken of ['Only one', 'Sofia Streamer']) {
      await second.chooseNickname(taken)
      await second.chat.locator('#nickname-problem', { hasText: `“${taken}” is taken.` }).waitFor()
    }
    await second.chooseNickname('Another one')
    await second.chat.locator('textarea.chat-textarea').waitFor()
    expect(await second.page.evaluate(() => localStorage.getItem('xmpp-chat-nickname'))).toBe('Another one')
  })

  it('calls a guest by the new nickname as soon as they talk under it, without a line about the change', async () => {
    await using streamer = await site.visit({ as: 'streamer' })
    await using viewer = await site.visit({ as: 'viewer' })
    await using guest = await site.visit()
    for (const one of [streamer, viewer, guest]) await one.watch(compost.uuid)
    await guest.chooseNickname('Gus')
    await guest.say('as it was')
    for (const one of [streamer, viewer]) await one.hears('as it was')
    await guest.chat.locator('.chatbox-title__buttons .dropdown-toggle').click()
    await guest.chat.locator('.xmpp-chat-change-nickname').click()
    await guest.chooseNickname('Augustus')
    await guest.chat.locator('textarea.chat-textarea').waitFor()
    await guest.say('as it is')
    for (const one of [streamer, viewer, guest]) {
      await one.hears('as it is')
      expect((await one.chat.locator('.chat-msg__author').last().textContent())?.trim()).toBe('Augustus')
      expect(await one.chat.locator('.chat-content').textContent()).not.toMatch(/nickname|%1|\$s/)
    }
  })

  it('lets guests only read, or nothing, when the admin says so', async () => {
    await using guest = await site.visit()
    await site.settle({ 'chat-for': 'all', guests: 'read' })
    await guest.watch(tomatoes.uuid)
    await guest.chat.locator('#foot', { hasText: 'Only people with an account may write here.' }).waitFor()
    expect(await guest.chat.locator('textarea.chat-textarea').isVisible()).toBe(false)
    await site.settle({ 'chat-for': 'all', guests: 'nothing' })
    await guest.page.reload()
    await guest.page.click('.xmpp-chat-open')
    await guest.page.waitForSelector('text=This chat is for people with an account.')
    expect(await guest.page.locator('iframe').count()).toBe(0)
    await site.settle({ 'chat-for': 'all' })
  })

  it('draws an emoji before an address as everybody sees it', async () => {
    await using viewer = await site.visit({ as: 'viewer' })
    await viewer.watch(tomatoes.uuid)
    await viewer.say(':smile: https://example.org/a.png end')
    await viewer.hears('end')
    expect((await viewer.chat.locator('.chat-msg__text').last().textContent())?.trim()).toBe('😄 https://example.org/a.png end')
    expect(await viewer.chat.locator('.chat-msg__text a').last().getAttribute('href')).toBe('https://example.org/a.png')
    expect(viewer.elsewhere).toEqual([])
  })

  it('leaves nothing in the browser but the nickname, and no ticket or token in an address', async () => {
    await using guest = await site.visit()
    const addresses: string[] = []
    guest.page.on('request', request => { addresses.push(request.url()) })
    await guest.watch(tomatoes.uuid)
    await guest.chooseNickname('Nobody else')
    await guest.say('something')
    await guest.hears('something')
    const kept = await guest.page.evaluate(async () => ({ local: Object.keys(localStorage).filter(key => key !== 'theme'), session: Object.keys(sessionStorage), databases: await indexedDB.databases(), cookies: document.cookie }))
    expect(kept).toEqual({ local: ['xmpp-chat-nickname'], session: [], databases: [], cookies: '' })
    const frames = guest.page.frames().filter(frame => frame.url().endsWith('/frame'))
    expect(frames).toHaveLength(1)
    expect(addresses.filter(address => address.includes('?'))).toEqual([])
    expect(addresses.some(address => address.includes(base.split('/router')[0] ?? ''))).toBe(true)
  })

  it('opens the chat of a video with a password for who typed it', async () => {
    await using guest = await site.visit()
    await guest.page.goto(`${site.site.url}/w/${guarded.uuid}`)
    await guest.page.fill('#video-password', guarded.password ?? '')
    await guest.page.press('#video-password', 'Enter')
    await guest.page.click('.xmpp-chat-open')
    await guest.connected()
    await guest.chooseNickname('Insider')
    await guest.say('between us')
    await guest.hears('between us')
    await using stranger = await site.visit()
    await stranger.page.goto(`${site.site.url}/p/xmpp-chat/room?v=${guarded.uuid}`)
    await stranger.page.waitForSelector('text=There is no chat here for you')
  })
})
