import { h } from './dom.js'
import { text } from './texts.js'

const silences = { 4: 'The live has not started yet.', 5: 'The live has ended.' }

/** A picture that moves a little in the place of PeerTube's player, and as much of video.js as plugins touch at once. */
export function player (video) {
  const words = silences[video.state.id] ? text(silences[video.state.id]) : video.name
  const element = h('div', { class: 'video-js vjs-peertube-skin', role: 'img', 'aria-label': `${text('Video')}: ${words}` },
    h('div', { class: silences[video.state.id] ? 'scene still' : 'scene' }),
    h('p', { 'aria-hidden': 'true' }, words),
    video.isLive && !silences[video.state.id] && h('span', { class: 'badge live', 'aria-hidden': 'true' }, text('LIVE')))
  const started = performance.now()
  const fake = { el: () => element, currentTime: () => (performance.now() - started) / 1000, paused: () => false, on: () => fake, one: () => fake, off: () => fake }
  return { element, player: fake }
}
