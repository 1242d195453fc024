import { statSync } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'

/** Reads what is added to a file that may be renamed, replaced, cut short or absent. */
export interface Tail {
  /** Gives everything that is new to `onBytes`; `onBreak` tells that what follows does not continue what was before. */
  read (): Promise<void>
  close (): Promise<void>
}

export interface TailOptions {
  readonly onBytes: (bytes: Uint8Array) => void
  readonly onBreak: () => void
}

const chunk = 65_536

/** Begins at the present end of the file; of a file that comes later, at its beginning. */
export function createTail (path: string, { onBytes, onBreak }: TailOptions): Tail {
  const beginning = statSync(path, { throwIfNoEntry: false })
  let position = beginning?.size ?? 0
  let handle: FileHandle | undefined
  const buffer = Buffer.allocUnsafe(chunk)

  const readRest = async (file: FileHandle): Promise<void> => {
    if ((await file.stat()).size < position) {
      position = 0
      onBreak()
    }
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, chunk, position)
      if (bytesRead === 0) return
      position += bytesRead
      onBytes(buffer.subarray(0, bytesRead))
    }
  }

  /** As long as the new file is empty, its writer may still be writing to the old one. */
  const isReplaced = async (file: FileHandle): Promise<boolean> => {
    const [now, then] = [await stat(path).catch(() => undefined), await file.stat()]
    return now !== undefined && now.size > 0 && (now.ino !== then.ino || now.dev !== then.dev)
  }

  const close = async (): Promise<void> => {
    await handle?.close()
    handle = undefined
  }

  return {
    close,
    read: async () => {
      if (handle === undefined) {
        handle = await open(path, 'r').catch(() => undefined)
        if (handle !== undefined && (await handle.stat()).ino !== beginning?.ino) position = 0
      }
      while (handle !== undefined) {
        const replaced = await isReplaced(handle)
        await readRest(handle)
        if (!replaced) return
        await close()
        onBreak()
        position = 0
        handle = await open(path, 'r').catch(() => undefined)
      }
    }
  }
}
