import { checkCertificate, type CertificateInfo } from '@xmpp-chat/certs'
import type { Outlook } from './outlook.js'
import { stateBy, type Snippet, type Step } from './step.js'
import { says } from './step-catalog.js'

export function certificateStep ({ domains, certificate, machine }: Outlook): Step {
  const snippets = [...folders(machine.certificateFolders), certbot(domains.host, domains.rooms, machine.user)]
  const leaf = certificate?.info.leaf
  if (certificate === undefined || leaf === undefined) return { name: 'certificate', state: 'unknown', summary: says('CERTIFICATE_NONE', {}), findings: certificate?.findings ?? [], snippets }
  const judged = checkCertificate(certificate.info, { domains: [domains.rooms] })
  const facts = { names: namesOf(leaf), issuer: leaf.issuer, until: leaf.notAfter.slice(0, 10) }
  const state = stateBy(judged)
  const summary = { green: says('CERTIFICATE_TRUSTED', { facts }), amber: says('CERTIFICATE_BY_DIALBACK', { facts }), red: says('CERTIFICATE_FAULTY', { facts }) }[state]
  return { name: 'certificate', state: certificate.findings.length > 0 ? 'red' : state, summary, findings: [...certificate.findings, ...judged], snippets }
}

const namesOf = ({ names }: NonNullable<CertificateInfo['leaf']>): string[] => names.dns.length > 0 ? [...names.dns] : [...names.common]

const folders = (readable: readonly string[]): Snippet[] => readable.length === 0 ? [] : [{ title: says('SNIPPET_FOLDERS', {}), text: readable.join('\n') }]

/** What is under certbot's own folder is for root only. */
const certbot = (host: string, rooms: string, user: string): Snippet => ({
  title: says('SNIPPET_CERTBOT', {}),
  text: `certbot certonly --webroot -w /var/www/certbot -d ${host} -d ${rooms} --deploy-hook 'to=/etc/xmpp-chat/certificates/${host}; install -d -m 755 /etc/xmpp-chat /etc/xmpp-chat/certificates && install -d -o ${user} -m 700 $to && install -o ${user} -m 600 $RENEWED_LINEAGE/fullchain.pem $RENEWED_LINEAGE/privkey.pem $to/'`
})
