/** Who asks for the chat of which video. */
export interface WebVisit {
  /** Of the site. */
  readonly url: string
  readonly video: string
  /** PeerTube's access token; left out for a guest. */
  readonly token?: string
  readonly videoPassword?: string
  readonly nickname?: string
  /** Where the person is, as a proxy tells it; left out, here. */
  readonly address?: string
}

const base = '/plugins/xmpp-chat/router'

export async function askPlugin (path: string, { url, video, token, videoPassword, address }: WebVisit, more: object = {}): Promise<{ readonly status: number, readonly body: Readonly<Record<string, never>> }> {
  const response = await fetch(`${url}${base}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...token === undefined ? {} : { authorization: `Bearer ${token}` },
      ...videoPassword === undefined ? {} : { 'x-peertube-video-password': videoPassword },
      ...address === undefined ? {} : { 'x-forwarded-for': address }
    },
    body: JSON.stringify({ video, ...more })
  })
  return { status: response.status, body: await response.json() as Readonly<Record<string, never>> }
}
