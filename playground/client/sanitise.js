/** What Angular keeps where HTML is bound with [innerHTML]: no id, name, style, data-… or on…; form elements, frames and SVG shrink to their text. */
const elements = new Set(('a abbr acronym address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn dialog dir div dl dt em ' +
  'figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main map mark nav ol p picture pre q rp rt ruby s samp section small source span strike ' +
  'strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr').split(' '))
const attributes = new Set(('abbr accesskey align alt autoplay axis bgcolor border cellpadding cellspacing class clear color cols colspan compact controls coords datetime default dir ' +
  'download face headers height hidden href hreflang hspace ismap itemprop itemscope kind label lang language loop media muted nohref nowrap open preload rel rev role rows rowspan ' +
  'rules scope scrolling shape size sizes span src srclang srcset start summary tabindex target title translate type usemap valign value vspace width').split(' '))
const dropped = new Set(['script', 'style', 'template'])
const safeAddress = /^(?!javascript:)(?:[a-z0-9+.-]+:|[^&:/?#]*(?:[/?#]|$))/i

export function sanitised (html) {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  clean(body)
  return body.innerHTML
}

function clean (parent) {
  for (const child of Array.from(parent.children)) {
    if (dropped.has(child.localName)) {
      child.remove()
      continue
    }
    clean(child)
    if (elements.has(child.localName)) cleanAttributes(child)
    else child.replaceWith(...child.childNodes)
  }
}

function cleanAttributes (element) {
  for (const { name, value } of Array.from(element.attributes)) {
    const known = attributes.has(name) || name.startsWith('aria-')
    const unsafe = ['href', 'src', 'background', 'cite', 'poster'].includes(name) && !safeAddress.test(value.trim())
    if (!known) element.removeAttribute(name)
    else if (unsafe) element.setAttribute(name, `unsafe:${value}`)
  }
}
