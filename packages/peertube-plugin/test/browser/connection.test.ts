import { bundleAbsence, chromiumAbsence, describeUnlessAbsent, until, type BundleArchitecture } from '@xmpp-chat/test-support'
import type { Request } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowserSite, seededVideos, type BrowserSite, type Visitor } from '../support/browser-site.js'

const { live, tomatoes, compost, pruning } = seededVideos

describeUnlessAbsent('connections of the web chat', [chromiumAbsence(), bundleAbsence(process.arch as BundleArchitecture)], () => {
  let site: BrowserSite

  beforeAll(async () => { site = await openBrowserSite() })
  afterAll(async () => { await site?.[Symbol.asyncDispose]() })

  /** As a click on a link of the page does. */
  const go = ({ page }: Visitor, path: string): Promise<void> => page.evaluate(href => {
    const link = Object.assign(document.createElement('a'), { href })
    document.body.append(link)
    link.click()
    link.remove()
  }, path)
  const openChat = async ({ page }: Visitor, video: string): Promise<void> => {
    const panel = `.xmpp-chat[data-video="${video}"]`
    await page.click(`${panel} .xmpp-chat-open`).catch(() => {})
    await page.waitForSelector(`${panel} .xmpp-chat-state[data-kind=connected]`, { state: 'attached' })
  }

  it('has one frame, one connection and the right room over 20 videos in one page, and none after them', async () => {
    await using guest = await site.visit()
    await guest.watch(live.uuid)
    const round = [tomatoes, compost, pruning, live]
    for (let count = 0; count < 20; count += 1) {
      const { uuid } = round[count % round.length] ?? live
      await go(guest, `/w/${uuid}`)
      await guest.page.waitForSelector(`.xmpp-chat[data-video="${uuid}"]`)
      if (await guest.page.locator('.xmpp-chat-open').isVisible()) await openChat(guest, uuid)
      await guest.page.waitForSelector(`.xmpp-chat[data-video="${uuid}"] .xmpp-chat-state[data-kind=connected]`, { state: 'attached' })
      expect(await guest.chat.locator('converse-muc').getAttribute('jid')).toBe(`${uuid}@room.localhost`)
      expect([await guest.page.locator('.xmpp-chat').count(), await guest.page.locator('iframe').count()]).toEqual([1, 1])
      await until(() => guest.openSockets() === 1, { timeout: 5000, what: () => `one connection, there are ${guest.openSockets()}` })
    }
    await go(guest, '/')
    await until(() => guest.openSockets() === 0, { timeout: 5000, what: () => 'no connection' })
  })

  it('ends up with one chat only, that of the video in the page, however fast somebody goes through the videos', async () => {
    await using guest = await site.visit()
    await guest.watch(live.uuid)
    let waiting = 0
    const count = (step: number) => (request: Request) => { waiting += request.url().includes('/api/v1/videos') ? step : 0 }
    guest.page.on('request', count(1)).on('requestfinished', count(-1)).on('requestfailed', count(-1))
    for (const { uuid } of [tomatoes, compost, pruning, tomatoes, compost, pruning]) await go(guest, `/w/${uuid}`)
    await guest.page.waitForFunction(name => document.querySelector('.video-info-name')?.textContent !== name, live.name)
    await until(() => waiting === 0, { timeout: 10_000, what: () => `${waiting} answers` })
    await guest.page.waitForTimeout(300)
    // PeerTube shows the video whose answer came last, even if it is not the one that was asked for last.
    const name = await guest.page.textContent('.video-info-name')
    const { uuid } = [tomatoes, compost, pruning].find(video => video.name === name) ?? live
    await guest.page.waitForSelector(`.xmpp-chat[data-video="${uuid}"]`)
    await openChat(guest, uuid)
    expect(await guest.page.locator('.xmpp-chat').count()).toBe(1)
    await until(() => guest.openSockets() === 1, { timeout: 5000, what: () => 'one connection' })
  })

  it('leaves a chat alone when a live goes on air', async () => {
    await using guest = await site.visit()
    await guest.watch(live.uuid)
    await guest.chat.locator('#nickname').fill('half typed')
    const token = await site.site.login('streamer')
    for (const isOn of [false, true]) await site.site.api(`videos/${live.uuid}/live-state`, { method: 'POST', token, body: { live: isOn } })
    await guest.page.waitForTimeout(1500)
    expect(await guest.chat.locator('#nickname').inputValue()).toBe('half typed')
    expect(guest.openSockets()).toBe(1)
  })

  it('comes back by itself after the server died, says so meanwhile, and keeps who people are', async () => {
    await using guest = await site.visit()
    await using viewer = await site.visit({ as: 'viewer' })
    for (const one of [guest, viewer]) await one.watch(tomatoes.uuid)
    await guest.chooseNickname('Steady')
    await guest.say('before')
    await viewer.hears('before')
    process.kill(await site.prosodyPid(), 'SIGKILL')
    await guest.page.waitForSelector('.xmpp-chat-state[data-kind=waiting]')
    expect(await guest.page.textContent('.xmpp-chat-words')).toBe('The connection is lost. It is tried again by itself')
    for (const one of [guest, viewer]) await one.connected()
    await guest.say('after')
    await viewer.hears('after')
    expect(await viewer.chat.locator('.chat-msg__author').last().textContent()).toContain('Steady')
    expect(await viewer.chat.locator('.chat-msg__text', { hasText: 'before' }).count()).toBe(1)
  })

  it('comes back after PeerTube was away, too', async () => {
    await using guest = await site.visit()
    await guest.watch(compost.uuid)
    await guest.page.route('**/ticket', route => route.abort())
    process.kill(await site.prosodyPid(), 'SIGKILL')
    await guest.page.waitForSelector('.xmpp-chat-state[data-kind=waiting]')
    await guest.page.waitForTimeout(4000)
    await guest.page.unroute('**/ticket')
    await guest.page.click('.xmpp-chat-try')
    await guest.connected()
  })
})
