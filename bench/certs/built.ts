/** The library as it is published: what people run, and not what a loader makes of its sources. Needs `npm run build` before. */
const built = new URL('../../packages/certs/dist/index.js', import.meta.url).href
export const { createSelfSigned, findCertificates, keyTypes } = await import(built) as typeof import('@xmpp-chat/certs')
