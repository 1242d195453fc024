import { join } from 'node:path'
import type { Storage } from '../site.ts'

export const dataDirectory = (storage: Storage, npmName: string) => join(storage.plugins, 'data', npmName)
export const modulesDirectory = (storage: Storage) => join(storage.plugins, 'node_modules')
