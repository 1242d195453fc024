/// <reference lib="dom" />
import { h } from './dom.js'
import { addStatusStyles } from './status-styles.js'

const rules = `
.xmpp-chat-assistant p{margin:0 0 12px}
.xmpp-chat-assistant [hidden]{display:none!important}
.xmpp-chat-assistant [role=status]{font-weight:600}
.xmpp-chat-assistant small{color:var(--xmpp-chat-subdued);font-size:14px}
.xmpp-chat-tools{display:flex;flex-wrap:wrap;align-items:center;gap:8px 12px}
.xmpp-chat-tools button,.xmpp-chat-snippet button{min-height:36px;padding:4px 14px;border:1px solid var(--xmpp-chat-subdued);border-radius:6px;background:var(--xmpp-chat-background);color:var(--xmpp-chat-foreground);font:inherit;font-size:14px;font-weight:600;cursor:pointer}
.xmpp-chat-tools button:hover,.xmpp-chat-snippet button:hover{border-color:var(--xmpp-chat-foreground)}
.xmpp-chat-assistant :focus-visible{outline:2px solid var(--xmpp-chat-accent);outline-offset:2px}
.xmpp-chat-steps{list-style:none;margin:20px 0 0;padding:0;display:flex;flex-direction:column;gap:16px}
.xmpp-chat-step{--xmpp-chat-mark:var(--xmpp-chat-subdued);padding:14px 18px;border:1px solid var(--xmpp-chat-border);border-inline-start:6px solid var(--xmpp-chat-mark);border-radius:8px}
.xmpp-chat-is-green{--xmpp-chat-mark:var(--xmpp-chat-success)}
.xmpp-chat-is-amber{--xmpp-chat-mark:var(--xmpp-chat-warning)}
.xmpp-chat-is-red{--xmpp-chat-mark:var(--xmpp-chat-danger)}
.xmpp-chat-step-head{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:4px 12px;margin-bottom:6px}
.xmpp-chat-status .xmpp-chat-step-head h2{margin:0;font-size:18px}
.xmpp-chat-badge{display:inline-flex;align-items:center;gap:6px;color:var(--xmpp-chat-mark);font-weight:600}
.xmpp-chat-step>p{overflow-wrap:anywhere}
.xmpp-chat-step>:last-child{margin-bottom:0}
.xmpp-chat-step .xmpp-chat-finding{background:var(--xmpp-chat-raised);border-radius:4px}
.xmpp-chat-step .xmpp-chat-finding span{display:block;white-space:pre-line}
.xmpp-chat-step .xmpp-chat-tools{margin-top:12px}
.xmpp-chat-step details{margin-top:8px}
.xmpp-chat-step summary{cursor:pointer}
.xmpp-chat-snippet{margin-top:12px;border:1px solid var(--xmpp-chat-border);border-radius:6px;overflow:hidden}
.xmpp-chat-snippet-head{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:4px 12px;padding:6px 8px 6px 12px;background:var(--xmpp-chat-raised);border-bottom:1px solid var(--xmpp-chat-border)}
.xmpp-chat-snippet pre{margin:0;padding:10px 12px;overflow-x:auto;background:none;color:inherit;font-size:14px;line-height:1.5}
.xmpp-chat-snippet pre:focus-visible{outline-offset:-2px}
.xmpp-chat-snippet code{padding:0;background:none;color:inherit;font-size:inherit}
.xmpp-chat-proof{margin-top:12px}
.xmpp-chat-proof label{display:block;font-weight:600;margin-bottom:6px}
.xmpp-chat-fields{display:flex;flex-wrap:wrap;align-items:center;gap:8px;margin-bottom:6px}
.xmpp-chat-assistant form{max-width:none}
.xmpp-chat-fields *{margin:0!important}
.xmpp-chat-fields input{flex:0 1 320px;min-width:0;height:40px;padding:0 10px;border:1px solid var(--xmpp-chat-subdued);border-radius:6px;background:var(--xmpp-chat-background);color:var(--xmpp-chat-foreground);font:inherit;font-size:16px}
.xmpp-chat-fields input::placeholder{color:var(--xmpp-chat-subdued);opacity:1}
.xmpp-chat-fields button{height:40px;padding:0 18px;border:0;border-radius:6px;background:var(--xmpp-chat-accent);color:var(--xmpp-chat-on-accent);font:inherit;font-weight:600;cursor:pointer}
.xmpp-chat-fields button:disabled{opacity:.6;cursor:progress}
.xmpp-chat-proof>p{color:var(--xmpp-chat-subdued);font-size:14px;margin:0}
.xmpp-chat-proof .xmpp-chat-proof-answer{margin-top:8px;font-weight:400}
.xmpp-chat-proof-answer p{margin:0}
`

const id = 'xmpp-chat-assistant-style'

export function addAssistantStyles (): void {
  addStatusStyles()
  if (document.getElementById(id) === null) document.head.append(h('style', { id }, rules))
}
