/** As PeerTube: what it is, then the name of the site. */
export function setTitle (title) {
  document.title = title ? `${title} - Playground` : 'Playground'
}
