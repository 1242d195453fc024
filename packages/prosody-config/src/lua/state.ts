import { nameprep } from '../nameprep.js'
import type { Target } from '../target.js'
import type { Block, Expression, Local } from './ast.js'
import { effectsOf, type Effects } from './effects.js'
import { isLibrary } from './libraries.js'
import { kindOf, type LuaTable, type LuaValue, type Unknown } from './lua-value.js'
import { optionPath, Refused, sectionPath, type Found, type Section } from './sections.js'
import { snippetOf } from './snippet.js'

/** Names that are Prosody's in every configuration, and those that only 13.0 has. */
const ownNames = new Set(['VirtualHost', 'Host', 'host', 'Component', 'component', 'Include', 'include', 'RunScript', '__currenthost'])
const ownNamesOf13 = new Set(['FileContents', 'FileLine', 'FileLines', 'Credential'])

/** What a configuration has set so far, while it is run in thought as core/configmanager.lua runs it. */
export class ConfigState {
  readonly target: Target
  readonly server: Section = { kind: 'server', name: '*', line: 1, options: new Map() }
  readonly sections = new Map<string, Section>([['*', this.server]])
  readonly found: Found[] = []
  readonly locals = new Map<Local, LuaValue>()
  /** Names of Prosody's that the file took for something else. */
  readonly overridden = new Map<string, LuaValue>()
  /** Where options go; one that is not among the sections takes those that cannot be kept. */
  current = this.server
  /** Whether hosts or options may be there that are not known. */
  isIncomplete = false
  #knowsGlobals = true
  #functions: Effects[] = []

  constructor (target: Target) {
    this.target = target
  }

  isOwnName (name: string): boolean {
    return ownNames.has(name) || (this.target === '13.0' && ownNamesOf13.has(name))
  }

  readGlobal (name: string, line: number): LuaValue {
    if (this.overridden.has(name)) return this.overridden.get(name)
    if (/^ENV_\w/.test(name)) return { kind: 'outside', value: { $env: name.slice(4) } }
    if (this.isOwnName(name)) return name === '__currenthost' ? unknown(name, line) : { kind: 'builtin', name }
    const option = this.target === '13.0' ? this.#readOption(name, line) : undefined
    if (option !== undefined) return option
    if (name === 'Lua' && this.target === '13.0') return { kind: 'library', name: '_G' }
    if (isLibrary(name)) return { kind: 'library', name }
    return this.#knowsGlobals ? undefined : unknown(name, line)
  }

  /** 13.0 lets a file read the options that it has set in the same section. */
  #readOption (name: string, line: number): LuaValue {
    const option = this.current.options.get(name)
    if (option?.isOpen || (option === undefined && this.isOpen(this.current))) return isLibrary(name) || name === 'Lua' ? undefined : unknown(name, line)
    return kindOf(option?.value) === 'table' ? { kind: 'option', section: this.current, name } : option?.value
  }

  /** Whether a section may hold options that are not known. */
  isOpen (section: Section): boolean {
    return this.sections.get(section.name) !== section || section.isOpen === true
  }

  setOption (section: Section, name: string, value: LuaValue, line: number): void {
    const { options } = section
    if (options.has(name)) this.found.push({ code: 'READ_OPTION_TWICE', path: optionPath(section, name), line, option: name })
    options.delete(name)
    if (value !== undefined) options.set(name, { value, line })
  }

  /** Opens a host or component as `VirtualHost` and `Component` do. */
  open (kind: 'host' | 'component', given: string, line: number): Section {
    const name = nameprep(given)
    if (name === undefined) throw new Refused({ code: 'HOST_NAME_INVALID', path: sectionPath({ kind, name: given }), line, name: given })
    const known = this.sections.get(name)
    if (known !== undefined && known !== this.server && known.kind !== kind) {
      throw new Refused({ code: 'HOST_DUPLICATE', path: sectionPath({ kind, name }), line, name })
    }
    const section = known ?? { kind, name, line, options: new Map() }
    this.sections.set(name, section)
    this.current = section
    if (kind === 'component') this.#resetModule(section, line)
    return section
  }

  /** A second `Component "c"` without a module makes an external component of the first. */
  #resetModule (section: Section, line: number): void {
    section.options.delete('component_module')
    if (section.module !== undefined && section.module !== 'component') section.reset = { module: section.module, line }
    section.module = 'component'
  }

  /** Components that lost their module to a second line without one. */
  tellResets (): void {
    for (const section of this.sections.values()) {
      if (section.reset !== undefined) this.found.push({ code: 'READ_COMPONENT_RESET', path: sectionPath(section), name: section.name, ...section.reset })
    }
  }

  /** What follows belongs to no section that is known. */
  lose (line: number, what: string): void {
    this.current = { kind: 'host', name: '', line, options: new Map() }
    this.isIncomplete = true
    this.found.push({ code: 'READ_SECTION', path: '', line, what })
  }

  /** Included files may set options anew, and open any section. */
  include (line: number, pattern: string): void {
    this.isIncomplete = true
    this.found.push({ code: 'READ_INCLUDE', path: '', line, pattern })
    for (const section of this.sections.values()) {
      const { options } = section
      for (const [name, option] of options) options.set(name, { ...option, isOpen: true })
      section.isOpen = true
    }
  }

  remember (body: Block): void {
    this.#functions.push(effectsOf(body))
  }

  /** Code that may have run, or not: nothing that it may have changed is known any more. */
  blur (code: Block | Expression, line: number, what: string): void {
    const effects = effectsOf(code)
    this.#blur(effects, line, what)
    if (effects.calls) this.blurCalls(line, what)
  }

  /** A call of something that is not known: of any function of the file, or of a script that made new globals. */
  blurCalls (line: number, what: string): void {
    this.#knowsGlobals = false
    for (const effects of this.#functions) this.#blur(effects, line, what)
  }

  #blur ({ options, locals, mentioned, opensSections, includes }: Effects, line: number, what: string): void {
    const lost = unknown(what, line)
    for (const local of locals) this.locals.set(local, lost)
    for (const local of mentioned) markChanged(this.locals.get(local), lost)
    const sections = opensSections ? [...this.sections.values()] : [this.current]
    for (const section of sections) {
      for (const name of options) {
        if (this.isOwnName(name) || isLibrary(name)) continue
        if (section === this.current || section.options.has(name)) section.options.set(name, { value: lost, line })
      }
    }
    if (includes) this.include(line, what)
    if (opensSections) this.lose(line, what)
  }
}

export const unknown = (what: string | Expression, line: number, body?: Block): Unknown =>
  ({ kind: 'unknown', what: typeof what === 'string' ? what : snippetOf(what), line, ...body === undefined ? {} : { body } })

export const refusal = (what: string, line: number, { target }: ConfigState): Refused =>
  new Refused({ code: 'READ_REFUSED', path: '', line, what, target })

export function markChanged (value: LuaValue, by: Unknown): void {
  if (kindOf(value) === 'table') (value as LuaTable).changed = by
}
