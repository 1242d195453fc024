/// <reference lib="dom" />
import { text, type WebLanguage } from '../texts/web.js'
import type { RoomAddress } from './answers.js'
import { copyButton } from './copy-button.js'
import { h, icon, icons } from './dom.js'
import type { drawQrCode } from './qr-code.js'

export interface AddressDialogOptions {
  readonly address: RoomAddress
  readonly language: WebLanguage
  /** The folder of the plugin's files for browsers, with a slash at its end. */
  readonly assets: string
}

/** A button that shows how to come into the room with an XMPP account: as text, as a link and as a QR code. */
export const addressButton = (options: AddressDialogOptions): HTMLElement => {
  const words = text(options.language, 'joinWithXmpp')
  return h('button', { type: 'button', class: 'xmpp-chat-join', 'aria-label': words, title: words, 'aria-haspopup': 'dialog', onclick: ({ currentTarget }) => { open(options, currentTarget as HTMLElement) } },
    icon(icons.at) as unknown as Node, h('span', { class: 'xmpp-chat-long' }, words), h('span', { class: 'xmpp-chat-short' }, 'XMPP'))
}

function open ({ address: { jid, uri }, language, assets }: AddressDialogOptions, button: HTMLElement): void {
  const code = h('figure', {})
  const dialog = h('dialog', {
    class: 'xmpp-chat-dialog', 'aria-labelledby': 'xmpp-chat-dialog-title',
    onclose: () => { dialog.remove() },
    // What is around its content is outside.
    onclick: ({ target }) => { if (target === dialog) dialog.close() }
  },
  h('div', { class: 'xmpp-chat-sheet' },
    h('div', { class: 'xmpp-chat-heading' },
      h('h2', { id: 'xmpp-chat-dialog-title' }, text(language, 'joinWithXmpp')),
      h('button', { type: 'button', class: 'xmpp-chat-close', 'aria-label': text(language, 'close'), onclick: () => { dialog.close() } }, icon(icons.close) as unknown as Node)),
    h('p', {}, text(language, 'joinExplained')),
    h('div', { class: 'xmpp-chat-copied' }, h('code', {}, jid), copyButton({ language, content: () => jid, name: text(language, 'copyAddress') })),
    h('a', { class: 'xmpp-chat-button', href: uri }, text(language, 'openInProgram')),
    code))
  ;(button.closest('.xmpp-chat') ?? document.body).append(dialog)
  dialog.showModal()
  void showCode(code, uri, assets, language)
}

/** The code comes when it is there; without it the rest is enough. */
async function showCode (place: HTMLElement, uri: string, assets: string, language: WebLanguage): Promise<void> {
  const { drawQrCode: draw } = await import(`${assets}qr-code.js`) as { readonly drawQrCode: typeof drawQrCode }
  place.append(draw(uri, text(language, 'qrCode')) as unknown as Node, h('figcaption', {}, text(language, 'scanIt')))
}
