const alphabet = '123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ'
const base = BigInt(alphabet.length)
const shortLength = 22

/** The 22 letters that stand for a UUID in the addresses of the watch page. */
export function toShortUUID (uuid: string): string {
  let rest = BigInt(`0x${uuid.replaceAll('-', '')}`)
  let short = ''
  for (; rest > 0n; rest /= base) short = alphabet.charAt(Number(rest % base)) + short
  return short.padStart(shortLength, alphabet.charAt(0))
}

/** An id as the API takes it (a number, a UUID, a short UUID) as a number or UUID. */
export function toFullId (id: string): string {
  if (id.length !== shortLength || [...id].some(letter => !alphabet.includes(letter))) return id
  const number = [...id].reduce((sum, letter) => sum * base + BigInt(alphabet.indexOf(letter)), 0n)
  const hex = number.toString(16).padStart(32, '0')
  return hex.length > 32 ? id : hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

export const isUUID = (text: string) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)
