import { absenceOf, bundleAbsence, chromiumAbsence, describeUnlessAbsent, removeFolder, serverAbsence, temporaryFolder, type BundleArchitecture } from '@xmpp-chat/test-support'
import { seededVideos } from '@xmpp-chat/playground'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { host, openAssistantWorld, room, rooms, type AssistantWorld } from '../support/assistant-world.js'
import { npmName, openBrowsers } from '../support/browser-site.js'
import { errorOf } from '../support/prosody-person.js'

const needs = [chromiumAbsence(), bundleAbsence(process.arch as BundleArchitecture), absenceOf('13.0'), serverAbsence('bind')]

describeUnlessAbsent('the path from the checkbox to an account of another server', needs, () => {
  const dir = temporaryFolder('path', { passable: true })
  let world: AssistantWorld
  let browsers: Awaited<ReturnType<typeof openBrowsers>>

  beforeAll(async () => {
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
    world = await openAssistantWorld(dir)
    browsers = await openBrowsers(world.site.address)
    await world.settle({ 'chat-for': 'all', 's2s-interfaces': world.own })
    await world.publish(`${host}. 60 IN A ${world.own}`)
  })
  afterAll(async () => {
    await browsers?.[Symbol.asyncDispose]()
    await world?.[Symbol.asyncDispose]()
    await removeFolder(dir)
  })

  const stateOf = (page: Page, step: string, state: string): Promise<unknown> => page.waitForSelector(`[data-step=${step}][data-state=${state}]`)

  it('is walked on pages: a box, a red step and its line, a proof, an address, and somebody from elsewhere', async () => {
    await using root = await browsers.visit({ as: 'root' })
    const { page } = root
    await page.goto(`${world.site.address}/admin/plugins/show/${npmName}`)
    await page.waitForSelector('#settings-answer-wrapper .xmpp-chat-answer-applied')
    await page.check('#external-accounts')
    await page.click('input[type=submit]')
    await page.waitForSelector('[role=status] .xmpp-chat-answer-applied')

    await page.goto(`${world.site.address}/p/xmpp-chat/xmpp`)
    // Amber where the tests run in a container, which must publish the port.
    await page.waitForSelector('[data-step=port]:is([data-state=green], [data-state=amber])')
    await stateOf(page, 'dns', 'red')
    const explained = page.waitForEvent('popup')
    await page.locator('[data-step=dns] [data-code=SRV_MISSING] a').click()
    const guide = await explained
    expect(await guide.locator(':target').textContent()).toBe('SRV_MISSING')
    expect(await guide.getByRole('link', { name: 'Français' }).getAttribute('href')).toBe('../fr/xmpp-dns-diagnostics.html')
    await guide.close()
    const line = (await page.textContent('[data-step=dns] pre, [data-step=dns] code'))?.trim() ?? ''
    expect(line).toBe(`_xmpp-server._tcp.${rooms}. 3600 IN SRV 0 5 5269 ${host}.`)
    await world.publish(`${host}. 60 IN A ${world.own}\n${line}`)
    await page.getByRole('button', { name: 'Look again', exact: true }).click()
    for (const step of ['dns', 'reachability']) await stateOf(page, step, 'green')

    await using guest = await browsers.visit()
    await guest.watch(seededVideos.live.uuid)
    expect(await guest.page.locator('.xmpp-chat-join').count()).toBe(0)

    await using others = await world.friends()
    await page.fill('#xmpp-chat-proof', 'friends.example')
    await page.press('#xmpp-chat-proof', 'Enter')
    await stateOf(page, 'proof', 'green')

    await guest.watch(seededVideos.live.uuid)
    await guest.page.getByRole('button', { name: 'Join with an XMPP account' }).click()
    const shown = await guest.page.getByRole('dialog').locator('code').textContent()
    expect(shown).toBe(room)
    await guest.page.keyboard.press('Escape')
    await guest.chooseNickname('Web guest')

    await using friend = await others.person('friend')
    expect(errorOf(await friend.join(shown ?? '', 'Friend'))).toBeUndefined()
    await friend.say(room, 'hello from my own server')
    await guest.hears('hello from my own server')
    await guest.say('welcome here')
    await friend.receives(stanza => stanza.getChildText('body') === 'welcome here')
    expect([guest.elsewhere, guest.faults, root.elsewhere]).toEqual([[], [], []])
  })
})
