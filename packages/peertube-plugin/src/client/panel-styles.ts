/// <reference lib="dom" />
import { h } from './dom.js'
import { readPageTheme, watchPageTheme } from './page-theme.js'
import type { Theme } from './theme.js'

const rules = `
.xmpp-chat{box-sizing:border-box;display:flex;flex-direction:column;width:400px;height:100%;min-height:0;background:var(--xmpp-chat-background);color:var(--xmpp-chat-foreground);border-inline-start:1px solid var(--xmpp-chat-border);font-size:15px;line-height:1.4;text-align:start}
.xmpp-chat *{box-sizing:border-box}
.xmpp-chat[data-open=false]{width:auto;padding:10px;background:none;border:0}
.xmpp-chat p,.xmpp-chat h2{margin:0}
.xmpp-chat-bar{display:flex;align-items:center;gap:4px;padding:0 4px 0 12px;min-height:44px;background:var(--xmpp-chat-raised);border-bottom:1px solid var(--xmpp-chat-border)}
.xmpp-chat-bar h2,.xmpp-chat-bar h1{flex:1;margin:0;font-size:16px;font-weight:600;line-height:1.3;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;color:inherit}
.xmpp-chat-bar a,.xmpp-chat-bar button{display:inline-flex;align-items:center;justify-content:center;min-width:36px;height:36px;padding:0 8px;gap:6px;border:0;border-radius:6px;background:none;color:inherit;cursor:pointer;text-decoration:none;font:inherit}
.xmpp-chat-bar a:hover,.xmpp-chat-bar button:hover{background:var(--xmpp-chat-border)}
.xmpp-chat :focus-visible{outline:2px solid var(--xmpp-chat-accent);outline-offset:-2px}
.xmpp-chat .xmpp-chat-open,.xmpp-chat .xmpp-chat-try,.xmpp-chat .xmpp-chat-button{display:inline-flex;align-items:center;justify-content:center;gap:8px;min-height:40px;padding:6px 16px;border:0;border-radius:6px;background:var(--xmpp-chat-accent);color:var(--xmpp-chat-on-accent);font:inherit;font-weight:600;cursor:pointer;text-decoration:none}
.xmpp-chat .xmpp-chat-try{min-height:32px;padding:2px 12px;flex:none}
.xmpp-chat .xmpp-chat-open:focus-visible,.xmpp-chat .xmpp-chat-try:focus-visible,.xmpp-chat .xmpp-chat-button:focus-visible{outline-offset:2px}
.xmpp-chat-state{display:flex;align-items:center;gap:8px;padding:8px 12px;background:var(--xmpp-chat-raised);border-bottom:1px solid var(--xmpp-chat-border);font-size:14px}
.xmpp-chat-state p{flex:1;overflow-wrap:anywhere}
.xmpp-chat-state[data-kind=connected]{position:absolute;width:1px;height:1px;padding:0;margin:-1px;overflow:hidden;clip-path:inset(50%);border:0}
.xmpp-chat [hidden]{display:none!important}
.xmpp-chat-frame{display:block;flex:1;width:100%;min-height:0;border:0;background:var(--xmpp-chat-background)}
.xmpp-chat .xmpp-chat-frame:focus-visible{outline:0}
.xmpp-chat-note{padding:16px 12px;display:flex;flex-direction:column;gap:12px;align-items:flex-start}
.xmpp-chat-bar .xmpp-chat-join{font-size:14px;font-weight:600;white-space:nowrap}
.xmpp-chat-bar .xmpp-chat-join:focus-visible{outline-offset:-2px}
.xmpp-chat:not(.xmpp-chat-page) .xmpp-chat-long,.xmpp-chat-page .xmpp-chat-short{display:none}
.xmpp-chat-dialog{width:min(420px,calc(100vw - 24px));max-width:none;max-height:calc(100vh - 24px);max-height:calc(100dvh - 24px);margin:auto;padding:0;overflow:auto;border:1px solid var(--xmpp-chat-border);border-radius:10px;background:var(--xmpp-chat-background);color:var(--xmpp-chat-foreground);font-size:15px;line-height:1.5}
.xmpp-chat-dialog::backdrop{background:rgb(0 0 0/60%)}
.xmpp-chat-sheet{display:flex;flex-direction:column;gap:14px;padding:16px 20px 20px}
.xmpp-chat-heading{display:flex;align-items:flex-start;justify-content:space-between;gap:8px}
.xmpp-chat-heading h2{font-size:19px;font-weight:600;line-height:1.3;padding-top:4px}
.xmpp-chat-close{display:inline-flex;align-items:center;justify-content:center;flex:none;width:36px;height:36px;margin-inline-end:-8px;border:0;border-radius:6px;background:none;color:inherit;cursor:pointer}
.xmpp-chat-close:hover{background:var(--xmpp-chat-raised)}
.xmpp-chat-copied{display:flex;flex-wrap:wrap;align-items:center;gap:8px;padding:8px 8px 8px 12px;border:1px solid var(--xmpp-chat-border);border-radius:6px;background:var(--xmpp-chat-raised)}
.xmpp-chat-copied code{flex:1 1 200px;min-width:0;padding:0;background:none;color:inherit;font-size:14px;overflow-wrap:anywhere;user-select:all}
.xmpp-chat-dialog .xmpp-chat-copied code{flex-basis:100%}
.xmpp-chat-copying{display:inline-flex;align-items:center;gap:8px}
.xmpp-chat-copy{min-height:34px;padding:2px 14px;border:1px solid var(--xmpp-chat-subdued);border-radius:6px;background:var(--xmpp-chat-background);color:inherit;font:inherit;font-size:14px;font-weight:600;cursor:pointer}
.xmpp-chat-copy:hover{border-color:var(--xmpp-chat-foreground)}
.xmpp-chat-said{color:var(--xmpp-chat-success);font-size:14px;font-weight:600}
.xmpp-chat-said:empty{display:none}
.xmpp-chat-dialog figure{margin:0;text-align:center;color:var(--xmpp-chat-subdued);font-size:14px}
.xmpp-chat-dialog .xmpp-chat-qr{display:block;width:min(220px,100%)!important;height:auto!important;margin:0 auto 8px;border-radius:6px}
#plugin-placeholder-player-next:has(>.xmpp-chat){position:relative}
.xmpp-chat-page{width:100%;height:calc(100vh - var(--xmpp-chat-top,70px));height:calc(100dvh - var(--xmpp-chat-top,70px));min-height:320px;border-inline-start:0}
.root.theater-enabled .xmpp-chat:not(.xmpp-chat-page){width:100%;height:min(60vh,520px);min-height:400px;border-inline-start:0}
.root.theater-enabled .xmpp-chat[data-open=false]{height:auto;min-height:0}
@media (max-width:1100px){
.xmpp-chat:not(.xmpp-chat-page){width:100%;height:min(65vh,560px);min-height:400px;border-inline-start:0;border-bottom:1px solid var(--xmpp-chat-border)}
.xmpp-chat[data-open=false]{height:auto!important;min-height:0!important;align-items:stretch;padding:8px 12px}
}
@media (max-width:700px){
.xmpp-chat-page .xmpp-chat-long{display:none}
.xmpp-chat-page .xmpp-chat-short{display:inline}
}
@media (min-width:1500px){.xmpp-chat{width:440px}}
`

const id = 'xmpp-chat-style'

/** Puts the style of what stands in PeerTube's page there, once, and keeps its colors those of the page. */
export function addPanelStyles (): void {
  if (document.getElementById(id) !== null) return
  const colors = h('style', { id })
  const write = (theme: Theme): void => {
    const names = ['background', 'raised', 'foreground', 'subdued', 'border', 'accent', 'danger', 'success', 'warning'] as const
    colors.textContent = `.xmpp-chat,.xmpp-chat-status,.xmpp-chat-answer{${names.map(name => `--xmpp-chat-${name}:${theme[name]}`).join(';')};--xmpp-chat-on-accent:${theme.onAccent}}`
  }
  document.head.append(h('style', {}, rules), colors)
  write(readPageTheme())
  watchPageTheme(write)
}
