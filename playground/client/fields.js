import { h, withHtml } from './dom.js'
import { sanitised } from './sanitise.js'
import { text } from './texts.js'

const inputs = {
  input: ({ name }) => h('input', { type: 'text', id: name }),
  'input-checkbox': ({ name }) => h('input', { type: 'checkbox', id: name }),
  'input-password': ({ name }) => h('input', { type: 'password', id: name, autocomplete: 'off' }),
  'input-textarea': ({ name }) => h('textarea', { id: name, rows: 5 }),
  'markdown-text': ({ name }) => h('textarea', { id: name, rows: 5, class: 'markdown' }),
  'markdown-enhanced': ({ name }) => h('textarea', { id: name, rows: 5, class: 'markdown' }),
  select: ({ name, options = [] }) => h('select', { id: name }, ...options.map(({ value, label }) => h('option', { value }, label)))
}

/** A field of a plugin as PeerTube's forms show it: `{element, value(), set(value)}`. Texts are HTML that Angular cleans. */
export function field (setting) {
  const input = inputs[setting.type]?.(setting)
  const label = setting.label && withHtml(h('label', { for: setting.name }), sanitised(setting.label))
  const description = setting.descriptionHTML && withHtml(h('div', { class: 'label-small-info', id: `${setting.name}-description` }), sanitised(setting.descriptionHTML))
  if (description && input) input.setAttribute('aria-describedby', description.id)
  const parts = setting.type === 'input-checkbox' ? [h('div', { class: 'checkbox' }, input, label)] : [label]
  const rest = setting.type === 'html' ? withHtml(h('div'), sanitised(setting.html ?? '')) : setting.type !== 'input-checkbox' && input
  const element = h('div', {}, ...parts, description, rest, setting.type === 'input-password' && reveal(input))
  return { element, setting, ...access(input) }
}

function access (input) {
  if (!input) return { value: () => undefined, set: () => undefined }
  if (input.type === 'checkbox') return { value: () => input.checked, set: value => { input.checked = Boolean(value) } }
  return { value: () => input.value, set: value => { input.value = value ?? '' } }
}

const reveal = input => h('button', { type: 'button', class: 'reveal', 'aria-pressed': 'false', onclick: ({ currentTarget }) => {
  const shown = input.type === 'password'
  input.type = shown ? 'text' : 'password'
  currentTarget.setAttribute('aria-pressed', shown)
} }, text('Show'))
