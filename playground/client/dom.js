/** An element: `h('a', { href: '/' }, 'Home')`. `on…` are listeners, `false` and undefined leave an attribute out. */
export function h (tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else if (value !== false && value !== undefined && value !== null) element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...children.filter(child => child !== undefined && child !== null && child !== false))
  return element
}

/** The same with HTML inside that is safe already. */
export function withHtml (element, html) {
  element.innerHTML = html
  return element
}
