import { api } from '../api.js'
import { h, withHtml } from '../dom.js'
import { runAction, runFilter } from '../hooks.js'
import { textMarkdown } from '../markdown.js'
import { askPassword } from '../modal.js'
import { player } from '../player.js'
import { currentUser } from '../session.js'
import { text } from '../texts.js'
import { setTitle } from '../title.js'
import { videoList } from '../video-list.js'

const published = 1

/**
 * Goes from video to video without being made anew: the placeholder of the plugins keeps what they put into it. A live that goes on air loads
 * the video again.
 */
export function watchPage ({ place, parameter, notFound }) {
  const view = layout()
  place.append(view.root)
  const state = { video: undefined }
  const load = (id, { again = false } = {}) => {
    if (!again && isSame(state.video, id)) return
    return show({ id, view, state }).catch(notFound)
  }
  runAction('action:video-watch.init', 'video-watch')
  const events = new EventSource('/api/v1/live-events')
  events.addEventListener('message', ({ data }) => {
    const { uuid, state: now } = JSON.parse(data)
    if (uuid === state.video?.uuid && now === published) load(uuid, { again: true })
  })
  return { ready: load(parameter), update: load, leave: () => { events.close() } }
}

const isSame = (video, id) => video !== undefined && [String(video.id), video.uuid, video.shortUUID].includes(id)

function layout () {
  const screen = h('div', { id: 'videojs-wrapper' })
  const bottom = h('div', { class: 'margin-content video-bottom' })
  const placeholder = h('my-plugin-placeholder', {}, h('div', { id: 'plugin-placeholder-player-next' }))
  const root = h('div', { class: 'root', hidden: true }, h('div', { id: 'video-wrapper' }, screen, placeholder), bottom)
  return { root, screen, bottom }
}

async function show ({ id, view, state }) {
  const video = await loadVideo(id)
  if (!video) return history.back()
  state.video = video
  const { data } = await api('videos')
  const fake = player(video)
  view.screen.replaceChildren(fake.element)
  view.bottom.replaceChildren(information(video), recommended(data.filter(({ uuid }) => uuid !== video.uuid)))
  view.root.hidden = false
  setTitle(video.name)
  runAction('action:video-watch.video.loaded', 'video-watch', { videojs: {}, video, playlist: null })
  if (video.state.id === published) runAction('action:video-watch.player.loaded', 'video-watch', { player: fake.player, videojs: {}, video, playlist: null })
}

/** Asks for a password as often as it takes; undefined when people give up. */
async function loadVideo (id, videoPassword) {
  try {
    const params = await runFilter('filter:api.video-watch.video.get.params', 'video-watch', { videoId: id, videoPassword })
    const video = await api(`videos/${params.videoId}`, { headers: params.videoPassword ? { 'x-peertube-video-password': params.videoPassword } : {} })
    return await runFilter('filter:api.video-watch.video.get.result', 'video-watch', { ...video, byAccount: video.account.name, byVideoChannel: video.channel.name }, params)
  } catch (error) {
    if (!['video_requires_password', 'incorrect_video_password'].includes(error.body?.code)) throw error
    const given = await askPassword(error.body.code === 'incorrect_video_password')
    return given === undefined ? undefined : loadVideo(id, given)
  }
}

function information (video) {
  const { username, role } = currentUser() ?? {}
  const mayEdit = username === video.account.name || role?.id < 2
  return h('div', { class: 'video-info' },
    h('h1', { class: 'video-info-name' }, video.name),
    h('p', { class: 'video-info-channel' }, video.account.avatars[0] && h('img', { src: video.account.avatars[0].path, alt: '', width: 32, height: 32 }),
      `${video.channel.displayName} – ${video.account.displayName}`),
    mayEdit && h('p', {}, h('a', { href: `/videos/update/${video.shortUUID}` }, text('Edit this video'))),
    withHtml(h('div', { class: 'video-info-description' }), textMarkdown(video.description)))
}

const recommended = videos => h('section', { class: 'recommended', 'aria-labelledby': 'other-videos' }, h('h2', { id: 'other-videos' }, text('Other videos')), videoList(videos))
