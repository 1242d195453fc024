import { isIPv4 } from 'node:net'
import type { Certificate, ConstrainedName } from '../certificate.js'
import { oids } from '../object-identifiers.js'
import { canonicalName } from '../parse-name.js'

/** A name of a certificate, of which constraints of the same kind may speak. */
type PresentedName = ConstrainedName

/** The names of the certificate that the issuer may not give, as OpenSSL decides (`NAME_CONSTRAINTS_check` in its v3_ncons.c). */
export function namesNotPermitted (certificate: Certificate, issuer: Certificate, { isLeaf }: { readonly isLeaf: boolean }): string[] {
  const constraints = issuer.nameConstraints
  if (constraints === undefined) return []
  return presentedNames(certificate, isLeaf).filter(name => {
    const permitted = constraints.permitted.filter(base => isSameKind(base, name))
    const excluded = constraints.excluded.filter(base => isSameKind(base, name))
    // Of otherNames nothing is known but their kind: whatever is said of it can only be refused.
    if (name.kind === 'other') return permitted.length + excluded.length > 0
    const isIn = contains[name.kind]
    return (permitted.length > 0 && !permitted.some(base => isIn(base.value, name.value))) || excluded.some(base => isIn(base.value, name.value))
  }).map(({ value }) => value)
}

const isSameKind = (base: ConstrainedName, name: PresentedName): boolean => base.kind === name.kind && (base.kind !== 'other' || base.value === name.value)

function presentedNames ({ subject, names, otherNames = [] }: Certificate, isLeaf: boolean): PresentedName[] {
  const mail = [...subject.matchAll(/(?:^|, )emailAddress=((?:\\.|[^\\,])*)/g)].map(([, value]) => String(value).replace(/\\(.)/g, '$1'))
  return [
    ...subject === '' ? [] : [{ kind: 'directory' as const, value: subject }],
    ...[...names.email, ...mail].map(value => ({ kind: 'email' as const, value })),
    ...names.dns.map(value => ({ kind: 'dns' as const, value })),
    ...names.uri.map(value => ({ kind: 'uri' as const, value })),
    ...names.ip.map(value => ({ kind: 'ip' as const, value })),
    ...names.srv.length > 0 ? [{ kind: 'other' as const, value: oids.srvName }] : [],
    ...names.xmpp.length > 0 ? [{ kind: 'other' as const, value: oids.xmppAddr }] : [],
    ...otherNames.map(value => ({ kind: 'other' as const, value })),
    ...isLeaf && names.dns.length === 0 ? names.common.filter(looksLikeHost).map(value => ({ kind: 'dns' as const, value })) : []
  ]
}

/** `cn2dnsid`: at least two labels of letters, digits, hyphens and underscores. */
const looksLikeHost = (name: string): boolean => /^(?!-)[\w-]+(?<!-)(?:\.(?!-)[\w-]+(?<!-))+$/.test(name)

const contains: Readonly<Record<Exclude<ConstrainedName['kind'], 'other'>, (base: string, name: string) => boolean>> = {
  dns: (base, name) => isBelow(base.toLowerCase(), name.toLowerCase()),
  email: (base, name) => {
    const at = name.lastIndexOf('@')
    if (base.startsWith('.')) return name.toLowerCase().endsWith(base.toLowerCase())
    const [local, host] = [base.slice(0, Math.max(base.lastIndexOf('@'), 0)), base.slice(base.lastIndexOf('@') + 1).toLowerCase()]
    return name.slice(at + 1).toLowerCase() === host && (local === '' || local === name.slice(0, at))
  },
  uri: (base, name) => {
    const host = (/^[^:]*:\/\/([^/:]*)/.exec(name)?.[1] ?? '').toLowerCase()
    return base.startsWith('.') ? host.length > base.length && host.endsWith(base.toLowerCase()) : host === base.toLowerCase()
  },
  ip: (base, name) => {
    const [address, all] = [addressBytes(name), Buffer.from(base, 'hex')]
    return all.length === address.length * 2 && address.every((byte, index) => ((byte ^ Number(all[index])) & Number(all[index + address.length])) === 0)
  },
  directory: (base, name) => base === '' || `${canonicalName(name)}, `.startsWith(`${canonicalName(base)}, `)
}

function isBelow (base: string, name: string): boolean {
  return base === '' || name === base || (name.endsWith(base) && (base.startsWith('.') || name.at(-base.length - 1) === '.'))
}

const addressBytes = (address: string): Buffer => isIPv4(address)
  ? Buffer.from(address.split('.').map(Number))
  : Buffer.from(address.split(':').map(group => group.padStart(4, '0')).join(''), 'hex')
