/// <reference lib="dom" />
import { h } from './dom.js'
import { addPanelStyles } from './panel-styles.js'

const rules = `
.xmpp-chat-status{max-width:1000px;margin:0 auto;padding:24px 16px 48px;color:var(--xmpp-chat-foreground);line-height:1.5}
.xmpp-chat-status h1{font-size:24px;margin:0 0 16px}
.xmpp-chat-status h2{font-size:18px;margin:28px 0 8px}
.xmpp-chat-status table{width:100%;border-collapse:collapse}
.xmpp-chat-status th,.xmpp-chat-status td{padding:8px 12px 8px 0;text-align:start;vertical-align:middle;border-bottom:1px solid var(--xmpp-chat-border)}
.xmpp-chat-status thead th{color:var(--xmpp-chat-subdued);font-weight:600}
.xmpp-chat-status td small{display:block;color:var(--xmpp-chat-subdued);overflow-wrap:anywhere}
.xmpp-chat-status .xmpp-chat-table{overflow-x:auto}
.xmpp-chat-status a,.xmpp-chat-answer a{color:var(--xmpp-chat-accent);text-decoration:underline}
.xmpp-chat-actions{display:flex;flex-wrap:wrap;gap:6px 14px;align-items:center}
.xmpp-chat-actions button{padding:2px 10px;border:1px solid currentColor;border-radius:6px;background:none;color:var(--xmpp-chat-danger);font:inherit;cursor:pointer}
.xmpp-chat-links{display:flex;flex-wrap:wrap;gap:4px 20px;margin:0 0 12px}
.xmpp-chat-good{color:var(--xmpp-chat-success);font-weight:600}
.xmpp-chat-bad{color:var(--xmpp-chat-danger);font-weight:600}
.xmpp-chat-status ul,.xmpp-chat-answer ul{margin:8px 0 0;padding:0;list-style:none}
.xmpp-chat-finding{padding:8px 12px;margin:6px 0;border-inline-start:4px solid var(--xmpp-chat-accent);overflow-wrap:anywhere}
.xmpp-chat-finding.xmpp-chat-error{border-color:var(--xmpp-chat-danger)}
.xmpp-chat-finding.xmpp-chat-warning{border-color:var(--xmpp-chat-warning)}
.xmpp-chat-answer{padding:10px 14px;margin:0 0 8px;border-inline-start:4px solid var(--xmpp-chat-border);line-height:1.5}
.xmpp-chat-answer p{margin:0}
.xmpp-chat-answer-applied{border-color:var(--xmpp-chat-success)}
.xmpp-chat-answer-warning{border-color:var(--xmpp-chat-warning)}
.xmpp-chat-answer-error{border-color:var(--xmpp-chat-danger)}
.xmpp-chat-answer-error>p strong{color:var(--xmpp-chat-danger)}
form:has(#settings-answer-wrapper)>.form-group:has(>[hidden]:only-child){margin:0}
`

const id = 'xmpp-chat-status-style'

/** The style of the status page and of the answer on the settings page, once. */
export function addStatusStyles (): void {
  addPanelStyles()
  if (document.getElementById(id) === null) document.head.append(h('style', { id }, rules))
}
