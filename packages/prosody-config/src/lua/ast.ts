import type { Reference } from '../value.js'

/** A local variable, told apart from others of its name. */
export interface Local {
  readonly name: string
  /** Whether it may not be assigned to. */
  readonly isConstant: boolean
}

export type Expression = { readonly line: number } & (
  | { readonly kind: 'nil' | 'true' | 'false' | 'vararg' }
  | { readonly kind: 'number', readonly value: bigint | number, readonly text: string }
  | { readonly kind: 'string', readonly text: string, readonly secret: boolean }
  /** A value from elsewhere in the form that `renderProsodyConfig` writes; `name` is the global that it begins with. */
  | { readonly kind: 'reference', readonly name: string, readonly value: Reference }
  | { readonly kind: 'variable', readonly name: string, readonly local: Local | undefined }
  | { readonly kind: 'index', readonly object: Expression, readonly key: Expression }
  | { readonly kind: 'call', readonly callee: Expression, readonly method: string | undefined, readonly args: readonly Expression[] }
  | { readonly kind: 'function', readonly body: Block }
  | { readonly kind: 'table', readonly items: ReadonlyArray<{ readonly key: Expression | undefined, readonly value: Expression }> }
  | { readonly kind: 'binary', readonly operator: string, readonly left: Expression, readonly right: Expression }
  | { readonly kind: 'unary', readonly operator: string, readonly operand: Expression }
  /** In parentheses: one value at most. */
  | { readonly kind: 'group', readonly inner: Expression }
)

export type Statement = { readonly line: number } & (
  | { readonly kind: 'local', readonly locals: readonly Local[], readonly values: readonly Expression[] }
  | { readonly kind: 'assign', readonly targets: readonly Expression[], readonly values: readonly Expression[] }
  | { readonly kind: 'call', readonly call: Expression }
  | { readonly kind: 'block', readonly body: Block }
  | { readonly kind: 'if', readonly branches: ReadonlyArray<{ readonly condition: Expression | undefined, readonly body: Block }> }
  /** `for name in …`. */
  | { readonly kind: 'each', readonly locals: readonly Local[], readonly values: readonly Expression[], readonly body: Block }
  /** Any other loop, with its conditions. */
  | { readonly kind: 'loop', readonly word: string, readonly values: readonly Expression[], readonly body: Block }
  | { readonly kind: 'return', readonly values: readonly Expression[] }
  | { readonly kind: 'jump', readonly word: 'goto' | 'break' }
)

export type Block = readonly Statement[]
