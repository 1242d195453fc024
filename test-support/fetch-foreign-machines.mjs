import { readFile } from 'node:fs/promises'
import { assembleFiles } from './assemble-files.mjs'
import { fetchTrees } from './fetch-trees.mjs'

/** Puts what stands for machines that this one is not into `.cache/<name>/`: another processor, another C library; see `fetchTrees`. */
export async function fetchForeignMachines (options) {
  const machines = Object.entries(JSON.parse(await readFile(new URL('foreign-machines.json', import.meta.url), 'utf8')))
  return fetchTrees(machines.map(([name, release]) => ({ name, release, assemble: assembleFiles, madeBy: ['assemble-files.mjs'] })), options)
}
