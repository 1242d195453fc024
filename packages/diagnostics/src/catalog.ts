import { CodedError } from './coded-error.js'
import type { Diagnostic, Facts, Json, Severity } from './diagnostic.js'
import type { Language } from './language.js'

/** The words of one entry in one language. `{name}` stands for the fact of that name. */
export interface Wording {
  readonly message: string
  readonly hint: string
}

/** One code of a catalog. */
export interface CatalogEntry extends Readonly<Record<Language, Wording>> {
  readonly severity: Severity
}

export type CatalogEntries = Readonly<Record<string, CatalogEntry>>

/** Braces with a quote in them are JSON to be pasted, not a placeholder; one may stand inside. */
type Placeholders<Text extends string> =
  Text extends `${string}{${infer Name}}${infer Rest}`
    ? Name extends `${string}"${string}` ? Placeholders<`${Name}}${Rest}`> : Name | Placeholders<Rest>
    : never

type FactNames<Entry extends CatalogEntry> = Placeholders<Entry['en']['message'] | Entry['en']['hint']>

/** The facts that an entry's English words ask for. */
export type FactsOf<Entry extends CatalogEntry> = Readonly<Record<FactNames<Entry>, Json>> & Facts

type Details<Entry extends CatalogEntry> =
  [FactNames<Entry>] extends [never] ? { readonly facts?: Facts } : { readonly facts: FactsOf<Entry> }

/** All codes of one package with their words, and the only maker of its findings and errors. */
export interface Catalog<Entries extends CatalogEntries = CatalogEntries> {
  readonly name: string
  readonly codes: ReadonlyArray<keyof Entries & string>
  readonly entries: Entries
  /** A finding. `severity` overrides the catalog's, for a condition that matters more in one place than in another. */
  diagnostic<Code extends keyof Entries & string> (
    code: Code, details: Details<Entries[Code]> & { readonly path?: string, readonly severity?: Severity }): Diagnostic
  /** An error, to be thrown. */
  error<Code extends keyof Entries & string> (code: Code, details: Details<Entries[Code]> & { readonly cause?: unknown }): CodedError
  /** The same finding or error details in another language; what is not in this catalog is returned as it is. */
  localize<T extends { readonly code: string, readonly facts: Facts, readonly message: string, readonly hint: string }> (item: T, language: Language): T
}

/** Where a package explains its codes. */
export interface CatalogOptions {
  /** The page with one section per code; the code is added as its fragment. Default `docs/diagnostics.md`. */
  readonly docs?: string
}

/** A catalog from its entries; `as const` on them makes the compiler ask for the facts that the words need. */
export function defineCatalog<const Entries extends CatalogEntries> (
  name: string, entries: Entries, { docs = 'docs/diagnostics.md' }: CatalogOptions = {}): Catalog<Entries> {
  const entryOf = (code: string): CatalogEntry => {
    if (!Object.hasOwn(entries, code)) throw new TypeError(`${name} has no code ${code}`)
    return entries[code] as CatalogEntry
  }
  return {
    name,
    codes: Object.keys(entries),
    entries,
    diagnostic (code, { facts = {}, path = '', severity }) {
      const entry = entryOf(code)
      return {
        code,
        severity: severity ?? entry.severity,
        path,
        message: fill(entry.en.message, facts),
        hint: fill(entry.en.hint, facts),
        docs: `${docs}#${code.toLowerCase()}`,
        facts
      }
    },
    error (code, { facts = {}, cause }) {
      const { en } = entryOf(code)
      return new CodedError({ code, message: fill(en.message, facts), hint: fill(en.hint, facts), facts, cause })
    },
    localize (item, language) {
      if (!Object.hasOwn(entries, item.code)) return item
      const { message, hint } = entryOf(item.code)[language]
      return { ...item, message: fill(message, item.facts), hint: fill(hint, item.facts) }
    }
  }
}

/** Every finding in `language`, from whichever of the catalogs knows its code. */
export function localizeDiagnostics (
  diagnostics: readonly Diagnostic[], language: Language, catalogs: ReadonlyArray<Pick<Catalog, 'localize'>>): Diagnostic[] {
  return diagnostics.map(diagnostic =>
    catalogs.reduce((found, catalog) => catalog.localize(found, language), diagnostic))
}

function fill (text: string, facts: Facts): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(facts, name) ? inWords(facts[name] as Json) : placeholder)
}

function inWords (fact: Json): string {
  if (Array.isArray(fact)) return fact.map(inWords).join(', ')
  return typeof fact === 'object' && fact !== null ? JSON.stringify(fact) : String(fact)
}
