import { h, withHtml } from './dom.js'
import { text } from './texts.js'

/** PeerTube's `showModal`; the content is HTML that the plugin answers for. */
export function showModal ({ title, content, close, cancel, confirm }) {
  const act = action => () => {
    dialog.close()
    dialog.remove()
    action?.()
  }
  const dialog = h('dialog', { class: 'modal-content', 'aria-labelledby': 'modal-title' },
    h('div', { class: 'modal-header' },
      h('h2', { id: 'modal-title', class: 'modal-title' }, title),
      close && h('button', { type: 'button', 'aria-label': text('Close'), onclick: act() }, '✕')),
    withHtml(h('div', { class: 'modal-body' }), content),
    h('div', { class: 'modal-footer' },
      cancel && h('button', { type: 'button', onclick: act(cancel.action) }, cancel.value),
      confirm && h('button', { type: 'button', class: 'primary', onclick: act(confirm.action) }, confirm.value)))
  document.body.append(dialog)
  dialog.showModal()
}

/** Asks for the password of a video; undefined if people do not want to give it. */
export function askPassword (error) {
  return new Promise(resolve => {
    const input = h('input', { type: 'password', id: 'video-password', required: true, autocomplete: 'off' })
    const done = value => {
      dialog.remove()
      resolve(value)
    }
    const form = h('form', { onsubmit: event => {
      event.preventDefault()
      done(input.value)
    } },
      h('h2', { id: 'password-title' }, text('This video is password protected')),
      h('label', { for: 'video-password' }, text('You need a password to watch this video')),
      error && h('p', { class: 'form-error', role: 'alert' }, text('Incorrect password, please enter a correct password')),
      input,
      h('button', { type: 'button', onclick: () => { done(undefined) } }, text('Cancel')),
      h('button', { class: 'primary' }, text('Confirm')))
    const dialog = h('dialog', { 'aria-labelledby': 'password-title', oncancel: () => { done(undefined) } }, form)
    document.body.append(dialog)
    dialog.showModal()
  })
}
