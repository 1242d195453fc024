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
  const confirm = async ({ chat }: Visitor, message: string, name: string, reason: string): Promise<string> => {
    await openMenu({ chat } as Visitor, message)
    await chat.locator('.chat-msg', { hasText: message }).locator(`.xmpp-chat-${name}`).click()
    const words = await chat.locator('.modal.show').innerText()
    await chat.locator('.modal.show input[type=text]').fill(reason)
    await chat.locator('.modal.show [type=submit]').click()
    return words
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
    await guest.chat.locator('.chatbox-title__buttons .dropdown-toggle').click()
    expect(await guest.chat.locator('.xmpp-chat-link-account').count()).toBe(0)
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
    await streamer.page.evaluate(`fetch('/plugins/xmpp-chat/router/bans/remove', { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer ' + localStorage.getItem('access_token') }, body: JSON.stringify({ video: '${tomatoes.uuid}', scope: 'channel', target: '${friendDomain}' }) })`)
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
  })

  it('are linked to an account by a code, seen in a dialog that takes links back', async () => {
    await using streamer = await site.visit({ as: 'streamer' })
    await streamer.watch(live.uuid)
    const { chat } = streamer
    await chat.locator('.chatbox-title__buttons .dropdown-toggle').click()
    await chat.locator('.xmpp-chat-link-account').click()
    await chat.locator('.xmpp-chat-new-code').click()
    await chat.locator('.xmpp-chat-code dd').first().waitFor()
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
