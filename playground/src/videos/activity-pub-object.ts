import type { Row } from '../database/sequelize-query.ts'
import type { Site } from '../site.ts'
import { Privacy } from './privacy.ts'
import type { FullVideo } from './video.ts'

const publicly = 'https://www.w3.org/ns/activitystreams#Public'

/** What other servers get of a video, without its files. Plugins change the object before its audience and its context are added, as in PeerTube. */
export async function activityPubObject (site: Site, video: FullVideo): Promise<Row> {
  const { hooks } = site.plugins
  const { Account: account, Actor: channel } = video.VideoChannel
  const object = await hooks.filter<Row>('filter:activity-pub.video.json-ld.build.result', {
    type: 'Video', id: video.url, name: video.name, duration: 'PT0S', uuid: video.uuid, tag: [], mediaType: 'text/markdown', content: video.description,
    url: [{ type: 'Link', mediaType: 'text/html', href: `${site.url}/videos/watch/${video.uuid}` }],
    attributedTo: [{ type: 'Person', id: account?.Actor.url }, { type: 'Group', id: channel.url }],
    isLiveBroadcast: video.isLive
  }, { video })
  const context = await hooks.filter('filter:activity-pub.activity.context.build.result', ['https://www.w3.org/ns/activitystreams', 'https://w3id.org/security/v1'])
  const followers = [`${account?.Actor.url}/followers`]
  const audience = video.privacy === Privacy.public ? { to: [publicly], cc: followers } : { to: followers, cc: [publicly] }
  return { '@context': context, ...object, ...audience }
}
