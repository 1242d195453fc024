import { absenceOf, accessibilityFaults, bundleAbsence, chromiumAbsence, describeUnlessAbsent, removeFolder, temporaryFolder, type BundleArchitecture } from '@xmpp-chat/test-support'
import { xml } from '@xmpp/client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowserSite, seededVideos, type BrowserSite, type Visitor } from '../support/browser-site.js'
import { createNeighbourhood, friendDomain, startFriendServer, type FriendServer } from '../support/prosody-friend-server.js'
import { errorOf, type Person } from '../support/prosody-person.js'

const host = 'videos.example'
const rooms = `room.${host}`
const { live, tomatoes, compost, pruning } = seededVideos

describeUnlessAbsent('people from elsewhere in the web chat', [chromiumAbsence(), bundleAbsence(process.arch as BundleArchitecture), absenceOf('13.0')], () => {
  const dir = temporaryFolder('neighbours', { passable: true })
  let site: BrowserSite
  let others: FriendServer
  let friend: Person

  beforeAll(async () => {
    // The friend's server signed its certificate itself, and the client has no other way to be told that it may.
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
    const neighbourhood = createNeighbourhood(dir, [host, rooms])
    others = await startFriendServer('13.0', neighbourhood, { tls: true })
    site = await openBrowserSite({ publicUrl: `http://${host}`, env: { XMPP_CHAT_UNBOUND: JSON.stringify(neighbourhood.resolver) } })
    await site.settle({ 'chat-for': 'all', 'external-accounts': true, 's2s-interfaces': neighbourhood.own })
    friend = await others.person('friend')
  })
  afterAll(async () => {
    await friend?.leave()
    await site?.[Symbol.asyncDispose]()
    await others?.[Symbol.asyncDispose]()
    await removeFolder(dir)
  })

  const enter = async (video: { readonly uuid: string }): Promise<string> => errorOf(await friend.join(`${video.uuid}@${rooms}`, 'Friend'))?.condition ?? 'in'
  const badge = ({ chat }: Visitor, message: string): Promise<string> => chat.locator('.chat-msg', { hasText: message }).locator('.badge').innerText()
  const openMenu = async ({ chat }: Visitor, message: string): Promise<void> => { await chat.locator('.chat-msg', { hasText: message }).locator('.chat-msg__actions .dropdown-toggle').click() }
  const openHeadMenu = (chat: Visitor['chat']): Promise<void> => chat.locator('.chatbox-title__buttons .dropdown-toggle').click()
  const confirm = async ({ chat }: Visitor, message: string, name: string, reason: string): Promise<string> => {
    await openMenu({ chat } as Visitor, message)
    await chat.locator('.chat-msg', { hasText: message }).locator(`.xmpp-chat-${name}`).click()
    const words = await chat.locator('.modal.show').innerText()
    await chat.locator('.modal.show input[type=text]').fill(reason)
    await chat.locator('.modal.show [type=submit]').click()
    return words
  }

  /** What the one sign in the list of people is called; what is for accounts and owners is in the menu for them alone. */
  const sign = async ({ chat }: Visitor, mayBan: boolean): Promise<string | null> => {
    await openHeadMenu(chat)
    expect(await chat.locator('.xmpp-chat-link-account, .xmpp-chat-bans').count()).toBe(mayBan ? 2 : 0)
    await chat.getByText(/^\s*(Show participants|Afficher les participants)\s*$/).click()
    await chat.locator('.occupant-list .occupant', { hasText: 'Friend' }).getByRole('img', { name: /server|serveur/ }).waitFor()
    return await chat.locator('.occupant-list .xmpp-chat-external').getAttribute('aria-label')
  }

  it('are marked: with their server for moderators, without it for others, in history too', async () => {
    await using streamer = await site.visit({ as: 'streamer' })
    await using guest = await site.visit({ locale: 'fr-FR' })
    for (const one of [streamer, guest]) await one.watch(live.uuid)
    expect(await enter(live)).toBe('in')
    await friend.say(`${live.uuid}@${rooms}`, 'from elsewhere')
    for (const one of [streamer, guest]) await one.hears('from elsewhere')
    expect([await badge(streamer, 'from elsewhere'), await badge(guest, 'from elsewhere')]).toEqual([friendDomain, 'externe'])
    expect(await guest.chat.locator('body').innerHTML()).not.toContain(friendDomain)
    await streamer.say('from here')
    await guest.hears('from here')
    expect(await guest.chat.locator('.chat-msg', { hasText: 'from here' }).locator('.badge').count()).toBe(0)
    expect([await sign(streamer, true), await sign(guest, false)]).toEqual([`From another server: ${friendDomain}`, 'D’un autre serveur'])
    expect((await accessibilityFaults(streamer.page)).filter(fault => fault.includes('xmpp-chat-external'))).toEqual([])
    await using later = await site.visit()
    await later.watch(live.uuid)
    await later.hears('from elsewhere')
    expect(await badge(later, 'from elsewhere')).toBe('external')
  })

  it('are all banned from a channel by its owner, in two clicks', async () => {
    await using streamer = await site.visit({ as: 'streamer' })
    await streamer.watch(tomatoes.uuid)
    expect([await enter(tomatoes), await enter(compost)]).toEqual(['in', 'in'])
    await friend.say(`${tomatoes.uuid}@${rooms}`, 'advertisement')
    await streamer.hears('advertisement')
    const before = friend.stanzas.length
    expect(await confirm(streamer, 'advertisement', 'ban-domain-channel', 'spam')).toContain(`Everyone with an account of ${friendDomain} is removed from all chats of this channel`)
    for (const video of [tomatoes, compost, live]) await friend.receives(stanza => stanza.attrs['type'] === 'unavailable' && (stanza.attrs['from'] ?? '').startsWith(video.uuid), before)
    expect([await enter(tomatoes), await enter(compost), await enter(live)]).toEqual(['forbidden', 'forbidden', 'forbidden'])
  })

  it('are let in again from a list of bans, on a phone and with keys alone, and banned there without being present', async () => {
    await using streamer = await site.visit({ as: 'streamer', viewport: { width: 360, height: 740 } })
    await streamer.watch(tomatoes.uuid)
    const { chat, page } = streamer
    const dialog = chat.getByRole('dialog', { name: 'Bans' })
    const open = async (): Promise<void> => {
      await openHeadMenu(chat)
      await chat.locator('.xmpp-chat-bans').click()
      await dialog.getByRole('button', { name: 'Ban', exact: true }).waitFor()
    }
    const [ofDomain, says] = [dialog.getByRole('listitem').filter({ hasText: friendDomain }), (words: string) => dialog.getByText(words).waitFor()]
    await open()
    expect((await ofDomain.innerText()).split('\n')).toEqual([friendDomain, 'All chats of this channel', 'Reason: spam', expect.stringMatching(/^By streamer, \w+ \d+, \d{4}/), 'Lift'])
    for (const theme of ['light', 'dark']) {
      if (theme === 'dark') await page.click('text=Dark theme')
      expect((await accessibilityFaults(page)).filter(fault => /^(serious|critical)/.test(fault) && fault.includes('xmpp-chat-dialog'))).toEqual([])
    }
    expect(await dialog.evaluate(element => [element.scrollWidth - element.clientWidth, element.getBoundingClientRect().left >= 0, element.getBoundingClientRect().right <= innerWidth])).toEqual([0, true, true])
    await ofDomain.getByRole('button', { name: `Lift the ban on ${friendDomain} (All chats of this channel)` }).press('Enter')
    await says(`Ban lifted: ${friendDomain}`)
    await says('Nobody is banned.')
    expect(await enter(tomatoes)).toBe('in')

    const [target, where] = [dialog.getByLabel('XMPP address or domain'), dialog.getByLabel('Banned from')]
    expect(await target.evaluate(element => element === document.activeElement)).toBe(true)
    await page.keyboard.type('no address')
    await page.keyboard.press('Enter')
    await says('This is neither an XMPP address nor a domain.')
    expect(await where.locator('option').allInnerTexts()).toEqual(['This chat', 'All chats of this channel'])
    await target.fill(host)
    await target.press('Enter')
    await says('This is a domain of this instance.')
    const before = friend.stanzas.length
    await target.fill(`Friend@${friendDomain}/phone`)
    await target.press('Tab')
    await where.press('a')
    await where.press('Tab')
    await page.keyboard.type('again')
    await page.keyboard.press('Enter')
    await says(`Banned: friend@${friendDomain}`)
    await friend.receives(stanza => stanza.attrs['type'] === 'unavailable' && (stanza.attrs['from'] ?? '').startsWith(tomatoes.uuid), before)
    expect([await enter(tomatoes), await enter(compost)]).toEqual(['forbidden', 'forbidden'])
    expect(await ofDomain.innerText()).toContain('All chats of this channel')
    await ofDomain.getByRole('button').click()
    await says('Nobody is banned.')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await chat.locator('.chatbox-title__buttons .dropdown-toggle').evaluate(element => element === document.activeElement)).toBe(true)

    expect(await enter(tomatoes)).toBe('in')
    await friend.say(`${tomatoes.uuid}@${rooms}`, 'noise')
    await streamer.hears('noise')
    await confirm(streamer, 'noise', 'ban', 'enough noise')
    await friend.receives(stanza => stanza.attrs['type'] === 'unavailable' && String(stanza).includes('enough noise'), before)
    expect(await enter(tomatoes)).toBe('forbidden')
    await open()
    expect((await ofDomain.innerText()).split('\n').slice(0, 2)).toEqual([`friend@${friendDomain}`, 'This chat'])
    await ofDomain.getByRole('button').click()
    await says('Nobody is banned.')
    expect(await enter(tomatoes)).toBe('in')
    expect(streamer.faults.filter(fault => !fault.includes('status of 400'))).toEqual([])
  })

  it('and accounts are banned from the instance by moderators alone, and read so', async () => {
    await using moderator = await site.visit({ as: 'moderator' })
    await using streamer = await site.visit({ as: 'streamer' })
    await using viewer = await site.visit({ as: 'viewer' })
    for (const one of [moderator, streamer, viewer]) await one.watch(pruning.uuid)
    await viewer.say('rude words')
    for (const one of [moderator, streamer]) await one.hears('rude words')
    await openMenu(streamer, 'rude words')
    expect(await streamer.chat.locator('.dropdown-menu.show .xmpp-chat-ban-channel').innerText()).toContain('Ban from all chats of this channel')
    expect(await streamer.chat.locator('.xmpp-chat-ban-instance, .xmpp-chat-ban-domain-channel').count()).toBe(0)
    expect(await confirm(moderator, 'rude words', 'ban-instance', 'enough')).toContain('Ban from the instance: Victor Viewer')
    expect(await viewer.ended()).toBe('You are banned from this chat. Reason: enough')
    await viewer.page.goto(`${site.site.address}/w/${compost.uuid}`)
    await viewer.page.click('.xmpp-chat-open')
    expect(await viewer.ended()).toBe('You are banned from this chat. Reason: enough')
    await openHeadMenu(moderator.chat)
    await moderator.chat.locator('.xmpp-chat-bans').click()
    const listed = moderator.chat.getByRole('dialog', { name: 'Bans' }).getByRole('listitem').filter({ hasText: `viewer@${host}` })
    expect(await listed.innerText()).toContain('All chats of this instance\nReason: enough\nBy moderator')
    await listed.getByRole('button').click()
    await listed.waitFor({ state: 'detached' })
    await viewer.watch(compost.uuid)
  })

  it('are linked to an account by a code, seen in a dialog that takes links back', async () => {
    await using streamer = await site.visit({ as: 'streamer' })
    await streamer.watch(live.uuid)
    const { chat } = streamer
    await chat.locator('.chatbox-title__buttons .dropdown-toggle').click()
    await chat.locator('.xmpp-chat-link-account').click()
    await chat.locator('.xmpp-chat-new-code').click()
    await chat.locator('.xmpp-chat-code dd').nth(1).waitFor()
    const [to, code] = await chat.locator('.xmpp-chat-code dd').allInnerTexts()
    expect(to).toBe(`link@${rooms}`)
    const before = friend.stanzas.length
    await friend.send(xml('message', { to: to as string, type: 'chat' }, xml('body', {}, code as string)))
    expect((await friend.receives(stanza => stanza.attrs['from'] === to, before)).getChildText('body')).toContain('linked to streamer')
    await chat.locator('.xmpp-chat-dialog .quiet', { hasText: 'Close' }).click()
    await chat.locator('.chatbox-title__buttons .dropdown-toggle').click()
    await chat.locator('.xmpp-chat-link-account').click()
    expect(await chat.locator('.xmpp-chat-links li span').innerText()).toBe(`friend@${friendDomain}`)
    expect((await accessibilityFaults(streamer.page)).filter(fault => /^(serious|critical)/.test(fault) && fault.includes('xmpp-chat-dialog'))).toEqual([])
    await chat.locator('.xmpp-chat-links button').click()
    await chat.locator('.xmpp-chat-links li').waitFor({ state: 'detached' })
  })
})
