import type { Expression } from './ast.js'

/** What an expression looks like, in a few characters and without any text of the file, which may be secret. */
export function snippetOf (expression: Expression): string {
  switch (expression.kind) {
    case 'variable': return expression.name
    case 'reference': return `${expression.name}…`
    case 'index': return expression.key.kind === 'string' ? `${snippetOf(expression.object)}.${nameOf(expression.key.text)}` : `${snippetOf(expression.object)}[…]`
    case 'call': return `${snippetOf(expression.callee)}${expression.method === undefined ? '' : `:${expression.method}`}(…)`
    case 'function': return 'function'
    case 'table': return '{…}'
    case 'binary': return `… ${expression.operator} …`
    case 'unary': return `${expression.operator} …`
    case 'group': return `(${snippetOf(expression.inner)})`
    case 'number': return expression.text
    case 'string': return '"…"'
    case 'vararg': return '...'
    default: return expression.kind
  }
}

const nameOf = (text: string): string => /^\w{1,40}$/.test(text) ? text : '…'
