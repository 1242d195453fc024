import { describe, it } from 'vitest'

/**
 * A suite that needs things of which each is there (undefined) or absent for a reason. Where one is absent, one test stands for the whole
 * suite: skipped on a person's machine, failed in CI, with the reasons in both cases.
 */
export function describeUnlessAbsent (title: string, needs: ReadonlyArray<string | undefined>, suite: () => void): void {
  const missing = needs.filter(reason => reason !== undefined)
  describe(title, () => {
    if (missing.length === 0) suite()
    else if (!['', '0', 'false', undefined].includes(process.env.CI)) it('has what it needs', () => { throw new Error(missing.join('; ')) })
    else it.skip(missing.join('; '))
  })
}

/** Why the machine refuses something; undefined when it does not. */
export function refusalOf (attempt: () => void): string | undefined {
  try {
    attempt()
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}
