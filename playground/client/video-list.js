import { h } from './dom.js'
import { text } from './texts.js'

export const videoList = videos => h('ul', { class: 'videos' }, ...videos.map(item))

const item = video => h('li', {},
  h('a', { href: `/w/${video.shortUUID}` }, h('img', { src: video.thumbnailPath, alt: '', width: 160, height: 90 }), h('span', {}, video.name)),
  video.isLive && h('span', { class: 'badge live' }, text('LIVE')),
  video.privacy.id !== 1 && h('span', { class: 'badge' }, text(video.privacy.label)))
