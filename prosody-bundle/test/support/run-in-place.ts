import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  baseConfig, bundleManifest, ownByService, runProgram, startInBackground, type BackgroundProgram, type Finished
} from '@xmpp-chat/test-support'
import { commandIn, environmentIn, type Place } from './place.js'

/** Runs Lua with Prosody's libraries at hand. */
export function runLua (place: Place, source: string): Promise<Finished> {
  const env = environmentIn(place)
  const [file, args] = commandIn(place, 'lua', ['-'])
  const withProsody = {
    LUA_PATH_5_4: `${env.LUA_PATH_5_4};${env.CFG_SOURCEDIR}/?.lua`, LUA_CPATH_5_4: `${env.LUA_CPATH_5_4};${env.CFG_SOURCEDIR}/?.so`,
    LUA_INIT_5_4: 'require "loader"'
  }
  return runProgram(file, [...args], { cwd: place.outerDir, env: { ...env, ...withProsody }, input: source, timeout: 240_000, ...place.user })
}

export function runProsodyctl (place: Place, args: readonly string[]): Promise<Finished> {
  const [file, all] = commandIn(place, 'prosodyctl', ['--config', join(place.dir, 'prosody.cfg.lua'), ...args])
  return runProgram(file, [...all], { cwd: place.outerDir, env: environmentIn(place), timeout: 180_000, ...place.user })
}

/** Writes the configuration that Prosody gets in that place: the options that every test needs, `own` ones as Lua text, and `hosts`. */
export function writeConfig (place: Place, own: Readonly<Record<string, string>>, hosts: string): void {
  const plugins = bundleManifest(place.architecture).launch.modules.slice(1).map(path => JSON.stringify(join(place.bundle, path)))
  const file = join(place.outerDir, 'prosody.cfg.lua')
  for (const name of ['certs', 'data']) mkdirSync(join(place.outerDir, name), { recursive: true })
  writeFileSync(file, `${baseConfig(place.dir, { plugin_paths: `{ ${plugins.join()} }`, ...own })}${hosts}\n`)
  ownByService(join(place.outerDir, 'data'))
}

/** Starts the place's Prosody and waits until it says that it is up. */
export function startProsody (place: Place): Promise<BackgroundProgram> {
  const command = commandIn(place, 'prosody', ['--config', join(place.dir, 'prosody.cfg.lua'), '-F'])
  const env = { ...environmentIn(place), PROSODY_READY_FILE: join(place.dir, 'ready') }
  rmSync(join(place.outerDir, 'ready'), { force: true })
  return startInBackground(command, {
    cwd: place.outerDir, env, ...place.user, timeout: 180_000, isReady: () => existsSync(join(place.outerDir, 'ready'))
  })
}
