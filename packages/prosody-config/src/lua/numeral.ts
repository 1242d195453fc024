/** The value of a numeral (Lua 5.4 manual, section 3.1): a bigint for an integer, a number for a float; `undefined` when it is none. */
export function numeralValue (text: string): bigint | number | undefined {
  if (/^\d+$/.test(text)) {
    const value = BigInt(text)
    return value <= 0x7fffffffffffffffn ? value : Number(text)
  }
  if (/^0[xX][0-9a-fA-F]+$/.test(text)) return BigInt.asIntN(64, BigInt(text))
  if (/^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return Number(text)
  const hex = /^0[xX]([0-9a-fA-F]*)\.?([0-9a-fA-F]*)(?:[pP]([+-]?\d+))?$/.exec(text)
  if (hex === null) return undefined
  const [, whole = '', fraction = '', exponent = '0'] = hex
  return whole + fraction === '' ? undefined : Number(BigInt(`0x${whole}${fraction}`)) * 2 ** (Number(exponent) - 4 * fraction.length)
}
