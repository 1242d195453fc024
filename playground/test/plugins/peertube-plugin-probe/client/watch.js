export async function register ({ registerHook }) {
  const { hooks } = window.probe
  registerHook({ target: 'action:video-watch.init', handler: () => { hooks.push('action:video-watch.init') } })
  registerHook({ target: 'action:video-watch.video.loaded', handler: ({ video }) => {
    const box = document.getElementById('plugin-placeholder-player-next')
    hooks.push(`action:video-watch.video.loaded ${video.name} over ${box?.childElementCount ?? 'nothing'}`)
    const mine = document.createElement('p')
    mine.style.color = '#fff'
    mine.textContent = `The probe beside ${video.name}`
    box?.replaceChildren(mine)
  } })
}
