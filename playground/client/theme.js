const sheet = () => document.getElementById('dark-theme')

/** Light is PeerTube's own; a dark theme there is a plugin that gives the variables other values, and so it is here. */
export const isDark = () => localStorage.getItem('theme') === 'dark'

export function setDark (dark) {
  localStorage.setItem('theme', dark ? 'dark' : 'default')
  sheet().disabled = !dark
  return dark
}
