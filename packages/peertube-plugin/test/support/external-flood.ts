import { connectComponent } from './prosody-component.js'

/** Somebody whose server sends as much as it can. */
export interface Flood extends AsyncDisposable {
  /** How much, since it was turned to a room. */
  readonly sent: number
  /** Those who talk come in. */
  join (room: string): void
  /** From now on it all goes to that room. */
  turnTo (room: string): void
  /** Until something of it is refused. */
  isRefused (): Promise<unknown>
}

export interface FloodOptions {
  /** Of the port for programs of their server. */
  readonly address: string
  readonly port: number
  readonly domain: string
  readonly secret: string
}

/** How many people it has who talk. */
export const talkers = 8
/** How many of its stanzas go out every hundredth of a second. */
const batch = 20

/** Joins of ever more people, and messages, presences and requests of a few, until it is disposed of; it begins when it is turned to a room. */
export async function startFlood ({ address, port, domain, secret }: FloodOptions): Promise<Flood> {
  const program = await connectComponent(port, domain, secret, address)
  const joinOf = (who: string, room: string): string => `<presence from="${who}@${domain}/flood" to="${room}/Flood ${who}"><x xmlns="http://jabber.org/protocol/muc"/></presence>`
  let sent = 0
  let room = ''
  const kinds: ReadonlyArray<(talker: string, count: number) => string> = [
    (_talker, count) => joinOf(`q${count}`, room),
    (talker, count) => `<message from="${talker}@${domain}/flood" to="${room}" type="groupchat" id="m${count}"><body>flood ${count}</body></message>`,
    (talker, count) => `<presence from="${talker}@${domain}/flood" to="${room}/Flood ${talker}"><show>away</show><status>${count}</status></presence>`,
    (talker, count) => `<iq from="${talker}@${domain}/flood" to="${room}" type="get" id="i${count}"><query xmlns="http://jabber.org/protocol/disco#info"/></iq>`
  ]
  const next = (): string => {
    const count = sent++
    return kinds[count % kinds.length]?.(`p${Math.floor(count / kinds.length) % talkers}`, count) as string
  }
  let timer: NodeJS.Timeout | undefined
  const turnTo = (to: string): void => {
    clearInterval(timer)
    room = to
    sent = 0
    timer = setInterval(() => { program.send(Array.from({ length: batch }, next).join('')) }, 10)
  }
  return {
    get sent () { return sent },
    join: to => { program.send(Array.from({ length: talkers }, (_one, index) => joinOf(`p${index}`, to)).join('')) },
    turnTo,
    isRefused: () => program.receives(/resource-constraint/),
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer)
      await program[Symbol.asyncDispose]()
    }
  }
}
