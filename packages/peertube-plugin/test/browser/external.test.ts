import { bundleAbsence, chromiumAbsence, describeUnlessAbsent, type BundleArchitecture } from '@xmpp-chat/test-support'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowserSite, seededVideos, seriousFaults, type BrowserSite, type Visitor } from '../support/browser-site.js'
import { standInForExternal, zoneLine } from '../support/external-stand-in.js'
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

  const assistant = async ({ page }: Visitor): Promise<void> => {
    await page.goto(`${site.site.url}/p/xmpp-chat/xmpp`)
    await page.waitForSelector('.xmpp-chat-step')
  }

  it('leads admins through the steps to external accounts, each with its state in words, and what to copy', async () => {
    await using root = await site.visit({ as: 'root', permissions: ['clipboard-read', 'clipboard-write'] })
    const { page } = root
    const { looks } = await standInForExternal(page)
    await assistant(root)
    await page.getByText('Looked at').waitFor()
    expect(looks).toEqual(['all'])
    const badges = await page.locator('.xmpp-chat-badge').evaluateAll(all => all.map(badge => `${badge.textContent}${badge.querySelector('svg') === null ? '' : ' with an icon'}`))
    expect(badges).toEqual(['in order', 'in order', 'not in use', 'does not work', 'could be better', 'not known', 'not known', 'in order'].map(words => `${words} with an icon`))
    await page.getByText('Still to do: DNS records, Certificate, Reachability, Proof.').waitFor()
    const dns = page.locator('[data-step=dns]')
    expect(await dns.locator('.xmpp-chat-finding').textContent()).toContain(`What to do: Publish this line:\n${zoneLine}`)
    expect(await dns.getByRole('link', { name: 'More on this' }).getAttribute('href')).toBe('/plugins/xmpp-chat/router/docs/en/xmpp-dns-diagnostics.html#srv_missing')
    await dns.getByRole('button', { name: 'Copy: For a zone file' }).click()
    await expect.poll(() => clipboard(page)).toBe(zoneLine)
    await page.getByRole('button', { name: 'Copy the report' }).click()
    await expect.poll(() => clipboard(page)).toBe('report of room.videos.example')
    expect(await seriousFaults(page)).toEqual([])
    expect([root.elsewhere, root.faults]).toEqual([[], []])
  })

  it('watches a step until it is in order, or until that is not wanted any more', async () => {
    await using root = await site.visit({ as: 'root' })
    const { page } = root
    const { looks, change } = await standInForExternal(page, { at: '2026-01-01T10:00:00Z' })
    await page.clock.install()
    await assistant(root)
    await page.getByRole('button', { name: 'Watch until in order: Certificate' }).click()
    await expect.poll(() => looks).toEqual(['certificate'])
    await page.clock.fastForward(15_000)
    await expect.poll(() => looks).toEqual(['certificate', 'certificate'])
    await page.getByRole('button', { name: 'Stop watching: Certificate' }).click()
    await page.getByRole('button', { name: 'Watch until visible: DNS records' }).focus()
    await page.keyboard.press('Enter')
    expect(await page.getByRole('button', { name: 'Stop watching: DNS records' }).evaluate(button => button.closest('li')?.contains(document.activeElement))).toBe(true)
    change('dns', { state: 'green', summary: 'Other servers find this one.', findings: [] })
    await page.clock.fastForward(15_000)
    await page.getByText('DNS records: in order now.').waitFor()
    await page.locator('[data-step=dns][data-state=green] details').waitFor()
    await page.clock.fastForward(60_000)
    await page.getByRole('button', { name: 'Look again', exact: true }).click()
    await expect.poll(() => looks.at(-1)).toBe('all')
    expect(looks.slice(0, -1).filter(one => one === 'certificate')).toHaveLength(2)
    expect(looks.at(-2)).toBe('dns')
  })

  it('asks a server of the admin’s choice, and shows its answer or the reason', async () => {
    await using root = await site.visit({ as: 'root' })
    const { page } = root
    const reason = { code: 'REMOTE_REFUSES', severity: 'error', path: '', message: 'strict.example does not trust the certificate.', hint: 'Use a certificate of a known authority.', docs: '', facts: {} }
    await standInForExternal(page, {
      at: '2026-01-01T10:00:00Z',
      proven: { at: '2026-01-01T09:00:00Z', with: 'friend.example', how: 'join' },
      prove: domain => domain === 'strict.example' ? { json: { ok: false, finding: reason } } : domain === 'jabber.example' ? { json: { ok: true, milliseconds: 84.4 } } : { status: 400, json: { error: 'no-domain' } }
    })
    await assistant(root)
    await page.getByText(/Proven .* with friend\.example\./).waitFor()
    const answerTo = async (domain: string): Promise<string> => {
      await page.fill('#xmpp-chat-proof', domain)
      await page.press('#xmpp-chat-proof', 'Enter')
      await page.waitForSelector('.xmpp-chat-proof button:enabled')
      return await page.textContent('.xmpp-chat-proof-answer') ?? ''
    }
    expect(await answerTo(' ')).toBe('Type the domain of a server, such as jabber.example.')
    expect(await answerTo('strict.example')).toBe(`No answer from strict.example:${reason.message} What to do: ${reason.hint}`)
    expect(await answerTo('jabber.example')).toBe('jabber.example answered in 84 ms: connections work in both directions.')
    expect(await answerTo('not a domain')).toBe('Type the domain of a server, such as jabber.example.')
  })

  it('shows the steps in French on a phone in the dark theme, too, and tells others who may see them', async () => {
    await using root = await site.visit({ as: 'root', locale: 'fr-FR', viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true })
    const { page } = root
    await standInForExternal(page, { enabled: false, at: '2026-01-01T10:00:00Z' })
    await assistant(root)
    await page.getByRole('button', { name: 'Thème sombre' }).click()
    await page.getByText('Les comptes externes ne sont pas encore autorisés.').waitFor()
    expect(await page.textContent('[data-step=dns] .xmpp-chat-badge')).toBe('ne fonctionne pas')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    expect(await seriousFaults(page)).toEqual([])
    await using guest = await site.visit()
    await standInForExternal(guest.page)
    await guest.page.goto(`${site.site.url}/p/xmpp-chat/xmpp`)
    await guest.page.getByText('This page is for administrators only.').waitFor()
    expect(await guest.page.locator('.xmpp-chat-step').count()).toBe(0)
  })

  it('shows no address where the plugin tells none', async () => {
    await using guest = await site.visit()
    await guest.watch(live.uuid)
    expect(await guest.page.locator('.xmpp-chat-join').count()).toBe(0)
  })
})
