import type { Site } from '../site.ts'
import { Privacy } from './privacy.ts'
import { isUUID, toFullId } from './short-uuid.ts'
import { loadFullVideo } from './video.ts'

const shown: readonly number[] = [Privacy.public, Privacy.unlisted]

/** What PeerTube writes into the page of a video after schema.org; nothing for one that not everybody may see. */
export async function structuredData (site: Site, givenId: string): Promise<string> {
  const id = toFullId(givenId)
  const video = isUUID(id) || /^\d+$/.test(id) ? await loadFullVideo(site, id) : undefined
  if (!video || !shown.includes(video.privacy) || video.VideoBlacklist) return ''
  const schema = {
    '@context': 'http://schema.org', '@type': 'VideoObject', name: escaped(video.name), description: escaped(video.description?.slice(0, 200) ?? ''),
    image: `${site.url}/client/thumbnail.svg`, url: `${site.url}/w/${video.uuid}`, embedUrl: `${site.url}/videos/embed/${video.uuid}`,
    uploadDate: new Date(String(video.createdAt)).toISOString(), duration: 'PT0S', thumbnailUrl: `${site.url}/client/thumbnail.svg`
  }
  return `<script type="application/ld+json">${JSON.stringify(await site.plugins.hooks.filter('filter:html.client.json-ld.result', schema, { video }))}</script>`
}

export const escaped = (text: string): string => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
