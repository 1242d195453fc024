import { h } from './dom.js'

/** Panels of which one is shown: `[[title, element], …]`. */
export function tabs (entries) {
  const buttons = entries.map(([title], index) => h('button', { type: 'button', role: 'tab', id: `tab-${index}`, 'aria-controls': `panel-${index}`, onclick: () => { show(index) } }, title))
  const panels = entries.map(([, element], index) => h('div', { role: 'tabpanel', id: `panel-${index}`, 'aria-labelledby': `tab-${index}` }, element))
  const show = chosen => {
    for (const [index, button] of buttons.entries()) button.setAttribute('aria-selected', index === chosen)
    for (const [index, panel] of panels.entries()) panel.hidden = index !== chosen
  }
  const move = ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key]
    if (!step) return
    const next = (buttons.findIndex(button => button === document.activeElement) + step + buttons.length) % buttons.length
    buttons[next].focus()
    show(next)
  }
  show(0)
  return h('div', {}, h('div', { role: 'tablist', class: 'tabs', onkeydown: move }, ...buttons), ...panels)
}
