import { getDomain } from 'tldts'

/**
 * Whose a domain is, as far as names tell: the part that somebody registered (publicsuffix.org, with the suffixes of private operators). Whoever has it may
 * have any number of names below it. What has no such part, as an address or a suffix itself, stands for itself.
 */
export const domainOwner = (domain: string): string => getDomain(domain, { allowPrivateDomains: true }) ?? domain
