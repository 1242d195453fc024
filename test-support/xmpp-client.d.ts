/** What the tests use of @xmpp/client, which brings no types. */
declare module '@xmpp/client' {
  export interface XmlElement {
    readonly attrs: Readonly<Record<string, string>>
    is (name: string, xmlns?: string): boolean
    getChild (name: string, xmlns?: string): XmlElement | undefined
    getChildText (name: string): string | null
  }
  export interface Client {
    on (event: string, listener: (value: never) => void): this
    start (): Promise<{ toString (): string }>
    stop (): Promise<void>
    send (element: XmlElement): Promise<void>
    readonly reconnect: { stop (): void }
    readonly timeout: number
  }
  export function client (options: Readonly<Record<string, unknown>>): Client
  export function xml (name: string, attributes?: object, ...children: Array<XmlElement | string>): XmlElement
}
