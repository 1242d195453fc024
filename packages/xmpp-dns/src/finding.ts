import { catalog } from './diagnostics.js'
import { standards } from './standards.js'

/** A finding of this package, with the section of the standard that it goes by as the fact `standard`. */
export const finding: typeof catalog.diagnostic = (code, details) => {
  const made = catalog.diagnostic(code, details)
  const standard = standards[code]
  return standard === undefined ? made : { ...made, facts: { ...made.facts, standard } }
}
