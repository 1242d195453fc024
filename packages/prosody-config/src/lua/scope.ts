import type { Local } from './ast.js'
import { LuaSyntaxError } from './tokens.js'

/** As `MAXVARS` in lparser.c. */
const localLimit = 200

interface Label { readonly name: string, readonly depth: number }
interface Goto { readonly name: string, readonly line: number, depth: number }
interface Block { readonly firstLocal: number, readonly firstLabel: number, readonly firstGoto: number, readonly isLoop: boolean }

/** The variables, labels and jumps of one function while it is parsed: what Lua refuses though the grammar takes it. */
export class FunctionScope {
  readonly #outer: FunctionScope | undefined
  readonly isVararg: boolean
  readonly #locals: Local[] = []
  readonly #labels: Label[] = []
  #gotos: Goto[] = []
  readonly #blocks: Block[] = []

  constructor (outer: FunctionScope | undefined, isVararg: boolean) {
    this.#outer = outer
    this.isVararg = isVararg
  }

  enter (isLoop = false): void {
    this.#blocks.push({ firstLocal: this.#locals.length, firstLabel: this.#labels.length, firstGoto: this.#gotos.length, isLoop })
  }

  /** Jumps that found no label go on looking outside; at the end of the function that is an error. */
  leave (): void {
    const { firstLocal, firstLabel, firstGoto, isLoop } = this.#blocks.pop() as Block
    this.#locals.length = firstLocal
    this.#labels.length = firstLabel
    for (const jump of this.#gotos.slice(firstGoto)) jump.depth = Math.min(jump.depth, firstLocal)
    if (isLoop) this.#gotos = this.#gotos.filter(({ name }, index) => index < firstGoto || name !== 'break')
    const [lost] = this.#blocks.length === 0 ? this.#gotos : []
    if (lost !== undefined) throw refused(lost.name === 'break' ? 'break' : `goto ${lost.name}`, lost.line)
  }

  declare (locals: readonly Local[], hidden: number, line: number): void {
    this.#locals.push(...locals, ...Array.from({ length: hidden }, () => ({ name: '', isConstant: true })))
    if (this.#locals.length > localLimit) throw refused('local', line)
  }

  find (name: string): Local | undefined {
    return this.#locals.findLast(local => local.name === name) ?? this.#outer?.find(name)
  }

  jump (name: string, line: number): void {
    if (name !== 'break' && this.#labels.some(label => label.name === name)) return
    this.#gotos.push({ name, line, depth: this.#locals.length })
  }

  /** `isLast`: nothing but labels follows in its block, so that no variable is in scope there. */
  label (name: string, isLast: boolean, line: number): void {
    if (this.#labels.some(label => label.name === name)) throw refused(`::${name}::`, line)
    const { firstLocal, firstGoto } = this.#blocks.at(-1) as Block
    const depth = isLast ? firstLocal : this.#locals.length
    const early = this.#gotos.find((jump, index) => index >= firstGoto && jump.name === name && jump.depth < depth)
    if (early !== undefined) throw refused(`goto ${name}`, early.line)
    this.#gotos = this.#gotos.filter((jump, index) => index < firstGoto || jump.name !== name)
    this.#labels.push({ name, depth })
  }
}

export const refused = (near: string, line: number): LuaSyntaxError => new LuaSyntaxError({ code: 'READ_SYNTAX', near }, line)
