import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { catalog } from '../diagnostics.js'

/** What was seen of the places where the chat keeps things. */
export interface KeepingSight {
  readonly folder: string
  /** The database of the rooms. */
  readonly database: string
  /** The system's word for what keeps a file from being written there, such as `EROFS`. */
  readonly refused?: string
  /** Of the disk; left out where it does not tell. */
  readonly bytesLeft?: number
  readonly filesLeft?: number
  /** What Prosody says of its database; left out where it does not answer. */
  readonly storage?: StorageSight
}

/** A write and a read in the database, and what it refused since the last look. */
export interface StorageSight {
  readonly ok: boolean
  readonly reason?: string
  /** The file itself is broken. */
  readonly damaged?: boolean
}

/** Bytes below which the disk counts as full, and as nearly full. */
const full = 5_000_000
const nearlyFull = 200_000_000
/** Files below which a file system that counts them counts as full. */
const fewFiles = 20

/** What is wrong with keeping things now. */
export function judgeKeeping ({ folder, database, refused, bytesLeft, filesLeft, storage }: KeepingSight): Diagnostic[] {
  const megabytes = Math.floor((bytesLeft ?? 0) / 1_000_000)
  return [
    ...refused === undefined ? [] : [catalog.diagnostic('FOLDER_NOT_WRITABLE', { path: folder, facts: { folder, reason: refused } })],
    ...bytesLeft === undefined || bytesLeft >= nearlyFull ? [] : [catalog.diagnostic(bytesLeft < full ? 'DISK_FULL' : 'DISK_NEARLY_FULL', { path: folder, facts: { folder, megabytes } })],
    ...filesLeft === undefined || filesLeft >= fewFiles ? [] : [catalog.diagnostic('DISK_OUT_OF_FILES', { path: folder, facts: { folder, files: filesLeft } })],
    ...storage === undefined || storage.ok ? [] : [catalog.diagnostic(storage.damaged === true ? 'DATABASE_DAMAGED' : 'DATABASE_UNUSABLE', { path: database, facts: { database, reason: storage.reason ?? '' } })]
  ]
}
