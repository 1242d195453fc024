import asn1 from 'node-forge/lib/asn1.js'
import type { asn1 as types } from 'node-forge'

/** A value that is not encoded yet. */
export type Asn1 = types.Asn1

const { Class, Type } = asn1

const universal = (type: types.Type, value: string | Asn1[]): Asn1 => asn1.create(Class.UNIVERSAL, type, typeof value !== 'string', value)

/** node-forge keeps bytes in strings of one character each. */
const binary = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

export const sequence = (...values: readonly Asn1[]): Asn1 => universal(Type.SEQUENCE, [...values])
export const set = (...values: readonly Asn1[]): Asn1 => universal(Type.SET, [...values])
export const oid = (dotted: string): Asn1 => universal(Type.OID, asn1.oidToDer(dotted).getBytes())
export const nothing = (): Asn1 => universal(Type.NULL, '')
export const boolean = (value: boolean): Asn1 => universal(Type.BOOLEAN, value ? '\u00FF' : '\u0000')
/** From big-endian bytes of a positive number whose first bit is 0. */
export const integer = (bytes: Uint8Array): Asn1 => universal(Type.INTEGER, binary(bytes))
export const octets = (bytes: Uint8Array): Asn1 => universal(Type.OCTETSTRING, binary(bytes))
/** The bits of whole bytes, unless `unused` says how many at the end do not count. */
export const bits = (bytes: Uint8Array, unused = 0): Asn1 => universal(Type.BITSTRING, String.fromCharCode(unused) + binary(bytes))
export const utf8 = (text: string): Asn1 => universal(Type.UTF8, binary(Buffer.from(text, 'utf8')))
export const ia5 = (text: string): Asn1 => universal(Type.IA5STRING, text)

/** An implicitly tagged string. */
export const implicit = (tag: number, text: string): Asn1 => asn1.create(Class.CONTEXT_SPECIFIC, tag as types.Type, false, text)
/** An explicitly tagged value, or an implicitly tagged list. */
export const tagged = (tag: number, ...values: readonly Asn1[]): Asn1 => asn1.create(Class.CONTEXT_SPECIFIC, tag as types.Type, true, [...values])

/** UTCTime up to 2049, GeneralizedTime from 2050 on (RFC 5280 section 4.1.2.5); fractions of a second are cut off. */
export function time (date: Date): Asn1 {
  const digits = date.toISOString().replace(/[-T:]|\.\d+/g, '')
  return date.getUTCFullYear() < 2050 ? universal(Type.UTCTIME, digits.slice(2)) : universal(Type.GENERALIZEDTIME, digits)
}

/** What is encoded already. */
export const decoded = (der: Uint8Array): Asn1 => asn1.fromDer(binary(der))

export const encode = (value: Asn1): Buffer => Buffer.from(asn1.toDer(value).getBytes(), 'latin1')
