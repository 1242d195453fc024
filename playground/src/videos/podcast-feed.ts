import type { Site } from '../site.ts'
import { listVideoIds } from './list-videos.ts'
import { State } from './privacy.ts'
import { escaped } from './structured-data.ts'
import { loadFullVideo, type FullVideo } from './video.ts'

interface CustomTag { name: string, attributes?: Record<string, string>, value?: string }

/** PeerTube's podcast feed of a channel, without its files: the tags of plugins stand in the items. */
export async function podcastFeed (site: Site, channelId: number, title: string): Promise<string> {
  const items: string[] = []
  for (const id of await listVideoIds(site)) {
    const video = await loadFullVideo(site, id)
    if (video?.channelId === channelId && (!video.isLive || video.state !== State.liveEnded)) items.push(await itemOf(site, video))
  }
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:podcast="https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md">
<channel><title>${escaped(title)}</title><podcast:medium>video</podcast:medium>
${items.join('\n')}
</channel></rss>
`
}

async function itemOf (site: Site, video: FullVideo): Promise<string> {
  const tags = await site.plugins.hooks.filter<CustomTag[]>('filter:feed.podcast.video.create-custom-tags.result', [], { video, liveItem: video.isLive })
  const content = `<title>${escaped(video.name)}</title><link>${site.url}/w/${video.uuid}</link>${tags.map(printed).join('')}`
  return video.isLive ? `<podcast:liveItem status="${video.state === State.published ? 'live' : 'pending'}">${content}</podcast:liveItem>` : `<item>${content}</item>`
}

function printed ({ name, attributes = {}, value = '' }: CustomTag): string {
  const written = Object.entries(attributes).map(([key, text]) => ` ${key}="${escaped(text)}"`).join('')
  return `<${name}${written}>${escaped(value)}</${name}>`
}
