import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [number, number, number]

/** A PNG of a head and shoulders before a coloured background, so that every account looks different. */
export function avatarImage (name: string, size: number): Buffer {
  const background = colourOf(name)
  const front: Colour = [255, 255, 255]
  const rows = Array.from({ length: size }, (_, y) => {
    const row = Buffer.alloc(1 + 3 * size)
    for (let x = 0; x < size; x++) row.set(isPerson((x + 0.5) / size, (y + 0.5) / size) ? front : background, 1 + 3 * x)
    return row
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))
  ])
}

/** In a square from 0 to 1. */
const isPerson = (x: number, y: number) =>
  Math.hypot(x - 0.5, y - 0.38) < 0.18 || Math.hypot((x - 0.5) / 0.34, (y - 0.98) / 0.36) < 1

function chunk (type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data])
  const length = Buffer.alloc(4)
  const sum = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function colourOf (name: string): Colour {
  const hue = crc32(name) % 360
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12
    return Math.round(255 * (0.42 - 0.25 * Math.max(-1, Math.min(k - 3, 9 - k, 1))))
  }
  return [channel(0), channel(8), channel(4)]
}
