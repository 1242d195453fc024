/** The bytes of a Base64 text as OpenSSL decodes it (`EVP_DecodeUpdate`): blanks do not count, a hyphen ends it, padding ends it too. */
export function decodeBase64 (text: string): Buffer | undefined {
  const hyphen = text.indexOf('-')
  const base64 = (hyphen < 0 ? text : text.slice(0, hyphen)).replace(/[ \t\r\n]+/g, '')
  return base64 !== '' && base64.length % 4 === 0 && alphabet.test(base64) ? Buffer.from(base64, 'base64') : undefined
}

const alphabet = /^[A-Za-z0-9+/]*={0,2}$/
