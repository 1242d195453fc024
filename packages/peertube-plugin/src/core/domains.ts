/** The domains of the chat of an instance. */
export interface Domains {
  /** Of PeerTube's accounts. */
  readonly host: string
  readonly guests: string
  readonly rooms: string
}

export const domainsOf = (host: string, roomPrefix: string): Domains => ({ host, guests: `guest.${host}`, rooms: `${roomPrefix}.${host}` })
