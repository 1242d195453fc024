'use strict'
const fs = require('node:fs')
const path = require('node:path')
const generation = require('./lib/generation.js')
const { addRoutes } = require('./lib/routes.js')
const { addSockets } = require('./lib/sockets.js')

let note = () => undefined

/** Everything that happens goes into a file of the data directory, one line each, so that a test can read it even after the end. */
function noteIn (folder) {
  return line => fs.appendFileSync(path.join(folder, 'events.txt'), `${line}\n`)
}

async function register (options) {
  const { registerHook, registerSetting, settingsManager, peertubeHelpers } = options
  const folder = peertubeHelpers.plugin.getDataDirectoryPath()
  note = noteIn(folder)
  note(`register ${generation}`)
  const { port } = peertubeHelpers.config.getServerListeningConfig()
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/ping`)
  note(`during register the server answers ${await answer.text()}`)
  registerSetting({ name: 'greeting', label: 'A greeting', type: 'input', private: false, default: 'hello' })
  registerSetting({ name: 'secret', label: 'A secret', type: 'input-password', default: 'hidden' })
  registerSetting({ name: 'open', label: 'Nothing said about privacy', type: 'input-checkbox', default: true })
  settingsManager.onSettingsChange(settings => {
    note(`settings ${JSON.stringify(settings)}`)
    if (settings.throw) throw new Error('The probe was asked to throw.')
  })
  for (const target of ['action:application.listening', 'action:api.video.updated', 'action:api.video.uploaded', 'action:api.video.deleted',
    'action:api.user.blocked', 'action:api.user.unblocked', 'action:api.user.updated', 'action:live.video.state.updated']) {
    registerHook({ target, handler: params => { note(`${target} ${params?.video?.uuid ?? params?.user?.username ?? ''} ${JSON.stringify(params?.body?.pluginData ?? null)}`) } })
  }
  registerHook({ target: 'filter:api.video.get.result', handler: video => Object.assign(video, { pluginData: { probe: generation } }) })
  addRoutes(options)
  addSockets(options, note)
  if (fs.existsSync(path.join(folder, 'throw-on-register'))) throw new Error('The probe was asked to throw.')
}

async function unregister () {
  note(`unregister ${generation}`)
}

module.exports = { register, unregister }
