import { addHook } from './hook-list.js'
import { helpersFor } from './helpers.js'

const scopes = {}
const loadedScopes = {}
const loadedScripts = new Set()

export const videoFields = []
export const settingsScripts = {}
const clientRoutes = {}

export function addPlugins (registered) {
  for (const plugin of registered) {
    for (const script of Object.values(plugin.clientScripts)) {
      for (const scope of script.scopes) (scopes[scope] ??= []).push({ plugin, script: script.script })
    }
  }
}

/** Loads the scripts of a scope, each script once. One that fails is only shown in the console. */
export function loadScope (scope) {
  loadedScopes[scope] ??= Promise.all((scopes[scope] ?? []).map(loadScript))
  return loadedScopes[scope]
}

async function loadScript ({ plugin, script }) {
  const address = `/plugins/${plugin.name}/${plugin.version}/client-scripts/${script}`
  if (loadedScripts.has(address)) return
  loadedScripts.add(address)
  try {
    const { register } = await import(new URL(address, location.origin).href)
    await register({ ...registrations(plugin), peertubeHelpers: helpersFor(plugin) })
  } catch (error) {
    console.error(`Cannot import or register plugin ${plugin.name}`, error)
  }
}

function registrations (plugin) {
  return {
    registerHook: hook => { addHook({ ...hook, plugin }) },
    registerVideoField: (common, form) => { videoFields.push({ plugin, common, form }) },
    registerSettingsScript: script => { settingsScripts[plugin.npmName] = script },
    registerClientRoute: route => {
      const parent = route.parentRoute ?? '/'
      const path = route.route.startsWith('/') ? route.route : `/${route.route}`
      clientRoutes[parent] = { ...clientRoutes[parent], [path]: route }
    }
  }
}

export const clientRoute = (parent, path) => clientRoutes[parent]?.[path]
export const clientRoutesOf = parent => Object.entries(clientRoutes[parent] ?? {})
