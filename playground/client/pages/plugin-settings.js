import { api } from '../api.js'
import { h } from '../dom.js'
import { field } from '../fields.js'
import { runAction } from '../hooks.js'
import { notify } from '../notify.js'
import { loadScope, settingsScripts } from '../plugins.js'
import { currentUser } from '../session.js'
import { text } from '../texts.js'
import { setTitle } from '../title.js'
import { translateField } from '../translations.js'

export function adminPage ({ place }) {
  setTitle(text('Plugins'))
  return { ready: forAdministrators(place, async () => {
    const { data } = await api('plugins')
    const list = data.length > 0
      ? h('ul', {}, ...data.map(({ name, version }) => h('li', {}, h('a', { href: `/admin/plugins/show/peertube-plugin-${name}` }, name), ` ${version}`)))
      : h('p', {}, text('No plugin is installed.'))
    place.replaceChildren(h('div', { class: 'margin-content' }, h('h1', {}, text('Plugins')), list))
  }) }
}

export function pluginSettingsPage ({ place, parameter: npmName }) {
  setTitle(text('Plugin settings'))
  return { ready: forAdministrators(place, () => fill(place, npmName)) }
}

function forAdministrators (place, show) {
  if (currentUser()?.role.id === 0) return show()
  place.replaceChildren(h('div', { class: 'margin-content' }, h('h1', {}, text('Plugins')), h('p', {}, text('Only administrators see this page.'))))
}

async function fill (place, npmName) {
  await loadScope('admin-plugin')
  const { name, settings: saved } = await api(`plugins/${npmName}`)
  const { registeredSettings } = await api(`plugins/${npmName}/registered-settings`)
  const fields = []
  for (const setting of registeredSettings) fields.push(field(await translateField(npmName, setting)))
  for (const one of fields) one.set(saved?.[one.setting.name] ?? one.setting.default)
  const values = () => Object.fromEntries(fields.map(({ setting, value }) => [setting.name, value()]))
  const hide = () => {
    for (const { setting, element } of fields) element.hidden = settingsScripts[npmName]?.isSettingHidden?.({ setting, formValues: values() }) ?? false
  }
  const form = h('form', { role: 'form', 'aria-label': text('Plugin settings'), oninput: hide, onchange: hide, onsubmit: event => {
    event.preventDefault()
    save(npmName, values())
  } },
  ...fields.map(({ setting, element }) => h('div', { class: 'form-group', id: setting.name ? `${setting.name}-wrapper` : 'undefined' }, element)),
  h('input', { type: 'submit', class: 'primary', value: text('Update plugin settings') }))
  place.replaceChildren(h('div', { class: 'margin-content plugin-settings' }, h('h1', {}, `Plugin ${name}`), fields.length > 0 ? form : h('p', {}, text('This plugin does not have settings.'))))
  hide()
  runAction('action:admin-plugin-settings.init', 'admin-plugin', { npmName })
}

/** Says that it is saved whatever the plugin makes of it, as PeerTube does. */
async function save (npmName, settings) {
  try {
    await api(`plugins/${npmName}/settings`, { method: 'PUT', body: { settings } })
    notify('success', text('Settings updated.'))
  } catch (error) {
    notify('error', error.message)
  }
}
