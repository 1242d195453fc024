import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { Observation } from '../observation.js'
import { isDirectTls } from '../service.js'
import type { Attempt, Endpoint, Outcome, Step } from './probe-result.js'
import { servedCertificate } from './served-certificate.js'
import { readFeatures, type StreamEvent } from './stream-reader.js'
import { isFault, nextEvent, openTcp, openTls, streamHeader, type ConnectionLimits, type StepFault } from './xmpp-connection.js'

/** Who the probe says it is. */
export interface Caller {
  readonly from: string
  readonly identity?: { readonly cert: string, readonly key: string }
  readonly ca?: string | readonly string[]
}

type Progress = Partial<Omit<Attempt, keyof Endpoint | 'elapsed'>> & { readonly outcome: Outcome, readonly step: Step }

/** Connects to one place as a remote server does, as far as it gets without authenticating. Rejects never. */
export async function attempt (endpoint: Endpoint, caller: Caller, observation: Observation, limits: ConnectionLimits): Promise<Attempt> {
  const started = performance.now()
  const progress = await connectAndTalk(endpoint, caller, observation, limits)
  return { ...endpoint, detail: '', ...progress, elapsed: Math.round(performance.now() - started) }
}

async function connectAndTalk (endpoint: Endpoint, caller: Caller, observation: Observation, limits: ConnectionLimits): Promise<Progress> {
  const socket = await openTcp(endpoint.address, endpoint.port, limits)
  if (isFault(socket)) return failed('connect', socket)
  try {
    if (!isDirectTls(endpoint.service)) return await starttls(socket, endpoint, caller, observation, limits)
    const progress = await secure(socket, endpoint, caller, observation, limits)
    return progress.outcome === 'tls-failed' || progress.outcome === 'silent' ? { ...progress, ...await whatElse(endpoint, caller, limits, 'starttls') } : progress
  } finally {
    socket.destroy()
  }
}

/** RFC 6120 section 5.4. */
async function starttls (socket: Socket, endpoint: Endpoint, caller: Caller, observation: Observation, limits: ConnectionLimits): Promise<Progress> {
  const opening = await nextEvent(socket, streamHeader(caller.from, endpoint.domain), limits)
  const namespace = otherNamespace(opening)
  if (namespace !== undefined) return { outcome: 'other-namespace', step: 'stream', detail: namespace, namespace }
  if (isFault(opening) || opening.kind !== 'features') {
    const progress = unexpected('stream', opening)
    return progress.outcome === 'stream-error' ? progress : { ...progress, ...await whatElse(endpoint, caller, limits, 'tls') }
  }
  const { hasStarttls, isTlsRequired, ...features } = readFeatures(opening.xml)
  if (!hasStarttls) return { outcome: 'no-starttls', step: 'starttls', features }
  const answer = await nextEvent(socket, "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>", limits)
  if (isFault(answer) || answer.kind !== 'proceed') {
    return !isFault(answer) && answer.kind === 'failure' ? { outcome: 'tls-failed', step: 'starttls', detail: 'STARTTLS failure' } : unexpected('starttls', answer)
  }
  return { ...await secure(socket, endpoint, caller, observation, limits), isTlsRequired }
}

/** The TLS handshake, and the stream inside of it. */
async function secure (socket: Socket, endpoint: Endpoint, caller: Caller, observation: Observation, limits: ConnectionLimits): Promise<Progress> {
  const { ca, identity } = caller
  const direct = isDirectTls(endpoint.service) ? { ALPNProtocols: ['xmpp-server'] } : {}
  const trust = ca === undefined ? {} : { ca: typeof ca === 'string' ? ca : [...ca] }
  const tls = await openTls(socket, { servername: endpoint.domain, minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0', ...direct, ...trust, ...identity }, limits)
  if (isFault(tls)) return failed('tls', tls)
  try {
    const certificate = servedCertificate(tls, endpoint, observation)
    const alpn = typeof tls.alpnProtocol === 'string' ? tls.alpnProtocol : null
    const seen = certificate === undefined ? {} : { tls: { version: tls.getProtocol() ?? '', alpn, certificate } }
    return { ...await insideTls(tls, endpoint, caller, limits), ...seen }
  } finally {
    tls.destroy()
  }
}

async function insideTls (tls: TLSSocket, { domain }: Endpoint, { from }: Caller, limits: ConnectionLimits): Promise<Progress> {
  const event = await nextEvent(tls, streamHeader(from, domain), limits)
  const namespace = otherNamespace(event)
  if (namespace !== undefined) return { outcome: 'other-namespace', step: 'features', detail: namespace, namespace }
  if (isFault(event) || event.kind !== 'features') return unexpected('features', event)
  const { hasDialback, mechanisms } = readFeatures(event.xml)
  return { outcome: 'ok', step: 'features', features: { hasDialback, mechanisms } }
}

/** Whether a peer that did not understand us would have understood the other way. */
async function whatElse ({ address, port, domain }: Endpoint, caller: Caller, limits: ConnectionLimits, other: 'tls' | 'starttls'): Promise<Pick<Progress, 'speaks' | 'namespace'>> {
  const socket = await openTcp(address, port, limits)
  if (isFault(socket)) return {}
  try {
    const stream = other === 'tls' ? await openTls(socket, { servername: domain, ALPNProtocols: ['xmpp-server'] }, limits) : socket
    if (isFault(stream)) return {}
    const event = await nextEvent(stream, streamHeader(caller.from, domain), limits)
    const namespace = otherNamespace(event)
    if (namespace !== undefined) return { namespace }
    return isFault(event) || event.kind === 'not-xmpp' ? {} : { speaks: other }
  } finally {
    socket.destroy()
  }
}

/** The namespace of a stream that is not one between servers. */
const otherNamespace = (event: StreamEvent | StepFault): string | undefined =>
  'namespace' in event && event.namespace !== undefined && event.namespace !== 'jabber:server' ? event.namespace : undefined

function unexpected (step: Step, event: StreamEvent | StepFault & { sample: string }): Progress {
  if (isFault(event)) return event.sample === '' ? failed(step, event) : { outcome: 'not-xmpp', step, detail: event.detail, sample: event.sample }
  if (event.kind === 'error') {
    const { condition, text, host } = event
    return { outcome: 'stream-error', step, streamError: { condition, text, ...host === undefined ? {} : { host } }, detail: condition }
  }
  return { outcome: 'not-xmpp', step, detail: event.kind, sample: event.kind === 'not-xmpp' ? event.sample : event.kind }
}

const outcomes: Record<StepFault['fault'], Outcome> = {
  refused: 'refused', unreachable: 'unreachable', timeout: 'silent', closed: 'closed', tls: 'tls-failed', aborted: 'aborted'
}

const failed = (step: Step, { fault, detail }: StepFault): Progress =>
  ({ outcome: step === 'connect' && fault === 'timeout' ? 'connect-timeout' : step === 'tls' && fault === 'closed' ? 'tls-failed' : outcomes[fault], step, detail })
