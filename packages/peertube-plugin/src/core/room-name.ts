/** What a room is the chat of. */
export type RoomSubject = { readonly kind: 'video', readonly uuid: string } | { readonly kind: 'channel', readonly name: string }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The node of a room's JID; a channel's name is written as XEP-0106 says, since it may have a colon. */
export const nodeOf = (subject: RoomSubject): string =>
  subject.kind === 'video' ? subject.uuid.toLowerCase() : subject.name.toLowerCase().replaceAll(':', '\\3a')

export const subjectOf = (node: string): RoomSubject =>
  uuid.test(node) ? { kind: 'video', uuid: node } : { kind: 'channel', name: node.replaceAll('\\3a', ':') }

export const isUuid = (text: unknown): text is string => typeof text === 'string' && uuid.test(text)
