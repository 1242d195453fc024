import type { Language } from '@xmpp-chat/diagnostics'
import type { ImportedDomain } from '../import.js'
import type { RenewalOutcome } from '../self-signed.js'
import type { Certificate } from '../certificate.js'

interface Created {
  readonly because: RenewalOutcome['because']
  readonly certificate: string
  readonly key: string
  readonly notAfter: string | undefined
  readonly next: string
}

interface Words {
  created (created: Created): string
  requested (files: { readonly request: string, readonly key: string }): string
  found (path: string, leaf: Certificate, names: readonly string[], keyPath: string | undefined): string
  nothing: string
  selected: Readonly<Record<ImportedDomain['outcome'], string>>
  watching (source: string, domains: readonly string[]): string
  changed (domain: string, path: string, stored: boolean): string
}

/** What commands say beside findings. */
export const words: Readonly<Record<Language, Words>> = {
  en: {
    created: ({ because, certificate, key, notAfter, next }) => `${{
      missing: 'Made a certificate', unusable: 'Made a certificate in place of one that could not be used', domains: 'Made a certificate for the new domains',
      time: 'Renewed the certificate', current: 'The certificate is good as it is'
    }[because]}: ${certificate}, key: ${key}\nValid until ${String(notAfter)}; run this again after ${next} to renew it.`,
    requested: ({ request, key }) => `Send ${request} to a CA; keep its key, ${key}.`,
    found: (path, { notBefore, notAfter, issuer }, names, keyPath) => `${path}\n  names: ${names.join(', ')}\n  valid: ${notBefore} to ${notAfter}\n  issuer: ${issuer}\n  key: ${keyPath ?? 'none'}`,
    nothing: 'No certificates found.',
    selected: { imported: 'imported', unchanged: 'unchanged', failed: 'not imported' },
    watching: (source, domains) => `Watching ${source} for ${domains.join(', ')}. Ctrl+C ends it.`,
    changed: (domain, path, stored) => `${domain}: new certificate ${path}${stored ? ', stored' : ''}`
  },
  fr: {
    created: ({ because, certificate, key, notAfter, next }) => `${{
      missing: 'Certificat créé', unusable: 'Certificat créé à la place d’un autre, inutilisable', domains: 'Certificat créé pour les nouveaux domaines',
      time: 'Certificat renouvelé', current: 'Le certificat est bon tel quel'
    }[because]} : ${certificate}, clé : ${key}\nValable jusqu’au ${String(notAfter)} ; relancez ceci après le ${next} pour le renouveler.`,
    requested: ({ request, key }) => `Envoyez ${request} à une AC ; gardez sa clé, ${key}.`,
    found: (path, { notBefore, notAfter, issuer }, names, keyPath) => `${path}\n  noms : ${names.join(', ')}\n  valable : du ${notBefore} au ${notAfter}\n  émetteur : ${issuer}\n  clé : ${keyPath ?? 'aucune'}`,
    nothing: 'Aucun certificat trouvé.',
    selected: { imported: 'importé', unchanged: 'inchangé', failed: 'non importé' },
    watching: (source, domains) => `Surveillance de ${source} pour ${domains.join(', ')}. Ctrl+C l’arrête.`,
    changed: (domain, path, stored) => `${domain} : nouveau certificat ${path}${stored ? ', enregistré' : ''}`
  }
}
