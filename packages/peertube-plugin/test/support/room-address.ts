import readQr from 'jsqr'
import type { Locator, Page } from 'playwright-core'

/** Adds the address of the room to what the plugin tells a page of the chat. */
export async function showAddress (page: Page, address: { readonly jid: string, readonly uri: string }): Promise<void> {
  await page.route('**/router/chat', async route => {
    const response = await route.fetch()
    const { chat } = await response.json() as { chat: object | null }
    await route.fulfill({ response, json: { chat: chat && { ...chat, address } } })
  })
}

const side = 270

/** What a camera reads in a picture of a QR code. */
export async function readQrCode (picture: Locator): Promise<string | undefined> {
  const pixels = await picture.evaluate(async (svg, side) => {
    const copy = svg.cloneNode(true) as SVGElement
    for (const name of ['width', 'height']) copy.setAttribute(name, String(side))
    const image = new Image()
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
    await image.decode()
    const context = Object.assign(document.createElement('canvas'), { width: side, height: side }).getContext('2d')
    context?.drawImage(image, 0, 0)
    return [...context?.getImageData(0, 0, side, side).data ?? []]
  }, side)
  return readQr(Uint8ClampedArray.from(pixels), side, side)?.data
}
