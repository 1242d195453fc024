import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, cp, mkdir, readFile, realpath, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { isNpmName } from './package-json.ts'

type Json = Record<string, unknown>

/** `yarn add file:FOLDER` as far as a plugin notices: the whole folder is copied, `files` is ignored, install scripts run. */
export async function addFromDisk (modules: string, folder: string): Promise<void> {
  const json = await readJson(join(folder, 'package.json'))
  if (!isNpmName(json.name)) throw new Error(`The name ${JSON.stringify(json.name)} in ${folder}/package.json is no plugin's: it starts with peertube-plugin-.`)
  const target = join(modules, json.name)
  await checkDependencies(folder, json)
  await copyFolder(await realpath(folder), target)
  await addOptional(modules, folder, json)
  for (const script of ['preinstall', 'install', 'postinstall']) await runScript(target, json, script)
}

export async function removePackage (modules: string, name: string): Promise<void> {
  if (isNpmName(name)) await rm(join(modules, name), { recursive: true, force: true })
}

export const readJson = async (file: string): Promise<Json> => JSON.parse(await readFile(file, 'utf8')) as Json

async function copyFolder (from: string, to: string) {
  await rm(to, { recursive: true, force: true })
  await mkdir(to, { recursive: true })
  await cp(from, to, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE })
}

/** There is no registry here: what is not inside the folder cannot be had. */
async function checkDependencies (folder: string, { dependencies = {} }: Json) {
  for (const name of Object.keys(dependencies as Json)) {
    try {
      await access(join(folder, 'node_modules', name, 'package.json'))
    } catch (cause) {
      throw new Error(`The dependency ${name} is not inside ${folder}/node_modules, and the playground has no registry: bundle it into the plugin.`, { cause })
    }
  }
}

/**
 * Optional packages come along where they fit the machine: those with a `file:` address, and those that are installed where the plugin's sources
 * are, which stand for a registry's. Others are left out without a word, as without a network.
 */
async function addOptional (modules: string, folder: string, { optionalDependencies = {} }: Json) {
  for (const [name, address] of Object.entries(optionalDependencies as Record<string, string>)) {
    const source = address.startsWith('file:') ? resolve(folder, address.slice('file:'.length)) : await installedFor(folder, name)
    const json = source === undefined ? undefined : await readJson(join(source, 'package.json')).catch(() => undefined)
    if (source !== undefined && json && fits(json.os, process.platform) && fits(json.cpu, process.arch)) await copyFolder(await realpath(source), join(modules, name))
  }
}

/** Where Node would find a package for a file of this folder. */
async function installedFor (folder: string, name: string): Promise<string | undefined> {
  for (let place = await realpath(folder); ; place = dirname(place)) {
    const candidate = join(place, 'node_modules', name)
    if (await access(candidate).then(() => true, () => false)) return candidate
    if (place === dirname(place)) return undefined
  }
}

const fits = (allowed: unknown, own: string) => !Array.isArray(allowed) || allowed.includes(own)

async function runScript (folder: string, { scripts = {} }: Json, name: string) {
  const command = (scripts as Record<string, string>)[name]
  if (command === undefined) return
  await promisify(execFile)('/bin/sh', ['-c', command], { cwd: folder })
}
