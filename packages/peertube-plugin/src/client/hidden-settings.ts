const ofChats = ['rooms-per', 'auto-open', 'guests', 'history']

const ofExternalAccounts = [
  's2s-port', 's2s-interfaces', 's2s-direct-tls-port', 'certificates-folder', 'require-trusted-servers', 'blocked-domains', 'allowed-domains', 'remote-joins', 'remote-messages', 'show-address'
]

type FormValues = Readonly<Record<string, unknown>>

/** Whether people with accounts of other servers may come, as the form says at this moment. */
export const isExternal = (values: FormValues): boolean => values['external-accounts'] === true || values['external-accounts'] === 'true'

/** What makes no difference with what the form holds: no video has a chat, or nobody comes from elsewhere. */
export const isHidden = (name: string, values: FormValues): boolean =>
  (values['chat-for'] === 'none' && ofChats.includes(name)) || (!isExternal(values) && ofExternalAccounts.includes(name))
