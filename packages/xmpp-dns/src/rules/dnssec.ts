import type { Diagnostic } from '@xmpp-chat/diagnostics'
import { isConclusive, recordsOfType, type Answer } from '../answer.js'
import { finding } from '../finding.js'
import { lookup, zoneOf } from '../observation.js'
import { answerAbout, srvSets, type Rule, type RuleContext } from './context.js'

/** Answers that come only without validation. */
export const brokenSignatures: Rule = context => context.observation.unvalidated.filter(isConclusive).flatMap(({ name, type }) => {
  const about = answerAbout(context, name, type)
  if (about === undefined || isAboutMistake(context, name) || !isWorthIt(context, name)) return []
  const zone = zoneNameOf(context, name)
  return [finding('DNSSEC_BOGUS', { path: about.path, facts: { name, type, zone, reason: reasonOf(about.answer) } })]
})

/** One finding per name that matters is enough: the SRV records and the hosts, not what was asked to look for mistakes. */
const isAboutMistake = ({ observation }: RuleContext, name: string): boolean => name.includes(observation.randomLabel)

const isWorthIt = (context: RuleContext, name: string): boolean =>
  srvSets(context).some(({ owner, name: service }) => owner === name && context.service.ports[service] !== undefined) || name === context.service.target

const reasonOf = ({ extendedErrors, status }: Answer): string => extendedErrors.map(({ code, text }) => `EDE ${code}${text === '' ? '' : ` ${text}`}`).join('; ') || status

const zoneNameOf = ({ observation, service }: RuleContext, name: string): string =>
  observation.unvalidated.flatMap(answer => recordsOfType(answer, 'SOA').map(record => record.name)).find(zone => name.endsWith(zone)) ??
  observation.domains.find(domain => name.endsWith(domain)) ?? service.target

/** Whether the zones are signed, and whether somebody checked. */
export const signing: Rule = context => {
  const { observation } = context
  const zones = [...new Set(observation.domains.flatMap(domain => zoneOf(observation, domain) ?? []))]
  return zones.flatMap((zone): Diagnostic[] => {
    const ds = answerAbout(context, zone, 'DS')
    const soa = lookup(observation, zone, 'SOA') ?? observation.answers.find(({ negative }) => negative?.zone === zone)
    if (ds === undefined || soa === undefined || !isConclusive(ds.answer)) return []
    const { description, isSecureChannel } = observation.resolver
    if (soa.authenticated) return isSecureChannel ? [] : [finding('AD_NOT_TRUSTED', { path: ds.path, facts: { resolver: description, zone, option: 'resolver' } })]
    return recordsOfType(ds.answer, 'DS').length > 0
      ? [finding('DNSSEC_NOT_VALIDATED', { path: ds.path, facts: { zone, resolver: description, option: 'resolver' } })]
      : [finding('DNSSEC_UNSIGNED', { path: ds.path, facts: { zone } })]
  })
}
