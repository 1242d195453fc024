import { describe, it } from 'vitest'

/**
 * A suite that needs something of the machine. Where that is refused, one test stands for the whole suite: skipped on a person's machine, failed
 * in CI, with the reason in both cases.
 */
export function describeWhere (title: string, possible: () => void, suite: () => void): void {
  const refused = refusalOf(possible)
  describe(title, () => {
    if (refused === undefined) suite()
    else if (!['', '0', 'false', undefined].includes(process.env.CI)) it('can be tried here', () => { throw new Error(refused) })
    else it.skip(refused)
  })
}

function refusalOf (possible: () => void): string | undefined {
  try {
    possible()
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}
