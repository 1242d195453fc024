import { api } from '../api.js'
import { h } from '../dom.js'
import { field } from '../fields.js'
import { runAction } from '../hooks.js'
import { notify } from '../notify.js'
import { loadScope, videoFields } from '../plugins.js'
import { tabs } from '../tabs.js'
import { text } from '../texts.js'
import { setTitle } from '../title.js'
import { translateField } from '../translations.js'

export function videoEditPage ({ place, parameter: id, go, notFound }) {
  setTitle(text('Edit this video'))
  return { ready: fill(place, id, go).catch(notFound) }
}

async function fill (place, id, go) {
  const video = await api(`videos/${id}`)
  const own = ownFields(video, await api('videos/privacies'))
  await loadScope('video-edit')
  const plugins = await pluginFields(video)
  const formValues = () => ({ ...valuesOf(own), pluginData: valuesOf(plugins) })
  const hide = () => {
    for (const { setting, element } of plugins) element.hidden = setting.hidden?.({ formValues: formValues(), videoToUpdate: video }) ?? false
  }
  const changed = () => {
    hide()
    runAction('action:video-edit.form.updated', 'video-edit', { type: 'update', formValues: formValues() })
  }
  const submit = async event => {
    event.preventDefault()
    if (await save(video, valuesOf(own), plugins)) go(`/w/${video.shortUUID}`)
  }
  const beside = plugins.filter(({ tab }) => tab === 'plugin-settings')
  const form = h('form', { oninput: changed, onchange: changed, onsubmit: submit },
    tabs([
      [text('Basic info'), groups([...own, ...plugins.filter(({ tab }) => tab === 'main')])],
      ...beside.length > 0 ? [[text('Plugin settings'), groups(beside)]] : []
    ]),
    h('button', { class: 'primary' }, text('Update')))
  place.replaceChildren(h('div', { class: 'margin-content' }, h('h1', {}, `${text('Edit this video')}: ${video.name}`), form))
  hide()
  // PeerTube asks which fields are hidden whenever anything happened in the page, so what a plugin learns later counts, too.
  const asking = setInterval(() => {
    if (form.isConnected) hide()
    else clearInterval(asking)
  }, 100)
  runAction('action:video-edit.init', 'video-edit', { type: 'update', updateForm: values => { set(plugins, values.pluginData ?? {}) } })
}

const groups = fields => h('div', {}, ...fields.map(({ element }) => h('div', { class: 'form-group' }, element)))

function ownFields (video, privacies) {
  const options = Object.entries(privacies).map(([value, label]) => ({ value, label: text(label) }))
  const fields = [
    field({ name: 'name', label: text('Title'), type: 'input' }),
    field({ name: 'privacy', label: text('Privacy'), type: 'select', options }),
    field({ name: 'description', label: text('Description'), type: 'markdown-text' })
  ]
  set(fields, { name: video.name, privacy: video.privacy.id, description: video.description })
  return fields
}

async function pluginFields (video) {
  const fields = []
  for (const { plugin, common, form } of videoFields.filter(({ form }) => form.type === 'update')) {
    fields.push({ ...field(await translateField(plugin.npmName, { ...common })), tab: form.tab ?? 'plugin-settings' })
  }
  set(fields, Object.fromEntries(fields.map(({ setting }) => [setting.name, video.pluginData?.[setting.name] ?? setting.default])))
  return fields
}

function set (fields, values) {
  for (const one of fields) if (one.setting.name in values) one.set(values[one.setting.name])
}

const valuesOf = fields => Object.fromEntries(fields.filter(({ setting }) => setting.type !== 'html').map(({ setting, value }) => [setting.name, value()]))

/** PeerTube sends a form, in which every value is text: "true", "false". */
const asInForm = values => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))

async function save (video, { name, privacy, description }, plugins) {
  try {
    for (const { setting, value } of plugins) {
      const answer = await setting.error?.({ formValues: valuesOf(plugins), value: value() })
      if (answer?.error) throw new Error(answer.text)
    }
    const pluginData = plugins.length > 0 ? { pluginData: asInForm(valuesOf(plugins)) } : {}
    await api(`videos/${video.uuid}`, { method: 'PUT', body: { name, privacy: Number(privacy), description, ...pluginData } })
    notify('success', text('Video updated.'))
    return true
  } catch (error) {
    notify('error', error.message)
    return false
  }
}
