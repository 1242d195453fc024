import { bundleAbsence, chromiumAbsence, describeUnlessAbsent, type BundleArchitecture } from '@xmpp-chat/test-support'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { npmName, openBrowserSite, seededVideos, seriousFaults, type BrowserSite } from '../support/browser-site.js'

const { live, tomatoes, private: privateVideo } = seededVideos

describeUnlessAbsent('pages of the chat', [chromiumAbsence(), bundleAbsence(process.arch as BundleArchitecture)], () => {
  let site: BrowserSite

  beforeAll(async () => { site = await openBrowserSite() })
  afterAll(async () => { await site?.[Symbol.asyncDispose]() })

  it('answers on the settings page what became of the settings', async () => {
    await using root = await site.visit({ as: 'root' })
    const { page } = root
    await page.goto(`${site.site.url}/admin/plugins/show/${npmName}`)
    await page.waitForSelector('#settings-answer-wrapper .xmpp-chat-answer-applied')
    await page.fill('#room-prefix', 'not good!')
    await page.click('input[type=submit]')
    await page.waitForSelector('[role=status] .xmpp-chat-answer-error')
    expect(await page.textContent('[role=status] .xmpp-chat-answer-error')).toContain('cannot be the beginning of the rooms’ domain')
    await page.fill('#room-prefix', 'room')
    await page.fill('#history', '30d')
    await page.click('input[type=submit]')
    await page.waitForSelector('[role=status] .xmpp-chat-answer-applied')
    expect(await page.textContent('[role=status] .xmpp-chat-answer-applied')).toContain('What was done: the server has read its configuration again, parts of the server were reloaded. Nobody was disconnected.')
    await page.selectOption('#chat-for', 'none')
    expect(await page.locator('#guests').isVisible()).toBe(false)
  })

  it('shows the settings for external accounts as soon as these are ticked, and hides them as soon as not', async () => {
    await using root = await site.visit({ as: 'root' })
    const { page } = root
    await page.goto(`${site.site.url}/admin/plugins/show/${npmName}`)
    const shown = async (): Promise<string[]> => {
      const fields = await page.locator('form [id]:is(input, select, textarea):visible').evaluateAll(elements => elements.map(({ id }) => id))
      return fields.filter(id => ['s2s-port', 's2s-interfaces', 's2s-direct-tls-port', 'certificates-folder', 'require-trusted-servers', 'blocked-domains', 'allowed-domains', 'remote-joins', 'remote-messages', 'show-address'].includes(id))
    }
    await page.waitForSelector('#external-accounts')
    expect(await shown()).toEqual([])
    await page.check('#external-accounts')
    expect(await shown()).toHaveLength(10)
    await page.fill('#s2s-port', 'none')
    await page.click('input[type=submit]')
    await page.waitForSelector('[role=status] .xmpp-chat-answer-error')
    await page.uncheck('#external-accounts')
    expect(await shown()).toEqual([])
    await page.locator('.xmpp-chat-answer-error a', { hasText: 'External XMPP accounts, step by step' }).first().click()
    await page.getByRole('heading', { name: 'External XMPP accounts' }).waitFor()
    await site.settle({ 'chat-for': 'all' })
  })

  it('shows the status to admins only, and destroys a room when that is confirmed', async () => {
    await using guest = await site.visit()
    await guest.page.goto(`${site.site.url}/p/xmpp-chat/status`)
    await guest.page.waitForSelector('text=This page is for administrators only.')
    await guest.watch(live.uuid)
    await using root = await site.visit({ as: 'root' })
    const { page } = root
    await page.goto(`${site.site.url}/p/xmpp-chat/status`)
    const row = page.locator('tr', { hasText: live.uuid })
    await row.waitFor()
    expect(await page.textContent('.xmpp-chat-status')).toMatch(/running – healthy.*Prosody \d+\.\d+/)
    const opened = page.waitForEvent('popup')
    await page.getByRole('link', { name: 'Documentation' }).click()
    const guide = await opened
    await guide.getByRole('link', { name: 'Let people join with XMPP accounts of other servers' }).click()
    await guide.getByRole('heading', { level: 1, name: 'External XMPP accounts: guide for administrators' }).waitFor()
    expect(await seriousFaults(guide)).toEqual([])
    await guide.getByRole('link', { name: 'Français' }).click()
    await guide.getByRole('heading', { level: 1, name: 'Comptes XMPP externes : guide d’administration' }).waitFor()
    await guide.close()
    await row.locator('button').click()
    await page.locator('button', { hasText: 'Cancel' }).click()
    await row.locator('button').click()
    await page.getByRole('button', { name: 'Destroy', exact: true }).click()
    expect(await guest.ended()).toBe('This chat was closed.')
    await guest.page.click('.xmpp-chat-try')
    await guest.connected()
    await row.locator('a', { hasText: 'Open' }).click()
    await root.connected()
  })

  it('shows a chat on a page of its own, with the configuration for its owner', async () => {
    await using streamer = await site.visit({ as: 'streamer' })
    await streamer.page.goto(`${site.site.url}/p/xmpp-chat/room?v=${tomatoes.uuid}&configure=1`)
    await streamer.connected()
    await streamer.chat.locator('.modal.show', { hasText: 'Configure' }).waitFor()
    await using guest = await site.visit()
    await guest.page.goto(`${site.site.url}/p/xmpp-chat/room?v=${privateVideo.uuid}`)
    await guest.page.waitForSelector('text=There is no chat here for you')
  })

  it('offers a box in the form of a video while owners choose', async () => {
    await using streamer = await site.visit({ as: 'streamer' })
    await site.settle({ 'chat-for': 'chosen' })
    await streamer.page.goto(`${site.site.url}/w/${tomatoes.uuid}`)
    await streamer.page.waitForSelector('text=Edit this video')
    expect(await streamer.page.locator('.xmpp-chat').count()).toBe(0)
    await streamer.page.click('text=Edit this video')
    await streamer.page.waitForSelector('text=Chat beside this video')
    await site.settle({ 'chat-for': 'all' })
  })
})
