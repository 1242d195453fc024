/** Bytes in, whole lines out. */
export interface LineSplitter {
  push (bytes: Uint8Array): string[]
  /** What follows the last line break, as a line; empty when nothing does. */
  end (): string[]
}

/** Longer lines are cut there. */
const longestLine = 16_384

/** Cuts bytes into lines of at most 16 KiB. What is not UTF-8 becomes U+FFFD. */
export function createLineSplitter (): LineSplitter {
  let pending: Buffer[] = []
  let size = 0
  const add = (bytes: Buffer): void => {
    const room = longestLine - size
    if (room > 0 && bytes.length > 0) pending.push(Buffer.from(bytes.subarray(0, room)))
    size = Math.min(longestLine, size + bytes.length)
  }
  const take = (): string => {
    const line = Buffer.concat(pending).toString('utf8').replace(/\r$/, '')
    pending = []
    size = 0
    return line
  }
  return {
    push: bytes => {
      const lines: string[] = []
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
      let start = 0
      for (let end = buffer.indexOf(10); end >= 0; end = buffer.indexOf(10, start)) {
        add(buffer.subarray(start, end))
        lines.push(take())
        start = end + 1
      }
      add(buffer.subarray(start))
      return lines
    },
    end: () => size === 0 ? [] : [take()]
  }
}
