import { bundleAbsence, chromiumAbsence, describeUnlessAbsent, type BundleArchitecture } from '@xmpp-chat/test-support'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowserSite, seededVideos, seriousFaults, type BrowserSite } from '../support/browser-site.js'
import { readQrCode, showAddress } from '../support/room-address.js'

const { live } = seededVideos
const jid = `${live.uuid}@room.localhost`
const address = { jid, uri: `xmpp:${jid}?join` }

describeUnlessAbsent('external XMPP accounts in the browser', [chromiumAbsence(), bundleAbsence(process.arch as BundleArchitecture)], () => {
  let site: BrowserSite

  beforeAll(async () => { site = await openBrowserSite() })
  afterAll(async () => { await site?.[Symbol.asyncDispose]() })

  const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

  it('shows the address of a room as text, as a link and as a code for phones', async () => {
    await using guest = await site.visit({ permissions: ['clipboard-read', 'clipboard-write'] })
    const { page } = guest
    await showAddress(page, address)
    await guest.watch(live.uuid)
    const button = page.getByRole('button', { name: 'Join with an XMPP account' })
    await button.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Join with an XMPP account' })
    expect(await dialog.locator('code').textContent()).toBe(jid)
    expect(await dialog.getByRole('link', { name: 'Open in an XMPP program' }).getAttribute('href')).toBe(address.uri)
    await dialog.getByRole('button', { name: 'Copy the address' }).click()
    await dialog.getByRole('status').getByText('Copied').waitFor()
    expect(await clipboard(page)).toBe(jid)
    expect(await readQrCode(dialog.getByRole('img', { name: 'QR code of the address' }))).toBe(address.uri)
    expect(await seriousFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await button.evaluate(element => element === document.activeElement)).toBe(true)
    expect([guest.elsewhere, guest.faults]).toEqual([[], []])
  })

  it('shows it in French on the full page, on a phone and in the dark theme, too', async () => {
    await using guest = await site.visit({ locale: 'fr-FR', viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true })
    const { page } = guest
    await showAddress(page, address)
    await page.goto(`${site.site.url}/p/xmpp-chat/room?v=${live.uuid}`)
    await guest.connected()
    await page.click('text=Thème sombre')
    await page.getByRole('button', { name: 'Rejoindre avec un compte XMPP' }).tap()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('img', { name: 'Code QR de l’adresse' }).waitFor()
    const { x, y, width, height } = await dialog.boundingBox() ?? { x: -1, y: -1, width: 0, height: 0 }
    expect(x >= 0 && y >= 0 && x + width <= 360 && y + height <= 740).toBe(true)
    expect(await dialog.evaluate(element => element.scrollWidth <= element.clientWidth)).toBe(true)
    expect(await seriousFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Fermer' }).tap()
    await dialog.waitFor({ state: 'detached' })
  })

  it('shows no address where the plugin tells none', async () => {
    await using guest = await site.visit()
    await guest.watch(live.uuid)
    expect(await guest.page.locator('.xmpp-chat-join').count()).toBe(0)
  })
})
