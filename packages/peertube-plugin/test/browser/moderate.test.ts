import { bundleAbsence, chromiumAbsence, describeUnlessAbsent, type BundleArchitecture } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowserSite, seededVideos, type BrowserSite, type Visitor } from '../support/browser-site.js'

const { tomatoes, compost, pruning } = seededVideos
const [open, secret, internal] = [1, 3, 4]

describeUnlessAbsent('moderation in the web chat', [chromiumAbsence(), bundleAbsence(process.arch as BundleArchitecture)], () => {
  let site: BrowserSite

  beforeAll(async () => { site = await openBrowserSite() })
  afterAll(async () => { await site?.[Symbol.asyncDispose]() })

  const act = async ({ chat }: Visitor, message: string, name: string, reason = ''): Promise<void> => {
    await chat.locator('.chat-msg', { hasText: message }).locator('.chat-msg__actions .dropdown-toggle').click()
    await chat.locator('.chat-msg', { hasText: message }).locator(`.xmpp-chat-${name}`).click()
    await chat.locator('.modal.show input[type=text]').fill(reason)
    await chat.locator('.modal.show [type=submit]').click()
  }

  it('removes a guest, who reads why and may come back', async () => {
    await using streamer = await site.visit({ as: 'streamer' })
    await using guest = await site.visit()
    for (const one of [streamer, guest]) await one.watch(tomatoes.uuid)
    await guest.chooseNickname('Gus')
    await guest.say('something rude')
    await streamer.hears('something rude')
    await act(streamer, 'something rude', 'kick', 'be kind')
    expect(await guest.ended()).toBe('A moderator removed you from this chat. Reason: be kind')
    await guest.page.click('.xmpp-chat-try')
    await guest.connected()
    await guest.say('sorry')
    await streamer.hears('sorry')
  })

  it('takes the right to write away with the keyboard alone, and gives it back', async () => {
    await using moderator = await site.visit({ as: 'moderator' })
    await using viewer = await site.visit({ as: 'viewer' })
    for (const one of [moderator, viewer]) await one.watch(compost.uuid)
    await viewer.say('noise')
    await moderator.hears('noise')
    const { chat, page } = moderator
    await chat.locator('.chat-msg', { hasText: 'noise' }).locator('.chat-msg__actions .dropdown-toggle').focus()
    await page.keyboard.press('Enter')
    for (let presses = 0; presses < 12; presses += 1) {
      if (await chat.locator('.xmpp-chat-mute:focus').count() > 0) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await chat.locator('.modal.show [type=submit]').focus()
    await page.keyboard.press('Enter')
    await viewer.chat.locator('.muc-bottom-panel--muted').waitFor()
    await act(moderator, 'noise', 'unmute')
    await viewer.chat.locator('textarea.chat-textarea').waitFor()
  })

  it('bans an account for good', async () => {
    await using streamer = await site.visit({ as: 'streamer' })
    await using viewer = await site.visit({ as: 'viewer' })
    for (const one of [streamer, viewer]) await one.watch(pruning.uuid)
    await viewer.say('spam')
    await streamer.hears('spam')
    await act(streamer, 'spam', 'ban', 'enough')
    expect(await viewer.ended()).toBe('You are banned from this chat. Reason: enough')
    await viewer.page.reload()
    await viewer.page.click('.xmpp-chat-open')
    expect(await viewer.ended()).toMatch(/^You are banned from this chat\./)
    expect(await viewer.page.locator('.xmpp-chat-try').isVisible()).toBe(false)
  })

  it('lets people out of a chat as soon as its video is not for them any more', async () => {
    const token = await site.site.login('streamer')
    const become = (privacy: number): Promise<unknown> => site.site.api(`videos/${tomatoes.uuid}`, { method: 'PUT', token, body: { privacy } })
    await using streamer = await site.visit({ as: 'streamer' })
    await using viewer = await site.visit({ as: 'viewer' })
    await using guest = await site.visit()
    for (const one of [streamer, viewer, guest]) await one.watch(tomatoes.uuid)
    await become(internal)
    expect(await guest.ended()).toBe('There is no chat here for you (any more).')
    await streamer.say('only us with accounts')
    await viewer.hears('only us with accounts')
    await become(secret)
    expect(await viewer.ended()).toBe('There is no chat here for you (any more).')
    await streamer.say('only me')
    await streamer.hears('only me')
    await become(open)
    for (const one of [viewer, guest]) await one.page.click('.xmpp-chat-try')
    for (const one of [viewer, guest]) await one.connected()
  })

  it('offers nothing of it to people who may not moderate', async () => {
    await using viewer = await site.visit({ as: 'viewer' })
    await using guest = await site.visit()
    for (const one of [viewer, guest]) await one.watch(tomatoes.uuid)
    await viewer.say('an ordinary message')
    await guest.hears('an ordinary message')
    await guest.chat.locator('.chat-msg', { hasText: 'an ordinary message' }).locator('.chat-msg__actions .dropdown-toggle').click()
    expect(await guest.chat.locator('.xmpp-chat-kick, .xmpp-chat-mute, .xmpp-chat-ban').count()).toBe(0)
  })
})
